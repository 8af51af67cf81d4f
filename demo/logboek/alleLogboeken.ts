import { existsSync } from 'node:fs';
import { Pseudoniem } from '#subgraphs/huishouden/mensen/Pseudoniem';
import { BeheerFout } from '#waarborgen/dienst/omgeving';
import {
  exporteer,
  type Logboekopties,
  metLogboek,
  readExportkeuze,
  verifyAndTell,
} from '#waarborgen/logboek/commando';
import { gezienIn, overBron } from '#waarborgen/logboek/getuigen';
import type { Ketenkop } from '#waarborgen/logboek/Ketenkop';
import type { Opslag } from '#waarborgen/opslag/opslag';
import { openOpslagOf, type Subgraph } from '#waarborgen/subgraph/subgraph';
import type { Hubomgeving } from '../hub/omgeving';
import { subgraphs } from '../hub/subgraphs';

const GEBRUIK = `Gebruik: npm run logboek -- verify [NAAM…]
         npm run logboek -- export --persoon ID [--ook-noodtoegang]
NAAM is een van ${subgraphs.map((s) => s.naam).join(', ')}`;

export interface Uitvoer extends Omit<Logboekopties, 'naam'> {
  /** Where the six keep their databases. */
  hub: Hubomgeving;
}

/**
 * The logbooks of all six at once; returns the exit code, as a subgraph's own command does. To verify, each is a witness
 * to the others; to export, the person goes by his id with the hub, and by each partner's own pseudonym with the partner.
 */
export async function alleLogboeken([woord, ...argumenten]: string[], uitvoer: Uitvoer): Promise<number> {
  const werk = WERK.get(woord ?? '');
  try {
    const uitkomst = await werk?.(argumenten, uitvoer);
    if (uitkomst === undefined) uitvoer.meld(GEBRUIK);
    return uitkomst ?? 2;
  } catch (error) {
    if (!(error instanceof BeheerFout)) throw error;
    uitvoer.meld(error.message);
    return 2;
  }
}

/** Undefined where the words mean nothing. */
type Werk = (argumenten: string[], uitvoer: Uitvoer) => Promise<number | undefined>;

const WERK = new Map<string, Werk>([
  ['verify', verifyAll],
  ['export', exportAll],
]);

async function verifyAll(namen: string[], { hub, ...uitvoer }: Uitvoer): Promise<number | undefined> {
  if (namen.some((naam) => !subgraphs.some((s) => s.naam === naam))) return undefined;
  const gezien = new Map<string, Ketenkop[]>();
  for (const { naam } of subgraphs) gezien.set(naam, await lees(hub, naam, gezienIn));
  const codes: number[] = [];
  for (const { naam } of subgraphs.filter((s) => namen.length === 0 || namen.includes(s.naam))) {
    const getuigenissen = [...gezien].flatMap(([getuige, koppen]) => overBron(koppen, naam, getuige));
    codes.push(await lees(hub, naam, (opslag) => verifyAndTell(opslag, { naam, ...uitvoer }, getuigenissen)));
  }
  return Math.max(...codes);
}

async function exportAll(argumenten: string[], { hub, ...uitvoer }: Uitvoer): Promise<number | undefined> {
  const keuze = readExportkeuze(argumenten);
  if (!keuze) return undefined;
  const { persoon, ookNoodtoegang } = keuze;
  const pseudoniemen = await lees(hub, 'huishouden', ({ lezer }) => lezer.findBy(Pseudoniem, { persoon }));
  const namen = [['huishouden', persoon], ...pseudoniemen.map(({ domein, waarde }) => [domein.toLowerCase(), waarde])];
  for (const [naam, bekendAls] of namen) {
    await lees(hub, naam, (opslag) => exporteer(opslag, { naam, ...uitvoer }, { persoon: bekendAls, ookNoodtoegang }));
  }
  return 0;
}

/** @throws BeheerFout where there is no database yet: looking must not make one. */
function lees<T>(hub: Hubomgeving, naam: string, werk: (opslag: Opslag) => Promise<T>): Promise<T> {
  const DATABASE_URL = hub.subgraph(naam).DATABASE_URL as string;
  const [, bestand] = /^sqlite:(.*)$/.exec(DATABASE_URL) ?? [];
  if (bestand && !existsSync(bestand)) throw new BeheerFout(`${naam} heeft nog geen database: begin met npm start.`);
  const subgraph = subgraphs.find((s) => s.naam === naam) as Subgraph;
  return metLogboek(() => openOpslagOf(subgraph, { DATABASE_URL, MIGRATIES: false }), werk);
}
