import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Niveau } from '#schema/toestemming';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import { Persoon } from '../mensen/Persoon';
import type { Bronnen } from '../store/bronnen';
import { Verwijzing, verwijzingVoor } from '../tijdlijn/Verwijzing';
import { type Akkoordstand, akkoordstanden } from './akkoord';
import type { Doelbeeld, Voorbehoudbeeld } from './beeld';
import type { Dader } from './gebeurtenissen';
import { Planactie, Planvoorbehoud } from './Planactie';
import { Doelakkoord, Doelevaluatie, Plandoel } from './Plandoel';
import { Planversie } from './Planversie';
import type { Actie, Planbeeld } from './planbeeld';
import { bekendeMensen, organisatieVan, standBij, toonDoelen } from './toon';

type Context = SubgraphContext<Bronnen>;

@Resolver(() => Plandoel)
export class PlandoelResolver {
  @Niveau('HOOFDLIJNEN')
  @FieldResolver(() => [Persoon])
  betreft(@Root() { betreft }: Doelbeeld, @Ctx() { bronnen }: Context): Promise<Persoon[]> {
    return bekendeMensen(bronnen, betreft);
  }

  @Niveau('HOOFDLIJNEN')
  @FieldResolver(() => [Planactie])
  acties(@Root() { acties }: { acties: Actie[] }): Actie[] {
    return acties;
  }

  @Niveau('HOOFDLIJNEN')
  @FieldResolver(() => [Doelevaluatie], { description: 'De oudste eerst.' })
  evaluaties(@Root() { oordelen }: Doelbeeld): Doelevaluatie[] {
    return oordelen;
  }

  @Niveau('HOOFDLIJNEN')
  @FieldResolver(() => [Doelakkoord], { description: 'Van ieder die het doel aangaat.' })
  akkoorden(@Root() doel: Doelbeeld, @Ctx() { bronnen }: Context): Promise<Akkoordstand[]> {
    return akkoordstanden(bronnen, doel);
  }
}

@Resolver(() => Doelakkoord)
export class DoelakkoordResolver {
  @Niveau('HOOFDLIJNEN')
  @FieldResolver(() => Persoon, { nullable: true })
  betreft(@Root() { betreft }: Akkoordstand, @Ctx() { bronnen }: Context): Promise<Persoon | null> {
    return bronnen.personen.load(betreft);
  }

  @Niveau('HOOFDLIJNEN')
  @FieldResolver(() => [Persoon], { description: 'Wie nog akkoord moet geven, voor zover u van hem mag weten.' })
  wachtOp(@Root() { wachtOp }: Akkoordstand, @Ctx() { bronnen }: Context): Promise<Persoon[]> {
    return bekendeMensen(bronnen, wachtOp);
  }
}

@Resolver(() => Planactie)
export class PlanactieResolver {
  @Niveau('HOOFDLIJNEN')
  @FieldResolver(() => [Planvoorbehoud], { description: 'Sinds de actie is afgesproken of geordend.' })
  voorbehouden(@Root() { voorbehouden }: Actie): Voorbehoudbeeld[] {
    return voorbehouden;
  }

  @Niveau('HOOFDLIJNEN')
  @FieldResolver(() => Verwijzing, { nullable: true, description: 'Het stuk van een partner waar de actie over gaat.' })
  verwijzing(@Root() { verwijzing }: Actie, @Ctx() context: Context): Promise<Verwijzing | null> | null {
    return verwijzing && verwijzingVoor(verwijzing, context);
  }
}

@Resolver(() => Planvoorbehoud)
export class PlanvoorbehoudResolver {
  @Niveau('HOOFDLIJNEN')
  @FieldResolver(() => String, { nullable: true })
  organisatie(@Root() { door }: Voorbehoudbeeld, @Ctx() { bronnen }: Context): Promise<string | null> {
    return organisatieVan(bronnen, door);
  }
}

interface Getoond extends Planversie {
  beeld: Planbeeld;
  door: Dader;
}

@Resolver(() => Planversie)
export class PlanversieResolver {
  @Niveau('HOOFDLIJNEN')
  @FieldResolver(() => String, { nullable: true, description: 'Leeg waar een inwoner het zelf deed.' })
  organisatie(@Root() { door }: Getoond, @Ctx() { bronnen }: Context): Promise<string | null> {
    return organisatieVan(bronnen, door);
  }

  @Niveau('HOOFDLIJNEN')
  @FieldResolver(() => String, { nullable: true, description: 'De medewerker die het deed.' })
  functionaris(@Root() { door }: Getoond): string | null {
    return door.functionaris;
  }

  @Niveau('HOOFDLIJNEN')
  @FieldResolver(() => Persoon, { nullable: true, description: 'De inwoner die het deed.' })
  async persoon(@Root() { door }: Getoond, @Ctx() { bronnen }: Context): Promise<Persoon | null> {
    return door.persoon ? bronnen.personen.load(door.persoon) : null;
  }

  @Niveau('HOOFDLIJNEN')
  @FieldResolver(() => [Plandoel], { description: 'De doelen zoals zij toen waren.' })
  doelen(
    @Root() { beeld, versie }: Getoond,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Planbeeld['doelen'] {
    const toen = standBij(beeld, versie);
    return toonDoelen(beeld.metZicht(toen), context, info);
  }
}
