import {
  type Attributes,
  context,
  isSpanContextValid,
  type Link,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { ATTR_ERROR_TYPE } from '@opentelemetry/semantic-conventions';
import { redenVan } from '../dienst/log';
import { readSpoor, type Spoor, spoorVan } from '../identiteit/spoor';

/** Finds the SDK once that is started; without one every span is the same empty object. */
export const tracer = trace.getTracer('eenplan');

/** One step of a trace. Its name and attributes are words of ours, never of who asked or of whom it is about. */
export interface Stap {
  naam: string;
  kind?: SpanKind;
  attributes?: Attributes;
  links?: Link[];
}

/** Does a piece of work as a step of the trace that is under way; where none is recorded it is just done. */
export function volg<T>({ naam, ...opties }: Stap, werk: (span?: Span) => Promise<T>): Promise<T> {
  if (!wordtGevolgd()) return werk();
  return tracer.startActiveSpan(naam, opties, (span) => totHetEinde(span, () => werk(span)));
}

export const wordtGevolgd = (): boolean => trace.getActiveSpan()?.isRecording() === true;

/** What nobody asked for (a turn of the clock) has a trace of its own. */
export function volgBeurt<T>(naam: string, werk: (spoor: Spoor) => Promise<T>): Promise<T> {
  const span = tracer.startSpan(naam, { root: true, kind: SpanKind.INTERNAL }, ROOT_CONTEXT);
  return context.with(trace.setSpan(ROOT_CONTEXT, span), () => totHetEinde(span, () => werk(spoorBij(span))));
}

async function totHetEinde<T>(span: Span, werk: () => Promise<T>): Promise<T> {
  try {
    return await werk();
  } catch (error) {
    mislukt(span, redenVan(error));
    throw error;
  } finally {
    span.end();
  }
}

/** Why in one word, and no message: that may repeat a statement with its parameters. */
export function mislukt(span: Span, reden: string): void {
  span.setAttribute(ATTR_ERROR_TYPE, reden);
  span.setStatus({ code: SpanStatusCode.ERROR });
}

/** The trace of a step; begun here where no SDK keeps any. */
export function spoorBij(span: Span): Spoor {
  const nummer = span.spanContext();
  return isSpanContextValid(nummer) ? spoorVan(nummer) : readSpoor(undefined);
}

/** What goes along to another: the step that is under way, or where none is, what came with the request. */
export function traceparentNu(anders: string | undefined): string | undefined {
  const nummer = trace.getActiveSpan()?.spanContext();
  return nummer && isSpanContextValid(nummer) ? spoorVan(nummer).traceparent : anders;
}
