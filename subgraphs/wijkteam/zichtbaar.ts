import { Grond } from '#schema/lijsten/toegang';
import type { Inzage } from '#waarborgen/toegang/inzage';
import { Keukentafelgesprek } from './Keukentafelgesprek';
import { Signaal } from './Signaal';
import type { WijkteamRecords } from './tabellen';

/** The resident himself, or who speaks for him: what he answered is no secret to him. */
const VAN_HEMZELF: readonly unknown[] = [Grond.EIGEN_DOSSIER, Grond.EIGEN_INZAGE, Grond.VERTEGENWOORDIGING];

/**
 * Who told of somebody is known to the team alone: it is the teller's own (AVG art. 15 lid 4). What the resident said
 * of sharing no reader learns who is shared with: that he refused another is between him and the team.
 */
export function zichtbaar(records: WijkteamRecords, { grond }: Pick<Inzage, 'grond'>): WijkteamRecords {
  const vanHetTeam = grond === Grond.EIGEN_DOSSIER;
  const vanHemzelf = VAN_HEMZELF.includes(grond);
  return {
    ...records,
    signalen: vanHetTeam
      ? records.signalen
      : records.signalen.map((s) => Object.assign(new Signaal(), s, { melder: null })),
    keukentafelgesprekken: vanHemzelf
      ? records.keukentafelgesprekken
      : records.keukentafelgesprekken.map((k) =>
          Object.assign(new Keukentafelgesprek(), k, { toestemmingUitkomst: null }),
        ),
  };
}
