import { randomBytes } from 'node:crypto';
import { BSN, notitie, proefbestanden } from '../conformance/proefbestand';
import { type ProefDatabase, proefDatabase } from '../conformance/proefDatabase';
import { Proefnotitie, proefPartner } from '../conformance/proefPartner';
import type { Opslag } from '../opslag/opslag';
import { openOpslagOf } from '../subgraph/subgraph';
import { pseudoniemVan } from '../toegang/pseudoniem';
import { loadFile } from './loadFile';

const bestanden = proefbestanden();
const PSEUDONIEM_SLEUTEL = randomBytes(32);
const soorten = proefPartner.rijsoorten({ PSEUDONIEM_SLEUTEL } as never);

let database: ProefDatabase;
let opslag: Opslag;
beforeAll(async () => {
  database = await proefDatabase('inlezen');
  opslag = await openOpslagOf(proefPartner, { DATABASE_URL: database.url, MIGRATIES: true });
});
afterAll(async () => {
  await opslag.close();
  await database.cleanUp();
  bestanden.cleanUp();
});
beforeEach(() => opslag.write((manager) => manager.clear(Proefnotitie)));

const lees = (rijen: Iterable<object | string>, { strict = false, voortgang = (_: number) => {} } = {}) =>
  loadFile(opslag, { pad: bestanden.write(rijen), soorten, strict, voortgang });
const bewaard = () => opslag.lezer.find(Proefnotitie, { order: { kenmerk: 'ASC' } });
const aantal = () => opslag.lezer.count(Proefnotitie);

describe('een aangeleverd bestand', () => {
  test('komt in de database, met het pseudoniem in plaats van het BSN', async () => {
    const verslag = await lees([notitie('n-1'), notitie('n-2', { vervolgVan: 'n-1', inhoud: undefined })]);
    const telling = { nieuw: 2, gewijzigd: 0, ongewijzigd: 0, geweigerd: 0, ontbreekt: 0 };
    const perSoort = { notitie: telling };
    expect(verslag).toEqual({ ...telling, fouten: [], codes: {}, perSoort, bewaard: true });
    const persoon = pseudoniemVan(BSN, PSEUDONIEM_SLEUTEL);
    const vast = {
      ...{ persoon, onderwerp: 'Kennismaking', op: '2026-09-01', leefgebied: 'WONEN' },
      ...{ versie: 1, eigenaar: null, bijgewerkt: false, gewijzigdOp: null },
    };
    expect(await bewaard()).toEqual([
      { ...vast, kenmerk: 'n-1', inhoud: 'Woont klein.', vervolgVan: null },
      { ...vast, kenmerk: 'n-2', inhoud: null, vervolgVan: 'n-1' },
    ]);
    expect(JSON.stringify(await bewaard())).not.toContain(BSN);
  });
  test('mag lege regels hebben, en regels die op \\r\\n eindigen', async () => {
    expect(await lees([`${JSON.stringify(notitie('n-1'))}\r`, '', '   ', notitie('n-2')])).toMatchObject({
      nieuw: 2,
      fouten: [],
    });
  });
  test('mag leeg zijn', async () => {
    const niets = { nieuw: 0, gewijzigd: 0, ongewijzigd: 0, geweigerd: 0, ontbreekt: 0 };
    expect(await lees([])).toEqual({ ...niets, fouten: [], codes: {}, perSoort: {}, bewaard: true });
  });
  test('twee keer inlezen verdubbelt niets', async () => {
    const rijen = [notitie('n-1'), notitie('n-2', { vervolgVan: 'n-1' })];
    await lees(rijen);
    const eerst = await bewaard();
    expect(await lees(rijen)).toMatchObject({ nieuw: 0, gewijzigd: 0, ongewijzigd: 2, fouten: [] });
    expect(await bewaard()).toEqual(eerst);
  });
  test('een gewijzigde rij komt in de plaats van de oude, ook waar zij iets weglaat', async () => {
    await lees([notitie('n-1'), notitie('n-2')]);
    const verslag = await lees([
      notitie('n-1', { onderwerp: 'Vervolg', inhoud: undefined }),
      notitie('n-2'),
      notitie('n-3'),
    ]);
    expect(verslag).toMatchObject({ nieuw: 1, gewijzigd: 1, ongewijzigd: 1 });
    expect((await bewaard()).map((n) => [n.kenmerk, n.onderwerp, n.inhoud])).toEqual([
      ['n-1', 'Vervolg', null],
      ['n-2', 'Kennismaking', 'Woont klein.'],
      ['n-3', 'Kennismaking', 'Woont klein.'],
    ]);
  });
  test('een rij die alleen iets weglaat, is gewijzigd', async () => {
    await lees([notitie('n-1')]);
    expect(await lees([notitie('n-1', { inhoud: undefined })])).toMatchObject({ gewijzigd: 1, ongewijzigd: 0 });
    expect(await bewaard()).toMatchObject([{ inhoud: null }]);
  });
  test('wat er niet meer in staat, blijft', async () => {
    await lees([notitie('n-1'), notitie('n-2')]);
    expect(await lees([notitie('n-2')])).toMatchObject({ ongewijzigd: 1 });
    expect(await aantal()).toBe(2);
  });
  test('van 10.000 rijen komt er binnen, met onderweg hoe ver het is', async () => {
    const gezien: number[] = [];
    const rijen = Array.from({ length: 10_000 }, (_, i) =>
      notitie(`n-${i}`, i > 0 ? { vervolgVan: `n-${i - 1}` } : {}),
    );
    const verslag = await lees(rijen, { voortgang: (regels) => gezien.push(regels) });
    expect(verslag).toMatchObject({ nieuw: 10_000, fouten: [], bewaard: true });
    expect(await aantal()).toBe(10_000);
    expect(gezien.length).toBeGreaterThan(10);
    expect(gezien).toEqual(gezien.toSorted((a, b) => a - b));
    expect(gezien.at(-1)).toBe(10_000);
  });
});

