import { Ketenschrijver } from '../logboek/Ketenschrijver';
import { regel } from '../logboek/logboek.fixture';
import type { Opslag } from '../opslag/opslag';
import { startSporen } from './startSporen';
import { volgBeurt } from './volg';

const { InMemorySpanExporter, SimpleSpanProcessor } = require('@opentelemetry/sdk-node')
  .tracing as typeof import('@opentelemetry/sdk-node').tracing;

test('regels van verzoeken die samen gaan staan in het spoor van het eerste, dat naar de andere wijst', async () => {
  const bewaarder = new InMemorySpanExporter();
  const sporen = startSporen('proef', {}, [new SimpleSpanProcessor(bewaarder)]);
  const vastgehouden: (() => void)[] = [];
  const kop = { keten: 'k', nr: 1, hash: 'h' };
  const write = () => new Promise((klaar) => vastgehouden.push(() => klaar(kop)));
  const schrijver = new Ketenschrijver({ write } as unknown as Opslag);
  const vraag = (naam: string) => volgBeurt(naam, () => schrijver.write([regel()]));

  const eerste = vraag('eerste');
  const samen = [vraag('tweede'), vraag('derde')];
  vastgehouden[0]();
  await eerste;
  while (vastgehouden.length < 2) await new Promise(setImmediate);
  vastgehouden[1]();
  await Promise.all(samen);

  const spans = bewaarder.getFinishedSpans();
  const spanVan = (naam: string) => spans.find(({ name }) => name === naam)?.spanContext();
  const geschreven = spans.filter(({ name }) => name === 'logboek bijschrijven');
  expect(geschreven.map(({ parentSpanContext }) => parentSpanContext?.spanId)).toEqual([
    ...[spanVan('eerste')?.spanId, spanVan('tweede')?.spanId],
  ]);
  expect(geschreven.map(({ links }) => links.map((link) => link.context.spanId))).toEqual([
    [],
    [spanVan('derde')?.spanId],
  ]);
  await sporen.stop();
});
