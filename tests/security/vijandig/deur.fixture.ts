import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { openWerkplaats } from '../../conformance/proces.fixture';
import { startProces } from '../../uitval/startProces';
import { type Aanvaller, stelAanvallerOp } from '../aanvaller.fixture';

/** Stands in every hostile request, and so in no answer and no line of the log: nine digits, as a BSN. */
export const MERK = '999990019';
/** So short that a test can wait for it, so long that an honest request on a busy machine is in time. */
export const VERZOEK_TIMEOUT_MS = 4_000;
export const DEUR_VERBINDINGEN = 120;

export interface Antwoord {
  status: number;
  kop: string;
  tekst: string;
}
export interface Afloop {
  antwoorden: Antwoord[];
  /** By the server, and not because the test gave up. */
  gesloten: boolean;
  bytes: number;
}
/** What goes over the line: bytes at once, or somebody who writes as he pleases. */
export type Zending = string | Buffer | ((socket: Socket) => void);

/** A gateway as it runs in production, in a process of its own, before the partners of a whole hub. */
export interface Deur {
  hub: Aanvaller;
  poort: number;
  token: string;
  stuur(zending: Zending): Promise<Afloop>;
  /** An honest question: its status and answer. */
  stel(query: string): Promise<[status: number, tekst: string]>;
  /** Resident memory, in MiB. */
  geheugen(): Promise<number>;
  /** All that it ever wrote on standard output, and on standard error. */
  log(): string[];
  fouten(): string;
  leeft(): boolean;
  stop(): Promise<void>;
}

export async function openDeur(): Promise<Deur> {
  const hub = await stelAanvallerOp();
  const werkplaats = await openWerkplaats({ gebouwd: true });
  const proces = await startProces(join(werkplaats.map, 'dist/gateway/main.js'), {
    ...hub.hub.gateway,
    ...{ PORT: '0', INTROSPECTION: 'false', LOG_LEVEL: 'trace' },
    ...{ VERZOEK_TIMEOUT_MS: String(VERZOEK_TIMEOUT_MS), DEUR_VERBINDINGEN: String(DEUR_VERBINDINGEN) },
  });
  let leeft = true;
  void proces.einde.then(() => {
    leeft = false;
  });
  const poort = Number(new URL(proces.url).port);
  const token = await hub.token('regieteamlid');
  const stuur = (zending: Zending) => stuurNaar(poort, zending);
  const haal = async (pad: string, init?: RequestInit): Promise<[number, string]> => {
    const antwoord = await fetch(`http://127.0.0.1:${poort}${pad}`, init);
    return [antwoord.status, await antwoord.text()];
  };
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}`, doelbinding: 'PLANREGIE' };
  return {
    ...{ hub, poort, token, stuur, log: proces.log, fouten: proces.fouten },
    stel: (query) => haal('/graphql', { method: 'POST', headers, body: JSON.stringify({ query }) }),
    geheugen: async () => {
      const [, metingen] = await haal('/metrics');
      return Number(/^process_resident_memory_bytes\S* (\S+)$/m.exec(metingen)?.[1]) / 2 ** 20;
    },
    leeft: () => leeft,
    stop: async () => {
      proces.meld('SIGTERM');
      await proces.einde;
      werkplaats.stop();
      await hub.stop();
    },
  };
}

/** Longer than anything here may take: who is still connected then was not let go of. */
const GEDULD_MS = 25_000;

function stuurNaar(poort: number, zending: Zending): Promise<Afloop> {
  return new Promise((klaar) => {
    const delen: Buffer[] = [];
    const socket = connect(poort, '127.0.0.1');
    const eindig = (gesloten: boolean) => {
      clearTimeout(wekker);
      socket.destroy();
      const ontvangen = Buffer.concat(delen);
      klaar({ antwoorden: leesAntwoorden(ontvangen), gesloten, bytes: ontvangen.length });
    };
    const wekker = setTimeout(() => eindig(false), GEDULD_MS);
    socket.on('data', (deel) => delen.push(deel));
    // That the other side hangs up while we write is what half of these requests are about.
    socket.on('error', () => {});
    socket.on('close', () => eindig(true));
    socket.on('connect', () => (typeof zending === 'function' ? zending(socket) : socket.write(zending)));
  });
}

/** The answers that stand one after the other on a connection, to the byte. */
function leesAntwoorden(ontvangen: Buffer): Antwoord[] {
  const antwoorden: Antwoord[] = [];
  for (let rest = ontvangen; rest.length > 0; ) {
    const einde = rest.indexOf('\r\n\r\n');
    const kop = rest.subarray(0, einde < 0 ? rest.length : einde).toString('latin1');
    const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(kop)?.[1] ?? Number.NaN);
    const lengte = status === 100 ? 0 : Number(/^content-length: (\d+)$/im.exec(kop)?.[1] ?? rest.length);
    const tekst = rest.subarray(einde + 4, einde + 4 + lengte).toString('utf8');
    // Node refuses some by itself, in parts of which there are none.
    antwoorden.push({ status, kop, tekst: tekst === '0\r\n\r\n' ? '' : tekst });
    rest = einde < 0 ? Buffer.alloc(0) : rest.subarray(einde + 4 + lengte);
  }
  return antwoorden;
}
