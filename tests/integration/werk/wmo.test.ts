import { Keukentafelgesprek } from '#subgraphs/wijkteam/Keukentafelgesprek';
import { Beschikking } from '#subgraphs/wmo/Beschikking';
import { Bezwaar } from '#subgraphs/wmo/Bezwaar';
import { Bezwaaruitkomst, RedenAfsluiting, Voorzieningstand } from '#subgraphs/wmo/lijsten';
import { BEZWAREN, MELDINGEN, VOORZIENINGEN } from '#subgraphs/wmo/toestanden';
import { Voorziening } from '#subgraphs/wmo/Voorziening';
import { WmoMelding } from '#subgraphs/wmo/WmoMelding';
import { dagVan, plusDagen } from '#waarborgen/dienst/klok';
import { werkZakenBij } from '#waarborgen/werk/werkZakenBij';
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

const MELDING = ['melding', 'fase gemeldOp onderzoekAfgerondOp aangevraagdOp beslotenOp'] as [string, string];
const BESCHIKKING = ['beschikking', 'besluit genomenOp'] as [string, string];
const VOORZIENING = ['voorziening', 'stand vanaf tot opvolgerVan redenBeeindiging'] as [string, string];
const BEZWAAR = ['bezwaar', 'stand uitkomst'] as [string, string];
let teller = 0;
const sleutel = () => `wmo-werk-${++teller}`;
const scootmobiel = { categorie: '12', productcode: '12A01', leveringsvorm: 'ZIN', aanbieder: 'Hulpmiddelen Waalland' };

const meld = (anders: object = {}) =>
  lukt(hub, 'wmo-consulent', 'registreerWmoMelding', MELDING, {
    ...{ idempotentieSleutel: sleutel(), persoon: 'p-karin', leefgebieden: ['VERVOER'] },
    ...{ hulpvraag: 'Kan niet meer fietsen.', ...anders },
  });

/** A colleague took it, so that whoever records here may decide on the objection. */
const doorEenCollega = (beschikking: string) =>
  hub.opslag('wmo').write((m) => m.update(Beschikking, { kenmerk: beschikking }, { genomenDoor: 'mw-van-dam' }));
const beslisOp = (bezwaar: string, anders: object) =>
  geef(hub, 'wmo-consulent', 'beslisOpBezwaar', BEZWAAR, {
    ...{ bezwaar, verwachteVersie: 1, motivering: 'Zo is het.', voorzieningen: [], ...anders },
  });
const maakBezwaar = (beschikking: string, persona = 'inwoner-karin') =>
  geef(hub, persona, 'dienBezwaarschriftIn', BEZWAAR, {
    ...{ idempotentieSleutel: sleutel(), beschikking, gronden: 'Het is te weinig.' },
  });

