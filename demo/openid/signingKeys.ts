import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import { BeheerFout } from '#waarborgen/dienst/omgeving';

export const ALGORITHM = 'RS256';

/** The provider's keys: made at the first start and kept, so that a token outlives a restart. */
export async function loadSigningKeys(dataDir: string): Promise<{ keys: JWK[] }> {
  const file = path.join(dataDir, 'openid-sleutels.json');
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return makeSigningKeys(file);
    // The cause may quote the key.
    throw new BeheerFout(
      `De sleutels van de lokale aanmelddienst zijn niet te lezen. Verwijder ${file} en start opnieuw.`,
    );
  }
}

async function makeSigningKeys(file: string): Promise<{ keys: JWK[] }> {
  const { privateKey } = await generateKeyPair(ALGORITHM, { extractable: true });
  const jwk = await exportJWK(privateKey);
  const jwks = { keys: [{ ...jwk, kid: await calculateJwkThumbprint(jwk), alg: ALGORITHM, use: 'sig' }] };
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(`${file}.nieuw`, JSON.stringify(jwks), { mode: 0o600 });
  await rename(`${file}.nieuw`, file);
  return jwks;
}
