import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';
import { subgraphs } from '#demo/hub/subgraphs';
import { geheugenVan, mediaan } from '#tests/bench/meet';
import { herstart, trekIn, wisselSupergraph } from './gebeurtenissen';
import { type Beantwoord, zoekInLogboeken } from './logboeken';
import { type Antwoord, oordeel, type Verloop } from './oordeel';
import { bouwOp, HUISHOUDENS, lid, type Opbouw } from './opbouw';
import { roteer } from './rotatie';
import { type Gesteld, type Lezers, LOGT, stelSamen } from './vragen';

const KLANTEN = 16;
const HOOGSTENS_MS = 180_000;

interface Schrijfbaar {
  weg: Parameters<typeof herstart>[2];
  ingetrokken: Parameters<typeof trekIn>[2];
}

/** What came of all questions. */
interface Uitslag extends Beantwoord {
  gesteld: number;
  goed: number;
  zonder: number;
  verbroken: number;
  fouten: string[];
  /** By process, in MiB, from moment to moment. */
  geheugen: Map<string, number[]>;
}

/**
 * `npm run test:last [-- VERZOEKEN]`: mixed load on the whole hub, each part a process, while a partner is started again, a
 * key rotates, the supergraph is swapped and residents take consents back. No answer is wrong, no answer is missing from a
 * logbook, and memory does not grow. Reads /proc: Linux only.
 */
async function main(verzoeken: number): Promise<boolean> {
  const opbouw = await bouwOp();
  try {
    const verloop: Schrijfbaar = { ingetrokken: new Map(), weg: new Map() };
    const uitslag = leeg();
    const begin = performance.now();
    const klaar = () => uitslag.gesteld >= verzoeken || performance.now() - begin > HOOGSTENS_MS;
    await Promise.all([
      stelVragen(opbouw, verloop, uitslag, klaar),
      laatGebeuren(opbouw, verloop, () => uitslag.gesteld / verzoeken, klaar),
      bekijkGeheugen(opbouw, uitslag, klaar),
    ]);
    const seconden = (performance.now() - begin) / 1000;
    const vergeten = await zoekInLogboeken(opbouw, uitslag);
    vertel(uitslag, seconden, vergeten);
    const heel = uitslag.fouten.length === 0 && uitslag.verbroken === 0 && vergeten === 0;
    return heel && uitslag.gesteld >= verzoeken && groeitNiet(uitslag);
  } finally {
    await opbouw.stop();
  }
}

const leeg = (): Uitslag => ({
  ...{ gesteld: 0, goed: 0, zonder: 0, verbroken: 0, fouten: [] },
  ...{ teLoggen: new Map(subgraphs.map(({ naam }) => [naam, new Set()])), geheugen: new Map() },
});

async function stelVragen(opbouw: Opbouw, verloop: Verloop, uitslag: Uitslag, klaar: () => boolean): Promise<void> {
  const lezers = await meldAan(opbouw);
  const pool = new Pool(opbouw.processen.get('gateway')?.url as string, { connections: KLANTEN });
  const klant = async () => {
    while (!klaar()) {
      const gesteld = stelSamen(lezers);
      uitslag.gesteld += 1;
      const antwoord = await stel(pool, gesteld);
      if (antwoord) boek(uitslag, gesteld, antwoord, verloop);
      else uitslag.verbroken += 1;
    }
  };
  await Promise.all(Array.from({ length: KLANTEN }, klant));
  await pool.close();
}

async function bekijkGeheugen({ processen }: Opbouw, { geheugen }: Uitslag, klaar: () => boolean): Promise<void> {
  while (!klaar()) {
    await sleep(1_000);
    for (const [naam, { pid }] of processen) {
      const nu = geheugenVan(pid);
      // A process that is being started again has another number in a moment.
      if (!Number.isNaN(nu)) geheugen.set(naam, [...(geheugen.get(naam) ?? []), nu]);
    }
  }
}

