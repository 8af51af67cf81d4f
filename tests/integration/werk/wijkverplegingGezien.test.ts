import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLObjectType, getNamedType, isLeafType, isObjectType } from 'graphql';
import { ROOT } from '../../huis/subgraphs';
import { type Aanvaller, stelAanvallerOp } from '../../security/aanvaller.fixture';
import { codes, geef } from './werk.fixture';
import {
  dag,
  EVALUATIE,
  HUID,
  INDICATIE,
  PLAN,
  sleutel,
  verpleegkundigeIn,
  week,
  ZORG,
} from './wijkverpleging.fixture';

jest.setTimeout(120_000);

let hub: Aanvaller;
const vos = verpleegkundigeIn(() => hub);
/** Words that stand nowhere else. */
const WOORDEN = {
  ...{ toelichting: 'qzindicatie', probleem: 'qzprobleem', doel: 'qzdoel', actie: 'qzactie' },
  ...{ bevindingen: 'qzbevindingen', week: 'qzweek' },
};
let indicatie: string;

beforeAll(async () => {
  hub = await stelAanvallerOp();
  const probleem = { ...HUID, probleem: WOORDEN.probleem };
  const plan = { doelen: [WOORDEN.doel], acties: [WOORDEN.actie], aandachtsgebieden: [probleem] };
  ({ kenmerk: indicatie } = await vos.indiceer('p-daan', { toelichting: WOORDEN.toelichting, tot: dag(-3) }));
  await vos.plan(indicatie, 1, plan);
  await vos.zorg(indicatie, -50, 100, { toelichting: WOORDEN.week });
  await vos.lukt('evalueerWijkverpleging', EVALUATIE, {
    ...{ indicatie, verwachteVersie: 3, gehoudenOp: dag(-20), conclusie: 'HERINDICEREN' },
    ...{ bevindingen: WOORDEN.bevindingen, aandachtsgebieden: [probleem] },
  });
  const { kenmerk } = await vos.lukt('herindiceerWijkverpleging', INDICATIE, {
    ...{
      indicatie,
      verwachteVersie: 4,
      ...ZORG,
      toelichting: WOORDEN.toelichting,
      geindiceerdOp: dag(-4),
      tot: dag(90),
    },
  });
  await vos.plan(kenmerk, 1, { ...plan, opgesteldOp: dag(-1), besprokenOp: dag(-1), evaluerenVoor: dag(60) });
  const klaar = await vos.indiceer('p-daan', { toelichting: WOORDEN.toelichting });
  await vos.lukt('beeindigIndicatie', INDICATIE, {
    ...{ indicatie: klaar.kenmerk, verwachteVersie: 1, per: dag(-40), reden: 'OPNAME' },
  });
});
afterAll(() => hub?.stop());

/** Everything that can be asked of a dossier of home nursing. */
const schema = buildSchema(readFileSync(join(ROOT, 'schema/generated/supergraph.graphql'), 'utf8'));
const dossiertype = schema.getType('WijkverplegingDossier') as GraphQLObjectType;
function allesVan(type: GraphQLObjectType): string {
  const velden = Object.values(type.getFields()).map(({ name, type: van }) => {
    const onder = getNamedType(van);
    return isLeafType(onder) ? name : `${name} { ${allesVan(onder as GraphQLObjectType)} }`;
  });
  return velden.join(' ');
}
/** The fields (`Type.veld`) in an answer that tell something. */
function verteld(waarde: unknown, type: GraphQLObjectType): string[] {
  if (Array.isArray(waarde)) return waarde.flatMap((deel) => verteld(deel, type));
  if (waarde === null || typeof waarde !== 'object') return [];
  return Object.entries(waarde).flatMap(([naam, deel]) => {
    const leeg = deel === null || (Array.isArray(deel) && deel.length === 0);
    if (leeg) return [];
    const onder = getNamedType(type.getFields()[naam].type);
    return [`${type.name}.${naam}`, ...(isObjectType(onder) ? verteld(deel, onder) : [])];
  });
}

