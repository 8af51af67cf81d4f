import { z } from 'zod';
import { fout } from '#schema/Fout';
import type { PartnerContext } from '#waarborgen/subgraph/persoonMetDossier';
import { vraagAlsVrager } from '#waarborgen/subgraph/vraagAlsVrager';
import type { Raadpleging } from '#waarborgen/werk/opdracht';

const VRAAG = `query($personen: [_Any!]!, $kenmerk: ID!) { _entities(representations: $personen) {
  ... on Persoon { ondertekendOp: ondertekendGesprek(kenmerk: $kenmerk) } } }`;

const Antwoord = z.object({
  data: z.object({ _entities: z.tuple([z.object({ ondertekendOp: z.iso.date().nullable() })]) }),
  errors: z.undefined().optional(),
});

interface Aanvraaginvoer {
  keukentafelgesprek?: string;
  aangevraagdOp?: string;
}

/**
 * On which day the wijkteam's keukentafelgesprek was signed, so that nothing is asked twice. The hub asks the wijkteam as
 * the caller: whether he sees it is the resident's to say, and it stands in the wijkteam's logbook.
 */
export async function leesOndertekening(
  { persoon, invoer, vandaag }: { persoon: string; vandaag: string; invoer: Aanvraaginvoer },
  context: PartnerContext<unknown>,
): Promise<Raadpleging> {
  const { keukentafelgesprek: kenmerk, aangevraagdOp = vandaag } = invoer;
  if (kenmerk === undefined) return { geraadpleegd: undefined };
  const { HUISHOUDEN_URL: url, HUISHOUDEN_TIMEOUT_MS: timeoutMs } = context.omgeving;
  const variabelen = { personen: [{ __typename: 'Persoon', id: persoon }], kenmerk };
  const antwoord = Antwoord.safeParse(await vraagAlsVrager(context, { url, timeoutMs }, VRAAG, variabelen));
  if (!antwoord.success) return { fouten: [NIET_BEREIKBAAR()] };
  const [{ ondertekendOp }] = antwoord.data.data._entities;
  return ondertekendOp && ondertekendOp <= aangevraagdOp
    ? { geraadpleegd: ondertekendOp }
    : { fouten: [GESPREK_ONBEKEND()] };
}

const NIET_BEREIKBAAR = () =>
  fout(
    'GESPREK_NIET_BEREIKBAAR',
    'Het wijkteam is nu niet bereikbaar. Probeer het later opnieuw.',
    'keukentafelgesprek',
  );
/** The same for what is not there, what is not shared with the caller, and what was not signed by then. */
const GESPREK_ONBEKEND = () =>
  fout(
    'GESPREK_ONBEKEND',
    'Dit gesprek is er niet, wordt niet met u gedeeld, of is niet ondertekend.',
    'keukentafelgesprek',
  );
