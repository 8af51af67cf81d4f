import { randomUUID } from 'node:crypto';
import { setTimeout as wacht } from 'node:timers/promises';
import { subgraphs } from '#demo/hub/subgraphs';
import { vrijeBasis } from '#demo/hub/vrijeBasis';
import { Gatewayomgeving } from '#gateway/config';
import { startGateway } from '#gateway/start';
import { Kennisgeving } from '#subgraphs/huishouden/kennisgevingen/Kennisgeving';
import { vraag } from '#waarborgen/conformance/opstelling';
import { readOmgeving } from '#waarborgen/dienst/omgeving';
import type { Dienst } from '#waarborgen/dienst/startDienst';
import { verify } from '#waarborgen/logboek/verify';
import { startSubgraph } from '#waarborgen/subgraph/startSubgraph';
import { type Hubopstelling, setUpHub } from './opstelling';
import { Verdeler } from './verdeler.fixture';

const TWINTIG = Array.from({ length: 20 }, (_, i) => i);
const KIJK =
  '{ huishouden(id: "hh-a") { leden { id wmo { toegang { niveau } betrokken } cjg { toegang { niveau } } } } }';

/** Two gateways and two of each subgraph, each pair behind a balancer, and one MySQL under them all. */
async function stelOp() {
  const basis = await vrijeBasis();
  const poortVan = (naam: string) => basis + 1 + subgraphs.findIndex((subgraph) => subgraph.naam === naam);
  const gewonePoort = new Map<string, number>();
  const open: { stop(): Promise<void> }[] = [];
  // Everyone is told the ordinary address, and there is the balancer.
  const hub = await setUpHub(
    () => ({}),
    (naam, { PORT }) => {
      gewonePoort.set(naam, Number(PORT));
      const vaak = { KENNISGEVINGEN_SECONDEN: '1', KETENKOPPEN_SECONDEN: '1' };
      return { PORT: String(poortVan(naam)), DATABASE_VERBINDINGEN: '4', ...(naam === 'huishouden' && vaak) };
    },
  );
  open.push(hub);
  const poort = ({ url }: Dienst) => Number(new URL(url).port);
  const tweede = new Map<string, Dienst>();
  const verdelers = new Map<string, Verdeler>();
  for (const subgraph of subgraphs) {
    const omgeving = readOmgeving(subgraph.omgeving, { ...hub.hub.subgraph(subgraph.naam), PORT: '0' });
    const ander = await startSubgraph(subgraph, omgeving);
    const verdeler = await Verdeler.start(gewonePoort.get(subgraph.naam) as number, [
      poortVan(subgraph.naam),
      poort(ander),
    ]);
    open.push(ander, verdeler);
    tweede.set(subgraph.naam, ander);
    verdelers.set(subgraph.naam, verdeler);
  }
  const gateway = await startGateway(readOmgeving(Gatewayomgeving, { ...hub.hub.gateway, PORT: '0' }));
  const deur = await Verdeler.start(0, [Number(new URL(hub.url).port), poort(gateway)]);
  open.push(gateway, deur);
  return {
    ...{ hub, deur, verdelers, tweede, poortVan, gateways: [hub.url, gateway.url] },
    stop: async () => {
      for (const deel of open.reverse()) await deel.stop();
    },
  };
}

