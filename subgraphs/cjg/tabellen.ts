import type { Records } from '#waarborgen/opslag/tabellen';
import { opdrachtenVan } from '#waarborgen/werk/opdracht';
import { GezinsplanOnderdeel } from './GezinsplanOnderdeel';
import { Hulpvraag } from './Hulpvraag';
import { Jeugdhulpafwijzing } from './Jeugdhulpafwijzing';
import { Jeugdhulpbesluit } from './Jeugdhulpbesluit';
import { Jeugdhulpevaluatie } from './Jeugdhulpevaluatie';
import { JeugdVerwijzing } from './JeugdVerwijzing';

/** What the CJG keeps. */
export const tabellen = {
  hulpvragen: Hulpvraag,
  besluiten: Jeugdhulpbesluit,
  afwijzingen: Jeugdhulpafwijzing,
  verwijzingen: JeugdVerwijzing,
  evaluaties: Jeugdhulpevaluatie,
  gezinsplan: GezinsplanOnderdeel,
};
export type CjgTabellen = typeof tabellen;
export type CjgRecords = Records<CjgTabellen>;
export const { begin, stap } = opdrachtenVan<CjgTabellen>();
