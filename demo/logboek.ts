import { existsSync } from 'node:fs';
import { Pseudoniem } from '#subgraphs/huishouden/Pseudoniem';
import { BeheerFout } from '#waarborgen/dienst/omgeving';
import { finish } from '#waarborgen/dienst/runProces';
import {
  type Exportkeuze,
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
import { hubomgeving } from './hub/omgeving';
import { subgraphs } from './hub/subgraphs';

const GEBRUIK = `Gebruik: npm run logboek -- verify [NAAM…]
         npm run logboek -- export --persoon ID [--ook-noodtoegang]
NAAM is een van ${subgraphs.map((s) => s.naam).join(', ')}`;

/**
 * `npm run logboek -- …`: the logbooks of all six, in the data folder of `npm start`. To verify, each is a witness to
 * the others; to export, the person goes by his id with the hub, and by each partner's own pseudonym with the partner.
 */
async function logboek([woord, ...argumenten]: string[]): Promise<number> {
  const werk = { verify: verifyAll, export: exportAll }[woord ?? ''];
  const uitkomst = await werk?.(argumenten);
  if (uitkomst === undefined) process.stderr.write(`${GEBRUIK}\n`);
  return uitkomst ?? 2;
}

async function verifyAll(namen: string[]): Promise<number | undefined> {
  if (namen.some((naam) => !subgraphs.some((s) => s.naam === naam))) return undefined;
  const gezien = new Map<string, Ketenkop[]>();
  for (const { naam } of subgraphs) gezien.set(naam, await lees(naam, gezienIn));
  const codes: number[] = [];
  for (const { naam } of subgraphs.filter((s) => namen.length === 0 || namen.includes(s.naam))) {
    const getuigenissen = [...gezien].flatMap(([getuige, koppen]) => overBron(koppen, naam, getuige));
    codes.push(await lees(naam, (opslag) => verifyAndTell(opslag, opties(naam), getuigenissen)));
  }
  return Math.max(...codes);
}

async function exportAll(argumenten: string[]): Promise<number | undefined> {
  const keuze = readKeuze(argumenten);
  if (!keuze) return undefined;
  const { persoon, ookNoodtoegang } = keuze;
  const pseudoniemen = await lees('huishouden', ({ lezer }) => lezer.findBy(Pseudoniem, { persoon }));
  const namen = new Map([
    ['huishouden', persoon],
    ...pseudoniemen.map(({ domein, waarde }) => [domein.toLowerCase(), waarde] as const),
  ]);
  for (const [naam, bekendAls] of namen) {
    await lees(naam, (opslag) => exporteer(opslag, opties(naam), { persoon: bekendAls, ookNoodtoegang }));
  }
  return 0;
}

function readKeuze(argumenten: string[]): Exportkeuze | undefined {
  try {
    return readExportkeuze(argumenten);
  } catch {
    return undefined;
  }
}

/** @throws BeheerFout where there is no database yet: looking must not make one. */
function lees<T>(naam: string, werk: (opslag: Opslag) => Promise<T>): Promise<T> {
  const DATABASE_URL = hubomgeving().subgraph(naam).DATABASE_URL as string;
  if (!existsSync(DATABASE_URL.slice('sqlite:'.length)))
    throw new BeheerFout(`${naam} heeft nog geen database: begin met npm start.`);
  const subgraph = subgraphs.find((s) => s.naam === naam) as Subgraph;
  return metLogboek(() => openOpslagOf(subgraph, { DATABASE_URL, MIGRATIES: false }), werk);
}

const opties = (naam: string): Logboekopties => ({
  naam,
  zeg: (regel) => process.stdout.write(`${regel}\n`),
  meld: (regel) => process.stderr.write(`${regel}\n`),
});

finish(logboek(process.argv.slice(2)));
