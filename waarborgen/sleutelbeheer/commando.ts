import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { PARTNERDOMEINEN, subgraphVan } from '#schema/lijsten/toegang';
import { dagVan, type Klok, systeemklok } from '../dienst/klok';
import { BeheerFout } from '../dienst/omgeving';
import { vervangBestand } from '../dienst/vervangBestand';
import type { Sleutelbos } from '../toegang/sleutels';
import { roteer, type Sleutelstand, Stand } from './rotatie';
import { readBestand, sleutelbestand, writeBestand } from './sleutelbestand';
import { vertel, vertelSleutels } from './vertel';

const PARTNERS = PARTNERDOMEINEN.map(subgraphVan);

const GEBRUIK = `Gebruik: npm run sleutel -- roteer PARTNER [--herlezen STAP] [--map MAP]
         npm run sleutel -- toon PARTNER [--map MAP]
PARTNER is ${PARTNERS.join(', ')}; STAP is 1 of 2; MAP is deploy/geheimen, tenzij anders gezegd.`;

interface Gereedschap {
  klok?: Klok;
  zeg(regel: string): void;
}

/**
 * `npm run sleutel`: shows the keys of proofs that the hub shares with a partner, or takes their rotation one step further
 * (docs/sleutels.md). Each step is noted before it is taken, so that one that was cut off is taken again.
 * @throws BeheerFout where the keys can't be read, or a step is refused.
 */
export function sleutelCommand(argumenten: readonly string[], { klok = systeemklok, zeg }: Gereedschap): number {
  const keuze = readKeuze(argumenten);
  if (!keuze) {
    zeg(GEBRUIK);
    return 2;
  }
  const { woord, partner, map, herlezen } = keuze;
  const pad = sleutelbestand(map, partner);
  const was = { bos: readBestand(pad), stand: readStand(pad) };
  if (woord === 'roteer') {
    const nu = klok();
    const wordt = roteer(was, { nu, herlezen, maakSleutel: () => maakSleutel(partner, nu, was.bos) });
    bewaar(pad, was, wordt);
    for (const regel of vertel(partner, wordt, wordt.bos !== was.bos)) zeg(regel);
  } else {
    for (const regel of vertelSleutels(partner, was, statSync(pad).mtime)) zeg(regel);
  }
  return 0;
}

function readKeuze(argumenten: readonly string[]) {
  try {
    const { positionals, values } = parseArgs({
      args: [...argumenten],
      allowPositionals: true,
      options: { map: { type: 'string', default: 'deploy/geheimen' }, herlezen: { type: 'string' } },
    });
    const [woord, partner, ...rest] = positionals;
    const klopt = ['roteer', 'toon'].includes(woord) && PARTNERS.includes(partner) && rest.length === 0;
    const { map, herlezen } = values;
    if (!klopt || (herlezen !== undefined && (woord === 'toon' || !/^[12]$/.test(herlezen)))) return undefined;
    return { woord, partner, map, herlezen: herlezen === undefined ? undefined : Number(herlezen) };
  } catch {
    return undefined;
  }
}

const standbestand = (pad: string): string => join(dirname(pad), 'rotatie.json');

function readStand(pad: string): Stand | undefined {
  const bestand = standbestand(pad);
  if (!existsSync(bestand)) return undefined;
  try {
    return Stand.parse(JSON.parse(readFileSync(bestand, 'utf8')));
  } catch {
    throw new BeheerFout(`${bestand}: niet te lezen als de stand van een wisseling (docs/sleutels.md)`);
  }
}

function bewaar(pad: string, was: Sleutelstand, wordt: Sleutelstand): void {
  if (wordt.stand !== was.stand) vervangBestand(standbestand(pad), `${JSON.stringify(wordt.stand, null, 2)}\n`);
  if (wordt.bos !== was.bos) writeBestand(pad, wordt.bos);
}

/** Named by the day that it was made, so that who looks knows its age. */
function maakSleutel(partner: string, nu: Date, bos: Sleutelbos) {
  const dag = `${partner}-${dagVan(nu).replaceAll('-', '')}`;
  const namen = [dag, ...Array.from({ length: 9 }, (_, i) => `${dag}-${i + 2}`)];
  const kid = namen.find((naam) => bos.every((sleutel) => sleutel.kid !== naam)) as string;
  return { kid, geheim: randomBytes(32) };
}
