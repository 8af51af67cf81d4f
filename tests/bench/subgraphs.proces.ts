import { hubomgeving } from '#demo/hub/omgeving';
import { subgraphs } from '#demo/hub/subgraphs';
import { readOmgeving } from '#waarborgen/dienst/omgeving';
import { startSubgraph } from '#waarborgen/subgraph/startSubgraph';
import * as veldfilter from '#waarborgen/toegang/veldfilter';

/**
 * Six subgraphs in one process. With VELDFILTER=doorlaat nothing is filtered: a wiring of the benchmark, which puts
 * itself in the place of the filter before anything asks for it; the product has no such switch.
 */
async function main(): Promise<void> {
  if (process.env.VELDFILTER === 'doorlaat')
    Object.defineProperty(veldfilter, 'filterVelden', { value: (schema: unknown) => schema });
  const urls = JSON.parse(process.env.DATABASES as string) as Record<string, string>;
  const hub = hubomgeving(process.env, (naam) => urls[naam]);
  const gelijk = {
    OIDC_ISSUER: process.env.OIDC_ISSUER,
    KETENKOPPEN_SECONDEN: '86400',
    KENNISGEVINGEN_SECONDEN: '86400',
    // Three times six subgraphs at once, on a server that takes 151 connections unless it is told otherwise.
    DATABASE_VERBINDINGEN: '7',
  };
  for (const subgraph of subgraphs)
    await startSubgraph(subgraph, readOmgeving(subgraph.omgeving, { ...hub.subgraph(subgraph.naam), ...gelijk }));
  console.log(JSON.stringify({ msg: 'luistert', url: hub.gateway.SUBGRAPHS }));
}

void main();
