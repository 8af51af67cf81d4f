import { startOpenIdProvider } from '#demo/openid/startOpenIdProvider';
import { Gatewayomgeving } from '#gateway/config';
import { startGateway } from '#gateway/start';
import type { Dienstopties } from '#waarborgen/dienst/dienstopties';
import { readOmgeving } from '#waarborgen/dienst/omgeving';
import type { Dienst } from '#waarborgen/dienst/startDienst';
import { type Startopties, startSubgraph } from '#waarborgen/subgraph/startSubgraph';
import type { Hubomgeving } from './omgeving';
import { subgraphs } from './subgraphs';

export interface Hub extends Dienst {
  /** All of them, or one by its name. */
  herlees(naam?: string): void;
  aanmelddienst: string;
}

/** Everything that production runs as processes, in this one: over loopback HTTP, with real tokens and proofs. */
export async function startHub(
  hub: Hubomgeving,
  opties: { uitbreiding?: Dienstopties<never>['uitbreiding']; subgraph?: (naam: string) => Startopties } = {},
): Promise<Hub> {
  const diensten: (Pick<Dienst, 'stop'> & Partial<Dienst> & { naam: string })[] = [];
  const stop = async () => {
    for (const dienst of diensten.reverse()) await dienst.stop();
  };
  try {
    const aanmelddienst = await startOpenIdProvider({
      port: hub.aanmelddienstPort,
      host: '127.0.0.1',
      dataDir: hub.dataDir,
    });
    diensten.push({ naam: 'aanmelddienst', ...aanmelddienst });
    for (const subgraph of subgraphs) {
      const omgeving = readOmgeving(subgraph.omgeving, hub.subgraph(subgraph.naam));
      const dienst = await startSubgraph(subgraph, omgeving, opties.subgraph?.(subgraph.naam));
      diensten.push({ naam: subgraph.naam, ...dienst });
    }
    const gateway = await startGateway(readOmgeving(Gatewayomgeving, hub.gateway), opties.uitbreiding);
    diensten.push({ naam: 'gateway', ...gateway });
    const herlees = (naam?: string) => {
      for (const dienst of diensten) if ([undefined, dienst.naam].includes(naam)) dienst.herlees?.();
    };
    const { url, hoogstensMs } = gateway;
    return { url, hoogstensMs, aanmelddienst: hub.subgraph('wmo').OIDC_ISSUER as string, herlees, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
