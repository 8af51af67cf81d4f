import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { PARTNERDOMEINEN, type Partnerdomein } from '#schema/lijsten/toegang';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import { veldnamen } from '#waarborgen/subgraph/persoonMetDossier';
import { issueBewijs } from '#waarborgen/toegang/bewijs';
import { Persoon } from '../mensen/Persoon';
import { bewijssleutels, type Huishoudenomgeving } from '../omgeving';
import type { Bronnen } from '../store/bronnen';

type Context = SubgraphContext<Bronnen, Huishoudenomgeving>;

/** A field per partner that no client can see or ask for: the proof that this partner's dossier requires. */
function bewijsResolver(domein: Partnerdomein): new () => object {
  const veld = veldnamen(domein).bewijs;

  @Resolver(() => Persoon)
  class BewijsResolver {
    // The method bears the field's own name: type-graphql finds a resolver of a class by the name of its method.
    @Directive('@inaccessible')
    @FieldResolver(() => String, { nullable: true })
    [veld](@Root() { id }: Persoon, @Ctx() context: Context): Promise<string | null> {
      return bewijsVan(id, domein, context);
    }
  }
  return BewijsResolver;
}

export const bewijsResolvers = PARTNERDOMEINEN.map(bewijsResolver);

/** The proof of what the caller may see of this person in this domain; null where its partner does not know him. */
export async function bewijsVan(
  id: string,
  domein: Partnerdomein,
  { bronnen, vrager, nu, omgeving }: Context,
): Promise<string | null> {
  const [inzage, feiten] = await Promise.all([bronnen.inzage(id, domein), bronnen.feiten.load(id)]);
  const psd = feiten?.pseudoniemen[domein];
  if (!psd) return null;
  const { niveau, grond, reden, geldigTot, toestemming, noodtoegang, vertrouwelijk } = inzage;
  const inhoud = {
    ...{ aud: domein, sub: id, psd, tok: vrager.tokenHash, doel: vrager.doel, niv: niveau },
    grond: grond ?? undefined,
    reden: reden ?? undefined,
    tot: geldigTot ? Math.floor(geldigTot.getTime() / 1000) : undefined,
    tst: toestemming ? ([toestemming.id, toestemming.versie] as [string, number]) : undefined,
    nod: noodtoegang ?? undefined,
    vtr: vertrouwelijk ? (true as const) : undefined,
  };
  return issueBewijs(inhoud, bewijssleutels(omgeving, domein), nu);
}
