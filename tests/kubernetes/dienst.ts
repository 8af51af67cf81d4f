import type { Proces } from './compose';

export type Manifest = {
  apiVersion: string;
  kind: string;
  metadata: { name: string; labels?: Record<string, string> };
  [meer: string]: unknown;
};

/** For who asks: no new connection comes in any more when a pod begins to end. */
const UITLOOP_S = 5;
/** Then what is under way is answered: the longest wait for a partner, and its reading and writing. */
const EINDE_S = 30;

/** The organisation's own identity provider goes in an overlay; all processes read it from one place. */
const AANMELDING = /^OIDC_/;

export const labels = (naam: string) => ({ 'app.kubernetes.io/part-of': 'eenplan', 'app.kubernetes.io/name': naam });

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
    [geheim],
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

const middelen = { requests: { cpu: '500m', memory: '256Mi' }, limits: { memory: '512Mi' } };

function deployment(proces: Proces): Manifest {
  const { naam, command, environment, secrets } = proces;
  const env = Object.entries(environment)
    .filter(([variabele]) => !AANMELDING.test(variabele))
    .map(([name, value]) => ({ name, value }));
  const pod = podVan(
    naam,
    {
      ...{ name: 'dienst', image: 'eenplan', command, env },
      envFrom: [{ configMapRef: { name: 'aanmelding' } }],
      ports: [{ name: 'http', containerPort: Number(environment.PORT) }],
      ...probes(naam),
      lifecycle: { preStop: { exec: { command: ['sleep', `${UITLOOP_S}`] } } },
      resources: middelen,
    },
    secrets,
  );
  return {
    ...{ apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: naam, labels: labels(naam) } },
    spec: {
      selector: { matchLabels: labels(naam) },
      strategy: { type: 'RollingUpdate', rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } },
      template: { ...pod, spec: { terminationGracePeriodSeconds: EINDE_S, ...gespreid(naam), ...pod.spec } },
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

/**
 * The gateway's /health/ready says also which partner is not: one partner that is down must not take the door away from
 * all others, so a gateway takes questions as soon as it lives.
 */
const probes = (naam: string) => {
  const vraag = (path: string) => ({ httpGet: { path, port: 'http' }, timeoutSeconds: 5 });
  const [leeft, gereed] = ['/health/live', naam === 'gateway' ? '/health/live' : '/health/ready'].map(vraag);
  return {
    startupProbe: { ...leeft, periodSeconds: 2, failureThreshold: 30 },
    livenessProbe: { ...leeft, periodSeconds: 10, failureThreshold: 3 },
    readinessProbe: { ...gereed, periodSeconds: 5, failureThreshold: 2 },
  };
};

function podVan(naam: string, container: object, secrets: readonly string[]) {
  const geheimen = { name: 'geheimen', mountPath: '/run/secrets', readOnly: true };
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
      containers: [{ ...container, securityContext: veilig, ...(secrets.length > 0 && { volumeMounts: [geheimen] }) }],
      ...(secrets.length > 0 && {
        volumes: [{ name: 'geheimen', secret: { secretName: naam, defaultMode: 0o440, items: secrets.map(bestand) } }],
      }),
    },
  };
}

const bestand = (naam: string) => ({ key: naam, path: naam });

const service = ({ naam, environment }: Proces): Manifest => ({
  ...{ apiVersion: 'v1', kind: 'Service', metadata: { name: naam, labels: labels(naam) } },
  spec: {
    selector: labels(naam),
    ports: [{ name: 'http', port: Number(environment.PORT), targetPort: 'http' }],
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