test('een werkdag bij de Wmo: van de melding tot de beslissing op bezwaar', async () => {
  const { kenmerk, ...melding } = await meld({ gemeldOp: dag(-80) });
  expect(melding).toMatchObject({ versie: 1, fase: 'MELDING', gemeldOp: dag(-80) });
  const stap = (opdracht: string, verwachteVersie: number, rest: object = {}, persona = 'wmo-consulent') =>
    lukt(hub, persona, opdracht, MELDING, { melding: kenmerk, verwachteVersie, ...rest });

  expect(await stap('startWmoOnderzoek', 1, { gestartOp: dag(-78) })).toMatchObject({ versie: 2, fase: 'ONDERZOEK' });
  await stap('ondertekenVerslag', 2, { ondertekendOp: dag(-70), verslag: 'Komt zonder vervoer nergens meer.' });
  expect(await stap('dienAanvraagIn', 3, { aangevraagdOp: dag(-69) })).toMatchObject({
    versie: 4,
    fase: 'AANVRAAG',
  });

  const besluit = await lukt(hub, 'wmo-consulent', 'neemWmoBesluit', BESCHIKKING, {
    ...{ melding: kenmerk, verwachteVersie: 4, besluit: 'TOEGEKEND', motivering: 'Het netwerk kan niet rijden.' },
    genomenOp: dag(-60),
    voorzieningen: [{ ...scootmobiel, vanaf: dag(-50), tot: dag(700) }],
  });
  expect(besluit).toMatchObject({ besluit: 'TOEGEKEND' });
  const { data } = await hub.als(
    'inwoner-karin',
    '{ mijzelf { wmo { eigenBijdrage voorzieningen { kenmerk versie categorie } } } }',
  );
  const [verstrekt] = data.mijzelf.wmo.voorzieningen.filter(
    (v: { categorie: string }) => v.categorie === 'VERVOERVOORZIENINGEN',
  );
  expect(data.mijzelf.wmo.eigenBijdrage).toBe(2180);

  const gewijzigd = await lukt(hub, 'wmo-consulent', 'wijzigVoorziening', VOORZIENING, {
    ...{ voorziening: verstrekt.kenmerk, verwachteVersie: verstrekt.versie, reden: 'De leverancier stopte.' },
    aanbieder: 'Welzorg Waalland',
  });
  const opvolger = await lukt(hub, 'wmo-consulent', 'herindiceerVoorziening', VOORZIENING, {
    ...{ voorziening: verstrekt.kenmerk, verwachteVersie: gewijzigd.versie, motivering: 'Kiest nu zelf.' },
    ...{ leveringsvorm: 'PGB', aanbieder: 'Fietsenmaker Jansen', budget: 12_500, vanaf: dag(1) },
  });
  expect(opvolger).toMatchObject({ stand: 'LOPEND', opvolgerVan: verstrekt.kenmerk });
  const einde = await lukt(hub, 'wmo-consulent', 'beeindigVoorziening', VOORZIENING, {
    ...{ voorziening: opvolger.kenmerk, verwachteVersie: 1, per: dag(3), reden: '21' },
  });
  expect(einde).toMatchObject({ stand: 'BEEINDIGD', redenBeeindiging: 'DOOR_CLIENT' });

  const bezwaar = await lukt(hub, 'inwoner-karin', 'dienBezwaarschriftIn', BEZWAAR, {
    ...{ idempotentieSleutel: sleutel(), beschikking: besluit.kenmerk, gronden: 'Een pgb was eerder beter geweest.' },
    redenTeLaat: 'Ik wist niet dat het kon.',
  });
  await doorEenCollega(besluit.kenmerk);
  const beslist = await lukt(hub, 'wmo-consulent', 'beslisOpBezwaar', BEZWAAR, {
    ...{
      bezwaar: bezwaar.kenmerk,
      verwachteVersie: 1,
      uitkomst: 'ONGEGROND',
      motivering: 'Zij koos toen anders.',
      voorzieningen: [],
    },
  });
  expect(beslist).toMatchObject({ stand: 'BESLIST', uitkomst: 'ONGEGROND' });
  const gebeurd = await hub.als(
    'inwoner-karin',
    '{ mijzelf { wmo { gebeurtenissen(first: 5) { edges { node { omschrijving } } } } } }',
  );
  expect(
    gebeurd.data.mijzelf.wmo.gebeurtenissen.edges.map((e: { node: { omschrijving: string } }) => e.node.omschrijving),
  ).toEqual(expect.arrayContaining(['Bezwaar tegen een Wmo-besluit', 'Beslissing op bezwaar Wmo']));
});

