import { Inzageniveau, type Partnerdomein } from '#schema/lijsten/toegang';
import type { Vrager } from '../identiteit/vrager';
import { verifyBewijs } from './bewijs';
import type { Inzage } from './inzage';
import type { Sleutelbos } from './sleutels';

/** What a proof opens for this caller, about this person, now; without a valid one: nothing. */
export function inzageUitBewijs(
  jws: unknown,
  persoon: string,
  { vrager, domein, sleutels, nu }: { vrager: Vrager; domein: Partnerdomein; sleutels: Sleutelbos; nu: Date },
): Inzage {
  const verwacht = { domein, persoon, tokenHash: vrager.tokenHash, doel: vrager.doel, nu };
  const bewijs = verifyBewijs(jws, sleutels, verwacht);
  if (!bewijs) return { persoon: ONBEKEND, domein, niveau: Inzageniveau.GEEN };
  return {
    persoon: bewijs.psd,
    domein,
    niveau: bewijs.niv,
    grond: bewijs.grond,
    reden: bewijs.reden,
    geldigTot: bewijs.tot === undefined ? null : new Date(bewijs.tot * 1000),
    toestemming: bewijs.tst && { id: bewijs.tst[0], versie: bewijs.tst[1] },
    noodtoegang: bewijs.nod,
    vertrouwelijk: bewijs.vtr,
  };
}

/** Without a proof a partner does not know about whom it is asked. */
export const ONBEKEND = 'onbekend';
