import type { ExecutionRequest } from '@graphql-tools/utils';
import { SpanKind } from '@opentelemetry/api';
import { ATTR_HTTP_REQUEST_METHOD } from '@opentelemetry/semantic-conventions';
import { ATTR_GRAPHQL_OPERATION_TYPE } from '@opentelemetry/semantic-conventions/incubating';
import type { ExecutionResult } from 'graphql';
import { mislukt, traceparentNu, volg } from '#waarborgen/sporen/volg';
import type { GatewayContext } from './partners';

type Question = ExecutionRequest<Record<string, unknown>, GatewayContext>;

/** Asks a partner as a step of the caller's trace: the partner's own steps follow from this one. */
export function volgVraag<A extends ExecutionResult>(
  bron: string,
  question: Question,
  ask: (question: Question) => Promise<A>,
): Promise<A> {
  const attributes = {
    'eenplan.bron': bron,
    [ATTR_HTTP_REQUEST_METHOD]: 'POST',
    [ATTR_GRAPHQL_OPERATION_TYPE]: question.operationType ?? 'query',
  };
  return volg({ naam: `POST ${bron}`, kind: SpanKind.CLIENT, attributes }, async (span) => {
    const answer = await ask(metSpoor(question));
    if (span && answer.errors?.some(({ extensions }) => extensions?.code === 'BRON_ONBEREIKBAAR'))
      mislukt(span, 'BRON_ONBEREIKBAAR');
    return answer;
  });
}

function metSpoor(question: Question): Question {
  const { context } = question;
  if (!context) return question;
  const { headers, lopend } = context;
  const traceparent = traceparentNu(lopend?.traceparent ?? headers.traceparent);
  return { ...question, context: { ...context, headers: { ...headers, traceparent } } };
}