describe('elke overgang', () => {
  const levens = {
    meldingen: `
                        MELDING    ONDERZOEK  AANVRAAG     BESCHIKKING  AFGESLOTEN
      startWmoOnderzoek ONDERZOEK  -          -            -            -
      ondertekenVerslag -          ONDERZOEK  -            -            -
      dienAanvraagIn    AANVRAAG   AANVRAAG   -            -            -
      neemWmoBesluit    -          -          BESCHIKKING  -            -
      sluitWmoMelding   AFGESLOTEN AFGESLOTEN AFGESLOTEN   -            -`,
    voorzieningen: `
                             LOPEND     BEEINDIGD  VERVANGEN
      wijzigVoorziening      LOPEND     -          -
      beeindigVoorziening    BEEINDIGD  -          -
      herindiceerVoorziening VERVANGEN  -          -
      beslisOpBezwaar        VERVANGEN  -          -`,
    bezwaren: `
                        INGEDIEND  BESLIST
      verdaagBeslissing INGEDIEND  -
      beslisOpBezwaar   BESLIST    -`,
  };
  test('staat in de tabel van de code zoals hier', () => {
    expect(MELDINGEN.stappen).toEqual(leesOvergangen(levens.meldingen));
    expect(VOORZIENINGEN.stappen).toEqual(leesOvergangen(levens.voorzieningen));
    expect(BEZWAREN.stappen).toEqual(leesOvergangen(levens.bezwaren));
  });

  const invoer: Record<string, () => object> = {
    startWmoOnderzoek: () => ({}),
    ondertekenVerslag: () => ({ verslag: 'Af.' }),
    dienAanvraagIn: () => ({}),
    neemWmoBesluit: () => ({ besluit: 'AFGEWEZEN', motivering: 'Het kan zelf.', voorzieningen: [] }),
    wijzigVoorziening: () => ({ aanbieder: 'Ander', reden: 'Anders.' }),
    beeindigVoorziening: () => ({ per: dag(0), reden: 'VOLGENS_PLAN' }),
    herindiceerVoorziening: () => ({
      leveringsvorm: 'ZIN',
      aanbieder: 'Ander',
      vanaf: dag(0),
      motivering: 'Past beter.',
    }),
    beslisOpBezwaar: () => ({ uitkomst: 'GEGROND', motivering: 'Terecht.', voorzieningen: [] }),
    verdaagBeslissing: () => ({ reden: 'Nieuw advies.' }),
    sluitWmoMelding: () => ({ reden: 'INGETROKKEN' }),
  };
  const zaken = {
    melding: { soort: WmoMelding, stand: 'fase', toont: MELDING },
    voorziening: { soort: Voorziening, stand: 'stand', toont: VOORZIENING },
    bezwaar: { soort: Bezwaar, stand: 'stand', toont: BEZWAAR },
  };
  const gegeven = [
    ...cellen(levens.meldingen).map((cel) => ({ veld: 'melding' as const, ...cel })),
    // What a decision on an objection makes of them is shown where that takes their place.
    ...cellen(levens.voorzieningen)
      .filter(({ opdracht }) => opdracht !== 'beslisOpBezwaar')
      .map((cel) => ({ veld: 'voorziening' as const, ...cel })),
    ...cellen(levens.bezwaren).map((cel) => ({ veld: 'bezwaar' as const, ...cel })),
  ];

  const zet = async (veld: keyof typeof zaken, van: string): Promise<string> => {
    const opslag = hub.opslag('wmo');
    const melding = await meld();
    const { persoon } = (await opslag.lezer.findOneBy(WmoMelding, { kenmerk: melding.kenmerk })) as WmoMelding;
    const ditJaar = dag(-10);
    const gemeen = { persoon, kenmerk: `${veld}-${sleutel()}`, eigenaar: 'org-wmo' };
    await opslag.write(async (m) => {
      if (veld === 'melding')
        await m.update(
          WmoMelding,
          { kenmerk: melding.kenmerk },
          { fase: van as never, verslagOndertekendOp: van === 'ONDERZOEK' ? null : ditJaar },
        );
      if (veld === 'voorziening')
        await m.insert(Voorziening, {
          ...gemeen,
          beschikking: 'wmo-b-0871',
          categorie: 'WOONDIENSTEN' as never,
          leveringsvorm: 'ZIN' as never,
          aanbieder: 'X',
          vanaf: '2026-01-01',
          stand: van as never,
        });
      if (veld === 'bezwaar')
        await m.insert(Bezwaar, {
          ...gemeen,
          beschikking: 'wmo-b-elders',
          stand: van as never,
          ingediendOp: '2026-10-01',
          beslissenVoor: '2026-12-31',
          gronden: 'X',
        });
    });
    return veld === 'melding' ? melding.kenmerk : gemeen.kenmerk;
  };

  test.each(gegeven)('$opdracht vanuit $van: $naar', async ({ veld, opdracht, van, naar }) => {
    const kenmerk = await zet(veld, van);
    const { soort, stand, toont } = zaken[veld];
    // What is asked besides the state is in order.
    if (opdracht === 'dienAanvraagIn' && naar)
      await hub.opslag('wmo').write((m) => m.update(WmoMelding, { kenmerk }, { onderzoekAfgerondOp: dag(-10) }));
    const versie = ((await hub.opslag('wmo').lezer.findOneBy(soort as typeof WmoMelding, { kenmerk })) as WmoMelding)
      .versie;
    const geeft = opdracht === 'neemWmoBesluit' ? BESCHIKKING : toont;
    const antwoord = await geef(hub, 'wmo-consulent', opdracht, geeft, {
      [veld]: kenmerk,
      verwachteVersie: versie,
      ...invoer[opdracht](),
    });
    const na = (await hub.opslag('wmo').lezer.findOneBy(soort as typeof WmoMelding, { kenmerk })) as never;
    expect(codes(antwoord)).toEqual(naar ? [] : expect.arrayContaining(['OVERGANG_KAN_NIET']));
    expect(na[stand]).toBe(naar ?? van);
  });
});

