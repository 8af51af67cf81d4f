import type { tracing } from '@opentelemetry/sdk-node';
import { subgraphs } from '#demo/hub/subgraphs';
import { VOORBEELDVRAAG } from '#demo/voorbeeldvraag';
import { Gatewayomgeving } from '#gateway/config';
import { type Gateway, startGateway } from '#gateway/start';
import { vraag } from '#waarborgen/conformance/opstelling';
import { readOmgeving } from '#waarborgen/dienst/omgeving';
import { startSporen } from '#waarborgen/sporen/startSporen';
import { type Hubopstelling, setUpHub } from '../integration/opstelling';
import { metStoring } from '../integration/storing';
import { GEHEIM, persoonsgegevens, vraagVanAlles } from './gangbareVragen.fixture';

jest.setTimeout(300_000);

type Span = tracing.ReadableSpan;
type Regel = Record<string, unknown> & { msg: string; traceId?: string };

const NAMEN = subgraphs.map(({ naam }) => naam);
const SPOOR = 'c0ffee00c0ffee00c0ffee00c0ffee00';

const { InMemorySpanExporter, SimpleSpanProcessor } = require('@opentelemetry/sdk-node')
  .tracing as typeof import('@opentelemetry/sdk-node').tracing;
const bewaarder = new InMemorySpanExporter();
const sporen = startSporen('proef', {}, [new SimpleSpanProcessor(bewaarder)]);

let hub: Hubopstelling;
let gateway: Gateway;
let halveGateway: Gateway;
let stuk = '';
let voorbij = false;
const gelogd: string[] = [];
let gegevens: string[];
/** Every span and every line of all that was asked. */
let spans: Span[];
let perNummer: Map<string | undefined, Span>;
let regels: Regel[];

beforeAll(async () => {
  // What really leaves on standard output.
  jest.spyOn(process.stdout, 'write').mockImplementation((tekst) => gelogd.push(String(tekst)) > 0);
  const alles = { LOG_LEVEL: 'trace' };
  hub = await setUpHub(
    (naam) => ({ logboek: (opslag) => metStoring(opslag, () => stuk === naam) }),
    () => ({ ...alles, KETENKOPPEN_SECONDEN: '1' }),
  );
  const start = (SUBGRAPHS = hub.hub.gateway.SUBGRAPHS) =>
    startGateway(readOmgeving(Gatewayomgeving, { ...hub.hub.gateway, ...alles, PORT: '0', SUBGRAPHS }));
  gateway = await start();
  halveGateway = await start(hub.hub.gateway.SUBGRAPHS?.replace(/wmo=http:..127.0.0.1:\d+/, 'wmo=http://127.0.0.1:9'));
  const stel = async (url: string, persona: string, query: string, doel?: string, variables?: object) => {
    const headers = { authorization: `Bearer ${await hub.token(persona)}`, ...(doel && { doelbinding: doel }) };
    return vraag(url, query, { ...headers, traceparent: `00-${SPOOR}-${'1'.repeat(16)}-01` }, variables);
  };
  const eigen = await vraagVanAlles({ ...hub, url: gateway.url, als: (...van) => zonderSpoor(gateway.url, ...van) });
  await stel(gateway.url, 'regieteamlid', VOORBEELDVRAAG, 'PLANREGIE');
  await stel(halveGateway.url, 'inwoner-karin', '{ mijzelf { naam { volledig } wmo { betrokken } } }');
  stuk = 'cjg';
  await stel(gateway.url, 'inwoner-karin', '{ mijzelf { cjg { betrokken } } }');
  gegevens = [...(await persoonsgegevens(hub)), ...eigen];
  // The doors say that they are done when the answer is on its way; and the hub exchanges heads with its partners.
  await totdat(() => lees().some(({ name }) => name === 'hublijn koppen') && bewaard('POST /hub').length >= 5);
  spans = lees();
  perNummer = new Map(spans.map((span) => [span.spanContext().spanId, span]));
  regels = gelogd.map((regel) => JSON.parse(regel));
});
afterAll(async () => {
  voorbij = true;
  await gateway?.stop();
  await halveGateway?.stop();
  await hub?.stop();
  await sporen.stop();
  jest.restoreAllMocks();
});

