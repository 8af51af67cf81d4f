/** What of the care of a week counts here. */
export interface Minuten {
  minutenGepland: number;
  minutenGeleverd: number | null;
}

/** More than a fifth off, and at least half an hour: less is a week like any other. An agreement, no law. */
const EEN_OP = 5;
const MINSTENS = 30;

/** How many minutes more (or, below nought, less) than planned; null until it is known what was delivered. */
export const afwijkingVan = ({ minutenGepland, minutenGeleverd }: Minuten): number | null =>
  minutenGeleverd === null ? null : minutenGeleverd - minutenGepland;

/** So far off that somebody should look at it. */
export function wijktAf(inzet: Minuten): boolean {
  const verschil = Math.abs(afwijkingVan(inzet) ?? 0);
  return verschil >= MINSTENS && verschil * EEN_OP > inzet.minutenGepland;
}
