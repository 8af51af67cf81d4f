import { request } from 'undici';
import { Certificaat } from '#waarborgen/dienst/tls/certificaat';
import { ProefCa } from '#waarborgen/dienst/tls/certificaten.fixture';
import { createAgenten } from '#waarborgen/dienst/tls/verbinding';
import { type Hubopstelling, setUpHub } from './opstelling';

const HUISHOUDEN = `{ huishouden(id: "hh-a") { wijk leden { id naam { volledig } toegang { domein niveau }
  wijkteam { betrokken } wmo { betrokken contact { organisatie } } schuldhulp { betrokken } cjg { betrokken }
  wijkverpleging { betrokken } } } }`;

const ca = new ProefCa();
const vreemd = new ProefCa();
let hub: Hubopstelling;
beforeAll(async () => {
  const overHttps = (env: NodeJS.ProcessEnv) =>
    Object.entries(env).flatMap(([naam, waarde]) =>
      ['SUBGRAPHS', 'PARTNERS', 'HUISHOUDEN_URL'].includes(naam) ? [[naam, waarde?.replaceAll('http:', 'https:')]] : [],
    );
  hub = await setUpHub(undefined, (naam, gewoon) => ({
    ...Object.fromEntries(overHttps(gewoon)),
    ...ca.omgeving(naam),
    ...(naam === 'huishouden' && { KETENKOPPEN_SECONDEN: '1' }),
  }));
});
afterAll(async () => {
  await hub?.stop();
  for (const elk of [ca, vreemd]) elk.cleanUp();
});

const agentMet = createAgenten({});
/** Straight at one subgraph, past the gateway, with a token that the gateway would pass on. */
async function direct(naam: string, pad: string, wie: ReturnType<ProefCa['geef']>) {
  const antwoord = await request(`https://127.0.0.1:${hub.hub.subgraph(naam).PORT}${pad}`, {
    ...{
      dispatcher: agentMet(new Certificaat(wie)),
      method: 'POST',
      body: JSON.stringify({ query: '{ __typename }' }),
    },
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${await hub.token('wmo-consulent')}`,
      doelbinding: 'UITVOERING',
    },
  });
  const inhoud = await antwoord.body.text();
  return { status: antwoord.statusCode, code: JSON.parse(inhoud).errors?.[0].extensions.code };
}

describe('de hele hub met certificaten tussen haar delen', () => {
  test('antwoordt een regieteamlid over een huishouden, uit alle vijf domeinen', async () => {
    const { data, errors } = await hub.als('regieteamlid', HUISHOUDEN, 'PLANREGIE');
    expect(errors).toBeUndefined();
    expect(data.huishouden.leden.length).toBeGreaterThan(1);
    expect(data.huishouden.leden.some((lid: { wmo: { betrokken: boolean } }) => lid.wmo.betrokken)).toBe(true);
  });

  test('laat een partner de hub vragen wat zijn medewerker mag vastleggen', async () => {
    const { data, errors } = await hub.als(
      'wmo-consulent',
      '{ wmoWerk { edges { node { __typename } } } }',
      'UITVOERING',
    );
    expect(errors).toBeUndefined();
    expect(data.wmoWerk.edges.length).toBeGreaterThan(0);
  });

  test('laat de hub de logboeken van de partners lezen', async () => {
    const { data, errors } = await hub.als(
      'inwoner-karin',
      '{ mijzelf { wmo { betrokken } verstrekkingen { edges { node { domein } } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data.mijzelf.verstrekkingen.edges.length).toBeGreaterThan(0);
  });

  test.each([
    'huishouden',
    'wijkteam',
    'wmo',
    'schuldhulp',
    'cjg',
    'wijkverpleging',
  ])('laat niemand bij %s binnen die de gateway niet is', async (naam) => {
    const anderen = [vreemd.geef('gateway'), ca.geef('buitenstaander')].map((pem) => ({ ...pem, ca: ca.pem }));
    for (const wie of anderen)
      expect(await direct(naam, '/graphql', wie)).toEqual({ status: 401, code: 'GEEN_GATEWAY' });
    expect(await direct(naam, '/graphql', ca.geef('gateway'))).toEqual({ status: 200, code: undefined });
  });

  test('houdt partners bij elkaar weg: die vragen alleen de hub', async () => {
    expect(await direct('cjg', '/graphql', ca.geef('wmo'))).toEqual({ status: 401, code: 'GEEN_GATEWAY' });
    expect(await direct('cjg', '/hub', ca.geef('wmo'))).toEqual({ status: 401, code: 'GEEN_GATEWAY' });
    expect(await direct('huishouden', '/graphql', ca.geef('wmo'))).toEqual({ status: 200, code: undefined });
  });
});