describe('wat er mis kan zijn', () => {
  const alles = async () => ({
    meldingen: await hub.opslag('wmo').lezer.find(WmoMelding, { order: { kenmerk: 'ASC' } }),
    beschikkingen: await hub.opslag('wmo').lezer.count(Beschikking),
    voorzieningen: await hub.opslag('wmo').lezer.count(Voorziening),
    bezwaren: await hub.opslag('wmo').lezer.count(Bezwaar),
  });

  test('staat er allemaal tegelijk, met waar, en er is niets bewaard', async () => {
    const { kenmerk } = await meld();
    await lukt(hub, 'wmo-consulent', 'startWmoOnderzoek', MELDING, { melding: kenmerk, verwachteVersie: 1 });
    const voor = await alles();
    const antwoord = await geef(hub, 'wmo-consulent', 'neemWmoBesluit', BESCHIKKING, {
      ...{ melding: kenmerk, verwachteVersie: 1, besluit: 'TOEGEKEND', motivering: ' ' },
      voorzieningen: [{ ...scootmobiel, categorie: '99', vanaf: dag(0), volume: 0, budget: 10.5 }],
    });
    expect(antwoord.stuk).toBeNull();
    expect(antwoord.fouten.map(({ code, veld }) => [code, veld?.join('.')])).toEqual([
      ['TEKST_ONTBREEKT', 'motivering'],
      ['CODE_ONBEKEND', 'voorzieningen.0.categorie'],
      ['GETAL_BUITEN_BEREIK', 'voorzieningen.0.volume'],
      ['BEDRAG_ONGELDIG', 'voorzieningen.0.budget'],
      ['VERSIE_VEROUDERD', 'verwachteVersie'],
      ['OVERGANG_KAN_NIET', 'melding'],
    ]);
    expect(await alles()).toEqual(voor);
  });

  test.each<[string, object, string]>([
    ['een einde voor het begin', { vanaf: '2026-12-02', tot: '2026-12-01' }, 'EINDE_VOOR_BEGIN'],
    ['een halve omvang', { volume: 3 }, 'OMVANG_ONVOLLEDIG'],
    ['een pgb zonder budget', { leveringsvorm: 'PGB' }, 'BUDGET_PAST_NIET'],
    ['een budget bij zorg in natura', { budget: 100 }, 'BUDGET_PAST_NIET'],
    ['een productcode van een andere categorie', { productcode: '01A01' }, 'PRODUCTCODE_PAST_NIET'],
    ['een productcode in een andere vorm', { productcode: '12AA1' }, 'PRODUCTCODE_PAST_NIET'],
    ['een eenheid die niet op de lijst staat', { volume: 1, eenheid: '99', frequentie: '2' }, 'CODE_ONBEKEND'],
  ])('van wat wordt toegekend: %s', async (_, anders, code) => {
    const { kenmerk } = await meld();
    await hub.opslag('wmo').write((m) => m.update(WmoMelding, { kenmerk }, { fase: 'AANVRAAG' as never }));
    const voorzieningen = [{ ...scootmobiel, vanaf: dag(0), ...anders }];
    const input = { melding: kenmerk, verwachteVersie: 1, besluit: 'TOEGEKEND', motivering: 'Ja.', voorzieningen };
    expect(codes(await geef(hub, 'wmo-consulent', 'neemWmoBesluit', BESCHIKKING, input))).toEqual([code]);
  });

  test('wat dubbel is, mag met een waarschuwing', async () => {
    const { kenmerk } = await meld();
    await hub.opslag('wmo').write((m) => m.update(WmoMelding, { kenmerk }, { fase: 'AANVRAAG' as never }));
    const voorzieningen = [{ ...scootmobiel, categorie: '01', productcode: '01A01', vanaf: '2026-12-01' }];
    const input = { melding: kenmerk, verwachteVersie: 1, besluit: 'TOEGEKEND', motivering: 'Ja.', voorzieningen };
    const { fouten, waarschuwingen } = await geef(hub, 'wmo-consulent', 'neemWmoBesluit', BESCHIKKING, input);
    expect([fouten, waarschuwingen]).toEqual([[], [{ code: 'VOORZIENING_OVERLAPT', veld: ['voorzieningen', '0'] }]]);
  });

  test('van een bezwaar: te laat zonder reden, en een tweede zolang het eerste loopt', async () => {
    const bezwaar = (anders: object, persona = 'inwoner-karin') =>
      geef(hub, persona, 'dienBezwaarschriftIn', BEZWAAR, {
        ...{ idempotentieSleutel: sleutel(), beschikking: 'wmo-b-0871', gronden: 'Te weinig.', ...anders },
      });
    expect(codes(await bezwaar({}))).toEqual(['BEZWAAR_TE_LAAT']);
    expect(codes(await bezwaar({ ingediendOp: '2026-10-01' }))).toEqual(['DAG_NIET_TE_KIEZEN']);
    const { stuk } = await bezwaar({ ingediendOp: '2026-10-01' }, 'wmo-consulent');
    expect(codes(await bezwaar({ redenTeLaat: 'Was ziek.' }))).toEqual(['BEZWAAR_LOOPT_AL']);
    const over = { bezwaar: stuk?.kenmerk, verwachteVersie: 1 };
    const verdaagd = await lukt(hub, 'wmo-consulent', 'verdaagBeslissing', BEZWAAR, { ...over, reden: 'Advies.' });
    const nogEens = { ...over, verwachteVersie: verdaagd.versie, reden: 'Weer.' };
    expect(codes(await geef(hub, 'wmo-consulent', 'verdaagBeslissing', BEZWAAR, nogEens))).toEqual(['AL_VERDAAGD']);
    const beslis = (anders: object) => beslisOp(stuk?.kenmerk as string, { verwachteVersie: 2, ...anders });
    const nieuw = { ...scootmobiel, vanaf: dag(1) };
    expect(codes(await beslis({ uitkomst: 'ONGEGROND', nieuwBesluit: 'AFGEWEZEN' }))).toEqual([
      'NIEUW_BESLUIT_PAST_NIET',
    ]);
    expect(codes(await beslis({ uitkomst: 'GEGROND', voorzieningen: [nieuw] }))).toEqual(['NIEUW_BESLUIT_PAST_NIET']);
    expect(codes(await beslis({ uitkomst: 'GEGROND', nieuwBesluit: 'TOEGEKEND' }))).toEqual(['VOORZIENING_PAST_NIET']);
    const voor = await alles();
    await beslis({ uitkomst: 'GEGROND', nieuwBesluit: 'TOEGEKEND', voorzieningen: [nieuw] });
    const na = await alles();
    expect([na.beschikkingen - voor.beschikkingen, na.voorzieningen - voor.voorzieningen]).toEqual([1, 1]);
  });

  test('van een lopende voorziening: een einde na haar einde; en een verslag dat er al is', async () => {
    const einde = { voorziening: 'wmo-v-0645', verwachteVersie: 1, per: '2030-01-01', reden: '19' };
    expect(codes(await geef(hub, 'wmo-consulent', 'beeindigVoorziening', VOORZIENING, einde))).toEqual([
      'EINDE_NA_EINDE',
    ]);
    const { kenmerk } = await meld();
    await hub
      .opslag('wmo')
      .write((m) => m.update(WmoMelding, { kenmerk }, { fase: 'ONDERZOEK' as never, verslagOndertekendOp: dag(-1) }));
    const verslag = { melding: kenmerk, verwachteVersie: 1, verslag: 'Nog eens.' };
    expect(codes(await geef(hub, 'wmo-consulent', 'ondertekenVerslag', MELDING, verslag))).toEqual([
      'VERSLAG_ONDERTEKEND',
    ]);
  });

  test('geen aanvraag voor het onderzoek af is; na zes weken wel', async () => {
    const { kenmerk } = await meld({ gemeldOp: dag(-20) });
    const vraag = () => geef(hub, 'inwoner-karin', 'dienAanvraagIn', MELDING, { melding: kenmerk, verwachteVersie: 1 });
    expect(codes(await vraag())).toEqual(['ONDERZOEK_NIET_AF']);
    await hub.opslag('wmo').write((m) => m.update(WmoMelding, { kenmerk }, { gemeldOp: dag(-50) }));
    expect(codes(await vraag())).toEqual([]);
  });
});

