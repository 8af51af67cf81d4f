import { writeFileSync } from 'node:fs';
import { proefbestanden } from '../conformance/proefbestand';
import { isZelfdeBegin, type Partij, type Plek, readPartijen } from './readPartijen';

const bestanden = proefbestanden();
afterAll(() => bestanden.cleanUp());

async function lees(inhoud: string | Buffer, vanaf?: Plek): Promise<Partij[]> {
  const pad = bestanden.write([]);
  writeFileSync(pad, inhoud);
  const partijen: Partij[] = [];
  for await (const partij of readPartijen(pad, vanaf)) partijen.push(partij);
  return partijen;
}
const regels = (partijen: Partij[]) => partijen.flatMap((partij) => partij.regels);

describe('een bestand in partijen', () => {
  test('gaat na elke partij precies verder waar zij ophield, ook midden tussen tekens van meer bytes', async () => {
    const inhoud = Array.from({ length: 1_740 }, (_, i) => `${i} ${'é🏠'.repeat(i % 97)}`).join('\n');
    const heel = await lees(inhoud);
    expect(heel.map((partij) => partij.regels.length)).toEqual([500, 500, 500, 240]);
    for (const [i, { tot }] of heel.entries()) expect(await lees(inhoud, tot)).toEqual(heel.slice(i + 1));
    expect(regels(heel)[1_739]).toEqual({ regel: 1_740, tekst: inhoud.split('\n')[1_739] });
    expect(heel.at(-1)?.tot.bytes).toBe(Buffer.byteLength(inhoud));
  });
  test('kent een begin terug, en alleen dat', async () => {
    const [inhoud, pad] = ['een\ntwee\n', bestanden.write([])];
    const [{ tot }] = await lees(inhoud);
    for (const [anders, zelfde] of [
      [`${inhoud}drie`, true],
      ['een\ntwie\n', false],
      ['een\n', false],
    ] as const) {
      writeFileSync(pad, anders);
      expect([anders, await isZelfdeBegin(pad, tot)]).toEqual([anders, zelfde]);
    }
  });
  test('telt lege regels, en slaat ze over; \\r\\n, een BOM en wit aan de rand doen er niet toe', async () => {
    const gelezen = regels(await lees('\uFEFF{"a":1}\r\n\r\n  \n\t{"b":2} \n{"c":"x\u2028y"}'));
    expect(gelezen).toEqual([
      { regel: 1, tekst: '{"a":1}' },
      { regel: 4, tekst: '{"b":2}' },
      { regel: 5, tekst: '{"c":"x\u2028y"}' },
    ]);
  });
  test('houdt van een regel die langer is dan een MiB niets vast, en gaat erna verder', async () => {
    const gelezen = regels(await lees(`{"a":1}\n${'x'.repeat(3_000_000)}\n{"b":2}\n${'y'.repeat(1_048_577)}`));
    expect(gelezen).toEqual([
      { regel: 1, tekst: '{"a":1}' },
      { regel: 2 },
      { regel: 3, tekst: '{"b":2}' },
      { regel: 4 },
    ]);
  });
  test('wordt met lange regels niet groter, maar korter', async () => {
    const partijen = await lees(`${'x'.repeat(1_000_000)}\n`.repeat(12));
    expect(partijen.map((partij) => partij.regels.length)).toEqual([5, 5, 2]);
  });
});
