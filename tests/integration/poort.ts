import type { Hubomgeving } from '#demo/hub/omgeving';
import type { Hub } from '#demo/hub/startHub';
import { Gatewayomgeving } from '#gateway/config';
import { readOmgeving } from '#waarborgen/dienst/omgeving';
import { startHiveGateway } from '../peers/startPeer';

/** Whether the door is ours: how another router words a refusal of its own is its own (docs/schaal.md). */
export const ONZE_DEUR = process.env.GATEWAY !== 'hive';

/** Who asks Hive Gateway in the older media type hears 200 where a question is refused (GraphQL over HTTP, § 6.4.1). */
export const AAN_DE_POORT: Readonly<Record<string, string>> = ONZE_DEUR
  ? {}
  : { accept: 'application/graphql-response+json' };

/** With another router in the place of our gateway, where `npm run test:peers` asks for that: what holds, holds there too. */
export async function metAnderePoort({ gateway }: Hubomgeving, onze: Hub): Promise<Hub> {
  if (ONZE_DEUR) return onze;
  const { SUBGRAPHS: subgraphs } = readOmgeving(Gatewayomgeving, gateway);
  const hive = await startHiveGateway({ subgraphs });
  const stop = async () => {
    await hive.stop();
    await onze.stop();
  };
  return { ...onze, url: hive.url, stop };
}
