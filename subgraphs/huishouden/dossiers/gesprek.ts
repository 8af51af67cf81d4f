import { z } from 'zod';
import { LEEFGEBIEDEN, type Leefgebied } from '#schema/lijsten/leefgebied';
import { Domein, subgraphVan } from '#schema/lijsten/toegang';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import { vraagAlsVrager } from '#waarborgen/subgraph/vraagAlsVrager';
import type { Huishoudenomgeving } from '../omgeving';
import type { Bronnen } from '../store/bronnen';
import { bewijsVan } from '../toegang/BewijsResolver';

type Context = SubgraphContext<Bronnen, Huishoudenomgeving>;

const VRAAG = `query($personen: [_Any!]!) { _entities(representations: $personen) { ... on Persoon {
  wijkteam { keukentafelgesprekken { kenmerk ondertekendOp besproken { leefgebied } } } } } }`;

const Antwoord = z.object({
  data: z.object({
    _entities: z.tuple([
      z.object({
        wijkteam: z.object({
          keukentafelgesprekken: z
            .array(
              z.object({
                kenmerk: z.string(),
                ondertekendOp: z.iso.date().nullish(),
                besproken: z.array(z.object({ leefgebied: z.enum(LEEFGEBIEDEN) })),
              }),
            )
            .nullable(),
        }),
      }),
    ]),
  }),
});

/** A conversation as its number and whom it was with. */
export interface Gespreksverwijzing {
  persoon: string;
  kenmerk: string;
}
/** What the caller sees of it at the wijkteam; of none that he sees there, nothing. */
export interface Gelezengesprek {
  leefgebieden: Leefgebied[];
  ondertekendOp?: string | null;
}

/**
 * A keukentafelgesprek, so that nothing is asked twice. It is asked of the wijkteam as the caller, with his own token and
 * the proof of what he may see: so it shows no more than he would see there himself, and logs it. Undefined where the
 * wijkteam gives no usable answer.
 */
export async function leesGesprek(
  context: Context,
  { persoon, kenmerk }: Gespreksverwijzing,
): Promise<Gelezengesprek | undefined> {
  const bewijsWijkteam = await bewijsVan(persoon, Domein.WIJKTEAM, context);
  const personen = [{ __typename: 'Persoon', id: persoon, bewijsWijkteam }];
  const { PARTNERS, PARTNER_TIMEOUT_MS: timeoutMs } = context.omgeving;
  const wijkteam = { url: new URL('graphql', PARTNERS[subgraphVan(Domein.WIJKTEAM)]), timeoutMs };
  const antwoord = Antwoord.safeParse(await vraagAlsVrager(context, wijkteam, VRAAG, { personen })).data;
  if (!antwoord) return undefined;
  const { keukentafelgesprekken } = antwoord.data._entities[0].wijkteam;
  const gevonden = keukentafelgesprekken?.find((gesprek) => gesprek.kenmerk === kenmerk);
  const leefgebieden = [...new Set(gevonden?.besproken.map(({ leefgebied }) => leefgebied))];
  return { leefgebieden, ondertekendOp: gevonden?.ondertekendOp };
}
