import { type Fout, fout } from '#schema/Fout';
import type { Gedaan } from '#waarborgen/opdrachten/totHetStaat';
import { isVerouderd } from '#waarborgen/opdrachten/versie';
import { ondertekenaarsVan, type Stand, standVan } from '#waarborgen/toegang/ondertekening';
import { Toestemmingssoort, Toestemmingswijze } from '../lijsten';
import type { Bronnen } from '../store/bronnen';
import { alsToestemmingsfeit, type Persoonsfeiten } from '../toegang/feiten';
import { gebeurtenisDoor, TOESTEMMING_ONBEKEND, voegToe } from './gebeurtenis';
import { type Hoedanigheid, hoedanigheidBij, kentToestemming } from './hoedanigheid';
import type { OndertekenToestemmingInput } from './invoer';
import { toelichtingPast, wijzePast } from './optekenen';
import type { Toestemming } from './Toestemming';

interface Handtekening {
  toestemming: Toestemming;
  over: Persoonsfeiten;
  wie: Hoedanigheid;
  /** Whose signature it is. */
  door: string | undefined;
  invoer: OndertekenToestemmingInput;
  vandaag: string;
}

/** A signature under a consent: of who is logged in himself, or on paper or at the table, written down by a professional. */
export async function ondertekenToestemming(bronnen: Bronnen, invoer: OndertekenToestemmingInput): Promise<Gedaan> {
  const gevonden = await bronnen.toestemming(invoer.toestemmingId);
  const wie = await hoedanigheidBij(bronnen, gevonden?.over, gevonden?.toestemming);
  const regie = await bronnen.heeftRegieOver(gevonden?.toestemming.betrokkeneId);
  if (!gevonden || !wie || !kentToestemming(gevonden.toestemming, wie, regie))
    return { fouten: [TOESTEMMING_ONBEKEND()] };
  const { toestemming, over } = gevonden;
  const door = wie.soort === 'VASTLEGGER' ? invoer.namens : wie.persoon;
  const handtekening = { toestemming, over, wie, door, invoer, vandaag: bronnen.vandaag };
  const fouten = eisen.flatMap((eis) => eis(handtekening) ?? []);
  if (fouten.length > 0 || !door) return { fouten };
  const wijze = invoer.wijze ?? Toestemmingswijze.DIGITAAL;
  const wat = { toestemming: toestemming.id, door, wijze, toelichting: invoer.toelichting, nu: bronnen.nu };
  return voegToe(bronnen, toestemming, 'ONDERTEKEND', gebeurtenisDoor(wie, wat));
}

const eisen: readonly ((h: Handtekening) => Fout | undefined)[] = [
  isGezien,
  isEenToestemming,
  wachtNog,
  wordtGezetDoorWieMoet,
  zienVierOgen,
  isNogNietGezet,
  ({ wie, invoer }) => toelichtingPast(wie.soort === 'VASTLEGGER', invoer.toelichting),
  ({ wie, invoer }) => wijzePast(wie.soort === 'VASTLEGGER', invoer.wijze ?? Toestemmingswijze.DIGITAAL),
];

function isGezien({ toestemming, invoer }: Handtekening): Fout | undefined {
  return isVerouderd(toestemming, invoer.verwachteVersie);
}

function isEenToestemming({ toestemming }: Handtekening): Fout | undefined {
  if (toestemming.soort === Toestemmingssoort.TOESTEMMING) return undefined;
  return fout('BEZWAAR_GELDT_AL', 'Een bezwaar heeft geen handtekening nodig.', 'toestemmingId');
}

function wachtNog({ toestemming, over, vandaag }: Handtekening): Fout | undefined {
  return NIET_MEER_TE_TEKENEN[standVan(alsToestemmingsfeit(toestemming), over, vandaag)]?.();
}

const NIET_MEER_TE_TEKENEN: Partial<Record<Stand, () => Fout>> = {
  INGETROKKEN: () => fout('TOESTEMMING_INGETROKKEN', 'Deze toestemming is ingetrokken. Geef een nieuwe.'),
  VERLOPEN: () => fout('TOESTEMMING_VERLOPEN', 'Deze toestemming is voorbij. Geef een nieuwe.'),
  GELDIG: () => fout('TOESTEMMING_COMPLEET', 'Alle handtekeningen staan er al.'),
};

function wordtGezetDoorWieMoet({ toestemming, over, wie, door, vandaag }: Handtekening): Fout | undefined {
  if (door && ondertekenaarsVan(toestemming, over, vandaag)?.includes(door)) return undefined;
  if (wie.soort !== 'VASTLEGGER') return fout('NIET_DE_ONDERTEKENAAR', 'Hiervoor tekent uw vertegenwoordiger.');
  return fout('NIET_DE_ONDERTEKENAAR', 'Noem in namens iemand die voor deze toestemming moet tekenen.', 'namens');
}

/** Nobody opens something by writing down both what was agreed and that it was signed: the resident signs, or a colleague sees it. */
function zienVierOgen({ toestemming, wie }: Handtekening): Fout | undefined {
  if (wie.soort !== 'VASTLEGGER' || !toestemming.isVastgelegdDoor(wie.functionaris)) return undefined;
  return fout(
    'VIER_OGEN',
    'U legde deze toestemming zelf vast. Laat de inwoner zelf tekenen, of een collega de handtekening vastleggen.',
  );
}

function isNogNietGezet({ toestemming, door }: Handtekening): Fout | undefined {
  const gezet = toestemming.gebeurtenissen.some((g) => g.soort === 'ONDERTEKEND' && g.door === door);
  return gezet ? fout('AL_ONDERTEKEND', 'Deze handtekening staat er al.') : undefined;
}