test.each(
  Object.values(RedenAfsluiting),
)('op een aanvraag volgt een besluit, tenzij niemand er nog op wacht: %s', async (reden) => {
  const { kenmerk } = await meld();
  await hub.opslag('wmo').write((m) => m.update(WmoMelding, { kenmerk }, { fase: 'AANVRAAG' as never }));
  const input = { melding: kenmerk, verwachteVersie: 1, reden };
  const zonder = ['INGETROKKEN', 'OVERLEDEN', 'DUBBEL', 'VERHUISD'].includes(reden);
  const gesloten = await geef(hub, 'wmo-consulent', 'sluitWmoMelding', MELDING, input);
  expect(gesloten.fouten.map(({ code, veld }) => [code, veld])).toEqual(zonder ? [] : [['BESLUIT_NODIG', ['reden']]]);
  const { kenmerk: zonderAanvraag } = await meld();
  await lukt(hub, 'wmo-consulent', 'sluitWmoMelding', MELDING, { ...input, melding: zonderAanvraag });
});

describe('een beslissing op bezwaar', () => {
  /** A decision, by a colleague unless it says otherwise, with what it granted. */
  const besloten = async (voorzieningen: object[] = [], genomenDoor = 'mw-van-dam'): Promise<string> => {
    const { persoon, melding } = await hub.opslag('wmo').lezer.findOneByOrFail(Beschikking, { kenmerk: 'wmo-b-0871' });
    const kenmerk = `beschikking-${sleutel()}`;
    const gemeen = { persoon, eigenaar: 'org-wmo' };
    await hub.opslag('wmo').write(async (m) => {
      const besluit = { besluit: 'TOEGEKEND' as never, genomenOp: dag(-10), genomenDoor };
      await m.insert(Beschikking, { ...gemeen, kenmerk, melding, ...besluit });
      for (const v of voorzieningen) {
        const standaard = { kenmerk: `v-${sleutel()}`, vanaf: dag(-9), stand: Voorzieningstand.LOPEND };
        const levering = { categorie: 'KORTDUREND_VERBLIJF', leveringsvorm: 'ZIN', aanbieder: 'X' } as never;
        await m.insert(Voorziening, { ...gemeen, beschikking: kenmerk, ...standaard, ...(levering as object), ...v });
      }
    });
    return kenmerk;
  };
  const bezwaarTegen = async (beschikking: string): Promise<string> => {
    const { stuk, fouten } = await maakBezwaar(beschikking);
    if (!stuk) throw new Error(JSON.stringify(fouten));
    return stuk.kenmerk;
  };
  const van = async (beschikking: string) => {
    const order = { vanaf: 'ASC', kenmerk: 'ASC' } as const;
    const gevonden = await hub.opslag('wmo').lezer.find(Voorziening, { where: { beschikking }, order });
    return gevonden.map(({ stand, tot }) => [stand, tot]);
  };
  const logeren = { categorie: '04', leveringsvorm: 'ZIN', aanbieder: 'De Logeerplek' };
  const gegrond = (...voorzieningen: object[]) => ({ uitkomst: 'GEGROND', nieuwBesluit: 'TOEGEKEND', voorzieningen });
  const afgewezen = { uitkomst: 'DEELS_GEGROND', nieuwBesluit: 'AFGEWEZEN' };

  test('komt in de plaats van het eerdere besluit en van wat daarvan nog loopt', async () => {
    const elders = await besloten([{ categorie: 'OVERIGE_HULPMIDDELEN' }]);
    const beschikking = await besloten([
      ...[{ vanaf: dag(-9) }, { vanaf: dag(-8), tot: dag(2) }, { vanaf: dag(-7), tot: dag(60) }],
      { vanaf: dag(-6), tot: dag(70), stand: Voorzieningstand.BEEINDIGD },
    ]);
    const nieuw = gegrond(
      { ...logeren, vanaf: dag(8), tot: dag(20) },
      { ...logeren, categorie: '03', vanaf: dag(5), tot: dag(20) },
    );
    const { waarschuwingen } = await beslisOp(await bezwaarTegen(beschikking), nieuw);
    expect(await van(beschikking)).toEqual([
      ['VERVANGEN', dag(4)],
      ['VERVANGEN', dag(2)],
      ['VERVANGEN', dag(4)],
      ['BEEINDIGD', dag(70)],
    ]);
    expect(await van(elders)).toEqual([['LOPEND', null]]);
    // What ended by itself goes on until its last day, and is of the same category.
    expect(waarschuwingen).toEqual([{ code: 'VOORZIENING_OVERLAPT', veld: ['voorzieningen', '0'] }]);
  });

  test('die niets toekent, laat wat loopt op de dag van de beslissing eindigen', async () => {
    const beschikking = await besloten([{ vanaf: dag(-9) }, { vanaf: dag(30) }]);
    const bezwaar = await lukt(hub, 'wmo-consulent', 'dienBezwaarschriftIn', BEZWAAR, {
      ...{ idempotentieSleutel: sleutel(), beschikking, gronden: 'Het past niet.', ingediendOp: dag(-5) },
    });
    await beslisOp(bezwaar.kenmerk, { ...afgewezen, beslistOp: dag(-1) });
    expect(await van(beschikking)).toEqual([
      ['VERVANGEN', dag(-1)],
      ['VERVANGEN', dag(-1)],
    ]);
  });

  test('waarschuwt voor wat dubbel is, en niet voor wat zij vervangt', async () => {
    const beschermd = { categorie: 'OVERIG_BESCHERMD_WONEN_EN_OPVANG' };
    const nieuw = { ...logeren, categorie: '18', vanaf: dag(1), tot: dag(10) };
    const alleen = await beslisOp(await bezwaarTegen(await besloten([beschermd])), gegrond(nieuw));
    expect([alleen.fouten, alleen.waarschuwingen]).toEqual([[], []]);
    const ernaast = await beslisOp(await bezwaarTegen(await besloten([beschermd])), gegrond(nieuw));
    expect(ernaast.waarschuwingen).toEqual([{ code: 'VOORZIENING_OVERLAPT', veld: ['voorzieningen', '0'] }]);
  });

  test('kan een besluit dat er niet is niet vervangen: er wordt dan niets vastgelegd', async () => {
    const bezwaar = await bezwaarTegen(await besloten());
    const kenmerk = { kenmerk: bezwaar };
    await hub.opslag('wmo').write((m) => m.update(Bezwaar, kenmerk, { beschikking: 'beschikking-van-elders' }));
    await expect(beslisOp(bezwaar, afgewezen)).rejects.toThrow();
    expect((await hub.opslag('wmo').lezer.findOneByOrFail(Bezwaar, kenmerk)).stand).toBe('INGEDIEND');
  });

  test('staat open voor beroep bij de rechtbank, en niet voor bezwaar', async () => {
    const bezwaar = await bezwaarTegen(await besloten());
    await beslisOp(bezwaar, afgewezen);
    const nieuw = await hub.opslag('wmo').lezer.findOneByOrFail(Beschikking, { opBezwaar: bezwaar });
    expect(nieuw).toMatchObject({ besluit: 'AFGEWEZEN', bezwaarTot: null });
    for (const persona of ['inwoner-karin', 'wmo-consulent']) {
      const { fouten } = await maakBezwaar(nieuw.kenmerk, persona);
      expect(fouten).toEqual([
        {
          ...{ code: 'BEROEP_STAAT_OPEN', veld: ['beschikking'] },
          bericht: 'Tegen een beslissing op bezwaar kunt u in beroep bij de rechtbank.',
        },
      ]);
    }
  });

  test.each(
    Object.values(Bezwaaruitkomst),
  )('%s: een tweede bezwaar kan alleen als het eerste is ingetrokken', async (uitkomst) => {
    const beschikking = await besloten();
    await beslisOp(await bezwaarTegen(beschikking), { uitkomst });
    const { fouten } = await maakBezwaar(beschikking);
    const al = [['BEZWAAR_AL_BESLIST', ['beschikking']]];
    expect(fouten.map(({ code, veld }) => [code, veld])).toEqual(uitkomst === 'INGETROKKEN' ? [] : al);
  });

  test.each(
    Object.values(Bezwaaruitkomst),
  )('%s: komt niet van wie het besluit nam; een intrekking legt ook hij vast', async (uitkomst) => {
    const bezwaar = await bezwaarTegen(await besloten([], 'mw-mulder'));
    const { fouten, waarschuwingen } = await beslisOp(bezwaar, { uitkomst });
    const zelf = [['ZELFDE_BESLISSER', ['bezwaar']]];
    expect(fouten.map(({ code, veld }) => [code, veld])).toEqual(uitkomst === 'INGETROKKEN' ? [] : zelf);
    expect(waarschuwingen).toEqual([]);
    expect((await hub.opslag('wmo').lezer.findOneByOrFail(Bezwaar, { kenmerk: bezwaar })).uitkomst).toBe(
      uitkomst === 'INGETROKKEN' ? uitkomst : null,
    );
  });
});

