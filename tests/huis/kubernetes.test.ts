import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import type { ZodObject } from 'zod';
import { Gatewayomgeving } from '#gateway/config';
import { wmo } from '#subgraphs/wmo/subgraph';
import { Opslagomgeving, readOmgeving } from '#waarborgen/dienst/omgeving';
import { startSubgraph } from '#waarborgen/subgraph/startSubgraph';
import { alleManifesten } from '../kubernetes/alleManifesten';
import { DECLARATIES } from './declaraties';
import { ROOT, SUBGRAPHS } from './subgraphs';

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
/** The environment as the process in the pod finds it, with the secrets where this test has them. */
function omgevingVan(container: Manifest): Record<string, string> {
  const gedeeld = (container.envFrom ?? []).map((bron: Manifest) => een('ConfigMap', bron.configMapRef.name).data);
  const eigen = container.env.map(({ name, value }: Manifest) => [name, value.replace(/^\/run\/secrets/, geheimen)]);
  return Object.assign({}, ...gedeeld, Object.fromEntries(eigen));
}

test('deploy/kubernetes is what npm run manifesten makes of docker-compose.yml', () => {
  const bestanden = readdirSync(MAP, { recursive: true, encoding: 'utf8' }).filter((naam) => naam.endsWith('.yaml'));
  const er = Object.fromEntries(bestanden.map((naam) => [naam, readFileSync(join(MAP, naam), 'utf8')]));
  expect(er).toEqual(alleManifesten());
});

describe.each(PROCESSEN)('the process %s in a cluster', (naam) => {
  test('starts with an environment that its own validation accepts, and no variable that it does not know', () => {
    const env = omgevingVan(containerVan(naam));
    expect(readOmgeving(omgevingen[naam], env)).toMatchObject({ HOST: '0.0.0.0' });
    const bekend = Object.keys(omgevingen[naam].shape).flatMap((variabele) => [variabele, `${variabele}_FILE`]);
    expect(bekend).toEqual(expect.arrayContaining(Object.keys(env)));
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
    const { PORT } = readOmgeving(omgevingen[naam], omgevingVan(containerVan(naam))) as { PORT: number };
    expect(containerVan(naam).ports).toEqual([{ name: 'http', containerPort: PORT }]);
    expect(een('Service', naam).spec.ports).toEqual([{ name: 'http', port: PORT, targetPort: 'http' }]);
  });
  test('has time to answer what is under way after nobody new is sent to it', () => {
    const { PARTNER_TIMEOUT_MS = 0, HUISHOUDEN_TIMEOUT_MS = 0 } = readOmgeving(
      omgevingen[naam],
      omgevingVan(containerVan(naam)),
    ) as Record<string, number>;
    const [, uitloop] = containerVan(naam).lifecycle.preStop.exec.command;
    const nodig = Number(uitloop) + (PARTNER_TIMEOUT_MS + HUISHOUDEN_TIMEOUT_MS) / 1000;
    expect(podVan(naam).spec.terminationGracePeriodSeconds).toBeGreaterThan(2 * nodig);
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
    const gelezen = spec.containers[0].env.flatMap(
      ({ value }: Manifest) => /^\/run\/secrets\/(.+)$/.exec(value)?.[1] ?? [],
    );
    const gegeven = (spec.volumes ?? []).flatMap(({ secret }: Manifest) =>
      secret.items.map(({ path }: Manifest) => path),
    );
    expect(gelezen.sort()).toEqual(gegeven.sort());
    expect(readdirSync(geheimen)).toEqual(expect.arrayContaining(gegeven));
    for (const { secret } of spec.volumes ?? []) expect(secret.secretName).toBe(naam);
  });
  test('holds no secret itself', () => {
    const teksten = Object.values(alleManifesten()).join();
    expect(teksten).not.toMatch(/[\w-]{43,}/);
    expect(teksten).not.toMatch(/name: (DATABASE_URL|\w*SLEUTEL\w*(?<!_FILE))\n/);
  });
});

describe('the migration of', () => {
  test.each(SUBGRAPHS)('%s goes with the user that may change tables, which the service has not', (naam) => {
    const [migreert] = een('Job', `${naam}-migratie`).spec.template.spec.containers;
    expect(migreert.command).toEqual(['node', `dist/subgraphs/${naam}/main.js`, 'migreer']);
    const van = (container: Manifest) =>
      new URL(readOmgeving(Opslagomgeving.pick({ DATABASE_URL: true }), omgevingVan(container)).DATABASE_URL).username;
    expect([van(migreert), van(containerVan(naam))]).toEqual([`${naam}_migratie`, naam]);
    expect(omgevingVan(containerVan(naam)).MIGRATIES).toBe('false');
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
    } = readOmgeving(omgevingen[van], omgevingVan(containerVan(van))) as {
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
    expect(naarBuiten('gateway')).toEqual([443]);
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
    const { DATABASE_VERBINDINGEN, WORKERS } = readOmgeving(
      omgevingen[naam],
      omgevingVan(containerVan(naam)),
    ) as Record<string, number>;
    expect((maxReplicas + 1) * WORKERS * DATABASE_VERBINDINGEN).toBeLessThan(151);
  });
});

describe('the probes', () => {
  test('ask what a process answers', async () => {
    const hier = { PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent', DATABASE_URL: `sqlite:${geheimen}/wmo.db` };
    const env = { ...omgevingVan(containerVan('wmo')), ...hier, DATABASE_URL_FILE: '', MIGRATIES: 'true' };
    const proces = await startSubgraph(wmo, readOmgeving(wmo.omgeving, env));
    const paden = new Set(
      PROCESSEN.flatMap((naam) => {
        const { startupProbe, livenessProbe, readinessProbe } = containerVan(naam);
        return [startupProbe, livenessProbe, readinessProbe].map(({ httpGet }) => httpGet.path as string);
      }),
    );
    const statussen = await Promise.all([...paden].map(async (pad) => (await fetch(`${proces.url}${pad}`)).status));
    await proces.stop();
    expect([[...paden].sort(), statussen]).toEqual([
      ['/health/live', '/health/ready'],
      [200, 200],
    ]);
  });
  test('take a subgraph out that is not ready, and never the door because of a partner', () => {
    for (const naam of SUBGRAPHS) expect(containerVan(naam).readinessProbe.httpGet.path).toBe('/health/ready');
    expect(containerVan('gateway').readinessProbe.httpGet.path).toBe('/health/live');
  });
});
