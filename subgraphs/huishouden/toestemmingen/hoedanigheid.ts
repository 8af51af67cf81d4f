import { Doelbinding, Rol } from '#schema/lijsten/toegang';
import { leeftijdOp } from '#waarborgen/dienst/klok';
import { isVanLezer } from '#waarborgen/toegang/betrokkenheid';
import { ondertekenaarsVan } from '#waarborgen/toegang/ondertekening';
import type { Bronnen } from '../store/bronnen';
import type { Persoonsfeiten } from '../toegang/feiten';
import type { BekendeLezer } from '../toegang/lezer';
import { magToestemmingZien } from '../zichtbaarheid';
import type { Toestemming } from './Toestemming';

/** What a consent or objection is about, whether it is there yet or not. */
export type Wens = Pick<Toestemming, 'domein' | 'aanVertegenwoordigers'>;

/**
 * In which capacity somebody acts on what a person wants to share: one of those who must sign, the person himself
 * beside them, or a professional who writes down what was said or signed at the table.
 */
export type Hoedanigheid =
  | { soort: 'ONDERTEKENAAR' | 'BETROKKENE'; persoon: string }
  | { soort: 'VASTLEGGER'; functionaris: string; organisatie: string };

/** Undefined for who has no part in it: to him the person might as well not exist, and costs the database as much. */
export async function hoedanigheidBij(
  bronnen: Bronnen,
  over: Persoonsfeiten | undefined,
  wens: Wens | undefined,
): Promise<Hoedanigheid | undefined> {
  const lezer = await bronnen.lezer();
  if (!over || !wens) return undefined;
  return lezer.inwoner ? alsInwoner(lezer, over, wens, bronnen.vandaag) : alsVastlegger(lezer, over, bronnen.vandaag);
}

function alsInwoner(
  { persoon }: BekendeLezer,
  over: Persoonsfeiten,
  wens: Wens,
  vandaag: string,
): Hoedanigheid | undefined {
  if (!persoon) return undefined;
  if (ondertekenaarsVan(wens, over, vandaag)?.includes(persoon)) return { soort: 'ONDERTEKENAAR', persoon };
  const zelf = persoon === over.persoon.id && leeftijdOp(over.persoon.geborenOp, vandaag) >= 12;
  return zelf ? { soort: 'BETROKKENE', persoon } : undefined;
}

/** Who works with the person today may write down what he says; not who only supplies, supervises or looks after quality. */
function alsVastlegger(lezer: BekendeLezer, over: Persoonsfeiten, vandaag: string): Hoedanigheid | undefined {
  const { organisatie, functionaris, rollen, doel } = lezer;
  if (!organisatie || !functionaris || organisatie.zorgverzekeraar) return undefined;
  if (rollen.some((rol) => NIET_AAN_TAFEL.includes(rol)) || !AAN_TAFEL.includes(doel)) return undefined;
  const betrokken = over.betrokkenheden.some((b) => isVanLezer(b, lezer, vandaag));
  return betrokken ? { soort: 'VASTLEGGER', functionaris, organisatie: organisatie.id } : undefined;
}

const NIET_AAN_TAFEL: readonly Rol[] = [Rol.KETENSYSTEEM, Rol.PRIVACY_OFFICER];
const AAN_TAFEL: readonly Doelbinding[] = [Doelbinding.TOELEIDING, Doelbinding.PLANREGIE, Doelbinding.UITVOERING];

/** Who must sign knows what; a professional only what his organisation wrote down, or as regisseur may see. */
export function kentToestemming(t: Toestemming, wie: Hoedanigheid, regie: boolean): boolean {
  if (wie.soort !== 'VASTLEGGER') return true;
  return magToestemmingZien(t, [], regie) || t.isVastgelegdBij(wie.organisatie);
}
