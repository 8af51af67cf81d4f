import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { DOMEINEN, type Domein, Grond, Inzageniveau } from '#schema/lijsten/toegang';
import { plusDagen } from '#waarborgen/dienst/klok';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import { standVan } from '#waarborgen/toegang/ondertekening';
import { Persoon } from '../mensen/Persoon';
import { Vertegenwoordiger } from '../mensen/Vertegenwoordiger';
import { vertegenwoordigers } from '../mensen/vertegenwoordigers';
import type { Bronnen } from '../store/bronnen';
import { alsToestemmingsfeit, type Persoonsfeiten } from '../toegang/feiten';
import { spreektVoor } from '../zichtbaarheid';
import { Inzicht } from './Inzicht';
import { Toestemming } from './Toestemming';
import { wieZietWat } from './wieZietWat';

type Context = SubgraphContext<Bronnen>;

const MAX_VOORUIT = 366;

/** What the resident sees of his own sharing, and who speaks for him as far as that reaches; nobody else does. */
@Resolver(() => Persoon)
export class InwonerResolver {
  @FieldResolver(() => [Inzicht], { nullable: true, description: 'Wie nu wat van u kan zien, per domein, en waarom.' })
  async wieZietWat(@Root() { id }: Persoon, @Ctx() context: Context): Promise<Inzicht[] | null> {
    const { bronnen, nu } = context;
    const eigen = await eigenDomeinen(id, context);
    if (!eigen) return null;
    const kijkers = await bronnen.kijkers(eigen.over);
    const zichten = eigen.domeinen.flatMap((domein) => wieZietWat(eigen.over, domein, kijkers, nu));
    return Promise.all(zichten.map((zicht) => bronnen.alsInzicht(zicht, eigen.over)));
  }

  @FieldResolver(() => [Toestemming], { nullable: true, description: 'Wat nog op een handtekening wacht.' })
  async wachtOpOndertekening(@Root() { id }: Persoon, @Ctx() context: Context): Promise<Toestemming[] | null> {
    const { vandaag } = context.bronnen;
    return eigenToestemmingen(id, context, (stand) => stand(vandaag) === 'WACHT_OP_ONDERTEKENING');
  }

  @FieldResolver(() => [Toestemming], {
    nullable: true,
    description: 'Wat binnen zoveel dagen eindigt, ook doordat er dan anderen moeten tekenen.',
  })
  async looptAf(
    @Root() { id }: Persoon,
    @Arg('dagen', () => Int, { defaultValue: 30 }) dagen: number,
    @Ctx() context: Context,
  ): Promise<Toestemming[] | null> {
    const { vandaag } = context.bronnen;
    const dan = plusDagen(vandaag, Math.max(0, Math.min(dagen, MAX_VOORUIT)));
    return eigenToestemmingen(id, context, (stand) => stand(vandaag) === 'GELDIG' && stand(dan) !== 'GELDIG');
  }

  @FieldResolver(() => [Vertegenwoordiger], { nullable: true, description: 'Wie vandaag voor u spreekt.' })
  async vertegenwoordigers(@Root() { id }: Persoon, @Ctx() context: Context): Promise<Vertegenwoordiger[] | null> {
    const { bronnen } = context;
    const eigen = await eigenDomeinen(id, context);
    const alle = eigen ? vertegenwoordigers(eigen.over, bronnen.vandaag) : [];
    // A mentor hears nothing about money, a bewindvoerder nothing about care: not who speaks about it either.
    return eigen && alle.filter((v) => v.domeinen.some((domein) => eigen.domeinen.includes(domein)));
  }

  @Query(() => [Toestemming], { description: 'Wat op uw handtekening wacht, voor uzelf of voor wie u spreekt.' })
  async teOndertekenen(@Ctx() { bronnen }: Context): Promise<Toestemming[]> {
    return bronnen.wachtOpMij();
  }
}

@Resolver(() => Vertegenwoordiger)
export class VertegenwoordigerResolver {
  /** Named under the rules for persons: who may not know him sees no name. */
  @FieldResolver(() => Persoon, { nullable: true })
  async persoon(@Root() { door }: Vertegenwoordiger, @Ctx() { bronnen }: Context): Promise<Persoon | null> {
    return (await bronnen.feiten.load(door))?.persoon ?? null;
  }
}

/**
 * The domains in which the caller is the person himself or speaks for him; null where there is none. Who speaks for him
 * is noted, so that he sees who followed his sharing.
 */
async function eigenDomeinen(
  persoon: string,
  { bronnen, verstrekkingen }: Context,
): Promise<{ over: Persoonsfeiten; domeinen: Domein[] } | null> {
  const over = await bronnen.feiten.load(persoon);
  const inzages = await bronnen.inzages(persoon);
  const domeinen = DOMEINEN.filter((_, i) => spreektVoor(inzages[i].grond));
  for (const inzage of inzages.filter(({ grond }) => grond === Grond.VERTEGENWOORDIGING))
    verstrekkingen.note({ ...inzage, niveau: Inzageniveau.BETROKKENHEID });
  return over && domeinen.length > 0 ? { over, domeinen } : null;
}

type StandOp = (dag: string) => ReturnType<typeof standVan>;

async function eigenToestemmingen(
  persoon: string,
  context: Context,
  kies: (stand: StandOp) => boolean,
): Promise<Toestemming[] | null> {
  const eigen = await eigenDomeinen(persoon, context);
  if (!eigen) return null;
  const zichtbaar = eigen.over.vastgelegd.filter((t) => t.domein === null || eigen.domeinen.includes(t.domein));
  return zichtbaar.filter((t) => kies((dag) => standVan(alsToestemmingsfeit(t), eigen.over, dag)));
}
