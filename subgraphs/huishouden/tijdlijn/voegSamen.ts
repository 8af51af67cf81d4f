import { type Bijdrage, type Geplaatst, opVolgorde, type Verteld } from '#schema/dossier/tijdlijnorde';
import { gaatOver, type Sleutel, type Tijdlijnvraag } from '#schema/dossier/tijdlijnvraag';
import { DOMEINEN, type Domein } from '#schema/lijsten/toegang';
import { naar, type Posities, type Stand } from './posities';

/** What each domain told; undefined where its source gave nothing that can be used. */
export type Bijdragen<T> = Partial<Record<Domein, Bijdrage<T>>>;

export interface Tijdlijnpagina<T> {
  gebeurtenissen: Geplaatst<T>[];
  meer: boolean;
  /** How far the reader is after this page. */
  einde: Posities;
  /** How far he is after one event of it. */
  na(sleutel: Sleutel): Posities;
  /** What was asked for and is missing. */
  ontbreekt: Domein[];
}

/**
 * Puts what each domain told of a timeline in one order. Where a source says that it has more than it told, nothing
 * goes beyond what it told last: what it has not told yet might come between. A missing source holds up nobody; its
 * place in the cursor stays where it was, and what it has comes with the first page that it is back for.
 */
export function voegSamen<T extends Verteld>(
  vraag: Pick<Tijdlijnvraag, 'first' | 'na' | 'domeinen'>,
  verteld: Bijdragen<T>,
  kies: (a: T, b: T) => T,
): Tijdlijnpagina<T> {
  const delen = DOMEINEN.filter((domein) => gaatOver(vraag, domein)).map((domein) =>
    deelVan(domein, verteld[domein], vraag.na[domein] ?? '', kies),
  );
  const grens = delen.flatMap(({ grens }) => grens ?? []).sort()[0];
  const alles = delen.flatMap(({ regels }) => regels).sort((a, b) => (a.sleutel < b.sleutel ? -1 : 1));
  const bekend = alles.filter(({ sleutel }) => grens === undefined || sleutel <= grens);
  const gebeurtenissen = bekend.slice(0, vraag.first);
  const vol = bekend.length > vraag.first;
  const standen = new Map(delen.map(({ domein, ontbreekt }) => [domein, ontbreekt ? 'ONTBREEKT' : 'GAF'] as const));
  const stand = (domein: Domein): Stand => standen.get(domein) ?? 'NIET_GEVRAAGD';
  const na = (sleutel: Sleutel) => naar(vraag.na, sleutel, stand);
  const tot = vol ? gebeurtenissen.at(-1)?.sleutel : (grens ?? gebeurtenissen.at(-1)?.sleutel);
  return {
    ...{ gebeurtenissen, na, meer: vol || grens !== undefined },
    einde: tot === undefined ? vraag.na : na(tot),
    ontbreekt: delen.filter(({ ontbreekt }) => ontbreekt).map(({ domein }) => domein),
  };
}

interface Deel<T> {
  domein: Domein;
  regels: Geplaatst<T>[];
  /** The last that it told, where it has more. */
  grens?: Sleutel;
  ontbreekt?: boolean;
}

/** A source that says it has more and tells nothing new would hold up everybody for ever: it is missing. */
function deelVan<T extends Verteld>(
  domein: Domein,
  bijdrage: Bijdrage<T> | undefined,
  na: Sleutel | '',
  kies: (a: T, b: T) => T,
): Deel<T> {
  if (!bijdrage) return { domein, regels: [], ontbreekt: true };
  const regels = opVolgorde(bijdrage.regels, kies).filter(({ sleutel }) => sleutel > na);
  const grens = bijdrage.meer ? regels.at(-1)?.sleutel : undefined;
  return bijdrage.meer && grens === undefined ? { domein, regels, ontbreekt: true } : { domein, regels, grens };
}
