import { createHash, randomUUID } from 'node:crypto';
import { CJG_COACH, CONSULENT, type Gezinshub, type Naam, stelGezinOp } from '../integration/gezin.fixture';
import { ONZE_DEUR } from '../integration/poort';
import type { Claims } from './aanvaller.fixture';

describe('wie met BSNs en nummers wil uitvinden wie de hub kent', () => {
  let hub: Gezinshub;
  beforeAll(async () => {
    hub = await stelGezinOp();
  });
  afterAll(() => hub?.stop());

  /** The answer, and the least of three counts: now and then a statement of the clockwork falls in between. */
  const gemeten = async (...vraag: Parameters<Gezinshub['kosten']>) => {
    const keren = [await hub.kosten(...vraag), await hub.kosten(...vraag), await hub.kosten(...vraag)];
    return { ...keren[0], statements: Math.min(...keren.map(({ statements }) => statements)) };
  };
  /** What the hub's logbook has gained. */
  const regels = async () =>
    (await hub.nieuweRegels('huishouden')).map(
      ({ persoon, uitkomst, handeling, domein, niveau, functionaris, reden }) => ({
        ...{ persoon, uitkomst, handeling, domein, niveau, functionaris, reden },
      }),
    );
  const GEWEIGERD = {
    persoon: 'onbekend',
    uitkomst: 'GEWEIGERD',
    handeling: 'VASTLEGGEN',
    niveau: 'GEEN',
    reden: null,
  };

  test('krijgt op elke gissing hetzelfde antwoord, en het kost de database evenveel', async () => {
    const g = await hub.gezin();
    const gis = (anders: object, wie: Naam = 'anna') => gemeten(CONSULENT, 'meldBetrokkenheid', g.melding(wie, anders));
    const onbekend = await gis({ bsn: '999999990' });
    expect(onbekend.antwoord).toMatchObject({ persoon: null, fouten: [{ code: 'PERSOON_ONBEKEND' }] });
    expect(await gis({ geboortedatum: '1984-05-13' })).toEqual(onbekend);
    expect(await gis({}, 'opa')).toEqual(onbekend);
    expect(await gis({}, 'daklozen')).toEqual(onbekend);
    expect(await gis({ geboortedatum: '1943-05-13' }, 'opa')).toEqual(onbekend);
  });
  test('laat van elke gissing een regel na, zonder te zeggen over wie', async () => {
    const g = await hub.gezin();
    await regels();
    const gissingen = [{ bsn: '999999990' }, { geboortedatum: '1984-05-13' }, { geboortedatum: '1984-05-14' }];
    for (const anders of gissingen) await hub.doe(CONSULENT, 'meldBetrokkenheid', g.melding('anna', anders));
    expect(await regels()).toEqual(gissingen.map(() => ({ ...GEWEIGERD, domein: 'WMO', functionaris: 'consulent-1' })));
  });
  test.each<[string, Claims, string, string | null]>([
    ['zijn rol', { ...CONSULENT, rollen: ['CJG_COACH'] }, 'UITVOERING', 'LEZER_UITGESLOTEN'],
    ['zijn doel', CONSULENT, 'KWALITEIT', 'DOEL_NIET_GEDEKT'],
  ])('staat ook in het logboek als %s niet past', async (_, wie, doel, reden) => {
    const g = await hub.gezin();
    await regels();
    await hub.doe(wie, 'meldBetrokkenheid', g.melding('anna'), doel);
    expect(await regels()).toEqual([{ ...GEWEIGERD, domein: 'WMO', functionaris: 'consulent-1', reden }]);
  });
  test('doet er geen twintig in een verzoek', async () => {
    const g = await hub.gezin();
    const invoer = Array.from({ length: 20 }, () => g.melding('anna', { geboortedatum: '1984-05-13' }));
    const namen = invoer.map((_, i) => `$i${i}: MeldBetrokkenheidInput!`).join(' ');
    const velden = invoer.map((_, i) => `m${i}: meldBetrokkenheid(input: $i${i}) { fouten { code } }`).join(' ');
    const variabelen = Object.fromEntries(invoer.map((wat, i) => [`i${i}`, wat]));
    const { data } = await hub.stel(CONSULENT, `mutation(${namen}) { ${velden} }`, variabelen);
    const codes = Object.values(data as Record<string, { fouten: { code: string }[] }>).map((v) => v.fouten[0].code);
    expect(codes).toEqual(['PERSOON_ONBEKEND', ...Array(19).fill('EEN_PER_VRAAG')]);
  });
  test('vindt een BSN nergens terug, ook niet in een vingerafdruk', async () => {
    const g = await hub.gezin({ cjg: true });
    const melding = g.melding('anna');
    await hub.lukt(CONSULENT, 'meldBetrokkenheid', melding);
    await hub.doe(CONSULENT, 'meldBetrokkenheid', g.melding('anna', { geboortedatum: '1984-05-13' }));
    const gezag = g.gezag('kim', 'EENHOOFDIG_OUDERLIJK_GEZAG', [g.opBsn('anna')]);
    await hub.legVast(gezag);
    const { bsn, geboortedatum } = melding;
    const { idempotentieSleutel: _, ...gevraagd } = gezag;
    const hash = (inhoud: unknown) => createHash('sha256').update(JSON.stringify(inhoud, opNaam)).digest('hex');
    const opdrachten = [
      ['MELD_BETROKKENHEID', { bsn, geboortedatum }],
      ['REGISTREER_GEZAG', gevraagd],
    ];
    const teVinden = [bsn, hash(bsn), ...opdrachten.map(hash)];
    const tabellen = hub.opslag('huishouden').lezer.connection.entityMetadatas.map(({ tableName }) => tableName);
    expect(tabellen).toContain('opdracht');
    for (const tabel of tabellen) {
      const inhoud = JSON.stringify(await hub.opslag('huishouden').lezer.query(`SELECT * FROM ${tabel}`));
      for (const spoor of teVinden) expect([tabel, inhoud.includes(spoor)]).toEqual([tabel, false]);
    }
  });
  test('leest in geen antwoord een BSN terug', async () => {
    const g = await hub.gezin();
    const vraag =
      'mutation($input: MeldBetrokkenheidInput!) { meldBetrokkenheid(input: $input) { persoon { id } fouten { code bericht veld } } }';
    for (const anders of [
      {},
      { geboortedatum: '1984-05-13' },
      { geboortedatum: 'geen dag' },
      // What is no text at all another router repeats to who sent it (docs/schaal.md).
      ...(ONZE_DEUR ? [{ bsn: Number(g.bsn.anna) }, { bsn: [g.bsn.anna] }] : []),
      { bsn: `${g.bsn.anna}0` },
      { idempotentieSleutel: g.bsn.anna },
    ]) {
      const antwoord = await hub.stel(CONSULENT, vraag, { input: g.melding('anna', anders) });
      expect(JSON.stringify(antwoord)).not.toContain(g.bsn.anna);
    }
  });
  test('ziet na het einde met zijn oude sleutel niemand meer', async () => {
    const g = await hub.gezin();
    const melding = g.melding('anna');
    await hub.lukt(CONSULENT, 'meldBetrokkenheid', melding);
    await hub.lukt(CONSULENT, 'beeindigBetrokkenheid', { persoon: g.id('anna') });
    hub.morgen();
    expect(await hub.doe(CONSULENT, 'meldBetrokkenheid', melding)).toEqual({ persoon: null, fouten: [] });
  });
  test('leert van beeindigen niet wie er is', async () => {
    const g = await hub.gezin({ cjg: true });
    const einde = (persoon: string) => gemeten(CONSULENT, 'beeindigBetrokkenheid', { persoon });
    const onbekend = await einde('p-bestaat-niet');
    expect(onbekend.antwoord).toMatchObject({ persoon: null, fouten: [{ code: 'PERSOON_ONBEKEND' }] });
    for (const wie of ['anna', 'bob', 'opa', 'daklozen'] as const) expect(await einde(g.id(wie))).toEqual(onbekend);
  });
  test('leert van gezag niet welk kind er is', async () => {
    const g = await hub.gezin();
    const registreer = (kind: string) =>
      gemeten(
        CJG_COACH,
        'registreerGezag',
        g.gezag('kim', 'NIET_TE_BEPALEN', [], { kind, idempotentieSleutel: randomUUID() }),
      );
    const onbekend = await registreer('p-bestaat-niet');
    expect(onbekend.antwoord).toMatchObject({ persoon: null, fouten: [{ code: 'KIND_ONBEKEND' }] });
    for (const wie of ['kim', 'anna', 'opa'] as const) expect(await registreer(g.id(wie))).toEqual(onbekend);
  });
  test('leert van gezag niet wie er als houder zou kunnen zijn, en ook die gissing staat er', async () => {
    const [g, buren] = [await hub.gezin({ cjg: true }), await hub.gezin()];
    const registreer = (houder: object) =>
      gemeten(CJG_COACH, 'registreerGezag', g.gezag('kim', 'EENHOOFDIG_OUDERLIJK_GEZAG', [houder]));
    const onbekend = await registreer({ persoon: 'p-bestaat-niet' });
    expect(onbekend.antwoord).toMatchObject({ persoon: null, fouten: [{ code: 'HOUDER_ONBEKEND' }] });
    for (const wie of ['anna', 'bob', 'opa', 'daklozen'] as const)
      expect(await registreer(buren.houder(wie))).toEqual(onbekend);
    await regels();
    const opBsn = await registreer({ ...g.opBsn('anna'), bsn: '999999990' });
    expect(opBsn.antwoord).toEqual(onbekend.antwoord);
    for (const houder of [{ ...g.opBsn('anna'), geboortedatum: '1984-05-13' }, buren.opBsn('opa')])
      expect(await registreer(houder)).toEqual(opBsn);
    expect(await regels()).toEqual(Array(9).fill({ ...GEWEIGERD, domein: 'CJG', functionaris: 'cjg-1' }));
  });
});

