import { Inzet } from '#subgraphs/wijkverpleging/Inzet';
import { INDICATIES } from '#subgraphs/wijkverpleging/toestanden';
import { VerpleegIndicatie } from '#subgraphs/wijkverpleging/VerpleegIndicatie';
import { maandagVan } from '#subgraphs/wijkverpleging/weken';
import { Zorgevaluatie } from '#subgraphs/wijkverpleging/Zorgevaluatie';
import { Zorgplan } from '#subgraphs/wijkverpleging/Zorgplan';
import { plusDagen } from '#waarborgen/dienst/klok';
import { Medewerker } from '#waarborgen/werk/Medewerker';
import { type Hubopstelling, setUpHub } from '../opstelling';
import { cellen, codes, geef, leesOvergangen } from './werk.fixture';
import {
  dag,
  EVALUATIE,
  HUID,
  INDICATIE,
  INZET,
  PLAN,
  sleutel,
  VERPLEEGKUNDIGE,
  verpleegkundigeIn,
  week,
  ZORG,
  ZORGPLAN,
} from './wijkverpleging.fixture';

jest.setTimeout(120_000);

let hub: Hubopstelling;
beforeAll(async () => {
  hub = await setUpHub();
});
afterAll(() => hub.stop());

const vos = verpleegkundigeIn(() => hub);
const opslag = () => hub.opslag('wijkverpleging');
const zoals = async (kenmerk: string) =>
  (await opslag().lezer.findOneBy(VerpleegIndicatie, { kenmerk })) as VerpleegIndicatie;
const zet = (kenmerk: string, anders: object) =>
  opslag().write((m) => m.update(VerpleegIndicatie, { kenmerk }, anders));