const daan = async (persona: string, doel?: string) => {
  const vraag = `{ huishouden(id: "hh-a") { leden { id wijkverpleging { ${allesVan(dossiertype)} } } } }`;
  const { data } = await hub.als(persona, vraag, doel);
  const lid = data.huishouden?.leden.find((een: { id: string }) => een.id === 'p-daan');
  return lid?.wijkverpleging;
};
const woordenIn = (antwoord: unknown): string[] => {
  const tekst = JSON.stringify(antwoord ?? null);
  return Object.values(WOORDEN).filter((woord) => tekst.includes(woord));
};

describe('wat een verpleegkundige vastlegt, staat bij de volgende vraag', () => {
  test('geheel bij haarzelf en bij de ouder die over Daan gaat', async () => {
    for (const gezien of [await daan('wijkverpleegkundige', 'UITVOERING'), await daan('inwoner-karin')]) {
      expect(gezien.toegang.niveau).toBe('DETAILS');
      expect(woordenIn(gezien)).toEqual(Object.values(WOORDEN));
    }
  });
  test('tot en met de doelen bij wie met toestemming hoofdlijnen leest', async () => {
    const gezien = await daan('regieteamlid', 'PLANREGIE');
    expect(gezien.toegang).toMatchObject({ niveau: 'HOOFDLIJNEN', grond: 'TOESTEMMING' });
    expect(woordenIn(gezien)).toEqual([WOORDEN.doel]);
    expect(gezien.evaluaties).toMatchObject([
      { conclusie: 'HERINDICEREN', bevindingen: null, aandachtsgebieden: null },
    ]);
    expect(gezien.indicaties).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kenmerk: indicatie, fase: 'OPGEVOLGD', tot: dag(-3), redenEinde: null }),
      ]),
    );
  });
  test.each([
    ['een lezer voor een doel dat de toestemming niet noemt', 'regieteamlid', 'KWALITEIT'],
    ['zijn zus', 'inwoner-noor', undefined],
    ['iemand die nergens bij hoort', 'buitenstaander', 'UITVOERING'],
    ['de privacy-officer', 'privacy-officer', 'KWALITEIT'],
  ])('en niet bij %s', async (_, persona, doel) => {
    const gezien = await daan(persona, doel);
    expect([woordenIn(gezien), gezien?.indicaties ?? null, gezien?.betrokken ?? null]).toEqual([[], null, null]);
  });
});

