import { createHash, type Hash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** How far a file was read. */
export interface Plek {
  bytes: number;
  regels: number;
  /** SHA-256 of all before it: another file does not go on here. */
  vingerafdruk: string;
}
export const BEGIN: Plek = { bytes: 0, regels: 0, vingerafdruk: '' };

/** A line that says something; its text is left out where it is longer than any row can be. */
export interface Regel {
  regel: number;
  tekst?: string;
}

/** So many lines, and where the file goes on after them. */
export interface Partij {
  regels: Regel[];
  tot: Plek;
}

const PER_KEER = 500;
const TEKENS_PER_KEER = 4 * 1024 * 1024;
const MAX_REGEL = 1024 * 1024;
const NIEUWE_REGEL = 0x0a;

/** The lines of a file in parties, from a place on; no more than one of them is in memory. */
export async function* readPartijen(pad: string, vanaf: Plek = BEGIN): AsyncGenerator<Partij> {
  const hash = createHash('sha256');
  if (vanaf.bytes > 0) await hashTot(pad, vanaf.bytes, hash);
  let { bytes, regels } = vanaf;
  let partij: Regel[] = [];
  let tekens = 0;
  const tot = (): Plek => ({ bytes, regels, vingerafdruk: hash.copy().digest('hex') });
  const neem = (stuk: Buffer) => {
    hash.update(stuk);
    bytes += stuk.length;
  };
  for await (const tekst of readRegels(pad, vanaf.bytes, neem)) {
    regels += 1;
    if (tekst !== '') partij.push({ regel: regels, tekst });
    tekens += tekst?.length ?? 0;
    if (partij.length < PER_KEER && tekens < TEKENS_PER_KEER) continue;
    yield { regels: partij, tot: tot() };
    partij = [];
    tekens = 0;
  }
  if (partij.length > 0) yield { regels: partij, tot: tot() };
}

/** Whether what was read of a file up to a place is what this file has there. */
export async function isZelfdeBegin(pad: string, { bytes, vingerafdruk }: Plek): Promise<boolean> {
  const hash = createHash('sha256');
  return (await hashTot(pad, bytes, hash)) === bytes && hash.digest('hex') === vingerafdruk;
}

async function hashTot(pad: string, bytes: number, hash: Hash): Promise<number> {
  let gelezen = 0;
  for await (const blok of createReadStream(pad, { end: bytes - 1 }) as AsyncIterable<Buffer>) {
    hash.update(blok);
    gelezen += blok.length;
  }
  return gelezen;
}

/** Line by line, without the white space around it. Every byte is told, up to each line that is given and no further. */
async function* readRegels(
  pad: string,
  start: number,
  opBytes: (stuk: Buffer) => void,
): AsyncGenerator<string | undefined> {
  const lijn = new Lijn();
  for await (const blok of createReadStream(pad, { start }) as AsyncIterable<Buffer>) {
    let van = 0;
    for (let einde = blok.indexOf(NIEUWE_REGEL); einde >= 0; einde = blok.indexOf(NIEUWE_REGEL, van)) {
      opBytes(blok.subarray(van, einde + 1));
      lijn.add(blok.subarray(van, einde));
      yield lijn.end();
      van = einde + 1;
    }
    opBytes(blok.subarray(van));
    lijn.add(blok.subarray(van));
  }
  if (lijn.lengte > 0) yield lijn.end();
}

/** One line as it comes in; of one that is too long nothing is kept. */
class Lijn {
  lengte = 0;
  private delen: Buffer[] = [];

  add(stuk: Buffer): void {
    this.lengte += stuk.length;
    if (this.lengte > MAX_REGEL) this.delen = [];
    else this.delen.push(stuk);
  }

  end(): string | undefined {
    const tekst = this.lengte > MAX_REGEL ? undefined : Buffer.concat(this.delen).toString('utf8').trim();
    this.lengte = 0;
    this.delen = [];
    return tekst;
  }
}
