import { type Fout, fout } from '#schema/Fout';
import { Doelbinding, Inzageniveau } from '#schema/lijsten/toegang';
import { leeftijdOp } from '#waarborgen/dienst/klok';
import { ondertekenaarsVan } from '#waarborgen/toegang/ondertekening';
import { isOverleden } from '#waarborgen/toegang/vertegenwoordigers';
import { Toestemmingssoort, Toestemmingswijze } from '../lijsten';
import { isTeLang } from './looptijd';
import { toelichtingPast } from './optekenen';
import type { Voorstel } from './voorstel';

type Eis = (voorstel: Voorstel) => Fout | undefined;

/** What a consent or objection must meet to be recorded; whatever is wrong is told at once. */
export const eisen: readonly Eis[] = [
  wieGeeftMoetKunnenTekenen,
  wijzePastBijWieHetVastlegt,
  toelichtingHoortErbij,
  namensNoemtWieErOverGaat,
  noemtPreciesEenOntvanger,
  ontvangerBestaat,
  ontvangerMagLezen,
  vertegenwoordigersZijnVanEenKind,
  laatIetsZien,
  noemtDoelen,
  begintNietInHetVerleden,
  begintBinnenEenJaar,
  eindigtNaHetBegin,
  duurtTenHoogsteTwaalfMaanden,
  iemandKanTekenen,
  betrokkeneLeeft,
];

const isToestemming = ({ soort }: Voorstel) => soort === Toestemmingssoort.TOESTEMMING;

/** Who has another to sign in his place may object himself, but not consent. */
function wieGeeftMoetKunnenTekenen(v: Voorstel): Fout | undefined {
  if (v.wie.soort !== 'BETROKKENE' || !isToestemming(v)) return undefined;
  return fout('NIET_DE_ONDERTEKENAAR', 'Voor dit domein tekent uw vertegenwoordiger. Bezwaar maken kunt u zelf.');
}

function wijzePastBijWieHetVastlegt({ wie, invoer: { wijze } }: Voorstel): Fout | undefined {
  const digitaal = wijze === Toestemmingswijze.DIGITAAL;
  if (digitaal === (wie.soort !== 'VASTLEGGER')) return undefined;
  return fout(
    'WIJZE_PAST_NIET',
    digitaal
      ? 'Digitaal legt alleen de inwoner zelf iets vast; kies KEUKENTAFELGESPREK of PAPIER.'
      : 'Wie zelf is aangemeld, legt digitaal vast; kies DIGITAAL.',
    'wijze',
  );
}

function toelichtingHoortErbij({ wie, invoer }: Voorstel): Fout | undefined {
  return toelichtingPast(wie.soort === 'VASTLEGGER', invoer.toelichting);
}

/** A professional writes down the word of the person himself, from 12 on, or of who has a say about him. */
function namensNoemtWieErOverGaat(v: Voorstel): Fout | undefined {
  const { wie, invoer, over, wens, vandaag } = v;
  if (wie.soort !== 'VASTLEGGER')
    return invoer.namens
      ? fout('NAMENS_KAN_NIET', 'Alleen een medewerker noemt iemand in namens.', 'namens')
      : undefined;
  const zelf = leeftijdOp(over.persoon.geborenOp, vandaag) >= 12 ? [over.persoon.id] : [];
  if ([...zelf, ...(ondertekenaarsVan(wens, over, vandaag) ?? [])].includes(opWoordVan(v))) return undefined;
  return fout('NAMENS_KAN_NIET', 'Noem in namens de persoon zelf (vanaf 12 jaar) of wie over hem gaat.', 'namens');
}

/** Whose word it is. */
export const opWoordVan = ({ wie, invoer, over }: Voorstel): string =>
  wie.soort === 'VASTLEGGER' ? (invoer.namens ?? over.persoon.id) : wie.persoon;

const ontvangersIn = ({ aan }: Voorstel['invoer']) =>
  [aan.organisatie, aan.team, aan.plandeelnemers, aan.vertegenwoordigers].filter(Boolean);

function noemtPreciesEenOntvanger({ invoer }: Voorstel): Fout | undefined {
  if (ontvangersIn(invoer).length === 1) return undefined;
  return fout('ONTVANGER_NIET_EENDUIDIG', 'Noem in aan precies een ontvanger.', 'aan');
}

