import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { buildASTSchema, parse } from 'graphql';
import { checkVerzoek } from '#gateway/checks';
import { type Gatewayconfig, Gatewayomgeving } from '#gateway/config';
import { type Deur, openDeur } from '#gateway/deur';
import type { GatewayContext } from '#gateway/partners';
import { readOmgeving } from '#waarborgen/dienst/omgeving';
import { startDienst } from '#waarborgen/dienst/startDienst';
import { createTokencheck } from '#waarborgen/identiteit/toegangstoken';
import { createFanout } from './fanout';

/** The fan-out as a process: on plain node:http, or (with FRONT=apollo) behind the front that the hub itself has. */
async function main(): Promise<void> {
  const config = readOmgeving(Gatewayomgeving);
  const fanout = createFanout(config.SUBGRAPHS);
  const url = process.env.FRONT === 'apollo' ? await achterApollo(config, fanout) : await opNode(config.PORT, fanout);
  console.log(JSON.stringify({ msg: 'luistert', url }));
}

type Fanout = ReturnType<typeof createFanout>;

async function achterApollo(config: Gatewayconfig, fanout: Fanout): Promise<string> {
  const schema = buildASTSchema(transformSupergraphToPublicSchema(parse(readFileSync(config.SUPERGRAPH_FILE, 'utf8'))));
  const veld = schema.getQueryType()?.getFields().huishouden;
  if (veld) veld.resolve = (_root, { id }, { headers }: GatewayContext) => fanout(id as string, { ...headers });
  const check = createTokencheck({ issuer: config.OIDC_ISSUER, audience: config.OIDC_AUDIENCE });
  let deur: Deur;
  const dienst = await startDienst<GatewayContext>({
    ...{ naam: 'vloer', omgeving: config, apollo: () => ({ schema }), gereed: async () => [] },
    context: (request, reply) => checkVerzoek(request, { check, deur, antwoord: reply.raw }),
    uitbreiding: async (app, { log }) => {
      deur = await openDeur(config, app, log);
    },
  });
  return dienst.url;
}

async function opNode(port: number, fanout: Fanout): Promise<string> {
  const server = createServer(async (request, reply) => {
    const { authorization = '', doelbinding = '' } = request.headers as Record<string, string>;
    const { variables } = JSON.parse(await lees(request));
    const body = JSON.stringify({ data: { huishouden: await fanout(variables.id, { authorization, doelbinding }) } });
    reply.writeHead(200, { 'content-type': 'application/json' }).end(body);
  });
  await new Promise<void>((klaar) => server.listen(port, '127.0.0.1', klaar));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function lees(request: IncomingMessage): Promise<string> {
  const delen: Buffer[] = [];
  for await (const deel of request) delen.push(deel as Buffer);
  return Buffer.concat(delen).toString();
}

void main();
