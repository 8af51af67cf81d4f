import { setTimeout as sleep } from 'node:timers/promises';
import { Domein, Inzageniveau } from '#schema/lijsten/toegang';
import { type Opstelling, setUpPartner, vraag } from '../conformance/opstelling';
import { BSN, notitie, proefbestanden } from '../conformance/proefbestand';
import { proefPartner } from '../conformance/proefPartner';
import type { Opslag } from '../opslag/opslag';
import type { Startopties } from '../subgraph/startSubgraph';
import { Logregel } from './Logregel';
import { logboekIn } from './verstrekkingen';

const bestanden = proefbestanden();
afterAll(() => bestanden.cleanUp());
const bestand = bestanden.write([notitie('n-1', { inhoud: 'Dit mag niet weg.' })]);

const DOSSIER = 'wmo { toegang { niveau } betrokken notities { onderwerp inhoud } }';
const VRAAG = `query($r: [_Any!]!) { _entities(representations: $r) { ... on Persoon { ${DOSSIER} } } }`;
const TRACE = 'c'.repeat(32);

type Zicht = { persoon: string; niveau: Inzageniveau };
const stel = async (op: Opstelling, zichten: Zicht[], query = VRAAG) => {
  const r = zichten.map(({ persoon, niveau }, i) => ({
    ...{ __typename: 'Persoon', id: `p-${i}` },
    bewijsWmo: op.bewijs({ sub: `p-${i}`, psd: persoon, niv: niveau }),
  }));
  const headers = { authorization: `Bearer ${op.token}`, doelbinding: 'PLANREGIE' };
  return vraag(op.url, query, { ...headers, traceparent: `00-${TRACE}-${'d'.repeat(16)}-01` }, { r });
};
const regels = (op: Opstelling, vanaf = 0): Promise<Partial<Logregel>[]> =>
  op.opslag.lezer.query(
    `SELECT persoon, domein, niveau, doel, uitkomst, functionaris, organisatie, traceId FROM logboek
     WHERE id > ${vanaf} ORDER BY id`,
  );

/** A partner that is started for one test, and stopped whatever becomes of it. */
async function bij(opties: Startopties, proef: (op: Opstelling) => Promise<void>): Promise<void> {
  const op = await setUpPartner(proefPartner, Domein.WMO, bestand, opties);
  try {
    await proef(op);
  } finally {
    await op.stop();
  }
}

describe('het logboek', () => {
  let op: Opstelling;
  beforeAll(async () => {
    op = await setUpPartner(proefPartner, Domein.WMO, bestand);
  });
  afterAll(() => op?.stop());
  let vanaf: number;
  beforeEach(async () => {
    vanaf = (await op.opslag.lezer.maximum(Logregel, 'id')) ?? 0;
  });

  test('heeft van een vraag een regel per persoon en domein, met het hoogste niveau', async () => {
    const [x, y] = [op.pseudoniem(BSN), 'pseudoniem-y'];
    await stel(op, [
      { persoon: x, niveau: Inzageniveau.BETROKKENHEID },
      { persoon: x, niveau: Inzageniveau.DETAILS },
      { persoon: y, niveau: Inzageniveau.GEEN },
      { persoon: x, niveau: Inzageniveau.HOOFDLIJNEN },
    ]);
    const wie = { domein: 'WMO', doel: 'PLANREGIE', functionaris: 'lezer-1', organisatie: 'org-lezer', traceId: TRACE };
    expect(await regels(op, vanaf)).toEqual([
      { ...wie, persoon: x, niveau: 'DETAILS', uitkomst: 'VERSTREKT' },
      { ...wie, persoon: y, niveau: 'GEEN', uitkomst: 'GEWEIGERD' },
    ]);
  });
  test('wordt in een keer geschreven, hoeveel personen het ook zijn', async () => {
    op.statements.length = 0;
    await stel(
      op,
      Array.from({ length: 40 }, (_, i) => ({ persoon: `pseudoniem-${i}`, niveau: Inzageniveau.HOOFDLIJNEN })),
    );
    expect(op.statements.filter((sql) => /INTO .?logboek/i.test(sql))).toHaveLength(1);
    expect(await regels(op, vanaf)).toHaveLength(40);
  });
  test('wordt niet geschreven voor een vraag die niemand opent', async () => {
    const { data } = await stel(op, [], '{ __typename }');
    expect(data).toEqual({ __typename: 'Query' });
    expect(await regels(op, vanaf)).toEqual([]);
  });
  test('heeft ook de vraag waarbij iets mis ging', async () => {
    const query =
      'query($r: [_Any!]!) { _entities(representations: $r) { ... on Persoon { wmo { betrokken kapot } } } }';
    const { errors } = await stel(op, [{ persoon: op.pseudoniem(BSN), niveau: Inzageniveau.DETAILS }], query);
    expect(errors).toHaveLength(1);
    expect(await regels(op, vanaf)).toMatchObject([{ niveau: 'DETAILS', uitkomst: 'VERSTREKT' }]);
  });
});

