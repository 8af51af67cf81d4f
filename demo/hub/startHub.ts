import { startOpenIdProvider } from '#demo/openid/startOpenIdProvider';
import { Gatewayomgeving } from '#gateway/config';
import { startGateway } from '#gateway/start';
import { readOmgeving } from '#waarborgen/dienst/omgeving';
import type { Dienst, Dienstopties } from '#waarborgen/dienst/startDienst';
import { type Startopties, startSubgraph } from '#waarborgen/subgraph/startSubgraph';
import type { Hubomgeving } from './omgeving';
import { subgraphs } from './subgraphs';

export interface Hub extends Dienst {
  aanmelddienst: string;
}

/** Everything that production runs as processes, in this one: over loopback HTTP, with real tokens and proofs. */
export async function startHub(
  hub: Hubomgeving,
  opties: { uitbreiding?: Dienstopties<never>['uitbreiding']; subgraph?: (naam: string) => Startopties } = {},
): Promise<Hub> {
  const diensten: { stop(): Promise<void> }[] = [];
  const stop = async () => {
    for (const dienst of diensten.reverse()) await dienst.stop();
  };
  try {
    const aanmelddienst = await startOpenIdProvider({
      port: hub.aanmelddienstPort,
      host: '127.0.0.1',
      dataDir: hub.dataDir,
    });
    diensten.push(aanmelddienst);
    for (const subgraph of subgraphs) {
      const omgeving = readOmgeving(subgraph.omgeving, hub.subgraph(subgraph.naam));
      diensten.push(await startSubgraph(subgraph, omgeving, opties.subgraph?.(subgraph.naam)));
    }
    const gateway = await startGateway(readOmgeving(Gatewayomgeving, hub.gateway), opties.uitbreiding);
    diensten.push(gateway);
    const { url, hoogstensMs } = gateway;
    return { url, hoogstensMs, aanmelddienst: hub.subgraph('wmo').OIDC_ISSUER as string, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
