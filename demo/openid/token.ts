import { OmgevingOngeldig, readOmgeving } from '#waarborgen/dienst/omgeving';
import { AANMELDDIENST, Poortbasis } from '../poorten';
import { fetchToken } from './fetchToken';
import { PERSONAS } from './personas';

const USAGE = 'Gebruik: npm run -s token -- PERSONA, of --list voor de namen van de personas.';

const issuerOf = (env: NodeJS.ProcessEnv): string =>
  `http://127.0.0.1:${readOmgeving(Poortbasis, env).HUB_PORT_BASE + AANMELDDIENST}`;

/** The command `npm run -s token -- PERSONA`: prints a token, or says what is wrong; the exit code tells which. */
export async function tokenCommand(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const [name] = args;
  if (args.length !== 1) return say(USAGE);
  const known = [...PERSONAS.keys()];
  if (name === '--list') return print(known.join('\n'));
  if (!PERSONAS.has(name)) return say(`Er is geen persona ${name}. De personas zijn: ${known.join(', ')}.`);
  try {
    return print(await fetchToken(issuerOf(env), name));
  } catch (error) {
    if (error instanceof OmgevingOngeldig) return say(error.message);
    return say(`De lokale aanmelddienst (${issuerOf(env)}) antwoordt niet. Start de hub eerst met: npm start`);
  }
}

function print(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}
function say(text: string): number {
  process.stderr.write(`${text}\n`);
  return 1;
}

if (require.main === module)
  void tokenCommand(process.argv.slice(2), process.env).then((code) => {
    process.exitCode = code;
  });
