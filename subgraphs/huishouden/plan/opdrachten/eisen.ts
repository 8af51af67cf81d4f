import { type Fout, fout } from '#schema/Fout';
import { Inzageniveau, reiktTot } from '#schema/lijsten/toegang';
import { Planstatus } from '../../lijsten';
import { komtVoorRegie } from '../../regie/bevoegdheid';
import { Doelstand } from '../lijsten';
import type { Actie, Doel } from '../planbeeld';
import type { Planopdracht } from './opdracht';

/* What several commands on a plan ask alike. */

const MAX_TEKST = 4000;

/** A text that says something, and is no book. */
export function tekstPast(tekst: string | undefined | null, veld: string): Fout | undefined {
  if (tekst === undefined || tekst === null) return undefined;
  if (tekst.trim().length === 0) return fout('TEKST_ONTBREEKT', 'Vul dit in.', veld);
  return tekst.length <= MAX_TEKST ? undefined : fout('TEKST_TE_LANG', `Dit is langer dan ${MAX_TEKST} tekens.`, veld);
}

const MAX_WIE = 255;
export const wiePast = (wie: string | undefined | null): Fout | undefined =>
  (wie ?? '').length <= MAX_WIE ? undefined : fout('TEKST_TE_LANG', `Dit is langer dan ${MAX_WIE} tekens.`, 'wie');

/** What was agreed with residents changes for a reason that can be read back. */
export function redenHoortErbij({ beeld, invoer }: Planopdracht<{ reden?: string | null }>): Fout | undefined {
  const vast = beeld.status !== Planstatus.CONCEPT;
  if (vast && !invoer.reden?.trim())
    return fout('REDEN_ONTBREEKT', 'Schrijf in reden waarom dit verandert: het plan is al vastgesteld.', 'reden');
  return tekstPast(invoer.reden || undefined, 'reden');
}

/** A date that is still to come. */
export const nogNietVoorbij = (dag: string | undefined | null, vandaag: string, veld: string): Fout | undefined =>
  !dag || dag >= vandaag ? undefined : fout('DATUM_VOORBIJ', 'Kies een dag vanaf vandaag.', veld);

/** For a professional it is regie, and nothing else, that he does it for. */
export function doetDeRegisseur({ regie, lezer }: Planopdracht<unknown>): Fout | undefined {
  return (regie.heeft || regie.begint) && komtVoorRegie(lezer)
    ? undefined
    : fout('NIET_DE_REGISSEUR', 'Dit doet alleen de regisseur van het huishouden.');
}

export const doelIn = ({ beeld }: Planopdracht<unknown>, id: string): Doel | undefined =>
  beeld.doelen.find((doel) => doel.id === id);

export const actieIn = ({ beeld }: Planopdracht<unknown>, id: string): { actie: Actie; doel: Doel } | undefined => {
  for (const doel of beeld.doelen) {
    const actie = doel.acties.find((a) => a.id === id);
    if (actie) return { actie, doel };
  }
  return undefined;
};

/** The same for a goal that is not there, and for one that the caller may not see. */
const DOEL_ONBEKEND = (...veld: string[]): Fout =>
  fout('DOEL_ONBEKEND', 'Dit doel staat niet in het plan zoals u het ziet.', ...veld);
export const ACTIE_ONBEKEND = (...veld: string[]): Fout =>
  fout('ACTIE_ONBEKEND', 'Deze actie staat niet in het plan zoals u het ziet.', ...veld);
const DOEL_VERVALLEN = (...veld: string[]): Fout =>
  fout('DOEL_VERVALLEN', 'Dit doel is vervallen. Voeg zo nodig een nieuw doel toe.', ...veld);

/** The goal is there for the caller, and still counts. */
export function geldtNog(doel: Doel | undefined, ...veld: string[]): Fout | undefined {
  if (!doel) return DOEL_ONBEKEND(...veld);
  return doel.stand === Doelstand.VERVALLEN ? DOEL_VERVALLEN(...veld) : undefined;
}

export const pastErNogBij = (staanEr: number, hoogstens: number, wat: string): Fout | undefined =>
  staanEr < hoogstens ? undefined : fout('PLAN_VOL', `Een plan heeft ten hoogste ${hoogstens} ${wat}.`);

/** Nobody writes over what he may not read. */
export function magOverschrijven({ samen }: Doel, tekst: string | undefined, veld: string): Fout | undefined {
  if (tekst === undefined || reiktTot(samen.niveau, Inzageniveau.DETAILS)) return undefined;
  return fout('NIVEAU_TE_LAAG', 'Dit mag u niet lezen, en dus niet wijzigen.', veld);
}