const lees = (): Span[] => [...bewaarder.getFinishedSpans()];
const bewaard = (naam: string) => lees().filter(({ name }) => name === naam);
async function zonderSpoor(url: string, persona: string, query: string, doel?: string, variables?: object) {
  const headers = { authorization: `Bearer ${await hub.token(persona)}`, ...(doel && { doelbinding: doel }) };
  return vraag(url, query, headers, variables);
}
async function totdat(zover: () => boolean): Promise<void> {
  while (!zover() && !voorbij) await new Promise((klaar) => setTimeout(klaar, 50));
}

const dienstVan = ({ attributes }: Span) => attributes['eenplan.dienst'];
const isDeur = (span: Span, dienst?: string) => span.kind === 1 && (!dienst || dienstVan(span) === dienst);
const boven = (span: Span): Span[] => {
  const ouder = perNummer.get(span.parentSpanContext?.spanId);
  return ouder ? [ouder, ...boven(ouder)] : [];
};
const inSpoor = () => spans.filter((span) => span.spanContext().traceId === SPOOR);

describe('een spoor', () => {
  test.each(NAMEN)('loopt van de deur van de gateway door %s tot in de database', (naam) => {
    const deuren = inSpoor().filter((span) => isDeur(span, naam));
    expect(deuren.length).toBeGreaterThan(0);
    expect(boven(deuren[0]).some((span) => isDeur(span, 'gateway'))).toBe(true);
    const opdrachten = inSpoor().filter((span) => span.attributes['db.system.name'] && boven(span).includes(deuren[0]));
    expect(opdrachten.map(({ attributes }) => attributes['db.operation.name'])).toContain('SELECT');
    expect(new Set(opdrachten.map(({ attributes }) => attributes['db.system.name'])).size).toBe(1);
  });
  test.each(NAMEN)('laat het logboek van %s zien', (naam) => {
    const geschreven = spans.filter(({ attributes }) => attributes['db.collection.name'] === 'logboek');
    expect(geschreven.some((span) => boven(span).some((deur) => isDeur(deur, naam)))).toBe(true);
  });
  test('neemt dat van de vrager over, en heet in het logboek hetzelfde', async () => {
    for (const naam of NAMEN) {
      const rijen = await hub.opslag(naam).lezer.query(`SELECT id FROM logboek WHERE traceId = '${SPOOR}'`);
      expect([naam, rijen.length > 0]).toEqual([naam, true]);
    }
  });
  test('volgt de hublijn, en wat de ene subgraph als de vrager aan de andere vraagt', () => {
    const namen = (van: Span) => boven(van).map(({ name }) => name);
    const overLijn = spans.find((span) => isDeur(span) && span.attributes['eenplan.bericht'] === 'verstrekkingen');
    expect(overLijn && namen(overLijn)).toEqual(expect.arrayContaining(['hublijn verstrekkingen', 'POST huishouden']));
    const gevraagd = spans.filter((span) => isDeur(span, 'huishouden') && namen(span)[0] === 'vraag als de vrager');
    expect(gevraagd.length).toBeGreaterThan(0);
  });
  test('noemt de bewerking bij een naam die mag, en bij geen andere', () => {
    const namen = spans.map(({ attributes }) => attributes['graphql.operation.name']).filter(Boolean);
    expect(new Set(namen)).toEqual(new Set(['EenHuishouden', 'Mijn', 'Geef', 'anders', 'naamloos']));
  });
  test('zegt waar iets misging, en niet wat', () => {
    const mis = spans.filter(({ status }) => status.code === 2);
    const redenen = mis.map(({ attributes }) => String(attributes['error.type']));
    expect(redenen).toEqual(expect.arrayContaining(['BRON_ONBEREIKBAAR', '503']));
    expect(redenen.filter((reden) => !/^([A-Za-z_]+|5\d\d)$/.test(reden))).toEqual([]);
    const metTekst = mis.filter(({ status, events }) => status.message || events.length > 0);
    expect(metTekst.map(({ name }) => name)).toEqual([]);
  });
});

