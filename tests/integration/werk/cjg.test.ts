import { GezinsplanOnderdeel } from '#subgraphs/cjg/GezinsplanOnderdeel';
import { Hulpvraag } from '#subgraphs/cjg/Hulpvraag';
import { Jeugdhulpafwijzing } from '#subgraphs/cjg/Jeugdhulpafwijzing';
import { Jeugdhulpbesluit } from '#subgraphs/cjg/Jeugdhulpbesluit';
import { Jeugdhulpevaluatie } from '#subgraphs/cjg/Jeugdhulpevaluatie';
import { JeugdVerwijzing } from '#subgraphs/cjg/JeugdVerwijzing';
import { tabellen } from '#subgraphs/cjg/tabellen';
import { GEZINSPLAN, HULPVRAGEN, TOEWIJZINGEN } from '#subgraphs/cjg/toestanden';
import { dagVan, plusDagen } from '#waarborgen/dienst/klok';
import type { Stuk } from '#waarborgen/opslag/Stuk';
import { eindeVanTermijn } from '#waarborgen/termijnen/eindeVanTermijn';
import { type Hubopstelling, setUpHub } from '../opstelling';
import { cellen, codes, geef, leesOvergangen, lukt } from './werk.fixture';

jest.setTimeout(120_000);

let hub: Hubopstelling;
beforeAll(async () => {
  hub = await setUpHub();
});
afterAll(() => hub.stop());

/** So many days ago, or to come. */
const dag = (dagen: number): string => plusDagen(dagVan(new Date()), dagen);

type Toont = [string, string];
const HULPVRAAG: Toont = [
  'hulpvraag',
  'status vertrouwelijk gesteldDoor jeugdhulpGestartOp evaluatieOp redenAfsluiting',
];
const BESLUIT: Toont = [
  'jeugdhulpbesluit',
  'stand genomenOp categorie verwijzer verwijzing vanaf tot redenBeeindiging',
];
const AFWIJZING: Toont = ['jeugdhulpafwijzing', 'afgewezenOp categorie'];
const VERWIJZING: Toont = ['jeugdverwijzing', 'verwijzer verwezenOp'];
const EVALUATIE: Toont = ['jeugdhulpevaluatie', 'advies gehoudenOp met'];
const ONDERDEEL: Toont = ['gezinsplanonderdeel', 'stand uitkomst geevalueerdOp'];
let teller = 0;
const sleutel = () => `cjg-werk-${++teller}`;

const vraag = (persoon: string, anders: object = {}) => ({
  ...{ idempotentieSleutel: sleutel(), persoon, leefgebieden: ['OPVOEDING'], vraag: 'Hoe gaan we hier mee om?' },
  ...anders,
});
const stel = (persona: string, persoon: string, anders: object = {}) =>
  lukt(hub, persona, 'registreerHulpvraag', HULPVRAAG, vraag(persoon, anders));
const ambulant = { categorie: '45', productcode: '45A04', leveringsvorm: 'ZIN', aanbieder: 'Jeugdhulp De Brug' };
const omvang = { volume: 90, eenheid: '01', frequentie: '2' };

const vanPersoon = async (persona: string, persoon: string, velden: string, doel?: string) => {
  const query = `query($id: ID!) { persoon(id: $id) { cjg { ${velden} } } }`;
  const { data } = await hub.als(persona, query, doel, { id: persoon });
  return data.persoon?.cjg;
};
const werk = async (keuze = ''): Promise<{ kenmerk: string }[]> => {
  const query = `{ cjgWerk(first: 100 ${keuze}) { edges { node {
    kenmerk soort stand wachtOp uiterlijk teLaat behandelaar persoon { id } } } } }`;
  const { data } = await hub.als('cjg-coach', query, 'UITVOERING');
  return data.cjgWerk.edges.map(({ node }: { node: object }) => node);
};
const alles = () =>
  Promise.all(
    Object.values(tabellen).map((tabel) => hub.opslag('cjg').lezer.find(tabel, { order: { kenmerk: 'ASC' } as never })),
  );
const persoonVan = async (kenmerk: string) =>
  ((await hub.opslag('cjg').lezer.findOneBy(Hulpvraag, { kenmerk })) as Hulpvraag).persoon;
const verzet = (kenmerk: string, velden: object) =>
  hub.opslag('cjg').write((m) => m.update(Hulpvraag, { kenmerk }, velden));

