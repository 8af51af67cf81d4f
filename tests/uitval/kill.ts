import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Doelbinding, Domein, Inzageniveau } from '#schema/lijsten/toegang';
import { wmo } from '#subgraphs/wmo/subgraph';
import { ROOT } from '#tests/huis/subgraphs';
import { vraag } from '#waarborgen/conformance/opstelling';
import { AUDIENCE, startProefAanmelddienst } from '#waarborgen/conformance/proefAanmelddienst';
import { proefDatabase } from '#waarborgen/conformance/proefDatabase';
import { Logregel } from '#waarborgen/logboek/Logregel';
import { loadInto, logboekOf } from '#waarborgen/subgraph/runSubgraph';
import { openOpslagOf } from '#waarborgen/subgraph/subgraph';
import { issueBewijs } from '#waarborgen/toegang/bewijs';
import { pseudoniemVan } from '#waarborgen/toegang/pseudoniem';
import { startKlanten, type Vraag } from './klanten';
import { type Proces, startProces } from './startProces';

const KLANTEN = 6;
const HOOGSTENS_MS = 300;
const VOORUIT = 2;
const BSN = '999990019';
const MAIN = join(ROOT, 'dist/subgraphs/wmo/main.js');

/**
 * `npm run test:kill [-- RONDES]`: under load a partner's process is killed at a random moment, and the next takes over;
 * again and again. Then every answer that a client received whole stands in the logbook, and every chain holds.
 */
async function main(rondes: number): Promise<boolean> {
  const begonnen = performance.now();
  const [aanmelddienst, database] = await Promise.all([startProefAanmelddienst(), proefDatabase('kill')]);
  try {
    const sleutels = { bewijs: randomBytes(32), pseudoniem: randomBytes(32) };
    const env = {
      ...{ OIDC_ISSUER: aanmelddienst.issuer, OIDC_AUDIENCE: AUDIENCE, DATABASE_URL: database.url },
      BEWIJS_SLEUTELS: `proef:${sleutels.bewijs.toString('base64url')}`,
      PSEUDONIEM_SLEUTEL: sleutels.pseudoniem.toString('base64url'),
      HUISHOUDEN_URL: 'http://127.0.0.1:9/graphql',
    };
    if ((await loadInto(wmo, [join(ROOT, 'subgraphs/wmo/proef/wmo.jsonl')], env)) !== 0) return false;
    const token = await aanmelddienst.token({ sub: 'lezer-1', org: 'org-lezer', rollen: ['REGIETEAMLID'] });
    const persoon = pseudoniemVan(BSN, sleutels.pseudoniem);
    const klanten = startKlanten(KLANTEN, vraagAls(token, persoon, sleutels.bewijs));
    await killAgain(rondes, () => startProces(MAIN, { ...env, MIGRATIES: 'false' }), klanten.bedien);
    await klanten.stop();
    const gelogd = await verstrekt(env.DATABASE_URL, persoon);
    const vergeten = [...klanten.beantwoord].filter((traceId) => !gelogd.has(traceId));
    const klopt = (await logboekOf(wmo, ['verify'], env)) === 0;
    const seconden = ((performance.now() - begonnen) / 1000).toFixed(0);
    console.log(
      `${rondes} kills in ${seconden} s: ${klanten.beantwoord.size} answers came in whole, ${klanten.misgegaan} did not; ` +
        `${vergeten.length} answers are not in the logbook, the chains ${klopt ? 'hold' : 'DO NOT HOLD'}`,
    );
    return vergeten.length === 0 && klopt && klanten.beantwoord.size >= rondes;
  } finally {
    await Promise.all([aanmelddienst.stop(), database.cleanUp()]);
  }
}

/** While one serves the next ones get ready, so that there is always load, and a round takes no longer than a start. */
async function killAgain(rondes: number, start: () => Promise<Proces>, bedien: (url: string) => Promise<void>) {
  const komend = Array.from({ length: VOORUIT }, start);
  const next = () => {
    komend.push(start());
    return komend.shift() as Promise<Proces>;
  };
  let proces = await next();
  try {
    for (let ronde = 1; ronde <= rondes; ronde += 1) {
      await bedien(proces.url);
      const volgende = await next();
      await sleep(Math.random() * HOOGSTENS_MS);
      await proces.kill();
      proces = volgende;
      if (ronde % 20 === 0) console.log(`… ${ronde} kills`);
    }
  } finally {
    const over = await Promise.allSettled(komend);
    const levend = over.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
    await Promise.all([proces, ...levend].map((nog) => nog.kill()));
  }
}

/** Asks for details with a proof as the hub would issue it. */
function vraagAls(token: string, persoon: string, geheim: Buffer): Vraag {
  const query = `query($r: [_Any!]!) { _entities(representations: $r) { ... on Persoon { wmo {
    toegang { niveau } betrokken professionals { naam } beschikkingen { besluit motivering } } } } }`;
  const tok = createHash('sha256').update(token).digest('base64url');
  const inhoud = { aud: Domein.WMO, sub: 'p-1', psd: persoon, tok, doel: Doelbinding.PLANREGIE };
  return async (url, traceId) => {
    const bewijsWmo = issueBewijs({ ...inhoud, niv: Inzageniveau.DETAILS }, [{ kid: 'proef', geheim }], new Date());
    const headers = { authorization: `Bearer ${token}`, doelbinding: 'PLANREGIE' };
    const spoor = { traceparent: `00-${traceId}-${'1'.repeat(16)}-01` };
    const r = [{ __typename: 'Persoon', id: 'p-1', bewijsWmo }];
    const { status, data } = await vraag(url, query, { ...headers, ...spoor }, { r });
    const dossier = data?._entities?.[0]?.wmo;
    return status === 200 && dossier?.toegang.niveau === Inzageniveau.DETAILS && dossier.betrokken === true;
  };
}

/** The trace ids under which the logbook says that this person's details were shown. */
async function verstrekt(DATABASE_URL: string, persoon: string): Promise<Set<string>> {
  const opslag = await openOpslagOf(wmo, { DATABASE_URL, MIGRATIES: false });
  const where = { persoon, niveau: Inzageniveau.DETAILS, uitkomst: 'VERSTREKT', functionaris: 'lezer-1' } as const;
  const regels = await opslag.lezer.find(Logregel, { select: { traceId: true }, where });
  await opslag.close();
  return new Set(regels.map(({ traceId }) => traceId));
}

main(Number(process.argv[2] ?? 100)).then(
  (goed) => process.exit(goed ? 0 : 1),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
