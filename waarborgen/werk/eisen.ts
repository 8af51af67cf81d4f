import { type Fout, fout } from '#schema/Fout';
import type { Eis } from './opdracht';

/* What commands of several partners ask alike. */

interface MetDag<N extends string> {
  invoer: { [naam in N]: string | undefined };
  medewerker: unknown;
  vandaag: string;
}

/** What is recorded as done was done already; whoever does it for himself does it today, so that no term began before. */
export const alGebeurd =
  <N extends string>(naam: N): Eis<MetDag<N>> =>
  ({ invoer: { [naam]: dag }, medewerker, vandaag }) =>
    !medewerker && dag && dag < vandaag
      ? fout('DAG_NIET_TE_KIEZEN', 'Laat deze dag leeg: wat u zelf doet, telt vanaf vandaag.', naam)
      : dagIsEr(dag, vandaag, naam);

export const dagIsEr = (dag: string | undefined, vandaag: string, ...veld: string[]): Fout | undefined =>
  dag && dag > vandaag
    ? fout('DATUM_IN_TOEKOMST', 'Deze dag moet nog komen: kies vandaag of een dag ervoor.', ...veld)
    : undefined;

/** Nothing ends before it begins. */
export const eindigtNaBegin = (vanaf: string, tot: string | null | undefined, ...veld: string[]): Fout | undefined =>
  tot && tot < vanaf
    ? fout('EINDE_VOOR_BEGIN', `Dit ligt voor het begin (${vanaf}): kies die dag of een latere.`, ...veld)
    : undefined;

/** One step comes after another. */
export const nietEerderDan = (
  dag: string | undefined,
  eerder: string | null | undefined,
  wat: string,
  ...veld: string[]
): Fout | undefined =>
  dag && eerder && dag < eerder
    ? fout('VOLGORDE_KLOPT_NIET', `Dit ligt voor ${wat} (${eerder}): kies die dag of een latere.`, ...veld)
    : undefined;
