import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PARTNERDOMEINEN, subgraphVan } from '#schema/lijsten/toegang';
import { sleutelbestand } from '#waarborgen/sleutelbeheer/sleutelbestand';

/**
 * The hub's pairs of keys with its partners, made once per data folder and readable by its owner alone. Those of proofs
 * are files as in production, so that they rotate as there: `npm run sleutel -- roteer wmo --map .data/geheimen`.
 */
export function localSleutels(dataDir: string): Record<string, string> {
  const pad = join(dataDir, 'sleutels.json');
  if (!existsSync(pad)) bewaar(pad, JSON.stringify(nieuwePseudoniemsleutels(), null, 2));
  const pseudoniemen = JSON.parse(readFileSync(pad, 'utf8')) as Record<string, string>;
  return { ...pseudoniemen, ...bewijssleutels(join(dataDir, 'geheimen')) };
}

const nieuw = () => randomBytes(32).toString('base64url');

const nieuwePseudoniemsleutels = () =>
  Object.fromEntries(PARTNERDOMEINEN.map((domein) => [`PSEUDONIEM_SLEUTEL_${domein}`, nieuw()]));

/** By variable, the file that a process reads anew, and what stands in it now for who only looks. */
function bewijssleutels(map: string): Record<string, string> {
  return Object.fromEntries(
    PARTNERDOMEINEN.flatMap((domein) => {
      const pad = sleutelbestand(map, subgraphVan(domein));
      if (!existsSync(pad)) bewaar(pad, `lokaal:${nieuw()}`);
      return [
        [`BEWIJS_SLEUTELS_${domein}`, readFileSync(pad, 'utf8')],
        [`BEWIJS_SLEUTELS_${domein}_FILE`, pad],
      ];
    }),
  );
}

function bewaar(pad: string, inhoud: string): void {
  mkdirSync(dirname(pad), { recursive: true });
  writeFileSync(pad, inhoud, { mode: 0o600 });
}
