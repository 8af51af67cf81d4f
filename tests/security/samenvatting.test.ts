import { PERSONAS } from '#demo/openid/personas';
import { PARTNERDOMEINEN } from '#schema/lijsten/toegang';
import { writeCursor } from '#schema/verbinding';
import { Pseudoniem } from '#subgraphs/huishouden/mensen/Pseudoniem';
import { WmoFase } from '#subgraphs/wmo/lijsten';
import { WmoMelding } from '#subgraphs/wmo/WmoMelding';
import { type Gezien, SAMENVATTING } from '../integration/samenvatting.fixture';
import { type Aanvaller, alleVelden, entiteiten, publiekSchema, stelAanvallerOp } from './aanvaller.fixture';

const VELDEN = PARTNERDOMEINEN.map((domein) => domein.toLowerCase());
const LEZERS = [...PERSONAS].flatMap(([persona, { org }]): [string, string | undefined][] =>
  org ? ['PLANREGIE', 'UITVOERING', 'KWALITEIT'].map((doel) => [persona, doel]) : [[persona, undefined]],
);
const REGELS = 'huishouden wettelijkTeLaat eersteTermijn signalen';
const TE_LAAT = { omschrijving: 'x', uiterlijk: '2020-01-01', bron: 'Awb art. 4:13', teLaat: true };
const WERKVOORRAAD = `{ werkvoorraad { edges { cursor node { ${REGELS} } } pageInfo { endCursor } } }`;

