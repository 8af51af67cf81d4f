import { DOMEINEN } from '#schema/lijsten/toegang';
import type { Vrager } from '#waarborgen/identiteit/vrager';
import { leesBij } from '#waarborgen/opslag/leesBij';
import type { Opslag } from '#waarborgen/opslag/opslag';
import { geldtOp, type Lezer } from '#waarborgen/toegang/feiten';
import { isOverleden, vertegenwoordigersVan } from '#waarborgen/toegang/vertegenwoordigers';
import { Gezagsregel } from '../gezag/Gezagsregel';
import { Gezag } from '../mensen/Gezag';
import { Organisatie } from '../mensen/Organisatie';
import { Persoon } from '../mensen/Persoon';
import { Team } from '../mensen/Team';
import { Vertegenwoordiging } from '../mensen/Vertegenwoordiging';
import type { Persoonsfeiten } from './feiten';

/** The caller as the hub knows him, and the persons for whom he may speak, himself included. */
export interface BekendeLezer extends Lezer {
  spreektVoor: readonly string[];
}
type LeesFeiten = (personen: readonly string[]) => Promise<(Persoonsfeiten | undefined)[]>;

/** An organisation that the hub does not know is no organisation; a resident that it does not know is nobody. */
export async function loadLezer(
  opslag: Opslag,
  vrager: Vrager,
  vandaag: string,
  feiten: LeesFeiten,
): Promise<BekendeLezer> {
  const { inwoner, rollen, doel, sub: functionaris } = vrager;
  const wie = { inwoner, rollen, doel, functionaris };
  if (!inwoner) return { ...wie, ...(await loadWerkkring(opslag, vrager)), spreektVoor: [] };
  const persoon = await opslag.lezer.findOneBy(Persoon, { sub: vrager.sub });
  // The dead ask nothing: whoever comes under their name is somebody else.
  if (persoon?.sub !== vrager.sub || isOverleden(persoon, vandaag)) return { ...wie, spreektVoor: [] };
  const anderen = await loadVertegenwoordigden(opslag, persoon.id, vandaag);
  const spreekt = (over: Persoonsfeiten) =>
    DOMEINEN.some((domein) => vertegenwoordigersVan(over, domein, vandaag).includes(persoon.id));
  const spreektVoor = (await feiten(anderen)).flatMap((over) => (over && spreekt(over) ? [over.persoon.id] : []));
  return { ...wie, persoon: persoon.id, spreektVoor: [...new Set([persoon.id, ...spreektVoor])] };
}

/**
 * The organisation that the token names, and the team as far as it is one of that organisation. Compared once more
 * here: to a database, other capitals or a space behind it may be the same name.
 */
async function loadWerkkring({ lezer }: Opslag, vrager: Vrager): Promise<Pick<Lezer, 'organisatie' | 'team'>> {
  const organisaties = await leesBij(lezer, Organisatie, OP_ID, [vrager.organisatie ?? '']);
  const organisatie = organisaties.find(({ id }) => id === vrager.organisatie);
  if (!organisatie) return {};
  if (!vrager.team) return { organisatie };
  const teams = await leesBij(lezer, Team, OP_ID, [vrager.team]);
  const team = teams.find(({ id, organisatie: van }) => id === vrager.team && van === organisatie.id);
  return { organisatie, team: team?.id };
}
const OP_ID = { bij: 'id' } as const;

/** Of whom something is recorded that makes this person speak for them; the law and the day say whether he does. */
async function loadVertegenwoordigden({ lezer }: Opslag, persoon: string, vandaag: string): Promise<string[]> {
  const [gezag, gezagsregels, vertegenwoordigingen] = await Promise.all([
    lezer.findBy(Gezag, { houder: persoon }),
    lezer.findBy(Gezagsregel, { houder: persoon }),
    lezer.findBy(Vertegenwoordiging, { vertegenwoordiger: persoon }),
  ]);
  return [
    ...[...gezag, ...gezagsregels].filter((g) => geldtOp(g, vandaag)).map((g) => g.kind),
    ...vertegenwoordigingen.filter((v) => geldtOp(v, vandaag)).map((v) => v.persoon),
  ];
}

/** Names of organisations or teams, one statement for all. */
export async function loadNamen<T extends { id: string; naam: string }>(
  { lezer }: Opslag,
  entiteit: new () => T,
  ids: readonly string[],
): Promise<(string | null)[]> {
  const gevonden = await leesBij(lezer, entiteit, { bij: 'id' }, ids);
  const namen = new Map(gevonden.map(({ id, naam }) => [id, naam]));
  return ids.map((id) => namen.get(id) ?? null);
}
