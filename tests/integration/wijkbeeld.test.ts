import { Domein, PARTNERDOMEINEN, subgraphVan } from '#schema/lijsten/toegang';
import { Huishouden } from '#subgraphs/huishouden/mensen/Huishouden';
import { Wijkbeeld, Wijkbeeldmaand } from '#subgraphs/huishouden/wijkbeeld/Wijkbeeld';
import { WmoMelding } from '#subgraphs/wmo/WmoMelding';
import { inwoner, medewerker } from './noodtoegang.fixture';
import { CIJFERS, laatVeelGebeuren, stelWijkOp, type Wijkopstelling } from './wijkbeeld.fixture';

const VEEL = 'Neerveld';
const KLEIN = 'Hofje van Een';
const ONBEKEND = 'Nergens';
const MAAND = '2026-10';
const GEEN_CIJFERS = Object.fromEntries(CIJFERS.map((naam) => [naam, null]));

describe('het wijkbeeld van een gebied met veel huishoudens', () => {
  let hub: Wijkopstelling;
  beforeAll(async () => {
    hub = await stelWijkOp(400);
    await laatVeelGebeuren(hub, VEEL);
    const klein = Array.from({ length: 9 }, (_, i) => ({ id: `hh-klein-${i}`, wijknaam: KLEIN }));
    await hub.opslag('huishouden').write((manager) => manager.insert(Huishouden, klein));
  }, 120_000);
  afterAll(() => hub?.stop());

  const allemaal = (maand?: string) =>
    Promise.all([VEEL, 'Kersenwaard', KLEIN, ONBEKEND].map((w) => hub.beeld(w, maand)));

  test('is er niet zolang een bron zwijgt, en zegt van elke wijk welke', async () => {
    const PARTNERS = { ...hub.omgeving.PARTNERS, cjg: 'http://127.0.0.1:1/hub' };
    expect(await hub.stelVast({ PARTNERS })).toEqual(['CJG']);
    expect(await hub.stelVast({ PARTNERS })).toEqual(['CJG']);
    for (const beeld of await allemaal())
      expect(beeld).toMatchObject({ ...GEEN_CIJFERS, vastgesteldOp: null, ontbreekt: ['CJG'] });
    expect(await hub.opslag('huishouden').lezer.find(Wijkbeeld)).toEqual([]);
  });
  test('komt er niet als er al iets anders van een wijk staat: dat blijft niet stil', async () => {
    const nu = hub.klok.nu;
    hub.klok.nu = new Date('2026-10-10T12:00:00Z');
    await hub.opslag('huishouden').write((manager) => manager.insert(Wijkbeeld, { maand: '2026-09', wijk: VEEL }));
    await expect(hub.stelVast()).rejects.toThrow();
    expect(await hub.opslag('huishouden').lezer.countBy(Wijkbeeldmaand, { maand: '2026-09' })).toBe(0);
    hub.klok.nu = nu;
  });
  test('vraagt elke partner per wijk een keer, in een vraag per tabel, en noemt in geen logboek iemand', async () => {
    for (const regels of Object.values(hub.statements)) regels.length = 0;
    for (const domein of PARTNERDOMEINEN) await hub.nieuweRegels(subgraphVan(domein));
    await hub.nieuweRegels('huishouden');
    expect(await Promise.all([hub.stelVast(), hub.stelVast()])).toEqual([[], []]);
    for (const domein of PARTNERDOMEINEN) {
      const naam = subgraphVan(domein);
      const gelezen = hub.statements[naam];
      const keren = gelezen.filter((sql) => sql === gelezen[0]).length;
      expect([naam, keren % 2, keren <= 8]).toEqual([naam, 0, true]);
      if (domein === Domein.WMO) expect(keren).toBeGreaterThan(0);
      expect(gelezen.every((sql) => sql.startsWith('SELECT'))).toBe(true);
      expect(await hub.nieuweRegels(naam)).toEqual([]);
    }
    expect(await hub.nieuweRegels('huishouden')).toEqual([]);
  });
  test('geeft tientallen, van tien of meer', async () => {
    const beeld = await hub.beeld(VEEL);
    expect(beeld).toMatchObject({ wijk: VEEL, maand: MAAND, vastgesteldOp: '2026-11-24', ontbreekt: [] });
    expect(beeld).toMatchObject({ huishoudens: 100, huishoudensMetPlan: expect.any(Number) });
    expect(beeld).toMatchObject({ termijnen: 60, termijnenGehaald: 40, doelen: 60, doelenBehaald: 30 });
    const { professionalsPerHuishouden, ...aantallen } = beeld;
    for (const naam of CIJFERS.filter((n) => n in aantallen && aantallen[n] !== null))
      expect([naam, aantallen[naam] % 10, aantallen[naam] >= 10]).toEqual([naam, 0, true]);
    expect(professionalsPerHuishouden).toBe(Math.round((beeld.professionals / beeld.huishoudens) * 10) / 10);
  });
  test('van een kleine wijk is hetzelfde als van een die er niet is, en kost de database evenveel', async () => {
    const keer = async (wijk: string) => {
      hub.statements.huishouden.length = 0;
      const { wijk: _, ...beeld } = await hub.beeld(wijk);
      return { beeld, statements: [...hub.statements.huishouden] };
    };
    const [klein, onbekend, veel] = [await keer(KLEIN), await keer(ONBEKEND), await keer(VEEL)];
    expect(klein).toEqual(onbekend);
    expect(klein.beeld).toMatchObject({ ...GEEN_CIJFERS, vastgesteldOp: '2026-11-24' });
    expect(veel.statements).toEqual(onbekend.statements);
    for (const rare of ['', 'x'.repeat(10_000), "' OR 1=1 --", `${VEEL}%`, VEEL.toUpperCase()])
      expect((await keer(rare)).beeld).toEqual(onbekend.beeld);
  });
  test('wordt gelezen zonder naar een huishouden te kijken', async () => {
    hub.statements.huishouden.length = 0;
    await hub.beeld(VEEL);
    const tabellen = hub.statements.huishouden.flatMap((sql) =>
      [...sql.matchAll(/FROM [`"](\w+)[`"]/g)].map(([, t]) => t),
    );
    expect([...new Set(tabellen)].sort()).toEqual(['organisatie', 'wijkbeeld', 'wijkbeeld_maand', 'wijkbeeld_stilte']);
  });
  test('blijft wat het was: wie opnieuw vraagt, of laat tellen, ziet niet wat er intussen veranderde', async () => {
    const voor = await allemaal();
    await hub
      .opslag('huishouden')
      .write((manager) => manager.update(Huishouden, { wijknaam: VEEL }, { wijknaam: KLEIN }));
    await hub.opslag('wmo').write((manager) => manager.clear(WmoMelding));
    hub.statements.cjg.length = 0;
    expect(await hub.stelVast()).toEqual([]);
    expect(hub.statements.cjg).toEqual([]);
    expect(await allemaal()).toEqual(voor);
  });
  test('van de volgende maand is er pas op de zesde dag erna, en zegt dan wat er toen was', async () => {
    hub.klok.nu = new Date('2026-12-05T12:00:00Z');
    await hub.stelVast();
    expect((await hub.stel(KLEIN, '2026-11')).errors?.[0].extensions.code).toBe('MAAND_LOOPT_NOG');
    hub.klok.nu = new Date('2026-12-06T12:00:00Z');
    expect(await hub.beeld(KLEIN, '2026-11')).toMatchObject({ ...GEEN_CIJFERS, vastgesteldOp: null, ontbreekt: [] });
    await hub.stelVast();
    expect(await hub.beeld(KLEIN, '2026-11')).toMatchObject({ huishoudens: 100, vastgesteldOp: '2026-12-06' });
    expect(await hub.beeld(VEEL, '2026-11')).toMatchObject(GEEN_CIJFERS);
    expect(await hub.beeld(VEEL)).toMatchObject({ huishoudens: 100 });
  });
});

describe('het wijkbeeld van de voorbeeldhuishoudens', () => {
  let hub: Wijkopstelling;
  beforeAll(async () => {
    hub = await stelWijkOp();
    for (const regels of Object.values(hub.statements)) regels.length = 0;
    await hub.stelVast();
  }, 120_000);
  afterAll(() => hub?.stop());

  test('is leeg, en geen partner is naar iemand gevraagd', async () => {
    for (const wijk of ['Lindenholt', 'Dukenburg', ONBEKEND])
      expect(await hub.beeld(wijk)).toMatchObject({ ...GEEN_CIJFERS, vastgesteldOp: '2026-11-24', ontbreekt: [] });
    for (const domein of PARTNERDOMEINEN) expect(hub.statements[subgraphVan(domein)]).toEqual([]);
  });
  test.each([
    ['een wijkcoach', medewerker('WIJKCOACH', 'org-wijkteams')],
    ['een teamleider', medewerker('TEAMLEIDER', 'org-wijkteams')],
    ['een privacy-officer', medewerker('PRIVACY_OFFICER', 'org-hub')],
    ['een organisatie die nergens bij betrokken is', medewerker('WMO_CONSULENT', 'org-elders')],
    ['een systeem', medewerker('KETENSYSTEEM', 'org-wmo')],
  ])('ziet %s', async (_, wie) => {
    expect(await hub.stel('Lindenholt', MAAND, wie)).toMatchObject({ data: { wijkbeeld: { maand: MAAND } } });
  });
  test.each([
    ['TOELEIDING', 'DOEL_GEEN_KWALITEIT'],
    ['PLANREGIE', 'DOEL_GEEN_KWALITEIT'],
    ['UITVOERING', 'DOEL_GEEN_KWALITEIT'],
    ['CRISIS', 'DOEL_GEEN_KWALITEIT'],
    ['EIGEN_INZAGE', 'DOEL_ONBEKEND'],
    ['', 'DOEL_ONTBREEKT'],
  ])('ziet niemand met het doel %s: %s', async (doel, code) => {
    const wie = medewerker('TEAMLEIDER', 'org-wijkteams');
    const { data, errors } = await hub.stel('Lindenholt', MAAND, wie, doel);
    expect([data?.wijkbeeld ?? null, errors?.[0].extensions.code]).toEqual([null, code]);
  });
  test.each([
    ['een inwoner', inwoner('karin'), 'ALLEEN_VOOR_PROFESSIONALS'],
    ['een zorgverzekeraar', medewerker('WIJKVERPLEEGKUNDIGE', 'org-zorgverzekeraar'), 'ORGANISATIE_LEEST_NIET'],
    ['een onbekende organisatie', medewerker('TEAMLEIDER', 'org-verzonnen'), 'ORGANISATIE_ONBEKEND'],
  ])('ziet %s niet, van welke wijk ook', async (_, wie, code) => {
    for (const wijk of ['Lindenholt', ONBEKEND]) {
      const { data, errors } = await hub.stel(wijk, MAAND, wie, 'org' in wie ? 'KWALITEIT' : '');
      expect([data, errors?.[0].extensions.code]).toEqual([{ wijkbeeld: null }, code]);
    }
  });
  test.each([
    ['2026-11', 'MAAND_LOOPT_NOG'],
    ['2027-01', 'MAAND_LOOPT_NOG'],
    ['2026-13', 'MAAND_ONGELDIG'],
    ['oktober', 'MAAND_ONGELDIG'],
  ])('is er niet van %s: %s', async (maand, code) => {
    expect((await hub.stel('Lindenholt', maand)).errors?.[0].extensions.code).toBe(code);
  });
  test('is er niet van een maand die niemand telde', async () => {
    expect(await hub.beeld('Lindenholt', '2026-08')).toMatchObject({ ...GEEN_CIJFERS, vastgesteldOp: null });
  });
});
