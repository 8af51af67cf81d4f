import { OpschalingStatus } from '#schema/lijsten/opschaling';
import { Rol } from '#schema/lijsten/toegang';
import { Casus } from '#subgraphs/wijkteam/Casus';
import { Huisbezoek } from '#subgraphs/wijkteam/Huisbezoek';
import { Keukentafelgesprek } from '#subgraphs/wijkteam/Keukentafelgesprek';
import { CasusStatus, Huisbezoekstand, Signaalafloop } from '#subgraphs/wijkteam/lijsten';
import { Opschaling } from '#subgraphs/wijkteam/Opschaling';
import { Signaal, standVanSignaal } from '#subgraphs/wijkteam/Signaal';
import { WijkteamsResolver } from '#subgraphs/wijkteam/teams/WijkteamsResolver';
import { CASUSSEN, HUISBEZOEKEN, OPSCHALINGEN } from '#subgraphs/wijkteam/toestanden';
import { dagVan, plusDagen, plusMaanden } from '#waarborgen/dienst/klok';
import type { Stuk, Stuksoort } from '#waarborgen/opslag/Stuk';
import { Medewerker } from '#waarborgen/werk/Medewerker';
import { type Hubopstelling, setUpHub } from '../opstelling';
import { cellen, codes, geef, leesOvergangen, lukt } from './werk.fixture';

jest.setTimeout(120_000);

const VANDAAG = dagVan(new Date());
const GISTEREN = plusDagen(VANDAAG, -1);
const MORGEN = plusDagen(VANDAAG, 1);

let hub: Hubopstelling;
beforeAll(async () => {
  hub = await setUpHub();
});
afterAll(() => hub.stop());

let teller = 0;
const sleutel = () => ({ idempotentieSleutel: `wijkteam-proef-${++teller}` });
const signaal = (persoon = 'p-karin') => ({
  ...{ ...sleutel(), persoon, bron: 'WIJKBEWONER', anoniem: false, melder: 'J. Peters, Kerkstraat 3' },
  ...{ leefgebieden: ['WONEN'], inhoud: 'De gordijnen blijven dicht.' },
});
const taal = {
  leefgebied: 'TAAL',
  hoortBijVraag: true,
  situatie: 'Leest moeizaam.',
  eigenKracht: 'Leert snel.',
  score: 3,
};
const gesprek = (casus: string) => ({
  ...{ ...sleutel(), casus, vraag: 'Hoe leer ik lezen?', besproken: [taal] },
  ...{ toestemmingGevraagd: true, toestemmingUitkomst: 'DEELS_GEGEVEN' },
});
const voorstel = (casus: string, naar = 'REGIETEAM') => ({
  ...{ ...sleutel(), casus, naar, aanleidingen: ['MEER_LEEFGEBIEDEN'], reden: 'Op drie leefgebieden vast.' },
});
const besluit = () => ({
  ...{ tot: plusMaanden(VANDAAG, 2), verantwoordelijke: 'R. de Boer, Regieteam Waalstad', linkingPin: 'mw-bakker' },
  motivering: 'Het team komt hier niet uit.',
});

const lees = async <S extends Stuk>(soort: new () => S, kenmerk: string): Promise<S> =>
  (await hub.opslag('wijkteam').lezer.findOneByOrFail(soort, { kenmerk } as never)) as S;
const zet = (soort: new () => Stuk, kenmerk: string, velden: object) =>
  hub.opslag('wijkteam').write((manager) => manager.update(soort, { kenmerk }, velden));

/** A signal, and what comes of it, with as few steps as it takes. */
const nieuwSignaal = (persoon?: string) => lukt(hub, 'wijkcoach', 'registreerSignaal', ['signaal'], signaal(persoon));
const nieuweCasus = async (persoon?: string) => {
  const { kenmerk, versie } = await nieuwSignaal(persoon);
  return lukt(hub, 'wijkcoach', 'openCasus', ['casus'], { signaal: kenmerk, verwachteVersie: versie });
};
const nieuweOpschaling = async () => {
  const { kenmerk } = await nieuweCasus();
  return lukt(hub, 'wijkcoach', 'stelOpschalingVoor', ['opschaling'], voorstel(kenmerk));
};

test('een dag: van een zorg in de buurt tot een gesloten casus', async () => {
  const binnen = await lukt(
    hub,
    'wijkcoach',
    'registreerSignaal',
    ['signaal', 'contactVoor melder anoniem'],
    signaal(),
  );
  expect(binnen).toMatchObject({
    contactVoor: plusDagen(VANDAAG, 14),
    melder: 'J. Peters, Kerkstraat 3',
    anoniem: false,
  });
  const over = { signaal: binnen.kenmerk };

  // Two coaches go, and find somebody who wants help.
  const bezoek = await lukt(hub, 'wijkcoach', 'planHuisbezoek', ['huisbezoek', 'stand coaches'], {
    ...{ ...over, ...sleutel(), geplandOp: VANDAAG, coaches: ['mw-bakker', 'mw-willems'] },
  });
  expect(bezoek).toMatchObject({ stand: 'GEPLAND', coaches: ['J. Bakker', 'L. Willems'] });
  const afgelegd = { huisbezoek: bezoek.kenmerk, verwachteVersie: 1, verslag: 'Deed open en wil praten.' };
  expect(await lukt(hub, 'wijkcoach', 'legHuisbezoekVast', ['huisbezoek', 'stand bezochtOp'], afgelegd)).toMatchObject({
    ...{ stand: 'AFGELEGD', bezochtOp: VANDAAG },
  });
  const casus = await lukt(hub, 'wijkcoach', 'openCasus', ['casus', 'status coach team leefgebieden'], {
    ...{ ...over, verwachteVersie: 3, leefgebieden: ['WONEN', 'FINANCIEN'] },
  });
  expect(casus).toMatchObject({ status: 'VRAAGVERHELDERING', coach: 'J. Bakker', team: 'Wijkteam Lindenholt' });

  // At the table: three leefgebieden are a problem, and one more than the question asks is there with its reason.
  const probleem = (leefgebied: string) => ({
    ...{ leefgebied, hoortBijVraag: true, score: 2, situatie: 'Het gaat niet goed.', eigenKracht: 'Belt zelf.' },
  });
  const aanTafel = await geef(hub, 'wijkcoach', 'legKeukentafelgesprekVast', ['keukentafelgesprek', 'ondertekendOp'], {
    ...{ ...gesprek(casus.kenmerk), vraag: 'Hoe houd ik mijn huis?' },
    besproken: [
      ...['WONEN', 'FINANCIEN', 'PSYCHISCH_FUNCTIONEREN'].map(probleem),
      { leefgebied: 'ZINGEVING', hoortBijVraag: false, redenBuitenVraag: 'Zij begon er zelf over.' },
    ],
  });
  expect([codes(aanTafel), aanTafel.waarschuwingen.map(({ code }) => code)]).toEqual([
    [],
    ['OPSCHALING_NAAR_REGIETEAM'],
  ]);
  // She signs it herself, when she has read it.
  const teTekenen = { keukentafelgesprek: aanTafel.stuk?.kenmerk, verwachteVersie: 1 };
  expect(
    await lukt(
      hub,
      'inwoner-karin',
      'ondertekenKeukentafelgesprek',
      ['keukentafelgesprek', 'ondertekendOp'],
      teTekenen,
    ),
  ).toMatchObject({ ondertekendOp: VANDAAG });

  // The team scales up; the teamleider decides, and the linking pin takes it back.
  const elders = await geef(
    hub,
    'wijkcoach',
    'stelOpschalingVoor',
    ['opschaling'],
    voorstel(casus.kenmerk, 'ZORGKETEN'),
  );
  expect(elders.waarschuwingen.map(({ code }) => code)).toEqual(['OPSCHALING_ANDERS']);
  const { kenmerk: nietDaar } = elders.stuk as { kenmerk: string };
  const nee = { opschaling: nietDaar, verwachteVersie: 1, motivering: 'Er is geen overheersende ziekte.' };
  expect(await lukt(hub, 'teamleider', 'wijsOpschalingAf', ['opschaling', 'status'], nee)).toMatchObject({
    status: 'AFGEWEZEN',
  });
  const op = await lukt(
    hub,
    'wijkcoach',
    'stelOpschalingVoor',
    ['opschaling', 'verantwoordelijke'],
    voorstel(casus.kenmerk),
  );
  expect(op).toMatchObject({ verantwoordelijke: 'J. Bakker' });
  const over2 = { opschaling: op.kenmerk };
  expect(
    await lukt(hub, 'teamleider', 'besluitOpschaling', ['opschaling', 'status linkingPin verantwoordelijke'], {
      ...{ ...over2, verwachteVersie: 1, ...besluit() },
    }),
  ).toMatchObject({ status: 'BESLOTEN', linkingPin: 'J. Bakker', verantwoordelijke: 'R. de Boer, Regieteam Waalstad' });
  await lukt(hub, 'wijkcoach', 'schaalAf', ['opschaling'], {
    ...over2,
    verwachteVersie: 2,
    reden: 'De rust is terug.',
  });

  // The rest of the way, another coach taking over before the end.
  const stap = async (opdracht: string, invoer: object = {}) => {
    const { versie: verwachteVersie } = await lees(Casus, casus.kenmerk);
    const velden = 'status coach ondersteuningTot nazorgTot';
    return lukt(hub, 'wijkcoach', opdracht, ['casus', velden], { casus: casus.kenmerk, verwachteVersie, ...invoer });
  };
  await stap('startCasusplan');
  const tot = plusMaanden(VANDAAG, 3);
  expect(await stap('startCasusuitvoering', { eigenOndersteuning: true })).toMatchObject({ ondersteuningTot: tot });
  const langer = { tot: plusMaanden(VANDAAG, 5), reden: 'De vervolghulp heeft een wachtlijst.' };
  expect(await stap('verlengOndersteuning', langer)).toMatchObject({ ondersteuningTot: langer.tot });
  expect(await stap('wijsCasusregieToe', { aan: 'mw-demir' })).toMatchObject({ coach: 'S. Demir' });
  const nazorgTot = plusMaanden(VANDAAG, 1);
  expect(await stap('startCasusnazorg', { nazorgTot })).toMatchObject({ status: 'NAZORG', nazorgTot });
  const einde = { afloop: 'DOELEN_BEHAALD', terugblik: 'De huur is betaald; zij belt als het nodig is.' };
  expect(await stap('sluitCasus', einde)).toMatchObject({ status: 'AFGESLOTEN' });
});

