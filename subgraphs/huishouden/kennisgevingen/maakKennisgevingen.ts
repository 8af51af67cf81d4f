import { createHash } from 'node:crypto';
import { In } from 'typeorm';
import { DOMEINEN, Domein } from '#schema/lijsten/toegang';
import { dagVan, type Klok, plusMaanden } from '#waarborgen/dienst/klok';
import { lezers } from '#waarborgen/hublijn/verstrekkingen';
import { vraagPartner } from '#waarborgen/hublijn/vraagPartner';
import { lezersVan, type Ontvangst } from '#waarborgen/logboek/lezersVan';
import type { Opslag } from '#waarborgen/opslag/opslag';
import { staatErAl } from '#waarborgen/opslag/staatErAl';
import { GELDIGHEID_SECONDEN } from '#waarborgen/toegang/jws';
import { Team } from '../mensen/Team';
import { type Huishoudenomgeving, lijnNaar } from '../omgeving';
import { Kennisgeving, KennisgevingOpgemaakt } from './Kennisgeving';
import { type Intrekking, openIntrekkingen } from './openIntrekkingen';

export interface Kennisgever {
  opslag: Opslag;
  omgeving: Huishoudenomgeving;
  klok: Klok;
  /** Told of a source that could not be asked; it is asked again next time. */
  bijStilte: (bron: Domein, error: unknown) => void;
  /** Told of the withdrawals about which this source is not read to the end, oldest first. */
  bijOpen?: (bron: Domein, open: readonly Intrekking[]) => void;
  /** Of the turn. */
  traceparent?: string;
}

/** Whoever read in this many months before the withdrawal is told of it. */
const MAANDEN = 12;

/**
 * Finds out of the logbooks who read on each withdrawn consent, and writes a notice for each organisation or team. A
 * source that is silent is left for the next turn, and holds up no other; twice the same gives one notice.
 */
export async function maakKennisgevingen(kennisgever: Kennisgever): Promise<void> {
  for (const bron of DE_HUB_HET_LAATST) {
    try {
      const open = await openIntrekkingen(kennisgever.opslag, bron);
      kennisgever.bijOpen?.(bron, open);
      for (const intrekking of open) await maakVan(kennisgever, intrekking, bron);
    } catch (error) {
      kennisgever.bijStilte(bron, error);
    }
  }
}

const DE_HUB_HET_LAATST = [...DOMEINEN.filter((domein) => domein !== Domein.PLAN), Domein.PLAN];

/** The domain's own logbook, and the hub's. */
export const bronnenVan = ({ domein }: Pick<Intrekking, 'domein'>): Domein[] =>
  domein === null ? DOMEINEN : [...new Set([Domein.PLAN, domein])];

async function maakVan(kennisgever: Kennisgever, intrekking: Intrekking, bron: Domein): Promise<void> {
  const nu = kennisgever.klok();
  const sinds = plusMaanden(dagVan(new Date(intrekking.tijdstip)), -MAANDEN);
  const ontvangsten = await leesOntvangsten(kennisgever, bron, intrekking.toestemming, sinds);
  for (const ontvangst of await bekendeTeams(kennisgever.opslag, ontvangsten))
    await eenKeer(kennisgever.opslag, Kennisgeving, alsKennisgeving(intrekking, bron, ontvangst, nu));
  if (isUitgelezen(intrekking, nu)) {
    const gereed = { toestemming: intrekking.toestemming, bron, tijdstip: nu.toISOString() };
    await eenKeer(kennisgever.opslag, KennisgevingOpgemaakt, gereed);
  }
}

const leesOntvangsten = (
  { opslag, omgeving, klok, traceparent }: Kennisgever,
  bron: Domein,
  toestemming: string,
  sinds: string,
): Promise<Ontvangst[]> =>
  bron === Domein.PLAN
    ? lezersVan(opslag, toestemming, sinds)
    : vraagPartner({ ...lijnNaar(omgeving, bron, klok), traceparent }, lezers, { toestemming, sinds });

/** A team that the hub does not know as one of that organisation can read no notice: then it is for the organisation. */
async function bekendeTeams({ lezer }: Opslag, ontvangsten: Ontvangst[]): Promise<Ontvangst[]> {
  const teams = await lezer.findBy(Team, { id: In(ontvangsten.flatMap(({ team }) => team ?? [])) });
  const bestaat = ({ organisatie, team }: Ontvangst) =>
    teams.some(({ id, organisatie: van }) => id === team && van === organisatie);
  return ontvangsten
    .filter(({ organisatie }) => organisatie !== null)
    .map((ontvangst) => (bestaat(ontvangst) ? ontvangst : { ...ontvangst, team: null }));
}

/** A proof that was under way at the withdrawal may be used until it expires: only after that nobody can come by any more. */
const isUitgelezen = ({ tijdstip }: Intrekking, nu: Date): boolean =>
  nu.getTime() - new Date(tijdstip).getTime() > 2 * GELDIGHEID_SECONDEN * 1000;

/** About one domain an organisation or team gets one notice, whichever logbook knew of it; about all, one a domain. */
function alsKennisgeving(i: Intrekking, bron: Domein, ontvangst: Ontvangst, nu: Date) {
  const { organisatie, team, eerste, laatste, hoogste } = ontvangst;
  const domein = i.domein ?? bron;
  const kenmerk = createHash('sha256')
    .update(JSON.stringify([i.toestemming, domein, organisatie, team]))
    .digest('hex');
  return {
    ...{ id: `k-${kenmerk.slice(0, 40)}`, toestemmingId: i.toestemming, betrokkeneId: i.betrokkene, domein },
    ...{ organisatieId: organisatie as string, teamId: team, niveau: hoogste, eerste, laatste },
    ...{ ingetrokken: i.tijdstip, tijdstip: nu.toISOString() },
  };
}

/** Another instance of the hub, or an earlier turn, may have written it already. */
async function eenKeer<T extends object>({ write }: Opslag, entiteit: new () => T, rij: T | object): Promise<void> {
  await write((manager) => manager.insert(entiteit, rij as never)).catch((error: unknown) => {
    if (!staatErAl(error)) throw error;
  });
}