test('een werkdag in de wijkverpleging: van de eerste indicatie tot het einde van de zorg', async () => {
  const werk = async () => {
    const vraag = `{ wijkverplegingWerk(vanMij: true) { edges { node {
      kenmerk soort stand wachtOp uiterlijk teLaat behandelaar persoon { id naam { volledig } } } } } }`;
    const { data } = await hub.als(VERPLEEGKUNDIGE, vraag, 'UITVOERING');
    return data.wijkverplegingWerk.edges.map((e: { node: object }) => e.node);
  };
  // What was delivered and ran out is not hers yet; she ends it.
  const oud = await vos.lukt('beeindigIndicatie', INDICATIE, {
    ...{ indicatie: 'wv-i-0377', verwachteVersie: 1, reden: 'DOELEN_BEHAALD' },
  });
  expect(oud).toMatchObject({ fase: 'BEEINDIGD', tot: '2026-11-15', beeindigdOp: '2026-11-15' });

  const { kenmerk } = await vos.indiceer('p-henk');
  expect(await werk()).toEqual([
    {
      ...{ kenmerk, soort: 'VerpleegIndicatie', stand: 'INDICATIE', uiterlijk: dag(-46), teLaat: true },
      ...{ wachtOp: 'Zorgplan wijkverpleging (afspraak)', behandelaar: 'E. Vos' },
      persoon: { id: 'p-henk', naam: { volledig: 'Henk Jansen' } },
    },
  ]);
  expect(await vos.plan(kenmerk, 1)).toMatchObject({
    ...{ doelen: PLAN.doelen, problemen: [HUID.probleem] },
    aandachtsgebieden: [{ domein: 'FYSIOLOGISCH', gebied: 'HUID', status: 2 }],
  });
  expect((await zoals(kenmerk)).fase).toBe('ZORGPLAN');

  const eerste = await vos.zorg(kenmerk, -50, 280);
  expect(eerste).toMatchObject({ stuk: { minutenGepland: 280, afwijking: 0, wijktAf: false }, waarschuwingen: [] });
  const tweede = await vos.zorg(kenmerk, -43, 160);
  expect(tweede.waarschuwingen).toEqual([{ code: 'INZET_WIJKT_AF', veld: ['minutenGeleverd'] }]);
  expect(tweede.stuk).toMatchObject({ afwijking: -120, wijktAf: true });
  const verbeterd = await vos.lukt('verbeterInzet', INZET, {
    ...{ inzet: tweede.stuk?.kenmerk, verwachteVersie: 1, minutenGeleverd: 270 },
  });
  expect(verbeterd).toMatchObject({ versie: 2, minutenGepland: 280, minutenGeleverd: 270, wijktAf: false });

  const versie = async () => (await zoals(kenmerk)).versie;
  await vos.lukt('evalueerWijkverpleging', EVALUATIE, {
    ...{ indicatie: kenmerk, verwachteVersie: await versie(), gehoudenOp: dag(-30), conclusie: 'VOORTZETTEN' },
    ...{ bevindingen: 'De wond wordt kleiner.', aandachtsgebieden: [{ ...HUID, status: 3 }] },
  });
  const verder = await vos.lukt('zetWijkverplegingVoort', INDICATIE, {
    ...{ indicatie: kenmerk, verwachteVersie: await versie(), evaluerenVoor: dag(20) },
  });
  expect(verder).toMatchObject({ fase: 'UITVOERING', evaluerenVoor: dag(20) });
  expect(await werk()).toMatchObject([{ wachtOp: 'Evaluatie wijkverpleging (afspraak)', uiterlijk: dag(20) }]);

  // She can do more herself: fewer minutes, from ten days ago.
  const opvolger = await vos.lukt('herindiceerWijkverpleging', INDICATIE, {
    ...{ indicatie: kenmerk, verwachteVersie: await versie(), ...ZORG, minutenVerzorging: 70 },
    ...{ geindiceerdOp: dag(-12), vanaf: dag(-10), tot: dag(80) },
  });
  expect(opvolger).toMatchObject({ versie: 1, fase: 'INDICATIE', herindicatieVan: kenmerk, vanaf: dag(-10) });
  expect(await zoals(kenmerk)).toMatchObject({ fase: 'OPGEVOLGD', tot: dag(-11), loopt: false });
  expect(codes(await vos.zorg(kenmerk, -20, 280))).toEqual([]);
  await vos.plan(opvolger.kenmerk, 1, { opgesteldOp: dag(-9), besprokenOp: dag(-9) });
  expect(codes(await vos.zorg(opvolger.kenmerk, -7, 140))).toEqual([]);
  const einde = await vos.lukt('beeindigIndicatie', INDICATIE, {
    ...{ indicatie: opvolger.kenmerk, verwachteVersie: 3, per: dag(-1), reden: 'ZELF_OF_NETWERK' },
  });
  expect(einde).toMatchObject({ fase: 'BEEINDIGD', tot: dag(-1), beeindigdOp: dag(-1), redenEinde: 'ZELF_OF_NETWERK' });
  expect(await werk()).toEqual([]);

  const { data } = await hub.als(
    'inwoner-henk',
    `{ mijzelf { wijkverpleging { betrokken minutenPerWeek inzetPerMaand { minutenGeleverd }
      gebeurtenissen(first: 4) { edges { node { datum omschrijving } } } termijnen { omschrijving afgerondOp teLaat } } } }`,
  );
  const gezien = data.mijzelf.wijkverpleging;
  expect(gezien).toMatchObject({ betrokken: false, minutenPerWeek: 0 });
  expect(gezien.gebeurtenissen.edges.map((e: { node: object }) => e.node)).toEqual(
    expect.arrayContaining([
      { datum: dag(-1), omschrijving: 'Einde van de wijkverpleging' },
      { datum: dag(-9), omschrijving: 'Zorgplan van de wijkverpleging' },
    ]),
  );
  // 70 + 70 of what was delivered before.
  const geleverd = gezien.inzetPerMaand.map((m: { minutenGeleverd: number }) => m.minutenGeleverd);
  expect(geleverd.reduce((a: number, b: number) => a + b)).toBe(70 + 70 + 280 + 270 + 280 + 140);
  expect(gezien.termijnen).toEqual(
    expect.arrayContaining([
      { omschrijving: 'Herindicatie wijkverpleging', afgerondOp: dag(-12), teLaat: false },
      { omschrijving: 'Evaluatie wijkverpleging', afgerondOp: dag(-30), teLaat: false },
    ]),
  );
});

