import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import { Inzageniveau, reiktTot } from '#schema/lijsten/toegang';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import { type Inzage, krapste } from '#waarborgen/toegang/inzage';
import { kenbaar } from '../mensen/betrokkenen';
import type { Persoon } from '../mensen/Persoon';
import type { Partij } from '../regie/verloop';
import type { Bronnen } from '../store/bronnen';
import { type Planstand, type Planversiebeeld, planstand } from './beeld';
import type { Gebeurd } from './gebeurtenissen';
import { Planversie } from './Planversie';
import type { Planbeeld } from './planbeeld';
import { doelenIn, toonbaar } from './zicht';

type Context = SubgraphContext<Bronnen>;
type Doelen = Planbeeld['doelen'];

/**
 * Noted for all whom each goal concerns, shown or not: a goal may be about somebody who lives elsewhere. `hoogstens` is
 * how far they are shown at most.
 */
export function noteerDoelen(
  { doelen, afgeschermd }: Planbeeld,
  { verstrekkingen }: Pick<Context, 'verstrekkingen'>,
  hoogstens: Inzageniveau = Inzageniveau.DETAILS,
): void {
  for (const { inzages, samen } of [...doelen, ...afgeschermd]) {
    const getoond = reiktTot(samen.niveau, hoogstens) ? hoogstens : samen.niveau;
    verstrekkingen.noteTogether(inzages, toonbaar(samen) ? getoond : Inzageniveau.GEEN);
  }
}

/** Opens each goal as far as it may be seen. */
export function toonDoelen(doelen: Doelen, { inzages }: Context, { path }: GraphQLResolveInfo): Doelen {
  inzages.openLijst(
    path,
    doelen.map(({ samen }) => samen),
  );
  return doelen;
}

/** As far as everybody allows whom the goals in it concern; the plan itself where it is about no goal. */
export function inzageBij({ doelen, inzage }: Planbeeld, gebeurd: Gebeurd): Inzage {
  const over = doelenIn(gebeurd);
  return doelen.filter(({ id }) => over.includes(id)).reduce((krap, { samen }) => krapste(krap, samen), inzage);
}

/**
 * The plan at one of the versions that the reader sees.
 * @throws GraphQLError BAD_USER_INPUT where there is no such version.
 */
export function standBij({ gebeurd, versies }: Planbeeld, versie: number): Planstand {
  const bij = versies.find((v) => v.versie === versie);
  if (!bij) throw new GraphQLError('Deze versie van het plan is er niet.', { extensions: { code: 'BAD_USER_INPUT' } });
  return planstand(gebeurd.filter(({ nr }) => nr <= bij.gebeurd.nr));
}

export const alsPlanversie = (beeld: Planbeeld, { versie, gebeurd, status }: Planversiebeeld): Planversie =>
  Object.assign(new Planversie(), {
    ...{ versie, status, stap: gebeurd.soort, op: gebeurd.tijdstip },
    reden: reiktTot(inzageBij(beeld, gebeurd).niveau, Inzageniveau.DETAILS) ? gebeurd.reden : null,
    ...{ beeld, door: gebeurd.door },
  });

/** Those of these whom the reader may know of. */
export async function bekendeMensen({ personen }: Bronnen, ids: readonly string[]): Promise<Persoon[]> {
  return (await Promise.all(ids.map((id) => personen.load(id)))).filter((persoon) => persoon !== null);
}

/** The professional who did it, and his organisation by name. */
export interface Medewerker {
  organisatie: string;
  functionaris: string | null;
}

/**
 * Null where a resident did it himself, and where the reader may not know that this organisation works with the
 * household: that tells its own involvement, not the plan.
 */
export async function kenbareMedewerker(
  context: Context,
  huishouden: string,
  { organisatie, functionaris }: Partij,
): Promise<Medewerker | null> {
  const { bronnen } = context;
  if (!organisatie || !(await kentOrganisatie(context, huishouden, organisatie))) return null;
  return { functionaris, organisatie: (await bronnen.organisatienamen.load(organisatie)) ?? organisatie };
}

/** His own, one that had the regie, or one of which he may know that it is involved. */
async function kentOrganisatie(context: Context, huishouden: string, organisatie: string): Promise<boolean> {
  const { bronnen } = context;
  const [lezer, { perioden }] = await Promise.all([bronnen.lezer(), bronnen.regie.load(huishouden)]);
  if (lezer.organisatie?.id === organisatie) return true;
  if (perioden.some(({ bij }) => bij.organisatieId === organisatie)) return true;
  const rijen = (await bronnen.betrokkenheden.load(huishouden)).filter((b) => b.organisatieId === organisatie);
  return (await kenbaar(rijen, huishouden, context)).length > 0;
}