test('een werkdag bij het CJG: van de vraag van een moeder tot de hulp stopt', async () => {
  const { kenmerk, ...gesteld } = await stel('inwoner-karin', 'p-daan', { leefgebieden: ['SOCIALE_OMGEVING'] });
  expect(gesteld).toMatchObject({ versie: 1, status: 'HULPVRAAG', gesteldDoor: 'VERTEGENWOORDIGER' });
  const termijn = eindeVanTermijn({ na: dag(0), weken: 8 });
  // Nobody took it up yet: it waits for whoever works with Daan.
  expect((await werk('vanNiemand: true')).find((w) => w.kenmerk === kenmerk)).toEqual({
    ...{ kenmerk, soort: 'Hulpvraag', stand: 'HULPVRAAG', persoon: { id: 'p-daan' } },
    ...{ wachtOp: 'Besluit over jeugdhulp (Awb art. 4:13)', uiterlijk: termijn, teLaat: false, behandelaar: null },
  });

  let versie = 1;
  const stap = async (opdracht: string, toont: Toont, rest: object = {}) => {
    const stuk = await lukt(hub, 'cjg-coach', opdracht, toont, {
      hulpvraag: kenmerk,
      verwachteVersie: versie++,
      ...rest,
    });
    return stuk;
  };
  await stap('startJeugdOnderzoek', HULPVRAAG);
  expect((await werk('vanMij: true')).find((w) => w.kenmerk === kenmerk)).toMatchObject({ behandelaar: 'M. Dekker' });
  const erbij = { idempotentieSleutel: sleutel(), hulpvraag: kenmerk };
  const verwijzing = await lukt(hub, 'cjg-coach', 'registreerVerwijzing', VERWIJZING, {
    ...{
      ...erbij,
      verwijzer: '03',
      naam: 'Jeugdgezondheidszorg Waalstad',
      verwezenOp: dag(-3),
      reden: 'Speelt alleen.',
    },
  });
  const onderdeel = await lukt(hub, 'cjg-coach', 'voegGezinsplanonderdeelToe', ONDERDEEL, {
    ...{
      ...erbij,
      idempotentieSleutel: sleutel(),
      leefgebied: 'SOCIALE_OMGEVING',
      doel: 'Elke week met een vriend spelen',
    },
    evaluatieOp: dag(30),
  });
  versie += 2;
  await stap('stelJeugdhulpbesluitUit', HULPVRAAG, {
    uiterlijk: dag(70),
    reden: 'De school stuurt haar verslag later.',
  });
  const besluit = await stap('neemJeugdhulpbesluit', BESLUIT, {
    ...{ ...ambulant, ...omvang, verwijzer: '03', vanaf: dag(0), tot: dag(180), motivering: 'Het netwerk is klein.' },
  });
  expect(besluit).toMatchObject({
    stand: 'TOEGEWEZEN',
    categorie: 'AMBULANT',
    verwijzer: 'JEUGDARTS',
    verwijzing: verwijzing.kenmerk,
  });
  expect(await stap('startJeugdhulp', HULPVRAAG, { evaluatieOp: dag(60) })).toMatchObject({
    ...{ status: 'LOPENDE_JEUGDHULP', jeugdhulpGestartOp: dag(0), evaluatieOp: dag(60) },
  });
  const gezien = await hub.als(
    'regieteamlid',
    '{ huishouden(id: "hh-a") { samenvatting { voorzieningen { soort aanbieder betreft { id } } } } }',
    'PLANREGIE',
  );
  expect(gezien.data.huishouden.samenvatting.voorzieningen).toContainEqual(
    expect.objectContaining({
      aanbieder: 'Jeugdhulp De Brug',
      soort: 'jeugdhulp, ambulant',
      betreft: { id: 'p-daan' },
    }),
  );

  const evaluatie = { met: ['JEUGDIGE', 'OUDER', 'SCHOOL'], bevindingen: 'Heeft nu een vaste speelafspraak.' };
  expect(await stap('evalueerJeugdhulp', EVALUATIE, { ...evaluatie, advies: 'VOORTZETTEN' })).toMatchObject({
    advies: 'VOORTZETTEN',
  });
  await stap('zetJeugdhulpVoort', HULPVRAAG, { evaluatieOp: dag(90) });
  await stap('evalueerJeugdhulp', EVALUATIE, { ...evaluatie, advies: 'BEEINDIGEN' });
  expect(
    await lukt(hub, 'cjg-coach', 'evalueerGezinsplanonderdeel', ONDERDEEL, {
      ...{ gezinsplanonderdeel: onderdeel.kenmerk, verwachteVersie: 1, uitkomst: 'BEHAALD' },
    }),
  ).toMatchObject({ stand: 'GEEVALUEERD', uitkomst: 'BEHAALD', geevalueerdOp: dag(0) });
  const te = { hulpvraag: kenmerk, verwachteVersie: versie, reden: 'DOEL_BEREIKT' };
  expect(codes(await geef(hub, 'cjg-coach', 'sluitHulpvraag', HULPVRAAG, te))).toEqual(['JEUGDHULP_LOOPT']);
  const einde = { jeugdhulpbesluit: besluit.kenmerk, verwachteVersie: 1, per: dag(0), reden: '19' };
  expect(await lukt(hub, 'cjg-coach', 'beeindigJeugdhulp', BESLUIT, einde)).toMatchObject({
    ...{ stand: 'BEEINDIGD', tot: dag(0), redenBeeindiging: 'VOLGENS_PLAN' },
  });
  expect(await stap('sluitHulpvraag', HULPVRAAG, { reden: 'DOEL_BEREIKT' })).toMatchObject({ status: 'AFGESLOTEN' });
  expect((await werk()).some((w) => w.kenmerk === kenmerk)).toBe(false);

  const thuis = await vanPersoon(
    'inwoner-mark',
    'p-daan',
    `gebeurtenissen(first: 9) { edges { node { omschrijving } } }
     termijnen { omschrijving uiterlijk bron afgerondOp teLaat } evaluaties { advies bevindingen met }`,
  );
  expect(thuis.gebeurtenissen.edges.map((e: { node: { omschrijving: string } }) => e.node.omschrijving)).toEqual(
    expect.arrayContaining(['Hulpvraag bij het CJG', 'Jeugdhulp begonnen', 'Evaluatie van de jeugdhulp']),
  );
  expect(thuis.termijnen).toContainEqual({
    ...{
      omschrijving: 'Besluit over jeugdhulp',
      uiterlijk: dag(70),
      bron: 'Awb art. 4:14',
      afgerondOp: dag(0),
      teLaat: false,
    },
  });
  expect(thuis.evaluaties).toHaveLength(2);
});

