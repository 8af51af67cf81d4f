import { SpanKind } from '@opentelemetry/api';
import { request } from 'undici';
import { type Partnerdomein, subgraphVan } from '#schema/lijsten/toegang';
import type { Klok } from '../dienst/klok';
import { redenVan } from '../dienst/log';
import type { Certificaat } from '../dienst/tls/certificaat';
import { createAgenten } from '../dienst/tls/verbinding';
import { traceparentNu, volg } from '../sporen/volg';
import { UITGEVER } from '../toegang/bewijs';
import type { Sleutelbos } from '../toegang/sleutels';
import { MAX_LENGTH, readBericht, writeBericht } from './bericht';
import { MEDIATYPE } from './serveHublijn';
import type { Soort } from './soort';

/** The hub's end of the line to one partner. */
export interface Hublijn {
  domein: Partnerdomein;
  url: string;
  sleutels: Sleutelbos;
  timeoutMs: number;
  klok: Klok;
  /** What the hub shows of itself; nothing where the line is plain HTTP. */
  certificaat?: Certificaat;
  /** Of whom, or what, it is asked for. */
  traceparent?: string;
}

// Connections are kept for a next question, per address, and don't keep a process that is done from ending.
const agentMet = createAgenten({ connections: 16, maxResponseSize: MAX_LENGTH });

/**
 * Asks one partner one question, once.
 * @throws PartnerZwijgt where no answer came in time, or none that this partner signed to this question.
 */
export function vraagPartner<V, A>(lijn: Hublijn, soort: Soort<V, A>, inhoud: V): Promise<A> {
  const attributes = { 'eenplan.bron': subgraphVan(lijn.domein), 'eenplan.bericht': soort.naam };
  return volg({ naam: `hublijn ${soort.naam}`, kind: SpanKind.CLIENT, attributes }, () => ask(lijn, soort, inhoud));
}

async function ask<V, A>(lijn: Hublijn, soort: Soort<V, A>, inhoud: V): Promise<A> {
  const { domein, sleutels, klok } = lijn;
  const heen = { van: UITGEVER, aan: domein, sleutels, nu: klok() } as const;
  const { jws, jti } = writeBericht(heen, { soort: soort.naam, inhoud });
  const body = await post(lijn, jws);
  const terug = { van: domein, aan: UITGEVER, sleutels, nu: klok() } as const;
  const antwoord = readBericht(body, terug, { jti, soort: soort.naam });
  if (!antwoord) throw new PartnerZwijgt('ANTWOORD_NIET_ECHT');
  const gelezen = soort.antwoord.safeParse(antwoord.inhoud);
  if (!gelezen.success) throw new PartnerZwijgt('ANTWOORD_ONLEESBAAR');
  return gelezen.data;
}

async function post({ url, timeoutMs, certificaat, ...lijn }: Hublijn, body: string): Promise<string> {
  const traceparent = traceparentNu(lijn.traceparent);
  try {
    const antwoord = await request(url, {
      ...{ method: 'POST', body, headers: { 'content-type': MEDIATYPE, ...(traceparent && { traceparent }) } },
      ...{ dispatcher: agentMet(certificaat), signal: AbortSignal.timeout(timeoutMs) },
    });
    const tekst = await antwoord.body.text();
    if (antwoord.statusCode === 200) return tekst;
    throw new PartnerZwijgt(`STATUS_${antwoord.statusCode}`);
  } catch (error) {
    if (error instanceof PartnerZwijgt) throw error;
    throw new PartnerZwijgt(redenVan(error));
  }
}

/** A partner gave no usable answer; the code says why, for the operator, and repeats nothing that the partner said. */
export class PartnerZwijgt extends Error {
  constructor(readonly code: string) {
    super();
    this.name = 'PartnerZwijgt';
  }
}
