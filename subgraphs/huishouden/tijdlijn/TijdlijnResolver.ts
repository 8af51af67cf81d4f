import type { GraphQLResolveInfo } from 'graphql';
import { Args, ArgsType, Ctx, Directive, Field, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { GebeurtenisEdge } from '#schema/dossier/Gebeurtenis';
import { Persoonsbewijs } from '#schema/dossier/PartnerTijdlijn';
import { gaatOver } from '#schema/dossier/tijdlijnvraag';
import { LEEFGEBIEDEN, Leefgebied } from '#schema/lijsten/leefgebied';
import { DOMEINEN, Domein, PARTNERDOMEINEN, type Partnerdomein } from '#schema/lijsten/toegang';
import { PageInfo, paginaArgs, paginagrootte, type Verbonden } from '#schema/verbinding';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import { veldnamen } from '#waarborgen/subgraph/persoonMetDossier';
import { Huishouden } from '../mensen/Huishouden';
import type { Huishoudenomgeving } from '../omgeving';
import type { Bronnen } from '../store/bronnen';
import { bewijsVan } from '../toegang/BewijsResolver';
import { VEREIST } from './bijdragen';
import { ledenVan, leesPagina } from './leesPagina';
import { leesCursor, schrijfCursor } from './posities';
import { Tijdlijn } from './Tijdlijn';

type Context = SubgraphContext<Bronnen, Huishoudenomgeving>;

@ArgsType()
class TijdlijnArgs extends paginaArgs(20) {
  @Field(() => [Leefgebied], { nullable: true }) leefgebieden?: Leefgebied[];
  @Field(() => [Domein], { nullable: true }) domeinen?: Domein[];
}

@Resolver(() => Huishouden)
export class HuishoudenTijdlijnResolver {
  @FieldResolver(() => Tijdlijn, {
    nullable: true,
    description: 'Wat er gebeurde, van alle partners en het plan in een volgorde; nieuwste eerst.',
  })
  tijdlijn(@Root() { id }: Huishouden, @Args(() => TijdlijnArgs) args: TijdlijnArgs): Tijdlijn {
    const { first, after, leefgebieden, domeinen } = args;
    const na = after === undefined || after === null ? {} : leesCursor(after);
    return new Tijdlijn({
      ...{ huishouden: id, first: paginagrootte(first), na },
      leefgebieden: leefgebieden && LEEFGEBIEDEN.filter((l) => leefgebieden.includes(l)),
      domeinen: domeinen && DOMEINEN.filter((d) => domeinen.includes(d)),
    });
  }
}

@Resolver(() => Tijdlijn)
export class TijdlijnResolver {
  @Directive(`@requires(fields: "${VEREIST}")`)
  @FieldResolver(() => [GebeurtenisEdge])
  async edges(
    @Root() tijdlijn: Tijdlijn,
    @Ctx() context: Context,
    @Info() { path }: GraphQLResolveInfo,
  ): Promise<Verbonden<object>['edges']> {
    const { gebeurtenissen, na } = await leesPagina(tijdlijn, context);
    context.inzages.openLijst(
      path,
      gebeurtenissen.map(({ verteld }) => verteld.inzage),
    );
    return gebeurtenissen.map(({ sleutel, verteld }) => ({
      cursor: schrijfCursor(na(sleutel)),
      node: verteld.gebeurtenis,
    }));
  }

  @Directive(`@requires(fields: "${VEREIST}")`)
  @FieldResolver(() => PageInfo)
  async pageInfo(@Root() tijdlijn: Tijdlijn, @Ctx() context: Context): Promise<PageInfo> {
    const { gebeurtenissen, na, meer, einde } = await leesPagina(tijdlijn, context);
    const [eerste] = gebeurtenissen;
    const begonnen = Object.keys(einde).length > 0;
    return {
      hasNextPage: meer,
      hasPreviousPage: Object.keys(tijdlijn.gevraagd.na).length > 0,
      startCursor: eerste ? schrijfCursor(na(eerste.sleutel)) : null,
      endCursor: begonnen ? schrijfCursor(einde) : null,
    };
  }

  @Directive(`@requires(fields: "${VEREIST}")`)
  @FieldResolver(() => [Domein], {
    description: 'De gevraagde domeinen waarvan de bron nu niet antwoordde: wat daar is, komt alsnog na deze cursor.',
  })
  async ontbreekt(@Root() tijdlijn: Tijdlijn, @Ctx() context: Context): Promise<Domein[]> {
    return (await leesPagina(tijdlijn, context)).ontbreekt;
  }
}

/** A field per partner that no client can see or ask for: the proofs that its part of the timeline requires. */
function bewijzenResolver(domein: Partnerdomein): new () => object {
  const veld = veldnamen(domein).bewijzen;

  @Resolver(() => Tijdlijn)
  class BewijzenResolver {
    // The method bears the field's own name, as in BewijsResolver.
    @Directive('@inaccessible')
    @FieldResolver(() => [Persoonsbewijs])
    async [veld](@Root() { gevraagd }: Tijdlijn, @Ctx() context: Context): Promise<Persoonsbewijs[]> {
      if (!gaatOver(gevraagd, domein)) return [];
      const leden = await ledenVan(gevraagd, context.bronnen);
      const bewijzen = leden.map(async (persoon) => ({ persoon, bewijs: await bewijsVan(persoon, domein, context) }));
      return (await Promise.all(bewijzen)).filter((b): b is Persoonsbewijs => b.bewijs !== null);
    }
  }
  return BewijzenResolver;
}

export const tijdlijnResolvers = [
  ...[HuishoudenTijdlijnResolver, TijdlijnResolver],
  ...PARTNERDOMEINEN.map(bewijzenResolver),
];
