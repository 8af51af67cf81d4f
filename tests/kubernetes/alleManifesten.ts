import { stringify } from 'yaml';
import { SUBGRAPHS } from '../huis/subgraphs';
import { PROCESSEN, procesVan } from './compose';
import { dienstVan, type Manifest, migratieVan } from './dienst';
import { dicht, dns, netwerkVan, netwerkVanMigratie } from './netwerk';

const KOP = `# Made by \`npm run manifesten\` out of docker-compose.yml: change that, or lay an overlay over this (docs/schaal.md).
# Checked against the code by a test, and never run in a cluster.
`;

const NAAMRUIMTE: Manifest = {
  ...{ apiVersion: 'v1', kind: 'Namespace' },
  metadata: { name: 'eenplan', labels: { 'pod-security.kubernetes.io/enforce': 'restricted' } },
};

/** The identity provider as callers' tokens name it; an overlay says which it is. */
const AANMELDING: Manifest = {
  ...{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'aanmelding' } },
  data: { OIDC_ISSUER: 'https://aanmelden.example.nl/realms/eenplan', OIDC_AUDIENCE: 'eenplan' },
};

/** The text of every file below deploy/kubernetes, by its path there. */
export function alleManifesten(): Record<string, string> {
  const diensten = PROCESSEN.map(procesVan).map((proces) => [...dienstVan(proces), netwerkVan(proces)]);
  const migraties = SUBGRAPHS.map(procesVan).map((proces) => [migratieVan(proces), netwerkVanMigratie(proces)]);
  return {
    ...map('migratie', { 'naamruimte.yaml': [NAAMRUIMTE, dicht, dns], ...perProces(SUBGRAPHS, migraties) }),
    ...map('diensten', { 'aanmelding.yaml': [AANMELDING], ...perProces(PROCESSEN, diensten) }),
  };
}

const perProces = (namen: readonly string[], manifesten: Manifest[][]): Record<string, Manifest[]> =>
  Object.fromEntries(namen.map((naam, i) => [`${naam}.yaml`, manifesten[i]]));

/** A folder that `kubectl apply -k` takes as it is. */
function map(naam: string, bestanden: Record<string, Manifest[]>): Record<string, string> {
  const kustomization = {
    ...{ apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization', namespace: 'eenplan' },
    resources: Object.keys(bestanden),
  };
  const teksten = Object.entries({ ...bestanden, 'kustomization.yaml': [kustomization] });
  return Object.fromEntries(
    teksten.map(([bestand, delen]) => [`${naam}/${bestand}`, KOP + delen.map(yaml).join('---\n')]),
  );
}

const yaml = (deel: object): string => stringify(deel, { lineWidth: 0, aliasDuplicateObjects: false });