describe('elke overgang', () => {
  const leven = `
                              INDICATIE ZORGPLAN   UITVOERING EVALUATIE  OPGEVOLGD BEEINDIGD
    stelZorgplanVast          ZORGPLAN  ZORGPLAN   UITVOERING UITVOERING -         -
    registreerInzet           -         UITVOERING UITVOERING EVALUATIE  OPGEVOLGD BEEINDIGD
    evalueerWijkverpleging    -         EVALUATIE  EVALUATIE  -          -         -
    zetWijkverplegingVoort    -         -          -          UITVOERING -         -
    herindiceerWijkverpleging OPGEVOLGD OPGEVOLGD  OPGEVOLGD  OPGEVOLGD  -         -
    beeindigIndicatie         BEEINDIGD BEEINDIGD  BEEINDIGD  BEEINDIGD  -         -`;
  test('staat in de tabel van de code zoals hier', () => {
    expect(INDICATIES.stappen).toEqual(leesOvergangen(leven));
  });

  const opdrachten: Record<string, [[string, string], () => object]> = {
    stelZorgplanVast: [ZORGPLAN, () => ({ ...PLAN, besprokenOp: dag(-2) })],
    registreerInzet: [INZET, () => ({ week: week(-7), minutenGeleverd: 280 })],
    evalueerWijkverpleging: [
      EVALUATIE,
      () => ({ conclusie: 'VOORTZETTEN', bevindingen: 'Het gaat goed.', aandachtsgebieden: [] }),
    ],
    zetWijkverplegingVoort: [INDICATIE, () => ({})],
    herindiceerWijkverpleging: [INDICATIE, () => ({ ...ZORG, tot: dag(300) })],
    beeindigIndicatie: [INDICATIE, () => ({ reden: 'OPNAME' })],
  };
  test.each(cellen(leven))('$opdracht vanuit $van: $naar', async ({ opdracht, van, naar }) => {
    // With a pgb nothing is asked beside how it stands.
    const { kenmerk } = await vos.indiceer('p-karin', { leveringsvorm: 'PGB' });
    await zet(kenmerk, { fase: van });
    const [toont, invoer] = opdrachten[opdracht];
    const volgorde =
      opdracht === 'registreerInzet'
        ? { idempotentieSleutel: sleutel() }
        : { verwachteVersie: (await zoals(kenmerk)).versie };
    const antwoord = await vos.geef(opdracht, toont, { indicatie: kenmerk, ...volgorde, ...invoer() });
    expect(codes(antwoord)).toEqual(naar ? [] : ['OVERGANG_KAN_NIET']);
    expect((await zoals(kenmerk)).fase).toBe(naar ?? van);
  });
});

