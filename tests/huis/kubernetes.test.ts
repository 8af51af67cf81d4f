import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Agent, request } from 'undici';
import { parse, parseAllDocuments } from 'yaml';
import type { ZodObject } from 'zod';
import { Gatewayomgeving } from '#gateway/config';
import { wmo } from '#subgraphs/wmo/subgraph';
import { Opslagomgeving, readOmgeving } from '#waarborgen/dienst/omgeving';
import { keurProductie } from '#waarborgen/dienst/productie';
import { startSubgraph } from '#waarborgen/subgraph/startSubgraph';
import { alleManifesten } from '../kubernetes/alleManifesten';
import { DECLARATIES } from './declaraties';
import { PARTNERS, ROOT, SUBGRAPHS } from './subgraphs';

// biome-ignore lint/suspicious/noExplicitAny: a manifest has whatever shape its kind has.
type Manifest = any;

const MAP = join(ROOT, 'deploy/kubernetes');
const op = (map: string): Manifest[] => {
  const { resources } = parse(readFileSync(join(MAP, map, 'kustomization.yaml'), 'utf8'));
  return resources.flatMap((bestand: string) =>
    parseAllDocuments(readFileSync(join(MAP, map, bestand), 'utf8')).map((document) => document.toJS()),
  );
};
const [diensten, migraties] = [op('diensten'), op('migratie')];
const een = (soort: string, naam: string, waar = [...diensten, ...migraties]): Manifest =>
  waar.find(({ kind, metadata }) => kind === soort && metadata.name === naam);

const omgevingen: Record<string, ZodObject> = {
  gateway: Gatewayomgeving,
  ...Object.fromEntries(DECLARATIES.map(({ naam, omgeving }) => [naam, omgeving])),
};
const PROCESSEN = Object.keys(omgevingen);

const geheimen = mkdtempSync(join(tmpdir(), 'geheimen-'));
execFileSync('bash', [join(ROOT, 'deploy/maak-geheimen.sh'), geheimen]);
afterAll(() => rmSync(geheimen, { recursive: true }));

const podVan = (naam: string) => een('Deployment', naam).spec.template;
const containerVan = (naam: string) => podVan(naam).spec.containers[0];
/** The Secrets of a pod: where each is in the container, and which path below deploy/geheimen it is made of. */
const mappenVan = (spec: Manifest): { naam: string; daar: string; hier: string; items?: Manifest[] }[] =>
  spec.volumes.map(({ name, secret }: Manifest) => {
    const [daar] = spec.containers[0].volumeMounts.filter((mount: Manifest) => mount.name === name);
    const hier = /^(tls|bewijs)-/.test(secret.secretName) ? secret.secretName.replace('-', '/') : '';
    return { naam: secret.secretName, daar: daar.mountPath, hier, items: secret.items };
  });
/** The environment as the process in the pod finds it, with the secrets where this test has them. */
function omgevingVan(spec: Manifest): Record<string, string> {
  const [container] = spec.containers;
  const mappen = mappenVan(spec);
  const plaats = (pad: string) => {
    const map = mappen.find(({ daar }) => pad.startsWith(`${daar}/`));
    return map ? join(geheimen, map.hier, pad.slice(map.daar.length)) : pad;
  };
  const gedeeld = (container.envFrom ?? []).map((bron: Manifest) => een('ConfigMap', bron.configMapRef.name).data);
  const eigen = container.env.map(({ name, value }: Manifest) => [name, plaats(value)]);
  return Object.assign({}, ...gedeeld, Object.fromEntries(eigen));
}

test('deploy/kubernetes is what npm run manifesten makes of docker-compose.yml', () => {
  const bestanden = readdirSync(MAP, { recursive: true, encoding: 'utf8' }).filter((naam) => naam.endsWith('.yaml'));
  const er = Object.fromEntries(bestanden.map((naam) => [naam, readFileSync(join(MAP, naam), 'utf8')]));
  expect(er).toEqual(alleManifesten());
});