function ontvangerBestaat({ invoer: { aan }, ontvanger }: Voorstel): Fout | undefined {
  if (ontvanger || (!aan.organisatie && !aan.team)) return undefined;
  return fout('ONTVANGER_ONBEKEND', 'Deze organisatie of dit team doet niet mee.', 'aan');
}

function ontvangerMagLezen(v: Voorstel): Fout | undefined {
  if (!v.ontvanger?.zorgverzekeraar || !isToestemming(v)) return undefined;
  return fout('ONTVANGER_LEEST_NIET', 'Een zorgverzekeraar leest niet mee, ook niet met toestemming.', 'aan');
}

/** Besides the child itself nobody says what those who speak for it may know (art. 7:457 lid 3 BW). */
function vertegenwoordigersZijnVanEenKind(v: Voorstel): Fout | undefined {
  if (!v.invoer.aan.vertegenwoordigers) return undefined;
  const leeftijd = leeftijdOp(v.over.persoon.geborenOp, v.vandaag);
  const zelf = v.wie.soort !== 'VASTLEGGER' && v.wie.persoon === v.over.persoon.id;
  if (zelf && leeftijd < 16 && isToestemming(v)) return undefined;
  return fout(
    'ALLEEN_HET_KIND_ZELF',
    'Dit geeft alleen een kind van 12 tot en met 15 zelf.',
    'aan',
    'vertegenwoordigers',
  );
}

function laatIetsZien(v: Voorstel): Fout | undefined {
  if (!isToestemming(v) || v.invoer.niveau !== Inzageniveau.GEEN) return undefined;
  return fout('NIVEAU_GEEN', 'Een toestemming laat iets zien. Wie niet wil delen, maakt bezwaar.', 'niveau');
}

function noemtDoelen({ doelen, wens }: Voorstel): Fout | undefined {
  if (wens.aanVertegenwoordigers || (doelen.length > 0 && !doelen.includes(Doelbinding.EIGEN_INZAGE))) return undefined;
  return fout('DOEL_PAST_NIET', 'Noem een of meer doelen van medewerkers; EIGEN_INZAGE is er geen van.', 'doelen');
}

function begintNietInHetVerleden({ vanaf, vandaag }: Voorstel): Fout | undefined {
  if (vanaf >= vandaag) return undefined;
  return fout('BEGIN_VOORBIJ', 'Wat al is gebeurd verandert niet: kies een begin vanaf vandaag.', 'vanaf');
}

/** Else consents one behind the other would speak for years, without being talked about again. */
function begintBinnenEenJaar({ vanaf, vandaag }: Voorstel): Fout | undefined {
  if (!isTeLang(vandaag, vanaf)) return undefined;
  return fout('BEGIN_TE_VER', 'Kies een begin binnen twaalf maanden.', 'vanaf');
}

function eindigtNaHetBegin({ vanaf, invoer: { tot } }: Voorstel): Fout | undefined {
  return tot < vanaf ? fout('EINDE_VOOR_BEGIN', 'De laatste dag ligt voor het begin.', 'tot') : undefined;
}

function duurtTenHoogsteTwaalfMaanden({ vanaf, invoer: { tot } }: Voorstel): Fout | undefined {
  if (!isTeLang(vanaf, tot)) return undefined;
  return fout('TE_LANG', 'Dit geldt ten hoogste twaalf maanden; daarna bespreekt u het opnieuw.', 'tot');
}

/** Where gezag is at nobody or can't be told, nobody can consent; objecting is always possible. */
function iemandKanTekenen(v: Voorstel): Fout | undefined {
  if (!isToestemming(v) || ondertekenaarsVan(v.wens, v.over, v.vandaag)) return undefined;
  return fout('ONDERTEKENAAR_ONBEKEND', 'Het is niet te zeggen wie hiervoor moet tekenen: het gezag staat niet vast.');
}

function betrokkeneLeeft({ over, vandaag }: Voorstel): Fout | undefined {
  if (!isOverleden(over.betrokkene, vandaag)) return undefined;
  return fout('BETROKKENE_OVERLEDEN', 'Na overlijden wordt niets meer vastgelegd.', 'betrokkene');
}
