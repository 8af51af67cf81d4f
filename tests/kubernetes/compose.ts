import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT, SUBGRAPHS } from '../huis/subgraphs';

/** A process as docker-compose.yml describes it: what it is told is the same in a cluster. */
export interface Proces {
  naam: string;
  command: string[];
  environment: Record<string, string>;
  /** Files below /run/secrets. */
  secrets: string[];
  /** Folders of keys and certificates that are renewed while it runs: below deploy/geheimen, and in the container. */
  mappen: { hier: string; daar: string }[];
}

interface Service {
  command: string[];
  environment: Record<string, string | number>;
  secrets?: string[];
  volumes?: string[];
}

const { services } = parse(readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8'), { merge: true }) as {
  services: Record<string, Service>;
};

export const PROCESSEN = ['gateway', ...SUBGRAPHS] as const;
export const procesVan = (naam: string): Proces => {
  const { command, environment, secrets = [], volumes = [] } = services[naam];
  const waarden = Object.entries(environment).map(([variabele, waarde]) => [variabele, ingevuld(`${waarde}`)]);
  const mappen = volumes.map((volume) => {
    const [, hier, daar] = /^\.\/deploy\/geheimen\/(\S+):(\S+):ro$/.exec(volume) ?? [];
    return { hier, daar };
  });
  return { naam, command, secrets, mappen, environment: Object.fromEntries(waarden) };
};

/** `${NAAM:-waarde}` is for who runs Compose by hand. */
const ingevuld = (waarde: string): string => waarde.replace(/\$\{\w+:-(.*?)\}/g, '$1');

/** Which other processes this one asks, by the addresses that it is told. */
export const vraagtAan = ({ naam, environment }: Proces): string[] =>
  PROCESSEN.filter(
    (ander) => ander !== naam && Object.values(environment).some((waarde) => waarde.includes(`//${ander}:`)),
  );
export const poortVan = (naam: string): number => Number(procesVan(naam).environment.PORT);
