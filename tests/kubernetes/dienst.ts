import type { Proces } from './compose';

export type Manifest = {
  apiVersion: string;
  kind: string;
  metadata: { name: string; labels?: Record<string, string> };
  [meer: string]: unknown;
};

/** A pod that ends lets go of its own accord (AFSLUITEN_…); so much later it is made to. */
const SPELING_S = 5;
/** Longer than the gateway waits for a partner that says nothing. */
const PEILING_S = 8;

/** The organisation's own identity provider goes in an overlay; all processes read it from one place. */
const ELDERS = /^(OIDC_\w+|PROEFOPSTELLING)$/;
/** Where a cluster is not a trial on one machine: what comes in speaks https, and who runs the hub goes in an overlay. */
const IN_EEN_CLUSTER: Readonly<Record<string, string>> = {
  ...{ TLS_VOOR_DE_DEUR: 'true', BEHEERDER: 'org-in-te-vullen' },
  // The ingress is a pod, and the only one that may come to the door.
  TRUST_PROXY: 'uniquelocal',
};

export const labels = (naam: string) => ({ 'app.kubernetes.io/part-of': 'eenplan', 'app.kubernetes.io/name': naam });

/** The name of the port, and how a probe asks there: the public door as it was set up, any other in https. */
const spreekt = ({ naam, environment }: Proces): 'http' | 'https' =>
  environment[naam === 'gateway' ? 'TLS_DEUR_CERT_FILE' : 'TLS_CERT_FILE'] ? 'https' : 'http';

export function dienstVan(proces: Proces): Manifest[] {
  return [deployment(proces), service(proces), autoscaler(proces), budget(proces)];
}

/** Once, before the services of a new version: with the user that may change tables. */
export function migratieVan({ naam, command }: Proces): Manifest {
  const geheim = `${naam}_migratie_database`;
  const pod = podVan(
    `${naam}-migratie`,
    {
      ...{ name: 'migratie', image: 'eenplan', command: [...command, 'migreer'] },
      env: [{ name: 'DATABASE_URL_FILE', value: `/run/secrets/${geheim}` }],
      resources: middelen,
    },
    [{ hier: `${naam}-migratie`, daar: '/run/secrets', bestanden: [geheim] }],
  );
  return {
    ...{
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata: { name: `${naam}-migratie`, labels: labels(`${naam}-migratie`) },
    },
    spec: { backoffLimit: 3, template: { ...pod, spec: { ...pod.spec, restartPolicy: 'OnFailure' } } },
  };
}

const middelen = { requests: { cpu: '500m', memory: '256Mi' }, limits: { memory: '768Mi' } };

function deployment(proces: Proces): Manifest {
  const { naam, command, environment, secrets, mappen } = proces;
  const env = Object.entries(environment)
    .filter(([variabele]) => !ELDERS.test(variabele))
    .map(([name, value]) => ({ name, value: IN_EEN_CLUSTER[name] ?? value }));
  const { AFSLUITEN_NA_SECONDEN: na, AFSLUITEN_BINNEN_SECONDEN: binnen } = environment;
  const pod = podVan(
    naam,
    {
      ...{ name: 'dienst', image: 'eenplan', command, env },
      envFrom: [{ configMapRef: { name: 'aanmelding' } }],
      ports: [{ name: spreekt(proces), containerPort: Number(environment.PORT) }],
      ...probes(spreekt(proces)),
      resources: middelen,
    },
    [...(secrets.length > 0 ? [{ hier: naam, daar: '/run/secrets', bestanden: secrets }] : []), ...mappen],
  );
  return {
    ...{ apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: naam, labels: labels(naam) } },
    spec: {
      selector: { matchLabels: labels(naam) },
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
      template: {
        ...pod,
        spec: {
          terminationGracePeriodSeconds: Number(na) + Number(binnen) + SPELING_S,
          ...gespreid(naam),
          ...pod.spec,
        },
      },
    },
  };
}

const gespreid = (naam: string) => ({
  topologySpreadConstraints: [
    {
      ...{ maxSkew: 1, topologyKey: 'kubernetes.io/hostname', whenUnsatisfiable: 'ScheduleAnyway' },
      labelSelector: { matchLabels: labels(naam) },
    },
  ],
});

const probes = (port: 'http' | 'https') => {
  const vraag = (path: string) => ({
    ...{ httpGet: { path, port, scheme: port.toUpperCase() }, timeoutSeconds: PEILING_S },
  });
  const [leeft, gereed] = ['/health/live', '/health/ready'].map(vraag);
  return {
    startupProbe: { ...leeft, periodSeconds: 2, failureThreshold: 30 },
    livenessProbe: { ...leeft, periodSeconds: 10, failureThreshold: 3 },
    readinessProbe: { ...gereed, periodSeconds: 10, failureThreshold: 2 },
  };
};

/** A Secret, by the path below deploy/geheimen that it is made of, mounted as a folder: whole, or some files of it. */
interface Geheimenmap {
  hier: string;
  daar: string;
  bestanden?: readonly string[];
}
const geheimnaam = ({ hier }: Geheimenmap) => hier.replaceAll('/', '-');

function podVan(naam: string, container: object, mappen: readonly Geheimenmap[]) {
  const volumeMounts = mappen.map((map) => ({ name: geheimnaam(map), mountPath: map.daar, readOnly: true }));
  const volumes = mappen.map((map) => ({
    name: geheimnaam(map),
    secret: { secretName: geheimnaam(map), defaultMode: 0o440, items: map.bestanden?.map(bestand) },
  }));
  const veilig = { allowPrivilegeEscalation: false, readOnlyRootFilesystem: true, capabilities: { drop: ['ALL'] } };
  return {
    metadata: { labels: labels(naam) },
    spec: {
      automountServiceAccountToken: false,
      // `node` in the image; the files of secrets are readable for its group alone.
      securityContext: {
        ...{ runAsNonRoot: true, runAsUser: 1000, runAsGroup: 1000, fsGroup: 1000 },
        seccompProfile: { type: 'RuntimeDefault' },
      },
      containers: [{ ...container, securityContext: veilig, volumeMounts }],
      volumes,
    },
  };
}

const bestand = (naam: string) => ({ key: naam, path: naam });

const service = (proces: Proces): Manifest => ({
  ...{ apiVersion: 'v1', kind: 'Service', metadata: { name: proces.naam, labels: labels(proces.naam) } },
  spec: {
    selector: labels(proces.naam),
    ports: [{ name: spreekt(proces), port: Number(proces.environment.PORT), targetPort: spreekt(proces) }],
  },
});

/** A process uses one core: more of them, and not bigger ones. Of a subgraph each keeps connections with its database. */
const autoscaler = ({ naam }: Proces): Manifest => ({
  ...{ apiVersion: 'autoscaling/v2', kind: 'HorizontalPodAutoscaler', metadata: { name: naam, labels: labels(naam) } },
  spec: {
    scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: naam },
    ...{ minReplicas: 2, maxReplicas: naam === 'gateway' ? 10 : 6 },
    metrics: [{ type: 'Resource', resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 70 } } }],
  },
});

const budget = ({ naam }: Proces): Manifest => ({
  ...{ apiVersion: 'policy/v1', kind: 'PodDisruptionBudget', metadata: { name: naam, labels: labels(naam) } },
  spec: { minAvailable: 1, selector: { matchLabels: labels(naam) } },
});
