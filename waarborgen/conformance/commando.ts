// What carries decorators is read before the first schema is built.
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { request } from 'undici';
import { z } from 'zod';
import { BeheerFout } from '../dienst/omgeving';
import { finish } from '../dienst/runProces';
import { type Instellingen, readInstellingen } from './instellingen';
import { type Oordeel, oordeel } from './oordeel';
import { opdrachtenOp } from './opdrachten';
import { Proef } from './proef';
import { startProefAanmelddienst } from './proefAanmelddienst';
import { VOORZIENINGEN, type Voorziening } from './proefopstelling';
import { REGELS } from './regels';
import { UITGANGSPUNT } from './regels/uitgangspunt';
import { logboekMet } from './schil';

const GEBRUIK = `Gebruik: npm run conformance -- URL --instellingen BESTAND [--zonder ${VOORZIENINGEN.join(',')}]`;

/** Exit codes: all held; a rule is broken; the question was wrong; a rule could not be shown. */
const UIT = { GOED: 0, FOUT: 1, GEBRUIK: 2, NIET_GETOOND: 3 } as const;

type Zeg = (regel: string) => void;

const Argumenten = z.object({
  url: z.url({ protocol: /^https?$/, error: 'URL is geen adres (http://… of https://…)' }),
  instellingen: z.string('--instellingen ontbreekt'),
  zonder: z.array(z.enum(VOORZIENINGEN, `--zonder kent alleen ${VOORZIENINGEN.join(', ')}`)),
});
type Argumenten = z.infer<typeof Argumenten>;

/** `npm run conformance`: one line a rule, and an exit code of `UIT`. */
export async function commando(argumenten: readonly string[], zeg: Zeg): Promise<number> {
  try {
    const { url, instellingen, zonder } = leesArgumenten(argumenten);
    return await onderzoek(url, readInstellingen(instellingen), zonder, zeg);
  } catch (error) {
    if (!(error instanceof BeheerFout)) throw error;
    for (const regel of [error.message, GEBRUIK]) zeg(regel);
    return UIT.GEBRUIK;
  }
}

function leesArgumenten(args: readonly string[]): Argumenten {
  const ruw = ontleed([...args]);
  const gelezen = Argumenten.safeParse(ruw);
  if (!gelezen.success) throw new BeheerFout(gelezen.error.issues.map(({ message }) => message).join('\n'));
  return { ...gelezen.data, url: gelezen.data.url.replace(/\/(graphql\/?)?$/, '') };
}

function ontleed(args: string[]): object {
  try {
    const tekst = { type: 'string' } as const;
    const options = { instellingen: tekst, zonder: tekst };
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    if (positionals.length > 1) throw new BeheerFout('Noem een URL, en niet meer.');
    const zonder = values.zonder?.split(',').filter(Boolean) ?? [];
    return { url: positionals[0], instellingen: values.instellingen, zonder };
  } catch (error) {
    if (error instanceof BeheerFout) throw error;
    throw new BeheerFout('Deze opties zijn niet te lezen.');
  }
}

async function onderzoek(url: string, instellingen: Instellingen, zonder: Voorziening[], zeg: Zeg): Promise<number> {
  await luistert(url);
  const { port, ...bereik } = instellingen.aanmelddienst;
  const aanmelddienst = await startProefAanmelddienst(port, 'RS256', bereik).catch(() => {
    throw new BeheerFout(`Op poort ${port} is geen aanmelddienst te starten: is zij bezet?`);
  });
  zeg(`De aanmelddienst van deze proef: issuer ${aanmelddienst.issuer}, audience ${bereik.audience}`);
  try {
    const { statements, logboek, ...rest } = instellingen;
    const opdrachten = statements && opdrachtenOp(url, statements.metrics);
    const op = { ...rest, url, aanmelddienst, opdrachten, logboek: logboek && logboekMet(logboek) };
    return meld(await beoordeel(new Proef(op), zonder, zeg), zeg);
  } finally {
    await aanmelddienst.stop();
  }
}

async function luistert(url: string): Promise<void> {
  const antwoord = await request(url).catch(() => undefined);
  if (!antwoord) throw new BeheerFout('Op dit adres antwoordt niemand.');
  await antwoord.body.dump();
}

async function beoordeel(proef: Proef, zonder: readonly Voorziening[], zeg: Zeg): Promise<Oordeel[]> {
  const oordelen: Oordeel[] = [];
  for (const regel of REGELS) {
    const gekomen = await oordeel(regel, proef, zonder);
    oordelen.push(gekomen);
    zeg(`${gekomen.uitkomst.padEnd(12)}  ${regel.naam}${gekomen.reden ? `\n${' '.repeat(14)}${gekomen.reden}` : ''}`);
    if (regel === UITGANGSPUNT && gekomen.uitkomst !== 'goed') break;
  }
  return oordelen;
}

function meld(oordelen: readonly Oordeel[], zeg: Zeg): number {
  const met = (uitkomst: Oordeel['uitkomst']) => oordelen.filter((o) => o.uitkomst === uitkomst);
  const [goed, fout, over] = [met('goed'), met('FOUT'), met('overgeslagen')];
  const rest = REGELS.length - oordelen.length;
  const niet = rest > 0 ? `, ${rest} niet gedaan` : '';
  zeg(`${goed.length} goed, ${fout.length} fout, ${over.length} overgeslagen${niet}`);
  if (fout.length > 0) return UIT.FOUT;
  const ongewild = over.filter(({ gewild }) => !gewild);
  if (ongewild.length === 0) return UIT.GOED;
  const voor = [...new Set(ongewild.map(({ regel }) => regel.nodig))].join(',');
  zeg(`Niet alles is getoond. Wie dat zo wil, zegt het: --zonder ${voor}`);
  return UIT.NIET_GETOOND;
}

if (require.main === module) finish(commando(process.argv.slice(2), (regel) => process.stdout.write(`${regel}\n`)));