const CASUSLEVEN = `
                            SIGNAAL           HUISBEZOEK        VRAAGVERHELDERING CONCEPTPLAN UITVOERING NAZORG     AFGESLOTEN
  planHuisbezoek            HUISBEZOEK        HUISBEZOEK        -                 -           -          -          -
  legSignaalWeg             AFGESLOTEN        AFGESLOTEN        -                 -           -          -          -
  openCasus                 VRAAGVERHELDERING VRAAGVERHELDERING -                 -           -          -          -
  legKeukentafelgesprekVast VRAAGVERHELDERING VRAAGVERHELDERING VRAAGVERHELDERING CONCEPTPLAN UITVOERING NAZORG     -
  wijsCasusregieToe         SIGNAAL           HUISBEZOEK        VRAAGVERHELDERING CONCEPTPLAN UITVOERING NAZORG     -
  stelOpschalingVoor        SIGNAAL           HUISBEZOEK        VRAAGVERHELDERING CONCEPTPLAN UITVOERING NAZORG     -
  startCasusplan            -                 -                 CONCEPTPLAN       -           -          -          -
  startCasusuitvoering      -                 -                 -                 UITVOERING  -          -          -
  verlengOndersteuning      -                 -                 -                 -           UITVOERING -          -
  startCasusnazorg          -                 -                 -                 -           NAZORG     -          -
  sluitCasus                AFGESLOTEN        AFGESLOTEN        AFGESLOTEN        AFGESLOTEN  AFGESLOTEN AFGESLOTEN -`;
const BEZOEKLEVEN = `
                            GEPLAND  AFGELEGD AFGEZEGD
  legHuisbezoekVast         AFGELEGD -        -
  zegHuisbezoekAf           AFGEZEGD -        -`;
const OPSCHALINGSLEVEN = `
                            VOORGESTELD BESLOTEN    AFGESCHAALD AFGEWEZEN
  besluitOpschaling         BESLOTEN    -           -           -
  wijsOpschalingAf          AFGEWEZEN   -           -           -
  wijsLinkingPinAan         -           BESLOTEN    -           -
  schaalAf                  -           AFGESCHAALD -           -`;

