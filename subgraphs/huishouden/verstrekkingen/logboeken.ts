import DataLoader from 'dataloader';
import { DOMEINEN, Domein } from '#schema/lijsten/toegang';
import { MAX_VRAGEN, verstrekkingen } from '#waarborgen/hublijn/verstrekkingen';
import { type Hublijn, PartnerZwijgt, vraagPartner } from '#waarborgen/hublijn/vraagPartner';
import { type Leesregel, type Leesvraag, leesLogregels } from '#waarborgen/logboek/lees';
import type { Opslag } from '#waarborgen/opslag/opslag';
import { type Huishoudenomgeving, lijnNaar } from '../omgeving';

type Lees = (vragen: readonly Leesvraag[]) => Promise<Leesregel[][]>;
/** By the domain whose logbook it is; of PLAN it is the hub's own. */
export type Logboeken = Record<Domein, DataLoader<Leesvraag, Leesregel[]>>;

/** One request's readers of the six logbooks: one question to each, whatever the number of persons. */
export function createLogboeken(
  opslag: Opslag,
  omgeving: Huishoudenomgeving,
  nu: Date,
  traceparent?: string,
): Logboeken {
  const eigen: Lees = (vragen) => leesLogregels(opslag, vragen);
  const lezers = DOMEINEN.map((domein) => {
    const lees = domein === Domein.PLAN ? eigen : leesBij({ ...lijnNaar(omgeving, domein, () => nu), traceparent });
    return [domein, new DataLoader(lees, { cache: false, maxBatchSize: MAX_VRAGEN })];
  });
  return Object.fromEntries(lezers);
}

/** A partner speaks of its own domain, and answers what it was asked. */
function leesBij(lijn: Hublijn): Lees {
  return async (vragen) => {
    const antwoord = await vraagPartner(lijn, verstrekkingen, [...vragen]);
    const vanZichzelf = antwoord.flat().every((regel) => regel.domein === lijn.domein);
    if (vanZichzelf && antwoord.length === vragen.length) return antwoord;
    throw new PartnerZwijgt('ANTWOORD_ONLEESBAAR');
  };
}
