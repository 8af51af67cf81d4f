import type { GraphQLResolveInfo } from 'graphql';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import { alsToegang, ruimste } from '#waarborgen/toegang/inzage';
import type { Bronnen } from '../store/bronnen';
import { Plan } from './Plan';
import type { Planbeeld } from './planbeeld';

type Context = SubgraphContext<Bronnen>;

/**
 * Opens a household's plan as far as anybody in it allows; each of its goals is then seen as far as all whom it
 * concerns allow. Who has no plan and who shares none look the same.
 */
export async function openPlan(huishouden: string, context: Context, info: GraphQLResolveInfo): Promise<Plan | null> {
  const { bronnen } = context;
  const inzages = await bronnen.planinzages(huishouden);
  if (inzages.length === 0) return null;
  for (const inzage of inzages) context.verstrekkingen.note(inzage);
  const breedste = inzages.reduce(ruimste);
  context.inzages.open(info.path, breedste);
  const [laatste] = await bronnen.planbeelden(huishouden);
  return alsPlan(laatste, alsToegang(breedste));
}

export const alsPlan = (beeld: Planbeeld | undefined, toegang: Plan['toegang']): Plan =>
  Object.assign(new Plan(), beeld && velden(beeld), { toegang, beeld });

const velden = ({ id, huishouden, status, opgesteldOp, vastgesteldOp, versie }: Planbeeld) => ({
  ...{ id, huishouden, status, opgesteldOp, vastgesteldOp, versie },
});