describe('van elke stand kan alleen wat in de tabel staat', () => {
  const OP_SIGNAAL = ['planHuisbezoek', 'legSignaalWeg', 'openCasus'];
  let over: { signaal: string; casus: string; huisbezoek: string; opschaling: string };
  beforeAll(async () => {
    const { kenmerk: casus } = await nieuweCasus();
    await lukt(hub, 'wijkcoach', 'legKeukentafelgesprekVast', ['keukentafelgesprek'], gesprek(casus));
    const { kenmerk: van } = await nieuwSignaal();
    const heen = { signaal: van, ...sleutel(), geplandOp: VANDAAG, coaches: ['mw-bakker', 'mw-demir'] };
    const { kenmerk: huisbezoek } = await lukt(hub, 'wijkcoach', 'planHuisbezoek', ['huisbezoek'], heen);
    const { kenmerk: signaal } = await nieuwSignaal();
    over = { signaal, casus, huisbezoek, opschaling: (await nieuweOpschaling()).kenmerk };
  });

  test('de tabellen zijn die van de code', () => {
    expect(leesOvergangen(CASUSLEVEN)).toEqual(CASUSSEN.stappen);
    expect(leesOvergangen(BEZOEKLEVEN)).toEqual(HUISBEZOEKEN.stappen);
    expect(leesOvergangen(OPSCHALINGSLEVEN)).toEqual(OPSCHALINGEN.stappen);
  });

  const INVOER: Record<string, () => object> = {
    planHuisbezoek: () => ({ ...sleutel(), geplandOp: VANDAAG, coaches: ['mw-bakker', 'mw-demir'] }),
    legSignaalWeg: () => ({ afloop: 'GEEN_HULP_NODIG', toelichting: 'Het gaat goed.' }),
    legKeukentafelgesprekVast: () => gesprek(over.casus),
    wijsCasusregieToe: () => ({ aan: 'mw-demir' }),
    stelOpschalingVoor: () => voorstel(over.casus),
    startCasusuitvoering: () => ({ eigenOndersteuning: false }),
    verlengOndersteuning: () => ({ tot: plusMaanden(VANDAAG, 4), reden: 'Wachtlijst.' }),
    startCasusnazorg: () => ({ nazorgTot: MORGEN }),
    sluitCasus: () => ({ afloop: 'ZELF_VERDER', terugblik: 'Kan zelf verder.' }),
    legHuisbezoekVast: () => ({ verslag: 'Gesproken.' }),
    zegHuisbezoekAf: () => ({ reden: 'Niemand thuis.' }),
    besluitOpschaling: besluit,
    wijsOpschalingAf: () => ({ motivering: 'Kan zonder.' }),
    wijsLinkingPinAan: () => ({ linkingPin: 'mw-demir' }),
    schaalAf: () => ({ reden: 'Kan weer zonder.' }),
  };
  const SIGNAAL_IN: Partial<Record<string, object>> = {
    SIGNAAL: { bezoekOp: null, afgehandeldOp: null, afloop: null },
    HUISBEZOEK: { bezoekOp: VANDAAG, afgehandeldOp: null, afloop: null },
    VRAAGVERHELDERING: { bezoekOp: VANDAAG, afgehandeldOp: VANDAAG, afloop: Signaalafloop.CASUS },
    AFGESLOTEN: { bezoekOp: VANDAAG, afgehandeldOp: VANDAAG, afloop: Signaalafloop.WIL_GEEN_HULP },
  };
  const casusIn = (status: string) => ({
    ...{ status, behandelaar: 'mw-bakker', ondersteuningVanaf: VANDAAG },
    ...{ verlenging: null, planVanaf: null, uitvoeringVanaf: null, ondersteuningAfgerondOp: null },
  });
  const BEZOEK_IN: Record<string, object> = {
    GEPLAND: { bezochtOp: null, afgezegdOp: null },
    AFGELEGD: { bezochtOp: VANDAAG, afgezegdOp: null },
    AFGEZEGD: { bezochtOp: null, afgezegdOp: VANDAAG },
  };
  const TEAMLEIDER = ['besluitOpschaling', 'wijsOpschalingAf', 'wijsLinkingPinAan'];
  const VOEGT_TOE = ['planHuisbezoek', 'legKeukentafelgesprekVast', 'stelOpschalingVoor'];
  const TOONT: Record<string, string> = {
    ...{ planHuisbezoek: 'huisbezoek', openCasus: 'casus' },
    ...{ legKeukentafelgesprekVast: 'keukentafelgesprek', stelOpschalingVoor: 'opschaling' },
  };

  /** From each state, through the gateway: what came of it, and how the record stands then. */
  async function probeer<S extends Stuk>(
    { van, opdracht }: { van: string; opdracht: string },
    [veld, soort, velden]: [keyof typeof over, new () => S, object],
    standVan: (stuk: S) => string,
  ): Promise<[string, string, string[], string]> {
    await hub.opslag('wijkteam').write((m) => m.delete(Opschaling, { casus: over.casus }));
    await zet(soort, over[veld], velden);
    const { versie } = await lees<S>(soort, over[veld]);
    const volgorde = VOEGT_TOE.includes(opdracht) ? {} : { verwachteVersie: versie };
    const persona = TEAMLEIDER.includes(opdracht) ? 'teamleider' : 'wijkcoach';
    const invoer = { [veld]: over[veld], ...volgorde, ...INVOER[opdracht]?.() };
    const antwoord = await geef(hub, persona, opdracht, [TOONT[opdracht] ?? veld], invoer);
    return [van, opdracht, codes(antwoord), standVan(await lees(soort, over[veld]))];
  }
  const verwacht = ({ van, opdracht, naar }: { van: string; opdracht: string; naar?: string }) =>
    [van, opdracht, naar ? [] : ['OVERGANG_KAN_NIET'], naar ?? van] as const;

  test('een signaal', async () => {
    const deze = cellen(CASUSLEVEN).filter(({ van, opdracht }) => OP_SIGNAAL.includes(opdracht) && SIGNAAL_IN[van]);
    expect(deze).toHaveLength(12);
    for (const cel of deze) {
      const gedaan = await probeer(cel, ['signaal', Signaal, SIGNAAL_IN[cel.van] as object], standVanSignaal);
      expect(gedaan).toEqual(verwacht(cel));
    }
  });
  test('een casus', async () => {
    const deze = cellen(CASUSLEVEN).filter(({ opdracht }) => !OP_SIGNAAL.includes(opdracht));
    expect(deze).toHaveLength(Object.keys(CasusStatus).length * 8);
    for (const cel of deze) {
      const gedaan = await probeer(cel, ['casus', Casus, casusIn(cel.van)], ({ status }) => status);
      expect(gedaan).toEqual(verwacht(cel));
    }
  });
  test('een huisbezoek', async () => {
    const deze = cellen(BEZOEKLEVEN);
    expect(deze).toHaveLength(Object.keys(Huisbezoekstand).length * 2);
    for (const cel of deze)
      expect(await probeer(cel, ['huisbezoek', Huisbezoek, BEZOEK_IN[cel.van]], Huisbezoek.standVan)).toEqual(
        verwacht(cel),
      );
  });
  test('een opschaling', async () => {
    const deze = cellen(OPSCHALINGSLEVEN);
    expect(deze).toHaveLength(Object.keys(OpschalingStatus).length * 4);
    for (const cel of deze) {
      const velden = { status: cel.van, behandelaar: 'mw-bakker', beslotenOp: null };
      expect(await probeer(cel, ['opschaling', Opschaling, velden], Opschaling.standVan)).toEqual(verwacht(cel));
    }
  });
});

/** How many records there are of each kind, and how often they were changed. */
const stand = () =>
  Promise.all(
    [Signaal, Huisbezoek, Casus, Keukentafelgesprek, Opschaling].map(async (soort) => {
      const stukken = (await hub.opslag('wijkteam').lezer.find(soort as Stuksoort)) as Stuk[];
      return [stukken.length, stukken.reduce((som, { versie }) => som + versie, 0)];
    }),
  );
const laatNietsAchter = async <T>(doe: () => Promise<T>): Promise<T> => {
  const voor = await stand();
  const gedaan = await doe();
  expect(await stand()).toEqual(voor);
  return gedaan;
};

