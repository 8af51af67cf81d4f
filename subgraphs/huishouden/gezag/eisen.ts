import { type Fout, fout } from '#schema/Fout';
import { leeftijdOp, plusDagen, plusJaren, plusMaanden } from '#waarborgen/dienst/klok';
import { isBsn } from '#waarborgen/toegang/pseudoniem';
import { isOverleden } from '#waarborgen/toegang/vertegenwoordigers';
import { dagIsEr, eindigtNaBegin } from '#waarborgen/werk/eisen';
import { Bewijssoort, Gezagssoort } from '../lijsten';
import { type Aanvraag, bevatBsn } from './aanvraag';

type Eis = (aanvraag: Aanvraag) => Fout | Fout[] | undefined;

/** What a record of gezag must meet, whoever the holders are; whatever is wrong is told at once. */
export const eisen: readonly Eis[] = [
  gaatOverEenLevendKind,
  noemtGenoegHouders,
  noemtElkeHouderOpEenWijze,
  begintNaDeGeboorte,
  begintNietTeVerVooruit,
  ({ invoer }) => eindigtNaBegin(invoer.vanaf, invoer.tot, 'tot'),
  eindigtUiterlijkBijMeerderjarigheid,
  bewijsLaatGezagZien,
  bewijsIsHeel,
  bewijsNoemtGeenBsn,
  ({ invoer, vandaag }) => dagIsEr(invoer.bewijs.gecontroleerdOp, vandaag, 'bewijs', 'gecontroleerdOp'),
];

const MEERDERJARIG = 18;
const VOORUIT_MAANDEN = 3;

/** How many hold it, by kind (BW 1:251, 1:253sa, 1:253t, 1:282). A guardian that is an institution is no person. */
export const HOUDERS: Readonly<Record<Gezagssoort, readonly number[]>> = {
  [Gezagssoort.EENHOOFDIG_OUDERLIJK_GEZAG]: [1],
  [Gezagssoort.GEZAMENLIJK_OUDERLIJK_GEZAG]: [2],
  [Gezagssoort.GEZAMENLIJK_GEZAG]: [2],
  [Gezagssoort.VOOGDIJ]: [0, 1, 2],
  [Gezagssoort.TIJDELIJK_GEEN_GEZAG]: [0],
  [Gezagssoort.NIET_TE_BEPALEN]: [0],
};
const GEZAGSBEWIJZEN = [Bewijssoort.GEZAGSREGISTER, Bewijssoort.BESCHIKKING_RECHTER, Bewijssoort.GEBOORTEAKTE];

/** Minors are under gezag, and nobody else (BW 1:245 lid 1). */
function gaatOverEenLevendKind({ kind, vandaag }: Aanvraag): Fout | undefined {
  const isKind = leeftijdOp(kind.persoon.geborenOp, vandaag) < MEERDERJARIG;
  if (isKind && !isOverleden(kind.betrokkene, vandaag)) return undefined;
  return fout('GEEN_MINDERJARIGE', 'Gezag is er alleen over een minderjarige die leeft.', 'kind');
}

function noemtGenoegHouders({ invoer }: Aanvraag): Fout | undefined {
  const mag = HOUDERS[invoer.soort];
  if (mag.includes(invoer.houders.length)) return undefined;
  return fout('HOUDERS_AANTAL', `Bij deze soort gezag noemt u ${mag.join(' of ')} houder(s).`, 'houders');
}

function noemtElkeHouderOpEenWijze({ invoer }: Aanvraag): Fout[] {
  return invoer.houders.flatMap(({ persoon, bsn, geboortedatum }, i) => {
    const eenduidig = persoon ? !bsn && !geboortedatum : Boolean(bsn && geboortedatum && isBsn(bsn));
    return eenduidig ? [] : NIET_EENDUIDIG(i);
  });
}
const NIET_EENDUIDIG = (i: number) =>
  fout(
    'HOUDER_NIET_EENDUIDIG',
    'Noem elke houder bij zijn nummer, of bij een geldig BSN en zijn geboortedatum.',
    ...['houders', String(i)],
  );

function begintNaDeGeboorte({ kind, invoer }: Aanvraag): Fout | undefined {
  if (invoer.vanaf >= kind.persoon.geborenOp) return undefined;
  return fout('BEGIN_VOOR_GEBOORTE', 'Gezag begint op zijn vroegst bij de geboorte.', 'vanaf');
}

function begintNietTeVerVooruit({ invoer, vandaag }: Aanvraag): Fout | undefined {
  if (invoer.vanaf <= plusMaanden(vandaag, VOORUIT_MAANDEN)) return undefined;
  return fout('BEGIN_TE_VER', 'Leg gezag ten hoogste drie maanden vooruit vast.', 'vanaf');
}

/** Also where it would begin only then. */
function eindigtUiterlijkBijMeerderjarigheid({ kind, invoer }: Aanvraag): Fout | undefined {
  const laatste = plusDagen(plusJaren(kind.persoon.geborenOp, MEERDERJARIG), -1);
  if (invoer.vanaf <= laatste && (!invoer.tot || invoer.tot <= laatste)) return undefined;
  return fout('EINDE_NA_MEERDERJARIGHEID', 'Gezag eindigt vanzelf op de achttiende verjaardag.', 'tot');
}

function bewijsLaatGezagZien({ invoer: { bewijs } }: Aanvraag): Fout | undefined {
  if (GEZAGSBEWIJZEN.includes(bewijs.soort)) return undefined;
  return fout(
    'BEWIJS_PAST_NIET',
    'Gezag blijkt uit het gezagsregister, een beschikking van de rechter of een geboorteakte.',
    ...['bewijs', 'soort'],
  );
}

function bewijsIsHeel({ invoer: { bewijs } }: Aanvraag): Fout | undefined {
  const heel = past(bewijs.nummer, 64) && past(bewijs.gecontroleerdDoor, 255);
  return heel ? undefined : fout('BEWIJS_ONVOLLEDIG', 'Noem het nummer van het stuk en wie het nakeek.', 'bewijs');
}
const past = (tekst: string, hoogstens: number) => tekst.trim().length > 0 && tekst.trim().length <= hoogstens;

function bewijsNoemtGeenBsn({ invoer: { bewijs } }: Aanvraag): Fout | undefined {
  if (!bevatBsn(bewijs.nummer) && !bevatBsn(bewijs.gecontroleerdDoor)) return undefined;
  return fout('BEWIJS_BEVAT_BSN', 'Zet geen BSN in het bewijs: het nummer van het stuk zelf is genoeg.', 'bewijs');
}