describe('een samenvatting', () => {
  let hub: Aanvaller;
  let zelfGevraagd: string;
  beforeAll(async () => {
    hub = await stelAanvallerOp(() => ({ klok: () => new Date('2026-11-24T10:00:00Z') }));
    const schema = await publiekSchema(hub);
    const dossiers = VELDEN.map(
      (veld) => `${veld} ${alleVelden(schema, `${veld[0].toUpperCase()}${veld.slice(1)}Dossier`)}`,
    );
    zelfGevraagd = `{ huishoudens(first: 6) { edges { node { id samenvatting { ${SAMENVATTING} }
      betrokkenen { organisatie domein } plan { toegang { niveau } doelen { stand betreft { id } } }
      leden { id toegang { domein niveau } ${dossiers.join(' ')} } } } } }`;
  });
  afterAll(() => hub?.stop());

  const huishoudensVan = async (persona: string, doel?: string): Promise<Gezien[]> => {
    const { data, errors } = await hub.als(persona, zelfGevraagd, doel);
    expect(errors).toBeUndefined();
    return data.huishoudens.edges.map(({ node }: Gezien) => node);
  };

  test.each(
    LEZERS,
  )('zegt %s (%s) niets dat hij niet ook krijgt als hij de dossiers zelf opvraagt', async (persona, doel) => {
    for (const huishouden of await huishoudensVan(persona, doel)) {
      const bekend = watHijZelfZiet(huishouden);
      const { samenvatting: s } = huishouden;
      for (const { organisatie } of s.organisaties) expect(bekend.organisaties).toContain(organisatie);
      for (const { naam, rol, organisatie } of s.professionals)
        expect(bekend.professionals).toContainEqual([naam, rol, organisatie]);
      for (const beeld of s.leefgebieden) {
        for (const organisatie of beeld.organisaties)
          expect(bekend.werkt).toContainEqual([beeld.leefgebied, organisatie]);
        if (beeld.laagsteScore) expect(bekend.scores).toContainEqual([beeld.leefgebied, beeld.laagsteScore]);
      }
      for (const { betreft, domein, omschrijving, uiterlijk, bron, teLaat } of s.termijnen)
        expect(bekend.termijnen).toContainEqual([betreft.id, domein, omschrijving, uiterlijk, bron, teLaat]);
      for (const { betreft, domein, vanaf } of s.voorzieningen)
        expect(bekend.begonnen).toContainEqual([betreft.id, domein, vanaf]);
      for (const { feiten } of s.signalen)
        for (const { domeinen } of feiten) for (const domein of domeinen) expect(bekend.opengesteld).toContain(domein);
      const doelen = Object.values(s.doelen ?? {}).reduce((som: number, keer) => som + Number(keer), 0);
      expect(doelen).toBe(huishouden.plan?.doelen?.length ?? 0);
      expect(s.afgeschermd).toEqual(bekend.afgeschermd);
    }
  });
  test('zegt een ouder niets van wat haar kind in vertrouwen vroeg, en het kind wel', async () => {
    const van = async (persona: string, doel?: string) => {
      const { data } = await hub.als(persona, `{ huishouden(id: "hh-a") { samenvatting { ${SAMENVATTING} } } }`, doel);
      return JSON.stringify(data.huishouden.samenvatting);
    };
    const vertrouwelijk = /F\. Aksoy|Praktijk De Luwte|basis ggz/;
    for (const persona of ['inwoner-karin', 'inwoner-mark']) expect(await van(persona)).not.toMatch(vertrouwelijk);
    expect(await van('regieteamlid', 'PLANREGIE')).not.toMatch(vertrouwelijk);
    expect(await van('inwoner-noor')).toMatch(vertrouwelijk);
  });

  describe('met feiten die iemand zelf bij de hub invult', () => {
    const stel = async (persona: string, r: object[], doel = 'PLANREGIE') => {
      const vraag = entiteiten(`samenvatting { ${SAMENVATTING} }`, 'Huishouden');
      const representaties = r.map((een) => ({ __typename: 'Huishouden', ...een }));
      return hub.metToken(await hub.token(persona), vraag, doel, { r: representaties }, hub.adres('huishouden'));
    };
    const open = { toegang: { niveau: 'DETAILS' }, contact: { organisatie: 'Verzonnen BV' }, leefgebieden: ['WONEN'] };

    test('opent niets van een ander huishouden', async () => {
      const leden = [{ wmo: open }, { wmo: open }];
      for (const [persona, id] of [
        ['regieteamlid', 'hh-b'],
        ['wijkcoach', 'hh-c'],
        ['buitenstaander', 'hh-a'],
      ]) {
        const { data } = await stel(persona, [{ id, leden }]);
        expect(data._entities).toEqual([null]);
      }
    });
    test('vertelt alleen terug wat hij zelf schreef', async () => {
      const { data } = await stel('wijkcoach', [{ id: 'hh-e', leden: [{ wmo: open }, {}, {}] }]);
      const { samenvatting } = data._entities[0];
      expect(samenvatting).toMatchObject({ professionals: [], termijnen: [], voorzieningen: [] });
      expect(samenvatting.leefgebieden).toMatchObject([{ leefgebied: 'WONEN', organisaties: ['Verzonnen BV'] }]);
    });
    test.each<[string, unknown]>([
      ['niets', undefined],
      ['een woord', 'leden'],
      ['meer leden dan er zijn', [{ wmo: open }, { wmo: open }, { wmo: open }, { wmo: open }]],
      ['minder leden dan er zijn', [{ wmo: open }]],
      ['leden die er geen zijn', ['x', 7, null]],
      [
        'dossiers in een andere vorm',
        [{ wmo: { ...open, termijnen: 'morgen' } }, { wmo: 5 }, { wmo: { toegang: {} } }],
      ],
      ['een leefgebied dat niet bestaat', [{ wmo: { ...open, leefgebieden: ['HEELAL'] } }, {}, {}]],
    ])('is %s zoveel als geen antwoord', async (_, leden) => {
      const { data, errors } = await stel('wijkcoach', [{ id: 'hh-e', leden }]);
      expect(errors).toBeUndefined();
      const { samenvatting } = data._entities[0];
      expect(samenvatting.ontbreekt).toEqual(PARTNERDOMEINEN);
      expect(samenvatting).toMatchObject({ leefgebieden: [], termijnen: [], signalen: [], professionals: [] });
    });
  });

  describe('in een werkvoorraad', () => {
    const volgorde = async (persona: string, doel: string) => {
      const { data, errors } = await hub.als(persona, WERKVOORRAAD, doel);
      expect(errors).toBeUndefined();
      return data.werkvoorraad.edges.map(({ node }: Gezien) => node);
    };
    test('zegt de volgorde niets van wat de lezer niet ziet', async () => {
      const [coach, consulent] = [
        await volgorde('wijkcoach', 'PLANREGIE'),
        await volgorde('wmo-consulent', 'UITVOERING'),
      ];
      expect(coach.map((r: Gezien) => r.huishouden)).toEqual(['hh-a', 'hh-d', 'hh-e']);
      expect(consulent.map((r: Gezien) => r.huishouden)).toEqual(['hh-a', 'hh-b', 'hh-c', 'hh-e']);
      // Fatima shares nothing with the wijkteam: what is late at the Wmo shows there to the Wmo alone.
      await legMeldingenVast(hub, 'p-fatima', 5);
      expect(await volgorde('wijkcoach', 'PLANREGIE')).toEqual(coach);
      const [eerste] = await volgorde('wmo-consulent', 'UITVOERING');
      expect(eerste).toMatchObject({ huishouden: 'hh-e', wettelijkTeLaat: 5, eersteTermijn: '2020-02-12' });
    });
    test('staat alleen waarbij de lezer betrokken is, ook met een sleutel die hij zelf schrijft', async () => {
      const vraag = entiteiten(
        `edges { node { ${REGELS} samenvatting { ${SAMENVATTING} } } }`,
        'WerkvoorraadConnection',
      );
      const stel = async (sleutel: unknown, kandidaten: unknown = []) => {
        const r = [{ __typename: 'WerkvoorraadConnection', sleutel, kandidaten }];
        const token = await hub.token('regieteamlid');
        return hub.metToken(token, vraag, 'PLANREGIE', { r }, hub.adres('huishouden'));
      };
      const maak = (inhoud: object) => writeCursor(JSON.stringify(inhoud));
      const alle = ['hh-a', 'hh-b', 'hh-c', 'hh-d', 'hh-d2', 'hh-e', 'hh-bestaat-niet'];
      const { data } = await stel(maak({ kandidaten: alle, first: 100 }));
      expect(data._entities[0].edges.map(({ node }: Gezien) => node.huishouden)).toEqual(['hh-a', 'hh-c']);
      for (const { node } of data._entities[0].edges) expect(node.samenvatting.ontbreekt).toEqual(PARTNERDOMEINEN);
      const open = { toegang: { niveau: 'DETAILS' }, termijnen: [TE_LAAT] };
      const plaatsen = await stel(maak({ kandidaten: ['hh-c', 'hh-a'], first: 5 }), [{ leden: [{ wmo: open }] }, {}]);
      expect(plaatsen.data._entities[0].edges[0].node).toMatchObject({ huishouden: 'hh-c', wettelijkTeLaat: 1 });
      for (const antwoord of [[{ leden: [{ wmo: open }] }], 'x', { 0: open }]) {
        const { data } = await stel(maak({ kandidaten: ['hh-c', 'hh-a'], first: 5 }), antwoord);
        for (const { node } of data._entities[0].edges) expect(node.wettelijkTeLaat).toBe(0);
      }
      const teVeel = Array.from({ length: 501 }, (_, i) => `hh-${i}`);
      for (const sleutel of ['', 5, { id: 'hh-a' }, 'hh-a', maak([]), maak({ kandidaten: teVeel, first: 5 })])
        expect((await stel(sleutel)).data?._entities).toEqual([null]);
    });
    test('zijn de kandidaten en de sleutel bij de gateway niet te krijgen', async () => {
      for (const veld of ['sleutel', 'kandidaten { id }']) {
        const { errors } = await hub.als('wijkcoach', `{ werkvoorraad { ${veld} } }`, 'PLANREGIE');
        expect(errors?.[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
      }
    });
  });
});

/** Questions of long ago that the Wmo never looked into. */
async function legMeldingenVast(hub: Aanvaller, persoon: string, keer: number): Promise<void> {
  const { waarde } = await hub
    .opslag('huishouden')
    .lezer.findOneByOrFail(Pseudoniem, { persoon, domein: 'WMO' as never });
  const meldingen = Array.from({ length: keer }, (_, i) => ({
    ...{ kenmerk: `wmo-m-oud-${i}`, persoon: waarde, fase: WmoFase.MELDING, gemeldOp: '2020-01-01', leefgebieden: [] },
    ...{ organisatie: 'Gemeente Waalstad, afdeling Wmo', consulent: 'I. Mulder', telefoon: '024 000 0011' },
  }));
  await hub.opslag('wmo').write((manager) => manager.insert(WmoMelding, meldingen));
}

/** What somebody reads who asks for everything himself, as far as a summary could have it from there. */
function watHijZelfZiet({ betrokkenen, leden }: Gezien) {
  const dossiers = leden.flatMap((lid: Gezien) =>
    PARTNERDOMEINEN.map((domein) => ({ lid: lid.id, domein, dossier: lid[domein.toLowerCase()] })),
  );
  const uit = (vertel: (d: Gezien) => Gezien[]): Gezien[] => dossiers.flatMap((d: Gezien) => vertel(d));
  const niveaus = leden.flatMap(({ toegang }: Gezien) => toegang);
  const domeinen = ['PLAN', ...PARTNERDOMEINEN];
  return {
    organisaties: [
      ...betrokkenen.map(({ organisatie }: Gezien) => organisatie),
      ...uit(({ dossier }) => (dossier.contact ? [dossier.contact.organisatie] : [])),
    ],
    professionals: uit(({ dossier }) =>
      (dossier.professionals ?? []).map((p: Gezien) => [p.naam, p.rol, p.organisatie]),
    ),
    werkt: uit(({ dossier }) => (dossier.leefgebieden ?? []).map((l: string) => [l, dossier.contact?.organisatie])),
    scores: uit(({ dossier }) =>
      (dossier.keukentafelgesprekken ?? []).flatMap((g: Gezien) =>
        g.besproken.map((b: Gezien) => [b.leefgebied, b.score]),
      ),
    ),
    termijnen: uit(({ lid, domein, dossier }) =>
      (dossier.termijnen ?? []).map((t: Gezien) => [lid, domein, t.omschrijving, t.uiterlijk, t.bron, t.teLaat]),
    ),
    begonnen: uit(({ lid, domein, dossier }) =>
      ['voorzieningen', 'besluiten', 'trajecten', 'budgetbeheer', 'indicaties']
        .flatMap((lijst) => dossier[lijst] ?? [])
        .map((v: Gezien) => [lid, domein, v.vanaf ?? v.gestartOp]),
    ),
    opengesteld: domeinen.filter((domein) =>
      niveaus.some((t: Gezien) => t.domein === domein && ['HOOFDLIJNEN', 'DETAILS'].includes(t.niveau)),
    ),
    afgeschermd: domeinen.filter((domein) => niveaus.some((t: Gezien) => t.domein === domein && t.niveau === 'GEEN')),
  };
}