describe('wie wat mag', () => {
  let casus: string;
  let open: string;
  let tafel: string;
  let opschaling: string;
  beforeAll(async () => {
    open = (await nieuwSignaal()).kenmerk;
    casus = (await nieuweCasus()).kenmerk;
    const toont: [string] = ['keukentafelgesprek'];
    tafel = (await lukt(hub, 'wijkcoach', 'legKeukentafelgesprekVast', toont, gesprek(casus))).kenmerk;
    opschaling = (await nieuweOpschaling()).kenmerk;
  });
  const naar = (over: object) => ({ ...over, verwachteVersie: 1, motivering: 'Waarom niet.' });

  test.each([
    ['wmo-consulent', 'UITVOERING', 'ROL_PAST_NIET', 'STUK'],
    ['regieteamlid', 'PLANREGIE', 'ROL_PAST_NIET', 'STUK'],
    ['inwoner-karin', undefined, 'ROL_PAST_NIET', 'STUK'],
    ['buitenstaander', 'UITVOERING', 'PERSOON_ONBEKEND', 'STUK_ONBEKEND'],
    ['wijkcoach', 'KWALITEIT', 'DOEL_PAST_NIET', 'STUK'],
  ])('%s (%s) legt niets vast: %s', async (persona, doel, code, overStuk) => {
    await laatNietsAchter(async () => {
      expect(codes(await geef(hub, persona, 'registreerSignaal', ['signaal'], signaal(), doel))).toEqual([code]);
      const weg = { signaal: open, verwachteVersie: 1, afloop: 'VERWEZEN', toelichting: 'Naar de huisarts.' };
      const verwacht = overStuk === 'STUK' ? code : overStuk;
      expect(codes(await geef(hub, persona, 'legSignaalWeg', ['signaal'], weg, doel))).toEqual([verwacht]);
      expect(codes(await geef(hub, persona, 'stelOpschalingVoor', ['opschaling'], voorstel(casus), doel))).toEqual([
        verwacht,
      ]);
    });
  });
  test('wie niet met iemand werkt, hoort niet of hij er is', async () => {
    const van = async (persoon: string) =>
      (await geef(hub, 'wijkcoach', 'registreerSignaal', ['signaal'], signaal(persoon))).fouten;
    expect(await laatNietsAchter(() => van('p-els'))).toEqual(await van('p-bestaat-niet'));
    const weg = (kenmerk: string) => ({
      signaal: kenmerk,
      verwachteVersie: 1,
      afloop: 'VERWEZEN',
      toelichting: 'Nee.',
    });
    const over = async (kenmerk: string) =>
      (await geef(hub, 'buitenstaander', 'legSignaalWeg', ['signaal'], weg(kenmerk))).fouten;
    expect(await over(open)).toEqual(await over('wt-s-bestaat-niet'));
  });
  test('over opschalen beslist de teamleider alleen', async () => {
    const over = { opschaling, verwachteVersie: 1 };
    await laatNietsAchter(async () => {
      for (const persona of ['wijkcoach', 'inwoner-karin', 'regieteamlid']) {
        const vraag = (opdracht: string, invoer: object) =>
          geef(
            hub,
            persona,
            opdracht,
            ['opschaling'],
            invoer,
            persona.startsWith('inwoner') ? undefined : 'UITVOERING',
          );
        expect(codes(await vraag('besluitOpschaling', { ...over, ...besluit() }))).toEqual(['ROL_PAST_NIET']);
        expect(codes(await vraag('wijsOpschalingAf', naar(over)))).toEqual(['ROL_PAST_NIET']);
        expect(codes(await vraag('wijsLinkingPinAan', { ...over, linkingPin: 'mw-bakker' }))).toEqual([
          'ROL_PAST_NIET',
        ]);
      }
    });
  });
  test('afschalen doet de linking pin, tot de teamleider een ander aanwijst', async () => {
    const { kenmerk } = await nieuweOpschaling();
    const over = { opschaling: kenmerk };
    const invoer = { ...over, verwachteVersie: 1, ...besluit(), linkingPin: 'mw-demir' };
    await lukt(hub, 'teamleider', 'besluitOpschaling', ['opschaling'], invoer);
    const terug = (verwachteVersie: number) => ({ ...over, verwachteVersie, reden: 'Kan weer zonder.' });
    for (const persona of ['wijkcoach', 'teamleider']) {
      const antwoord = await laatNietsAchter(() => geef(hub, persona, 'schaalAf', ['opschaling'], terug(2)));
      expect(codes(antwoord)).toEqual(['NIET_LINKING_PIN']);
    }
    const ander = { ...over, verwachteVersie: 2, linkingPin: 'mw-bakker' };
    await lukt(hub, 'teamleider', 'wijsLinkingPinAan', ['opschaling'], ander);
    await lukt(hub, 'wijkcoach', 'schaalAf', ['opschaling'], terug(3));
  });
  test('een gesprek ondertekent de inwoner zelf, of wie voor hem spreekt, en niemand anders', async () => {
    const teken = (kenmerk: string) => ({ keukentafelgesprek: kenmerk, verwachteVersie: 1 });
    const door = (persona: string, kenmerk: string, anders: object = {}) =>
      geef(hub, persona, 'ondertekenKeukentafelgesprek', ['keukentafelgesprek', 'ondertekendOp'], {
        ...teken(kenmerk),
        ...anders,
      });
    for (const persona of ['inwoner-mark', 'inwoner-noor', 'inwoner-els', 'buitenstaander'])
      expect(codes(await laatNietsAchter(() => door(persona, tafel)))).toEqual(['STUK_ONBEKEND']);
    const gisteren = await laatNietsAchter(() => door('inwoner-karin', 'wt-k-0199', { ondertekendOp: GISTEREN }));
    expect(codes(gisteren)).toEqual(['DAG_NIET_TE_KIEZEN']);
    expect(codes(await door('inwoner-karin', tafel))).toEqual([]);
    const nogEens = { ...teken(tafel), verwachteVersie: 2 };
    const weer = await geef(hub, 'wijkcoach', 'ondertekenKeukentafelgesprek', ['keukentafelgesprek'], nogEens);
    expect(codes(weer)).toEqual(['GESPREK_ONDERTEKEND']);
    // Daan is nine: his mother speaks for him, and his sister does not.
    expect(codes(await door('inwoner-noor', 'wt-k-0199'))).toEqual(['STUK_ONBEKEND']);
    expect((await door('inwoner-karin', 'wt-k-0199')).stuk).toMatchObject({ ondertekendOp: VANDAAG });
  });
  test('van een andere organisatie blijft een stuk van haar', async () => {
    const { kenmerk } = await nieuwSignaal();
    await zet(Signaal, kenmerk, { eigenaar: 'org-elders' });
    const openen = { signaal: kenmerk, verwachteVersie: 1 };
    const antwoord = await laatNietsAchter(() => geef(hub, 'wijkcoach', 'openCasus', ['casus'], openen));
    expect(codes(antwoord)).toEqual(['VAN_ANDERE_ORGANISATIE']);
  });
  test('werk gaat naar iemand van het eigen team', async () => {
    const bezoek = { signaal: open, ...sleutel(), geplandOp: MORGEN, coaches: ['mw-bakker', 'mw-hendriks'] };
    const pogingen: [string, string, object, string[]][] = [
      ['planHuisbezoek', 'huisbezoek', bezoek, ['coaches', '1']],
      ['openCasus', 'casus', { signaal: open, verwachteVersie: 1, coach: 'mw-hendriks' }, ['coach']],
      ['wijsCasusregieToe', 'casus', { casus, verwachteVersie: 2, aan: 'mw-bestaat-niet' }, ['aan']],
    ];
    for (const [opdracht, toont, invoer, veld] of pogingen) {
      const antwoord = await laatNietsAchter(() => geef(hub, 'wijkcoach', opdracht, [toont], invoer));
      expect(antwoord.fouten).toMatchObject([{ code: 'NIET_IN_TEAM', veld }]);
    }
  });
});