describe('de zorgverzekeraar', () => {
  /** Policies and totals: every field that tells him something of care, and no other. */
  const ZIET = [
    ...['toegang', 'betrokken', 'contact', 'professionals', 'termijnen', 'gebeurtenissen', 'indicaties'],
    ...['inzetPerMaand', 'polissen', 'minutenPerWeek'],
  ].map((veld) => `WijkverplegingDossier.${veld}`);
  const VAN_INDICATIE = [
    ...[
      'kenmerk',
      'versie',
      'herindicatieVan',
      'fase',
      'geindiceerdOp',
      'leveringsvorm',
      'vanaf',
      'tot',
      'beeindigdOp',
    ],
  ].map((veld) => `VerpleegIndicatie.${veld}`);
  const INHOUD = ['Zorgplan', 'Zorgevaluatie', 'Aandachtsgebied', 'Inzet'];

  test('ziet polissen, of er zorg loopt, ZIN of pgb, de periode en totalen, en geen inhoud van de zorg', async () => {
    const gezien = await daan('zorgverzekeraar', 'UITVOERING');
    const velden = [...new Set(verteld(gezien, dossiertype))];
    const van = (type: string) => velden.filter((veld) => veld.startsWith(`${type}.`)).toSorted();
    expect(van('WijkverplegingDossier')).toEqual(ZIET.toSorted());
    expect(van('VerpleegIndicatie')).toEqual(VAN_INDICATIE.toSorted());
    expect(van('InzetVanMaand')).toHaveLength(3);
    expect(van('Polis')).not.toContain('Polis.polisnummer');
    expect(INHOUD.flatMap(van)).toEqual([]);
    expect(woordenIn(gezien)).toEqual([]);
    expect(JSON.stringify(gezien)).not.toMatch(/LICHAMELIJK|Zorgplan|Evaluatie|OPNAME|HUID/);
  });
  test('en dat is niet omdat er niets is: de verpleegkundige ziet elk veld', async () => {
    const velden = new Set(verteld(await daan('wijkverpleegkundige', 'UITVOERING'), dossiertype));
    for (const inhoud of [
      ...['VerpleegIndicatie.leefgebieden', 'VerpleegIndicatie.evaluerenVoor', 'VerpleegIndicatie.redenEinde'],
      ...['VerpleegIndicatie.grondslag', 'VerpleegIndicatie.toelichting', 'Zorgplan.aandachtsgebieden'],
      ...['Zorgplan.besprokenOp', 'Zorgevaluatie.bevindingen', 'Zorgevaluatie.conclusie', 'Aandachtsgebied.status'],
      ...['Inzet.week', 'Inzet.afwijking', 'Inzet.wijktAf', 'Inzet.toelichting', 'WijkverplegingDossier.leefgebieden'],
    ])
      expect(velden).toContain(inhoud);
  });
  test('hoort het ook op de tijdlijn en in de samenvatting niet', async () => {
    const vraag = `{ huishouden(id: "hh-a") { tijdlijn(first: 100) { edges { node { domein omschrijving leefgebieden } } }
      samenvatting { leefgebieden { leefgebied } doelen { open } termijnen { omschrijving } } } }`;
    const { data } = await hub.als('zorgverzekeraar', vraag, 'UITVOERING');
    expect(woordenIn(data)).toEqual([]);
    expect(JSON.stringify(data)).not.toMatch(/LICHAMELIJK|Zorgplan|Evaluatie/);
  });

  test('geeft geen enkele opdracht, en heeft geen werk', async () => {
    const volgt = { indicatie, verwachteVersie: 5 };
    const opdrachten: [string, [string], object][] = [
      ['stelIndicatie', ['indicatie'], { idempotentieSleutel: sleutel(), persoon: 'p-daan', ...ZORG, vanaf: dag(1) }],
      ['stelZorgplanVast', ['zorgplan'], { ...volgt, ...PLAN, besprokenOp: dag(0) }],
      [
        'registreerInzet',
        ['inzet'],
        { idempotentieSleutel: sleutel(), indicatie, week: week(-14), minutenGeleverd: 10 },
      ],
      ['verbeterInzet', ['inzet'], { inzet: 'wv-n-3105', verwachteVersie: 1, minutenGeleverd: 0 }],
      [
        'evalueerWijkverpleging',
        ['zorgevaluatie'],
        { ...volgt, conclusie: 'BEEINDIGEN', bevindingen: 'Te duur.', aandachtsgebieden: [] },
      ],
      ['zetWijkverplegingVoort', ['indicatie'], volgt],
      ['herindiceerWijkverpleging', ['indicatie'], { ...volgt, ...ZORG }],
      ['beeindigIndicatie', ['indicatie'], { ...volgt, reden: 'ANDERE_AANBIEDER' }],
    ];
    for (const [opdracht, toont, input] of opdrachten)
      expect([opdracht, codes(await geef(hub, 'zorgverzekeraar', opdracht, toont, input))]).toEqual([
        opdracht,
        ['ROL_PAST_NIET'],
      ]);
    const { data } = await hub.als('zorgverzekeraar', '{ wijkverplegingWerk { edges { cursor } } }', 'UITVOERING');
    expect(data.wijkverplegingWerk.edges).toEqual([]);
  });
  test('ook niet met een verpleegkundige in zijn eigen dienst', async () => {
    const eigen = { sub: 'verpleegkundige-verzekeraar', org: 'org-zorgverzekeraar', rollen: ['WIJKVERPLEEGKUNDIGE'] };
    const token = await hub.munt(eigen);
    const stel = (query: string, variables?: object) => hub.metToken(token, query, 'UITVOERING', variables);
    const input = { indicatie, verwachteVersie: 5, reden: 'ANDERE_AANBIEDER' };
    const vraag =
      'mutation($input: BeeindigIndicatieInput!) { beeindigIndicatie(input: $input) { indicatie { fase } fouten { code } } }';
    expect((await stel(vraag, { input })).data.beeindigIndicatie).toEqual({
      indicatie: null,
      fouten: [{ code: 'STUK_ONBEKEND' }],
    });
    const { data } = await stel('{ wijkverplegingWerk { edges { node { kenmerk } } } }');
    expect(data.wijkverplegingWerk.edges).toEqual([]);
  });
});
