import { type ParseArgsConfig, parseArgs } from 'node:util';
import { BeheerFout } from '../dienst/omgeving';
import type { Opslag } from '../opslag/opslag';
import { gezienIn, overBron, readGetuige } from './getuigen';
import type { Getuigenis } from './Ketengang';
import { regelsOver } from './regels';
import { verify } from './verify';
import { verslagVan } from './verslag';

/** Whose logbook it is, and where what is said goes: the answer itself, and what is said beside it. */
export interface Logboekopties {
  naam: string;
  zeg: (regel: string) => void;
  meld: (regel: string) => void;
}

const GEBRUIK = [
  'Gebruik: logboek verify [--getuige BESTAND]…',
  '         logboek export --persoon ID [--ook-noodtoegang]',
  '         logboek koppen',
];

/** The words of the logbook's command; returns the exit code: 0, 1 where a chain does not hold, 2 where nothing was done. */
export async function logboekCommand(
  argumenten: readonly string[],
  { open, ...opties }: Logboekopties & { open: () => Promise<Opslag> },
): Promise<number> {
  const werk = readWerk(argumenten);
  if (!werk) {
    for (const regel of GEBRUIK) opties.meld(regel);
    return 2;
  }
  try {
    return await metLogboek(open, (opslag) => werk(opslag, opties));
  } catch (error) {
    if (!(error instanceof BeheerFout)) throw error;
    opties.meld(error.message);
    return 2;
  }
}

type Werk = (opslag: Opslag, opties: Logboekopties) => Promise<number>;

function readWerk([woord, ...rest]: readonly string[]): Werk | undefined {
  if (woord === 'verify') {
    const keuze = readWoorden(rest, { getuige: { type: 'string', multiple: true } });
    return (
      keuze && ((opslag, opties) => verifyAndTell(opslag, opties, getuigenissen(keuze.getuige ?? [], opties.naam)))
    );
  }
  if (woord === 'export') {
    const keuze = readExportkeuze(rest);
    return keuze && ((opslag, opties) => exporteer(opslag, opties, keuze));
  }
  return woord === 'koppen' && rest.length === 0 ? toonKoppen : undefined;
}

/** Undefined where the words are other ones than these. */
function readWoorden<const O extends NonNullable<ParseArgsConfig['options']>>(args: string[], options: O) {
  try {
    return parseArgs({ args, options }).values;
  } catch {
    return undefined;
  }
}

export interface Exportkeuze {
  /** As the subgraph that is asked knows him. */
  persoon: string;
  ookNoodtoegang: boolean;
}

/** Undefined where the words name nobody, or mean nothing. */
export function readExportkeuze(argumenten: string[]): Exportkeuze | undefined {
  const keuze = readWoorden(argumenten, { persoon: { type: 'string' }, 'ook-noodtoegang': { type: 'boolean' } });
  return keuze?.persoon ? { persoon: keuze.persoon, ookNoodtoegang: keuze['ook-noodtoegang'] ?? false } : undefined;
}

const getuigenissen = (paden: readonly string[], bron: string) =>
  paden.flatMap((pad) => overBron(readGetuige(pad), bron, pad));

/**
 * Opens a logbook to read, and lets it go whatever becomes of the work.
 * @throws BeheerFout where the database has no chains yet.
 */
export async function metLogboek<T>(open: () => Promise<Opslag>, werk: (opslag: Opslag) => Promise<T>): Promise<T> {
  const opslag = await open();
  try {
    const runner = opslag.lezer.connection.createQueryRunner();
    const bijgewerkt = await runner.hasTable('logketen').finally(() => runner.release());
    if (!bijgewerkt) throw new BeheerFout('Deze database heeft nog geen ketens: werk haar eerst bij (migreer).');
    return await werk(opslag);
  } finally {
    await opslag.close();
  }
}

const PER_MELDING = 100_000;

/** Says whether a logbook holds, and else where not. */
export async function verifyAndTell(
  opslag: Opslag,
  { naam, zeg, meld }: Logboekopties,
  gezien: readonly Getuigenis[],
): Promise<number> {
  const voortgang = (regels: number) => regels % PER_MELDING === 0 && meld(`… ${naam}: ${regels} regels nagelopen`);
  const bevinding = await verify(opslag, { getuigenissen: gezien, voortgang });
  for (const regel of verslagVan(naam, bevinding)) zeg(regel);
  return bevinding.breuken.length > 0 ? 1 : 0;
}

/** What the logbook says of one person, as this subgraph knows him (AVG art. 15), a row a line. */
export async function exporteer(
  { lezer }: Opslag,
  { naam, zeg, meld }: Logboekopties,
  { persoon, ookNoodtoegang }: Exportkeuze,
): Promise<number> {
  let verzwegen = 0;
  for await (const { id: _, ...regel } of regelsOver(lezer, persoon)) {
    // That a noodtoegang was used may endanger who reads along with the person.
    if (!ookNoodtoegang && (regel.grond === 'NOODTOEGANG' || regel.noodtoegangId)) verzwegen += 1;
    else zeg(JSON.stringify({ bron: naam, ...regel }));
  }
  if (verzwegen > 0) meld(`${naam}: ${verzwegen} regels van een noodtoegang zijn weggelaten (--ook-noodtoegang)`);
  return 0;
}

async function toonKoppen(opslag: Opslag, { zeg }: Logboekopties): Promise<number> {
  for (const kop of await gezienIn(opslag)) zeg(JSON.stringify(kop));
  return 0;
}
