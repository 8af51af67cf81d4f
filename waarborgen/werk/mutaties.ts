import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  type ClassType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  Int,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import { z } from 'zod';
import { Fout } from '#schema/Fout';
import type { Opslag } from '../opslag/opslag';
import type { Stuk, Stuksoort } from '../opslag/Stuk';
import type { Tabellen } from '../opslag/tabellen';
import type { PartnerContext } from '../subgraph/persoonMetDossier';
import type { Werkplaats } from './geval';
import { invoertype } from './invoertype';
import { geeftVan, type Opdracht } from './opdracht';
import { nummer, type Veld, type Vorm } from './velden';
import { type Uitkomst, voerUit } from './voerUit';

type Context = PartnerContext<{ opslag: Opslag }>;
type Klasse = new () => object;

/** The mutations of a partner: one a command, each with its input and the payload of what it gives. */
export function mutatiesVan(partner: Omit<Werkplaats<Tabellen>, 'opslag'>, opdrachten: readonly Opdracht[]): Klasse[] {
  const payloads = new Map<string, ReturnType<typeof payloadVan>>();
  const mutaties = opdrachten.map((opdracht) => {
    const { soort, veld } = geeftVan(opdracht);
    const payload = payloads.get(veld) ?? payloadVan(soort, veld);
    payloads.set(veld, payload);
    return mutatieVan(partner, opdracht, payload.Payload);
  });
  return [...mutaties, ...[...payloads.values()].map(({ PayloadResolver }) => PayloadResolver)];
}

function mutatieVan(partner: Omit<Werkplaats, 'opslag'>, opdracht: Opdracht, Payload: Klasse): Klasse {
  const { naam, uitleg: description } = opdracht;
  const type = invoertype(`${naam[0].toUpperCase()}${naam.slice(1)}Input`, vormVan(opdracht));

  @Resolver()
  class Mutatie {
    // The method bears the mutation's own name: type-graphql finds a resolver of a class by the name of its method.
    @Mutation(() => Payload, { description })
    async [naam](
      @Arg('input', () => type.klasse) input: Record<string, unknown>,
      @Ctx() context: Context,
    ): Promise<object> {
      const werkplaats = { ...partner, opslag: context.bronnen.opslag };
      const uitkomst = await voerUit({ werkplaats, opdracht, type, invoer: { ...input }, context });
      return Object.assign(new Payload(), uitkomst);
    }
  }
  return Mutatie;
}

/** The same command twice is one; the form of its key is checked where keys are (waarborgen/opdrachten/eenmalig.ts). */
const sleutel: { idempotentieSleutel: Veld<string> } = {
  idempotentieSleutel: { type: () => ID, schema: z.string(), nullable: false },
};
/** Who goes on from something else than stands there now is told so (waarborgen/opdrachten/versie.ts). */
const versie: { verwachteVersie: Veld<number> } = {
  verwachteVersie: { type: () => Int, schema: z.number(), nullable: false },
};

/** What names the person or the record, and what keeps a command from being carried out twice or too late. */
function vormVan(opdracht: Opdracht): Vorm {
  if (opdracht.vorm === 'BEGIN')
    return { ...sleutel, persoon: nummer('De persoon, zoals de hub hem noemt.'), ...opdracht.invoer };
  const over = { [opdracht.over.veld]: nummer('Het kenmerk van het stuk.') };
  return { ...(opdracht.voegtToe ? sleutel : {}), ...over, ...(opdracht.voegtToe ? {} : versie), ...opdracht.invoer };
}

function payloadVan(soort: Stuksoort, veld: string) {
  @ObjectType(`${veld[0].toUpperCase()}${veld.slice(1)}Payload`, {
    description: 'Wat er van een opdracht kwam: het stuk zoals u het ziet, of waarom niet.',
  })
  class Payload {
    stuk?: Stuk;
    inzage?: Uitkomst['inzage'];
    @Field(() => [Fout]) fouten: Fout[];
    @Field(() => [Fout], { description: 'Wat mag, maar een tweede blik verdient.' }) waarschuwingen: Fout[];
  }

  @Resolver(() => Payload)
  class PayloadResolver {
    @FieldResolver(() => soort as unknown as ClassType, { name: veld, nullable: true })
    [veld](@Root() { stuk, inzage }: Payload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Stuk | null {
      if (!stuk || !inzage) return null;
      context.inzages.open(info.path, inzage);
      return stuk;
    }
  }
  return { Payload, PayloadResolver };
}