test('wie de huisarts verwees krijgt hulp zonder besluit van de gemeente (Jeugdwet art. 2.6 lid 1 e)', async () => {
  const { kenmerk } = await stel('cjg-coach', 'p-lotte');
  const verwijs = (verwijzer: string) =>
    lukt(hub, 'cjg-coach', 'registreerVerwijzing', VERWIJZING, {
      idempotentieSleutel: sleutel(),
      hulpvraag: kenmerk,
      verwijzer,
    });
  const zelf = await verwijs('06');
  const huisarts = await verwijs('02');
  const wijsToe = (verwijzing: string) =>
    geef(hub, 'cjg-coach', 'wijsJeugdhulpToe', BESLUIT, {
      ...{ hulpvraag: kenmerk, verwachteVersie: 3, verwijzing, ...ambulant, vanaf: dag(0), evaluatieOp: dag(90) },
    });
  expect(codes(await wijsToe(zelf.kenmerk))).toEqual(['BESLUIT_NODIG']);
  expect(codes(await wijsToe('cjg-v-0151'))).toEqual(['VERWIJZING_ONBEKEND']);
  expect((await wijsToe(huisarts.kenmerk)).stuk).toMatchObject({
    genomenOp: null,
    verwijzer: 'HUISARTS',
    stand: 'TOEGEWEZEN',
  });
  const { hulpvragen, termijnen } = await vanPersoon(
    'inwoner-sanne',
    'p-lotte',
    'hulpvragen { kenmerk status } termijnen { omschrijving afgerondOp }',
  );
  expect(hulpvragen).toContainEqual({ kenmerk, status: 'LOPENDE_JEUGDHULP' });
  expect(termijnen).toContainEqual({ omschrijving: 'Besluit over jeugdhulp', afgerondOp: dag(0) });
});

describe('hulp die op een verwijzing is toegewezen', () => {
  const verwezen = async (verwezenOp = dag(0), anders: object = {}) => {
    const { kenmerk: hulpvraag } = await stel('cjg-coach', 'p-lotte', anders);
    const huisarts = { idempotentieSleutel: sleutel(), hulpvraag, verwijzer: '02', verwezenOp };
    const { kenmerk: verwijzing } = await lukt(hub, 'cjg-coach', 'registreerVerwijzing', VERWIJZING, huisarts);
    return { hulpvraag, verwijzing, verwachteVersie: 2, ...ambulant, vanaf: dag(0), evaluatieOp: dag(40) };
  };
  const wijsToe = (invoer: object) => geef(hub, 'cjg-coach', 'wijsJeugdhulpToe', BESLUIT, invoer);
  const start = (hulpvraag: string, verwachteVersie: number, rest: object = {}) =>
    geef(hub, 'cjg-coach', 'startJeugdhulp', HULPVRAAG, {
      ...{ hulpvraag, verwachteVersie, evaluatieOp: dag(50), ...rest },
    });
  const evalueer = (hulpvraag: string, verwachteVersie: number, gehoudenOp = dag(0)) =>
    geef(hub, 'cjg-coach', 'evalueerJeugdhulp', EVALUATIE, {
      ...{ hulpvraag, verwachteVersie, gehoudenOp, met: ['JEUGDIGE'], advies: 'VOORTZETTEN', bevindingen: 'Het gaat.' },
    });
  const lees = (kenmerk: string) => hub.opslag('cjg').lezer.findOneByOrFail(Hulpvraag, { kenmerk });
  const begonnen = async (hulpvraag: string): Promise<boolean> => {
    const velden = 'gebeurtenissen(first: 100) { edges { node { id } } }';
    const { gebeurtenissen } = await vanPersoon('inwoner-sanne', 'p-lotte', velden);
    return gebeurtenissen.edges.some(({ node }: { node: { id: string } }) => node.id === `${hulpvraag}-jeugdhulp`);
  };

  test('loopt, en begon pas toen de aanbieder dat zei: een keer', async () => {
    const invoer = await verwezen();
    expect(codes(await wijsToe(invoer))).toEqual([]);
    expect(await lees(invoer.hulpvraag)).toMatchObject({ status: 'LOPENDE_JEUGDHULP', jeugdhulpGestartOp: null });
    expect(await begonnen(invoer.hulpvraag)).toBe(false);
    expect(codes(await start(invoer.hulpvraag, 3, { gestartOp: dag(-1) }))).toEqual(['VOLGORDE_KLOPT_NIET']);
    // What was agreed on when it was assigned stays: starting it puts nothing off.
    expect((await start(invoer.hulpvraag, 3)).stuk).toMatchObject({
      ...{ status: 'LOPENDE_JEUGDHULP', jeugdhulpGestartOp: dag(0), evaluatieOp: dag(40) },
    });
    expect(await begonnen(invoer.hulpvraag)).toBe(true);
    expect(codes(await start(invoer.hulpvraag, 4))).toEqual(['AL_BEGONNEN']);
  });
  test('wordt niet geevalueerd voor haar eerste dag, ook als de aanbieder nog niets zei', async () => {
    const invoer = await verwezen(dag(-20), { gesteldOp: dag(-30) });
    expect(codes(await wijsToe({ ...invoer, vanaf: dag(-9) }))).toEqual([]);
    expect(codes(await evalueer(invoer.hulpvraag, 3, dag(-10)))).toEqual(['VOLGORDE_KLOPT_NIET']);
    expect(codes(await evalueer(invoer.hulpvraag, 3, dag(-9)))).toEqual([]);
  });
  test.each([
    ['later', 60, 40],
    ['eerder', 20, 20],
  ])('naast lopende hulp, met een evaluatie %s dan die: de eerste telt', async (_, nieuwe, telt) => {
    const invoer = await verwezen();
    expect(codes(await wijsToe(invoer))).toEqual([]);
    const ernaast = { ...invoer, verwachteVersie: 3, categorie: '46', productcode: undefined };
    expect(codes(await wijsToe({ ...ernaast, evaluatieOp: dag(nieuwe) }))).toEqual([]);
    expect(await lees(invoer.hulpvraag)).toMatchObject({ evaluatieOp: dag(telt) });
  });
  test('zonder hulp die loopt geldt alleen de nieuwe afspraak', async () => {
    const invoer = await verwezen();
    await verzet(invoer.hulpvraag, { status: 'BESLUIT', evaluatieOp: dag(-5) });
    expect(codes(await wijsToe(invoer))).toEqual([]);
    expect(await lees(invoer.hulpvraag)).toMatchObject({ evaluatieOp: dag(40) });
  });
  test.each([
    ['de hulpvraag', -30, -10, -11],
    ['de verwijzing', -10, -30, -11],
  ])('kan niet zijn toegewezen voor %s', async (_, verwezenOp, gesteldOp, toegewezenOp) => {
    const invoer = await verwezen(dag(verwezenOp), { gesteldOp: dag(gesteldOp) });
    expect((await wijsToe({ ...invoer, toegewezenOp: dag(toegewezenOp) })).fouten).toMatchObject([
      { code: 'VOLGORDE_KLOPT_NIET', veld: ['toegewezenOp'] },
    ]);
    expect(codes(await wijsToe({ ...invoer, toegewezenOp: dag(toegewezenOp + 1) }))).toEqual([]);
  });
});

