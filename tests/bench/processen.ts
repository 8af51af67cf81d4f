import { join } from 'node:path';
import { hubomgeving } from '#demo/hub/omgeving';
import { vrijeBasis } from '#demo/hub/vrijeBasis';
import { ROOT } from '#tests/huis/subgraphs';
import { ONGEREMD } from '#tests/ongeremd';
import { startApolloGateway, startHiveGateway } from '#tests/peers/startPeer';
import { startProces } from '#tests/uitval/startProces';
import type { Gegevens } from './gegevens';

/** Something that answers, as a process of its own. */
export interface Front {
  url: string;
  pid: number;
  stop(): Promise<void>;
}

/** Six subgraphs in one process, and the environment of a gateway before them. */
export interface Opstelling {
  subgraphs: Front;
  omgeving: Record<string, string>;
  adressen: Record<string, string>;
}

export async function startSubgraphs(
  gegevens: Gegevens,
  issuer: string,
  soort: 'filter' | 'doorlaat',
): Promise<Opstelling> {
  const basis = { HUB_PORT_BASE: String(await vrijeBasis()), DATA_DIR: gegevens.dataDir };
  const env = { ...basis, OIDC_ISSUER: issuer, DATABASES: JSON.stringify(gegevens.urls), VELDFILTER: soort };
  const subgraphs = await start('dist/tests/bench/subgraphs.proces.js', { ...env, LOG_LEVEL: 'silent' });
  const gateway = hubomgeving(basis).gateway as Record<string, string>;
  const geduldig = { ...ONGEREMD, PARTNER_TIMEOUT_MS: '60000' };
  const omgeving = { ...gateway, OIDC_ISSUER: issuer, PORT: '0', LOG_LEVEL: 'info', ...geduldig };
  const adressen = Object.fromEntries(gateway.SUBGRAPHS.split(',').map((paar) => paar.split('=') as [string, string]));
  return { subgraphs, omgeving, adressen };
}

export const startHub = ({ omgeving }: Opstelling): Promise<Front> => start('dist/gateway/main.js', omgeving);
export const startVloer = ({ omgeving }: Opstelling, front: 'apollo' | 'node'): Promise<Front> =>
  start('dist/tests/bench/vloer.proces.js', { ...omgeving, FRONT: front });
export const startHive = ({ adressen }: Opstelling): Promise<Front> => startHiveGateway({ subgraphs: adressen });
export const startApollo = ({ adressen }: Opstelling): Promise<Front> => startApolloGateway({ subgraphs: adressen });

async function start(script: string, env: Record<string, string>): Promise<Front> {
  const { url, pid, kill } = await startProces(join(ROOT, script), env);
  return { url, pid, stop: kill };
}
