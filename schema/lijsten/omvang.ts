import { lijst } from './register';

export enum Leveringsvorm {
  ZIN = 'ZIN',
  PGB = 'PGB',
}
export const LEVERINGSVORMEN = lijst('Leveringsvorm', Leveringsvorm, 'Zorg in natura of een persoonsgebonden budget.');

/** iWmo and iJw 3.2, codelijst WJ756. */
export enum Eenheid {
  MINUUT = 'MINUUT',
  UUR = 'UUR',
  ETMAAL = 'ETMAAL',
  DAGDEEL = 'DAGDEEL',
  STUKS_OUTPUT = 'STUKS_OUTPUT',
  EUROS = 'EUROS',
  STUKS_INSPANNING = 'STUKS_INSPANNING',
}
export const EENHEDEN = lijst('Eenheid', Eenheid, 'Eenheid van de omvang, codelijst WJ756.');

/** iWmo and iJw 3.2, codelijst WMO757. */
export enum Frequentie {
  DAG = 'DAG',
  WEEK = 'WEEK',
  MAAND = 'MAAND',
  TOTAAL = 'TOTAAL',
}
export const FREQUENTIES = lijst('Frequentie', Frequentie, 'Per wanneer de omvang geldt, codelijst WMO757.');

/** The codes of the standard messages. */
export const WJ756: Readonly<Record<string, Eenheid>> = {
  '01': Eenheid.MINUUT,
  '04': Eenheid.UUR,
  '14': Eenheid.ETMAAL,
  '16': Eenheid.DAGDEEL,
  '82': Eenheid.STUKS_OUTPUT,
  '83': Eenheid.EUROS,
  '84': Eenheid.STUKS_INSPANNING,
};
export const WMO757: Readonly<Record<string, Frequentie>> = {
  '1': Frequentie.DAG,
  '2': Frequentie.WEEK,
  '4': Frequentie.MAAND,
  '6': Frequentie.TOTAAL,
};