describe('elke overgang', () => {
  const levens = {
    hulpvragen: `
                                 HULPVRAAG          ONDERZOEK          BESLUIT            LOPENDE_JEUGDHULP  EVALUATIE          AFGESLOTEN
      startJeugdOnderzoek        ONDERZOEK          -                  -                  -                  -                  -
      stelJeugdhulpbesluitUit    HULPVRAAG          ONDERZOEK          -                  -                  -                  -
      registreerVerwijzing       HULPVRAAG          ONDERZOEK          BESLUIT            LOPENDE_JEUGDHULP  EVALUATIE          -
      voegGezinsplanonderdeelToe HULPVRAAG          ONDERZOEK          BESLUIT            LOPENDE_JEUGDHULP  EVALUATIE          -
      neemJeugdhulpbesluit       -                  BESLUIT            BESLUIT            LOPENDE_JEUGDHULP  BESLUIT            -
      wijsJeugdhulpAf            -                  BESLUIT            BESLUIT            LOPENDE_JEUGDHULP  BESLUIT            -
      wijsJeugdhulpToe           LOPENDE_JEUGDHULP  LOPENDE_JEUGDHULP  LOPENDE_JEUGDHULP  LOPENDE_JEUGDHULP  LOPENDE_JEUGDHULP  -
      startJeugdhulp             -                  -                  LOPENDE_JEUGDHULP  LOPENDE_JEUGDHULP  -                  -
      evalueerJeugdhulp          -                  -                  -                  EVALUATIE          -                  -
      zetJeugdhulpVoort          -                  -                  -                  -                  LOPENDE_JEUGDHULP  -
      sluitHulpvraag             AFGESLOTEN         AFGESLOTEN         AFGESLOTEN         AFGESLOTEN         AFGESLOTEN         -`,
    toewijzingen: `
                        TOEGEWEZEN  BEEINDIGD
      beeindigJeugdhulp BEEINDIGD   -`,
    gezinsplan: `
                                  AFGESPROKEN  GEEVALUEERD  VERVALLEN
      evalueerGezinsplanonderdeel GEEVALUEERD  -            -
      sluitHulpvraag              VERVALLEN    -            -`,
  };
  test('staat in de tabel van de code zoals hier', () => {
    expect(HULPVRAGEN.stappen).toEqual(leesOvergangen(levens.hulpvragen));
    expect(TOEWIJZINGEN.stappen).toEqual(leesOvergangen(levens.toewijzingen));
    expect(GEZINSPLAN.stappen).toEqual(leesOvergangen(levens.gezinsplan));
  });

  const invoer: Record<string, () => [Toont, object]> = {
    startJeugdOnderzoek: () => [HULPVRAAG, {}],
    stelJeugdhulpbesluitUit: () => [HULPVRAAG, { uiterlijk: dag(90), reden: 'Het duurt langer.' }],
    registreerVerwijzing: () => [VERWIJZING, { verwijzer: 'HUISARTS' }],
    voegGezinsplanonderdeelToe: () => [ONDERDEEL, { leefgebied: 'OPVOEDING', doel: 'Samen eten' }],
    neemJeugdhulpbesluit: () => [BESLUIT, { ...ambulant, vanaf: dag(0), verwijzer: '01', motivering: 'Het is nodig.' }],
    wijsJeugdhulpAf: () => [AFWIJZING, { motivering: 'Het kan zelf.' }],
    wijsJeugdhulpToe: () => [BESLUIT, { ...ambulant, vanaf: dag(0), evaluatieOp: dag(60) }],
    startJeugdhulp: () => [HULPVRAAG, { evaluatieOp: dag(60) }],
    evalueerJeugdhulp: () => [
      EVALUATIE,
      { met: ['JEUGDIGE'], advies: 'BIJSTELLEN', bevindingen: 'Iets anders past beter.' },
    ],
    zetJeugdhulpVoort: () => [HULPVRAAG, { evaluatieOp: dag(60) }],
    sluitHulpvraag: () => [HULPVRAAG, { reden: 'ADVIES_VOLSTOND' }],
    beeindigJeugdhulp: () => [BESLUIT, { per: dag(0), reden: 'IN_OVERLEG' }],
    evalueerGezinsplanonderdeel: () => [ONDERDEEL, { uitkomst: 'DEELS_BEHAALD' }],
  };
  const VOEGT_TOE = ['registreerVerwijzing', 'voegGezinsplanonderdeelToe'];

  /** A question that stands so, with a referral, and help where the command asks for some. */
  const zet = async (status: string, opdracht: string, stand = 'TOEGEWEZEN') => {
    const { kenmerk } = await stel('cjg-coach', 'p-daan');
    const persoon = await persoonVan(kenmerk);
    const gemeen = { persoon, hulpvraag: kenmerk, eigenaar: 'org-cjg' };
    await hub.opslag('cjg').write(async (m) => {
      await m.update(Hulpvraag, { kenmerk }, { status: status as never });
      const verwijzing = {
        ...gemeen,
        kenmerk: `v-${kenmerk}`.slice(0, 64),
        verwijzer: 'HUISARTS',
        verwezenOp: dag(-9),
      };
      await m.insert(JeugdVerwijzing, verwijzing as never);
      const besluit = {
        ...gemeen,
        kenmerk: `b-${kenmerk}`,
        categorie: 'VERVOERDIENSTEN',
        verwijzer: 'GEMEENTE',
        aanbieder: 'X',
      };
      if (opdracht !== 'sluitHulpvraag')
        await m.insert(Jeugdhulpbesluit, { ...besluit, genomenOp: dag(-9), vanaf: dag(-8), stand } as never);
      const onderdeel = {
        ...gemeen,
        kenmerk: `g-${kenmerk}`,
        leefgebied: 'TAAL',
        doel: 'X',
        afgesprokenOp: dag(-7),
        stand,
      };
      if (stand !== 'TOEGEWEZEN') await m.insert(GezinsplanOnderdeel, onderdeel as never);
    });
    return kenmerk;
  };

  test.each(cellen(levens.hulpvragen))('$opdracht vanuit $van: $naar', async ({ opdracht, van, naar }) => {
    const kenmerk = await zet(van, opdracht);
    const [toont, rest] = invoer[opdracht]();
    const hoe = VOEGT_TOE.includes(opdracht) ? { idempotentieSleutel: sleutel() } : { verwachteVersie: 1 };
    const verwijzing = opdracht === 'wijsJeugdhulpToe' ? { verwijzing: `v-${kenmerk}` } : {};
    const antwoord = await geef(hub, 'cjg-coach', opdracht, toont, {
      hulpvraag: kenmerk,
      ...hoe,
      ...rest,
      ...verwijzing,
    });
    expect(codes(antwoord)).toEqual(naar ? [] : expect.arrayContaining(['OVERGANG_KAN_NIET']));
    const na = await hub.opslag('cjg').lezer.findOneBy(Hulpvraag, { kenmerk });
    expect([na?.status, na?.versie]).toEqual(naar ? [naar, 2] : [van, 1]);
  });
  test.each(cellen(levens.toewijzingen))('$opdracht vanuit $van: $naar', async ({ opdracht, van, naar }) => {
    const besluit = `b-${await zet('LOPENDE_JEUGDHULP', opdracht, van)}`;
    const [toont, rest] = invoer[opdracht]();
    const antwoord = await geef(hub, 'cjg-coach', opdracht, toont, {
      jeugdhulpbesluit: besluit,
      verwachteVersie: 1,
      ...rest,
    });
    expect(codes(antwoord)).toEqual(naar ? [] : ['OVERGANG_KAN_NIET']);
    expect((await hub.opslag('cjg').lezer.findOneBy(Jeugdhulpbesluit, { kenmerk: besluit }))?.stand).toBe(naar ?? van);
  });
  test.each(cellen(levens.gezinsplan))('$opdracht vanuit $van: $naar', async ({ opdracht, van, naar }) => {
    const hulpvraag = await zet('HULPVRAAG', 'sluitHulpvraag', van);
    const kenmerk = `g-${hulpvraag}`;
    const [toont, rest] = invoer[opdracht]();
    const over = opdracht === 'sluitHulpvraag' ? { hulpvraag } : { gezinsplanonderdeel: kenmerk };
    const antwoord = await geef(hub, 'cjg-coach', opdracht, toont, { ...over, verwachteVersie: 1, ...rest });
    // What was looked back at stays as it is when its question is closed.
    expect(codes(antwoord)).toEqual(naar || opdracht === 'sluitHulpvraag' ? [] : ['OVERGANG_KAN_NIET']);
    expect((await hub.opslag('cjg').lezer.findOneBy(GezinsplanOnderdeel, { kenmerk }))?.stand).toBe(naar ?? van);
  });
});

