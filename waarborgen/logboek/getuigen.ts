import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { BeheerFout } from '../dienst/omgeving';
import type { Opslag } from '../opslag/opslag';
import type { Getuigenis } from './Ketengang';
import { Ketenkop } from './Ketenkop';

const Gezien = z.strictObject({
  bron: z.string(),
  keten: z.string().regex(/^[0-9a-f]{32}$/),
  nr: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  gezienOp: z.string(),
});

/** What this database saw of others' chains, one by one. */
export const gezienIn = ({ lezer }: Opslag): Promise<Ketenkop[]> =>
  lezer.find(Ketenkop, { order: { bron: 'ASC', keten: 'ASC', nr: 'ASC' } });

/** What a witness saw of one subgraph's chains. */
export const overBron = (koppen: readonly Ketenkop[], bron: string, getuige: string): Getuigenis[] =>
  koppen
    .filter((kop) => kop.bron === bron)
    .map(({ keten, nr, hash, gezienOp }) => ({ keten, nr, hash, volgens: `${getuige} op ${gezienOp}` }));

/**
 * Heads that another organisation handed over in a file, JSON Lines as `logboek koppen` writes them.
 * @throws BeheerFout naming the first line that is something else.
 */
export function readGetuige(pad: string): Ketenkop[] {
  const regels = leesbaar(pad).split('\n');
  return regels.flatMap((regel, i) => {
    if (!regel.trim()) return [];
    const { data } = Gezien.safeParse(asJson(regel));
    if (!data) throw new BeheerFout(`${pad}, regel ${i + 1}: dit is geen kop van een keten.`);
    return [data];
  });
}

function leesbaar(pad: string): string {
  try {
    return readFileSync(pad, 'utf8');
  } catch {
    throw new BeheerFout(`Het bestand ${pad} is niet te lezen.`);
  }
}

function asJson(regel: string): unknown {
  try {
    return JSON.parse(regel);
  } catch {
    return undefined;
  }
}
