import { randomUUID } from 'node:crypto';
import { PARTNERDOMEINEN } from '#schema/lijsten/toegang';
import { readCursor } from '#schema/verbinding';
import { veldnamen } from '#waarborgen/subgraph/persoonMetDossier';
import { verzoekenAan, vulCaseload } from './caseload.fixture';
import { type Hubopstelling, setUpHub } from './opstelling';
import { type Gezien, SAMENVATTING } from './samenvatting.fixture';

const VANDAAG = '2026-11-24';
const GROOT = 100;
const KLAAR_MET_LADEN = 240_000;
// A hundred households on a machine that does more than this: a source that was late is asked once more.
jest.setTimeout(120_000);
jest.retryTimes(2, { logErrorsBeforeRetry: true });

const VRAGEN: Record<string, string> = {
  huishoudens: `query($first: Int!, $after: String) { huishoudens(first: $first, after: $after) {
    edges { cursor node { id samenvatting { ${SAMENVATTING} } } } pageInfo { hasNextPage endCursor } } }`,
  werkvoorraad: `query($first: Int!, $after: String, $wijk: String) {
    werkvoorraad(first: $first, after: $after, wijk: $wijk) {
      edges { cursor node { huishouden wijk wettelijkTeLaat eersteTermijn signalen samenvatting { ${SAMENVATTING} } } }
      pageInfo { hasNextPage hasPreviousPage endCursor } } }`,
};