describe('wat niet klopt komt allemaal tegelijk terug, en niets blijft achter', () => {
  const zonder = (persona: string, opdracht: string, toont: string, invoer: object) =>
    laatNietsAchter(() => geef(hub, persona, opdracht, [toont], invoer));

  test('bij een signaal', async () => {
    const { melder: _, ...rest } = signaal();
    const fout = { ...signaal(), anoniem: true, ontvangenOp: MORGEN, contactVoor: VANDAAG };
    const vragen: [object, string[]][] = [
      [fout, ['DATUM_IN_TOEKOMST', 'MELDER_PAST_NIET', 'VOLGORDE_KLOPT_NIET']],
      [rest, ['MELDER_ONTBREEKT']],
      [{ ...signaal(), bron: 'ZELF' }, ['MELDER_PAST_NIET']],
      [{ ...rest, bron: 'ZELF', anoniem: true }, ['MELDER_PAST_NIET']],
      [{ ...signaal(), leefgebieden: [], inhoud: ' ' }, ['AANTAL_BUITEN_BEREIK', 'TEKST_ONTBREEKT']],
    ];
    for (const [invoer, verwacht] of vragen)
      expect(codes(await zonder('wijkcoach', 'registreerSignaal', 'signaal', { ...invoer, ...sleutel() }))).toEqual(
        verwacht,
      );
  });
  test('een anoniem signaal bewaart geen naam', async () => {
    const { melder: _, ...rest } = { ...signaal(), anoniem: true };
    const { kenmerk } = await lukt(hub, 'wijkcoach', 'registreerSignaal', ['signaal'], rest);
    expect(await lees(Signaal, kenmerk)).toMatchObject({ anoniem: true, melder: null });
  });
  test('bij een signaal dat wordt weggelegd', async () => {
    const { kenmerk } = await nieuwSignaal('p-fatima');
    const weg = { signaal: kenmerk, verwachteVersie: 1, toelichting: 'Besproken.', afgehandeldOp: GISTEREN };
    const als = (afloop: string) => zonder('wijkcoach', 'legSignaalWeg', 'signaal', { ...weg, afloop });
    expect(codes(await als('CASUS'))).toEqual(['AFLOOP_PAST_NIET', 'VOLGORDE_KLOPT_NIET']);
    expect(codes(await als('BIJ_LOPENDE_CASUS'))).toEqual(['AFLOOP_PAST_NIET', 'VOLGORDE_KLOPT_NIET']);
    const goed = { ...weg, afloop: 'WIL_GEEN_HULP', afgehandeldOp: VANDAAG };
    expect(await lukt(hub, 'wijkcoach', 'legSignaalWeg', ['signaal', 'afloop'], goed)).toMatchObject({
      afloop: 'WIL_GEEN_HULP',
    });
  });
  test('bij een huisbezoek: vier ogen, of een reden', async () => {
    const { kenmerk } = await nieuwSignaal();
    const plan = (velden: object) => ({ signaal: kenmerk, ...sleutel(), geplandOp: VANDAAG, ...velden });
    const samen = ['mw-bakker', 'mw-demir'];
    const vragen: [object, string[]][] = [
      [plan({ coaches: ['mw-bakker'] }), ['VIER_OGEN']],
      [plan({ coaches: samen, redenAlleen: 'Zomaar.' }), ['VIER_OGEN']],
      [plan({ coaches: ['mw-demir', 'mw-demir'] }), ['COACH_DUBBEL']],
      [plan({ coaches: [...samen, 'mw-willems'] }), ['AANTAL_BUITEN_BEREIK']],
      [plan({ coaches: ['mw-hendriks'], geplandOp: GISTEREN }), ['NIET_IN_TEAM', 'VIER_OGEN', 'VOLGORDE_KLOPT_NIET']],
    ];
    for (const [invoer, verwacht] of vragen)
      expect(codes(await zonder('wijkcoach', 'planHuisbezoek', 'huisbezoek', invoer))).toEqual(verwacht);
    const laat = plan({
      coaches: ['mw-bakker'],
      redenAlleen: 'De collega is ziek.',
      geplandOp: plusDagen(VANDAAG, 15),
    });
    const alleen = await geef(hub, 'wijkcoach', 'planHuisbezoek', ['huisbezoek', 'redenAlleen'], laat);
    expect([codes(alleen), alleen.waarschuwingen.map(({ code }) => code)]).toEqual([[], ['BEZOEK_NA_AFSPRAAK']]);
    // What does not go through leaves the signal as it was.
    const af = { huisbezoek: alleen.stuk?.kenmerk, verwachteVersie: 1, reden: 'Niet thuis.' };
    await lukt(hub, 'wijkcoach', 'zegHuisbezoekAf', ['huisbezoek'], af);
    expect(standVanSignaal(await lees(Signaal, kenmerk))).toBe('SIGNAAL');
  });
  test('bij een huisbezoek: niet voor het signaal, ook als dat intussen een casus is', async () => {
    const { kenmerk } = await nieuwSignaal();
    const heen = { signaal: kenmerk, ...sleutel(), geplandOp: VANDAAG, coaches: ['mw-bakker', 'mw-demir'] };
    const { kenmerk: huisbezoek } = await lukt(hub, 'wijkcoach', 'planHuisbezoek', ['huisbezoek'], heen);
    await lukt(hub, 'wijkcoach', 'openCasus', ['casus'], { signaal: kenmerk, verwachteVersie: 2 });
    const over = { huisbezoek, verwachteVersie: 1 };
    const vast = { ...over, verslag: 'Gesproken.', bezochtOp: GISTEREN };
    expect(codes(await zonder('wijkcoach', 'legHuisbezoekVast', 'huisbezoek', vast))).toEqual(['VOLGORDE_KLOPT_NIET']);
    const af = { ...over, reden: 'Niemand thuis.', afgezegdOp: GISTEREN };
    expect(codes(await zonder('wijkcoach', 'zegHuisbezoekAf', 'huisbezoek', af))).toEqual(['VOLGORDE_KLOPT_NIET']);
    await lukt(hub, 'wijkcoach', 'zegHuisbezoekAf', ['huisbezoek'], { ...af, afgezegdOp: VANDAAG });
  });
  test('bij een keukentafelgesprek', async () => {
    const { kenmerk } = await nieuweCasus();
    const vast = (velden: object) => ({ ...gesprek(kenmerk), ...velden });
    const buiten = { leefgebied: 'ZINGEVING', hoortBijVraag: false };
    const vragen: [object, string[]][] = [
      [vast({ besproken: [buiten, taal, taal] }), ['LEEFGEBIED_DUBBEL', 'REDEN_BUITEN_VRAAG']],
      [vast({ besproken: [{ leefgebied: 'TAAL', hoortBijVraag: true }] }), ['SITUATIE_ONTBREEKT']],
      [vast({ besproken: [{ ...taal, score: 6 }] }), ['GETAL_BUITEN_BEREIK']],
      [vast({ toestemmingUitkomst: null }), ['UITKOMST_PAST_NIET']],
      [vast({ toestemmingGevraagd: false }), ['UITKOMST_PAST_NIET']],
      [
        vast({ gevoerdOp: GISTEREN, ondertekendOp: plusDagen(VANDAAG, -2) }),
        ['VOLGORDE_KLOPT_NIET', 'VOLGORDE_KLOPT_NIET'],
      ],
      [vast({ gevoerdOp: MORGEN, ondertekendOp: MORGEN }), ['DATUM_IN_TOEKOMST', 'DATUM_IN_TOEKOMST']],
    ];
    for (const [invoer, verwacht] of vragen)
      expect(codes(await zonder('wijkcoach', 'legKeukentafelgesprekVast', 'keukentafelgesprek', invoer))).toEqual(
        verwacht,
      );
    const kaal = vast({
      toestemmingGevraagd: false,
      toestemmingUitkomst: null,
      besproken: [{ ...taal, eigenKracht: null }],
    });
    const { waarschuwingen } = await geef(hub, 'wijkcoach', 'legKeukentafelgesprekVast', ['keukentafelgesprek'], kaal);
    expect(waarschuwingen.map(({ code }) => code)).toEqual(['EIGEN_KRACHT_ONBESPROKEN', 'TOESTEMMING_NIET_GEVRAAGD']);
  });
  test('bij de ondersteuning', async () => {
    const { kenmerk: casus } = await nieuweCasus();
    const doe = async (opdracht: string, invoer: object) =>
      geef(hub, 'wijkcoach', opdracht, ['casus', 'ondersteuningTot'], {
        ...{ casus, verwachteVersie: (await lees(Casus, casus)).versie, ...invoer },
      });
    expect(codes(await laatNietsAchter(() => doe('startCasusplan', { vanaf: GISTEREN })))).toEqual([
      ...['GESPREK_ONTBREEKT', 'VOLGORDE_KLOPT_NIET'],
    ]);
    await lukt(hub, 'wijkcoach', 'legKeukentafelgesprekVast', ['keukentafelgesprek'], gesprek(casus));
    expect(codes(await doe('startCasusplan', {}))).toEqual([]);
    const maand = (n: number) => plusMaanden(VANDAAG, n);
    const start = (velden: object) =>
      laatNietsAchter(() => doe('startCasusuitvoering', { eigenOndersteuning: true, ...velden }));
    expect(codes(await start({ tot: plusDagen(maand(3), 1) }))).toEqual(['ONDERSTEUNING_TE_LANG']);
    expect(codes(await start({ tot: GISTEREN }))).toEqual(['EINDE_VOOR_BEGIN']);
    expect(codes(await start({ tot: maand(1), eigenOndersteuning: false }))).toEqual(['ONDERSTEUNING_ONTBREEKT']);
    expect(codes(await doe('startCasusuitvoering', { tot: maand(1), eigenOndersteuning: true }))).toEqual([]);
    const verleng = (velden: object) => doe('verlengOndersteuning', velden);
    expect(codes(await laatNietsAchter(() => verleng({ tot: maand(1) })))).toEqual(['VERLENGT_NIET']);
    expect(codes(await laatNietsAchter(() => verleng({ tot: plusDagen(maand(3), 1) })))).toEqual(['REDEN_VERLENGING']);
    // Within the three months nobody asks why, and whoever says why is not held to that day.
    expect((await verleng({ tot: maand(2), reden: 'Zij vroeg erom.' })).stuk).toMatchObject({
      ondersteuningTot: maand(2),
    });
    expect((await verleng({ tot: maand(3) })).stuk).toMatchObject({ ondersteuningTot: maand(3) });
    expect((await verleng({ tot: maand(6), reden: 'Wachtlijst.' })).stuk).toMatchObject({ ondersteuningTot: maand(6) });
    expect(codes(await laatNietsAchter(() => doe('startCasusnazorg', { nazorgTot: GISTEREN })))).toEqual([
      'EINDE_VOOR_BEGIN',
    ]);
  });
  test('bij opschalen en sluiten', async () => {
    const { kenmerk: casus } = await nieuweCasus();
    const { kenmerk: opschaling } = await lukt(hub, 'wijkcoach', 'stelOpschalingVoor', ['opschaling'], voorstel(casus));
    const nogEens = { ...voorstel(casus), besluitVoor: GISTEREN };
    expect(codes(await zonder('wijkcoach', 'stelOpschalingVoor', 'opschaling', nogEens))).toEqual([
      ...['OPSCHALING_LOOPT_AL', 'VOLGORDE_KLOPT_NIET'],
    ]);
    const sluit = { casus, verwachteVersie: (await lees(Casus, casus)).versie, afloop: 'VERHUISD', terugblik: 'Weg.' };
    expect(codes(await zonder('wijkcoach', 'sluitCasus', 'casus', { ...sluit, afgeslotenOp: GISTEREN }))).toEqual([
      ...['OPSCHALING_LOOPT', 'VOLGORDE_KLOPT_NIET'],
    ]);
    const over = { opschaling, verwachteVersie: 1, ...besluit() };
    const lang = {
      ...over,
      tot: plusDagen(plusMaanden(VANDAAG, 3), 1),
      linkingPin: 'mw-hendriks',
      beslotenOp: VANDAAG,
    };
    expect(codes(await zonder('teamleider', 'besluitOpschaling', 'opschaling', lang))).toEqual([
      ...['NIET_IN_TEAM', 'OPSCHALING_TE_LANG'],
    ]);
    const eerder = { ...over, beslotenOp: GISTEREN, tot: plusDagen(VANDAAG, -2) };
    expect(codes(await zonder('teamleider', 'besluitOpschaling', 'opschaling', eerder))).toEqual([
      ...['EINDE_VOOR_BEGIN', 'VOLGORDE_KLOPT_NIET'],
    ]);
    const nogEen = await lukt(hub, 'wijkcoach', 'stelOpschalingVoor', ['opschaling'], voorstel(casus, 'FACT_TEAM'));
    const daarheen = { ...over, opschaling: nogEen.kenmerk, naar: 'REGIETEAM' };
    expect(codes(await zonder('teamleider', 'besluitOpschaling', 'opschaling', daarheen))).toEqual([
      'OPSCHALING_LOOPT_AL',
    ]);
    await lukt(hub, 'teamleider', 'besluitOpschaling', ['opschaling'], { ...daarheen, naar: 'FACT_TEAM' });
    const zelf = { casus, verwachteVersie: sluit.verwachteVersie + 1, aan: 'mw-bakker' };
    expect(codes(await zonder('wijkcoach', 'wijsCasusregieToe', 'casus', zelf))).toEqual(['AL_VERANTWOORDELIJK']);
  });
});

