import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { notitie } from '../conformance/proefbestand';
import { stelInlezenOp } from './inlezen.fixture';

setFlagsFromString('--expose-gc');
const veegOp: () => void = runInNewContext('gc');

let plek: Awaited<ReturnType<typeof stelInlezenOp>>;
beforeAll(async () => {
  plek = await stelInlezenOp('geheugen');
});
afterAll(() => plek.stop());

/** What is still held after each of these numbers of lines, in bytes; all of them of one file. */
async function gehoudenNa(regels: number[], pad: string): Promise<number[]> {
  const gehouden: number[] = [];
  const voortgang = (gelezen: number) => {
    if (!regels.includes(gelezen)) return;
    veegOp();
    gehouden.push(process.memoryUsage().heapUsed);
  };
  await plek.vanPad(pad, { voortgang, strict: true });
  return gehouden;
}
const MIB = 1024 * 1024;

describe('wat in het geheugen wordt gehouden groeit niet met het bestand', () => {
  test('van honderdduizend slechte rijen', async () => {
    const pad = plek.bestanden.write(Array.from({ length: 100_000 }, () => '{"soort":"notitie"}'));
    const [na20, na100] = await gehoudenNa([20_000, 100_000], pad);
    expect(na100 - na20).toBeLessThan(MIB / 2);
  });
  test('van goede rijen: zelfs hun kenmerken niet', async () => {
    const lang = (nr: number) => `${'k'.repeat(58)}${nr}`;
    const pad = plek.bestanden.write(Array.from({ length: 12_000 }, (_, i) => notitie(lang(10_000 + i))));
    const [na2, na12] = await gehoudenNa([2_000, 12_000], pad);
    expect(na12 - na2).toBeLessThan(MIB / 2);
  });
});
