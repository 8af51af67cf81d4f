import { Args, ArgsType, Ctx, Field, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Domein } from '#schema/lijsten/toegang';
import { paginaArgs, type Verbonden, verbinding } from '#schema/verbinding';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import { Noodtoegangsstatus } from '../lijsten';
import { Persoon } from '../mensen/Persoon';
import type { Huishoudenomgeving } from '../omgeving';
import type { Bronnen } from '../store/bronnen';
import { bereikVan, keuzeVan } from './bereik';
import { Noodtoegang, Noodtoegangsbeoordeling } from './Noodtoegang';
import { noteer } from './noteer';
import { isTeLaat, statusVan } from './stand';
import { zichtOp } from './zicht';

type Context = SubgraphContext<Bronnen, Huishoudenomgeving>;

export const { Connection: NoodtoegangConnection } = verbinding(Noodtoegang, 'GEEN');

@ArgsType()
class NoodtoegangenArgs extends paginaArgs(25) {
  @Field(() => Boolean, { defaultValue: false }) alleenOpen: boolean = false;
}

@Resolver(() => Noodtoegang)
export class NoodtoegangResolver {
  @Query(() => NoodtoegangConnection, {
    description:
      'Die u zelf vroeg of mag beoordelen, de nieuwste eerst; met alleenOpen die nog op een oordeel wachten, met wat het eerst moet vooraan.',
  })
  async noodtoegangen(
    @Args(() => NoodtoegangenArgs) args: NoodtoegangenArgs,
    @Ctx() { bronnen, verstrekkingen, omgeving }: Context,
  ): Promise<Verbonden<Noodtoegang>> {
    const bereik = bereikVan(await bronnen.lezer(), omgeving);
    const gevonden = await bronnen.searchNoodtoegangen(keuzeVan(bereik), args);
    for (const { node } of gevonden.edges) noteer(verstrekkingen, node);
    return gevonden;
  }

  @FieldResolver(() => Noodtoegangsstatus)
  status(@Root() n: Noodtoegang, @Ctx() { nu }: Context): Noodtoegangsstatus {
    return statusVan(n, nu);
  }

  @FieldResolver(() => Boolean, { description: 'Niet op tijd beoordeeld.' })
  teLaat(@Root() n: Noodtoegang, @Ctx() { nu }: Context): boolean {
    return isTeLaat(n, nu);
  }

  @FieldResolver(() => String, { description: 'De organisatie voor wie erom werd gevraagd.' })
  async organisatie(@Root() { organisatieId }: Noodtoegang, @Ctx() { bronnen }: Context): Promise<string> {
    return (await bronnen.organisatienamen.load(organisatieId)) ?? organisatieId;
  }

  @FieldResolver(() => String, { nullable: true, description: 'Leeg voor een inwoner: zij kan over een ander gaan.' })
  async reden(@Root() n: Noodtoegang, @Ctx() { bronnen }: Context): Promise<string | null> {
    return (await zichtOp(bronnen, n)).uitleg ? n.redenVanVrager : null;
  }

  @FieldResolver(() => [Persoon], { description: 'Een inwoner ziet zichzelf en voor wie hij spreekt.' })
  async personen(@Root() n: Noodtoegang, @Ctx() { bronnen }: Context): Promise<Persoon[]> {
    const { personen } = await zichtOp(bronnen, n);
    const bekend = await Promise.all(personen.map((id) => bronnen.feiten.load(id)));
    return bekend.flatMap((over) => over?.persoon ?? []);
  }

  @FieldResolver(() => [Domein])
  async domeinen(@Root() n: Noodtoegang, @Ctx() { bronnen }: Context): Promise<Domein[]> {
    return (await zichtOp(bronnen, n)).domeinen;
  }

  @FieldResolver(() => Noodtoegangsbeoordeling, { nullable: true })
  async beoordeling(@Root() n: Noodtoegang, @Ctx() { bronnen }: Context): Promise<Noodtoegangsbeoordeling | null> {
    if (!n.oordeel) return null;
    const { oordeel, functionaris, tijdstip, toelichting, inwonerInformerenOp } = n.oordeel;
    const { uitleg } = await zichtOp(bronnen, n);
    return Object.assign(new Noodtoegangsbeoordeling(), {
      ...{ oordeel, functionaris, inwonerInformerenOp, tijdstip: new Date(tijdstip) },
      toelichting: uitleg ? toelichting : null,
    });
  }
}
