import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BeheerFout } from '../dienst/omgeving';
import { vervangBestand } from '../dienst/vervangBestand';
import { readSleutelbos, type Sleutelbos } from '../toegang/sleutels';

/**
 * Where the keys of proofs that the hub shares with a partner are, in a folder of secrets. Each partner has a folder of its
 * own there: a container that mounts a folder sees a file that took another's place, one that mounts the file does not.
 */
export const sleutelbestand = (map: string, partner: string): string => join(map, 'bewijs', partner, 'sleutels');

/** @throws BeheerFout where the file is not there, or is none of keys. */
export function readBestand(pad: string): Sleutelbos {
  try {
    return readSleutelbos(readFileSync(pad, 'utf8'));
  } catch (error) {
    const wat = (error as NodeJS.ErrnoException).code ? 'dit bestand is niet te lezen' : (error as Error).message;
    throw new BeheerFout(`${pad}: ${wat}`);
  }
}

export const writeBestand = (pad: string, bos: Sleutelbos): void =>
  vervangBestand(pad, bos.map(({ kid, geheim }) => `${kid}:${geheim.toString('base64url')}`).join(','));
