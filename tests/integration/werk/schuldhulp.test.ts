import { Schuld } from '#subgraphs/schuldhulp/Schuld';
import { SchuldhulpTraject } from '#subgraphs/schuldhulp/SchuldhulpTraject';
import { tabellen } from '#subgraphs/schuldhulp/tabellen';
import { Voorstel } from '#subgraphs/schuldhulp/Voorstel';
import { type Hubopstelling, setUpHub } from '../opstelling';
import {
  BEHEER,
  BESLUIT,
  dag,
  type Opzet,
  PLAN,
  regel,
  SCHULD,
  SIGNAAL,
  sleutel,
  TRAJECT,
  VOORSTEL,
  voorstelinvoer,
  zetTraject,
} from './schuldhulp.fixture';
import { codes, geef, lukt } from './werk.fixture';

jest.setTimeout(120_000);

let hub: Hubopstelling;
beforeAll(async () => {
  hub = await setUpHub();
});
afterAll(() => hub.stop());

const KOK = 'schuldhulpverlener';
const eens = (velden: object) => ({ idempotentieSleutel: sleutel(), ...velden });
const meldAan = (persoon: string, anders: object = {}, persona = KOK) =>
  geef(
    hub,
    persona,
    'meldAanVoorSchuldhulp',
    TRAJECT,
    eens({ persoon, hulpvraag: 'Betaalt de huur niet meer.', ...anders }),
  );
const eigen = async (persona: string, velden: string) =>
  (await hub.als(persona, `{ mijzelf { schuldhulp { ${velden} } } }`)).data.mijzelf.schuldhulp;
const bij = (lijst: { kenmerk: string }[] | null, kenmerk: string) => lijst?.find((s) => s.kenmerk === kenmerk);