describe('een antwoord dat niet te verantwoorden is, wordt niet gegeven', () => {
  const zicht = (op: Opstelling) => [{ persoon: op.pseudoniem(BSN), niveau: Inzageniveau.DETAILS }];
  const INGEHOUDEN = {
    status: 503,
    errors: [
      {
        message: 'Het logboek is nu niet te schrijven. Daarom tonen we niets. Probeer het later opnieuw.',
        extensions: { code: 'LOGBOEK_NIET_BESCHIKBAAR' },
      },
    ],
  };

  test('als het logboek weigert', async () => {
    const write = async () => Promise.reject(new Error(`vol: ${BSN}`));
    await bij({ logboek: () => ({ write }) }, async (op) => {
      const antwoord = await stel(op, zicht(op));
      expect(antwoord).toEqual(INGEHOUDEN);
      expect(JSON.stringify(antwoord)).not.toContain('mag niet weg');
    });
  });
  test('als de tabel er niet meer is, en daarna weer wel', async () => {
    await bij({}, async (op) => {
      const rename = (van: string, naar: string) =>
        op.opslag.write((m) => m.query(`ALTER TABLE ${van} RENAME TO ${naar}`));
      await rename('logboek', 'elders');
      expect(await stel(op, zicht(op))).toEqual(INGEHOUDEN);
      await rename('elders', 'logboek');
      expect(await stel(op, zicht(op))).toMatchObject({
        status: 200,
        data: { _entities: [{ wmo: { betrokken: true } }] },
      });
      expect(await regels(op)).toHaveLength(1);
    });
  });
  test('en het gaat pas weg als het er staat', async () => {
    let laatGaan = () => {};
    const wacht = new Promise<void>((klaar) => {
      laatGaan = klaar;
    });
    const geschreven: Logregel[][] = [];
    const write = async (rijen: Logregel[]) => {
      geschreven.push(rijen);
      await wacht;
    };
    await bij({ logboek: () => ({ write }) }, async (op) => {
      let binnen = false;
      const antwoord = stel(op, zicht(op)).finally(() => {
        binnen = true;
      });
      while (geschreven.length === 0) await new Promise(setImmediate);
      await fetch(`${op.url}/health/live`);
      expect(binnen).toBe(false);
      laatGaan();
      expect((await antwoord).status).toBe(200);
      expect(geschreven).toMatchObject([[{ niveau: 'DETAILS', uitkomst: 'VERSTREKT' }]]);
    });
  });
});

test('wat nog geschreven wordt als de dienst eindigt, komt er te staan, ook van wie al had opgehangen', async () => {
  let laatGaan = () => {};
  const poort = new Promise<void>((klaar) => {
    laatGaan = klaar;
  });
  const geschreven: Promise<unknown>[] = [];
  const logboek = (opslag: Opslag) =>
    logboekIn({
      ...opslag,
      write: (werk) => {
        const afloop = poort.then(() => opslag.write(werk));
        geschreven.push(afloop.catch((fout) => fout));
        return afloop;
      },
    });
  const op = await setUpPartner(proefPartner, Domein.WMO, bestand, { logboek });
  const ophangen = new AbortController();
  const r = [{ __typename: 'Persoon', id: 'p-0', bewijsWmo: op.bewijs({ sub: 'p-0', psd: op.pseudoniem(BSN) }) }];
  const headers = { authorization: `Bearer ${op.token}`, doelbinding: 'PLANREGIE', 'content-type': 'application/json' };
  const body = JSON.stringify({ query: VRAAG, variables: { r } });
  const antwoord = fetch(`${op.url}/graphql`, { method: 'POST', headers, body, signal: ophangen.signal });
  while (geschreven.length === 0) await new Promise(setImmediate);
  ophangen.abort();
  await expect(antwoord).rejects.toThrow('aborted');
  const einde = op.stop();
  await sleep(200);
  laatGaan();
  await einde;
  expect(await Promise.all(geschreven)).toEqual([expect.objectContaining({ nr: 1 })]);
});