const GEHEIM = '123456783';
const zonder = (veld: string) => notitie('n-2', { [veld]: undefined });

describe('een slechte rij wordt geweigerd, met regel, code en reden, en nooit met de waarde', () => {
  test.each<[string, object | string, object]>([
    ['geen JSON', `{"soort":"notitie", ${GEHEIM}`, { code: 'GEEN_JSON', bericht: 'deze regel is geen JSON-object' }],
    ['een tekst', `"${GEHEIM}"`, { code: 'GEEN_JSON', bericht: 'deze regel is geen JSON-object' }],
    ['een lijst', `[${GEHEIM}]`, { code: 'GEEN_JSON', bericht: 'deze regel is geen JSON-object' }],
    ['null', 'null', { code: 'GEEN_JSON', bericht: 'deze regel is geen JSON-object' }],
    [
      'een onbekende soort',
      notitie('n-2', { soort: GEHEIM }),
      { veld: 'soort', code: 'SOORT_ONBEKEND', bericht: 'is geen bekende soort; kies uit medewerker, notitie' },
    ],
    ['geen soort', zonder('soort'), { veld: 'soort', code: 'SOORT_ONBEKEND' }],
    [
      'een soort die elk object heeft',
      notitie('n-2', { soort: 'constructor' }),
      { veld: 'soort', code: 'SOORT_ONBEKEND' },
    ],
    [
      'een fout BSN',
      notitie('n-2', { bsn: GEHEIM }),
      { veld: 'bsn', code: 'BSN_ONGELDIG', bericht: 'is geen geldig BSN (elfproef)' },
    ],
    ['een BSN als getal', notitie('n-2', { bsn: Number(BSN) }), { veld: 'bsn', code: 'BSN_ONGELDIG' }],
    ['een onbekende keuze', notitie('n-2', { leefgebied: GEHEIM }), { veld: 'leefgebied', code: 'WAARDE_ONGELDIG' }],
    [
      'een dag die niet bestaat',
      notitie('n-2', { op: '2026-02-29' }),
      { veld: 'op', code: 'WAARDE_ONGELDIG', bericht: 'is geen bestaande dag (JJJJ-MM-DD)' },
    ],
    [
      'een dag in een andere vorm',
      notitie('n-2', { op: '1-9-2026' }),
      { veld: 'op', code: 'WAARDE_ONGELDIG', bericht: 'is geen bestaande dag (JJJJ-MM-DD)' },
    ],
    [
      'een dag na alle denkbare',
      notitie('n-2', { op: '9999-12-31' }),
      { veld: 'op', code: 'WAARDE_ONGELDIG', bericht: 'ligt niet tussen 1900-01-01 en 2199-12-31' },
    ],
    ['een dag voor alle denkbare', notitie('n-2', { op: '1899-12-31' }), { veld: 'op', code: 'WAARDE_ONGELDIG' }],
    [
      'een kenmerk met een spatie',
      notitie(`n ${GEHEIM}`),
      { veld: 'kenmerk', code: 'WAARDE_ONGELDIG', bericht: 'heeft geen geldige vorm (letters, cijfers, . _ -)' },
    ],
    ['een te lange tekst', notitie('n-2', { inhoud: GEHEIM.repeat(500) }), { veld: 'inhoud', code: 'WAARDE_ONGELDIG' }],
    [
      'een getal waar tekst hoort',
      notitie('n-2', { onderwerp: Number(GEHEIM) }),
      { veld: 'onderwerp', code: 'WAARDE_ONGELDIG' },
    ],
    ['een ontbrekend veld', zonder('onderwerp'), { veld: 'onderwerp', code: 'VELD_ONTBREEKT', bericht: 'ontbreekt' }],
    ['geen BSN', zonder('bsn'), { veld: 'bsn', code: 'VELD_ONTBREEKT', bericht: 'ontbreekt' }],
    [
      'een onbekend veld',
      notitie('n-2', { telefoon: GEHEIM }),
      { veld: 'telefoon', code: 'VELD_ONBEKEND', bericht: 'hoort niet bij deze soort' },
    ],
    [
      'een rij die er al staat',
      notitie('n-1', { onderwerp: GEHEIM }),
      { code: 'RIJ_DUBBEL', bericht: 'deze rij staat al eerder in het bestand' },
    ],
    [
      'een verwijzing naar wat er niet is',
      notitie('n-2', { vervolgVan: GEHEIM }),
      { veld: 'vervolgVan', code: 'VERWIJZING_ONBEKEND', bericht: 'verwijst naar een rij die er niet is' },
    ],
  ])('%s', async (_, rij, fout) => {
    const verslag = await lees([notitie('n-1'), '', rij, notitie('n-3')]);
    expect(verslag).toMatchObject({ nieuw: 2, bewaard: true });
    expect(verslag.fouten).toEqual([{ regel: 3, bericht: expect.any(String), ...fout }]);
    expect(JSON.stringify(verslag)).not.toContain(GEHEIM);
    expect((await bewaard()).map((n) => [n.kenmerk, n.onderwerp])).toEqual([
      ['n-1', 'Kennismaking'],
      ['n-3', 'Kennismaking'],
    ]);
  });

  test('alles wat er mis is met een rij komt in een keer', async () => {
    const { fouten } = await lees([notitie('n-1', { bsn: GEHEIM, op: 'gisteren', onderwerp: undefined, extra: 1 })]);
    expect(fouten.map((f) => [f.regel, f.veld, f.code]).toSorted()).toEqual([
      [1, 'bsn', 'BSN_ONGELDIG'],
      [1, 'extra', 'VELD_ONBEKEND'],
      [1, 'onderwerp', 'VELD_ONTBREEKT'],
      [1, 'op', 'WAARDE_ONGELDIG'],
    ]);
  });
  test('wie naar een geweigerde rij verwijst, wordt zelf geweigerd; wie naar een eerdere verwijst, niet', async () => {
    const { fouten } = await lees([
      notitie('n-1', { bsn: GEHEIM }),
      notitie('n-2', { vervolgVan: 'n-1' }),
      notitie('n-3', { vervolgVan: 'n-4' }),
      notitie('n-4'),
      notitie('n-5', { vervolgVan: 'n-4' }),
    ]);
    expect(fouten.map((f) => [f.regel, f.code])).toEqual([
      [1, 'BSN_ONGELDIG'],
      [2, 'VERWIJZING_ONBEKEND'],
      [3, 'VERWIJZING_ONBEKEND'],
    ]);
    expect(await aantal()).toBe(2);
  });
  test('een rij die onder hetzelfde kenmerk over een ander gaat, komt niet in de plaats van de eerste', async () => {
    await lees([notitie('n-1')]);
    const [eerst] = await bewaard();
    const { fouten, nieuw } = await lees([notitie('n-1', { bsn: '999990020' }), notitie('n-2')]);
    const bericht = 'hoort bij een rij waarvan dit vaststaat; lever het onder een eigen kenmerk';
    expect(fouten).toEqual([{ regel: 1, veld: 'kenmerk', code: 'RIJ_VASTGELEGD', bericht }]);
    expect(nieuw).toBe(1);
    expect((await bewaard())[0]).toEqual(eerst);
  });
  test('wat een medewerker in de hub bijwerkte, houdt stand: hetzelfde aanleveren mag, iets anders niet', async () => {
    await lees([notitie('n-1'), notitie('n-2')]);
    await opslag.write((manager) => manager.update(Proefnotitie, { kenmerk: 'n-1' }, { bijgewerkt: true }));
    expect(await lees([notitie('n-1')])).toMatchObject({ ongewijzigd: 1, fouten: [] });
    const anders = { onderwerp: 'Uit het eigen systeem' };
    const { fouten, gewijzigd } = await lees([notitie('n-1', anders), notitie('n-2', anders)]);
    expect(fouten).toMatchObject([{ regel: 1, veld: 'kenmerk', code: 'RIJ_BIJGEWERKT' }]);
    expect(gewijzigd).toBe(1);
    expect((await bewaard()).map((n) => [n.onderwerp, n.versie])).toEqual([
      ['Kennismaking', 1],
      ['Uit het eigen systeem', 2],
    ]);
  });
  test('een rij mag verwijzen naar een die vandaag niet wordt aangeleverd', async () => {
    await lees([notitie('n-1')]);
    expect(await lees([notitie('n-2', { vervolgVan: 'n-1' })])).toMatchObject({ nieuw: 1, fouten: [] });
  });
});

