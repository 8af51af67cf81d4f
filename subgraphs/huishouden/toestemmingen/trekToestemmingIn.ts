import { fout } from '#schema/Fout';
import { leeftijdOp } from '#waarborgen/dienst/klok';
import type { Gedaan } from '#waarborgen/opdrachten/totHetStaat';
import { isVerouderd } from '#waarborgen/opdrachten/versie';
import { ondertekenaarsVan } from '#waarborgen/toegang/ondertekening';
import { Toestemmingssoort } from '../lijsten';
import type { Bronnen } from '../store/bronnen';
import type { Persoonsfeiten } from '../toegang/feiten';
import { gebeurtenisDoor, TOESTEMMING_ONBEKEND, voegToe } from './gebeurtenis';
import { type Hoedanigheid, hoedanigheidBij, kentToestemming } from './hoedanigheid';
import type { TrekToestemmingInInput } from './invoer';
import { toelichtingPast } from './optekenen';
import type { Toestemming } from './Toestemming';

/** Withdrawing is one step, works on the very next question, and never changes the past (AVG art. 7 lid 3). */
export async function trekToestemmingIn(bronnen: Bronnen, invoer: TrekToestemmingInInput): Promise<Gedaan> {
  const gevonden = await bronnen.toestemming(invoer.toestemmingId);
  const wie = await hoedanigheidBij(bronnen, gevonden?.over, gevonden?.toestemming);
  const regie = await bronnen.heeftRegieOver(gevonden?.toestemming.betrokkeneId);
  if (!gevonden || !wie || !magIntrekken(gevonden, { wie, regie, vandaag: bronnen.vandaag }))
    return { fouten: [TOESTEMMING_ONBEKEND()] };
  const { toestemming } = gevonden;
  const fouten = [
    isVerouderd(toestemming, invoer.verwachteVersie),
    toestemming.ingetrokkenOp ? fout('TOESTEMMING_INGETROKKEN', 'Dit is al ingetrokken.') : undefined,
    toelichtingPast(wie.soort === 'VASTLEGGER', invoer.toelichting),
  ].filter((f) => f !== undefined);
  if (fouten.length > 0) return { fouten };
  const door = wie.soort === 'VASTLEGGER' ? toestemming.betrokkeneId : wie.persoon;
  const wat = { toestemming: toestemming.id, door, toelichting: invoer.toelichting, nu: bronnen.nu };
  return voegToe(bronnen, toestemming, 'INGETROKKEN', gebeurtenisDoor(wie, wat));
}

interface Wie {
  wie: Hoedanigheid;
  /** The regie over the person is with his organisation. */
  regie: boolean;
  vandaag: string;
}
type Gevonden = { toestemming: Toestemming; over: Persoonsfeiten };

/**
 * A consent is withdrawn by any of those who must sign it, by the person himself, and on his word by a professional who
 * may see it: it only closes. An objection, whose end may open, only by who made it.
 */
function magIntrekken({ toestemming, over }: Gevonden, { wie, regie, vandaag }: Wie): boolean {
  if (toestemming.soort === Toestemmingssoort.BEZWAAR)
    return wie.soort !== 'VASTLEGGER' && magBezwaarIntrekken(toestemming, over, wie.persoon, vandaag);
  return kentToestemming(toestemming, wie, regie);
}

/**
 * An objection belongs to who made it, as long as he has a say about the person; from 16 on also to the person himself.
 * Of who has no say any more it passes to those who must sign now.
 */
function magBezwaarIntrekken(bezwaar: Toestemming, over: Persoonsfeiten, persoon: string, vandaag: string): boolean {
  const zeggenschap = ondertekenaarsVan(bezwaar, over, vandaag) ?? [];
  const zelf = over.persoon.id;
  const maker = bezwaar.gebeurtenissen[0]?.door;
  if (persoon === maker) return zeggenschap.includes(persoon) || persoon === zelf;
  if (persoon === zelf && leeftijdOp(over.persoon.geborenOp, vandaag) >= 16) return zeggenschap.includes(zelf);
  const makerHeeftZeggenschap = maker !== undefined && (zeggenschap.includes(maker) || maker === zelf);
  return !makerHeeftZeggenschap && zeggenschap.includes(persoon);
}