describe('persoonsgegevens, tokens en teksten', () => {
  const verklikt = (tekst: string) => gegevens.filter((gegeven) => tekst.includes(gegeven));

  test('zijn er genoeg om iets te kunnen vinden', () => {
    expect(gegevens.length).toBeGreaterThan(800);
    expect(gegevens).toEqual(expect.arrayContaining(['p-karin', '999990019', 'Karin', '1984-05-12', GEHEIM]));
    expect(verklikt('{"persoon":"p-karin"}')).toEqual(['p-karin']);
  });
  test('staan in geen enkel deel van een spoor', () => {
    expect(spans.length).toBeGreaterThan(500);
    const delen = spans.flatMap(({ name, attributes, events, status, links, resource }) =>
      [name, attributes, events, status, links.map((link) => link.attributes), resource.attributes].map((deel) =>
        JSON.stringify(deel ?? ''),
      ),
    );
    expect([...new Set(delen)].filter((deel) => verklikt(deel).length > 0)).toEqual([]);
  });
  test('staan ook niet in een kenmerk van een soort die wij niet kennen', () => {
    const soorten = new Set(spans.flatMap(({ attributes }) => Object.keys(attributes)));
    expect([...soorten].toSorted()).toEqual([
      ...['db.collection.name', 'db.operation.name', 'db.system.name'],
      ...['eenplan.bericht', 'eenplan.bron', 'eenplan.dienst', 'eenplan.regels', 'error.type'],
      ...['graphql.operation.name', 'graphql.operation.type'],
      ...['http.request.method', 'http.response.status_code', 'http.route'],
    ]);
  });
  test('staan in geen enkele regel van het log', () => {
    expect(regels.length).toBeGreaterThan(100);
    const teksten = regels.map(({ time: _, traceId: __, ...rest }) => JSON.stringify(rest));
    expect(teksten.filter((tekst) => verklikt(tekst).length > 0)).toEqual([]);
  });
  test('staan in geen enkel getal', async () => {
    const deuren = [gateway.url, ...NAMEN.map((naam) => `http://127.0.0.1:${hub.hub.subgraph(naam).PORT}`)];
    for (const deur of deuren) expect(verklikt(await (await fetch(`${deur}/metrics`)).text())).toEqual([]);
  });
});

describe('het log', () => {
  const over = (msg: string) => regels.filter((regel) => regel.msg === msg);

  test('geeft elk verzoek een regel, met spoor, bewerking en afloop', () => {
    const van = over('verzoek').filter(({ traceId }) => traceId === SPOOR);
    expect(new Set(van.map(({ dienst }) => dienst))).toEqual(new Set(['gateway', ...NAMEN]));
    expect(van).toContainEqual(
      expect.objectContaining({
        ...{ dienst: 'gateway', methode: 'POST', route: '/graphql', status: 200 },
        ...{ bewerking: 'EenHuishouden', soort: 'query', uitkomst: 'ok', ms: expect.any(Number) },
      }),
    );
  });
  test.each([
    ['bron gaf geen bruikbaar antwoord', { dienst: 'gateway', bron: 'wmo', reden: expect.stringMatching(/^\w+$/) }],
    ['het logboek is niet te schrijven: antwoord ingehouden', { dienst: 'cjg', fout: 'Error' }],
  ])('zegt in welk spoor: %s', (msg, wat) => {
    expect(over(msg)).toContainEqual(expect.objectContaining({ ...wat, traceId: SPOOR }));
  });
  test('heeft geen regel over een verzoek zonder spoor', () => {
    const eigen = ['luistert'];
    expect(regels.filter(({ msg, traceId }) => !eigen.includes(msg) && !/^[0-9a-f]{32}$/.test(traceId ?? ''))).toEqual(
      [],
    );
  });
});
