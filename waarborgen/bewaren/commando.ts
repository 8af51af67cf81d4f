import { parseArgs } from 'node:util';
import { dagVan, type Klok } from '../dienst/klok';
import { Beurt } from '../inlezen/beurt';
import { groupBy } from '../opslag/group';
import type { Opslag } from '../opslag/opslag';
import type { Bewaring } from './Bewaring';
import { oudeLogregels } from './oudeLogregels';
import { type Tellers, telMee, verslagVan } from './verslag';
import { type Peildag, type Vervallen, vervallenBladen } from './vervallen';
import { Wisser } from './wis';

/** Whose data they are, how long they are kept, and where what is said goes. */
export interface Bewaaropties {
  naam: string;
  /** None where nothing is erased: what the hub itself holds is proof. */
  bewaring?: Bewaring;
  jaren: number;
  logboekjaren: number;
  klok: Klok;
  /** How long another who has the turn must be silent before it is taken from him. */
  stilteMs?: number;
  zeg(regel: string): void;
}

export const GEBRUIK = 'Gebruik: bewaartermijn [--dry-run]';

/** Undefined where the words are other ones than these. */
export function readKeuze(args: readonly string[]): { dryRun: boolean; namen: string[] } | undefined {
  try {
    const options = { 'dry-run': { type: 'boolean', default: false } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { dryRun: values['dry-run'], namen: positionals };
  } catch {
    return undefined;
  }
}

/** Says what was kept long enough; erases it, unless it was asked to say so only. */
export async function ruimOp(opslag: Opslag, opties: Bewaaropties, dryRun: boolean): Promise<void> {
  const { naam, bewaring, jaren, logboekjaren, klok, zeg } = opties;
  const nu = klok();
  const peildag = { jaren, vandaag: dagVan(nu) };
  const tellers: Tellers = { vrij: new Map(), aangehouden: 0 };
  const vertel = async () => {
    const logboek = await oudeLogregels(opslag, peildag.vandaag, logboekjaren);
    for (const regel of verslagVan({ naam, wet: bewaring?.wet, jaren, logboekjaren, dryRun, tellers, logboek }))
      zeg(regel);
  };
  try {
    if (bewaring && dryRun) await loopLangs(opslag, bewaring, peildag, tellers, async (_, delen) => delen);
    else if (bewaring)
      await metBeurt(opslag, opties, async (beurt) => {
        const wisser = new Wisser(opslag, bewaring, beurt, { ...peildag, naam, nu });
        await loopLangs(opslag, bewaring, peildag, tellers, (persoon, delen) => wisser.wis(persoon, delen));
      });
  } catch (error) {
    // What went is told, also by a run that did not come to its end.
    await vertel().catch(() => undefined);
    throw error;
  }
  await vertel();
}

/** Counts what becomes of what was kept long enough, person by person. */
async function loopLangs(
  opslag: Opslag,
  bewaring: Bewaring,
  peildag: Peildag,
  tellers: Tellers,
  doe: (persoon: string, delen: Vervallen[]) => Promise<Vervallen[]>,
): Promise<void> {
  for await (const { vrij, aangehouden } of vervallenBladen(opslag, bewaring, peildag)) {
    tellers.aangehouden += aangehouden.length;
    for (const [persoon, delen] of groupBy(vrij, (deel) => deel.persoon))
      for (const deel of await doe(persoon, delen)) telMee(tellers, deel);
  }
}

const STILTE_MS = 15_000;

/** In the turn of those who load: no delivery makes something refer to what goes at this very moment. */
async function metBeurt(
  opslag: Opslag,
  { stilteMs = STILTE_MS }: Bewaaropties,
  werk: (beurt: Beurt) => Promise<void>,
): Promise<void> {
  const beurt = await Beurt.neem(opslag, stilteMs);
  try {
    await werk(beurt);
  } finally {
    await beurt.geefTerug().catch(() => undefined);
  }
}
