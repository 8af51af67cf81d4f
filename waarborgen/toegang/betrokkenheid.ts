import { type Betrokkenheid, geldtOp, type Lezer } from './feiten';

/** Whether this involvement, valid on the day, is the reader's: a team's involvement is that team's alone. */
export function isVanLezer(b: Betrokkenheid, lezer: Lezer, dag: string): boolean {
  return b.organisatie === lezer.organisatie?.id && (!b.team || b.team === lezer.team) && geldtOp(b, dag);
}
