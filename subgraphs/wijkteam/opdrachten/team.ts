import { type Fout, fout } from '#schema/Fout';
import { Rol } from '#schema/lijsten/toegang';
import type { Medewerker } from '#waarborgen/werk/Medewerker';
import { type Geval, medewerker } from '#waarborgen/werk/opdracht';

/** Who works in a team with residents; the teamleider does so too. */
export const coach = medewerker(Rol.WIJKCOACH, Rol.TEAMLEIDER);
export const teamleider = medewerker(Rol.TEAMLEIDER);

type Collegas = Pick<Geval, 'medewerker' | 'collega'>;

/** Somebody of the caller's own team. */
export function uitEigenTeam({ medewerker: ik, collega }: Collegas, kenmerk: string): Medewerker | undefined {
  const ander = collega(kenmerk);
  return ik?.team && ander?.team === ik.team ? ander : undefined;
}

export const isUitEigenTeam = (geval: Collegas, kenmerk: string | undefined, ...veld: string[]): Fout | undefined =>
  kenmerk === undefined || uitEigenTeam(geval, kenmerk)
    ? undefined
    : fout('NIET_IN_TEAM', 'Kies iemand uit uw eigen team, bij zijn kenmerk: zie wijkteams.', ...veld);

/** Who takes something on does so for a team. */
export const werktInTeam = ({ medewerker: ik }: Pick<Geval, 'medewerker'>): Fout | undefined =>
  ik && !(ik.team && ik.teamnaam)
    ? fout('TEAM_ONBEKEND', 'Van u is geen team bekend; laat uw organisatie dat opnemen in de lijst van medewerkers.')
    : undefined;

/** By whom residents reach the team, as columns. */
export const alsAanspreekpunt = (wie: Medewerker | undefined) => ({
  ...{ behandelaar: wie?.kenmerk ?? null, coach: wie?.naam, telefoon: wie?.telefoon },
  ...{ organisatie: wie?.organisatienaam, team: wie?.teamnaam ?? undefined },
});
