import type { tracing } from '@opentelemetry/sdk-node';
import { z } from 'zod';
import { readOmgeving } from '../dienst/omgeving';

const Adres = z.url({ protocol: /^https?$/ }).optional();
const SAMPLERS = ['always_on', 'always_off', 'traceidratio'] as const;

/** OpenTelemetry's own variables, as far as they decide whether and where traces go; the SDK reads them itself. */
const Sporenomgeving = z
  .object({
    OTEL_EXPORTER_OTLP_ENDPOINT: Adres,
    OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: Adres,
    OTEL_EXPORTER_OTLP_PROTOCOL: z.enum(['http/protobuf', 'http/json', 'grpc']).optional(),
    OTEL_TRACES_SAMPLER: z.enum([...SAMPLERS, ...SAMPLERS.map((naam) => `parentbased_${naam}` as const)]).optional(),
    OTEL_TRACES_SAMPLER_ARG: z
      .string()
      .regex(/^(0(\.\d+)?|1(\.0+)?)$/, 'is geen getal van 0 tot en met 1')
      .optional(),
    OTEL_SERVICE_NAME: z.string().max(64).optional(),
    OTEL_SDK_DISABLED: z.enum(['true', 'false']).optional(),
  })
  .refine((o) => !o.OTEL_TRACES_SAMPLER?.endsWith('traceidratio') || o.OTEL_TRACES_SAMPLER_ARG !== undefined, {
    path: ['OTEL_TRACES_SAMPLER_ARG'],
    message: 'hoort bij een sampler die een deel van de sporen bewaart',
  });

export interface Sporen {
  /** Sends what is left. */
  stop(): Promise<void>;
}

/**
 * Begins to keep traces, where the environment names a collector; else nothing is loaded and every span stays empty.
 * @param naar Where spans go instead of to a collector.
 * @throws OmgevingOngeldig
 */
export function startSporen(
  dienst: string,
  env: NodeJS.ProcessEnv = process.env,
  naar?: tracing.SpanProcessor[],
): Sporen {
  const omgeving = readOmgeving(Sporenomgeving, env);
  const adres = omgeving.OTEL_EXPORTER_OTLP_ENDPOINT ?? omgeving.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT;
  if (!naar && (!adres || omgeving.OTEL_SDK_DISABLED === 'true')) return { stop: async () => {} };
  // With its exporters it is large, so it is loaded where it is used and nowhere else.
  const { NodeSDK, resources } = require('@opentelemetry/sdk-node') as typeof import('@opentelemetry/sdk-node');
  const sdk = new NodeSDK({
    serviceName: omgeving.OTEL_SERVICE_NAME ?? dienst,
    // Not its other detectors: they name the machine's user and the words of the command.
    resourceDetectors: [resources.envDetector],
    ...(naar && { spanProcessors: naar }),
    // Metrics go by /metrics and logs by standard output; what is passed on we write ourselves, without baggage.
    ...{ metricReaders: [], logRecordProcessors: [], textMapPropagator: null },
  });
  sdk.start();
  return { stop: () => binnen(WACHT_MS, sdk.shutdown()) };
}

/** A collector that is not there does not keep a process from ending. */
const WACHT_MS = 3_000;

async function binnen(ms: number, werk: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const op = new Promise<void>((klaar) => {
    timer = setTimeout(klaar, ms);
  });
  await Promise.race([werk.catch(() => {}), op]);
  clearTimeout(timer);
}
