import { PARTNERDOMEINEN } from '#schema/lijsten/toegang';
import { type Hubopstelling, setUpHub } from './opstelling';
import { alsRijen, type Gezien, leesTabel, SAMENVATTING } from './samenvatting.fixture';
import { metStoring } from './storing';

const VRAAG = `query($id: ID!) { huishouden(id: $id) { samenvatting { ${SAMENVATTING} } } }`;
const DOEL: Record<string, string> = {
  regieteamlid: 'PLANREGIE',
  wijkcoach: 'PLANREGIE',
  'wmo-consulent': 'UITVOERING',
};
const tabel = leesTabel();

describe('de samenvatting van een huishouden', () => {
  /** Subgraphs that can't serve. */
  const weg = new Set<string>();
  let hub: Hubopstelling;
  beforeAll(async () => {
    hub = await setUpHub((naam) => ({
      klok: () => new Date('2026-11-24T10:00:00Z'),
      logboek: (opslag) => metStoring(opslag, () => weg.has(naam)),
    }));
  });
  beforeEach(() => weg.clear());
  afterAll(() => hub?.stop());

  const vraag = async (persona: string, id: string) => {
    const { data, errors } = await hub.als(persona, VRAAG, DOEL[persona], { id });
    expect(errors).toBeUndefined();
    return data.huishouden?.samenvatting as Gezien;
  };

  test('staat van vijf huishoudens voor drie medewerkers en een bewoner in de tabel', () => {
    expect(new Set(tabel.map(({ huishouden }) => huishouden)).size).toBe(5);
    for (const persona of Object.keys(DOEL)) expect(tabel.filter((v) => v.persona === persona).length).toBe(5);
    expect(tabel.filter(({ persona }) => persona.startsWith('inwoner-')).length).toBe(5);
  });
  test.each(
    tabel.map((verwacht) => [verwacht.huishouden, verwacht.persona, verwacht] as const),
  )('is van %s voor %s wat met de hand is uitgerekend', async (huishouden, persona, { rijen }) => {
    const gezien = await vraag(persona, huishouden);
    expect(gezien && alsRijen(gezien)).toEqual(rijen);
    expect(gezien?.ontbreekt ?? []).toEqual([]);
  });
  test('telt wat zij opsomt, en noemt dubbel waar twee of meer organisaties aan werken', async () => {
    const gezien = await vraag('regieteamlid', 'hh-a');
    expect([gezien.organisatiesBetrokken, gezien.professionalsBetrokken]).toEqual([6, 7]);
    for (const { dubbel, organisaties } of gezien.leefgebieden) expect(dubbel).toBe(organisaties.length > 1);
    for (const { wettelijk, bron } of gezien.termijnen) expect(wettelijk).toBe(bron !== 'afspraak');
  });
  test('gaat samen met dossiers, plan en tijdlijn in een vraag', async () => {
    const alles = `{ huishoudens { edges { node { id samenvatting { laagsteScore } plan { status } wijk
      tijdlijn(first: 3) { edges { node { omschrijving } } } leden { id wmo { betrokken } } } } } }`;
    const { data, errors } = await hub.als('regieteamlid', alles, 'PLANREGIE');
    expect(errors).toBeUndefined();
    for (const { node } of data.huishoudens.edges)
      expect([node.samenvatting.laagsteScore, node.tijdlijn.edges.length]).toEqual([expect.any(Number), 3]);
  });

  describe('waarvan een bron niet antwoordt', () => {
    const metDomein = (lijst: Gezien[], domein: string) => lijst.filter((een) => een.domein === domein);

    test.each(PARTNERDOMEINEN)('komt toch, en zegt dat %s ontbreekt', async (domein) => {
      const heel = await vraag('inwoner-karin', 'hh-a');
      weg.add(domein.toLowerCase());
      const { data, errors } = await hub.als('inwoner-karin', VRAAG, undefined, { id: 'hh-a' });
      expect(errors?.map((e: Gezien) => [e.extensions.code, e.extensions.bron])).toEqual([
        ['LOGBOEK_NIET_BESCHIKBAAR', domein.toLowerCase()],
      ]);
      const { samenvatting } = data.huishouden;
      expect(samenvatting.ontbreekt).toEqual([domein]);
      for (const deel of ['termijnen', 'voorzieningen']) {
        expect(metDomein(samenvatting[deel], domein)).toEqual([]);
        for (const ander of PARTNERDOMEINEN.filter((een) => een !== domein))
          expect(metDomein(samenvatting[deel], ander)).toEqual(metDomein(heel[deel], ander));
      }
      expect([samenvatting.doelen, samenvatting.trend]).toEqual([heel.doelen, heel.trend]);
    });
    test('staat ook in de werkvoorraad, met wat ontbreekt', async () => {
      // Of what is left, hh-a has a term that is late, and hh-e a signal.
      weg.add('cjg').add('wmo');
      const regels = '{ werkvoorraad { edges { node { huishouden wettelijkTeLaat samenvatting { ontbreekt } } } } }';
      const { data } = await hub.als('wijkcoach', regels, 'PLANREGIE');
      expect(data.werkvoorraad.edges.map(({ node }: Gezien) => node)).toEqual(
        ['hh-a', 'hh-e', 'hh-d'].map((huishouden) => ({
          ...{ huishouden, wettelijkTeLaat: 0, samenvatting: { ontbreekt: ['WMO', 'CJG'] } },
        })),
      );
    });
    test('komt niet als de hub zelf haar logboek niet kan schrijven', async () => {
      weg.add('huishouden');
      const { data } = await hub.als('wijkcoach', VRAAG, 'PLANREGIE', { id: 'hh-a' });
      expect(data?.huishouden?.samenvatting ?? null).toBeNull();
    });
  });
});