describe('wie mag', () => {
  test.each([
    ['een andere rol', 'wmo-consulent', 'p-daan', 'UITVOERING', 'ROL_PAST_NIET'],
    ['een lid van het regieteam, met toestemming', 'regieteamlid', 'p-daan', 'PLANREGIE', 'ROL_PAST_NIET'],
    ['een andere organisatie', 'buitenstaander', 'p-daan', 'UITVOERING', 'ROL_PAST_NIET'],
    ['een coach die naar kwaliteit kijkt', 'cjg-coach', 'p-daan', 'KWALITEIT', 'DOEL_PAST_NIET'],
    ['een coach over wie hij niet helpt', 'cjg-coach', 'p-peter', 'UITVOERING', 'PERSOON_ONBEKEND'],
    ['een vader over een volwassene', 'inwoner-mark', 'p-karin', undefined, 'PERSOON_ONBEKEND'],
    ['een zus', 'inwoner-noor', 'p-daan', undefined, 'PERSOON_ONBEKEND'],
    ['een bewoner over een kind van een ander', 'inwoner-sanne', 'p-daan', undefined, 'PERSOON_ONBEKEND'],
  ])('een vraag stellen niet: %s', async (_, persona, persoon, doel, code) => {
    const voor = await alles();
    const antwoord = await geef(hub, persona, 'registreerHulpvraag', HULPVRAAG, vraag(persoon), doel);
    expect([antwoord.stuk, codes(antwoord)]).toEqual([null, [code]]);
    expect(await alles()).toEqual(voor);
  });
  test('een jongere over zichzelf, een ouder over zijn kind, en een coach: wel', async () => {
    expect(await stel('inwoner-noor', 'p-noor')).toMatchObject({ gesteldDoor: 'ZELF', vertrouwelijk: false });
    expect(await stel('inwoner-mark', 'p-noor')).toMatchObject({ gesteldDoor: 'VERTEGENWOORDIGER' });
    expect(await stel('inwoner-mark', 'p-mark')).toMatchObject({ gesteldDoor: 'ZELF' });
    expect(await stel('cjg-coach', 'p-noor', { gesteldDoor: 'ANDER', gesteldOp: dag(-5) })).toMatchObject({
      gesteldDoor: 'ANDER',
    });
  });
  test('wie het zelf vraagt begint zijn termijn niet in het verleden', async () => {
    const input = vraag('p-noor', { gesteldOp: dag(-50) });
    expect(codes(await geef(hub, 'inwoner-noor', 'registreerHulpvraag', HULPVRAAG, input))).toEqual([
      'DAG_NIET_TE_KIEZEN',
    ]);
  });
  test('wie een vraag stelde trekt haar in, en alleen dat', async () => {
    const { kenmerk } = await stel('inwoner-noor', 'p-noor');
    const sluit = (persona: string, reden: string, anders: object = {}) =>
      geef(hub, persona, 'sluitHulpvraag', HULPVRAAG, { hulpvraag: kenmerk, verwachteVersie: 1, reden, ...anders });
    expect(codes(await sluit('inwoner-karin', 'INGETROKKEN'))).toEqual(['VRAAG_VAN_EEN_ANDER']);
    expect(codes(await sluit('inwoner-noor', 'DOEL_BEREIKT'))).toEqual(['ALLEEN_INTREKKEN']);
    await verzet(kenmerk, { status: 'BESLUIT' });
    expect(codes(await sluit('inwoner-noor', 'INGETROKKEN'))).toEqual(['AL_BESLOTEN']);
    await verzet(kenmerk, { status: 'ONDERZOEK' });
    await verzet(kenmerk, { gesteldOp: dag(-9) });
    expect(codes(await sluit('inwoner-noor', 'INGETROKKEN', { afgeslotenOp: dag(-8) }))).toEqual([
      'DAG_NIET_TE_KIEZEN',
    ]);
    expect((await sluit('inwoner-noor', 'INGETROKKEN')).stuk).toMatchObject({ redenAfsluiting: 'INGETROKKEN' });
  });
  test('wat van een andere organisatie is, niet', async () => {
    const { kenmerk } = await stel('cjg-coach', 'p-daan');
    await verzet(kenmerk, { eigenaar: 'org-cjg-elders' });
    const input = { hulpvraag: kenmerk, verwachteVersie: 1 };
    expect(codes(await geef(hub, 'cjg-coach', 'startJeugdOnderzoek', HULPVRAAG, input))).toEqual([
      'VAN_ANDERE_ORGANISATIE',
    ]);
  });
});