describe('twee gateways en twee van elke subgraph op een MySQL', () => {
  let alles: Awaited<ReturnType<typeof stelOp>>;
  let hub: Hubopstelling;
  beforeAll(async () => {
    alles = await stelOp();
    hub = alles.hub;
  }, 300_000);
  afterAll(() => alles?.stop());

  /** Over a connection of its own, so that the balancer gives the next gateway. */
  const stel = async (persona: string, query: string, doel?: string, variables?: object, url = alles.deur.url) => {
    const headers = { authorization: `Bearer ${await hub.token(persona)}`, connection: 'close' };
    return vraag(url, query, { ...headers, ...(doel && { doelbinding: doel }) }, variables);
  };
  const doe = async (
    persona: string,
    mutatie: string,
    invoer: string,
    velden: string,
    input: object,
    doel?: string,
  ) => {
    const query = `mutation($input: ${invoer}!) { ${mutatie}(input: $input) { ${velden} fouten { code } } }`;
    const { data, errors } = await stel(persona, query, doel, { input });
    expect(errors).toBeUndefined();
    return data[mutatie];
  };
  const karin = async (url?: string) => {
    const { data } = await stel('regieteamlid', KIJK, 'PLANREGIE', undefined, url);
    return data.huishouden.leden.find(({ id }: { id: string }) => id === 'p-karin');
  };
  type Uitkomst = { fouten: { code: string }[] };
  const codes = (uitkomsten: Uitkomst[]) => uitkomsten.map(({ fouten }) => fouten.map(({ code }) => code).join());

  test('delen het werk', async () => {
    await Promise.all(TWINTIG.map(() => karin()));
    for (const verdeler of [alles.deur, ...alles.verdelers.values()]) expect(verdeler.gegeven.size).toBe(2);
  });

  test('wie langs de ene intrekt, sluit de eerstvolgende vraag langs de andere', async () => {
    for (const url of alles.gateways) expect((await karin(url)).wmo).toMatchObject({ betrokken: true });
    await hub.trekIn('inwoner-karin', 'toest-3');
    for (const url of [...alles.gateways].reverse())
      for (let keer = 0; keer < 4; keer += 1)
        expect((await karin(url)).wmo).toEqual({ toegang: { niveau: 'GEEN' }, betrokken: null });
  });

  test('vertellen het ieder die las een keer, al kijken er twee', async () => {
    const kennisgevingen = async () => {
      const gemaakt = await hub.opslag('huishouden').lezer.findBy(Kennisgeving, { toestemmingId: 'toest-3' });
      return gemaakt.map(({ organisatieId, teamId, domein }) => `${organisatieId} ${teamId} ${domein}`);
    };
    while ((await kennisgevingen()).length === 0) await wacht(100);
    // A turn of each later there are still as many.
    await wacht(2_500);
    const gemaakt = await kennisgevingen();
    expect(new Set(gemaakt).size).toBe(gemaakt.length);
  });

  test('dezelfde sleutel is een opdracht, bij welke van de twee zij ook aankomt', async () => {
    const input = {
      ...{ idempotentieSleutel: randomUUID(), betrokkene: 'p-henk', domein: 'WMO', niveau: 'HOOFDLIJNEN' },
      ...{ aan: { organisatie: 'org-wijkteams' }, doelen: ['UITVOERING'], tot: '2027-01-01', wijze: 'DIGITAAL' },
    };
    const velden = 'toestemming { id versie }';
    const uitkomsten = await Promise.all(
      TWINTIG.map(() => doe('inwoner-henk', 'geefToestemming', 'GeefToestemmingInput', velden, input)),
    );
    expect(new Set(codes(uitkomsten))).toEqual(new Set(['']));
    expect(new Set(uitkomsten.map(({ toestemming }) => toestemming.id)).size).toBe(1);
  });

  test('van twintig die tegelijk van dezelfde versie uitgaan wint er een', async () => {
    const { data } = await stel(
      'inwoner-noor',
      '{ mijzelf { toestemmingen { edges { node { id versie status } } } } }',
    );
    const { id, versie } = data.mijzelf.toestemmingen.edges
      .map(({ node }: { node: { status: string } }) => node)
      .find(({ status }: { status: string }) => status === 'GELDIG');
    const input = { toestemmingId: id, verwachteVersie: versie };
    const ingetrokken = codes(
      await Promise.all(
        TWINTIG.map(() => doe('inwoner-noor', 'trekToestemmingIn', 'TrekToestemmingInInput', '', input)),
      ),
    );
    expect(ingetrokken.filter((code) => code === '')).toHaveLength(1);
    expect(ingetrokken.filter((code) => code !== '' && !code.startsWith('VERSIE_VEROUDERD'))).toEqual([]);

    await hub.opslag('huishouden').write((manager) => manager.query(`DELETE FROM plan WHERE id = 'plan-a'`));
    const opgesteld = codes(
      await Promise.all(
        TWINTIG.map(() =>
          doe(
            ...(['wijkcoach', 'stelConceptplanOp', 'StelConceptplanOpInput', 'plan { id }'] as const),
            { huishouden: 'hh-a', idempotentieSleutel: randomUUID() },
            'PLANREGIE',
          ),
        ),
      ),
    );
    expect([opgesteld.filter((code) => code === '').length, new Set(opgesteld)]).toEqual([
      1,
      new Set(['', 'PLAN_LOOPT_AL']),
    ]);
  });

  test('een van elk valt uit: de andere dienen door, en wat zij antwoorden klopt', async () => {
    for (const [naam, verdeler] of alles.verdelers) verdeler.valtUit(alles.poortVan(naam));
    alles.deur.valtUit(Number(new URL(alles.gateways[0]).port));
    const dicht = { wmo: { toegang: { niveau: 'GEEN' }, betrokken: null }, cjg: expect.anything() };
    // A gateway that held a connection with what is no more hears so at its next question.
    const heel = async () => {
      const { data, errors } = await stel('regieteamlid', KIJK, 'PLANREGIE');
      return errors ? undefined : data.huishouden.leden.find(({ id }: { id: string }) => id === 'p-karin');
    };
    let gezien = await heel().catch(() => undefined);
    while (!gezien) gezien = await heel().catch(() => undefined);
    for (let keer = 0; keer < 10; keer += 1) expect(await karin()).toMatchObject(dicht);
  });

  test('elk logboek klopt, met een keten van elk die schreef, en niemand zag het anders', async () => {
    for (const { naam } of subgraphs) {
      const { ketens, breuken } = await verify(hub.opslag(naam));
      expect([naam, breuken]).toEqual([naam, []]);
      if (['huishouden', 'wmo', 'cjg'].includes(naam)) expect(ketens).toBeGreaterThanOrEqual(2);
      const adressen = [`http://127.0.0.1:${alles.poortVan(naam)}`, alles.tweede.get(naam)?.url];
      for (const url of adressen) {
        const tekst = await (await fetch(`${url}/metrics`)).text();
        expect(tekst).not.toMatch(/^eenplan_logboek_afwijkingen\{.*\} [1-9]/m);
      }
    }
    const [{ aantal }] = await hub.opslag('wmo').lezer.query('SELECT COUNT(*) AS aantal FROM ketenkop');
    expect(Number(aantal)).toBeGreaterThan(0);
  });
});
