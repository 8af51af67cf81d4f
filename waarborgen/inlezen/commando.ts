import { existsSync } from 'node:fs';
import type { Opslag } from '../opslag/opslag';
import { loadFile, type Verslag } from './loadFile';
import type { Rijsoorten } from './rijsoort';

const MAX_GETOOND = 100;

/**
 * The loader command of a subgraph: `FILE [--strict]`. Says per bad row its line and reason; returns the exit code,
 * 0 where every row was kept.
 */
export async function loadCommand(
  argumenten: readonly string[],
  { open, soorten, zeg }: { open: () => Promise<Opslag>; soorten: Rijsoorten; zeg: (regel: string) => void },
): Promise<number> {
  const [pad, ...rest] = argumenten.filter((a) => a !== '--strict');
  if (!pad || rest.length > 0) return fout(zeg, 'Gebruik: BESTAND [--strict]');
  if (!existsSync(pad)) return fout(zeg, `Het bestand ${pad} is er niet.`);
  const opslag = await open();
  try {
    const strict = argumenten.includes('--strict');
    const voortgang = (regels: number) => regels % 10_000 === 0 && zeg(`… ${regels} regels gelezen`);
    return meld(await loadFile(opslag, { pad, soorten, strict, voortgang }), zeg);
  } finally {
    await opslag.close();
  }
}

function meld({ nieuw, gewijzigd, ongewijzigd, fouten, bewaard }: Verslag, zeg: (regel: string) => void): number {
  for (const { regel, veld, bericht, code } of fouten.slice(0, MAX_GETOOND)) {
    zeg(`regel ${regel}: ${veld ? `${veld} ` : ''}${bericht} [${code}]`);
  }
  if (fouten.length > MAX_GETOOND) zeg(`… en nog ${fouten.length - MAX_GETOOND} fouten`);
  zeg(
    `${nieuw} nieuw, ${gewijzigd} gewijzigd, ${ongewijzigd} ongewijzigd, ${new Set(fouten.map((f) => f.regel)).size} geweigerd`,
  );
  if (!bewaard) zeg('Er is niets bewaard: met --strict houdt een foute rij het hele bestand tegen.');
  return fouten.length > 0 ? 1 : 0;
}

function fout(zeg: (regel: string) => void, bericht: string): number {
  zeg(bericht);
  return 2;
}
