import { plusDagen } from '#waarborgen/dienst/klok';
import { geldtOp } from '#waarborgen/toegang/feiten';
import { gezagdragers } from '#waarborgen/toegang/vertegenwoordigers';
import type { Gezagsregel } from './Gezagsregel';
import { type Gezagsstuk, geldend, gezagsverloop } from './verloop';

/** Whether there is any day on which a new record changes who has gezag, or who of them may speak for the child. */
export function wisseltHouders(verloop: readonly Gezagsstuk[], nieuw: readonly Gezagsregel[]): boolean {
  const nu = geldend(verloop);
  const straks = geldend(gezagsverloop(nu, nieuw, [{ registratie: nieuw[0].nr, volgorde: 1 }]));
  const grenzen = [...nu, ...straks].flatMap(({ vanaf, tot }) => [vanaf, ...(tot ? [plusDagen(tot, 1)] : [])]);
  return grenzen.some((dag) => wieOp(nu, dag) !== wieOp(straks, dag));
}

function wieOp(stukken: readonly Gezagsstuk[], dag: string): string {
  const houders = stukken.filter((stuk) => geldtOp(stuk, dag)).flatMap(({ houder }) => houder ?? []);
  const alleen = (wie: readonly string[] = []) => [...new Set(wie)].sort();
  return JSON.stringify([alleen(houders), alleen(gezagdragers(stukken, dag))]);
}
