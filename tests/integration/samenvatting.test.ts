import { type Hubopstelling, setUpHub } from './opstelling';
import { alsRijen, type Gezien, leesTabel, SAMENVATTING } from './samenvatting.fixture';

const VRAAG = `query($id: ID!) { huishouden(id: $id) { samenvatting { ${SAMENVATTING} } } }`;
const DOEL: Record<string, string> = {
  regieteamlid: 'PLANREGIE',
  wijkcoach: 'PLANREGIE',
  'wmo-consulent': 'UITVOERING',
};
const tabel = leesTabel();

describe('de samenvatting van een huishouden', () => {
  let hub: Hubopstelling;
  beforeAll(async () => {
    hub = await setUpHub(() => ({ klok: () => new Date('2026-11-24T10:00:00Z') }));
  });
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
});
