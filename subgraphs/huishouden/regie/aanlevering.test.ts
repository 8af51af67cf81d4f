import { randomBytes } from 'node:crypto';
import { PARTNERDOMEINEN } from '#schema/lijsten/toegang';
import { proefbestanden } from '#waarborgen/conformance/proefbestand';
import { type ProefDatabase, proefDatabase } from '#waarborgen/conformance/proefDatabase';
import { loadFile } from '#waarborgen/inlezen/loadFile';
import type { Opslag } from '#waarborgen/opslag/opslag';
import { openOpslagOf } from '#waarborgen/subgraph/subgraph';
import { Regiesoort } from '../lijsten';
import type { Huishoudenomgeving } from '../omgeving';
import { huishouden } from '../subgraph';
import { beginRegie } from './beginRegie';
import { Regie } from './Regie';
import { Regiegebeurtenis } from './Regiegebeurtenis';
import { vouwRegie } from './verloop';

const sleutels = PARTNERDOMEINEN.map((domein) => [`PSEUDONIEM_SLEUTEL_${domein}`, randomBytes(32)]);
const soorten = huishouden.rijsoorten(Object.fromEntries(sleutels) as Huishoudenomgeving);
const bestanden = proefbestanden();
let database: ProefDatabase;
let opslag: Opslag;
const lees = async (...rijen: object[]) => {
  const { fouten } = await loadFile(opslag, { pad: bestanden.write(rijen), soorten, strict: false });
  return fouten.map(({ regel, code, veld }) => [regel, code, veld]);
};
let nr = 0;
/** A household of its own, and rows about who has its regie. */
const nieuw = async () => {
  nr += 1;
  const id = `hh-${nr}`;
  expect(await lees({ soort: 'huishouden', kenmerk: id })).toEqual([]);
  const rij = (kenmerk: string, vanaf: string, tot?: string) => ({
    ...{ soort: 'regie', kenmerk: `${id}-${kenmerk}`, huishouden: id, soortRegie: 'WIJKCOACH', naam: 'X', vanaf, tot },
  });
  return { id, rij };
};
const NU = new Date('2026-06-01T10:00:00Z');
const stand = async (id: string) => {
  const rijen = await opslag.lezer.findBy(Regie, { huishouden: id });
  return vouwRegie(rijen, await opslag.lezer.findBy(Regiegebeurtenis, { huishouden: id }), NU);
};
const BEGIN = {
  bij: { soort: Regiesoort.INWONER, persoonId: 'p-1', organisatieId: null, functionaris: null, naam: 'Anna' } as const,
  door: { persoon: null, functionaris: 'coach-1', organisatie: 'org-wijk' },
  ...{ reden: 'Het conceptplan is opgesteld.', nu: NU },
};
const begin = async (id: string, anders: object = {}) => {
  const gelezen = await stand(id);
  return () => opslag.write((manager) => beginRegie(manager, { ...BEGIN, ...anders, huishouden: id, stand: gelezen }));
};

beforeAll(async () => {
  database = await proefDatabase('aanlevering');
  opslag = await openOpslagOf(huishouden, { DATABASE_URL: database.url, MIGRATIES: true });
});
afterAll(async () => {
  await opslag.close();
  await database.cleanUp();
  bestanden.cleanUp();
});

describe('aangeleverde regie', () => {
  test('overlapt geen andere periode van dat huishouden, in een bestand en erna', async () => {
    const { rij } = await nieuw();
    expect(await lees(rij('a', '2026-01-01', '2026-02-28'), rij('b', '2026-02-28'))).toEqual([
      [2, 'REGIE_OVERLAPT', 'vanaf'],
    ]);
    expect(await lees(rij('b', '2026-03-01'))).toEqual([]);
    expect(await lees(rij('c', '2025-01-01', '2026-01-01'))).toEqual([[1, 'REGIE_OVERLAPT', 'vanaf']]);
    expect(await lees(rij('c', '2026-12-01'))).toEqual([[1, 'REGIE_OVERLAPT', 'vanaf']]);
    expect(await lees(rij('c', '2025-01-01', '2025-12-31'))).toEqual([]);
  });
  test('gaat over door het ene af te sluiten en het andere te beginnen, in een bestand', async () => {
    const { rij } = await nieuw();
    expect(await lees(rij('a', '2026-01-01'))).toEqual([]);
    expect(await lees(rij('a', '2026-01-01', '2026-03-31'), rij('b', '2026-04-01'))).toEqual([]);
    expect(await lees(rij('a', '2026-01-01', '2026-03-31'), rij('b', '2026-04-01'))).toEqual([]);
  });
  test('verandert niets meer zodra de regie in de hub verdergaat; hetzelfde nog eens aanleveren mag', async () => {
    const { id, rij } = await nieuw();
    expect(await lees(rij('a', '2026-01-01', '2026-03-31'))).toEqual([]);
    await (await begin(id))();
    expect(await lees(rij('a', '2026-01-01', '2026-03-31'))).toEqual([]);
    expect(await lees(rij('a', '2026-01-01', '2026-02-28'))).toEqual([[1, 'REGIE_IN_HUB', 'huishouden']]);
    expect(await lees(rij('b', '2026-07-01'))).toEqual([[1, 'REGIE_IN_HUB', 'huishouden']]);
  });
});

describe('regie die met een plan begint', () => {
  test('ligt bij wie het noemt; een inwoner zonder naam, want die ziet iedereen', async () => {
    const { id } = await nieuw();
    await (await begin(id))();
    expect(await stand(id)).toMatchObject({ versie: 1, huidige: { bij: { persoonId: 'p-1', naam: null }, van: NU } });
  });
  test('begint niet waar zij al ligt', async () => {
    const { id, rij } = await nieuw();
    expect(await lees(rij('a', '2026-01-01'))).toEqual([]);
    await (await begin(id))();
    expect(await stand(id)).toMatchObject({ versie: 0, huidige: { bij: { soort: 'WIJKCOACH' } } });
  });
  test('begint van twintig die dat tegelijk willen een keer: de database laat niet meer toe', async () => {
    const { id } = await nieuw();
    const keren = await Promise.all(Array.from({ length: 20 }, (_, i) => begin(id, { nu: new Date(+NU - i) })));
    const gedaan = await Promise.allSettled(keren.map((keer) => keer()));
    expect(gedaan.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await stand(id)).versie).toBe(1);
  });
});
