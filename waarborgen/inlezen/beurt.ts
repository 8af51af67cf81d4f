import { randomUUID } from 'node:crypto';
import { setTimeout as wacht } from 'node:timers/promises';
import { type EntityManager, IsNull } from 'typeorm';
import { BeheerFout } from '../dienst/omgeving';
import { isBezet } from '../opslag/opnieuwWaarBezet';
import type { Opslag } from '../opslag/opslag';
import { DEZE, Inlezing } from './Inlezing';

/** Somebody else is loading into this database, and lives. */
export class InlezingBezig extends BeheerFout {
  constructor() {
    super(
      'Er wordt al een bestand ingelezen in deze database. Er is niets gedaan; probeer het opnieuw als dat klaar is.',
    );
  }
}

/** The turn was taken by another, who found us silent for too long. */
export class BeurtKwijt extends BeheerFout {
  constructor() {
    super('Een andere inlezing heeft deze overgenomen. Wat bewaard was, blijft bewaard.');
  }
}

/**
 * The turn to load into a database: one process at a time. It is a row and no lock, for a lock ends with a connection
 * and not with the work, and SQLite has none. Whoever was killed left his name there: a next one that sees nothing move
 * for `stilteMs` takes the turn over. Should the former live after all, then nothing that he tries is kept any more.
 */
export class Beurt {
  private constructor(
    private readonly opslag: Opslag,
    private readonly houder: string,
  ) {}

  /** @throws InlezingBezig where another has it, and is at work. */
  static async neem(opslag: Opslag, stilteMs: number): Promise<Beurt> {
    const houder = randomUUID();
    const gezien = await probeer(opslag, houder);
    if (gezien) {
      const nu = await wachtOpStilte(opslag, gezien, stilteMs);
      if (await probeer(opslag, houder, nu)) throw new InlezingBezig();
    }
    return new Beurt(opslag, houder);
  }

  /** First in each transaction: it is kept only where the turn is ours, and who waits sees that we live. */
  async toon(manager: EntityManager): Promise<void> {
    await manager.increment(Inlezing, { ...DEZE, houder: this.houder }, 'slag', 1);
    if (!(await manager.existsBy(Inlezing, { ...DEZE, houder: this.houder }))) throw new BeurtKwijt();
  }

  /** Leaves how far it came for the next, and nothing of who it was. */
  async geefTerug(): Promise<void> {
    await this.opslag.write((manager) =>
      manager.update(Inlezing, { ...DEZE, houder: this.houder }, { houder: null, slag: 0 }),
    );
  }
}

type Gezien = Pick<Inlezing, 'houder' | 'slag'>;

/** Takes the turn where it is free, or where its holder is as he was seen; otherwise who has it. */
async function probeer(opslag: Opslag, houder: string, vorige?: Gezien): Promise<Gezien | undefined> {
  const vrij = { ...DEZE, ...(vorige ? { houder: vorige.houder as string, slag: vorige.slag } : { houder: IsNull() }) };
  try {
    return await opslag.write(async (manager) => {
      await manager.update(Inlezing, vrij, { houder, slag: 1 });
      const { houder: van, slag } = await manager.findOneByOrFail(Inlezing, DEZE);
      return van === houder ? undefined : { houder: van, slag };
    });
  } catch (error) {
    // All or nothing is one long transaction: it keeps the row itself.
    throw isBezet(error) ? new InlezingBezig() : error;
  }
}

const KIJK_MS = 250;

/** Whom the turn can be taken from: nobody, or somebody who is silent. */
async function wachtOpStilte(opslag: Opslag, eerst: Gezien, stilteMs: number): Promise<Gezien | undefined> {
  for (let stil = 0; stil < stilteMs; stil += KIJK_MS) {
    await wacht(Math.min(KIJK_MS, stilteMs));
    const { houder, slag } = await opslag.lezer.findOneByOrFail(Inlezing, DEZE);
    if (houder === null) return undefined;
    if (houder !== eerst.houder || slag !== eerst.slag) throw new InlezingBezig();
  }
  return eerst;
}