describe('met strict', () => {
  test('houdt een slechte rij het hele bestand tegen', async () => {
    const rijen = Array.from({ length: 1_200 }, (_, i) => notitie(`n-${i}`, i === 1_100 ? { bsn: GEHEIM } : {}));
    const verslag = await lees(rijen, { strict: true });
    expect(verslag).toMatchObject({ nieuw: 0, gewijzigd: 0, ongewijzigd: 0, bewaard: false });
    expect(verslag.fouten).toEqual([
      { regel: 1_101, veld: 'bsn', code: 'BSN_ONGELDIG', bericht: 'is geen geldig BSN (elfproef)' },
    ]);
    expect(await aantal()).toBe(0);
  });
  test('blijft wat er al was zoals het was', async () => {
    await lees([notitie('n-1')]);
    await lees([notitie('n-1', { onderwerp: 'Anders' }), GEHEIM], { strict: true });
    expect((await bewaard()).map((n) => n.onderwerp)).toEqual(['Kennismaking']);
  });
  test('komt een goed bestand gewoon binnen', async () => {
    expect(await lees([notitie('n-1')], { strict: true })).toMatchObject({ nieuw: 1, bewaard: true });
  });
});

describe('wie halverwege stopt', () => {
  const rijen = Array.from({ length: 2_000 }, (_, i) => notitie(`n-${i}`));

  test.each([
    [false, 1_000, 1_000],
    [true, 0, undefined],
  ])('met strict %j is er %i bewaard, en gaat hetzelfde bestand verder na regel %j', async (strict, er, verderNa) => {
    const stroomuitval = (regels: number) => {
      if (regels >= 1_000) throw new Error('stroomuitval');
    };
    await expect(lees(rijen, { voortgang: stroomuitval, strict })).rejects.toThrow('stroomuitval');
    expect(await aantal()).toBe(er);
    expect(await lees(rijen, { strict })).toEqual(
      expect.objectContaining({ nieuw: 2_000, fouten: [], ...(verderNa && { verderNa }) }),
    );
    expect(await aantal()).toBe(2_000);
  });
  test('is met strict voor een lezer nooit halverwege te zien', async () => {
    const onderweg: Promise<number>[] = [];
    await lees(rijen, { voortgang: () => onderweg.push(aantal()), strict: true });
    expect(onderweg).toHaveLength(4);
    expect((await Promise.all(onderweg)).filter((gezien) => gezien !== 0 && gezien !== 2_000)).toEqual([]);
  });
  test('bij een bestand dat er niet is, gebeurt er niets', async () => {
    const opdracht = { pad: '/bestaat/niet.jsonl', soorten, strict: false };
    await expect(loadFile(opslag, opdracht)).rejects.toMatchObject({ code: 'ENOENT' });
    expect(await aantal()).toBe(0);
  });
});

test('een kenmerk met het BSN erin wordt geweigerd: het zou bewaard blijven waar het BSN dat niet mag', async () => {
  const verslag = await lees([notitie(`n-${BSN}`), notitie(`n-${GEHEIM}`)]);
  expect(verslag).toMatchObject({
    nieuw: 1,
    fouten: [{ regel: 1, veld: 'kenmerk', code: 'WAARDE_ONGELDIG', bericht: 'bevat een BSN' }],
  });
  expect(JSON.stringify(verslag)).not.toContain(BSN);
});

test('van elke rij wordt een keer bepaald wat zij wordt', async () => {
  const save = jest.spyOn(soorten.notitie, 'save');
  const pad = bestanden.write([notitie('n-1'), notitie('n-2', { vervolgVan: 'n-1' }), notitie('n-2')]);
  await loadFile(opslag, { pad, soorten, strict: false });
  expect(save).toHaveBeenCalledTimes(3);
  save.mockRestore();
});
