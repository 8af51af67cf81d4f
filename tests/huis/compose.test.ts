import { execFile, execFileSync } from 'node:child_process';
import { createPrivateKey, X509Certificate } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import type { ZodObject } from 'zod';
import { Gatewayomgeving } from '#gateway/config';
import { ROLLEN } from '#schema/lijsten/toegang';
import { huishouden } from '#subgraphs/huishouden/subgraph';
import { wmo } from '#subgraphs/wmo/subgraph';
import { Opslagomgeving, readOmgeving } from '#waarborgen/dienst/omgeving';
import { eisVeilig, keurProductie } from '#waarborgen/dienst/productie';
import { startSubgraph } from '#waarborgen/subgraph/startSubgraph';
import { DECLARATIES } from './declaraties';
import { PARTNERS, ROOT, SUBGRAPHS } from './subgraphs';

interface Service {
  image: string;
  command: string[];
  entrypoint: string[];
  environment: Record<string, string | number>;
  healthcheck: { test: string[]; timeout: string };
  stop_grace_period: string;
  secrets?: string[];
  volumes?: string[];
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

/** Folders of secrets that a service mounts: here, and in the container. */
const mountsOf = ({ volumes = [] }: Pick<Service, 'volumes'>): [here: string, there: string][] =>
  volumes
    .filter((volume) => volume.startsWith('./deploy/geheimen/'))
    .map((volume) => /^\.\/deploy\/geheimen\/(\S+):(\/run\/\S+):ro$/.exec(volume) ?? [])
    .map(([, here, there]) => [join(geheimen, here), there]);

/** The environment as the process in the container finds it, with the secrets where this test has them. */
function environmentOf({ environment, volumes }: Service, given: Record<string, string> = {}): Record<string, string> {
  const folders = [[geheimen, '/run/secrets'], ...mountsOf({ volumes })];
  const placed = (path: string) => {
    const [here, there] = folders.find(([, there]) => path.startsWith(`${there}/`)) ?? ['', ''];
    return here + path.slice(there.length);
  };
  const value = (written: string | number) =>
    placed(`${written}`.replace(/\$\{(\w+):-(.*?)\}/g, (_, name, otherwise) => given[name] ?? otherwise));
  return Object.fromEntries(Object.entries(environment).map(([name, written]) => [name, value(written)]));
}

describe.each(Object.keys(POORTEN))('the process %s in docker-compose.yml', (naam) => {
  const service = services[naam];

  test('starts with an environment that its own validation accepts', () => {
    expect(readOmgeving(omgevingen[naam], environmentOf(service))).toMatchObject({ PORT: POORTEN[naam] });
  });

  test('is given no variable that it does not know', () => {
    // The last is node's own.
    const known = [
      ...Object.keys(omgevingen[naam].shape).flatMap((name) => [name, `${name}_FILE`]),
      'NODE_EXTRA_CA_CERTS',
    ];
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

  test('reads the folders of keys and certificates that are mounted, and no other is mounted', () => {
    const files = Object.values(service.environment)
      .map(String)
      .filter((path) => /^\/run\/(?!secrets)/.test(path));
    const folders = [...new Set(files.map((file) => dirname(file)))];
    expect(
      mountsOf(service)
        .map(([, there]) => there)
        .sort(),
    ).toEqual(folders.sort());
  });

  test('shows the others a certificate in its own name, and believes the CA that signed it', () => {
    const { TLS_CERT, TLS_CA } = readOmgeving(omgevingen[naam], environmentOf(service)) as Record<string, string>;
    const [own, ca] = [TLS_CERT, TLS_CA].map((pem) => new X509Certificate(pem));
    expect([own.subjectAltName, own.verify(ca.publicKey)]).toEqual([`DNS:${naam}`, true]);
    expect(ca.ca).toBe(true);
  });

  test('passes every rule of production, given a provider, an organisation and a balancer that are real', () => {
    const given = {
      ...{ OIDC_ISSUER: 'https://aanmelden.example/realms/eenplan', BEHEERDER: 'org-regio' },
      ...{ TLS_VOOR_DE_DEUR: 'true', TRUST_PROXY: '10.0.0.0/8' },
    };
    const env = { NODE_ENV: 'production', ...environmentOf(service, given) };
    expect(keurProductie(readOmgeving(omgevingen[naam], env))).toEqual([]);
  });

  test('is given time to answer what is under way after nobody new is sent to it', () => {
    const env = readOmgeving(omgevingen[naam], environmentOf(service)) as Record<string, number>;
    const { AFSLUITEN_NA_SECONDEN: after, AFSLUITEN_BINNEN_SECONDEN: within } = env;
    expect(after).toBeGreaterThanOrEqual(5);
    expect(Number(/^(\d+)s$/.exec(service.stop_grace_period)?.[1])).toBeGreaterThanOrEqual(after + within);
  });

  test('is refused as it stands here, and warned as a trial', () => {
    const refused = readOmgeving(omgevingen[naam], { NODE_ENV: 'production', ...environmentOf(service) });
    expect(() => eisVeilig(refused)).toThrow('OIDC_ISSUER: de aanmelddienst staat op deze machine zelf.');
    const trial = { NODE_ENV: 'production', ...environmentOf(service, { PROEFOPSTELLING: 'true' }) };
    expect(() => eisVeilig(readOmgeving(omgevingen[naam], trial))).not.toThrow();
  });
});

describe('docker-compose.yml', () => {
  test('has a process for each subgraph of the sources', () => {
    expect(readdirSync(join(ROOT, 'subgraphs')).sort()).toEqual([...SUBGRAPHS].sort());
  });

  test('tells the gateway of the six subgraphs, where they listen', () => {
    const { SUBGRAPHS: told } = readOmgeving(Gatewayomgeving, environmentOf(services.gateway));
    expect(told).toEqual(
      Object.fromEntries(SUBGRAPHS.map((naam) => [naam, `https://${naam}:${POORTEN[naam]}/graphql`])),
    );
  });

  test('tells the hub of its partners, where they answer it', () => {
    const { PARTNERS: told } = readOmgeving(huishouden.omgeving, environmentOf(services.huishouden));
    expect(told).toEqual(Object.fromEntries(PARTNERS.map((naam) => [naam, `https://${naam}:${POORTEN[naam]}/hub`])));
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
    const holders = (holds: (service: Service) => boolean | undefined) =>
      Object.keys(services)
        .filter((other) => holds(services[other]))
        .sort();
    const both = ['huishouden', naam].sort();
    expect(holders(({ secrets }) => secrets?.includes(`${naam}_pseudoniem_sleutel`))).toEqual(both);
    expect(holders((service) => mountsOf(service).some(([here]) => here.includes(`/bewijs/${naam}`)))).toEqual(both);
    expect(holders(({ volumes }) => volumes?.some((volume) => /geheimen(\/bewijs)?\/?:/.test(volume)))).toEqual([]);
  });

  test('gives each certificate to the process that it names, and the key that signs them to nobody', () => {
    const told = Object.entries(services).flatMap(([naam, service]) =>
      mountsOf(service)
        .filter(([, there]) => there === '/run/tls')
        .map(([here]) => [naam, here.slice(geheimen.length)]),
    );
    const processes = ['keycloak', 'redis', 'gateway', ...SUBGRAPHS];
    expect(told.sort()).toEqual(processes.map((naam) => [naam, `/tls/${naam}`]).sort());
    expect(read('docker-compose.yml')).not.toMatch(/geheimen\/ca|ca\.key/);
    expect(statSync(join(geheimen, 'ca/ca.key')).mode & 0o777).toBe(0o600);
    expect(statSync(geheimen).mode & 0o777).toBe(0o700);
  });

  test('has the provider show a certificate in the names by which browsers and processes reach it', () => {
    const { KC_HTTPS_CERTIFICATE_FILE, KC_HTTP_ENABLED, KC_HOSTNAME } = environmentOf(services.keycloak);
    const certificate = new X509Certificate(readFileSync(KC_HTTPS_CERTIFICATE_FILE));
    const { OIDC_ISSUER, OIDC_JWKS_URI } = environmentOf(services.gateway);
    for (const url of [OIDC_ISSUER, OIDC_JWKS_URI, KC_HOSTNAME].map((url) => new URL(url))) {
      expect([url.protocol, url.port, certificate.checkHost(url.hostname)]).toEqual(['https:', '8443', url.hostname]);
    }
    expect(KC_HTTP_ENABLED).toBeUndefined();
  });

  describe('gives the gateways a Redis', () => {
    const { redis, gateway } = services;
    const [, , script] = redis.entrypoint;

    test('that they reach over TLS in its own name, with the one password that it asks', () => {
      const { REDIS_URL, ...env } = readOmgeving(Gatewayomgeving, environmentOf(gateway));
      const { protocol, hostname, port, password } = new URL(REDIS_URL ?? '');
      expect([protocol, hostname, port]).toEqual(['rediss:', 'redis', '6379']);
      expect(password).toBe(readFileSync(join(geheimen, 'redis_wachtwoord'), 'utf8'));
      const own = new X509Certificate(readFileSync(join(geheimen, 'tls/redis/cert.pem')));
      expect(own.checkHost(hostname)).toBe(hostname);
      // Node's own list of whom to believe: that is how ioredis knows it.
      const believed = readFileSync(environmentOf(gateway).NODE_EXTRA_CA_CERTS);
      expect(own.verify(new X509Certificate(believed).publicKey)).toBe(true);
      expect(env.TLS_CA).toBe(believed.toString().trim());
    });

    test('that has no other door, asks a password, and drops nothing when it is full or restarted', () => {
      expect(script).toMatch(/^port 0$/m);
      expect(script).toMatch(/^tls-port 6379$/m);
      expect(script).toMatch(/^requirepass \$\$\(<\/run\/secrets\/redis_wachtwoord\)$/m);
      expect(script).toMatch(/^maxmemory-policy noeviction$/m);
      expect(script).toMatch(/^save \d+ 1$/m);
      expect(redis.volumes).toContain('redis:/data');
      expect([redis.ports, redis.secrets]).toEqual([undefined, ['redis_wachtwoord']]);
      expect(gateway.depends_on.redis).toEqual({ condition: 'service_healthy' });
    });
  });

  test('opens the gateway and the OpenID provider to this machine, and nothing else', () => {
    const open = Object.entries(services).flatMap(([naam, { ports = [] }]) => ports.map((port) => [naam, port]));
    expect(open).toEqual([
      ['keycloak', '127.0.0.1:8443:8443'],
      ['gateway', '127.0.0.1:4000-4009:4000'],
    ]);
  });

  test('mounts exactly the secrets that deploy/maak-geheimen.sh makes', () => {
    const mounted = [...new Set(Object.values(services).flatMap((service) => service.secrets ?? []))].sort();
    const made = readdirSync(geheimen, { withFileTypes: true });
    expect(mounted).toEqual(made.flatMap((entry) => (entry.isFile() ? [entry.name] : [])).sort());
    expect(made.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).sort()).toEqual(['bewijs', 'ca', 'tls']);
    expect(Object.entries(secrets)).toEqual(
      expect.arrayContaining(mounted.map((name) => [name, { file: `./deploy/geheimen/${name}` }])),
    );
  });

  test('holds no secret itself', () => {
    const given = Object.values(services).flatMap(({ environment = {} }) => Object.keys(environment));
    expect(
      given.filter((name) => /SLEUTEL|DATABASE_URL|REDIS_URL|PASSWORD|SECRET/.test(name) && !name.endsWith('_FILE')),
    ).toEqual([]);
    expect(read('docker-compose.yml')).not.toMatch(/[\w-]{43,}/);
  });
});

describe('the health check', () => {
  test('is the same for every process', () => {
    const checks = Object.keys(POORTEN).map((naam) => JSON.stringify(services[naam].healthcheck));
    expect(new Set(checks).size).toBe(1);
  });

  test('waits longer than a gateway waits for a partner that says nothing', () => {
    const { PARTNER_TIMEOUT_MS } = readOmgeving(Gatewayomgeving, environmentOf(services.gateway));
    const [, seconds] = /^(\d+)s$/.exec(services.gateway.healthcheck.timeout) ?? [];
    expect(Number(seconds) * 1000).toBeGreaterThan(PARTNER_TIMEOUT_MS);
  });

  test.each([
    ['with a certificate', {}],
    ['without', { TLS_CERT_FILE: '', TLS_KEY_FILE: '', TLS_CA_FILE: '' }],
  ])('passes while a process is ready, and fails once it is gone: %s', async (_, tls) => {
    const here = { PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent', DATABASE_URL: `sqlite:${geheimen}/wmo.db` };
    const own = { DATABASE_URL_FILE: '', MIGRATIES: 'true', AFSLUITEN_NA_SECONDEN: '0' };
    const env = { ...environmentOf(services.wmo), ...here, ...own, ...tls };
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

describe('deploy/maak-geheimen.sh', () => {
  const again = () => execFileSync('bash', [join(ROOT, 'deploy/maak-geheimen.sh'), geheimen]);
  const lees = (file: string) => readFileSync(join(geheimen, file), 'utf8');

  test('leaves what is there as it is', () => {
    const files = ['wmo_database', 'bewijs/wmo/sleutels', 'tls/wmo/cert.pem', 'tls/wmo/key.pem', 'ca/ca.pem'];
    const before = files.map(lees);
    again();
    expect(files.map(lees)).toEqual(before);
  });

  const inMap = (file: string) => join(geheimen, file);
  const csr = ['req', '-new', '-key', inMap('tls/wmo/key.pem'), '-subj', '/CN=wmo'];
  const signed = ['-CA', inMap('ca/ca.pem'), '-CAkey', inMap('ca/ca.key'), '-CAcreateserial'];
  test.each<[string, days: string, by: string[], renewed: boolean]>([
    ['renews one that ends within thirty days', '29', signed, true],
    ['renews one that another CA signed', '300', ['-signkey', inMap('tls/wmo/key.pem')], true],
    ['keeps one that holds for longer', '31', signed, false],
  ])('of certificates it %s', (_, days, by, renewed) => {
    const [cert, other] = ['tls/wmo/cert.pem', 'tls/cjg/cert.pem'];
    const otherBefore = lees(other);
    const request = execFileSync('openssl', csr);
    execFileSync('openssl', ['x509', '-req', '-days', days, ...by, '-out', inMap(cert)], {
      input: request,
      stdio: 'pipe',
    });
    const before = lees(cert);
    again();
    expect([lees(cert) !== before, lees(other)]).toEqual([renewed, otherBefore]);
    const now = new X509Certificate(lees(cert));
    expect(now.checkPrivateKey(createPrivateKey(lees('tls/wmo/key.pem')))).toBe(true);
    expect(now.verify(new X509Certificate(lees('ca/ca.pem')).publicKey)).toBe(true);
  });

  test('moves the keys of proofs of an earlier version to where they rotate', () => {
    rmSync(join(geheimen, 'bewijs/cjg'), { recursive: true });
    writeFileSync(join(geheimen, 'cjg_bewijs_sleutels'), 'cjg-20260101:van-vroeger');
    again();
    expect([lees('bewijs/cjg/sleutels'), existsSync(join(geheimen, 'cjg_bewijs_sleutels'))]).toEqual([
      'cjg-20260101:van-vroeger',
      false,
    ]);
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

  test('is production for the processes in it', () => expect(last).toMatch(/^ENV NODE_ENV=production$/m));

  test('runs as a user without rights', () => expect(last).toMatch(/^USER node$/m));
});
