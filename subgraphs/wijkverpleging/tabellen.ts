import type { Records } from '#waarborgen/opslag/tabellen';
import { opdrachtenVan } from '#waarborgen/werk/opdracht';
import { Inzet } from './Inzet';
import { Polis } from './Polis';
import { VerpleegIndicatie } from './VerpleegIndicatie';
import { Zorgevaluatie } from './Zorgevaluatie';
import { Zorgplan } from './Zorgplan';

/** What home nursing and the insurer keep. */
export const tabellen = {
  indicaties: VerpleegIndicatie,
  zorgplannen: Zorgplan,
  evaluaties: Zorgevaluatie,
  inzet: Inzet,
  polissen: Polis,
};
export type WijkverplegingTabellen = typeof tabellen;
export type WijkverplegingRecords = Records<WijkverplegingTabellen>;
export const { begin, stap } = opdrachtenVan<WijkverplegingTabellen>();
