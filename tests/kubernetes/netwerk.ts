import { PROCESSEN, type Proces, poortVan, procesVan, vraagtAan } from './compose';
import { labels, type Manifest } from './dienst';

/** Where an overlay says otherwise: the namespaces of what is not ours. */
const BUITEN = { ingang: 'ingress-nginx', metingen: 'monitoring', database: 'mysql', redis: 'redis' };

const naamruimte = (naam: string) => ({ namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': naam } } });
const pod = (naam: string) => ({ podSelector: { matchLabels: labels(naam) } });
const tcp = (port: number) => [{ protocol: 'TCP', port }];

/** Nothing talks to anything but what is written out below it. */
export const dicht: Manifest = policy('dicht', {}, { ingress: [], egress: [] });

/** Names are looked up by all. */
export const dns: Manifest = policy(
  'dns',
  {},
  {
    egress: [
      {
        to: [naamruimte('kube-system')],
        ports: [
          { protocol: 'UDP', port: 53 },
          { protocol: 'TCP', port: 53 },
        ],
      },
    ],
  },
);

/** Who asks this process, and whom it asks itself: as the addresses that they are told have it. */
export function netwerkVan(proces: Proces): Manifest {
  const { naam, environment } = proces;
  const vragers = PROCESSEN.filter((ander) => vraagtAan(procesVan(ander)).includes(naam)).map(pod);
  const buiten = [BUITEN.metingen, ...(naam === 'gateway' ? [BUITEN.ingang] : [])].map(naamruimte);
  return policy(naam, labels(naam), {
    ingress: [{ from: [...vragers, ...buiten], ports: tcp(Number(environment.PORT)) }],
    egress: [
      ...vraagtAan(proces).map((ander) => ({ to: [pod(ander)], ports: tcp(poortVan(ander)) })),
      ...(environment.DATABASE_URL_FILE ? [naarDatabase] : []),
      ...(environment.REDIS_URL_FILE ? [naarRedis] : []),
      // The keys of the identity provider, wherever it is.
      { ports: tcp(443) },
    ],
  });
}

export const netwerkVanMigratie = ({ naam }: Proces): Manifest =>
  policy(`${naam}-migratie`, labels(`${naam}-migratie`), { ingress: [], egress: [naarDatabase] });

const naarDatabase = { to: [naamruimte(BUITEN.database)], ports: tcp(3306) };
const naarRedis = { to: [naamruimte(BUITEN.redis)], ports: tcp(6379) };

function policy(
  name: string,
  matchLabels: Record<string, string>,
  regels: { ingress?: unknown[]; egress: unknown[] },
): Manifest {
  const policyTypes = [...(regels.ingress ? ['Ingress'] : []), 'Egress'];
  const metadata = { name, labels: { 'app.kubernetes.io/part-of': 'eenplan' } };
  const podSelector = Object.keys(matchLabels).length > 0 ? { matchLabels } : {};
  return {
    ...{ apiVersion: 'networking.k8s.io/v1', kind: 'NetworkPolicy', metadata },
    spec: { podSelector, policyTypes, ...regels },
  };
}