describe('wat er mis kan zijn', () => {
  const alles = async () => ({
    indicaties: await opslag().lezer.find(VerpleegIndicatie, { order: { kenmerk: 'ASC' } }),
    inzet: await opslag().lezer.find(Inzet, { order: { kenmerk: 'ASC' } }),
    overig: [await opslag().lezer.count(Zorgplan), await opslag().lezer.count(Zorgevaluatie)],
  });
  /** The command is refused for these reasons, and nothing is kept. */
  const weigert = async (opdracht: string, toont: [string, string], input: object, wat: [string, string?][]) => {
    const voor = await alles();
    const { stuk, fouten } = await vos.geef(opdracht, toont, input);
    expect(fouten.map(({ code, veld }) => [code, veld?.join('.')])).toEqual(wat);
    expect([stuk, await alles()]).toEqual([null, voor]);
  };
  const indicatie = (anders: object) => ({
    ...{ idempotentieSleutel: sleutel(), persoon: 'p-karin', ...ZORG, vanaf: dag(1), tot: dag(100), ...anders },
  });

  test('staat er allemaal tegelijk, met waar, en er is niets bewaard', async () => {
    const { kenmerk } = await vos.indiceer('p-karin', { geindiceerdOp: dag(-3), vanaf: dag(-2) });
    await zet(kenmerk, { fase: 'OPGEVOLGD' });
    const input = {
      ...{ indicatie: kenmerk, verwachteVersie: 7, opgesteldOp: dag(1), besprokenOp: dag(-4), evaluerenVoor: dag(0) },
      ...{ ...PLAN, aandachtsgebieden: [HUID, HUID] },
    };
    await weigert('stelZorgplanVast', ZORGPLAN, input, [
      ['VERSIE_VEROUDERD', 'verwachteVersie'],
      ['OVERGANG_KAN_NIET', 'indicatie'],
      ['DATUM_IN_TOEKOMST', 'opgesteldOp'],
      ['VOLGORDE_KLOPT_NIET', 'besprokenOp'],
      ['VOLGORDE_KLOPT_NIET', 'evaluerenVoor'],
      ['AANDACHTSGEBIED_DUBBEL', 'aandachtsgebieden.1'],
    ]);
    await weigert(
      'stelZorgplanVast',
      ZORGPLAN,
      { ...input, doelen: [], acties: [' '], aandachtsgebieden: [{ ...HUID, kennis: 6, gedrag: 0, probleem: '' }] },
      [
        ['TEKST_ONTBREEKT', 'aandachtsgebieden.0.probleem'],
        ['GETAL_BUITEN_BEREIK', 'aandachtsgebieden.0.kennis'],
        ['GETAL_BUITEN_BEREIK', 'aandachtsgebieden.0.gedrag'],
        ['AANTAL_BUITEN_BEREIK', 'doelen'],
        ['TEKST_ONTBREEKT', 'acties.0'],
        ['VERSIE_VEROUDERD', 'verwachteVersie'],
        ['OVERGANG_KAN_NIET', 'indicatie'],
      ],
    );
  });

  test.each<[string, object, [string, string][]]>([
    ['een einde voor het begin', { tot: dag(0) }, [['EINDE_VOOR_BEGIN', 'tot']]],
    ['een indicatie van morgen', { geindiceerdOp: dag(1) }, [['DATUM_IN_TOEKOMST', 'geindiceerdOp']]],
    ['geen minuten', { minutenVerzorging: 0, minutenVerpleging: 0 }, [['GEEN_MINUTEN', 'minutenVerzorging']]],
    ['min een minuut', { minutenVerzorging: -1 }, [['GETAL_BUITEN_BEREIK', 'minutenVerzorging']]],
    ['meer dan een week', { minutenVerpleging: 10_081 }, [['GETAL_BUITEN_BEREIK', 'minutenVerpleging']]],
    ['samen meer dan een week', { minutenVerpleging: 10_000 }, [['MINUTEN_MEER_DAN_WEEK', 'minutenVerzorging']]],
    ['geen leefgebied', { leefgebieden: [] }, [['AANTAL_BUITEN_BEREIK', 'leefgebieden']]],
  ])('aan een indicatie: %s', async (_, anders, wat) => {
    await weigert('stelIndicatie', INDICATIE, indicatie(anders), wat);
  });

  test('wat vreemd is, mag met een waarschuwing', async () => {
    const input = indicatie({ vanaf: dag(-5), geindiceerdOp: dag(-1), tot: undefined });
    const { fouten, waarschuwingen } = await vos.geef('stelIndicatie', INDICATIE, input);
    expect(fouten).toEqual([]);
    expect(waarschuwingen.map(({ code }) => code)).toEqual([
      ...['INDICATIE_LANGER_DAN_JAAR', 'INDICATIE_ACHTERAF', 'INDICATIE_OVERLAPT'],
    ]);
    const { kenmerk } = await vos.indiceer('p-karin', { leveringsvorm: 'PGB' });
    const plan = { indicatie: kenmerk, verwachteVersie: 1, ...PLAN, besprokenOp: dag(0), evaluerenVoor: dag(200) };
    const laat = await vos.geef('stelZorgplanVast', ZORGPLAN, plan);
    expect(laat.waarschuwingen).toEqual([{ code: 'EVALUATIE_NA_HALF_JAAR', veld: ['evaluerenVoor'] }]);
    expect((await vos.zorg(kenmerk, -7, 280)).waarschuwingen).toEqual([{ code: 'INZET_BIJ_PGB', veld: ['indicatie'] }]);
  });

  describe('aan een week', () => {
    let kenmerk: string;
    beforeAll(async () => {
      ({ kenmerk } = await vos.indiceer('p-karin', { vanaf: dag(-30), geindiceerdOp: dag(-31) }));
      await vos.plan(kenmerk, 1, { opgesteldOp: dag(-30), besprokenOp: dag(-30) });
    });
    const meld = (van: string, anders: object = {}) => ({
      ...{ idempotentieSleutel: sleutel(), indicatie: kenmerk, week: van, minutenGeleverd: 280, ...anders },
    });
    test.each<[string, () => string, string]>([
      ['week 53 van een jaar met 52 weken', () => '2025-W53', 'WEEK_ONGELDIG'],
      ['week 0', () => '2026-W00', 'WEEK_ONGELDIG'],
      ['een dag', () => '2026-11-02', 'WEEK_ONGELDIG'],
      ['volgende week', () => week(7), 'WEEK_IN_TOEKOMST'],
      ['een week voor de indicatie', () => week(-37), 'WEEK_BUITEN_INDICATIE'],
    ])('%s', async (_, van, code) => {
      await weigert('registreerInzet', INZET, meld(van()), [[code, 'week']]);
    });
    test('meer minuten dan een week heeft', async () => {
      const wat: [string, string][] = [['GETAL_BUITEN_BEREIK', 'minutenGeleverd']];
      await weigert('registreerInzet', INZET, meld(week(-7), { minutenGeleverd: 10_081 }), wat);
    });
    test('een week die er al staat; de week van het begin en de lopende week kunnen wel', async () => {
      for (const van of [week(-30), week(0)]) {
        expect(codes(await vos.geef('registreerInzet', INZET, meld(van)))).toEqual([]);
        await weigert('registreerInzet', INZET, meld(van), [['WEEK_AL_VASTGELEGD', 'week']]);
      }
    });
    test('waarin de zorg op woensdag begint, is gepland wat op die dagen valt; wie dat levert, wijkt niet af', async () => {
      const vanaf = plusDagen(maandagVan(week(-14)), 2);
      const { kenmerk: begonnen } = await vos.indiceer('p-karin', { vanaf, geindiceerdOp: vanaf });
      await vos.plan(begonnen, 1, { opgesteldOp: vanaf, besprokenOp: vanaf });
      const { stuk, waarschuwingen } = await vos.zorg(begonnen, -14, 200);
      expect(stuk).toMatchObject({ minutenGepland: 200, wijktAf: false });
      expect(waarschuwingen).toEqual([]);
    });
    test('die al gepland is en nog moet beginnen, wordt niet verbeterd', async () => {
      const { kenmerk: inzet } = (await vos.zorg(kenmerk, -21, 280)).stuk as { kenmerk: string };
      await opslag().write((m) => m.update(Inzet, { kenmerk: inzet }, { week: week(7) }));
      const input = { inzet, verwachteVersie: 1, minutenGeleverd: 280 };
      await weigert('verbeterInzet', INZET, input, [['WEEK_IN_TOEKOMST', 'inzet']]);
    });
    test('na het einde kan een week van ervoor nog, en een van erna niet', async () => {
      const verwachteVersie = (await zoals(kenmerk)).versie;
      const einde = { indicatie: kenmerk, verwachteVersie, per: dag(-14), reden: 'VERHUISD' };
      await vos.lukt('beeindigIndicatie', INDICATIE, einde);
      expect(codes(await vos.geef('registreerInzet', INZET, meld(week(-14))))).toEqual([]);
      await weigert('registreerInzet', INZET, meld(week(-7)), [['WEEK_BUITEN_INDICATIE', 'week']]);
    });
  });

  describe('aan een herindicatie', () => {
    test.each<[string, string, string]>([
      ['die niet aansluit', dag(122), 'INDICATIE_SLUIT_NIET_AAN'],
      ['die begint waar de vorige begon', dag(-60), 'VOLGORDE_KLOPT_NIET'],
    ])('%s', async (_, vanaf, code) => {
      const { kenmerk } = await vos.indiceer('p-karin');
      await zet(kenmerk, { fase: 'UITVOERING' });
      const input = { indicatie: kenmerk, verwachteVersie: 1, ...ZORG, vanaf, tot: dag(300) };
      await weigert('herindiceerWijkverpleging', INDICATIE, input, [[code, 'vanaf']]);
    });
    test('sluit uit zichzelf aan: de dag na de vorige, of morgen als die geen einde heeft', async () => {
      for (const [tot, begint] of [
        [dag(-5), dag(-4)],
        [null, dag(1)],
      ]) {
        const { kenmerk } = await vos.indiceer('p-karin');
        await zet(kenmerk, { fase: 'UITVOERING', tot });
        const input = { indicatie: kenmerk, verwachteVersie: 1, ...ZORG, tot: dag(200) };
        expect(await vos.lukt('herindiceerWijkverpleging', INDICATIE, input)).toMatchObject({ vanaf: begint });
        expect((await zoals(kenmerk)).tot).toBe(tot ?? dag(0));
      }
    });
    test('zonder zorgplan: alleen bij een pgb, waar geen wet er hier een vraagt', async () => {
      const herindiceer = async (leveringsvorm: string) => {
        const { kenmerk } = await vos.indiceer('p-karin', { leveringsvorm });
        const input = { indicatie: kenmerk, verwachteVersie: 1, ...ZORG, tot: dag(300) };
        return codes(await vos.geef('herindiceerWijkverpleging', INDICATIE, input));
      };
      expect(await herindiceer('ZIN')).toEqual(['ZORGPLAN_ONTBREEKT']);
      expect(await herindiceer('PGB')).toEqual([]);
    });
    test('van wat al is opgevolgd, ook in wat is aangeleverd', async () => {
      const { kenmerk } = await vos.indiceer('p-karin');
      await zet(kenmerk, { fase: 'UITVOERING' });
      const ander = await vos.indiceer('p-karin');
      await zet(ander.kenmerk, { herindicatieVan: kenmerk });
      const input = { indicatie: kenmerk, verwachteVersie: 1, ...ZORG, tot: dag(200) };
      await weigert('herindiceerWijkverpleging', INDICATIE, input, [['AL_OPGEVOLGD', 'indicatie']]);
    });
    test('die eindigt voor zij begon, laat ook de vorige eindigen', async () => {
      const { kenmerk } = await vos.indiceer('p-karin');
      await zet(kenmerk, { fase: 'UITVOERING' });
      const herindicatie = { indicatie: kenmerk, verwachteVersie: 1, ...ZORG, tot: dag(200) };
      const opvolger = await vos.lukt('herindiceerWijkverpleging', INDICATIE, herindicatie);
      const einde = { indicatie: opvolger.kenmerk, verwachteVersie: 1, reden: 'OVERLEDEN' };
      expect(await vos.lukt('beeindigIndicatie', INDICATIE, einde)).toMatchObject({
        ...{ fase: 'BEEINDIGD', beeindigdOp: dag(0), vanaf: dag(121), tot: dag(200) },
      });
      expect(await zoals(kenmerk)).toMatchObject({ fase: 'BEEINDIGD', tot: dag(0), redenEinde: 'OVERLEDEN' });
    });
  });

  test('aan een evaluatie: van zorg die nog moet beginnen, ook als geen dag is genoemd', async () => {
    const { kenmerk } = await vos.indiceer('p-karin', { vanaf: dag(2) });
    await zet(kenmerk, { fase: 'ZORGPLAN' });
    const evaluatie = { indicatie: kenmerk, verwachteVersie: 1, conclusie: 'VOORTZETTEN' };
    const input = { ...evaluatie, bevindingen: 'Het gaat goed.', aandachtsgebieden: [] };
    await weigert('evalueerWijkverpleging', EVALUATIE, input, [['VOLGORDE_KLOPT_NIET', 'gehoudenOp']]);
  });
  test.each<[string, object, string]>([
    ['morgen', { per: dag(1) }, 'DATUM_IN_TOEKOMST'],
    ['voor de indicatie', { per: dag(-64) }, 'VOLGORDE_KLOPT_NIET'],
  ])('aan een einde: %s', async (_, anders, code) => {
    const { kenmerk } = await vos.indiceer('p-karin');
    const input = { indicatie: kenmerk, verwachteVersie: 1, reden: 'OPNAME', ...anders };
    await weigert('beeindigIndicatie', INDICATIE, input, [[code, 'per']]);
  });
  test('aan een einde: na wat al was afgesproken', async () => {
    const { kenmerk } = await vos.indiceer('p-karin', { tot: dag(-10) });
    const input = { indicatie: kenmerk, verwachteVersie: 1, reden: 'OPNAME', per: dag(-9) };
    await weigert('beeindigIndicatie', INDICATIE, input, [['EINDE_NA_EINDE', 'per']]);
  });
});