describe('een casus sluit niet voor wat er het laatst in gebeurde', () => {
  const dag = (dagen: number) => plusDagen(VANDAAG, -dagen);
  const sluit = async (casus: string, afgeslotenOp: string) =>
    geef(hub, 'wijkcoach', 'sluitCasus', ['casus'], {
      ...{ casus, verwachteVersie: (await lees(Casus, casus)).versie, afgeslotenOp },
      ...{ afloop: 'ZELF_VERDER', terugblik: 'Kan zelf verder.' },
    });

  test('een gesprek', async () => {
    const { kenmerk: casus } = await nieuweCasus();
    await zet(Casus, casus, { geopendOp: dag(9) });
    const gevoerd = { ...gesprek(casus), gevoerdOp: dag(3) };
    await lukt(hub, 'wijkcoach', 'legKeukentafelgesprekVast', ['keukentafelgesprek'], gevoerd);
    expect(codes(await laatNietsAchter(() => sluit(casus, dag(4))))).toEqual(['VOLGORDE_KLOPT_NIET']);
    expect(codes(await sluit(casus, dag(3)))).toEqual([]);
  });
  test.each([
    ['een voorstel', { status: 'AFGEWEZEN', voorgesteldOp: dag(3), beslotenOp: null }],
    ['een besluit', { status: 'AFGEWEZEN', voorgesteldOp: dag(8), beslotenOp: dag(3) }],
    ['de weg terug', { status: 'AFGESCHAALD', voorgesteldOp: dag(8), beslotenOp: dag(7), afgeschaaldOp: dag(3) }],
  ])('%s van een opschaling', async (_, velden) => {
    const { kenmerk: casus } = await nieuweCasus();
    await zet(Casus, casus, { geopendOp: dag(9) });
    const { kenmerk } = await lukt(hub, 'wijkcoach', 'stelOpschalingVoor', ['opschaling'], voorstel(casus));
    await zet(Opschaling, kenmerk, velden);
    expect(codes(await laatNietsAchter(() => sluit(casus, dag(4))))).toEqual(['VOLGORDE_KLOPT_NIET']);
    expect(codes(await sluit(casus, dag(3)))).toEqual([]);
  });
});

test('een casus is van het team van wie haar opent, ook als van de collega de naam van het team niet is aangeleverd', async () => {
  const teamnaam = (naam: string | null) =>
    hub.opslag('wijkteam').write((m) => m.update(Medewerker, { kenmerk: 'mw-demir' }, { teamnaam: naam }));
  const { kenmerk: signaal, versie: verwachteVersie } = await nieuwSignaal();
  await teamnaam(null);
  const invoer = { signaal, verwachteVersie, coach: 'mw-demir' };
  const casus = await lukt(hub, 'wijkcoach', 'openCasus', ['casus', 'coach team'], invoer);
  await teamnaam('Wijkteam Lindenholt');
  expect(casus).toMatchObject({ coach: 'S. Demir', team: 'Wijkteam Lindenholt' });
});

