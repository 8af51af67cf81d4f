import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { PARTNERDOMEINEN, subgraphVan } from '#schema/lijsten/toegang';
import { readOmgeving } from '#waarborgen/dienst/omgeving';
import { AUDIENCE } from '../openid/configuration';
import { AANMELDDIENST, Poortbasis } from '../poorten';
import { localSleutels } from './sleutels';
import { subgraphs } from './subgraphs';

const Lokaal = Poortbasis.extend({
  DATA_DIR: z.string().default('.data'),
  LOG_LEVEL: z.string().default('warn'),
});

/** Where the hub in one process lives: ports, data, and the environment that each of its processes would have. */
export interface Hubomgeving {
  dataDir: string;
  aanmelddienstPort: number;
  gateway: NodeJS.ProcessEnv;
  /** By name of the subgraph. */
  subgraph(naam: string): NodeJS.ProcessEnv;
}

export type Databasekeuze = (naam: string, dataDir: string) => string;

export function hubomgeving(env: NodeJS.ProcessEnv = process.env, databaseVan: Databasekeuze = opSchijf): Hubomgeving {
  const { HUB_PORT_BASE: basis, DATA_DIR, LOG_LEVEL } = readOmgeving(Lokaal, env);
  const dataDir = resolve(DATA_DIR);
  const sleutels = localSleutels(dataDir);
  const gedeeld = {
    HOST: '127.0.0.1',
    OIDC_ISSUER: `http://127.0.0.1:${basis + AANMELDDIENST}`,
    OIDC_AUDIENCE: AUDIENCE,
    INTROSPECTION: 'true',
    LOG_LEVEL,
    ...GEEN_DRUK,
  };
  const poortVan = (naam: string) => basis + 1 + subgraphs.findIndex((s) => s.naam === naam);
  const adressen = (pad: string, namen = subgraphs.map(({ naam }) => naam)) =>
    namen.map((naam) => `${naam}=http://127.0.0.1:${poortVan(naam)}${pad}`).join(',');
  const beheer = { PARTNERS: adressen('/hub', PARTNERDOMEINEN.map(subgraphVan)), BEHEERDER };
  return {
    dataDir,
    aanmelddienstPort: basis + AANMELDDIENST,
    gateway: {
      ...gedeeld,
      PORT: String(basis),
      METINGEN_OPEN: 'true',
      SUBGRAPHS: adressen('/graphql'),
      SUPERGRAPH_FILE: join(wortel(), 'schema/generated/supergraph.graphql'),
    },
    subgraph: (naam) => ({
      ...gedeeld,
      PORT: String(poortVan(naam)),
      DATABASE_URL: databaseVan(naam, dataDir),
      ...(naam === 'huishouden'
        ? { ...sleutels, ...beheer }
        : { ...sleutelsVan(naam, sleutels), HUISHOUDEN_URL: `http://127.0.0.1:${poortVan('huishouden')}/graphql` }),
    }),
  };
}

/** Seven doors share this process: one that does its work would have the others say that they are too busy. */
const GEEN_DRUK = { DRUK_ONDERWEG: '0', DRUK_VERTRAGING_MS: '0', DRUK_GEHEUGEN_PROCENT: '0' };

/** The organisation of the sample data that runs the hub. */
const BEHEERDER = 'org-hub';

/** The project's root, from source as well as from the compiler's output. */
export function wortel(map = __dirname): string {
  return existsSync(join(map, 'package.json')) ? map : wortel(dirname(map));
}

const opSchijf: Databasekeuze = (naam, dataDir) => `sqlite:${join(dataDir, `${naam}.db`)}`;

const sleutelsVan = (naam: string, sleutels: Record<string, string>) => ({
  BEWIJS_SLEUTELS: sleutels[`BEWIJS_SLEUTELS_${naam.toUpperCase()}`],
  BEWIJS_SLEUTELS_FILE: sleutels[`BEWIJS_SLEUTELS_${naam.toUpperCase()}_FILE`],
  PSEUDONIEM_SLEUTEL: sleutels[`PSEUDONIEM_SLEUTEL_${naam.toUpperCase()}`],
});