async function meldAan({ aanmelddienst }: Opbouw): Promise<Lezers> {
  const coach = await aanmelddienst.token({
    ...{ sub: 'wijkcoach-bakker', org: 'org-wijkteams', team: 'team-lindenholt', rollen: ['WIJKCOACH'] },
  });
  const inwoners = await Promise.all(
    Array.from({ length: HUISHOUDENS }, (_, nr) => aanmelddienst.token({ sub: lid(nr, 0), rollen: ['INWONER'] })),
  );
  return { coach, inwoners };
}

async function stel(pool: Pool, { headers, body }: Gesteld): Promise<Antwoord | undefined> {
  const van = performance.now();
  try {
    const answer = await pool.request({ path: '/graphql', method: 'POST', headers, body });
    const inhoud: unknown = await answer.body.json();
    return { status: answer.statusCode, van, tot: performance.now(), inhoud };
  } catch {
    return undefined;
  }
}

function boek(uitslag: Uitslag, gesteld: Gesteld, antwoord: Antwoord, verloop: Verloop): void {
  const gevonden = oordeel(gesteld, antwoord, verloop);
  if (gevonden === 'GOED') {
    uitslag.goed += 1;
    for (const naam of LOGT[gesteld.soort]) uitslag.teLoggen.get(naam)?.add(gesteld.traceId);
  } else if (gevonden === 'ZONDER') uitslag.zonder += 1;
  else uitslag.fouten.push(`${gesteld.soort}: ${gevonden.fout}`);
}

/** What happens meanwhile, by how far the load is. */
async function laatGebeuren(
  opbouw: Opbouw,
  verloop: Schrijfbaar,
  deel: () => number,
  klaar: () => boolean,
): Promise<void> {
  const tot = async (wanneer: number) => {
    while (deel() < wanneer && !klaar()) await sleep(50);
  };
  const intrekkingen = async () => {
    for (let nr = 0; nr < HUISHOUDENS * 2; nr += 1) {
      await tot((nr + 1) / (HUISHOUDENS * 2 + 2));
      await trekIn(opbouw, nr, verloop.ingetrokken);
    }
  };
  const beheer = async () => {
    await tot(0.15);
    await herstart(opbouw, 'wmo', verloop.weg);
    await tot(0.45);
    await wisselSupergraph(opbouw);
    await tot(0.6);
    await herstart(opbouw, 'cjg', verloop.weg);
  };
  await Promise.all([intrekkingen(), beheer(), roteer(opbouw, tot)]);
}

/** In less than a minute a process has not found the size that it needs: then nothing is said of it. */
const KWART_SECONDEN = 15;
/** Grown by more than this since half of the run is a leak, and not a heap that found its size. */
const MAG_GROEIEN = 1.25;

/** Of each process: the median of the last quarter against that of the third. */
function groei({ geheugen }: Uitslag): [naam: string, van: number, naar: number][] {
  return [...geheugen].flatMap(([naam, metingen]) => {
    const kwart = Math.floor(metingen.length / 4);
    if (kwart < KWART_SECONDEN) return [];
    return [[naam, mediaan(metingen.slice(-2 * kwart, -kwart)), mediaan(metingen.slice(-kwart))]];
  });
}
const groeitNiet = (uitslag: Uitslag): boolean => groei(uitslag).every(([, van, naar]) => naar <= van * MAG_GROEIEN);

function vertel(uitslag: Uitslag, seconden: number, vergeten: number): void {
  const { gesteld, goed, zonder, verbroken, fouten } = uitslag;
  console.log(
    `${gesteld} questions in ${seconden.toFixed(0)} s: ${goed} right, ${zonder} without a partner that was away (and named), ` +
      `${verbroken} cut off, ${fouten.length} wrong; ${vergeten} not in a logbook`,
  );
  for (const fout of fouten.slice(0, 10)) console.log(`  wrong: ${fout}`);
  for (const [naam, van, naar] of groei(uitslag)) console.log(`  ${naam}: ${van} MiB, then ${naar} MiB`);
}

main(Number(process.argv[2] ?? 100_000)).then(
  (klopt) => process.exit(klopt ? 0 : 1),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
