import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

/** One question, with a trace id that nobody else has. */
export type Vraag = (url: string, traceId: string) => Promise<boolean>;

/** Clients that ask all the time, whoever serves. */
export interface Klanten {
  /** The trace ids of the answers that came in whole. */
  readonly beantwoord: ReadonlySet<string>;
  /** Questions that got no whole answer. */
  readonly misgegaan: number;
  /**
   * From now on they ask this address. Resolves once it has answered.
   * @throws where it does not, within half a minute.
   */
  bedien(url: string): Promise<void>;
  stop(): Promise<void>;
}

const WACHT_MS = 30_000;
const PAUZE_MS = 30;

export function startKlanten(aantal: number, stel: Vraag): Klanten {
  const beantwoord = new Set<string>();
  let misgegaan = 0;
  let adres: string | undefined;
  let gaatDoor = true;
  let opEerste = (_van: string) => {};
  const vraag = async () => {
    const [van, traceId] = [adres, randomBytes(16).toString('hex')];
    const heel = van !== undefined && (await stel(van, traceId).catch(() => false));
    if (!heel) {
      misgegaan += van === undefined ? 0 : 1;
      await sleep(10);
      return;
    }
    beantwoord.add(traceId);
    opEerste(van);
    // So that a next process gets its share of a small machine, and not every question comes at once.
    await sleep(Math.random() * PAUZE_MS);
  };
  const klant = async () => {
    while (gaatDoor) await vraag();
  };
  const klanten = Array.from({ length: aantal }, klant);
  return {
    beantwoord,
    get misgegaan() {
      return misgegaan;
    },
    bedien: async (url) => {
      const eerste = new Promise<true>((klaar) => {
        opEerste = (van) => van === url && klaar(true);
        adres = url;
      });
      const opTijd = await Promise.race([eerste, sleep(WACHT_MS, false, { ref: false })]);
      if (!opTijd) throw new Error(`${url} gave no whole answer within ${WACHT_MS} ms.`);
    },
    stop: async () => {
      gaatDoor = false;
      await Promise.all(klanten);
    },
  };
}
