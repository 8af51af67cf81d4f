import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BSN, notitie } from '../conformance/proefbestand';
import { Proefnotitie } from '../conformance/proefPartner';
import { loadCommand } from './commando';
import { stelInlezenOp, stroomuitvalNa } from './inlezen.fixture';

let plek: Awaited<ReturnType<typeof stelInlezenOp>>;
let verslag: string;
beforeAll(async () => {
  plek = await stelInlezenOp('verslag');
});
afterAll(() => plek.stop());
beforeEach(async () => {
  await plek.maakLeeg();
  verslag = plek.bestanden.write([]);
});

const rijen = (aantal: number, voor = 'n') => Array.from({ length: aantal }, (_, i) => notitie(`${voor}-${i}`));
const inVerslag = () =>
  readFileSync(verslag, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((regel) => JSON.parse(regel));
const kenmerken = async () => (await plek.opslag.lezer.find(Proefnotitie)).map((n) => n.kenmerk).toSorted();
const GEHEIM = '123456783';

describe('het verslag', () => {
  test('noemt elke geweigerde rij met regel, veld, code en zin, nooit de waarde, en sluit met de totalen', async () => {
    await plek.lees([notitie('n-0'), notitie('n-1', { bsn: GEHEIM }), GEHEIM], { verslag });
    const bsn = { regel: 2, veld: 'bsn', code: 'BSN_ONGELDIG', bericht: 'is geen geldig BSN (elfproef)' };
    const geen = { nieuw: 0, gewijzigd: 0, ongewijzigd: 0, ontbreekt: 0 };
    expect(inVerslag()).toEqual([
      { wat: 'fout', ...bsn },
      { wat: 'fout', regel: 3, code: 'GEEN_JSON', bericht: 'deze regel is geen JSON-object' },
      { wat: 'soort', soort: 'notitie', ...geen, nieuw: 1, geweigerd: 1 },
      { wat: 'soort', soort: '-', ...geen, geweigerd: 1 },
      {
        ...{ wat: 'totaal', ...geen, nieuw: 1, geweigerd: 2 },
        ...{ codes: { BSN_ONGELDIG: 1, GEEN_JSON: 1 }, bewaard: true },
      },
    ]);
    expect(readFileSync(verslag, 'utf8')).not.toContain(GEHEIM);
  });
  test('noemt ze alle, ook waar het scherm er honderd noemt', async () => {
    const { fouten, geweigerd } = await plek.lees(
      Array.from({ length: 1_300 }, () => GEHEIM),
      { verslag },
    );
    expect([fouten.length, geweigerd]).toEqual([100, 1_300]);
    expect(inVerslag().filter(({ wat }) => wat === 'fout')).toHaveLength(1_300);
  });
  test('is van een onderbroken bestand na afloop hetzelfde als zonder onderbreking', async () => {
    const pad = plek.bestanden.write([...rijen(499), GEHEIM, ...rijen(499, 'm'), GEHEIM, ...rijen(3, 'o'), GEHEIM]);
    await plek.vanPad(pad, { verslag });
    const heel = readFileSync(verslag, 'utf8');
    await plek.maakLeeg();
    writeFileSync(verslag, 'van een eerdere keer\n'.repeat(100));
    await expect(plek.vanPad(pad, { verslag, voortgang: stroomuitvalNa(1_000) })).rejects.toThrow('stroomuitval');
    expect(inVerslag().map(({ regel }) => regel)).toEqual([500, 1_000]);
    await plek.vanPad(pad, { verslag });
    expect(readFileSync(verslag, 'utf8')).toBe(heel);
  });
  test('zegt van een bestand dat met strict buiten bleef dat er niets bewaard is', async () => {
    await plek.lees([notitie('n-0'), GEHEIM], { verslag, strict: true });
    expect(inVerslag().at(-1)).toMatchObject({ wat: 'totaal', nieuw: 0, geweigerd: 1, bewaard: false });
  });
  test('is alleen voor wie het maakte', async () => {
    const nieuw = `${verslag}-nieuw`;
    await plek.lees([notitie('n-0')], { verslag: nieuw });
    expect(statSync(nieuw).mode & 0o777).toBe(0o600);
    chmodSync(nieuw, 0o644);
    await plek.lees([notitie('n-0')], { verslag: nieuw });
    expect(statSync(nieuw).mode & 0o777).toBe(0o600);
  });
  test('herhaalt als naam van een onbekend veld geen waarde die daar verdwaald is', async () => {
    await plek.lees([notitie('n-0', { [BSN]: 'x', telefoon: 'x', 'Karin de Wit': 'x' })], { verslag });
    const verdwaald = '(een naam die geen naam van een veld is)';
    expect(inVerslag()[0].veld.split(', ').toSorted()).toEqual([verdwaald, verdwaald, 'telefoon']);
  });
});

describe('het commando', () => {
  const draai = async (...argumenten: string[]) => {
    const gezegd: string[] = [];
    const { open, soorten } = plek;
    return { code: await loadCommand(argumenten, { open, soorten, zeg: (regel) => gezegd.push(regel) }), gezegd };
  };

  test('schrijft het verslag, en zegt dat het verderging', async () => {
    const pad = plek.bestanden.write(rijen(600));
    await expect(plek.vanPad(pad, { voortgang: stroomuitvalNa(500) })).rejects.toThrow();
    const { code, gezegd } = await draai(pad, '--verslag', verslag);
    expect([code, ...gezegd]).toEqual([
      ...[0, 'Dit bestand werd eerder onderbroken; verdergegaan na regel 500.'],
      '600 nieuw, 0 gewijzigd, 0 ongewijzigd, 0 geweigerd',
    ]);
    expect(inVerslag().at(-1)).toMatchObject({ wat: 'totaal', nieuw: 600 });
  });
  test('schrijft geen verslag over het aangeleverde bestand heen', async () => {
    const pad = plek.bestanden.write(rijen(1));
    const voor = readFileSync(pad, 'utf8');
    expect((await draai(pad, '--verslag', join(pad, '..', '.', pad.split('/').at(-1) as string))).code).toBe(2);
    expect(readFileSync(pad, 'utf8')).toBe(voor);
  });
  test.each([
    ['--verslag'],
    ['--verslag', ''],
    ['--verslag', '/bestaat/niet/v.jsonl'],
    ['--onbekend'],
  ])('met %j begint niet', async (...opties) => {
    const pad = plek.bestanden.write(rijen(1));
    expect((await draai(pad, ...opties.filter((o) => o !== undefined))).code).toBe(2);
    expect([await plek.aantal(), existsSync('/bestaat')]).toEqual([0, false]);
  });
  test('leest een map niet in', async () => {
    expect(await draai('/tmp')).toEqual({ code: 2, gezegd: ['/tmp is geen bestand.'] });
  });
});

describe('een volledig bestand', () => {
  const GEEN = { nieuw: 0, gewijzigd: 0, ongewijzigd: 0, geweigerd: 0 };

  test('haalt niets weg: wat er niet in staat wordt genoemd', async () => {
    await plek.lees(rijen(1_205));
    const blijft = await kenmerken();
    const uitkomst = await plek.lees(rijen(1_203), { volledig: true, verslag });
    expect(uitkomst).toMatchObject({
      ...GEEN,
      ongewijzigd: 1_203,
      ontbreekt: 2,
      perSoort: { notitie: { ontbreekt: 2 } },
    });
    expect(inVerslag().filter(({ wat }) => wat === 'ontbreekt')).toEqual([
      { wat: 'ontbreekt', soort: 'notitie', kenmerk: 'n-1203' },
      { wat: 'ontbreekt', soort: 'notitie', kenmerk: 'n-1204' },
    ]);
    expect(await kenmerken()).toEqual(blijft);
  });
  test.each([
    ['is niet volledig, en mist niets', false, false, 0],
    ['met strict telt het ook', true, true, 1],
  ])('een bestand zonder --volledig of met --strict: %s', async (_, volledig, strict, ontbreekt) => {
    await plek.lees(rijen(2));
    expect(await plek.lees(rijen(1), { volledig, strict })).toMatchObject({ ongewijzigd: 1, ontbreekt });
  });
  test('wat er in staat en geweigerd wordt, ontbreekt niet', async () => {
    await plek.lees(rijen(4));
    const fout = [notitie('n-1', { op: 'ooit' }), notitie('n-2', { bsn: '999990020' })];
    const uitkomst = await plek.lees([notitie('n-0'), ...fout], { volledig: true });
    expect(uitkomst).toMatchObject({ geweigerd: 2, ongewijzigd: 1, ontbreekt: 1 });
  });
  test('weet na een onderbreking nog wat ervoor stond', async () => {
    await plek.lees(rijen(601));
    const pad = plek.bestanden.write(rijen(600));
    await expect(plek.vanPad(pad, { volledig: true, voortgang: stroomuitvalNa(500) })).rejects.toThrow();
    expect(await plek.vanPad(pad, { volledig: true })).toMatchObject({ ongewijzigd: 600, ontbreekt: 1, verderNa: 500 });
  });
  test('een soort die er niet in staat wordt niet vergeleken', async () => {
    await plek.lees(rijen(2));
    expect(await plek.lees([], { volledig: true })).toMatchObject({ ontbreekt: 0 });
  });
});
