import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PARTNERDOMEINEN } from '#schema/lijsten/toegang';

/** The hub's pairs of keys with its partners, made once per data folder and readable by its owner alone. */
export function localSleutels(dataDir: string): Record<string, string> {
  const pad = join(dataDir, 'sleutels.json');
  if (existsSync(pad)) return JSON.parse(readFileSync(pad, 'utf8')) as Record<string, string>;
  const nieuw = () => randomBytes(32).toString('base64url');
  const sleutels = Object.fromEntries(
    PARTNERDOMEINEN.flatMap((domein) => [
      [`BEWIJS_SLEUTELS_${domein}`, `lokaal:${nieuw()}`],
      [`PSEUDONIEM_SLEUTEL_${domein}`, nieuw()],
    ]),
  );
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(pad, JSON.stringify(sleutels, null, 2), { mode: 0o600 });
  return sleutels;
}
