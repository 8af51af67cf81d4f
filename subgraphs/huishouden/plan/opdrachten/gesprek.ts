import { Agent, request } from 'undici';
import { z } from 'zod';
import { LEEFGEBIEDEN, type Leefgebied } from '#schema/lijsten/leefgebied';
import { Domein, subgraphVan } from '#schema/lijsten/toegang';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
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

const MAX_ANTWOORD = 4 * 1024 * 1024;
const agent = new Agent({ connections: 8, maxResponseSize: MAX_ANTWOORD });

/**
 * The leefgebieden of a keukentafelgesprek, so that nothing is asked twice. They are asked of the wijkteam as the caller,
 * with his own token and the proof of what he may see: so it shows no more than he would see there himself, and logs it.
 * None where he sees no such conversation; undefined where the wijkteam gives no usable answer.
 */
export async function leesGesprek(context: Context, gesprek: GesprekInput): Promise<Leefgebied[] | undefined> {
  const bewijsWijkteam = await bewijsVan(gesprek.persoon, Domein.WIJKTEAM, context);
  const personen = [{ __typename: 'Persoon', id: gesprek.persoon, bewijsWijkteam }];
  const antwoord = Antwoord.safeParse(await vraagAlsVrager(context, personen)).data;
  if (!antwoord) return undefined;
  const { keukentafelgesprekken } = antwoord.data._entities[0].wijkteam;
  const gevonden = keukentafelgesprekken?.find(({ kenmerk }) => kenmerk === gesprek.kenmerk);
  return [...new Set(gevonden?.besproken.map(({ leefgebied }) => leefgebied))];
}

async function vraagAlsVrager({ omgeving, headers }: Context, personen: object[]): Promise<unknown> {
  const url = new URL('graphql', omgeving.PARTNERS[subgraphVan(Domein.WIJKTEAM)]);
  try {
    const { body } = await request(url, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json', ...gegeven({ ...headers }) } },
      body: JSON.stringify({ query: VRAAG, variables: { personen } }),
      ...{ dispatcher: agent, signal: AbortSignal.timeout(omgeving.PARTNER_TIMEOUT_MS) },
    });
    return await body.json();
  } catch {
    return undefined;
  }
}

const gegeven = (headers: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter((header): header is [string, string] => header[1] !== undefined));
