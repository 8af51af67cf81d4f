import type { Records } from '#waarborgen/opslag/tabellen';
import { opdrachtenVan } from '#waarborgen/werk/opdracht';
import { Casus } from './Casus';
import { Huisbezoek } from './Huisbezoek';
import { Keukentafelgesprek } from './Keukentafelgesprek';
import { Opschaling } from './Opschaling';
import { Signaal } from './Signaal';

/** What a wijkteam keeps. */
export const tabellen = {
  signalen: Signaal,
  huisbezoeken: Huisbezoek,
  casussen: Casus,
  keukentafelgesprekken: Keukentafelgesprek,
  opschalingen: Opschaling,
};
export type WijkteamTabellen = typeof tabellen;
export type WijkteamRecords = Records<WijkteamTabellen>;
export const { begin, stap } = opdrachtenVan<WijkteamTabellen>();