test('wat is vastgelegd ziet bij de volgende vraag wie het mag zien, zo ver als hij mag, en verder niemand', async () => {
  const vraag = `{ huishouden(id: "hh-a") { leden { id wmo { meldingen { kenmerk fase hulpvraag } } } } }`;
  const { kenmerk } = await meld({ hulpvraag: 'Iets van Karin zelf.' });
  const ziet = async (persona: string, doel?: string) => {
    const { data } = await hub.als(persona, vraag, doel);
    const leden: { wmo: { meldingen: { kenmerk: string }[] | null } | null }[] = data.huishouden?.leden ?? [];
    return leden.flatMap(({ wmo }) => wmo?.meldingen ?? []).filter((m) => m.kenmerk === kenmerk);
  };
  const heel = { kenmerk, fase: 'MELDING', hulpvraag: 'Iets van Karin zelf.' };
  expect(await ziet('wmo-consulent', 'UITVOERING')).toEqual([heel]);
  expect(await ziet('inwoner-karin')).toEqual([heel]);
  // Karin lets those who take part in the plan see the main lines.
  expect(await ziet('regieteamlid', 'PLANREGIE')).toEqual([{ ...heel, hulpvraag: null }]);
  expect(await ziet('regieteamlid', 'KWALITEIT')).toEqual([]);
  for (const persona of ['inwoner-mark', 'inwoner-noor']) expect(await ziet(persona)).toEqual([]);
  for (const persona of ['buitenstaander', 'zorgverzekeraar']) expect(await ziet(persona, 'UITVOERING')).toEqual([]);
});

