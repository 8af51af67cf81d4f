import { setTimeout as sleep } from 'node:timers/promises';
import { sleutelCommand } from '#waarborgen/sleutelbeheer/commando';
import type { Opbouw } from './opbouw';

const PARTNER = 'schuldhulp';
/** What the old key signed is of no use to anybody after so long; here nothing is under way longer than one answer. */
const LATER_MS = 95_000;
const OPGENOMEN_MS = 3_000;

/** The pair of keys of one partner, through every step, as an operator takes them (docs/sleutels.md). */
export async function roteer({ processen, sleutelmap }: Opbouw, tot: (deel: number) => Promise<void>): Promise<void> {
  const zet = async (later: number, ...meer: string[]) => {
    const klok = () => new Date(Date.now() + later);
    const code = sleutelCommand(['roteer', PARTNER, '--map', sleutelmap, ...meer], { klok, zeg: () => {} });
    if (code !== 0) throw new Error(`A step of the rotation ended with ${code}.`);
    for (const naam of ['huishouden', PARTNER]) processen.get(naam)?.meld('SIGHUP');
    await sleep(OPGENOMEN_MS);
  };
  await tot(0.3);
  await zet(0);
  await zet(0, '--herlezen', '1');
  await zet(0, '--herlezen', '2');
  await tot(0.8);
  await zet(LATER_MS);
}