describe('wat er mis kan zijn', () => {
  const VOORBIJ = {
    ...{ categorie: 'CRISIS', verwijzer: 'GEMEENTE', aanbieder: 'X', stand: 'BEEINDIGD' },
    ...{ vanaf: dag(-8), tot: dag(-5) },
  };
  const GEEVALUEERD = { met: ['JEUGDIGE'], advies: 'BEEINDIGEN', bevindingen: 'Klaar.' };
  const DOEL = { leefgebied: 'TAAL', doel: 'Samen lezen', stand: 'AFGESPROKEN' };
  test('staat er allemaal tegelijk, met waar, en er is niets bewaard', async () => {
    const { kenmerk } = await stel('cjg-coach', 'p-daan');
    await verzet(kenmerk, { status: 'ONDERZOEK' });
    const voor = await alles();
    const antwoord = await geef(hub, 'cjg-coach', 'neemJeugdhulpbesluit', BESLUIT, {
      ...{ hulpvraag: kenmerk, verwachteVersie: 7, verwijzer: '02', motivering: 'Ja.', genomenOp: dag(1), volume: 3 },
      ...{ ...ambulant, productcode: '46A01', leveringsvorm: 'PGB', vanaf: dag(9), tot: dag(8), toegewezenOp: dag(2) },
    });
    expect(antwoord.stuk).toBeNull();
    expect(antwoord.fouten.map(({ code, veld }) => [code, veld?.join('.')])).toEqual([
      ['VERSIE_VEROUDERD', 'verwachteVersie'],
      ['DATUM_IN_TOEKOMST', 'genomenOp'],
      ['OMVANG_ONVOLLEDIG', 'volume'],
      ['BUDGET_PAST_NIET', 'budget'],
      ['DATUM_IN_TOEKOMST', 'toegewezenOp'],
      ['EINDE_VOOR_BEGIN', 'tot'],
      ['PRODUCTCODE_PAST_NIET', 'productcode'],
      ['VERWIJZING_ONTBREEKT', 'verwijzer'],
    ]);
    for (const { bericht } of antwoord.fouten) expect(bericht).toMatch(/^[A-Z].*\.$/);
    expect(await alles()).toEqual(voor);
  });
  test.each<[string, string, object, string]>([
    ['een maatregel zonder rechter', 'ONDERZOEK', { categorie: '48', productcode: undefined }, 'VERWIJZER_PAST_NIET'],
    ['een categorie van de Wmo', 'ONDERZOEK', { categorie: '01' }, 'CODE_ONBEKEND'],
    ['een toewijzing voor het besluit', 'ONDERZOEK', { toegewezenOp: dag(-1) }, 'VOLGORDE_KLOPT_NIET'],
    ['een besluit voor de vraag', 'ONDERZOEK', { genomenOp: dag(-400) }, 'VOLGORDE_KLOPT_NIET'],
  ])('van een besluit: %s', async (_, status, anders, code) => {
    const { kenmerk } = await stel('cjg-coach', 'p-daan');
    await verzet(kenmerk, { status });
    const besluit = { ...ambulant, vanaf: dag(0), verwijzer: '01', motivering: 'Ja.', ...anders };
    const input = { hulpvraag: kenmerk, verwachteVersie: 1, ...besluit };
    expect(codes(await geef(hub, 'cjg-coach', 'neemJeugdhulpbesluit', BESLUIT, input))).toEqual([code]);
  });
  test.each([
    ['met een kleine letter', '45a04'],
    ['te kort', '45A0'],
    ['met een leesteken', '45-04'],
    ['van een andere categorie', '46A04'],
  ])('een productcode %s: het bericht zegt hoe hij moet zijn', async (_, productcode) => {
    const { kenmerk } = await stel('cjg-coach', 'p-daan');
    await verzet(kenmerk, { status: 'ONDERZOEK' });
    const besluit = { ...ambulant, productcode, vanaf: dag(0), verwijzer: '01', motivering: 'Ja.' };
    const input = { hulpvraag: kenmerk, verwachteVersie: 1, ...besluit };
    expect((await geef(hub, 'cjg-coach', 'neemJeugdhulpbesluit', BESLUIT, input)).fouten).toEqual([
      {
        ...{ code: 'PRODUCTCODE_PAST_NIET', veld: ['productcode'] },
        bericht: 'Een productcode is vijf hoofdletters of cijfers, en begint met de twee cijfers van zijn categorie.',
      },
    ]);
  });
  test('een besluit is niet uitgesteld tot een dag die al is geweest', async () => {
    const { kenmerk } = await stel('cjg-coach', 'p-daan');
    await verzet(kenmerk, { gesteldOp: dag(-100) });
    const tot = async (uiterlijk: string) =>
      codes(
        await geef(hub, 'cjg-coach', 'stelJeugdhulpbesluitUit', HULPVRAAG, {
          ...{ hulpvraag: kenmerk, verwachteVersie: 1, uiterlijk, reden: 'Wachtlijst.' },
        }),
      );
    expect(await tot(dag(-1))).toEqual(['DATUM_IN_VERLEDEN']);
    expect(await tot(dag(0))).toEqual(['DATUM_IN_VERLEDEN']);
    expect(await tot(dag(1))).toEqual([]);
  });
  test.each<[string, (over: { kenmerk: string; persoon: string; hulpvraag: string }) => [new () => Stuk, object]]>([
    ['het onderzoek', ({ hulpvraag: kenmerk }) => [Hulpvraag, { kenmerk, onderzoekGestartOp: dag(-3) }]],
    ['de hulp begon', ({ hulpvraag: kenmerk }) => [Hulpvraag, { kenmerk, jeugdhulpGestartOp: dag(-3) }]],
    ['een verwijzing', (over) => [JeugdVerwijzing, { ...over, verwijzer: 'HUISARTS', verwezenOp: dag(-3) }]],
    ['een besluit', (over) => [Jeugdhulpbesluit, { ...over, ...VOORBIJ, genomenOp: dag(-3) }]],
    ['een toewijzing', (over) => [Jeugdhulpbesluit, { ...over, ...VOORBIJ, toegewezenOp: dag(-3) }]],
    ['een afwijzing', (over) => [Jeugdhulpafwijzing, { ...over, afgewezenOp: dag(-3), motivering: 'Kan zelf.' }]],
    ['een evaluatie', (over) => [Jeugdhulpevaluatie, { ...over, ...GEEVALUEERD, gehoudenOp: dag(-3) }]],
    ['een afspraak', (over) => [GezinsplanOnderdeel, { ...over, ...DOEL, afgesprokenOp: dag(-3) }]],
    [
      'het terugkijken erop',
      (over) => [GezinsplanOnderdeel, { ...over, ...DOEL, afgesprokenOp: dag(-8), geevalueerdOp: dag(-3) }],
    ],
  ])('een hulpvraag sluit niet voor wat er het laatst mee gebeurde: %s', async (_, gebeurd) => {
    const { kenmerk } = await stel('cjg-coach', 'p-daan', { gesteldOp: dag(-9) });
    const persoon = await persoonVan(kenmerk);
    const [soort, stuk] = gebeurd({ kenmerk: `l-${kenmerk}`, persoon, hulpvraag: kenmerk });
    await hub.opslag('cjg').write((m) => m.save(soort, stuk as never));
    const sluit = (afgeslotenOp: string) =>
      geef(hub, 'cjg-coach', 'sluitHulpvraag', HULPVRAAG, {
        ...{ hulpvraag: kenmerk, verwachteVersie: 1, reden: 'ADVIES_VOLSTOND', afgeslotenOp },
      });
    expect((await sluit(dag(-4))).fouten).toMatchObject([{ code: 'VOLGORDE_KLOPT_NIET', veld: ['afgeslotenOp'] }]);
    expect(codes(await sluit(dag(-3)))).toEqual([]);
  });
  test('een maatregel kan niet met een pgb', async () => {
    const { kenmerk } = await stel('cjg-coach', 'p-daan');
    const rechter = { idempotentieSleutel: sleutel(), hulpvraag: kenmerk, verwijzer: '08' };
    const { kenmerk: verwijzing } = await lukt(hub, 'cjg-coach', 'registreerVerwijzing', VERWIJZING, rechter);
    const input = {
      ...{ hulpvraag: kenmerk, verwachteVersie: 2, verwijzing, categorie: '47', leveringsvorm: 'PGB', budget: 100 },
      ...{ aanbieder: 'Jeugdbescherming', vanaf: dag(0), evaluatieOp: dag(0) },
    };
    const antwoord = await geef(hub, 'cjg-coach', 'wijsJeugdhulpToe', BESLUIT, input);
    expect(codes(antwoord)).toEqual(['DATUM_IN_VERLEDEN', 'PGB_KAN_NIET']);
  });
  test('van hulp die er niet is, die nog niet begon, en van een einde na het einde', async () => {
    const { kenmerk } = await stel('cjg-coach', 'p-daan');
    await verzet(kenmerk, { status: 'BESLUIT' });
    const start = (rest: object) =>
      geef(hub, 'cjg-coach', 'startJeugdhulp', HULPVRAAG, {
        hulpvraag: kenmerk,
        verwachteVersie: 1,
        evaluatieOp: dag(40),
        ...rest,
      });
    expect(codes(await start({}))).toEqual(['TOEWIJZING_ONTBREEKT']);
    const persoon = await persoonVan(kenmerk);
    const besluit = {
      persoon,
      kenmerk: `b-${kenmerk}`,
      hulpvraag: kenmerk,
      categorie: 'CRISIS',
      verwijzer: 'GEMEENTE',
    };
    const loopt = { aanbieder: 'X', vanaf: dag(0), tot: dag(20) };
    await hub.opslag('cjg').write((m) => m.insert(Jeugdhulpbesluit, { ...besluit, ...loopt } as never));
    expect(codes(await start({ gestartOp: dag(-1) }))).toEqual(['VOLGORDE_KLOPT_NIET']);
    expect((await start({})).waarschuwingen).toEqual([{ code: 'EVALUATIE_NA_EINDE', veld: ['evaluatieOp'] }]);
    const einde = { jeugdhulpbesluit: besluit.kenmerk, verwachteVersie: 1, per: dag(21), reden: '19' };
    expect(codes(await geef(hub, 'cjg-coach', 'beeindigJeugdhulp', BESLUIT, einde))).toEqual(['EINDE_NA_EINDE']);
  });
  test('wat mag, maar opvalt: dubbele hulp, een kind dat niet is gehoord, uitstel na de termijn, geen evaluatie', async () => {
    const { kenmerk } = await stel('cjg-coach', 'p-daan');
    const doe = async (opdracht: string, toont: Toont, status: string, rest: object) => {
      await verzet(kenmerk, { status, versie: 1 });
      const { fouten, waarschuwingen } = await geef(hub, 'cjg-coach', opdracht, toont, {
        hulpvraag: kenmerk,
        verwachteVersie: 1,
        ...rest,
      });
      return [...fouten, ...waarschuwingen].map(({ code }) => code);
    };
    const dubbel = { ...ambulant, vanaf: dag(0), verwijzer: '01', motivering: 'Ja.' };
    expect(await doe('neemJeugdhulpbesluit', BESLUIT, 'ONDERZOEK', dubbel)).toEqual(['JEUGDHULP_OVERLAPT']);
    const evaluatie = { met: ['OUDER'], advies: 'AFBOUWEN', bevindingen: 'Gaat beter.' };
    expect(await doe('evalueerJeugdhulp', EVALUATIE, 'LOPENDE_JEUGDHULP', evaluatie)).toEqual([
      'JEUGDIGE_NIET_GEHOORD',
    ]);
    await verzet(kenmerk, { gesteldOp: dag(-100) });
    const uitstel = { uiterlijk: dag(10), reden: 'Wachtlijst.' };
    expect(await doe('stelJeugdhulpbesluitUit', HULPVRAAG, 'ONDERZOEK', uitstel)).toEqual(['TERMIJN_VOORBIJ']);
    expect(await doe('stelJeugdhulpbesluitUit', HULPVRAAG, 'ONDERZOEK', { ...uitstel, uiterlijk: dag(9) })).toEqual([
      'GEEN_UITSTEL',
    ]);
    await hub.opslag('cjg').write((m) => m.update(Jeugdhulpbesluit, { hulpvraag: kenmerk }, { tot: dag(0) }));
    const sluit = { reden: 'GEEN_CONTACT' };
    expect(await doe('sluitHulpvraag', HULPVRAAG, 'LOPENDE_JEUGDHULP', sluit)).toEqual(['ZONDER_EVALUATIE']);
  });
  test('twee keer dezelfde opdracht is een vraag, een oude versie geen stap, en van twee tegelijk wint er een', async () => {
    const input = vraag('p-daan');
    const keren = await Promise.all(
      [1, 2, 3].map(() => geef(hub, 'cjg-coach', 'registreerHulpvraag', HULPVRAAG, input)),
    );
    expect(new Set(keren.map(({ stuk }) => stuk?.kenmerk)).size).toBe(1);
    const anders = { ...input, vraag: 'Iets anders.' };
    expect(codes(await geef(hub, 'cjg-coach', 'registreerHulpvraag', HULPVRAAG, anders))).toEqual(['SLEUTEL_GEBRUIKT']);
    const stap = { hulpvraag: keren[0].stuk?.kenmerk, verwachteVersie: 1 };
    const twee = await Promise.all([1, 2].map(() => geef(hub, 'cjg-coach', 'startJeugdOnderzoek', HULPVRAAG, stap)));
    expect(twee.map(codes).toSorted()).toEqual([[], ['OVERGANG_KAN_NIET', 'VERSIE_VEROUDERD']]);
  });
});

describe('wat zij vastleggen ziet', () => {
  test('wie erbij mag, op zijn niveau, bij de volgende vraag, en niemand anders', async () => {
    const { kenmerk } = await stel('cjg-coach', 'p-noor', { vraag: 'Komt vaak te laat thuis.' });
    const velden = 'hulpvragen { kenmerk status vraag }';
    const van = async (persona: string, doel?: string) =>
      (await vanPersoon(persona, 'p-noor', velden, doel))?.hulpvragen?.find(
        (h: { kenmerk: string }) => h.kenmerk === kenmerk,
      );
    const heel = { kenmerk, status: 'HULPVRAAG', vraag: 'Komt vaak te laat thuis.' };
    for (const wie of ['inwoner-noor', 'inwoner-karin', 'inwoner-mark']) expect(await van(wie)).toEqual(heel);
    expect(await van('cjg-coach', 'UITVOERING')).toEqual(heel);
    expect(await van('regieteamlid', 'PLANREGIE')).toEqual({ ...heel, vraag: null });
    for (const wie of ['wijkverpleegkundige', 'buitenstaander']) expect(await van(wie, 'UITVOERING')).toBeUndefined();
    expect(await van('inwoner-sanne')).toBeUndefined();
  });
});
