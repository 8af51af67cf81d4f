import { appendFileSync, readFileSync } from 'node:fs';
import { notitie } from '../conformance/proefbestand';
import { Inlezing, Inlezingsleutel } from './Inlezing';
import { stelInlezenOp, stroomuitvalNa } from './inlezen.fixture';

let plek: Awaited<ReturnType<typeof stelInlezenOp>>;
beforeAll(async () => {
  plek = await stelInlezenOp('hervatten');
});
afterAll(() => plek.stop());
beforeEach(() => plek.maakLeeg());

const rijen = (aantal: number, voor = 'n') => Array.from({ length: aantal }, (_, i) => notitie(`${voor}-${i}`));
const breekAf = (pad: string, na: number) =>
  expect(plek.vanPad(pad, { voortgang: stroomuitvalNa(na) })).rejects.toThrow('stroomuitval');
const resten = async () => ({
  inlezing: await plek.opslag.lezer.find(Inlezing),
  sleutels: await plek.opslag.lezer.count(Inlezingsleutel),
});
const NIETS_OVER = { inlezing: [{ id: 1, houder: null, slag: 0, stand: '' }], sleutels: 0 };

describe('een bestand waarvan het inlezen werd onderbroken', () => {
  test('gaat verder na wat bewaard was, met een verslag over het geheel, en leest het eerste deel niet opnieuw', async () => {
    const pad = plek.bestanden.write([...rijen(999), notitie('n-mis', { op: 'ooit' }), ...rijen(600, 'later')]);
    await breekAf(pad, 1_000);
    expect(await plek.aantal()).toBe(999);
    const save = jest.spyOn(plek.soorten.notitie, 'save');
    const verslag = await plek.vanPad(pad);
    expect(verslag).toMatchObject({ nieuw: 1_599, geweigerd: 1, verderNa: 1_000, codes: { WAARDE_ONGELDIG: 1 } });
    expect(save).toHaveBeenCalledTimes(600);
    save.mockRestore();
  });
  test('herkent een rij die voor de onderbreking al genoemd was, ook een geweigerde', async () => {
    const los = notitie('n-los', { vervolgVan: 'n-nergens' });
    const pad = plek.bestanden.write([los, ...rijen(500), notitie('n-7'), los]);
    await breekAf(pad, 500);
    const { codes } = await plek.vanPad(pad);
    expect(codes).toEqual({ VERWIJZING_ONBEKEND: 1, RIJ_DUBBEL: 2 });
  });
  test('wat halverwege een deel mislukt laat van dat deel niets achter', async () => {
    const pad = plek.bestanden.write(rijen(800));
    const check = jest.fn(async ({ kenmerk }) => {
      if (kenmerk === 'n-700') throw new Error('verbinding weg');
      return undefined;
    });
    const soorten = { notitie: { ...plek.soorten.notitie, check } as never };
    await expect(plek.vanPad(pad, { soorten })).rejects.toThrow('verbinding weg');
    expect(await plek.aantal()).toBe(500);
    expect(await plek.vanPad(pad)).toMatchObject({ nieuw: 800, verderNa: 500, fouten: [] });
  });
  test('mag meer dan eens onderbroken worden', async () => {
    const pad = plek.bestanden.write(rijen(1_700));
    await breekAf(pad, 500);
    await breekAf(pad, 1_500);
    expect(await plek.vanPad(pad)).toMatchObject({ nieuw: 1_700, verderNa: 1_500 });
  });
  test('gaat ook verder als er intussen regels achteraan bij kwamen', async () => {
    const pad = plek.bestanden.write(rijen(600));
    await breekAf(pad, 500);
    appendFileSync(pad, `${JSON.stringify(notitie('n-erbij'))}\n`);
    expect(await plek.vanPad(pad)).toMatchObject({ nieuw: 601, verderNa: 500 });
  });
});

describe('begint van voren af aan', () => {
  test.each<[string, object[]]>([
    ['een ander bestand van dezelfde lengte', [...rijen(3, 'm'), ...rijen(600).slice(3)]],
    ['een korter bestand', rijen(100)],
  ])('%s', async (_, ander) => {
    await breekAf(plek.bestanden.write(rijen(600)), 500);
    const { verderNa, nieuw, ongewijzigd } = await plek.lees(ander);
    expect([verderNa, nieuw + ongewijzigd]).toEqual([undefined, ander.length]);
  });
  test('een bestand dat klaar was: het verdubbelt niets', async () => {
    const pad = plek.bestanden.write(rijen(600));
    await plek.vanPad(pad);
    const verslag = await plek.vanPad(pad);
    expect(verslag).toMatchObject({ nieuw: 0, ongewijzigd: 600 });
    expect(verslag.verderNa).toBeUndefined();
  });
  test('wie na een ander bestand het onderbroken bestand weer aanlevert', async () => {
    const pad = plek.bestanden.write(rijen(600));
    await breekAf(pad, 500);
    await plek.lees([notitie('n-ander')]);
    const verslag = await plek.vanPad(pad);
    expect(verslag).toMatchObject({ nieuw: 100, ongewijzigd: 500, fouten: [] });
    expect(verslag.verderNa).toBeUndefined();
  });
});

describe('na afloop', () => {
  test.each([
    [false, 'n-1'],
    [true, 'n-1'],
    [true, 'n-0'],
  ])('blijft van het inlezen (strict: %j) niets achter', async (strict, tweede) => {
    await plek.lees([notitie('n-0'), notitie(tweede, { op: tweede === 'n-0' ? 'ooit' : undefined })], { strict });
    expect(await resten()).toEqual(NIETS_OVER);
  });
  test('en na een onderbreking niets waaruit een BSN te raden is, en geen naam', async () => {
    const bsn = '999990019';
    const pad = plek.bestanden.write([notitie(`n-${bsn}`, { op: 'ooit' }), ...rijen(600)]);
    await breekAf(pad, 500);
    expect((await resten()).sleutels).toBe(499);
    expect(JSON.stringify(await resten())).not.toMatch(new RegExp(`${bsn}|n-1\\b`));
    expect(readFileSync(pad, 'utf8')).toContain(bsn);
    await plek.vanPad(pad);
  });
});
