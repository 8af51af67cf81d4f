import { z } from 'zod';
import { type Fout, fout } from '#schema/Fout';
import { Grond } from '#schema/lijsten/toegang';
import { leeftijdOp } from '#waarborgen/dienst/klok';
import type { PartnerContext } from '#waarborgen/subgraph/persoonMetDossier';
import { vraagAlsVrager } from '#waarborgen/subgraph/vraagAlsVrager';
import type { Geval } from '#waarborgen/werk/opdracht';

const VANAF = 12;
const Antwoord = z.object({ data: z.object({ _entities: z.tuple([z.object({ geboortedatum: z.iso.date() })]) }) });

/**
 * Whether somebody is old enough to ask in confidence. The CJG keeps no day of birth. Of who asks it himself the ground
 * says enough: the hub grants EIGEN_INZAGE from 12 on. Where staff write it down, the hub is asked, as they may see it.
 */
export async function vanafTwaalf(
  {
    invoer,
    inzage,
    persoon,
    vandaag,
  }: Pick<Geval<never, { vertrouwelijk?: boolean }>, 'invoer' | 'inzage' | 'persoon' | 'vandaag'>,
  context: PartnerContext<unknown>,
): Promise<{ fouten: Fout[] } | { geraadpleegd: unknown }> {
  if (!invoer.vertrouwelijk || inzage.grond === Grond.EIGEN_INZAGE) return { geraadpleegd: undefined };
  const { HUISHOUDEN_URL: url, HUISHOUDEN_TIMEOUT_MS: timeoutMs } = context.omgeving;
  const personen = [{ __typename: 'Persoon', id: persoon }];
  const antwoord = Antwoord.safeParse(await vraagAlsVrager(context, { url, timeoutMs }, VRAAG, { personen }));
  if (!antwoord.success) return { fouten: [LEEFTIJD_ONBEKEND()] };
  const [{ geboortedatum }] = antwoord.data.data._entities;
  return leeftijdOp(geboortedatum, vandaag) < VANAF ? { fouten: [TE_JONG()] } : { geraadpleegd: undefined };
}

const VRAAG =
  'query($personen: [_Any!]!) { _entities(representations: $personen) { ... on Persoon { geboortedatum } } }';

const LEEFTIJD_ONBEKEND = () =>
  fout(
    'LEEFTIJD_ONBEKEND',
    'De hub zei niet hoe oud dit kind is; probeer het later, of leg de vraag niet vertrouwelijk vast.',
    'vertrouwelijk',
  );
const TE_JONG = () =>
  fout('VERTROUWELIJK_KAN_NIET', 'Dit kan in vertrouwen vanaf 12 jaar; leg de vraag open vast.', 'vertrouwelijk');
