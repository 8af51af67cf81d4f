import type { Opslag } from '../opslag/opslag';
import { InlezingBezig } from './beurt';
import { loadFile } from './loadFile';
import { readOpdrachtregel } from './opdrachtregel';
import { ZONDER_SOORT } from './readRij';
import type { Rijsoorten } from './rijsoort';
import { aantalFouten, type Telling, type Verslag } from './verslag';

type Zeg = (regel: string) => void;

/**
 * The loader command of a subgraph: `FILE [--strict] [--volledig] [--verslag PAD]`. Says per bad row its line and reason;
 * returns the exit code, 0 where every row was kept, 2 where nothing was tried.
 */
export async function loadCommand(
  argumenten: readonly string[],
  { open, soorten, zeg }: { open: () => Promise<Opslag>; soorten: Rijsoorten; zeg: Zeg },
): Promise<number> {
  const opdracht = readOpdrachtregel(argumenten);
  if (typeof opdracht === 'string') return fout(zeg, opdracht);
  const opslag = await open();
  try {
    return meld(await loadFile(opslag, { ...opdracht, soorten, voortgang: tellend(zeg) }), zeg);
  } catch (error) {
    if (!(error instanceof InlezingBezig)) throw error;
    return fout(zeg, error.message);
  } finally {
    await opslag.close();
  }
}

const PER_REGEL = 10_000;

/** A line every ten thousand, with how fast it has gone since the first part. */
function tellend(zeg: Zeg): (regels: number) => void {
  let eerst: { regels: number; om: number } | undefined;
  let vorige = 0;
  return (regels) => {
    const om = performance.now();
    eerst ??= { regels, om };
    if (Math.floor(regels / PER_REGEL) > Math.floor(vorige / PER_REGEL)) {
      const perSeconde = ((regels - eerst.regels) / Math.max(om - eerst.om, 1)) * 1000;
      zeg(`… ${regels} regels gelezen, ${Math.round(perSeconde)} per seconde`);
    }
    vorige = regels;
  };
}

function meld(verslag: Verslag, zeg: Zeg): number {
  const aantal = aantalFouten(verslag);
  if (verslag.verderNa) zeg(`Dit bestand werd eerder onderbroken; verdergegaan na regel ${verslag.verderNa}.`);
  for (const { regel, veld, bericht, code } of verslag.fouten) {
    zeg(`regel ${regel}: ${veld ? `${veld} ` : ''}${bericht} [${code}]`);
  }
  if (aantal > verslag.fouten.length) zeg(`… en nog ${aantal - verslag.fouten.length} fouten`);
  const soorten = Object.entries(verslag.perSoort).filter(([soort]) => soort !== ZONDER_SOORT);
  if (soorten.length > 1) for (const [soort, telling] of soorten) zeg(`  ${soort}: ${inWoorden(telling)}`);
  zeg(inWoorden(verslag));
  if (!verslag.bewaard) zeg('Er is niets bewaard: met --strict houdt een foute rij het hele bestand tegen.');
  return aantal > 0 ? 1 : 0;
}

const inWoorden = ({ nieuw, gewijzigd, ongewijzigd, geweigerd, ontbreekt }: Telling): string =>
  `${nieuw} nieuw, ${gewijzigd} gewijzigd, ${ongewijzigd} ongewijzigd, ${geweigerd} geweigerd${
    ontbreekt > 0 ? `; ${ontbreekt} niet in dit bestand` : ''
  }`;

function fout(zeg: Zeg, bericht: string): number {
  zeg(bericht);
  return 2;
}
