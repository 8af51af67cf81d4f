import { readFile } from 'node:fs/promises';
import { parse } from 'graphql';
import { z } from 'zod';
import { BeheerFout, OmgevingOngeldig, readOmgeving } from '#waarborgen/dienst/omgeving';
import { opslagVan } from '../deur';
import { Gedeeldeomgeving } from '../deuromgeving';
import { openRedis, verbind } from '../redis';
import { publicSchema, SCALARS } from '../supergraph';
import { leesPublicatie } from './leesPublicatie';
import type { Operatieopslag } from './Operatieopslag';

const Omgeving = Gedeeldeomgeving.extend({
  SUPERGRAPH_FILE: z.string().min(1).default('schema/generated/supergraph.graphql'),
});
type Omgeving = z.infer<typeof Omgeving>;

const GEBRUIK = 'Gebruik: npm run operations -- publish BESTAND… | list | withdraw HASH';

/** `npm run operations -- …`: publishes the operations of front-ends, tells which there are, takes one back. */
export async function operatiesCommand(
  [woord, ...rest]: readonly string[],
  { env = process.env, zeg = (regel: string) => void process.stdout.write(`${regel}\n`) } = {},
): Promise<number> {
  const omgeving = readOmgeving(Omgeving, env);
  if (woord === 'publish' && rest.length > 0)
    return metOpslag(omgeving, (opslag) => publiceer(opslag, rest, omgeving, zeg));
  if (woord === 'list' && rest.length === 0) return metOpslag(omgeving, (opslag) => toon(opslag, zeg));
  if (woord === 'withdraw' && rest.length === 1) return metOpslag(omgeving, (opslag) => trekIn(opslag, rest[0], zeg));
  throw new BeheerFout(GEBRUIK);
}

async function metOpslag(omgeving: Omgeving, werk: (opslag: Operatieopslag) => Promise<number>): Promise<number> {
  const redis = omgeving.REDIS_URL === undefined ? undefined : openRedis(omgeving.REDIS_URL);
  const opslag = opslagVan(omgeving, redis);
  if (!opslag) throw new OmgevingOngeldig(['REDIS_URL of OPERATIONS_FILE: noem een van beide']);
  try {
    if (redis && !(await verbind(redis)))
      throw new BeheerFout('Redis is niet bereikbaar: er is niets gepubliceerd of ingetrokken.');
    return await werk(opslag);
  } finally {
    await opslag.sluit();
  }
}

type Zeg = (regel: string) => void;

/** All files together or none: a front-end must not be let in by halves. */
async function publiceer(
  opslag: Operatieopslag,
  paden: readonly string[],
  omgeving: Omgeving,
  zeg: Zeg,
): Promise<number> {
  const schema = publicSchema(parse(await lees(omgeving.SUPERGRAPH_FILE)), SCALARS);
  const gelezen = await Promise.all(paden.map(async (pad) => leesPublicatie(pad, await lees(pad), schema)));
  const fouten = gelezen.flatMap((publicatie) => publicatie.fouten);
  if (fouten.length > 0) throw new BeheerFout([...fouten, 'Er is niets gepubliceerd.'].join('\n'));
  const operaties = new Map(gelezen.flatMap((publicatie) => [...publicatie.operaties]));
  const nieuw = await opslag.publiceer(operaties);
  for (const [hash, tekst] of operaties) zeg(regel(hash, tekst));
  zeg(`Gepubliceerd: ${nieuw} nieuw, ${operaties.size - nieuw} waren er al.`);
  return 0;
}

async function toon(opslag: Operatieopslag, zeg: Zeg): Promise<number> {
  const operaties = await opslag.lees();
  for (const [hash, tekst] of operaties) zeg(regel(hash, tekst));
  zeg(`Er zijn ${operaties.size} vragen gepubliceerd.`);
  return 0;
}

async function trekIn(opslag: Operatieopslag, naam: string, zeg: Zeg): Promise<number> {
  const hash = naam.replace(/^sha256:/, '');
  if (!(await opslag.trekIn(hash))) throw new BeheerFout(`Onder ${hash} is niets gepubliceerd.`);
  zeg(`Ingetrokken: ${hash}`);
  return 0;
}

const lees = (pad: string): Promise<string> =>
  readFile(pad, 'utf8').catch(() => {
    throw new BeheerFout(`${pad}: dit bestand is niet te lezen.`);
  });

const regel = (hash: string, tekst: string): string => `${hash}  ${namenIn(tekst).join(', ')}`;

const namenIn = (tekst: string): string[] =>
  parse(tekst).definitions.flatMap((node) =>
    node.kind === 'OperationDefinition' && node.name ? [node.name.value] : [],
  );
