import { GraphQLError } from 'graphql';
import { z } from 'zod';
import type { Partnerdomein } from '#schema/lijsten/toegang';
import { bewezen, type PartnerContext, veldnamen } from '../subgraph/persoonMetDossier';
import { vraagAlsVrager } from '../subgraph/vraagAlsVrager';
import { UITGEVER } from '../toegang/bewijs';
import type { Inzage } from '../toegang/inzage';

/** Of whom a proof is asked: by the federation's id of him, or by this partner's pseudonym. */
export type Wie = { persoon: string } | { pseudoniem: string };

/** What the hub proves of somebody to this caller, and how the federation names him. */
export interface Bewezene {
  persoon: string;
  inzage: Inzage;
}

const Persoon = z.object({ id: z.string(), bewijs: z.string().nullable() }).nullable();
const Antwoord = z.object({
  data: z.object({ _entities: z.array(z.union([z.object({ persoon: Persoon }), Persoon])) }),
});

/**
 * Asks the hub, as the caller, what he may see of each of these persons. What it answers counts only as far as its
 * proofs show it; in the order of the question, undefined for whom he may not know.
 * @throws GraphQLError BRON_ONBEREIKBAAR where the hub gives no usable answer.
 */
export async function bewijzenVanHub(
  domein: Partnerdomein,
  wie: readonly Wie[],
  context: PartnerContext<unknown>,
): Promise<(Bewezene | undefined)[]> {
  if (wie.length === 0) return [];
  const { HUISHOUDEN_URL: url, HUISHOUDEN_TIMEOUT_MS: timeoutMs } = context.omgeving;
  const personen = wie.map((van) =>
    'persoon' in van
      ? { __typename: 'Persoon', id: van.persoon }
      : { __typename: 'Client', domein, pseudoniem: van.pseudoniem },
  );
  const antwoord = Antwoord.safeParse(await vraagAlsVrager(context, { url, timeoutMs }, vraag(domein), { personen }));
  if (!antwoord.success || antwoord.data.data._entities.length !== wie.length) throw HUB_ZWIJGT();
  return antwoord.data.data._entities.map((gevonden, i) => {
    const persoon = gevonden && 'persoon' in gevonden ? gevonden.persoon : gevonden;
    const gevraagd = wie[i];
    if (!persoon?.bewijs || ('persoon' in gevraagd && gevraagd.persoon !== persoon.id)) return undefined;
    return { persoon: persoon.id, inzage: bewezen(persoon.bewijs, persoon.id, domein, context) };
  });
}

const vraag = (domein: Partnerdomein): string => {
  const persoon = `{ id bewijs: ${veldnamen(domein).bewijs} }`;
  return `query($personen: [_Any!]!) { _entities(representations: $personen) {
    ... on Persoon ${persoon} ... on Client { persoon ${persoon} } } }`;
};

const HUB_ZWIJGT = () =>
  new GraphQLError(`De bron ${UITGEVER} is nu niet bereikbaar.`, {
    extensions: { code: 'BRON_ONBEREIKBAAR', bron: UITGEVER },
  });
