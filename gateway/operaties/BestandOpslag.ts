import { open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { BeheerFout } from '#waarborgen/dienst/omgeving';
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
      if (nieuw.length > 0) await this.schrijf(new Map([...bekend, ...operaties]));
      return nieuw.length;
    });
  }

  trekIn(hash: string): Promise<boolean> {
    return this.alsEnige(async (bekend) => {
      if (!bekend.has(hash)) return false;
      await this.schrijf(new Map([...bekend].filter(([naam]) => naam !== hash)));
      return true;
    });
  }

  async sluit(): Promise<void> {}

  /** Whoever reads it meanwhile reads it whole: the old one, or the new one. */
  private async schrijf(operaties: Operaties): Promise<void> {
    const nieuw = `${this.pad}.nieuw`;
    await writeFile(nieuw, `${JSON.stringify(Object.fromEntries(operaties), null, 2)}\n`);
    await rename(nieuw, this.pad);
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