test('problemen die in meer gesprekken aan het licht komen tellen samen: bij het gesprek, het voorstel en het besluit', async () => {
  const { kenmerk: casus } = await nieuweCasus();
  const waarschuwt = async (...opdracht: [string, string, string, object]) => {
    const [persona, naam, toont, invoer] = opdracht;
    const { stuk, waarschuwingen } = await geef(hub, persona, naam, [toont], invoer);
    return { stuk, codes: waarschuwingen.map(({ code }) => code) };
  };
  const leg = (...scores: [string, number][]) =>
    waarschuwt('wijkcoach', 'legKeukentafelgesprekVast', 'keukentafelgesprek', {
      ...gesprek(casus),
      besproken: scores.map(([leefgebied, score]) => ({ ...taal, leefgebied, score })),
    });
  expect((await leg(['WONEN', 1], ['FINANCIEN', 2])).codes).toEqual([]);
  expect((await leg(['TAAL', 2])).codes).toEqual(['OPSCHALING_NAAR_REGIETEAM']);
  const elders = { ...voorstel(casus, 'ZORGKETEN'), aanleidingen: ['OVERHEERSENDE_KETEN'] };
  expect(
    (
      await waarschuwt('wijkcoach', 'stelOpschalingVoor', 'opschaling', {
        ...elders,
        naar: 'FACT_TEAM',
        aanleidingen: [],
      })
    ).codes,
  ).toEqual(['OPSCHALING_ANDERS']);
  const { stuk, codes: past } = await waarschuwt('wijkcoach', 'stelOpschalingVoor', 'opschaling', {
    ...{ ...elders, ...sleutel() },
  });
  expect(past).toEqual([]);
  const over = { opschaling: stuk?.kenmerk, ...besluit() };
  const besloten = { ...over, verwachteVersie: 1, naar: 'REGIETEAM' };
  expect((await waarschuwt('teamleider', 'besluitOpschaling', 'opschaling', besloten)).codes).toEqual([]);
});

describe('wat is vastgelegd staat bij de volgende vraag in het huishouden', () => {
  const BEELD = `{ huishouden(id: "hh-a") { leden { id wijkteam {
    signalen { kenmerk inhoud melder } keukentafelgesprekken { kenmerk ondertekendOp vraag toestemmingUitkomst }
    opschalingen { kenmerk status naar linkingPin } termijnen { omschrijving uiterlijk }
    gebeurtenissen(first: 100) { edges { node { id omschrijving } } } } }
    samenvatting { signalen { naar opschaling kenmerk } } } }`;
  const bekijk = async (persona: string, doel?: string) => {
    const { data } = await hub.als(persona, BEELD, doel);
    const lid = data.huishouden?.leden.find(({ id }: { id: string }) => id === 'p-karin');
    return { dossier: lid?.wijkteam, samenvatting: data.huishouden?.samenvatting };
  };
  const met = (stukken: { kenmerk: string }[] | null | undefined, kenmerk: string) =>
    stukken?.find((stuk) => stuk.kenmerk === kenmerk) ?? null;

  test('voor wie het mag zien, tot zijn niveau, en voor niemand anders', async () => {
    const { kenmerk: melding } = await nieuwSignaal();
    const { kenmerk: casus } = await nieuweCasus();
    const nu = { ...gesprek(casus), vraag: 'Wie leert mij lezen?', ondertekendOp: VANDAAG };
    const { kenmerk: tafel } = await lukt(hub, 'wijkcoach', 'legKeukentafelgesprekVast', ['keukentafelgesprek'], nu);
    const { kenmerk: op } = await lukt(hub, 'wijkcoach', 'stelOpschalingVoor', ['opschaling'], {
      ...{ ...voorstel(casus, 'FACT_TEAM'), besluitVoor: MORGEN },
    });
    const zicht = async (persona: string, doel?: string) => {
      const { dossier } = await bekijk(persona, doel);
      const gebeurd: { node: { id: string } }[] = dossier?.gebeurtenissen?.edges ?? [];
      return {
        signaal: met(dossier?.signalen, melding),
        tafel: met(dossier?.keukentafelgesprekken, tafel),
        opschaling: met(dossier?.opschalingen, op),
        gebeurd: gebeurd.some(({ node }) => node.id === `${tafel}:ondertekend`),
        termijn: Boolean(
          dossier?.termijnen?.some((t: { omschrijving: string }) => t.omschrijving === 'Besluit over opschaling'),
        ),
      };
    };
    const inhoud = 'De gordijnen blijven dicht.';
    const melder = 'J. Peters, Kerkstraat 3';
    const verteld = { gebeurd: true, termijn: true };
    const getekend = { kenmerk: tafel, ondertekendOp: VANDAAG };
    const alles = { ...getekend, vraag: 'Wie leert mij lezen?', toestemmingUitkomst: 'DEELS_GEGEVEN' };
    const voorgesteld = { kenmerk: op, status: 'VOORGESTELD', linkingPin: null };
    expect(await zicht('wijkcoach', 'UITVOERING')).toEqual({
      ...{ signaal: { kenmerk: melding, inhoud, melder }, tafel: alles },
      ...{ opschaling: { ...voorgesteld, naar: 'FACT_TEAM' }, ...verteld },
    });
    // She sees all that is her own: not who told.
    expect(await zicht('inwoner-karin')).toEqual({
      ...{ signaal: { kenmerk: melding, inhoud, melder: null }, tafel: alles },
      ...{ opschaling: { ...voorgesteld, naar: 'FACT_TEAM' }, ...verteld },
    });
    // A reader of the details sees neither who told nor what she refused.
    expect(await zicht('regieteamlid', 'PLANREGIE')).toEqual({
      ...{ signaal: { kenmerk: melding, inhoud, melder: null }, tafel: { ...alles, toestemmingUitkomst: null } },
      ...{ opschaling: { ...voorgesteld, naar: 'FACT_TEAM' }, ...verteld },
    });
    // A reader of the outlines sees that it is there.
    expect(await zicht('wmo-consulent', 'UITVOERING')).toEqual({
      ...{ signaal: { kenmerk: melding, inhoud: null, melder: null } },
      tafel: { ...getekend, vraag: null, toestemmingUitkomst: null },
      ...{ opschaling: { ...voorgesteld, naar: null }, ...verteld },
    });
    const niets = { signaal: null, tafel: null, opschaling: null, gebeurd: false, termijn: false };
    expect(await zicht('wmo-consulent', 'TOELEIDING')).toEqual(niets);
    expect(await zicht('inwoner-mark')).toEqual(niets);
    expect(await zicht('buitenstaander', 'UITVOERING')).toEqual(niets);
  });

  test('een opschaling is er ook in de samenvatting, en de regie verwijst ernaar bij haar kenmerk', async () => {
    const { kenmerk: casus } = await nieuweCasus();
    const { kenmerk: op } = await lukt(hub, 'wijkcoach', 'stelOpschalingVoor', ['opschaling'], voorstel(casus));
    const beslissen = { opschaling: op, verwachteVersie: 1, ...besluit() };
    await lukt(hub, 'teamleider', 'besluitOpschaling', ['opschaling'], beslissen);
    const { samenvatting, dossier } = await bekijk('regieteamlid', 'PLANREGIE');
    expect(met(dossier.opschalingen, op)).toMatchObject({ status: 'BESLOTEN', linkingPin: 'J. Bakker' });
    const regie = samenvatting.signalen.find(({ naar }: { naar: string }) => naar === 'REGIETEAM');
    expect(regie).toMatchObject({ opschaling: 'BESLOTEN' });
    const besloten = dossier.opschalingen.filter(({ status }: { status: string }) => status === 'BESLOTEN');
    expect(besloten.map(({ kenmerk }: { kenmerk: string }) => kenmerk)).toContain(regie.kenmerk);
    const aanbod = {
      huishouden: 'hh-a',
      verwachteVersie: 0,
      naar: { soort: 'REGIETEAM', organisatie: 'org-regieteam' },
    };
    const leen = `mutation($input: DraagRegieOverInput!) { draagRegieOver(input: $input) {
      huishouden { regieaanbod { opschaling } } fouten { code } } }`;
    const input = {
      ...aanbod,
      tijdelijkTot: besluit().tot,
      opschaling: op,
      reden: 'Het wijkteam besloot op te schalen.',
    };
    expect((await hub.als('teamleider', leen, 'PLANREGIE', { input })).data.draagRegieOver).toEqual({
      ...{ huishouden: { regieaanbod: { opschaling: op } }, fouten: [] },
    });
  });
});

