import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { ROOT } from '#tests/huis/subgraphs';
import { vraag } from '#waarborgen/conformance/opstelling';
import { HUISHOUDENS, laatEindigen, lid, type Opbouw } from './opbouw';

type Weg = Map<string, { van: number; tot: number }[]>;
type Ingetrokken = Map<string, { begonnen: number; beantwoord?: number }>;

/** For so long after a partner is back its part may still be missing: a breaker that opened looks again after a while. */
const HERSTEL_MS = 15_000;

/** A partner's process ends as an operator ends it, and another takes its place. */
export async function herstart(opbouw: Opbouw, naam: string, weg: Weg): Promise<void> {
  const keer = { van: performance.now(), tot: Number.POSITIVE_INFINITY };
  weg.set(naam, [...(weg.get(naam) ?? []), keer]);
  const oud = opbouw.processen.get(naam);
  if (oud) await laatEindigen(oud);
  await opbouw.start(naam);
  keer.tot = performance.now() + HERSTEL_MS;
}

/** A broken supergraph, which is refused, and then one that is the same to who asks. */
export async function wisselSupergraph({ processen, supergraph }: Opbouw): Promise<void> {
  const goed = readFileSync(join(ROOT, 'schema/generated/supergraph.graphql'), 'utf8');
  for (const sdl of [goed.slice(0, goed.length / 2), `${goed}\n# a next version\n`]) {
    writeFileSync(`${supergraph}.nieuw`, sdl);
    copyFileSync(`${supergraph}.nieuw`, supergraph);
    processen.get('gateway')?.meld('SIGHUP');
    await sleep(2_000);
  }
}

const INTREKKEN = 'mutation($input: TrekToestemmingInInput!) { trekToestemmingIn(input: $input) { fouten { code } } }';

/** Of each household two residents take back what they allowed of wmo: one of them at a time, spread over the run. */
export async function trekIn(
  { aanmelddienst, processen }: Opbouw,
  nr: number,
  ingetrokken: Ingetrokken,
): Promise<void> {
  const wie = lid(nr % HUISHOUDENS, 1 + Math.floor(nr / HUISHOUDENS));
  const authorization = `Bearer ${await aanmelddienst.token({ sub: wie, rollen: ['INWONER'] })}`;
  const keer: { begonnen: number; beantwoord?: number } = { begonnen: performance.now() };
  ingetrokken.set(wie, keer);
  // Given, and then signed.
  const input = { toestemmingId: `toest-${wie}-WMO`, verwachteVersie: 2 };
  const { data, errors } = await vraag(
    processen.get('gateway')?.url as string,
    INTREKKEN,
    { authorization },
    { input },
  );
  if (errors || data.trekToestemmingIn.fouten.length > 0) throw new Error(JSON.stringify({ data, errors }));
  keer.beantwoord = performance.now();
}