describe.each(PROCESSEN)('the process %s in a cluster', (naam) => {
  test('starts with an environment that its own validation accepts, and no variable that it does not know', () => {
    const env = omgevingVan(podVan(naam).spec);
    expect(readOmgeving(omgevingen[naam], env)).toMatchObject({ HOST: '0.0.0.0' });
    const bekend = Object.keys(omgevingen[naam].shape).flatMap((variabele) => [variabele, `${variabele}_FILE`]);
    // The last is node's own.
    expect([...bekend, 'NODE_EXTRA_CA_CERTS']).toEqual(expect.arrayContaining(Object.keys(env)));
  });
  test('passes every rule of production once it is said who runs the hub, and not before', () => {
    const gekeurd = (overlay: object) =>
      keurProductie(readOmgeving(omgevingen[naam], { ...productie, ...overlay } as NodeJS.ProcessEnv));
    const productie = { NODE_ENV: 'production', ...omgevingVan(podVan(naam).spec) };
    if (naam !== 'huishouden') return expect(gekeurd({})).toEqual([]);
    expect(gekeurd({ BEHEERDER: 'org-regio' })).toEqual([]);
    return expect(gekeurd({})).toEqual([expect.stringMatching(/^BEHEERDER: /)]);
  });
  test('runs an entry point that the sources have', () => {
    const [node, main, ...rest] = containerVan(naam).command;
    expect([node, rest]).toEqual(['node', []]);
    expect(existsSync(join(ROOT, main.replace(/^dist\/(.*)\.js$/, '$1.ts')))).toBe(true);
  });
  test('is found by its service, and by what keeps and grows it', () => {
    const { labels } = podVan(naam).metadata;
    expect(een('Deployment', naam).spec.selector.matchLabels).toEqual(labels);
    expect(een('Service', naam).spec.selector).toEqual(labels);
    expect(een('PodDisruptionBudget', naam).spec).toEqual({ minAvailable: 1, selector: { matchLabels: labels } });
    const { scaleTargetRef, minReplicas } = een('HorizontalPodAutoscaler', naam).spec;
    expect([scaleTargetRef, minReplicas]).toEqual([{ apiVersion: 'apps/v1', kind: 'Deployment', name: naam }, 2]);
    const { PORT } = readOmgeving(omgevingen[naam], omgevingVan(podVan(naam).spec)) as { PORT: number };
    const [{ name }] = containerVan(naam).ports;
    expect(containerVan(naam).ports).toEqual([{ name, containerPort: PORT }]);
    expect(een('Service', naam).spec.ports).toEqual([{ name, port: PORT, targetPort: name }]);
  });
  test('has time to answer what is under way after nobody new is sent to it', () => {
    const env = readOmgeving(omgevingen[naam], omgevingVan(podVan(naam).spec)) as Record<string, number>;
    const { AFSLUITEN_NA_SECONDEN: na, AFSLUITEN_BINNEN_SECONDEN: binnen } = env;
    const { PARTNER_TIMEOUT_MS = 0, HUISHOUDEN_TIMEOUT_MS = 0 } = env;
    expect(na).toBeGreaterThanOrEqual(5);
    expect(binnen).toBeGreaterThan((2 * (PARTNER_TIMEOUT_MS + HUISHOUDEN_TIMEOUT_MS)) / 1000);
    expect(podVan(naam).spec.terminationGracePeriodSeconds).toBeGreaterThan(na + binnen);
  });
});

describe('every pod', () => {
  const pods = [...diensten, ...migraties].flatMap((m) =>
    m.spec?.template ? [[m.metadata.name, m.spec.template.spec]] : [],
  );
  test('is one of thirteen', () => expect(pods).toHaveLength(7 + 6));
  test.each(
    pods,
  )('of %s has no rights: no user root, no token, no place to write, no privilege', (_, spec: Manifest) => {
    expect(spec.automountServiceAccountToken).toBe(false);
    expect(spec.securityContext).toMatchObject({ runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } });
    for (const { securityContext } of spec.containers)
      expect(securityContext).toEqual({
        ...{ allowPrivilegeEscalation: false, readOnlyRootFilesystem: true },
        capabilities: { drop: ['ALL'] },
      });
  });
  test.each(pods)('of %s says what it needs and at most takes', (_, spec: Manifest) => {
    for (const { resources } of spec.containers)
      expect(resources).toMatchObject({
        requests: { cpu: expect.any(String) },
        limits: { memory: expect.any(String) },
      });
  });
  test.each(pods)('of %s reads the secrets that it is given, and is given no other', (naam, spec: Manifest) => {
    const paden = spec.containers[0].env
      .map(({ value }: Manifest) => value)
      .filter((value: string) => value.startsWith('/run/'));
    const mappen = mappenVan(spec);
    const bestanden = mappen.flatMap(({ daar, items = [] }) => items.map(({ path }: Manifest) => `${daar}/${path}`));
    const heel = mappen.filter(({ items }) => !items);
    const uit = (pad: string) => heel.find(({ daar }) => pad.startsWith(`${daar}/`))?.naam;
    expect(paden.filter((pad: string) => !uit(pad)).toSorted()).toEqual(bestanden.toSorted());
    expect([...new Set(paden.map(uit))].filter(Boolean).toSorted()).toEqual(heel.map(({ naam }) => naam).toSorted());
    for (const pad of paden) {
      const map = mappen.find(({ daar }) => pad.startsWith(`${daar}/`));
      expect(existsSync(join(geheimen, map?.hier ?? '', pad.slice(map?.daar.length)))).toBe(true);
    }
    const eigen = [naam, `tls-${naam}`, ...(naam === 'huishouden' ? PARTNERS : [naam]).map((p) => `bewijs-${p}`)];
    expect(eigen).toEqual(expect.arrayContaining(mappen.map((map) => map.naam)));
  });
  test('holds no secret itself', () => {
    const teksten = Object.values(alleManifesten()).join();
    expect(teksten).not.toMatch(/[\w-]{43,}/);
    expect(teksten).not.toMatch(/name: (DATABASE_URL|\w*SLEUTEL\w*(?<!_FILE))\n/);
  });
});

