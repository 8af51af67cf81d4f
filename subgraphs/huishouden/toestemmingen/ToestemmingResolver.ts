import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import { standVan, wieMoetNog } from '#waarborgen/toegang/ondertekening';
import { Toestemmingsstatus } from '../lijsten';
import { Persoon } from '../mensen/Persoon';
import type { Bronnen } from '../store/bronnen';
import { alsToestemmingsfeit, type Persoonsfeiten } from '../toegang/feiten';
import { Ondertekening, Ontvanger, Toestemming } from './Toestemming';
import { Toestemmingsgebeurtenis } from './Toestemmingsgebeurtenis';

type Context = SubgraphContext<Bronnen>;

@Resolver(() => Toestemming)
export class ToestemmingResolver {
  @FieldResolver(() => Toestemmingsstatus)
  async status(@Root() t: Toestemming, @Ctx() { bronnen }: Context): Promise<Toestemmingsstatus> {
    const feiten = (await bronnen.feiten.load(t.betrokkeneId)) as Persoonsfeiten;
    return standVan(alsToestemmingsfeit(t), feiten, bronnen.vandaag) as Toestemmingsstatus;
  }

  @FieldResolver(() => String, { description: 'Wat het betekent, in een gewone zin.' })
  async uitleg(@Root() t: Toestemming, @Ctx() { bronnen }: Context): Promise<string> {
    return bronnen.zin(t, (await bronnen.feiten.load(t.betrokkeneId)) as Persoonsfeiten);
  }

  @FieldResolver(() => [Persoon], { description: 'Wie nog moet tekenen.' })
  async wachtOp(@Root() t: Toestemming, @Ctx() { bronnen }: Context): Promise<Persoon[]> {
    const over = (await bronnen.feiten.load(t.betrokkeneId)) as Persoonsfeiten;
    const wie = await Promise.all(
      wieMoetNog(alsToestemmingsfeit(t), over, bronnen.vandaag).map((id) => bronnen.feiten.load(id)),
    );
    return wie.flatMap((feiten) => feiten?.persoon ?? []);
  }

  @FieldResolver(() => Persoon)
  async betrokkene(@Root() t: Toestemming, @Ctx() { bronnen }: Context): Promise<Persoon> {
    return (await bronnen.feiten.load(t.betrokkeneId))?.persoon as Persoon;
  }

  @FieldResolver(() => Ontvanger)
  async aan(@Root() t: Toestemming, @Ctx() { bronnen }: Context): Promise<Ontvanger> {
    return {
      organisatie: t.aanOrganisatie && (await bronnen.organisatienamen.load(t.aanOrganisatie)),
      team: t.aanTeam && (await bronnen.teamnamen.load(t.aanTeam)),
      plandeelnemers: t.aanPlandeelnemers,
      vertegenwoordigers: t.aanVertegenwoordigers,
    };
  }

  @FieldResolver(() => [Ondertekening])
  ondertekeningen(@Root() { gebeurtenissen }: Toestemming): Ondertekening[] {
    return gebeurtenissen
      .filter((g) => g.soort === 'ONDERTEKEND')
      .map(({ door, tijdstip, wijze, functionaris: vastgelegdDoor }) =>
        Object.assign(new Ondertekening(), { door, tijdstip: new Date(tijdstip), wijze, vastgelegdDoor }),
      );
  }
}

/** Told to the person himself and who speaks for him alone: that he withdrew, and his own words, are nobody else's. */
@Resolver(() => Toestemming)
export class ToestemmingGeschiedenisResolver {
  @FieldResolver(() => [Toestemmingsgebeurtenis], {
    nullable: true,
    description: 'Alles wat ermee gebeurde, het oudste eerst.',
  })
  async geschiedenis(@Root() t: Toestemming, @Ctx() { bronnen }: Context): Promise<Toestemmingsgebeurtenis[] | null> {
    return (await bronnen.spreektOver(t)) ? t.gebeurtenissen : null;
  }
}

@Resolver(() => Toestemmingsgebeurtenis)
export class GebeurtenisResolver {
  /** Somebody's own words are for himself and for whom they are about: a child says what its parents need not know. */
  @FieldResolver(() => String, { nullable: true })
  async toelichting(@Root() g: Toestemmingsgebeurtenis, @Ctx() { bronnen }: Context): Promise<string | null> {
    const { persoon } = await bronnen.lezer();
    const over = (await bronnen.toestemming(g.toestemming))?.over.persoon.id;
    return persoon !== undefined && [g.door, over].includes(persoon) ? g.woorden : null;
  }
  /** Named under the rules for persons: who may not know him sees no name. */
  @FieldResolver(() => Persoon, { nullable: true })
  async persoon(@Root() { door }: Toestemmingsgebeurtenis, @Ctx() { bronnen }: Context): Promise<Persoon | null> {
    return (await bronnen.feiten.load(door))?.persoon ?? null;
  }
}

@Resolver(() => Ondertekening)
export class OndertekeningResolver {
  /** Named under the rules for persons: who may not know him sees no name. */
  @FieldResolver(() => Persoon, { nullable: true })
  async persoon(@Root() { door }: Ondertekening, @Ctx() { bronnen }: Context): Promise<Persoon | null> {
    return (await bronnen.feiten.load(door))?.persoon ?? null;
  }
}