/** As the hub writes down what was asked before it takes a fingerprint of it. */
const opNaam = (_: string, waarde: unknown) =>
  typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde)
    ? Object.fromEntries(Object.entries(waarde).sort(([a], [b]) => (a < b ? -1 : 1)))
    : waarde;

describe('wie een BSN met de ene geboortedatum na de andere probeert', () => {
  let hub: Gezinshub;
  beforeAll(async () => {
    hub = await stelGezinOp({ pogingen: 3 });
  });
  afterAll(() => hub?.stop());

  test('wordt na te veel gissingen niet meer gehoord, ook niet als hij goed raadt; zijn collega wel', async () => {
    const g = await hub.gezin();
    const gis = async (wie: Claims, anders: object) =>
      (await hub.doe(wie, 'meldBetrokkenheid', g.melding('anna', anders))).fouten.map(
        ({ code }: { code: string }) => code,
      );
    for (const dag of ['1984-05-13', '1984-05-14', '1984-05-15'])
      expect(await gis(CONSULENT, { geboortedatum: dag })).toEqual(['PERSOON_ONBEKEND']);
    expect(await gis(CONSULENT, {})).toEqual(['TE_VEEL_POGINGEN']);
    expect(await gis({ ...CONSULENT, sub: 'consulent-2' }, {})).toEqual([]);
  });
  test('mag zo vaak goed raden als hij wil: wat klopte, telt niet', async () => {
    const wie = { ...CONSULENT, sub: 'wie-het-steeds-goed-heeft' };
    for (let keer = 0; keer < 5; keer += 1) {
      const g = await hub.gezin();
      expect(await hub.codes(wie, 'meldBetrokkenheid', g.melding('anna'))).toEqual([]);
    }
  });
  test('wordt na een uur weer gehoord', async () => {
    const g = await hub.gezin();
    const wie = { ...CONSULENT, sub: 'wie-een-uur-wacht' };
    const gis = (anders: object) => hub.codes(wie, 'meldBetrokkenheid', g.melding('anna', anders));
    for (const dag of ['1984-05-13', '1984-05-14', '1984-05-15']) await gis({ geboortedatum: dag });
    expect(await gis({})).toEqual(['TE_VEEL_POGINGEN']);
    hub.klok.nu = new Date(hub.klok.nu.getTime() + 3_600_001);
    expect(await gis({})).toEqual([]);
  });
  test('telt niet mee wat geen BSN noemt: wie zich dan vergist, wordt daarna nog gehoord', async () => {
    const g = await hub.gezin({ cjg: true });
    const wie = { ...CJG_COACH, sub: 'wie-zich-vergist' };
    const registreer = (kind: string, houders: object[]) =>
      hub.codes(wie, 'registreerGezag', g.gezag('kim', 'EENHOOFDIG_OUDERLIJK_GEZAG', houders, { kind }));
    for (let keer = 0; keer < 5; keer += 1)
      expect(await registreer('p-bestaat-niet', [g.houder('anna')])).toEqual(['KIND_ONBEKEND']);
    const gegist = [{ ...g.opBsn('anna'), geboortedatum: '1984-05-13' }];
    for (let keer = 0; keer < 3; keer += 1) expect(await registreer(g.id('kim'), gegist)).toEqual(['HOUDER_ONBEKEND']);
    expect(await registreer(g.id('kim'), gegist)).toEqual(['TE_VEEL_POGINGEN']);
    expect(await registreer(g.id('kim'), [g.houder('anna')])).toEqual([]);
  });
  test('wordt het voor zijn organisatie als vijf van haar medewerkers zo ver zijn', async () => {
    const g = await hub.gezin();
    const codes = (sub: string, anders: object) =>
      hub.codes({ ...CJG_COACH, sub }, 'meldBetrokkenheid', g.melding('anna', anders));
    for (const gisser of [1, 2, 3, 4, 5])
      for (const dag of ['1984-05-13', '1984-05-14', '1984-05-15'])
        await codes(`gisser-${gisser}`, { geboortedatum: dag });
    expect(await codes('wie-niet-gokte', {})).toEqual(['TE_VEEL_POGINGEN']);
  });
});
