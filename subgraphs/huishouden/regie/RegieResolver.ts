import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import { Huishouden } from '../mensen/Huishouden';
import { Persoon } from '../mensen/Persoon';
import type { Bronnen } from '../store/bronnen';
import { woontOfWerktEr } from '../zichtbaarheid';
import { type Geval, leesGeval } from './geval';
import { noteerRegie } from './noteerRegie';
import { alsRegieaanbod, alsRegisseur, Regieaanbod, Regieperiode, Regisseur } from './Regisseur';
import { aanbodVoor, namDeel, versieVoor } from './zicht';

type Context = SubgraphContext<Bronnen>;

@Resolver(() => Huishouden)
export class RegieResolver {
  @FieldResolver(() => Regisseur, { nullable: true })
  async regisseur(@Root() { id }: Huishouden, @Ctx() { bronnen }: Context): Promise<Regisseur | null> {
    const { huidige } = await bronnen.regie.load(id);
    return huidige ? alsRegisseur(huidige) : null;
  }

  @FieldResolver(() => [Regieperiode], {
    nullable: true,
    description: 'Bij wie de regie achtereenvolgens lag; leeg voor wie alleen voor een lid spreekt.',
  })
  async regieverloop(@Root() { id }: Huishouden, @Ctx() context: Context): Promise<Regieperiode[] | null> {
    const { bronnen } = context;
    const lezer = await bronnen.lezer();
    const { perioden, huidige } = await bronnen.regie.load(id);
    const deelgenomen = perioden.map((periode, i) => namDeel(lezer, periode, perioden[i - 1]));
    const ziet = woontOfWerktEr(lezer, await bronnen.leden(id));
    if (!ziet && !deelgenomen.includes(true)) return null;
    if (perioden.some(({ reden }, i) => reden && deelgenomen[i])) await noteerRegie(context, id);
    const verteld = perioden.map((periode, i) => ({
      ...{ regisseur: alsRegisseur(periode), tot: periode === huidige ? null : periode.tot },
      reden: deelgenomen[i] ? periode.reden : null,
    }));
    return verteld.filter((_, i) => ziet || deelgenomen[i]).map((p) => Object.assign(new Regieperiode(), p));
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'De versie waarvan u verdergaat; leeg voor wie niet over de regie gaat.',
  })
  async regieversie(@Root() { id }: Huishouden, @Ctx() { bronnen }: Context): Promise<number | null> {
    return versieVoor(await gevalNu(bronnen, id)) ?? null;
  }

  @FieldResolver(() => Regieaanbod, {
    nullable: true,
    description: 'Het aanbod dat openstaat, voor wie het kan intrekken of beantwoorden.',
  })
  async regieaanbod(@Root() { id }: Huishouden, @Ctx() context: Context): Promise<Regieaanbod | null> {
    const aanbod = aanbodVoor(await gevalNu(context.bronnen, id));
    if (!aanbod) return null;
    await noteerRegie(context, id);
    return alsRegieaanbod(aanbod);
  }
}

const gevalNu = async (bronnen: Bronnen, huishouden: string): Promise<Geval> =>
  leesGeval(bronnen, huishouden, await bronnen.regie.load(huishouden));

/** Who is named by an organisation or as a person is shown under the rules for those. */
function wieResolver(type: typeof Regisseur | typeof Regieaanbod) {
  @Resolver(() => type)
  class WieResolver {
    @FieldResolver(() => String, { nullable: true })
    organisatie(@Root() { organisatieId }: Regisseur, @Ctx() { bronnen }: Context): Promise<string | null> | null {
      return organisatieId ? bronnen.organisatienamen.load(organisatieId) : null;
    }

    @FieldResolver(() => Persoon, { nullable: true })
    persoon(@Root() { persoonId }: Regisseur, @Ctx() { bronnen }: Context): Promise<Persoon | null> | null {
      return persoonId ? bronnen.personen.load(persoonId) : null;
    }
  }
  return WieResolver;
}
export const wieResolvers = [wieResolver(Regisseur), wieResolver(Regieaanbod)];