test('een werkdag: van het vroegsignaal tot de uitstroom', async () => {
  const signaal = await lukt(hub, KOK, 'registreerVroegsignaal', SIGNAAL, {
    ...eens({ persoon: 'p-mark', bron: 'HUUR', signaalpartner: 'De Waalpoort', achterstand: 185_000 }),
    ontvangenOp: dag(-600),
  });
  const contact = (op: string, contactsoort: string, bereikt: boolean) =>
    lukt(
      hub,
      KOK,
      'legSignaalcontactVast',
      SIGNAAL,
      eens({ vroegsignaal: signaal.kenmerk, op, contactsoort, bereikt }),
    );
  await contact(dag(-590), 'BRIEF', false);
  expect(await contact(dag(-585), 'HUISBEZOEK', true)).toMatchObject({
    ...{ stand: 'OPGEPAKT', versie: 3, contactpogingen: [{ bereikt: false }, { bereikt: true }] },
  });
  const { stuk, fouten, waarschuwingen } = await meldAan('p-mark', {
    vroegsignaal: signaal.kenmerk,
    aangemeldOp: dag(-580),
  });
  expect([fouten, waarschuwingen.map(({ code }) => code)]).toEqual([[], ['TRAJECT_LOOPT_AL']]);
  const traject = stuk?.kenmerk as string;
  const dossier = await eigen(
    'inwoner-mark',
    'vroegsignalen { kenmerk resultaat } aanmeldingen { vroegsignaal hulpvraag }',
  );
  expect(bij(dossier.vroegsignalen, signaal.kenmerk)).toMatchObject({ resultaat: 'VERWIJZING_FINANCIEEL' });
  expect(dossier.aanmeldingen).toContainEqual({ vroegsignaal: 'HUUR', hulpvraag: 'Betaalt de huur niet meer.' });

  let versie = 1;
  const stap = async (opdracht: string, rest: object) => {
    const na = await lukt(hub, KOK, opdracht, TRAJECT, { traject, verwachteVersie: versie, ...rest });
    versie = na.versie;
    return na;
  };
  const erbij = async (opdracht: string, toont: [string, string], rest: object) => {
    versie += 1;
    return lukt(hub, KOK, opdracht, toont, eens({ traject, ...rest }));
  };
  await stap('doeSchuldhulpIntake', { intakeOp: dag(-560), hulpvraag: 'Wil overzicht, en de huur kunnen betalen.' });
  const besluit = await erbij('besluitToelating', BESLUIT, {
    ...{ toelating: 'TOEGELATEN', motivering: 'Kan het zonder hulp niet.', genomenOp: dag(-550) },
  });
  expect(besluit).toMatchObject({ toelating: 'TOEGELATEN', bezwaarTot: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
  await erbij('stelPlanVanAanpakVast', PLAN, { doelen: ['De huur elke maand betaald.'], vastgesteldOp: dag(-540) });
  const bank = await erbij('voegSchuldToe', SCHULD, {
    ...{ schuldeiser: 'Belastingdienst', schuldsoort: 'PUBLIEK', sinds: dag(-900), preferent: true },
    ...{ oorspronkelijkBedrag: 100_000, huidigBedrag: 120_000, peildatum: dag(-530) },
  });
  const bijgewerkt = await lukt(hub, KOK, 'werkSchuldBij', SCHULD, {
    ...{
      schuld: bank.kenmerk,
      verwachteVersie: 1,
      huidigBedrag: 118_337,
      peildatum: dag(-520),
      reden: 'Teruggave verrekend.',
    },
  });
  expect(bijgewerkt).toMatchObject({ huidigBedrag: 118_337, preferent: true });
  await erbij('registreerBudgetbeheer', BEHEER, {
    vorm: 'BUDGETBEHEER',
    uitvoerder: 'Stadsbank Waalstad',
    vanaf: dag(-530),
    tot: dag(-1),
  });
  expect(await stap('startStabilisatie', { gestartOp: dag(-520), tot: dag(-430) })).toMatchObject({
    status: 'STABILISATIE',
  });

  const open = (await eigen('inwoner-mark', 'totaleSchuld aantalSchuldeisers schuldPerSoort { bedrag }')) as never as {
    totaleSchuld: number;
    schuldPerSoort: { bedrag: number }[];
  };
  expect(open.schuldPerSoort.reduce((som, { bedrag }) => som + bedrag, 0)).toBe(open.totaleSchuld);
  const voorstel = (await erbij('doeVoorstel', VOORSTEL, {
    ...{ ...voorstelinvoer(), oplossing: 'SANERINGSKREDIET', aanbod: 333_333 },
    ...{ verzondenOp: dag(-420), antwoordVoor: dag(-390), vrijTeLatenOp: dag(-421) },
  })) as never as { kenmerk: string; totaleSchuld: number; regels: { schuld: string; aangeboden: number }[] };
  expect(voorstel.totaleSchuld).toBe(open.totaleSchuld);
  expect(voorstel.regels.reduce((som, { aangeboden }) => som + aangeboden, 0)).toBe(333_333);
  const [weigert, ...akkoord] = voorstel.regels;
  const antwoord = (schuld: string, wat: string, op: string) =>
    lukt(
      hub,
      KOK,
      'registreerSchuldeisersantwoord',
      VOORSTEL,
      eens({ voorstel: voorstel.kenmerk, schuld, antwoord: wat, antwoordOp: op }),
    );
  for (const { schuld } of akkoord) await antwoord(schuld, 'AKKOORD', dag(-400));
  const na = await antwoord(weigert.schuld, 'GEEN_REACTIE', dag(-380));
  const verzoek = await lukt(hub, KOK, 'vraagDwangakkoord', VOORSTEL, {
    ...{ voorstel: voorstel.kenmerk, verwachteVersie: na.versie, gevraagdOp: dag(-370) },
  });
  await lukt(hub, KOK, 'registreerDwangakkoord', VOORSTEL, {
    ...{ voorstel: voorstel.kenmerk, verwachteVersie: verzoek.versie, uitspraak: 'TOEGEWEZEN', uitspraakOp: dag(-350) },
  });
  expect(
    await stap('startOplossing', { gestartOp: dag(-340), kredietverstrekker: 'Stadsbank Waalstad' }),
  ).toMatchObject({
    ...{ status: 'OPLOSSING', oplossing: 'SANERINGSKREDIET' },
  });
  await stap('startSchuldhulpBegeleiding', { gestartOp: dag(-100), afspraakOp: dag(-10) });
  await stap('startSchuldhulpNazorg', { gestartOp: dag(-9), afspraakOp: dag(60) });
  expect(await stap('beeindigTraject', { uitstroom: 'AFGEROND' })).toMatchObject({
    ...{ status: 'UITSTROOM', uitstroom: 'AFGEROND', beeindigdOp: dag(0), afspraakOp: null },
  });
  const { gebeurtenissen } = await eigen(
    'inwoner-mark',
    'gebeurtenissen(first: 30) { edges { node { omschrijving } } }',
  );
  expect(gebeurtenissen.edges.map((e: { node: { omschrijving: string } }) => e.node.omschrijving)).toEqual(
    expect.arrayContaining([
      ...['Vroegsignaal over een betalingsachterstand', 'Aanmelding bij schuldhulp', 'Intake schuldhulp'],
      ...['Besluit over schuldhulp', 'Plan van aanpak schuldhulp', 'Begin van de stabilisatie'],
      ...['Voorstel aan de schuldeisers', 'Begin van de schuldregeling', 'Begin van de begeleiding'],
      ...['Begin van de nazorg', 'Einde van de schuldhulp'],
    ]),
  );
});

describe('het werk', () => {
  const werk = async (keuze = '') =>
    (
      await hub.als(
        KOK,
        `{ schuldhulpWerk(first: 100${keuze}) { edges { node {
          kenmerk soort stand wachtOp uiterlijk teLaat behandelaar persoon { id } } } } }`,
        'UITVOERING',
      )
    ).data.schuldhulpWerk.edges.map((e: { node: object }) => e.node);

  test('noemt wat aangeleverd is en te laat, met wet en dag', async () => {
    expect(bij(await werk(', teLaat: true'), 'sh-a-0588')).toEqual({
      ...{
        kenmerk: 'sh-a-0588',
        soort: 'SchuldhulpAanmelding',
        stand: 'AANMELDING',
        uiterlijk: '2026-11-20',
        teLaat: true,
      },
      ...{ wachtOp: 'Intake schuldhulp (Wgs art. 4 lid 2)', behandelaar: null, persoon: { id: 'p-karin' } },
    });
  });
  test('noemt iemand een keer: tot het plan de aanmelding, daarna het traject, na de uitstroom niets', async () => {
    const traject = (await meldAan('p-peter')).stuk?.kenmerk as string;
    const mijn = async () =>
      (await werk(', vanMij: true'))
        .filter(({ persoon }: { persoon: { id: string } }) => persoon.id === 'p-peter')
        .map(({ soort, stand, wachtOp }: Record<string, string>) => [soort, stand, wachtOp]);
    expect(await mijn()).toEqual([['SchuldhulpAanmelding', 'AANMELDING', 'Intake schuldhulp (Wgs art. 4 lid 1)']]);
    await lukt(hub, KOK, 'doeSchuldhulpIntake', TRAJECT, { traject, verwachteVersie: 1, hulpvraag: 'Overzicht.' });
    expect(await mijn()).toEqual([['SchuldhulpAanmelding', 'INTAKE', 'Besluit over schuldhulp (Wgs art. 4a)']]);
    const besluit = (toelating: string) =>
      lukt(hub, KOK, 'besluitToelating', BESLUIT, eens({ traject, toelating, motivering: 'Zo is het.' }));
    await besluit('GEWEIGERD');
    expect(await mijn()).toEqual([
      ['SchuldhulpAanmelding', 'INTAKE', 'Bezwaar tegen een besluit over schuldhulp (Awb art. 6:7)'],
    ]);
    await besluit('TOEGELATEN');
    expect(await mijn()).toEqual([['SchuldhulpAanmelding', 'INTAKE', 'Plan van aanpak schuldhulp (Wgs art. 4a)']]);
    await lukt(
      hub,
      KOK,
      'stelPlanVanAanpakVast',
      PLAN,
      eens({ traject, doelen: ['Overzicht.'], evaluatieOp: dag(30) }),
    );
    expect(await mijn()).toEqual([
      ['SchuldhulpTraject', 'PLAN_VAN_AANPAK', 'Evaluatie van het plan van aanpak (afspraak)'],
    ]);
    const { versie } = await hub.opslag('schuldhulp').lezer.findOneByOrFail(SchuldhulpTraject, { kenmerk: traject });
    await lukt(hub, KOK, 'beeindigTraject', TRAJECT, { traject, verwachteVersie: versie, uitstroom: 'ZELF' });
    expect(await mijn()).toEqual([]);
  });
});

/** All that the partner keeps. */
const alles = () =>
  Promise.all(
    Object.values(tabellen).map((tabel) =>
      hub.opslag('schuldhulp').lezer.find(tabel as typeof Schuld, { order: { kenmerk: 'ASC' } }),
    ),
  );

describe('wie mag', () => {
  test.each<[string, string, string, string | undefined, string]>([
    ['een andere rol', 'wmo-consulent', 'p-karin', undefined, 'ROL_PAST_NIET'],
    ['een wijkcoach', 'wijkcoach', 'p-karin', undefined, 'ROL_PAST_NIET'],
    ['wie naar kwaliteit kijkt', KOK, 'p-karin', 'KWALITEIT', 'DOEL_PAST_NIET'],
    ['over wie niet bij de organisatie loopt', KOK, 'p-sanne', undefined, 'PERSOON_ONBEKEND'],
    ['over wie er niet is', KOK, 'p-niemand', undefined, 'PERSOON_ONBEKEND'],
    ['een huisgenoot', 'inwoner-mark', 'p-karin', undefined, 'PERSOON_ONBEKEND'],
    ['een mentor: over geld gaat hij niet', 'inwoner-els', 'p-riet', undefined, 'PERSOON_ONBEKEND'],
  ])('niet: %s', async (_, persona, persoon, doel, code) => {
    const voor = await alles();
    const input = eens({ persoon, hulpvraag: 'Help.' });
    expect(codes(await geef(hub, persona, 'meldAanVoorSchuldhulp', TRAJECT, input, doel))).toEqual([code]);
    expect(await alles()).toEqual(voor);
  });
  test.each([
    ['de inwoner zelf', 'inwoner-karin', 'p-karin'],
    ['de bewindvoerder', 'inwoner-bos', 'p-riet'],
  ])('wel: %s meldt aan, en de intake is aan de schuldhulpverlener', async (_, persona, persoon) => {
    const { stuk, fouten } = await meldAan(persoon, {}, persona);
    expect(fouten).toEqual([]);
    const intake = { traject: stuk?.kenmerk, verwachteVersie: 1, hulpvraag: 'Overzicht.' };
    expect(codes(await geef(hub, persona, 'doeSchuldhulpIntake', TRAJECT, intake))).toEqual(['ROL_PAST_NIET']);
    expect(await lukt(hub, KOK, 'doeSchuldhulpIntake', TRAJECT, intake)).toMatchObject({ status: 'INTAKE' });
    const { professionals } = (
      await hub.als(
        persona,
        'query($id: ID!) { persoon(id: $id) { schuldhulp { professionals { naam } } } }',
        undefined,
        { id: persoon },
      )
    ).data.persoon.schuldhulp;
    expect(professionals).toContainEqual({ naam: 'S. Kok' });
  });
  test('wie zich zelf aanmeldt of aangemeld wordt door wie voor hem spreekt, doet dat vandaag', async () => {
    const voor = await alles();
    for (const [persona, persoon] of [
      ['inwoner-karin', 'p-karin'],
      ['inwoner-bos', 'p-riet'],
    ])
      expect(codes(await meldAan(persoon, { aangemeldOp: dag(-1) }, persona))).toEqual(['DAG_NIET_TE_KIEZEN']);
    expect(await alles()).toEqual(voor);
    expect((await meldAan('p-karin', { aangemeldOp: dag(0) }, 'inwoner-karin')).fouten).toEqual([]);
  });
  test('niet: over een stuk van een andere organisatie', async () => {
    const { traject } = await zetTraject(hub, 'AANMELDING');
    await hub
      .opslag('schuldhulp')
      .write((m) => m.update(SchuldhulpTraject, { kenmerk: traject }, { eigenaar: 'org-elders' }));
    const input = { traject, verwachteVersie: 1, hulpvraag: 'Overzicht.' };
    expect(codes(await geef(hub, KOK, 'doeSchuldhulpIntake', TRAJECT, input))).toEqual(['VAN_ANDERE_ORGANISATIE']);
  });
});

describe('wat is vastgelegd', () => {
  const ziet = async (persona: string, huishouden: string, persoon: string, doel?: string) => {
    const velden = `toegang { niveau } betrokken aanmeldingen { kenmerk hulpvraag } voorstellen { kenmerk stand aanbod }
      termijnen { omschrijving } totaleSchuld`;
    const vraag = `{ huishouden(id: "${huishouden}") { leden { id schuldhulp { ${velden} } } } }`;
    const { data } = await hub.als(persona, vraag, doel);
    return data.huishouden?.leden.find(({ id }: { id: string }) => id === persoon)?.schuldhulp;
  };
  const meld = async (persoon: string, hulpvraag: string) => {
    const { kenmerk } = await lukt(hub, KOK, 'meldAanVoorSchuldhulp', TRAJECT, eens({ persoon, hulpvraag }));
    const { aanmelding } = await hub.opslag('schuldhulp').lezer.findOneByOrFail(SchuldhulpTraject, { kenmerk });
    return aanmelding;
  };

  test('ziet bij de volgende vraag wie het mag, elk tot zijn niveau, en niemand anders', async () => {
    const mark = await meld('p-mark', 'De auto is verkocht.');
    const peter = await meld('p-peter', 'De telefoon is afgesloten.');
    const { voorstel } = await zetTraject(hub, 'SCHULDREGELING', { inhoud: [regel(null)], van: 'sh-a-0497' });
    expect(bij((await ziet('inwoner-mark', 'hh-a', 'p-mark')).aanmeldingen, mark)).toMatchObject({
      hulpvraag: 'De auto is verkocht.',
    });
    const hoofdlijnen = await ziet('regieteamlid', 'hh-a', 'p-mark', 'PLANREGIE');
    expect(hoofdlijnen).toMatchObject({ toegang: { niveau: 'HOOFDLIJNEN' }, totaleSchuld: null });
    expect(bij(hoofdlijnen.aanmeldingen, mark)).toEqual({ kenmerk: mark, hulpvraag: null });
    expect(bij(hoofdlijnen.voorstellen, voorstel)).toEqual({ kenmerk: voorstel, stand: null, aanbod: null });
    expect(await ziet('regieteamlid', 'hh-a', 'p-karin', 'PLANREGIE')).toMatchObject({
      ...{ toegang: { niveau: 'BETROKKENHEID' }, betrokken: true, aanmeldingen: null, termijnen: null },
    });
    const details = await ziet('regieteamlid', 'hh-c', 'p-peter', 'PLANREGIE');
    expect(bij(details.aanmeldingen, peter)).toMatchObject({ hulpvraag: 'De telefoon is afgesloten.' });
    for (const [persona, doel] of [['cjg-coach', 'UITVOERING'], ['wmo-consulent', 'UITVOERING'], ['inwoner-karin']])
      expect((await ziet(persona, 'hh-a', 'p-mark', doel)) ?? { aanmeldingen: null }).toMatchObject({
        aanmeldingen: null,
      });
    expect(await ziet('buitenstaander', 'hh-a', 'p-mark', 'UITVOERING')).toBeUndefined();
  });
  test('twee keer dezelfde opdracht is een aanmelding', async () => {
    const input = eens({ persoon: 'p-karin', hulpvraag: 'Een keer.' });
    const [een, twee] = [
      await lukt(hub, KOK, 'meldAanVoorSchuldhulp', TRAJECT, input),
      await lukt(hub, KOK, 'meldAanVoorSchuldhulp', TRAJECT, input),
    ];
    expect(twee.kenmerk).toBe(een.kenmerk);
  });
  test('wie van iets ouds uitgaat, of als tweede komt, hoort dat', async () => {
    const { traject } = await zetTraject(hub, 'AANMELDING');
    const intake = () =>
      geef(hub, KOK, 'doeSchuldhulpIntake', TRAJECT, { traject, verwachteVersie: 1, hulpvraag: 'Overzicht.' });
    const beide = (await Promise.all([intake(), intake()])).map(codes).toSorted((a, b) => a.length - b.length);
    expect(beide).toEqual([[], ['OVERGANG_KAN_NIET', 'VERSIE_VEROUDERD']]);
  });
  test('twee antwoorden tegelijk staan er allebei', async () => {
    const { voorstel } = await zetTraject(hub, 'SCHULDREGELING', { inhoud: [regel(null), regel(null, 'd-2')] });
    const antwoord = (schuld: string) =>
      lukt(hub, KOK, 'registreerSchuldeisersantwoord', VOORSTEL, eens({ voorstel, schuld, antwoord: 'AKKOORD' }));
    await Promise.all([antwoord('d-1'), antwoord('d-2')]);
    const { inhoud } = await hub.opslag('schuldhulp').lezer.findOneByOrFail(Voorstel, { kenmerk: voorstel });
    expect(inhoud.map((r) => r.antwoord)).toEqual(['AKKOORD', 'AKKOORD']);
  });
});

describe('wat er mis kan zijn', () => {
  test('staat er allemaal tegelijk, met waar, en er is niets bewaard', async () => {
    const { traject } = await zetTraject(hub, 'AANMELDING');
    const voor = await alles();
    const antwoord = await geef(hub, KOK, 'doeVoorstel', VOORSTEL, {
      ...eens({ ...voorstelinvoer(), traject, aanbod: -1, looptijd: 61, vrijTeLatenBron: ' ' }),
    });
    expect(antwoord.fouten.map(({ code, veld }) => [code, veld?.join('.')])).toEqual([
      ['BEDRAG_ONGELDIG', 'aanbod'],
      ['GETAL_BUITEN_BEREIK', 'looptijd'],
      ['TEKST_ONTBREEKT', 'vrijTeLatenBron'],
      ['OVERGANG_KAN_NIET', 'traject'],
    ]);
    const schuld = await geef(hub, KOK, 'voegSchuldToe', SCHULD, {
      ...eens({ traject, schuldeiser: 'X', schuldsoort: 'NUTS', sinds: dag(1), peildatum: dag(2) }),
      ...{ oorspronkelijkBedrag: 1, huidigBedrag: 1 },
    });
    expect(schuld.fouten.map(({ code, veld }) => [code, veld?.join('.')])).toEqual([
      ['DATUM_IN_TOEKOMST', 'sinds'],
      ['DATUM_IN_TOEKOMST', 'peildatum'],
    ]);
    expect(await alles()).toEqual(voor);
  });

  test.each<[string, string, Opzet, string, [string, string], object, string]>([
    ['een plan zonder toelating', 'INTAKE', {}, 'stelPlanVanAanpakVast', PLAN, { doelen: ['X'] }, 'NIET_TOEGELATEN'],
    [
      'een plan na een weigering',
      'INTAKE',
      { toelating: 'GEWEIGERD' },
      'stelPlanVanAanpakVast',
      PLAN,
      { doelen: ['X'] },
      'NIET_TOEGELATEN',
    ],
    [
      'twee keer toelaten',
      'INTAKE',
      { toelating: 'TOEGELATEN' },
      'besluitToelating',
      BESLUIT,
      { toelating: 'GEWEIGERD', motivering: 'X' },
      'AL_TOEGELATEN',
    ],
    [
      'een besluit voor de intake',
      'INTAKE',
      {},
      'besluitToelating',
      BESLUIT,
      { toelating: 'GEWEIGERD', motivering: 'X', genomenOp: dag(-31) },
      'VOLGORDE_KLOPT_NIET',
    ],
    [
      'een tweede voorstel',
      'SCHULDREGELING',
      { inhoud: [regel(null)] },
      'doeVoorstel',
      VOORSTEL,
      voorstelinvoer(),
      'VOORSTEL_LOOPT_AL',
    ],
    [
      'een bewind zonder rechter',
      'NAZORG',
      {},
      'registreerBudgetbeheer',
      BEHEER,
      { vorm: 'BESCHERMINGSBEWIND', uitvoerder: 'X', vanaf: dag(0) },
      'ZAAKNUMMER_PAST_NIET',
    ],
    [
      'beheer dat eindigt voor het begint',
      'NAZORG',
      {},
      'registreerBudgetbeheer',
      BEHEER,
      { vorm: 'BUDGETCOACHING', uitvoerder: 'X', vanaf: dag(0), tot: dag(-1) },
      'EINDE_VOOR_BEGIN',
    ],
    [
      'een nulaanbod van iets',
      'STABILISATIE',
      {},
      'doeVoorstel',
      VOORSTEL,
      { ...voorstelinvoer(), oplossing: 'NULAANBOD' },
      'AANBOD_PAST_NIET',
    ],
    [
      'een betalingsregeling voor een deel',
      'STABILISATIE',
      {},
      'doeVoorstel',
      VOORSTEL,
      { ...voorstelinvoer(), oplossing: 'BETALINGSREGELING' },
      'AANBOD_PAST_NIET',
    ],
    [
      'een schuldbemiddeling voor niets',
      'STABILISATIE',
      {},
      'doeVoorstel',
      VOORSTEL,
      { ...voorstelinvoer(), aanbod: 0 },
      'AANBOD_PAST_NIET',
    ],
    [
      'een regeling zonder looptijd',
      'STABILISATIE',
      {},
      'doeVoorstel',
      VOORSTEL,
      { ...voorstelinvoer(), looptijd: 0 },
      'LOOPTIJD_PAST_NIET',
    ],
    [
      'een voorstel voor de intake',
      'STABILISATIE',
      {},
      'doeVoorstel',
      VOORSTEL,
      { ...voorstelinvoer(), verzondenOp: dag(-31) },
      'VOLGORDE_KLOPT_NIET',
    ],
    [
      'een antwoord voor het voorstel',
      'STABILISATIE',
      {},
      'doeVoorstel',
      VOORSTEL,
      { ...voorstelinvoer(), antwoordVoor: dag(-1) },
      'VOLGORDE_KLOPT_NIET',
    ],
  ])('%s', async (_, status, opzet, opdracht, toont, rest, code) => {
    const { traject } = await zetTraject(hub, status, opzet);
    expect(codes(await geef(hub, KOK, opdracht, toont, eens({ traject, ...rest })))).toEqual([code]);
  });
  const EINDE = (dagen: number) => ({ uitstroom: 'ZELF', beeindigdOp: dag(dagen) });
  test.each<[string, string, Opzet, string, object, string]>([
    ['een oplossing zonder voorstel', 'SCHULDREGELING', {}, 'startOplossing', {}, 'VOORSTEL_NIET_AANVAARD'],
    [
      'een oplossing tegen een weigering in',
      'SCHULDREGELING',
      { inhoud: [regel('AFGEWEZEN')] },
      'startOplossing',
      {},
      'VOORSTEL_NIET_AANVAARD',
    ],
    [
      'een krediet waar er geen is',
      'SCHULDREGELING',
      { inhoud: [regel('AKKOORD')] },
      'startOplossing',
      { kredietverstrekker: 'X' },
      'KREDIETVERSTREKKER_PAST_NIET',
    ],
    [
      'afgerond zonder oplossing',
      'STABILISATIE',
      {},
      'beeindigTraject',
      { uitstroom: 'AFGEROND' },
      'UITSTROOM_PAST_NIET',
    ],
    [
      'wegsturen zonder reden',
      'STABILISATIE',
      {},
      'beeindigTraject',
      { uitstroom: 'VOLDOET_NIET' },
      'TOELICHTING_ONTBREEKT',
    ],
    [
      'een einde voor de vorige stap',
      'STABILISATIE',
      {},
      'beeindigTraject',
      { uitstroom: 'ZELF', beeindigdOp: dag(-41) },
      'VOLGORDE_KLOPT_NIET',
    ],
    ['een einde voor de intake', 'INTAKE', {}, 'beeindigTraject', EINDE(-31), 'VOLGORDE_KLOPT_NIET'],
    [
      'een einde voor het besluit',
      'INTAKE',
      { toelating: 'TOEGELATEN', beslotenOp: dag(-10) },
      'beeindigTraject',
      EINDE(-11),
      'VOLGORDE_KLOPT_NIET',
    ],
    [
      'een einde voor het plan',
      'PLAN_VAN_AANPAK',
      { plannen: [dag(-8)] },
      'beeindigTraject',
      EINDE(-9),
      'VOLGORDE_KLOPT_NIET',
    ],
    [
      'een einde voor een voorstel dat uitging',
      'SCHULDREGELING',
      { inhoud: [regel(null)] },
      'beeindigTraject',
      EINDE(-21),
      'VOLGORDE_KLOPT_NIET',
    ],
    [
      'stabilisatie voor het plan',
      'PLAN_VAN_AANPAK',
      { plannen: [dag(-2), dag(-8)] },
      'startStabilisatie',
      { gestartOp: dag(-9), tot: dag(90) },
      'VOLGORDE_KLOPT_NIET',
    ],
    [
      'begeleiding voor de intake',
      'STABILISATIE',
      {},
      'startSchuldhulpBegeleiding',
      { gestartOp: dag(-31), afspraakOp: dag(30) },
      'VOLGORDE_KLOPT_NIET',
    ],
    [
      'een oplossing voor het voorstel',
      'SCHULDREGELING',
      { inhoud: [regel('AKKOORD')] },
      'startOplossing',
      { gestartOp: dag(-21) },
      'VOLGORDE_KLOPT_NIET',
    ],
    [
      'een oplossing voor het laatste antwoord',
      'SCHULDREGELING',
      { inhoud: [regel('AKKOORD', 'd-1', dag(-5)), regel('AKKOORD', 'd-2', dag(-9))] },
      'startOplossing',
      { gestartOp: dag(-6) },
      'VOLGORDE_KLOPT_NIET',
    ],
    [
      'een afspraak voor het begin',
      'OPLOSSING',
      {},
      'startSchuldhulpNazorg',
      { afspraakOp: dag(-1) },
      'VOLGORDE_KLOPT_NIET',
    ],
    [
      'een intake voor de aanmelding',
      'AANMELDING',
      {},
      'doeSchuldhulpIntake',
      { hulpvraag: 'X', intakeOp: dag(-41) },
      'VOLGORDE_KLOPT_NIET',
    ],
  ])('%s', async (_, status, opzet, opdracht, rest, code) => {
    const { traject } = await zetTraject(hub, status, opzet);
    expect(codes(await geef(hub, KOK, opdracht, TRAJECT, { traject, verwachteVersie: 1, ...rest }))).toEqual([code]);
  });
  test.each<[string, object[], string, object, string]>([
    [
      'een schuld die er niet in staat',
      [regel(null)],
      'registreerSchuldeisersantwoord',
      { schuld: 'd-9', antwoord: 'AKKOORD' },
      'SCHULD_ONBEKEND',
    ],
    [
      'een reden die niet naast die van de anderen past',
      [regel(null)],
      'registreerSchuldeisersantwoord',
      { schuld: 'd-1', antwoord: 'AFGEWEZEN', reden: 'x'.repeat(256) },
      'TEKST_TE_LANG',
    ],
    [
      'zwijgen zolang het kan',
      [regel(null)],
      'registreerSchuldeisersantwoord',
      { schuld: 'd-1', antwoord: 'GEEN_REACTIE', antwoordOp: dag(-1) },
      'ANTWOORD_KAN_NOG',
    ],
    [
      'een dwangakkoord zonder ieders antwoord',
      [regel('AFGEWEZEN'), regel(null, 'd-2')],
      'vraagDwangakkoord',
      {},
      'ANTWOORD_ONTBREEKT',
    ],
    ['een dwangakkoord terwijl iedereen wil', [regel('AKKOORD')], 'vraagDwangakkoord', {}, 'DWANGAKKOORD_NIET_NODIG'],
  ])('%s', async (_, inhoud, opdracht, rest, code) => {
    const { voorstel } = await zetTraject(hub, 'SCHULDREGELING', { inhoud });
    const volgorde = opdracht === 'vraagDwangakkoord' ? { verwachteVersie: 1 } : { idempotentieSleutel: sleutel() };
    expect(codes(await geef(hub, KOK, opdracht, VOORSTEL, { voorstel, ...volgorde, ...rest }))).toEqual([code]);
  });
  test('een oplossing kan er niet eerder zijn dan de dag waarop de rechtbank haar mogelijk maakte', async () => {
    const { traject, voorstel } = await zetTraject(hub, 'SCHULDREGELING', { inhoud: [regel('AFGEWEZEN')] });
    const uitspraak = { stand: 'UITSPRAAK', dwangakkoord: 'TOEGEWEZEN', dwangakkoordOp: dag(-3) } as object;
    await hub.opslag('schuldhulp').write((m) => m.update(Voorstel, { kenmerk: voorstel }, uitspraak));
    const start = async (dagen: number) =>
      codes(await geef(hub, KOK, 'startOplossing', TRAJECT, { traject, verwachteVersie: 1, gestartOp: dag(dagen) }));
    expect(await start(-4)).toEqual(['VOLGORDE_KLOPT_NIET']);
    expect(await start(-3)).toEqual([]);
  });
  test('een later plan verschuift niets', async () => {
    const { traject } = await zetTraject(hub, 'PLAN_VAN_AANPAK', { plannen: [dag(-8), dag(-2)] });
    const input = { traject, verwachteVersie: 1, gestartOp: dag(-8), tot: dag(90) };
    expect(codes(await geef(hub, KOK, 'startStabilisatie', TRAJECT, input))).toEqual([]);
  });
  test('van een schuld: een opgave die ouder is dan de vorige', async () => {
    const { schuld } = await zetTraject(hub, 'INTAKE');
    const bij = (verwachteVersie: number, peildatum: string) =>
      geef(hub, KOK, 'werkSchuldBij', SCHULD, {
        schuld,
        verwachteVersie,
        huidigBedrag: 0,
        peildatum,
        reden: 'Betaald.',
      });
    expect(codes(await bij(1, dag(-91)))).toEqual(['VOLGORDE_KLOPT_NIET']);
    expect(codes(await bij(1, dag(-5)))).toEqual([]);
    expect(codes(await bij(2, dag(-6)))).toEqual(['VOLGORDE_KLOPT_NIET']);
  });
  test('wat mag en toch opvalt, staat erbij', async () => {
    const { traject } = await zetTraject(hub, 'SCHULDREGELING', { inhoud: [regel(null)] });
    const schuld = {
      schuldeiser: ' waalstroom',
      schuldsoort: 'NUTS',
      sinds: dag(-90),
      oorspronkelijkBedrag: 1,
      huidigBedrag: 1,
    };
    const toegevoegd = await geef(hub, KOK, 'voegSchuldToe', SCHULD, eens({ traject, ...schuld }));
    const gezien = toegevoegd.waarschuwingen.map(({ code }) => code);
    expect([toegevoegd.fouten, gezien]).toEqual([[], ['SCHULD_STAAT_ER_AL', 'SCHULD_NIET_IN_VOORSTEL']]);
  });
});