describe('wie mag', () => {
  const begin = (anders: object = {}) => ({
    ...{ idempotentieSleutel: sleutel(), persoon: 'p-karin', ...ZORG, vanaf: dag(1), tot: dag(100), ...anders },
  });
  const aantal = () => opslag().lezer.count(VerpleegIndicatie);
  test.each<[string, string | undefined, string]>([
    ['wmo-consulent', 'UITVOERING', 'ROL_PAST_NIET'],
    ['zorgverzekeraar', 'UITVOERING', 'ROL_PAST_NIET'],
    ['privacy-officer', 'UITVOERING', 'ROL_PAST_NIET'],
    ['inwoner-karin', undefined, 'ROL_PAST_NIET'],
    ['inwoner-mark', undefined, 'ROL_PAST_NIET'],
    [VERPLEEGKUNDIGE, 'KWALITEIT', 'DOEL_PAST_NIET'],
  ])('niet %s (%s): %s, en er is niets bewaard', async (persona, doel, code) => {
    const voor = await aantal();
    expect(codes(await geef(hub, persona, 'stelIndicatie', INDICATIE, begin(), doel))).toEqual([code]);
    expect(await aantal()).toBe(voor);
  });
  test('niet de mentor van Riet, al spreekt zij voor haar over zorg', async () => {
    const input = { indicatie: 'wv-i-0441', verwachteVersie: 1, reden: 'OP_VERZOEK' };
    expect(codes(await geef(hub, 'inwoner-els', 'beeindigIndicatie', INDICATIE, input))).toEqual(['ROL_PAST_NIET']);
  });
  test.each(['p-mark', 'p-peter', 'p-bestaat-niet'])('niet over wie zij niet verpleegt: %s', async (persoon) => {
    expect(codes(await vos.geef('stelIndicatie', INDICATIE, begin({ persoon })))).toEqual(['PERSOON_ONBEKEND']);
  });
  test('niet aan een stuk van een andere organisatie, en niet aan een dat er niet is', async () => {
    const { kenmerk } = await vos.indiceer('p-karin');
    await zet(kenmerk, { eigenaar: 'org-andere-thuiszorg' });
    const einde = { verwachteVersie: 1, reden: 'OPNAME' };
    expect(codes(await vos.geef('beeindigIndicatie', INDICATIE, { indicatie: kenmerk, ...einde }))).toEqual([
      'VAN_ANDERE_ORGANISATIE',
    ]);
    expect(codes(await vos.geef('beeindigIndicatie', INDICATIE, { indicatie: 'bestaat-niet', ...einde }))).toEqual([
      'STUK_ONBEKEND',
    ]);
  });

  describe('zonder hbo', () => {
    const vosIs = (anders: object) => opslag().write((m) => m.update(Medewerker, { kenmerk: 'mw-vos' }, anders));
    afterEach(() => vosIs({ kwalificaties: ['HBO_VERPLEEGKUNDIGE'], tot: null }));
    test('indiceert en herindiceert niemand; de zorg zelf gaat door', async () => {
      const { kenmerk } = await vos.indiceer('p-karin');
      await vosIs({ kwalificaties: [] });
      expect(codes(await vos.geef('stelIndicatie', INDICATIE, begin()))).toEqual(['GEEN_HBO_VERPLEEGKUNDIGE']);
      await vos.plan(kenmerk, 1);
      const herindicatie = { indicatie: kenmerk, verwachteVersie: 2, ...ZORG, tot: dag(200) };
      expect(codes(await vos.geef('herindiceerWijkverpleging', INDICATIE, herindicatie))).toEqual([
        'GEEN_HBO_VERPLEEGKUNDIGE',
      ]);
      expect(codes(await vos.zorg(kenmerk, -7, 280))).toEqual([]);
    });
    test('en wie er niet meer werkt, legt niets vast', async () => {
      await vosIs({ tot: dag(-1) });
      expect(codes(await vos.geef('stelIndicatie', INDICATIE, begin()))).toEqual(['MEDEWERKER_ONBEKEND']);
    });
  });
});

