import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const BSN = '999990019';

/** A good row of the test partner, other where a test wants it so. */
export const notitie = (kenmerk: string, anders: object = {}): object => ({
  ...{ soort: 'notitie', kenmerk, bsn: BSN, onderwerp: 'Kennismaking', op: '2026-09-01', leefgebied: 'WONEN' },
  ...{ inhoud: 'Woont klein.' },
  ...anders,
});

/** Delivered files in a folder of their own: a row is an object, or the text of a line. */
export function proefbestanden(): { write(rijen: Iterable<object | string>): string; cleanUp(): void } {
  const map = mkdtempSync(join(tmpdir(), 'eenplan-bestand-'));
  let aantal = 0;
  return {
    write: (rijen) => {
      aantal += 1;
      const pad = join(map, `${aantal}.jsonl`);
      const regels = [...rijen].map((rij) => (typeof rij === 'string' ? rij : JSON.stringify(rij)));
      writeFileSync(pad, regels.map((regel) => `${regel}\n`).join(''));
      return pad;
    },
    cleanUp: () => rmSync(map, { recursive: true }),
  };
}
