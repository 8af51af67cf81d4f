import { execFile, execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import type { ZodObject } from 'zod';
import { Gatewayomgeving } from '#gateway/config';
import { ROLLEN } from '#schema/lijsten/toegang';
import { huishouden } from '#subgraphs/huishouden/subgraph';
import { wmo } from '#subgraphs/wmo/subgraph';
import { Opslagomgeving, readOmgeving } from '#waarborgen/dienst/omgeving';
import { startSubgraph } from '#waarborgen/subgraph/startSubgraph';
import { DECLARATIES } from './declaraties';
import { PARTNERS, ROOT, SUBGRAPHS } from './subgraphs';

interface Service {
  image: string;
  command: string[];
  environment: Record<string, string | number>;
  healthcheck: { test: string[] };
  secrets: string[];
  ports?: string[];
  depends_on: Record<string, { condition: string }>;
}
interface Compose {
  services: Record<string, Service>;
  secrets: Record<string, { file: string }>;
}

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const { services, secrets } = parse(read('docker-compose.yml'), { merge: true }) as Compose;

const omgevingen: Record<string, ZodObject> = {
  gateway: Gatewayomgeving,
  ...Object.fromEntries(DECLARATIES.map(({ naam, omgeving }) => [naam, omgeving])),
};
const POORTEN = Object.fromEntries(['gateway', ...SUBGRAPHS].map((naam, i) => [naam, 4000 + i]));

const geheimen = mkdtempSync(join(tmpdir(), 'geheimen-'));
execFileSync('bash', [join(ROOT, 'deploy/maak-geheimen.sh'), geheimen]);
afterAll(() => rmSync(geheimen, { recursive: true }));

/** The environment as the process in the container finds it, with the secrets where this test has them. */
function environmentOf({ environment }: Service): Record<string, string> {
  const value = (written: string | number) =>
    `${written}`.replace(/\$\{\w+:-(.*?)\}/g, '$1').replace(/^\/run\/secrets/, geheimen);
  return Object.fromEntries(Object.entries(environment).map(([name, written]) => [name, value(written)]));
}

describe.each(Object.keys(POORTEN))('the process %s in docker-compose.yml', (naam) => {
  const service = services[naam];

  test('starts with an environment that its own validation accepts', () => {
    expect(readOmgeving(omgevingen[naam], environmentOf(service))).toMatchObject({ PORT: POORTEN[naam] });
  });

  test('is given no variable that it does not know', () => {
    const known = Object.keys(omgevingen[naam].shape).flatMap((name) => [name, `${name}_FILE`]);
    expect(known).toEqual(expect.arrayContaining(Object.keys(service.environment)));
  });

  test('runs an entry point that the sources have', () => {
    const [node, entry, ...rest] = service.command;
    expect([node, rest]).toEqual(['node', []]);
    expect(existsSync(join(ROOT, entry.replace(/^dist\/(.*)\.js$/, '$1.ts')))).toBe(true);
  });

  test('reads the secrets that are mounted, and no other is mounted', () => {
    const files = Object.values(service.environment).filter((value) => `${value}`.startsWith('/run/secrets/'));
    expect(files.sort()).toEqual((service.secrets ?? []).map((secret) => `/run/secrets/${secret}`).sort());
  });
});

describe('docker-compose.yml', () => {
  test('has a process for each subgraph of the sources', () => {
    expect(readdirSync(join(ROOT, 'subgraphs')).sort()).toEqual([...SUBGRAPHS].sort());
  });

  test('tells the gateway of the six subgraphs, where they listen', () => {
    const { SUBGRAPHS: told } = readOmgeving(Gatewayomgeving, environmentOf(services.gateway));
    expect(told).toEqual(
      Object.fromEntries(SUBGRAPHS.map((naam) => [naam, `http://${naam}:${POORTEN[naam]}/graphql`])),
    );
  });

  test('tells the hub of its partners, where they answer it', () => {
    const { PARTNERS: told } = readOmgeving(huishouden.omgeving, environmentOf(services.huishouden));
    expect(told).toEqual(Object.fromEntries(PARTNERS.map((naam) => [naam, `http://${naam}:${POORTEN[naam]}/hub`])));
  });

  test.each(SUBGRAPHS)('gives %s a database of its own, with one user that works and one that migrates', (naam) => {
    const database = ({ environment }: Service) => {
      const schema = Opslagomgeving.pick({ DATABASE_URL: true });
      return new URL(readOmgeving(schema, environmentOf({ environment } as Service)).DATABASE_URL);
    };
    const [works, migrates] = [services[naam], services[`${naam}-migratie`]].map(database);
    expect([works.username, works.pathname]).toEqual([naam, `/${naam}`]);
    expect([migrates.username, migrates.pathname]).toEqual([`${naam}_migratie`, `/${naam}`]);
    expect(works.password).not.toBe(migrates.password);
    expect(readOmgeving(omgevingen[naam], environmentOf(services[naam]))).toMatchObject({ MIGRATIES: false });
    expect(services[`${naam}-migratie`].command).toEqual(['node', `dist/subgraphs/${naam}/main.js`, 'migreer']);
  });

  test('asks of MySQL no more connections than it takes, with a second instance of each subgraph beside the first', () => {
    const [most] = (services.mysql.command ?? []).flatMap((word) => word.match(/^--max-connections=(\d+)$/)?.[1] ?? []);
    const ofSubgraphs = SUBGRAPHS.map(
      (naam) => readOmgeving(omgevingen[naam], environmentOf(services[naam])).DATABASE_VERBINDINGEN as number,
    );
    const asked =
      2 * ofSubgraphs.reduce((sum, one) => sum + one) + Number(services.keycloak.environment.KC_DB_POOL_MAX_SIZE);
    expect(asked).toBeLessThan(Number(most));
  });

  test('starts a subgraph after every migration, and the gateway after every subgraph', () => {
    const migrations = SUBGRAPHS.map((naam) => `${naam}-migratie`);
    expect(Object.keys(services.rechten.depends_on).sort()).toEqual(migrations.sort());
    for (const naam of SUBGRAPHS) {
      expect(services[naam].depends_on.rechten).toEqual({ condition: 'service_completed_successfully' });
      expect(services.gateway.depends_on[naam]).toEqual({ condition: 'service_healthy' });
    }
  });

  test.each(PARTNERS)('shares the keys of %s with the hub and with nobody else', (naam) => {
    for (const secret of [`${naam}_bewijs_sleutels`, `${naam}_pseudoniem_sleutel`]) {
      const holders = Object.keys(services).filter((other) => services[other].secrets?.includes(secret));
      expect(holders.sort()).toEqual(['huishouden', naam].sort());
    }
  });

  test('opens the gateway and the OpenID provider to this machine, and nothing else', () => {
    const open = Object.entries(services).flatMap(([naam, { ports = [] }]) => ports.map((port) => [naam, port]));
    expect(open).toEqual([
      ['keycloak', '127.0.0.1:8080:8080'],
      ['gateway', '127.0.0.1:4000-4009:4000'],
    ]);
  });

  test('mounts exactly the secrets that deploy/maak-geheimen.sh makes', () => {
    const mounted = [...new Set(Object.values(services).flatMap((service) => service.secrets ?? []))].sort();
    expect(mounted).toEqual(readdirSync(geheimen).sort());
    expect(Object.entries(secrets)).toEqual(
      expect.arrayContaining(mounted.map((name) => [name, { file: `./deploy/geheimen/${name}` }])),
    );
  });

  test('holds no secret itself', () => {
    const given = Object.values(services).flatMap(({ environment = {} }) => Object.keys(environment));
    expect(
      given.filter((name) => /SLEUTEL|DATABASE_URL|PASSWORD|SECRET/.test(name) && !name.endsWith('_FILE')),
    ).toEqual([]);
    expect(read('docker-compose.yml')).not.toMatch(/[\w-]{43,}/);
  });
});

describe('the health check', () => {
  test('is the same for every process', () => {
    const checks = Object.keys(POORTEN).map((naam) => JSON.stringify(services[naam].healthcheck));
    expect(new Set(checks).size).toBe(1);
  });

  test('passes while a process is ready, and fails once it is gone', async () => {
    const here = { PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent', DATABASE_URL: `sqlite:${geheimen}/wmo.db` };
    const env = { ...environmentOf(services.wmo), ...here, DATABASE_URL_FILE: '', MIGRATIES: 'true' };
    const wmoProcess = await startSubgraph(wmo, readOmgeving(wmo.omgeving, env));
    const [, command, ...args] = services.wmo.healthcheck.test;
    const options = { env: { PATH: process.env.PATH, PORT: new URL(wmoProcess.url).port } };
    const passes = () =>
      promisify(execFile)(command, args, options).then(
        () => true,
        () => false,
      );
    const whileReady = await passes();
    await wmoProcess.stop();
    expect([whileReady, await passes()]).toEqual([true, false]);
  });
});

interface Mapper {
  name: string;
  config: Record<string, string>;
}

describe('the realm of the OpenID provider', () => {
  const realm = JSON.parse(read('deploy/keycloak/eenplan-realm.json'));
  const mappers: Mapper[] = realm.clients.flatMap(
    (client: { protocolMappers?: Mapper[] }) => client.protocolMappers ?? [],
  );

  test('knows the roles that the hub knows', () => {
    expect(realm.roles.client.eenplan.map(({ name }: { name: string }) => name)).toEqual(ROLLEN);
  });

  test('says in a token for whom it is, who asks, for which organisation and team, in which roles', () => {
    expect(mappers.map(({ name }) => name).sort()).toEqual(['aud', 'org', 'rollen', 'sub', 'team']);
    const audience = mappers.find(({ name }) => name === 'aud')?.config['included.client.audience'];
    expect(audience).toBe(services.gateway.environment.OIDC_AUDIENCE);
  });

  test('lets nobody but the administrator say for which organisation somebody works', () => {
    const [component] = realm.components['org.keycloak.userprofile.UserProfileProvider'];
    const { attributes } = JSON.parse(component.config['kc.user.profile.config'][0]);
    for (const name of ['org', 'team']) {
      const { permissions } = attributes.find((attribute: { name: string }) => attribute.name === name);
      expect(permissions.edit).toEqual(['admin']);
    }
  });
});

describe('Dockerfile', () => {
  const dockerfile = read('Dockerfile');
  const last = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '));

  test('builds on Debian: the query planner has no binary for musl', () => {
    expect([...dockerfile.matchAll(/^FROM (\S+)/gm)].map(([, image]) => image)).toEqual(
      Array(2).fill('node:22-bookworm-slim'),
    );
  });

  test('runs as a user without rights', () => expect(last).toMatch(/^USER node$/m));
});
