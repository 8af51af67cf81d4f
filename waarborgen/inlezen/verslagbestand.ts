import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Ontbrekend } from './ontbreekt';
import type { Rijfout } from './readRij';
import { telling, type Verslag } from './verslag';

/** A report that is being written: where, and how much of it holds. */
export interface Geschreven {
  pad: string;
  bytes: number;
}

/**
 * The report as a file of JSON Lines. Each part is written at a place of its own before its rows are kept, and counts
 * once they are: what is tried again, or taken up after an interruption, writes over what did not count.
 */
export class Verslagbestand {
  private constructor(
    readonly begin: Geschreven,
    private readonly handle: FileHandle,
  ) {}

  /** Goes on where an earlier run stopped, if this is the file that it wrote; otherwise it begins anew. */
  static async open(pad: string, eerder?: Geschreven): Promise<Verslagbestand> {
    // For its owner alone: it names the numbers of records.
    const handle = await open(pad, constants.O_RDWR | constants.O_CREAT, 0o600);
    // Also where it stood there already, for others to read.
    await handle.chmod(0o600);
    const { size } = await handle.stat();
    const volledig = resolve(pad);
    const bytes = eerder?.pad === volledig && size >= eerder.bytes ? eerder.bytes : 0;
    await handle.truncate(bytes);
    return new Verslagbestand({ pad: volledig, bytes }, handle);
  }

  async write(na: Geschreven, regels: readonly Verslagregel[]): Promise<Geschreven> {
    const tekst = Buffer.from(regels.map((regel) => `${JSON.stringify(regel)}\n`).join(''));
    if (tekst.length > 0) await this.handle.write(tekst, 0, tekst.length, na.bytes);
    return { ...na, bytes: na.bytes + tekst.length };
  }

  /** Leaves what counts; of a load that broke off only the next knows what that is. */
  async end({ bytes }: Geschreven): Promise<void> {
    await this.handle.truncate(bytes);
  }

  close(): Promise<void> {
    return this.handle.close();
  }
}

export type Verslagregel = { wat: 'fout' | 'ontbreekt' | 'soort' | 'totaal' } & Record<string, unknown>;

export const foutregels = (fouten: readonly Rijfout[]): Verslagregel[] =>
  fouten.map((fout) => ({ wat: 'fout', ...fout }));

export const ontbreektregels = (ontbrekend: readonly Ontbrekend[]): Verslagregel[] =>
  ontbrekend.map((een) => ({ wat: 'ontbreekt', ...een }));

export const slotregels = (verslag: Verslag): Verslagregel[] => [
  ...Object.entries(verslag.perSoort).map(([soort, t]): Verslagregel => ({ wat: 'soort', soort, ...t })),
  { wat: 'totaal', ...telling(verslag), codes: verslag.codes, bewaard: verslag.bewaard },
];
