import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Niveau } from '#schema/toestemming';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import { Persoon } from '../mensen/Persoon';
import type { Partij } from '../regie/verloop';
import type { Bronnen } from '../store/bronnen';
import { type Akkoordstand, akkoordstanden } from './akkoord';
import type { Akkoordbeeld, Doelbeeld, Voorbehoudbeeld } from './beeld';
import { Planactie, Planvoorbehoud } from './Planactie';
import { Doelakkoord, Doelevaluatie, Planakkoord, Plandoel } from './Plandoel';
import { Planversie } from './Planversie';
import type { Actie, Doel, Planbeeld } from './planbeeld';
import { bekendeMensen, kenbareMedewerker, standBij, toonDoelen } from './toon';
import { Verwijzing, verwijzingVoor } from './Verwijzing';

type Context = SubgraphContext<Bronnen>;
/** Where it happened. */
type InHuis<T> = T & { huishouden: string };
type Akkoordgetoond = Akkoordstand & { gegeven: InHuis<Akkoordstand['gegeven'][0]>[] };

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
  @FieldResolver(() => [Doelakkoord], {
    description: 'Van ieder die het doel aangaat, voor zover u van hem mag weten.',
  })
  async akkoorden(@Root() doel: Doel, @Ctx() { bronnen }: Context): Promise<Akkoordgetoond[]> {
    const standen = await akkoordstanden(bronnen, doel);
    const bekend = await Promise.all(standen.map(({ betreft }) => bronnen.personen.load(betreft)));
    const { huishouden } = doel;
    return standen
      .filter((_, i) => bekend[i])
      .map((stand) => ({ ...stand, gegeven: stand.gegeven.map((a) => ({ ...a, huishouden })) }));
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
  @FieldResolver(() => String, { nullable: true, description: 'Als u mag weten dat die organisatie betrokken is.' })
  async organisatie(@Root() v: InHuis<Voorbehoudbeeld>, @Ctx() context: Context): Promise<string | null> {
    return (await kenbareMedewerker(context, v.huishouden, v.door))?.organisatie ?? null;
  }
}

@Resolver(() => Planakkoord)
export class PlanakkoordResolver {
  @Niveau('HOOFDLIJNEN')
  @FieldResolver(() => Persoon, { nullable: true, description: 'Wie akkoord gaf.' })
  door(@Root() { door }: Akkoordbeeld, @Ctx() { bronnen }: Context): Promise<Persoon | null> {
    return bronnen.personen.load(door);
  }

  @Niveau('HOOFDLIJNEN')
  @FieldResolver(() => String, { nullable: true, description: 'De medewerker die het opschreef, als een dat deed.' })
  async vastgelegdDoor(@Root() a: InHuis<Akkoordbeeld>, @Ctx() context: Context): Promise<string | null> {
    return (await kenbareMedewerker(context, a.huishouden, a.opgeschrevenDoor))?.functionaris ?? null;
  }
}

interface Getoond extends Planversie {
  beeld: Planbeeld;
  door: Partij;
}

@Resolver(() => Planversie)
export class PlanversieResolver {
  @Niveau('HOOFDLIJNEN')
  @FieldResolver(() => String, { nullable: true, description: 'Leeg waar een inwoner het zelf deed.' })
  async organisatie(@Root() { door, beeld }: Getoond, @Ctx() context: Context): Promise<string | null> {
    return (await kenbareMedewerker(context, beeld.huishouden, door))?.organisatie ?? null;
  }

  @Niveau('HOOFDLIJNEN')
  @FieldResolver(() => String, { nullable: true, description: 'De medewerker die het deed.' })
  async functionaris(@Root() { door, beeld }: Getoond, @Ctx() context: Context): Promise<string | null> {
    return (await kenbareMedewerker(context, beeld.huishouden, door))?.functionaris ?? null;
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
