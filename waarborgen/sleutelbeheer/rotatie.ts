import { z } from 'zod';
import { BeheerFout } from '../dienst/omgeving';
import { CLOCK_SKEW_SECONDS, GELDIGHEID_SECONDEN } from '../toegang/jws';
import type { Sleutel, Sleutelbos } from '../toegang/sleutels';

/** How far a rotation has come: the new key counts, it signs, or it is the only one. */
const STAPPEN = ['TELT_MEE', 'TEKENT', 'AFGEROND'] as const;
export type Stap = (typeof STAPPEN)[number];
export const nummerVan = (stap: Stap): number => STAPPEN.indexOf(stap) + 1;

/** What is remembered of a pair's last rotation beside its keys; nothing in it is secret. */
export const Stand = z.strictObject({
  stap: z.enum(STAPPEN),
  oud: z.string(),
  nieuw: z.string(),
  /** When this step was taken. */
  op: z.iso.datetime(),
  /** When somebody said that every process had taken it up. */
  herlezenOp: z.iso.datetime().optional(),
});
export type Stand = z.infer<typeof Stand>;

export interface Sleutelstand {
  bos: Sleutelbos;
  stand?: Stand;
}

/** What is asked of a rotation now. */
export interface Aanleiding {
  nu: Date;
  /** The operator says that every process has taken up what this step wrote. By number: said twice, it is one step. */
  herlezen?: number;
  maakSleutel(): Sleutel;
}

/** What under the old key may still be on its way, by the slowest clock. */
export const ONDERWEG_SECONDEN = GELDIGHEID_SECONDEN + CLOCK_SKEW_SECONDS;

/** It is not known what could be refused by it, or it is known that something would be. */
export class RotatieGeweigerd extends BeheerFout {}

/**
 * The rotation one step further, or as it stands where the step before it is not known to be everywhere: a key counts
 * everywhere before it signs, and counts until nothing that it signed is on its way.
 * @throws RotatieGeweigerd where the old key may not go yet, or the keys are not those of this rotation.
 */
export function roteer({ bos, stand }: Sleutelstand, aanleiding: Aanleiding): Sleutelstand {
  if (rust(bos, stand)) return begin(bos, aanleiding);
  if (!stand || !hoortBij(bos, stand)) throw MET_DE_HAND();
  const { nu, herlezen = 0 } = aanleiding;
  const op = nu.toISOString();
  if (herlezen > nummerVan(stand.stap)) throw OVERGESLAGEN(nummerVan(stand.stap));
  const [oud, nieuw] = [stand.oud, stand.nieuw].map((kid) => bos.find((s) => s.kid === kid) as Sleutel);
  const gehoord = herlezen === nummerVan(stand.stap);
  if (stand.stap === 'AFGEROND') return { bos: [nieuw], stand };
  if (stand.stap === 'TELT_MEE')
    return gehoord ? { bos: [nieuw, oud], stand: { ...stand, stap: 'TEKENT', op } } : { bos, stand };
  // The step was noted, and cut off before the file was written.
  if (bos[0] !== nieuw) return { bos: [nieuw, oud], stand: { ...stand, op } };
  if (!stand.herlezenOp) return { bos, stand: gehoord ? { ...stand, herlezenOp: op } : stand };
  const rest = vrijOp(stand.herlezenOp) - nu.getTime();
  if (rest > 0) throw NOG_ONDERWEG(Math.ceil(rest / 1000));
  return { bos: [nieuw], stand: { ...stand, stap: 'AFGEROND', op } };
}

/** When nothing that the old key signed counts any more. */
const vrijOp = (herlezenOp: string): number => Date.parse(herlezenOp) + ONDERWEG_SECONDEN * 1000;

function begin([oud]: Sleutelbos, { nu, herlezen, maakSleutel }: Aanleiding): Sleutelstand {
  if (herlezen) throw OVERGESLAGEN(0);
  const nieuw = maakSleutel();
  return { bos: [oud, nieuw], stand: { stap: 'TELT_MEE', oud: oud.kid, nieuw: nieuw.kid, op: nu.toISOString() } };
}

/** Nothing is under way; or it was noted that a key would be added, and it was not. */
const rust = (bos: Sleutelbos, stand: Stand | undefined): boolean =>
  bos.length === 1 && (!stand || stand.stap === 'AFGEROND' || (stand.stap === 'TELT_MEE' && bos[0].kid === stand.oud));

const hoortBij = (bos: Sleutelbos, { oud, nieuw, stap }: Stand): boolean => {
  const namen = bos.map(({ kid }) => kid);
  const volgorden = {
    TELT_MEE: [[oud, nieuw]],
    TEKENT: [
      [nieuw, oud],
      [oud, nieuw],
    ],
    AFGEROND: [[nieuw, oud]],
  }[stap];
  return volgorden.some((volgorde) => volgorde.join() === namen.join());
};

const MET_DE_HAND = () =>
  new RotatieGeweigerd(
    'De sleutels zijn niet die van de laatste wisseling: iemand heeft ze zelf veranderd (docs/sleutels.md).',
  );
const OVERGESLAGEN = (stap: number) =>
  new RotatieGeweigerd(`Die stap is nog niet gezet: deze wisseling is bij stap ${stap} van 3.`);
const NOG_ONDERWEG = (aantal: number) => {
  const seconden = aantal === 1 ? 'een seconde' : `${aantal} seconden`;
  return new RotatieGeweigerd(
    `Wat de oude sleutel tekende kan nog onderweg zijn: probeer het over ${seconden} opnieuw.`,
  );
};
