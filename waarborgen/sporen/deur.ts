import { type Context, context, ROOT_CONTEXT, type Span, SpanKind, trace } from '@opentelemetry/api';
import {
  ATTR_HTTP_REQUEST_METHOD,
  ATTR_HTTP_RESPONSE_STATUS_CODE,
  ATTR_HTTP_ROUTE,
} from '@opentelemetry/semantic-conventions';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { readSpoor, readStap, type Spoor } from '../identiteit/spoor';
import { mislukt, spoorBij, tracer } from './volg';

/** A request under way, as its door knows it: its trace, and what its numbers and its line in the log tell of it. */
export interface Lopend extends Spoor {
  span?: Span;
  /** The operation by the name that it counts under; none where it did not come so far. */
  bewerking?: string;
  soort?: string;
  uitkomst?: string;
}

/** Takes over the trace of each request, or begins one: also of those that are refused before anybody reads them. */
export function volgVerzoeken(app: FastifyInstance, dienst: string): void {
  app.decorateRequest('lopend');
  app.addHook('onRequest', (request, _, done) => {
    request.lopend = begin(request, dienst);
    done();
  });
  // After the body: what comes in over a socket comes in for nobody.
  app.addHook('preHandler', (request, _, done) => context.with(bij(request.lopend?.span), done));
  app.addHook('onResponse', (request, { statusCode }, done) => {
    sluit(request.lopend?.span, statusCode);
    done();
  });
  app.addHook('onRequestAbort', (request, done) => {
    const span = request.lopend?.span;
    if (span?.isRecording()) mislukt(span, 'VRAGER_WEG');
    span?.end();
    done();
  });
}

/** Only what does work is a step: who looks whether we live, or how we are, asks that all day. */
function begin({ method, headers, routeOptions: { url } }: FastifyRequest, dienst: string): Lopend {
  const { traceparent } = headers;
  const van = typeof traceparent === 'string' ? traceparent : undefined;
  if (method !== 'POST' || url === undefined) return readSpoor(van);
  const attributes = { [ATTR_HTTP_REQUEST_METHOD]: method, [ATTR_HTTP_ROUTE]: url, 'eenplan.dienst': dienst };
  const span = tracer.startSpan(`POST ${url}`, { kind: SpanKind.SERVER, attributes }, na(van));
  return { ...spoorBij(span), span };
}

/** Of the caller's words only the step's number is taken over: `tracestate` and `baggage` are anybody's text. */
function na(traceparent: string | undefined): Context {
  const stap = readStap(traceparent);
  return stap ? trace.setSpanContext(ROOT_CONTEXT, { ...stap, isRemote: true }) : ROOT_CONTEXT;
}

const bij = (span: Span | undefined): Context => (span ? trace.setSpan(ROOT_CONTEXT, span) : ROOT_CONTEXT);

function sluit(span: Span | undefined, status: number): void {
  if (!span?.isRecording()) return;
  span.setAttribute(ATTR_HTTP_RESPONSE_STATUS_CODE, status);
  if (status >= 500) mislukt(span, String(status));
  span.end();
}

declare module 'fastify' {
  interface FastifyRequest {
    lopend?: Lopend;
  }
}