describe('het werk van de consulent', () => {
  interface Werk {
    kenmerk: string;
    stand: string;
    wachtOp: string | null;
    uiterlijk: string | null;
    teLaat: boolean;
    behandelaar: string | null;
    persoon: { id: string; naam: { volledig: string } };
  }
  const VELDEN = 'kenmerk stand wachtOp uiterlijk teLaat behandelaar persoon { id naam { volledig } }';
  const werk = async (argumenten = 'first: 100', persona = 'wmo-consulent', doel = 'UITVOERING') => {
    const vraag = `{ wmoWerk(${argumenten}) { edges { cursor node { ${VELDEN} } } pageInfo { hasNextPage endCursor } } }`;
    const { data } = await hub.als(persona, vraag, doel);
    const { edges, pageInfo } = data.wmoWerk;
    return { regels: edges.map((e: { node: Werk }) => e.node) as Werk[], pageInfo };
  };

  test('begint met wat het eerst af moet, en zegt waarop het wacht en over wie het gaat', async () => {
    const { kenmerk } = await meld({ gemeldOp: dag(-60) });
    const { regels } = await werk();
    const dagen = regels.map(({ uiterlijk }) => uiterlijk ?? '9999');
    expect(dagen).toEqual(dagen.toSorted());
    const regel = regels.find((r) => r.kenmerk === kenmerk);
    expect(regel).toMatchObject({ stand: 'MELDING', teLaat: true, behandelaar: 'I. Mulder' });
    expect(regel?.wachtOp).toBe('Onderzoek Wmo (Wmo 2015 art. 2.3.2 lid 1)');
    expect(regel?.persoon).toEqual({ id: 'p-karin', naam: { volledig: 'Karin de Wit' } });
  });
  test('komt op elke bladzijde een keer', async () => {
    const alles = (await werk()).regels.map(({ kenmerk }) => kenmerk);
    expect(alles.length).toBeGreaterThan(4);
    const gelezen: string[] = [];
    for (let na: string | undefined, meer = true; meer; ) {
      const { regels, pageInfo } = await werk(`first: 3${na ? `, after: "${na}"` : ''}`);
      gelezen.push(...regels.map(({ kenmerk }) => kenmerk));
      [na, meer] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    expect(gelezen).toEqual(alles);
  });
  test('is te beperken tot het eigen werk, tot wat van niemand is, en tot wat te laat is', async () => {
    const { regels } = await werk();
    const van = async (argument: string) => (await werk(`first: 100, ${argument}: true`)).regels;
    expect(await van('vanMij')).toEqual(regels.filter(({ behandelaar }) => behandelaar === 'I. Mulder'));
    expect(await van('vanNiemand')).toEqual(regels.filter(({ behandelaar }) => behandelaar === null));
    expect(await van('teLaat')).toEqual(regels.filter(({ teLaat }) => teLaat));
  });
  test.each([
    ['inwoner-karin', ''],
    ['wijkcoach', 'UITVOERING'],
    ['zorgverzekeraar', 'UITVOERING'],
    ['privacy-officer-wmo', 'KWALITEIT'],
  ])('is er niet voor %s', async (persona, doel) => {
    expect((await werk('first: 5', persona, doel)).regels).toEqual([]);
  });
  test('staat na een start weer op zijn plaats, als wet of agenda intussen veranderde', async () => {
    const { kenmerk } = await meld({ gemeldOp: dag(-20) });
    const opslag = hub.opslag('wmo');
    const lees = () => opslag.lezer.findOneByOrFail(WmoMelding, { kenmerk });
    await werkZakenBij(opslag, [WmoMelding, Bezwaar]);
    const goed = await lees();
    await opslag.write((m) => m.update(WmoMelding, { kenmerk }, { uiterlijk: '2020-01-01' }));
    expect(await werkZakenBij(opslag, [WmoMelding, Bezwaar])).toBe(1);
    expect(await lees()).toEqual(goed);
    await opslag.write((m) => m.update(WmoMelding, { kenmerk }, { fase: 'AFGESLOTEN' as never }));
    await werkZakenBij(opslag, [WmoMelding]);
    expect(await lees()).toMatchObject({ loopt: false, uiterlijk: null, versie: goed.versie });
    expect(await werkZakenBij(opslag, [WmoMelding, Bezwaar])).toBe(0);
  });
  test('kost evenveel, of er een persoon in staat of veel', async () => {
    await werk();
    const kost = async (argumenten: string) => {
      for (const naam of ['wmo', 'huishouden']) hub.statements[naam].length = 0;
      await werk(argumenten);
      return [hub.statements.wmo.length, hub.statements.huishouden.length];
    };
    expect(await kost('first: 1')).toEqual(await kost('first: 100'));
  });
});

describe('een keukentafelgesprek van het wijkteam', () => {
  const dienIn = async (persona: string, keukentafelgesprek: string, anders: object = {}) => {
    const { kenmerk } = await meld({ gemeldOp: dag(-3) });
    const input = { melding: kenmerk, verwachteVersie: 1, keukentafelgesprek, ...anders };
    const antwoord = await geef(hub, persona, 'dienAanvraagIn', MELDING, input);
    return { kenmerk, codes: codes(antwoord), stuk: antwoord.stuk };
  };
  const onderteken = (ondertekendOp: string | null) =>
    hub.opslag('wijkteam').write((m) => m.update(Keukentafelgesprek, { kenmerk: 'wt-k-0198' }, { ondertekendOp }));
  beforeAll(() => onderteken(dag(-5)));

  test('geldt als aanvraag als het ondertekend is, met alleen zijn nummer', async () => {
    const { kenmerk, codes: fouten, stuk } = await dienIn('inwoner-karin', 'wt-k-0198');
    expect([fouten, stuk?.fase]).toEqual([[], 'AANVRAAG']);
    const melding = await hub.opslag('wmo').lezer.findOneByOrFail(WmoMelding, { kenmerk });
    expect(melding).toMatchObject({ keukentafelgesprek: 'wt-k-0198', onderzoekAfgerondOp: dag(-3), verslag: null });
    const { data } = await hub.als(
      'regieteamlid',
      '{ huishouden(id: "hh-a") { leden { wmo { meldingen { kenmerk fase keukentafelgesprek } } } } }',
      'PLANREGIE',
    );
    const gezien = data.huishouden.leden.flatMap((l: { wmo: { meldingen: object[] } }) => l.wmo?.meldingen ?? []);
    expect(gezien).toContainEqual({ kenmerk, fase: 'AANVRAAG', keukentafelgesprek: null });
  });
  test('geldt niet zolang het niet ondertekend is, of pas na de aanvraag', async () => {
    await onderteken(null);
    expect((await dienIn('inwoner-karin', 'wt-k-0198')).codes).toEqual(['GESPREK_ONBEKEND']);
    await onderteken(dag(1));
    expect((await dienIn('inwoner-karin', 'wt-k-0198')).codes).toEqual(['GESPREK_ONBEKEND']);
    await onderteken(dag(-5));
  });
  test('telt voor een consulent alleen als de inwoner het met hem deelt', async () => {
    const metDelen = await dienIn('wmo-consulent', 'wt-k-0198');
    const gedeeld = (
      await hub.als('wmo-consulent', '{ persoon(id: "p-karin") { wijkteam { toegang { niveau } } } }', 'UITVOERING')
    ).data;
    const ziet = ['HOOFDLIJNEN', 'DETAILS'].includes(gedeeld.persoon.wijkteam.toegang.niveau);
    expect(metDelen.codes).toEqual(ziet ? [] : ['GESPREK_ONBEKEND']);
    expect((await dienIn('inwoner-karin', 'wt-k-bestaat-niet')).codes).toEqual(['GESPREK_ONBEKEND']);
  });
});
