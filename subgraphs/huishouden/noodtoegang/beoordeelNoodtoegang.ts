import { type Fout, fout } from '#schema/Fout';
import { plusMaanden } from '#waarborgen/dienst/klok';
import type { Gedaan } from '#waarborgen/opdrachten/totHetStaat';
import { alsEerste, isVerouderd } from '#waarborgen/opdrachten/versie';
import type { Bronnen } from '../store/bronnen';
import { bereikVan, type Spelregels, valtBinnen } from './bereik';
import { uitlegPast } from './eisen';
import type { BeoordeelNoodtoegangInput } from './invoer';
import type { Noodtoegang } from './Noodtoegang';
import { Noodtoegangsgebeurtenis } from './Noodtoegangsgebeurtenis';
import { uiterlijkGetoondOp } from './stand';

/** A second person's judgement; one that turns it down ends it at the very next question. */
export async function beoordeelNoodtoegang(
  bronnen: Bronnen,
  invoer: BeoordeelNoodtoegangInput,
  spelregels: Spelregels,
): Promise<Gedaan> {
  const { functionaris, ...lezer } = await bronnen.lezer();
  const noodtoegang = await bronnen.noodtoegang(invoer.noodtoegangId);
  const bereik = bereikVan({ functionaris, ...lezer }, spelregels);
  const eigen = noodtoegang?.functionaris === functionaris;
  if (!noodtoegang || !valtBinnen(noodtoegang, bereik)) return { fouten: [NOODTOEGANG_ONBEKEND()] };
  if (eigen) return { fouten: [ZELF_GEVRAAGD()] };
  if (!bereik?.rol) return { fouten: [NOODTOEGANG_ONBEKEND()] };
  const { rol } = bereik;
  const oordeel = alsOordeel(noodtoegang, invoer, bronnen.vandaag);
  const fouten = eisen.flatMap((eis) => eis(oordeel) ?? []);
  if (fouten.length > 0) return { fouten };
  const wie = { functionaris: functionaris as string, organisatie: lezer.organisatie?.id as string, rol };
  const gedaan = await alsEerste(noodtoegang.id, () =>
    bronnen.opslag.write((manager) =>
      manager.insert(Noodtoegangsgebeurtenis, { ...wie, ...alsGebeurtenis(oordeel, bronnen.nu) }),
    ),
  );
  bronnen.feiten.clearAll();
  return gedaan;
}

/** The same for what does not exist, and for what is not the caller's to judge. */
const NOODTOEGANG_ONBEKEND = () =>
  fout('NOODTOEGANG_ONBEKEND', 'Deze noodtoegang is er niet, of u beoordeelt haar niet.', 'noodtoegangId');
/** One natural person, whichever hat he wears. */
const ZELF_GEVRAAGD = () =>
  fout('ZELF_GEVRAAGD', 'U vroeg deze noodtoegang zelf: een ander beoordeelt haar.', 'noodtoegangId');

export interface Oordeel {
  noodtoegang: Noodtoegang;
  invoer: BeoordeelNoodtoegangInput;
  toelichting: string;
  redenUitstel: string;
  /** The day after today on which the resident is told. */
  uitgesteldTot?: string;
  vandaag: string;
}

export function alsOordeel(noodtoegang: Noodtoegang, invoer: BeoordeelNoodtoegangInput, vandaag: string): Oordeel {
  const op = invoer.inwonerInformerenOp ?? vandaag;
  return {
    ...{ noodtoegang, invoer, vandaag, uitgesteldTot: op > vandaag ? op : undefined },
    ...{ toelichting: invoer.toelichting.trim(), redenUitstel: (invoer.redenUitstel ?? '').trim() },
  };
}

const alsGebeurtenis = ({ noodtoegang, invoer, toelichting, redenUitstel, uitgesteldTot }: Oordeel, nu: Date) => ({
  ...{ noodtoegang: noodtoegang.id, versie: noodtoegang.versie + 1, soort: 'BEOORDEELD' as const },
  ...{ oordeel: invoer.oordeel, inwonerInformerenOp: uitgesteldTot ?? null, tijdstip: nu.toISOString() },
  toelichting: uitgesteldTot ? `${toelichting}\n\nUitgesteld: ${redenUitstel}` : toelichting,
});

/** What a judgement must meet; whatever is wrong is told at once. */
export const eisen: readonly ((oordeel: Oordeel) => Fout | undefined)[] = [
  isGezien,
  isNogNietBeoordeeld,
  legtUit,
  steltNietUitNaarVroeger,
  steltTenHoogsteZesMaandenUit,
  zegtWaaromHijUitstelt,
  uitstelHeeftEenDag,
  inwonerWeetHetNogNiet,
];

function isGezien({ noodtoegang, invoer }: Oordeel): Fout | undefined {
  return isVerouderd(noodtoegang, invoer.verwachteVersie);
}

function isNogNietBeoordeeld({ noodtoegang }: Oordeel): Fout | undefined {
  return noodtoegang.oordeel ? fout('AL_BEOORDEELD', 'Deze noodtoegang is al beoordeeld.') : undefined;
}

function legtUit({ toelichting }: Oordeel): Fout | undefined {
  return uitlegPast(toelichting, 'toelichting');
}

function steltNietUitNaarVroeger({ invoer, vandaag }: Oordeel): Fout | undefined {
  if ((invoer.inwonerInformerenOp ?? vandaag) >= vandaag) return undefined;
  return fout('DAG_VOORBIJ', 'Kies vandaag of een latere dag.', 'inwonerInformerenOp');
}

const UITSTEL_MAANDEN = 6;

function steltTenHoogsteZesMaandenUit({ uitgesteldTot, vandaag }: Oordeel): Fout | undefined {
  if (!uitgesteldTot || uitgesteldTot <= plusMaanden(vandaag, UITSTEL_MAANDEN)) return undefined;
  return fout('UITSTEL_TE_LANG', 'De inwoner hoort het uiterlijk over zes maanden.', 'inwonerInformerenOp');
}

function zegtWaaromHijUitstelt({ uitgesteldTot, redenUitstel }: Oordeel): Fout | undefined {
  return uitgesteldTot ? uitlegPast(redenUitstel, 'redenUitstel') : undefined;
}

/** Who meant to wait and named no day would put somebody in danger. */
function uitstelHeeftEenDag({ uitgesteldTot, redenUitstel }: Oordeel): Fout | undefined {
  if (uitgesteldTot || !redenUitstel) return undefined;
  return fout('UITSTEL_ZONDER_DAG', 'Noem de latere dag waarop de inwoner het hoort.', 'inwonerInformerenOp');
}

/** Who was told already, because nobody judged it in time, does not forget it. */
function inwonerWeetHetNogNiet({ noodtoegang, uitgesteldTot, vandaag }: Oordeel): Fout | undefined {
  if (!uitgesteldTot || vandaag < uiterlijkGetoondOp(noodtoegang)) return undefined;
  return fout('UITSTEL_TE_LAAT', 'De inwoner weet dit al: het bleef te lang liggen.', 'inwonerInformerenOp');
}