describe('the migration of', () => {
  test.each(SUBGRAPHS)('%s goes with the user that may change tables, which the service has not', (naam) => {
    const migreert = een('Job', `${naam}-migratie`).spec.template.spec;
    expect(migreert.containers[0].command).toEqual(['node', `dist/subgraphs/${naam}/main.js`, 'migreer']);
    const van = (spec: Manifest) =>
      new URL(readOmgeving(Opslagomgeving.pick({ DATABASE_URL: true }), omgevingVan(spec)).DATABASE_URL).username;
    expect([van(migreert), van(podVan(naam).spec)]).toEqual([`${naam}_migratie`, naam]);
    expect(omgevingVan(podVan(naam).spec).MIGRATIES).toBe('false');
  });
});

describe('the network', () => {
  const policies = [...diensten, ...migraties].filter(({ kind }) => kind === 'NetworkPolicy');
  const policy = (naam: string) => policies.find(({ metadata }) => metadata.name === naam).spec;
  const NAAM = 'app.kubernetes.io/name';
  const podsIn = (regel: Manifest): string[] =>
    (regel.to ?? regel.from ?? []).flatMap(({ podSelector }: Manifest) => podSelector?.matchLabels[NAAM] ?? []);
  const poorten = (regel: Manifest) => regel.ports.map(({ port }: Manifest) => port);
  /** Out of the addresses that each process is told, as it reads them itself. */
  const lijnen = PROCESSEN.flatMap((van) => {
    const {
      SUBGRAPHS: s = {},
      PARTNERS = {},
      HUISHOUDEN_URL,
    } = readOmgeving(omgevingen[van], omgevingVan(podVan(van).spec)) as {
      SUBGRAPHS?: object;
      PARTNERS?: object;
      HUISHOUDEN_URL?: string;
    };
    const adressen = [...Object.values(s), ...Object.values(PARTNERS), ...(HUISHOUDEN_URL ? [HUISHOUDEN_URL] : [])];
    return adressen.map((adres) => `${van} > ${new URL(adres).hostname}:${new URL(adres).port}`);
  }).sort();

  test('is shut to whom no rule names', () => {
    expect(policy('dicht')).toEqual({ podSelector: {}, policyTypes: ['Ingress', 'Egress'], ingress: [], egress: [] });
    expect(policy('dns').egress.flatMap(poorten)).toEqual([53, 53]);
    const namen = [...PROCESSEN, ...SUBGRAPHS.map((naam) => `${naam}-migratie`)];
    expect(policies.map(({ metadata }) => metadata.name).sort()).toEqual(['dicht', 'dns', ...namen].sort());
    for (const naam of namen) {
      expect(policy(naam).podSelector.matchLabels[NAAM]).toBe(naam);
      expect(policy(naam).policyTypes).toEqual(['Ingress', 'Egress']);
    }
  });
  test('lets each process ask whom it is told to ask, on that port, and no other', () => {
    const uit = PROCESSEN.flatMap((van) =>
      policy(van).egress.flatMap((regel: Manifest) =>
        podsIn(regel).flatMap((naar) => poorten(regel).map((poort: number) => `${van} > ${naar}:${poort}`)),
      ),
    );
    expect(uit.sort()).toEqual(lijnen);
    expect(lijnen).toHaveLength(6 + 5 + 5);
  });
  test('lets each process be asked by who is told to, on its own port, and by no other', () => {
    const erin = PROCESSEN.flatMap((naar) =>
      policy(naar).ingress.flatMap((regel: Manifest) =>
        podsIn(regel).flatMap((van) => poorten(regel).map((poort: number) => `${van} > ${naar}:${poort}`)),
      ),
    );
    expect(erin.sort()).toEqual(lijnen);
  });
  test('lets nobody from outside in but through the gateway, beside who reads the metrics', () => {
    const buiten = (naam: string) =>
      policy(naam).ingress.flatMap(({ from }: Manifest) =>
        from.flatMap(({ namespaceSelector }: Manifest) => Object.values(namespaceSelector?.matchLabels ?? {})),
      );
    expect(buiten('gateway').sort()).toEqual(['ingress-nginx', 'monitoring']);
    for (const naam of SUBGRAPHS) expect(buiten(naam)).toEqual(['monitoring']);
  });
  test('leads to a database from what has one, and from a migration to nothing else', () => {
    const naarBuiten = (naam: string) =>
      policy(naam)
        .egress.filter((regel: Manifest) => podsIn(regel).length === 0)
        .flatMap(poorten);
    expect(naarBuiten('gateway')).toEqual([6379, 443]);
    for (const naam of SUBGRAPHS) {
      expect(naarBuiten(naam)).toEqual([3306, 443]);
      expect(policy(`${naam}-migratie`).ingress).toEqual([]);
      expect(policy(`${naam}-migratie`).egress.flatMap(poorten)).toEqual([3306]);
    }
  });
});