describe('dezelfde opdracht', () => {
  test('twee keer is er een; met andere invoer is zij een fout', async () => {
    const invoer = signaal();
    const [een, weer] = [await nieuw(invoer), await nieuw(invoer)];
    expect(weer.stuk?.kenmerk).toBe(een.stuk?.kenmerk);
    expect(codes(await laatNietsAchter(() => nieuw({ ...invoer, inhoud: 'Iets anders.' })))).toEqual([
      'SLEUTEL_GEBRUIKT',
    ]);
  });
  const nieuw = (invoer: object) => geef(hub, 'wijkcoach', 'registreerSignaal', ['signaal'], invoer);

  test('op wat intussen veranderde hoort dat, en van twee tegelijk lukt er een', async () => {
    const { kenmerk: casus, versie } = await nieuweCasus();
    const wijs = (aan: string, verwachteVersie = versie) =>
      geef(hub, 'wijkcoach', 'wijsCasusregieToe', ['casus'], { casus, verwachteVersie, aan });
    const tegelijk = await Promise.all([wijs('mw-demir'), wijs('mw-willems')]);
    expect(tegelijk.map((antwoord) => codes(antwoord)).toSorted()).toEqual([[], ['VERSIE_VEROUDERD']]);
    expect(codes(await laatNietsAchter(() => wijs('mw-kuiper')))).toEqual(['VERSIE_VEROUDERD']);
  });
  test('twee gesprekken tegelijk bij een casus komen er allebei bij', async () => {
    const { kenmerk } = await nieuweCasus();
    const vast = () => geef(hub, 'wijkcoach', 'legKeukentafelgesprekVast', ['keukentafelgesprek'], gesprek(kenmerk));
    const kenmerken = (await Promise.all([vast(), vast(), vast()])).map(({ stuk }) => stuk?.kenmerk);
    expect(new Set(kenmerken).size).toBe(3);
    expect(await lees(Casus, kenmerk)).toMatchObject({ status: 'VRAAGVERHELDERING', versie: 4 });
  });
});

describe('het werk van een team', () => {
  const WERK = `query($vanMij: Boolean!, $teLaat: Boolean!) { wijkteamWerk(first: 100, vanMij: $vanMij, teLaat: $teLaat) {
    edges { node { kenmerk soort stand wachtOp uiterlijk behandelaar persoon { id } } } } }`;
  type Regel = { kenmerk: string; soort: string };
  const werk = async (persona: string, vanMij = false, teLaat = false): Promise<Regel[]> =>
    (await hub.als(persona, WERK, 'UITVOERING', { vanMij, teLaat })).data.wijkteamWerk.edges.map(
      ({ node }: { node: Regel }) => node,
    );

  test('staat op volgorde van wat het eerst moet, met waar het op wacht', async () => {
    const { kenmerk } = await lukt(hub, 'wijkcoach', 'registreerSignaal', ['signaal'], {
      ...signaal(),
      contactVoor: MORGEN,
    });
    const persoon = { id: 'p-karin' };
    expect((await werk('wijkcoach', true)).find((regel) => regel.kenmerk === kenmerk)).toMatchObject({
      ...{ soort: 'Signaal', stand: 'SIGNAAL', wachtOp: 'Eerste contact door het wijkteam (afspraak)' },
      ...{ uiterlijk: MORGEN, behandelaar: 'J. Bakker', persoon },
    });
    const soorten = new Set((await werk('teamleider')).map(({ soort }) => soort));
    expect([...soorten].toSorted()).toEqual(['Casus', 'Huisbezoek', 'Opschaling', 'Signaal']);
    expect(await werk('buitenstaander')).toEqual([]);
  });
  test('wijkteams vertelt van medewerkers, en alleen aan die van de organisatie zelf', async () => {
    const TEAMS =
      '{ wijkteams { kenmerk naam waarschuwingen { code } leden { kenmerk naam moederorganisatie lopendeCasussen } } }';
    const teams = async (persona: string, doel?: string) => (await hub.als(persona, TEAMS, doel)).data.wijkteams;
    const gezien = await teams('wijkcoach', 'UITVOERING');
    expect(gezien.map(({ naam }: { naam: string }) => naam)).toEqual(['Wijkteam Dukenburg', 'Wijkteam Lindenholt']);
    for (const { leden, waarschuwingen } of gezien) {
      expect(leden.length).toBeGreaterThanOrEqual(5);
      expect(waarschuwingen).toEqual([]);
    }
    const lid = (kenmerk: string) =>
      gezien.flatMap(({ leden }: { leden: object[] }) => leden).find((l: Regel) => l.kenmerk === kenmerk);
    expect(lid('mw-hendriks')).toEqual({
      ...{ kenmerk: 'mw-hendriks', naam: 'T. Hendriks', moederorganisatie: 'Welzijn Waalstad', lopendeCasussen: 3 },
    });
    const { kenmerk: casus, versie } = await nieuweCasus();
    const telling = async () => {
      const nu: { leden: { kenmerk: string; lopendeCasussen: number }[] }[] = await teams('teamleider', 'PLANREGIE');
      return nu.flatMap(({ leden }) => leden).find(({ kenmerk }) => kenmerk === 'mw-aksoy')?.lopendeCasussen;
    };
    expect(await telling()).toBe(0);
    await lukt(hub, 'wijkcoach', 'wijsCasusregieToe', ['casus'], { casus, verwachteVersie: versie, aan: 'mw-aksoy' });
    expect(await telling()).toBe(1);
    for (const [persona, doel] of [
      ['wmo-consulent', 'UITVOERING'],
      ['inwoner-karin'],
      ['buitenstaander', 'UITVOERING'],
    ])
      expect(await teams(persona as string, doel)).toEqual([]);
  });
  test('wijkteams vertelt wie er toezicht houdt, of een systeem is, niets', async () => {
    const teams = (rol: Rol) => {
      const vrager = { sub: 'iemand', inwoner: false, organisatie: 'org-wijkteams', rollen: [rol] };
      const context = { vrager, vandaag: VANDAAG, bronnen: { opslag: hub.opslag('wijkteam') } };
      return new WijkteamsResolver().wijkteams(context as never);
    };
    expect(await teams(Rol.TEAMLEIDER)).toHaveLength(2);
    for (const rol of [Rol.PRIVACY_OFFICER, Rol.KETENSYSTEEM]) expect(await teams(rol)).toEqual([]);
  });
  test('een team dat te klein of te groot is krijgt een waarschuwing', async () => {
    const TEAMS = '{ wijkteams { kenmerk waarschuwingen { code } } }';
    await hub
      .opslag('wijkteam')
      .write((m) => m.query("UPDATE medewerker SET tot = ? WHERE kenmerk = 'mw-post'", [GISTEREN]));
    const { data } = await hub.als('wijkcoach', TEAMS, 'UITVOERING');
    expect(data.wijkteams).toEqual([
      { kenmerk: 'team-dukenburg', waarschuwingen: [{ code: 'TEAMGROOTTE' }] },
      { kenmerk: 'team-lindenholt', waarschuwingen: [] },
    ]);
  });
});
