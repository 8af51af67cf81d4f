import { parseArgs } from 'node:util';
import { z } from 'zod';
import { finish } from '#waarborgen/dienst/runProces';
import { Dag } from '#waarborgen/inlezen/rijsoort';
import { BestandBestaat } from './bestanden';
import { genereer } from './genereer';

const GEBRUIK =
  'Gebruik: npm run genereer -- --huishoudens N --naar MAP [--seed 1] [--vandaag 2026-11-23] [--overschrijf]';
const PER_REGEL = 10_000;

const getal = (van: number, tot: number) => {
  const bericht = `is geen geheel getal van ${van} tot en met ${tot}`;
  return z
    .string('ontbreekt')
    .regex(/^\d+$/, bericht)
    .transform(Number)
    .pipe(z.number().min(van, bericht).max(tot, bericht));
};
const Opties = z.object({
  huishoudens: getal(1, 999_999),
  seed: getal(0, 2 ** 32 - 1),
  naar: z.string('ontbreekt').min(1, 'ontbreekt'),
  vandaag: Dag.refine((dag) => dag >= '2000-01-01' && dag < '2100-01-01', 'ligt niet in deze eeuw'),
  overschrijf: z.boolean(),
});

/** `npm run genereer`: exit code 0 where the files were written, 2 where the question was wrong. */
export async function commando(argumenten: string[], zeg: (regel: string) => void): Promise<number> {
  const opties = lees(argumenten);
  if (!opties) return fout([], zeg);
  const gelezen = Opties.safeParse(opties);
  if (!gelezen.success)
    return fout(
      gelezen.error.issues.map(({ path, message }) => `--${path.join()} ${message}`),
      zeg,
    );
  const { huishoudens, naar } = gelezen.data;
  const voortgang = (klaar: number) => klaar % PER_REGEL === 0 && zeg(`… ${klaar} van ${huishoudens} huishoudens`);
  try {
    const rijen = await genereer(gelezen.data, voortgang);
    for (const [naam, aantal] of Object.entries(rijen)) zeg(`${naam}.jsonl: ${aantal} rijen`);
    zeg(`Lees ze in met: npm run load -- huishouden ${naar}/huishouden.jsonl, en zo elk van de zes.`);
    return 0;
  } catch (error) {
    if (!(error instanceof BestandBestaat)) throw error;
    return fout([`${error.message} is er al; met --overschrijf wordt het vervangen.`], zeg);
  }
}

/** Undefined where an option is unknown or without its value. */
function lees(args: string[]): object | undefined {
  try {
    const tekst = (standaard?: string) => ({ type: 'string', default: standaard }) as const;
    const options = {
      ...{ huishoudens: tekst(), seed: tekst('1'), naar: tekst(), vandaag: tekst('2026-11-23') },
      overschrijf: { type: 'boolean', default: false },
    } as const;
    return parseArgs({ args, options }).values;
  } catch {
    return undefined;
  }
}

function fout(regels: string[], zeg: (regel: string) => void): number {
  for (const regel of [...regels, GEBRUIK]) zeg(regel);
  return 2;
}

if (require.main === module) finish(commando(process.argv.slice(2), (regel) => process.stdout.write(`${regel}\n`)));
