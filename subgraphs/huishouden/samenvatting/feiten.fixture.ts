import { Inzageniveau } from '#schema/lijsten/toegang';
import type { Gedeeld, Liddossiers } from './dossiervorm';
import type { Feiten } from './feiten';

/** A dossier of which everything may be seen, and in which nothing stands. */
export const leeg: Gedeeld = {
  toegang: { niveau: Inzageniveau.DETAILS },
  ...{ contact: null, professionals: [], leefgebieden: [], termijnen: [] },
};

/** Facts about one member for each of these dossiers; the member is his place. */
export const feitenMet = (...leden: Liddossiers[]): Feiten => ({
  leden: leden.map((dossiers, nr) => ({ lid: { nr }, dossiers })),
  planniveaus: leden.map(() => Inzageniveau.DETAILS),
  betrokkenheden: [],
  doelen: undefined,
});
