import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { context, ROOT_CONTEXT, trace } from '@opentelemetry/api';
import fastify from 'fastify';
import { runProces } from '../dienst/runProces';
import { type Lopend, volgVerzoeken } from './deur';
import { startSporen } from './startSporen';
import { traceparentNu, volg, volgBeurt, wordtGevolgd } from './volg';

const SPOOR = '4bf92f3577b34da6a3ce929d0e0e4736';
const VAN = `00-${SPOOR}-00f067aa0ba902b7-01`;

/** A door that does nothing but tell what it knows of a request. */
async function metDeur<T>(doe: (url: string, gezien: (Lopend & { gevolgd: boolean })[]) => Promise<T>): Promise<T> {
  const gezien: (Lopend & { gevolgd: boolean })[] = [];
  const app = fastify();
  volgVerzoeken(app, 'proef');
  app.post('/graphql', async ({ lopend }) => gezien.push({ ...(lopend as Lopend), gevolgd: wordtGevolgd() }));
  const url = await app.listen({ port: 0, host: '127.0.0.1' });
  return doe(`${url}/graphql`, gezien).finally(() => app.close());
}
const post = (url: string, traceparent?: string) =>
  fetch(url, {
    method: 'POST',
    body: '{}',
    headers: { 'content-type': 'application/json', ...(traceparent && { traceparent }) },
  });

describe('zonder verzamelaar', () => {
  test('wordt niets bijgehouden, en het spoor van de vrager toch doorgegeven', async () => {
    await startSporen('proef', {}).stop();
    await metDeur(async (url, gezien) => {
      await post(url, VAN);
      await post(url);
      await post(url, 'BSN 999990019');
      expect(gezien[0]).toMatchObject({ traceId: SPOOR, traceparent: VAN, gevolgd: false });
      for (const { traceId, traceparent } of gezien.slice(1))
        expect(traceparent).toMatch(new RegExp(`^00-${traceId}-[0-9a-f]{16}-01$`));
      expect(new Set(gezien.map(({ traceId }) => traceId)).size).toBe(3);
    });
  });
  test('weet een stap niet waar hij bij hoort: AsyncLocalStorage staat uit', async () => {
    const gezien = await volgBeurt('beurt', (spoor) =>
      volg({ naam: 'stap' }, async (span) => ({ spoor, span, nu: traceparentNu('van de vrager') })),
    );
    expect(gezien).toEqual({ spoor: expect.objectContaining({ traceId: expect.any(String) }), nu: 'van de vrager' });
    const lader = Object.keys(require.cache).filter((pad) => pad.includes('sdk-node'));
    expect(lader).toEqual([]);
    await context.with(trace.setSpan(ROOT_CONTEXT, trace.getTracer('x').startSpan('x')), async () => {
      await null;
      expect(context.active()).toBe(ROOT_CONTEXT);
    });
  });
});

describe('de omgeving van sporen', () => {
  test.each([
    ['OTEL_EXPORTER_OTLP_ENDPOINT', { OTEL_EXPORTER_OTLP_ENDPOINT: 'collector:4318' }],
    ['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: 'ftp://collector' }],
    ['OTEL_EXPORTER_OTLP_PROTOCOL', { OTEL_EXPORTER_OTLP_PROTOCOL: 'zipkin' }],
    ['OTEL_TRACES_SAMPLER', { OTEL_TRACES_SAMPLER: 'soms' }],
    ['OTEL_TRACES_SAMPLER_ARG', { OTEL_TRACES_SAMPLER: 'always_on', OTEL_TRACES_SAMPLER_ARG: '1.5' }],
    ['OTEL_TRACES_SAMPLER_ARG', { OTEL_TRACES_SAMPLER: 'parentbased_traceidratio' }],
    ['OTEL_SDK_DISABLED', { OTEL_SDK_DISABLED: 'nee' }],
  ])('wordt bij de start gekeurd: %s', (naam, env) => {
    expect(() => startSporen('proef', env)).toThrow(new RegExp(`^De omgeving klopt niet:\n  ${naam}: `));
  });
});

describe('met een verzamelaar', () => {
  let verzamelaar: Server;
  let ontvangen: string[];
  const adres = () => `http://127.0.0.1:${(verzamelaar.address() as AddressInfo).port}`;
  beforeAll(async () => {
    ontvangen = [];
    verzamelaar = createServer((vraag, antwoord) => {
      const stukken: Buffer[] = [];
      vraag.on('data', (stuk) => stukken.push(stuk));
      vraag.on('end', () => {
        ontvangen.push(`${vraag.url} ${Buffer.concat(stukken)}`);
        antwoord.setHeader('content-type', 'application/json').end('{}');
      });
    });
    await new Promise<void>((klaar) => verzamelaar.listen(0, '127.0.0.1', klaar));
    Object.assign(process.env, { OTEL_EXPORTER_OTLP_ENDPOINT: adres(), OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json' });
  });
  afterAll(() => {
    delete process.env.OTEL_EXPORTER_OTLP_ENDPOINT;
    delete process.env.OTEL_EXPORTER_OTLP_PROTOCOL;
    trace.disable();
    context.disable();
    verzamelaar.closeAllConnections();
    verzamelaar.close();
    jest.restoreAllMocks();
  });

  test('komt bij SIGTERM aan wat er nog lag, onder de naam van het proces en zonder die van de machine', async () => {
    const klaar = new Promise<unknown>((einde) => {
      jest.spyOn(process, 'exit').mockImplementation(((code: number) => einde(code)) as never);
    });
    const stop = jest.fn(async () => {});
    await runProces(async () => ({ url: '', stop, herlees: () => {}, hoogstensMs: 10_000 }), 'wmo');
    await metDeur(async (url, gezien) => {
      await post(url, VAN);
      await post(url, VAN.replace(/01$/, '00'));
      expect(gezien.map(({ traceId, gevolgd }) => [traceId, gevolgd])).toEqual([
        [SPOOR, true],
        [SPOOR, false],
      ]);
      // A step of our own stands between who asked and whom is asked; one that is not kept says so.
      expect(gezien[0].traceparent).toMatch(new RegExp(`^00-${SPOOR}-(?!00f067aa0ba902b7)[0-9a-f]{16}-01$`));
      expect(gezien[1].traceparent).toMatch(new RegExp(`^00-${SPOOR}-[0-9a-f]{16}-00$`));
    });
    process.emit('SIGTERM');
    expect(await klaar).toBe(0);
    expect(stop).toHaveBeenCalledTimes(1);
    const [pad, inhoud] = ontvangen.join().split(/ (.*)/s);
    expect(pad).toBe('/v1/traces');
    const { resource, scopeSpans } = JSON.parse(inhoud).resourceSpans[0];
    const over = Object.fromEntries(
      resource.attributes.map(({ key, value }: { key: string; value: { stringValue: string } }) => [
        key,
        value.stringValue,
      ]),
    );
    expect(over).toMatchObject({ 'service.name': 'wmo' });
    expect(Object.keys(over).filter((naam) => /^(process|host|os)\./.test(naam))).toEqual([]);
    expect(scopeSpans[0].spans).toMatchObject([{ name: 'POST /graphql', traceId: SPOOR }]);
  });
  test('die zwijgt houdt een proces niet van eindigen af', async () => {
    const weg = startSporen('proef', { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' });
    await expect(weg.stop()).resolves.toBeUndefined();
  });
});