describe('as many as it grows to', () => {
  test.each(SUBGRAPHS)('%s asks of its server no more connections than a MySQL takes as it comes', (naam) => {
    const { maxReplicas } = een('HorizontalPodAutoscaler', naam).spec;
    const { DATABASE_VERBINDINGEN, WORKERS } = readOmgeving(omgevingen[naam], omgevingVan(podVan(naam).spec)) as Record<
      string,
      number
    >;
    expect((maxReplicas + 1) * WORKERS * DATABASE_VERBINDINGEN).toBeLessThan(151);
  });
});

describe('the probes', () => {
  const probesVan = (naam: string): Manifest[] => {
    const { startupProbe, livenessProbe, readinessProbe } = containerVan(naam);
    return [startupProbe, livenessProbe, readinessProbe];
  };
  test('ask what a process answers, as it is spoken to there', async () => {
    const hier = { PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent', DATABASE_URL: `sqlite:${geheimen}/wmo.db` };
    const env = {
      ...omgevingVan(podVan('wmo').spec),
      ...hier,
      DATABASE_URL_FILE: '',
      MIGRATIES: 'true',
      AFSLUITEN_NA_SECONDEN: '0',
    };
    const proces = await startSubgraph(wmo, readOmgeving(wmo.omgeving, env));
    const poort = new URL(proces.url).port;
    const vragen = new Set(
      probesVan('wmo').map(({ httpGet }) => `${httpGet.scheme.toLowerCase()}://127.0.0.1:${poort}${httpGet.path}`),
    );
    // As the kubelet does, which asks for no name.
    const dispatcher = new Agent({ connect: { rejectUnauthorized: false } });
    const statussen = await Promise.all(
      [...vragen].map(async (vraag) => (await request(vraag, { dispatcher })).statusCode),
    );
    await dispatcher.destroy();
    await proces.stop();
    const paden = new Set(PROCESSEN.flatMap((naam) => probesVan(naam).map(({ httpGet }) => httpGet.path)));
    expect([[...paden].toSorted(), statussen]).toEqual([
      ['/health/live', '/health/ready'],
      [200, 200],
    ]);
  });
  test.each(PROCESSEN)('of %s ask its own port whether it lives, and then whether it is ready', (naam) => {
    const [{ name }] = containerVan(naam).ports;
    const gevraagd = probesVan(naam).map(({ httpGet: { path, port, scheme } }) => [path, port, scheme]);
    const [live, ready] = ['/health/live', '/health/ready'].map((pad) => [pad, name, name.toUpperCase()]);
    expect(gevraagd).toEqual([live, live, ready]);
    expect(name).toBe(naam === 'gateway' ? 'http' : 'https');
  });
  test('wait longer than a gateway waits for a partner that says nothing', () => {
    const { PARTNER_TIMEOUT_MS } = readOmgeving(Gatewayomgeving, omgevingVan(podVan('gateway').spec));
    for (const { timeoutSeconds } of probesVan('gateway'))
      expect(timeoutSeconds * 1000).toBeGreaterThan(PARTNER_TIMEOUT_MS);
  });
});
