import { z } from 'zod';
import { LEEFGEBIEDEN, type Leefgebied } from '#schema/lijsten/leefgebied';
import { Domein, subgraphVan } from '#schema/lijsten/toegang';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import { vraagAlsVrager } from '#waarborgen/subgraph/vraagAlsVrager';
import type { Huishoudenomgeving } from '../../omgeving';
import type { Bronnen } from '../../store/bronnen';
import { bewijsVan } from '../../toegang/BewijsResolver';
import type { GesprekInput } from './invoer';

type Context = SubgraphContext<Bronnen, Huishoudenomgeving>;

const VRAAG = `query($personen: [_Any!]!) { _entities(representations: $personen) { ... on Persoon {
  wijkteam { keukentafelgesprekken { kenmerk besproken { leefgebied } } } } } }`;

const Antwoord = z.object({
  data: z.object({
    _entities: z.tuple([
      z.object({
        wijkteam: z.object({
          keukentafelgesprekken: z
            .array(
              z.object({ kenmerk: z.string(), besproken: z.array(z.object({ leefgebied: z.enum(LEEFGEBIEDEN) })) }),
            )
            .nullable(),
        }),
      }),
    ]),
  }),
});

/**
 * The leefgebieden of a keukentafelgesprek, so that nothing is asked twice. They are asked of the wijkteam as the caller,
 * with his own token and the proof of what he may see: so it shows no more than he would see there himself, and logs it.
 * None where he sees no such conversation; undefined where the wijkteam gives no usable answer.
 */
export async function leesGesprek(context: Context, gesprek: GesprekInput): Promise<Leefgebied[] | undefined> {
  const bewijsWijkteam = await bewijsVan(gesprek.persoon, Domein.WIJKTEAM, context);
  const personen = [{ __typename: 'Persoon', id: gesprek.persoon, bewijsWijkteam }];
  const { PARTNERS, PARTNER_TIMEOUT_MS: timeoutMs } = context.omgeving;
  const wijkteam = { url: new URL('graphql', PARTNERS[subgraphVan(Domein.WIJKTEAM)]), timeoutMs };
  const antwoord = Antwoord.safeParse(await vraagAlsVrager(context, wijkteam, VRAAG, { personen })).data;
  if (!antwoord) return undefined;
  const { keukentafelgesprekken } = antwoord.data._entities[0].wijkteam;
  const gevonden = keukentafelgesprekken?.find(({ kenmerk }) => kenmerk === gesprek.kenmerk);
  return [...new Set(gevonden?.besproken.map(({ leefgebied }) => leefgebied))];
}