describe('een hele caseload', () => {
  let hub: Hubopstelling;
  let caseload: string[];
  beforeAll(async () => {
    hub = await setUpHub(() => ({ klok: () => new Date(`${VANDAAG}T10:00:00Z`) }));
    caseload = ['hh-a', 'hh-d', 'hh-e', ...(await vulCaseload(hub, GROOT, VANDAAG))].sort();
    // What is shared with nobody on a page is asked of no database: here somebody shares of every domain.
    const input = {
      ...{ idempotentieSleutel: randomUUID(), betrokkene: 'p-karin', aan: { organisatie: 'org-wijkteams' } },
      ...{ domein: 'SCHULDHULP', niveau: 'HOOFDLIJNEN', doelen: ['PLANREGIE'], wijze: 'DIGITAAL', tot: '2027-06-30' },
    };
    const geef = 'mutation($input: GeefToestemmingInput!) { geefToestemming(input: $input) { fouten { code } } }';
    const { data } = await hub.als('inwoner-karin', geef, undefined, { input });
    expect(data.geefToestemming.fouten).toEqual([]);
  }, KLAAR_MET_LADEN);
  afterAll(() => hub?.stop());

  const vraag = async (lijst: string, variables: { first: number; after?: string; wijk?: string }) => {
    const { data, errors } = await hub.als('wijkcoach', VRAGEN[lijst], 'PLANREGIE', variables);
    expect(errors).toBeUndefined();
    return data[lijst] as Gezien;
  };
  /** What a page of this size costs, in questions to each subgraph and in statements of each. */
  const kost = async (lijst: string, first: number) => {
    const eerder = await verzoekenAan(hub);
    for (const statements of Object.values(hub.statements)) statements.length = 0;
    const { edges } = await vraag(lijst, { first });
    expect(edges.length).toBe(first);
    const later = await verzoekenAan(hub);
    return {
      verzoeken: Object.fromEntries(Object.entries(later).map(([naam, keer]) => [naam, keer - eerder[naam]])),
      statements: Object.fromEntries(Object.entries(hub.statements).map(([naam, { length }]) => [naam, length])),
    };
  };
  const alleBladzijden = async (first: number) => {
    const regels: Gezien[] = [];
    for (let after: string | undefined; ; ) {
      const { edges, pageInfo } = await vraag('werkvoorraad', { first, after });
      expect(pageInfo.hasPreviousPage).toBe(after !== undefined);
      regels.push(...edges);
      if (!pageInfo.hasNextPage) return regels;
      after = pageInfo.endCursor;
    }
  };

  test.each(
    Object.keys(VRAGEN),
  )('%s: een bladzijde van 50 kost evenveel verzoeken en statements als een van 5', async (lijst) => {
    await kost(lijst, 5);
    const [vijf, vijftig] = [await kost(lijst, 5), await kost(lijst, 50)];
    expect(vijftig).toEqual(vijf);
    expect(vijftig.verzoeken).toEqual({
      ...{ huishouden: 2, wijkteam: 1, wmo: 1, schuldhulp: 1, cjg: 1, wijkverpleging: 1 },
    });
  });
  test.each(
    PARTNERDOMEINEN,
  )('%s neemt aan wat een router over een caseload van 500 huishoudens vraagt', async (domein) => {
    const { veld, bewijs } = veldnamen(domein);
    const r = Array.from({ length: 2_000 }, (_, i) => ({
      __typename: 'Persoon',
      id: `p-${i}`,
      [bewijs]: 'x'.repeat(600),
    }));
    const velden = `query($r: [_Any!]!) { _entities(representations: $r) { ... on Persoon { ${veld} { betrokken } } } }`;
    const { data, errors } = await hub.direct(veld, 'wijkcoach', velden, 'PLANREGIE', { r });
    expect([errors, data._entities.length]).toEqual([undefined, 2_000]);
  });
  test('een bladzijde van 100 heeft van elk huishouden een samenvatting', async () => {
    const { edges, pageInfo } = await vraag('huishoudens', { first: 100 });
    expect(edges.map(({ node }: Gezien) => node.id)).toEqual(caseload.slice(0, 100));
    expect(pageInfo.hasNextPage).toBe(true);
    for (const { node } of [...edges, ...(await vraag('werkvoorraad', { first: 100 })).edges])
      expect(node.samenvatting.ontbreekt).toEqual([]);
  });
  test('werkvoorraad: het dringendste eerst, en bladzijde na bladzijde elk huishouden een keer', async () => {
    const regels = (await alleBladzijden(50)).map(({ node }) => node);
    expect(regels.map(({ huishouden }) => huishouden).sort()).toEqual(caseload);
    const plaats = (r: Gezien) => [-r.wettelijkTeLaat, r.eersteTermijn ?? '9999', -r.signalen, r.huishouden];
    const gesorteerd = regels.toSorted((a, b) => {
      const [links, rechts] = [plaats(a), plaats(b)];
      const i = links.findIndex((waarde, nr) => waarde !== rechts[nr]);
      return links[i] < rechts[i] ? -1 : 1;
    });
    expect(regels.map(({ huishouden }) => huishouden)).toEqual(gesorteerd.map(({ huishouden }) => huishouden));
    expect(new Set(regels.map(({ wettelijkTeLaat }) => wettelijkTeLaat)).size).toBeGreaterThan(1);
    for (const { wettelijkTeLaat, signalen, samenvatting } of regels) {
      const laat = samenvatting.termijnen.filter((t: Gezien) => t.teLaat && t.wettelijk);
      expect([wettelijkTeLaat, signalen]).toEqual([laat.length, samenvatting.signalen.length]);
    }
  });
  test('werkvoorraad: een cursor is alleen het nummer van een huishouden uit deze lijst', async () => {
    const regels = await alleBladzijden(50);
    expect(regels.map(({ cursor }) => readCursor(cursor))).toEqual(regels.map(({ node }) => node.huishouden));
    for (const after of [
      'hh-a',
      Buffer.from('hh-b').toString('base64url'),
      Buffer.from('hh-x').toString('base64url'),
    ]) {
      const { errors } = await hub.als('wijkcoach', VRAGEN.werkvoorraad, 'PLANREGIE', { first: 5, after });
      expect(errors?.[0]).toMatchObject({
        message: 'De cursor in after is niet van deze lijst.',
        extensions: { code: 'BAD_USER_INPUT' },
      });
    }
  });
  test('werkvoorraad: van een wijk alleen, en niet meer dan 100 op een bladzijde', async () => {
    const alles = await vraag('werkvoorraad', { first: 1000 });
    expect(alles.edges.length).toBe(100);
    const { edges } = await vraag('werkvoorraad', { first: 100, wijk: 'Lindenholt' });
    expect(new Set(edges.map(({ node }: Gezien) => node.wijk))).toEqual(new Set(['Lindenholt']));
    const { errors } = await hub.als('wijkcoach', VRAGEN.werkvoorraad, 'PLANREGIE', { first: 0 });
    expect(errors?.[0].extensions.code).toBe('BAD_USER_INPUT');
  });
});
