import { lijst } from './register';

export enum OpschalingNaar {
  REGIETEAM = 'REGIETEAM',
  VEILIGHEIDSHUIS = 'VEILIGHEIDSHUIS',
  FACT_TEAM = 'FACT_TEAM',
  ZORGKETEN = 'ZORGKETEN',
  CJG = 'CJG',
  VEILIG_THUIS = 'VEILIG_THUIS',
}
export const OPSCHALINGEN_NAAR = lijst('OpschalingNaar', OpschalingNaar, 'Waarheen een casus wordt opgeschaald.');

export enum OpschalingStatus {
  VOORGESTELD = 'VOORGESTELD',
  BESLOTEN = 'BESLOTEN',
  AFGESCHAALD = 'AFGESCHAALD',
  AFGEWEZEN = 'AFGEWEZEN',
}
export const OPSCHALINGSTATUSSEN = lijst('OpschalingStatus', OpschalingStatus, 'Hoe ver een opschaling is.');
