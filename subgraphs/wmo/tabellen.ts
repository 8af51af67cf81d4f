import type { Records } from '#waarborgen/opslag/tabellen';
import { opdrachtenVan } from '#waarborgen/werk/opdracht';
import { Beschikking } from './Beschikking';
import { Bezwaar } from './Bezwaar';
import { Voorziening } from './Voorziening';
import { WmoMelding } from './WmoMelding';

/** What the municipality keeps for the Wmo. */
export const tabellen = {
  meldingen: WmoMelding,
  beschikkingen: Beschikking,
  voorzieningen: Voorziening,
  bezwaren: Bezwaar,
};
export type WmoTabellen = typeof tabellen;
export type WmoRecords = Records<WmoTabellen>;
export const { begin, stap } = opdrachtenVan<WmoTabellen>();
