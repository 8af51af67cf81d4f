import { type FileHandle, mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Rij } from './rij';

const PER_KEER = 256 * 1024;

/** A file of this name is there already; nothing was touched. */
export class BestandBestaat extends Error {}

/** Files of rows in one folder, written as the rows come: what waits in memory is bounded. */
export class Bestanden {
  private readonly bestanden = new Map<string, Bestand>();

  private constructor(private readonly map: string) {}

  /** @throws BestandBestaat unless they may be overwritten. */
  static async maak(map: string, namen: readonly string[], overschrijf = false): Promise<Bestanden> {
    await mkdir(map, { recursive: true });
    const bestanden = new Bestanden(map);
    try {
      for (const naam of namen)
        bestanden.bestanden.set(naam, await Bestand.maak(join(map, `${naam}.jsonl`), overschrijf));
      return bestanden;
    } catch (error) {
      await bestanden.gooiWeg();
      throw error;
    }
  }

  write(naam: string, rijen: readonly Rij[]): Promise<void> | undefined {
    const bestand = this.bestanden.get(naam);
    if (!bestand) throw new Error(`${this.map}: ${naam} is geen van de bestanden`);
    return bestand.voegToe(rijen);
  }

  /** By name, how many rows each has. */
  async close(): Promise<Record<string, number>> {
    for (const bestand of this.bestanden.values()) await bestand.close();
    return Object.fromEntries([...this.bestanden].map(([naam, { rijen }]) => [naam, rijen]));
  }

  /** Half a delivery is no delivery. */
  async gooiWeg(): Promise<void> {
    for (const bestand of this.bestanden.values()) await bestand.gooiWeg();
  }
}

class Bestand {
  rijen = 0;
  private wacht = '';

  private constructor(
    private readonly pad: string,
    private readonly handle: FileHandle,
  ) {}

  static async maak(pad: string, overschrijf: boolean): Promise<Bestand> {
    try {
      return new Bestand(pad, await open(pad, overschrijf ? 'w' : 'wx'));
    } catch (error) {
      throw (error as NodeJS.ErrnoException).code === 'EEXIST' ? new BestandBestaat(pad) : error;
    }
  }

  voegToe(rijen: readonly Rij[]): Promise<void> | undefined {
    for (const rij of rijen) this.wacht += `${JSON.stringify(rij)}\n`;
    this.rijen += rijen.length;
    return this.wacht.length >= PER_KEER ? this.spoel() : undefined;
  }

  async close(): Promise<void> {
    await this.spoel();
    await this.handle.close();
  }

  async gooiWeg(): Promise<void> {
    await this.handle.close();
    await rm(this.pad, { force: true });
  }

  private async spoel(): Promise<void> {
    const tekst = this.wacht;
    this.wacht = '';
    await this.handle.appendFile(tekst);
  }
}
