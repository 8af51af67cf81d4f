import { open, readFile, rm, stat } from 'node:fs/promises';
import { z } from 'zod';
import { BeheerFout } from '#waarborgen/dienst/omgeving';
import { vervangBestand } from '#waarborgen/dienst/vervangBestand';
import { controleer, type Operatieopslag, type Operaties } from './Operatieopslag';

const Inhoud = z.record(z.string(), z.string());

const isWeg = (error: unknown) => (error as NodeJS.ErrnoException).code === 'ENOENT';

/** Published operations in one file, `{ "sha256": "tekst" }`: a manifest of their own, to be kept beside the supergraph. */
export class BestandOpslag implements Operatieopslag {
  constructor(private readonly pad: string) {}

  async versie(): Promise<string | undefined> {
    try {
      const { mtimeMs, size, ino } = await stat(this.pad);
      return [mtimeMs, size, ino].join();
    } catch (error) {
      if (isWeg(error)) return undefined;
      throw error;
    }
  }

  async lees(): Promise<Operaties> {
    try {
      return controleer(Inhoud.parse(JSON.parse(await readFile(this.pad, 'utf8'))));
    } catch (error) {
      if (isWeg(error)) return new Map();
      throw error;
    }
  }

  publiceer(operaties: Operaties): Promise<number> {
    return this.alsEnige(async (bekend) => {
      const nieuw = [...operaties.keys()].filter((hash) => !bekend.has(hash));
      if (nieuw.length > 0) this.schrijf(new Map([...bekend, ...operaties]));
      return nieuw.length;
    });
  }

  trekIn(hash: string): Promise<boolean> {
    return this.alsEnige(async (bekend) => {
      if (!bekend.has(hash)) return false;
      this.schrijf(new Map([...bekend].filter(([naam]) => naam !== hash)));
      return true;
    });
  }

  async sluit(): Promise<void> {}

  /** No secret, and read by a gateway that may run as somebody else. */
  private schrijf(operaties: Operaties): void {
    vervangBestand(this.pad, `${JSON.stringify(Object.fromEntries(operaties), null, 2)}\n`, 0o644);
  }

  /** Of two who change it at once the second would write over the first. */
  private async alsEnige<T>(werk: (bekend: Operaties) => Promise<T>): Promise<T> {
    const slot = `${this.pad}.slot`;
    const vast = await open(slot, 'wx').catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
      throw new BeheerFout(`Iemand anders publiceert nu. Is dat niet zo, verwijder dan ${slot}.`);
    });
    try {
      return await werk(await this.lees());
    } finally {
      await vast.close();
      await rm(slot, { force: true });
    }
  }
}
