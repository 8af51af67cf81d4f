import type { GraphQLResolveInfo } from 'graphql';
import { Domein, Inzageniveau } from '#schema/lijsten/toegang';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import { alsToegang, ruimste } from '#waarborgen/toegang/inzage';
import type { Bronnen } from '../store/bronnen';
import { Plan } from './Plan';

/**
 * Opens a household's plan as far as anybody in it allows; each of its goals is then seen as far as all whom it
 * concerns allow. Who has no plan and who shares none look the same.
 */
export async function openPlan(
  huishouden: string,
  context: SubgraphContext<Bronnen>,
  info: GraphQLResolveInfo,
): Promise<Plan | null> {
  const { bronnen } = context;
  const leden = (await bronnen.leden(huishouden)).map((lid) => lid.id);
  const inzages = await Promise.all(leden.map((id) => bronnen.inzage(id, Domein.PLAN)));
  if (inzages.length === 0) return null;
  for (const inzage of inzages) context.verstrekkingen.note(inzage);
  const breedste = inzages.reduce(ruimste);
  context.inzages.open(info.path, breedste);
  const plan = breedste.niveau === Inzageniveau.GEEN ? undefined : (await bronnen.plannen.load(huishouden))[0];
  return Object.assign(new Plan(), plan, { toegang: alsToegang(breedste) });
}
