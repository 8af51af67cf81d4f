import { GraphQLError } from 'graphql';
import { Args, ArgsType, Ctx, Directive, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { PageInfo, paginaArgs, paginagrootte, paginateGeordend, type Verbonden } from '#schema/verbinding';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import { kenbareWijk } from '../mensen/wijk';
import { FEITEN } from '../samenvatting/dossiervorm';
import { leesDossierfeiten, leesFeiten } from '../samenvatting/lees';
import { Samenvatting } from '../samenvatting/Samenvatting';
import { vatSamen } from '../samenvatting/vatSamen';
import type { Bronnen } from '../store/bronnen';
import { MAX_KANDIDATEN, writeSleutel } from './sleutel';
import { opUrgentie, type Urgentie, urgentieVan } from './urgentie';
import { type Kandidaat, WerkvoorraadConnection, Werkvoorraadregel, WerkvoorraadregelEdge } from './Werkvoorraad';

type Context = SubgraphContext<Bronnen>;

@ArgsType()
class WerkvoorraadArgs extends paginaArgs(50) {
  @Field(() => String, { nullable: true }) wijk?: string;
}

@Resolver(() => WerkvoorraadConnection)
export class WerkvoorraadResolver {
  @Query(() => WerkvoorraadConnection, {
    description: 'De huishoudens waarbij u betrokken bent, het dringendste eerst, elk met zijn samenvatting.',
  })
  async werkvoorraad(
    @Args(() => WerkvoorraadArgs) { wijk, first, after }: WerkvoorraadArgs,
    @Ctx() { bronnen }: Context,
  ): Promise<WerkvoorraadConnection> {
    const pagina = { first: paginagrootte(first), after };
    const kandidaten = await bronnen.eigenHuishoudens({ wijk, hoogstens: MAX_KANDIDATEN + 1 });
    if (kandidaten.length > MAX_KANDIDATEN) throw teVeel();
    const sleutel = writeSleutel({ ...pagina, kandidaten: kandidaten.map(({ id }) => id) });
    const lijst = kandidaten.map((huishouden) => ({ huishouden }));
    return Object.assign(new WerkvoorraadConnection(), { sleutel, kandidaten, pagina, lijst });
  }

  @Directive(`@requires(fields: "kandidaten { ${FEITEN} }")`)
  @FieldResolver(() => [WerkvoorraadregelEdge])
  async edges(@Root() voorraad: WerkvoorraadConnection, @Ctx() context: Context) {
    return (await bladzijde(voorraad, context)).edges;
  }

  @Directive(`@requires(fields: "kandidaten { ${FEITEN} }")`)
  @FieldResolver(() => PageInfo)
  async pageInfo(@Root() voorraad: WerkvoorraadConnection, @Ctx() context: Context): Promise<PageInfo> {
    return (await bladzijde(voorraad, context)).pageInfo;
  }
}

const teVeel = () =>
  new GraphQLError(`U heeft meer dan ${MAX_KANDIDATEN} huishoudens. Kies met wijk een wijk.`, {
    extensions: { code: 'TE_VEEL_HUISHOUDENS' },
  });

async function bladzijde(voorraad: WerkvoorraadConnection, context: Context): Promise<Verbonden<Werkvoorraadregel>> {
  voorraad.geordend ??= orden(voorraad.lijst, context);
  const geordend = (await voorraad.geordend).map(({ huishouden, dossiers, ...urgentie }) =>
    Object.assign(new Werkvoorraadregel(), urgentie, { id: huishouden.id, kandidaat: { huishouden, dossiers } }),
  );
  return paginateGeordend(geordend, ({ id }) => id, voorraad.pagina);
}

/** Where nothing tells two households apart, the id does. */
async function orden(lijst: Kandidaat[], { bronnen, vandaag }: Context): Promise<(Kandidaat & Urgentie)[]> {
  const metUrgentie = lijst.map(async ({ huishouden, dossiers }) => {
    const feiten = await leesDossierfeiten(huishouden.id, dossiers, bronnen);
    return { huishouden, dossiers, ...urgentieVan(feiten, vandaag) };
  });
  return (await Promise.all(metUrgentie)).toSorted(
    (a, b) => opUrgentie(a, b) || (a.huishouden.id < b.huishouden.id ? -1 : 1),
  );
}

@Resolver(() => Werkvoorraadregel)
export class WerkvoorraadregelResolver {
  @FieldResolver(() => String, { nullable: true })
  wijk(@Root() { kandidaat }: Werkvoorraadregel, @Ctx() { bronnen }: Context): Promise<string | null> {
    return kenbareWijk(kandidaat.huishouden, bronnen);
  }

  @FieldResolver(() => Samenvatting)
  async samenvatting(@Root() { id, kandidaat }: Werkvoorraadregel, @Ctx() context: Context): Promise<Samenvatting> {
    return vatSamen(await leesFeiten(id, kandidaat.dossiers, context), context.vandaag);
  }
}