describe('twee keer, te laat, of tegelijk', () => {
  test('dezelfde sleutel is een indicatie en een week', async () => {
    const idempotentieSleutel = sleutel();
    const [een, twee] = [
      await vos.indiceer('p-karin', { idempotentieSleutel }),
      await vos.indiceer('p-karin', { idempotentieSleutel }),
    ];
    expect(twee).toEqual(een);
    await vos.plan(een.kenmerk, 1);
    const zorg = () => vos.zorg(een.kenmerk, -7, 280, { idempotentieSleutel: `${idempotentieSleutel}-week` });
    expect((await zorg()).stuk).toEqual((await zorg()).stuk);
  });
  test('een andere week dan er nu staat, verbetert niemand', async () => {
    const { kenmerk } = await vos.indiceer('p-karin');
    await vos.plan(kenmerk, 1);
    const inzet = (await vos.zorg(kenmerk, -7, 200)).stuk?.kenmerk;
    const verbeter = () => vos.geef('verbeterInzet', INZET, { inzet, verwachteVersie: 1, minutenGeleverd: 280 });
    expect(codes(await verbeter())).toEqual([]);
    expect(codes(await verbeter())).toEqual(['VERSIE_VEROUDERD']);
  });
  test('een verbetering zonder toelichting laat staan wat er al bij stond', async () => {
    const { kenmerk } = await vos.indiceer('p-karin');
    await vos.plan(kenmerk, 1);
    const inzet = (await vos.zorg(kenmerk, -7, 200, { toelichting: 'Was bij haar dochter.' })).stuk?.kenmerk as string;
    const verbeter = async (verwachteVersie: number, anders: object) => {
      await vos.lukt('verbeterInzet', INZET, { inzet, verwachteVersie, minutenGeleverd: 210, ...anders });
      return (await opslag().lezer.findOneByOrFail(Inzet, { kenmerk: inzet })).toelichting;
    };
    expect(await verbeter(1, {})).toBe('Was bij haar dochter.');
    expect(await verbeter(2, { toelichting: 'Was opgenomen.' })).toBe('Was opgenomen.');
  });
  test('van twee die dezelfde week tegelijk vastleggen staat er een', async () => {
    const { kenmerk } = await vos.indiceer('p-karin');
    await vos.plan(kenmerk, 1);
    const antwoorden = await Promise.all([vos.zorg(kenmerk, -7, 280), vos.zorg(kenmerk, -7, 270)]);
    expect(antwoorden.map((a) => codes(a).join()).toSorted()).toEqual(['', 'WEEK_AL_VASTGELEGD']);
    expect(await opslag().lezer.countBy(Inzet, { indicatie: kenmerk })).toBe(1);
  });
  test('van twee die tegelijk herindiceren is er een opvolger', async () => {
    const { kenmerk } = await vos.indiceer('p-karin');
    await zet(kenmerk, { fase: 'UITVOERING' });
    const input = { indicatie: kenmerk, verwachteVersie: 1, ...ZORG, tot: dag(200) };
    const beide = await Promise.all([1, 2].map(() => vos.geef('herindiceerWijkverpleging', INDICATIE, input)));
    expect(beide.filter(({ stuk }) => stuk)).toHaveLength(1);
    expect(await opslag().lezer.countBy(VerpleegIndicatie, { herindicatieVan: kenmerk })).toBe(1);
  });
});
