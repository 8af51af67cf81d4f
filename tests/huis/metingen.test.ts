import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { subgraphs } from '#demo/hub/subgraphs';
import { VOORBEELDVRAAG } from '#demo/voorbeeldvraag';
import { type Hubopstelling, setUpHub } from '../integration/opstelling';
import { ROOT } from './subgraphs';

jest.setTimeout(300_000);

const lees = (pad: string) => readFileSync(join(ROOT, pad), 'utf8');
const dashboard = JSON.parse(lees('deploy/grafana/eenplan.json'));
const alarmen = parse(lees('deploy/prometheus/alarmen.yml'));
const ophalen = parse(lees('deploy/prometheus/prometheus.yml'));
const uitleg = lees('docs/meten.md');

/** Labels by metric. */
type Metingen = Map<string, Set<string>>;
/** What Prometheus adds itself to whatever it fetches. */
const VAN_PROMETHEUS = ['job', 'instance'];

/** What one text of the exposition format holds, each sample under its own name (`…_bucket`). */
function metingenIn(tekst: string): [naam: string, labels: string[]][] {
  const regels = tekst.split('\n').filter((regel) => /^\w/.test(regel));
  return regels.map((regel) => {
    const [, naam, labels = ''] = /^(\w+)(?:\{(.*)\})? \S+$/.exec(regel) ?? [];
    return [naam, [...labels.matchAll(/(\w+)="(?:[^"\\]|\\.)*"/g)].map(([, label]) => label)];
  });
}

/** The metrics that an expression asks for, each with the labels that it is told apart by. */
function gevraagdIn(expr: string): { metingen: [naam: string, labels: string[]][]; gegroepeerd: string[] } {
  const zonderTekst = expr.replaceAll(/"(?:[^"\\]|\\.)*"/g, '""');
  const lijst = /\b(?:by|without|on|ignoring|group_left|group_right)\s*\(([^)]*)\)/g;
  const gegroepeerd = [...zonderTekst.matchAll(lijst)].flatMap(([, namen]) => namen.split(/\s*,\s*/).filter(Boolean));
  const rest = zonderTekst.replaceAll(lijst, ' ').replaceAll(/\[[^\]]*\]/g, ' ');
  const namen = /\b([a-z_]\w*)\b(?!\s*\()\s*(?:\{([^}]*)\})?/g;
  const metingen = [...rest.matchAll(namen)]
    .filter(([, naam]) => !['group_left', 'group_right', 'and', 'or', 'unless', 'bool', 'offset'].includes(naam))
    .map(([, naam, kiezers = '']): [string, string[]] => [
      naam,
      [...kiezers.matchAll(/(\w+)\s*(?:=~|!~|!=|=)/g)].map(([, label]) => label),
    ]);
  return { metingen, gegroepeerd };
}

/** What an expression names that nobody measures. */
function onbekendIn(expr: string, gemeten: Metingen): string[] {
  const { metingen, gegroepeerd } = gevraagdIn(expr);
  const labelsVan = (naam: string) => gemeten.get(naam) ?? new Set<string>();
  const alle = new Set([...VAN_PROMETHEUS, ...metingen.flatMap(([naam]) => [...labelsVan(naam)])]);
  return [
    ...metingen.filter(([naam]) => !gemeten.has(naam)).map(([naam]) => naam),
    ...metingen.flatMap(([naam, labels]) =>
      labels.filter((l) => !VAN_PROMETHEUS.includes(l) && !labelsVan(naam).has(l)).map((l) => `${naam}{${l}}`),
    ),
    ...gegroepeerd.filter((label) => !alle.has(label)).map((label) => `by (${label})`),
  ];
}

interface Paneel {
  title: string;
  targets?: { expr: string; legendFormat: string }[];
}
const panelen = dashboard.panels as Paneel[];
const doelen = panelen.flatMap(({ title, targets = [] }) => targets.map((doel) => ({ title, ...doel })));
interface Alarm {
  alert: string;
  expr: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
}
const regels = (alarmen.groups as { rules: Alarm[] }[]).flatMap(({ rules }) => rules);

let hub: Hubopstelling;
let voorbij = false;
const gemeten: Metingen = new Map([
  ['up', new Set(VAN_PROMETHEUS)],
  // Of a group of workers, which no process here is; tests/uitval/werkers.test.ts reads them from one.
  ['eenplan_werkers', new Set(['dienst'])],
  ['eenplan_werkers_herstart_totaal', new Set(['dienst'])],
]);
const diensten = new Map<string, Set<string>>();

beforeAll(async () => {
  hub = await setUpHub(
    () => ({}),
    () => ({ KETENKOPPEN_SECONDEN: '1', KENNISGEVINGEN_SECONDEN: '1' }),
  );
  await hub.als('regieteamlid', VOORBEELDVRAAG, 'PLANREGIE');
  const deuren = [hub.url, ...subgraphs.map(({ naam }) => `http://127.0.0.1:${hub.hub.subgraph(naam).PORT}`)];
  const meet = async (): Promise<string> => {
    const teksten = await Promise.all(deuren.map(async (deur) => (await fetch(`${deur}/metrics`)).text()));
    for (const [naam, labels] of teksten.flatMap(metingenIn)) {
      gemeten.set(naam, new Set([...(gemeten.get(naam) ?? []), ...labels]));
    }
    for (const [i, tekst] of teksten.entries())
      diensten.set(deuren[i], new Set([...tekst.matchAll(/\bdienst="(\w+)"/g)].map(([, dienst]) => dienst)));
    return teksten.join('\n');
  };
  // The hub looks by the clock: until it did, some numbers tell of nobody yet.
  for (let tekst = ''; !voorbij && (!/wachtend_seconden\{bron=/.test(tekst) || !/afwijkingen\{bron=/.test(tekst)); )
    tekst = await meet();
});
afterAll(() => {
  voorbij = true;
  return hub?.stop();
});

describe('every door', () => {
  test('says in each of its numbers which one it is', () => {
    expect([...diensten.values()].map((namen) => [...namen])).toEqual([
      ['gateway'],
      ...subgraphs.map(({ naam }) => [naam]),
    ]);
    expect([...gemeten].filter(([naam, labels]) => naam !== 'up' && !labels.has('dienst'))).toEqual([]);
  });
});

describe('the dashboard', () => {
  test('asks for rate, errors, duration, consent, the logbook and the processes', () => {
    expect(doelen.length).toBeGreaterThan(25);
    for (const naam of ['bewerkingen', 'bron_vragen', 'bron_zekering', 'inzages', 'logboek_vertraging'])
      expect(doelen.some(({ expr }) => expr.includes(`eenplan_${naam}`))).toBe(true);
  });
  test.each(doelen.map(({ title, expr }) => [title, expr]))('"%s" asks for what is measured', (_, expr) => {
    expect(onbekendIn(expr, gemeten)).toEqual([]);
  });
  test.each(
    doelen.map(({ title, expr, legendFormat }) => [title, expr, legendFormat]),
  )('"%s" is told apart by labels that are still there', (_, expr, legenda) => {
    const over = [...legenda.matchAll(/\{\{(\w+)\}\}/g)].map(([, label]) => label);
    expect(over.filter((label) => !gevraagdIn(expr).gegroepeerd.includes(label))).toEqual([]);
  });
});

describe('the alarms', () => {
  test.each(regels.map(({ alert, expr }) => [alert, expr]))('%s looks at what is measured', (_, expr) => {
    expect(onbekendIn(expr, gemeten)).toEqual([]);
  });
  test.each(
    regels.map((regel) => [regel.alert, regel] as const),
  )('%s says in one sentence what is wrong, and how bad', (_, { labels, annotations, expr }) => {
    expect(['kritiek', 'waarschuwing']).toContain(labels.ernst);
    expect(annotations.summary).toMatch(/^.{20,}[^.]$/);
    expect(annotations.description).toMatch(/^.{20,}\.$/s);
    const genoemd = [...annotations.summary.matchAll(/\$labels\.(\w+)/g)].map(([, label]) => label);
    const bekend = [...gevraagdIn(expr).gegroepeerd, ...(/\bby\b/.test(expr) ? [] : [...VAN_PROMETHEUS, 'dienst'])];
    expect(genoemd.filter((label) => !bekend.includes(label))).toEqual([]);
  });
  test('are each told of in docs/meten.md, and none that is gone', () => {
    const beschreven = [...uitleg.matchAll(/^\| `([A-Z][A-Za-z]+)` \|/gm)].map(([, naam]) => naam);
    expect(beschreven.toSorted()).toEqual(regels.map(({ alert }) => alert).toSorted());
  });
});

describe('Prometheus', () => {
  const { services } = parse(lees('docker-compose.yml'), { merge: true }) as {
    services: Record<string, { environment?: Record<string, unknown> }>;
  };
  interface Taak {
    job_name: string;
    scheme?: string;
    tls_config?: Record<string, string>;
    authorization?: { type?: string; credentials_file: string };
    static_configs?: { targets: string[] }[];
    dns_sd_configs?: { names: string[]; port: number }[];
  }
  const taken = ophalen.scrape_configs as Taak[];
  const doelenVan = ({ static_configs = [], dns_sd_configs = [] }: Taak) => [
    ...static_configs.flatMap(({ targets }) => targets),
    ...dns_sd_configs.flatMap(({ names, port }) => names.map((naam) => `${naam}:${port}`)),
  ];

  test('fetches from every service of the compose file, and from no other', () => {
    const verwacht = Object.entries(services).flatMap(([naam, { environment }]) =>
      environment?.PORT ? `${naam}:${environment.PORT}` : [],
    );
    expect(taken.flatMap(doelenVan).toSorted()).toEqual(verwacht.toSorted());
    expect(ophalen.rule_files).toEqual(['alarmen.yml']);
  });

  test('speaks to each as it is spoken to, and shows it what it asks', () => {
    for (const taak of taken)
      for (const naam of doelenVan(taak).map((doel) => doel.split(':')[0])) {
        const { environment = {} } = services[naam];
        const https = naam === 'gateway' ? 'TLS_DEUR_CERT_FILE' in environment : 'TLS_CERT_FILE' in environment;
        expect([naam, taak.scheme ?? 'http']).toEqual([naam, https ? 'https' : 'http']);
        if (naam === 'gateway') expect(taak.authorization?.credentials_file).toBe(environment.METINGEN_SLEUTEL_FILE);
      }
  });

  test('is told where its files are as they are made and mounted', () => {
    const gemount = lees('deploy/prometheus/prometheus.yml').matchAll(/\$PWD\/deploy\/(\S+?):(\/\S+):ro/g);
    const plaatsen = [...gemount].map(([, hier, daar]) => [hier, daar]);
    expect(plaatsen).toContainEqual(['geheimen/tls/prometheus', '/run/tls']);
    expect(plaatsen).toContainEqual(['geheimen/metingen_sleutel', '/run/secrets/metingen_sleutel']);
    const { min_version, ...bestanden } = taken.find(({ job_name }) => job_name === 'subgraphs')?.tls_config ?? {};
    expect([min_version, bestanden]).toEqual([
      'TLS13',
      { ca_file: '/run/tls/ca.pem', cert_file: '/run/tls/cert.pem', key_file: '/run/tls/key.pem' },
    ]);
  });
});

describe('docs/meten.md', () => {
  const eigen = (naam: string) => naam.replace(/_(bucket|sum|count)$/, '');
  const rijen = [...uitleg.matchAll(/^\| `(eenplan_\w+)` \| ([^|]*) \|/gm)];

  test('explains every number of ours, with its labels, and none that nobody measures', () => {
    const bestaand = new Map<string, Set<string>>();
    for (const [naam, labels] of gemeten) {
      if (!naam.startsWith('eenplan_')) continue;
      bestaand.set(eigen(naam), new Set([...(bestaand.get(eigen(naam)) ?? []), ...labels]));
    }
    const verwacht = [...bestaand].map(([naam, labels]) => [
      naam,
      [...labels].filter((label) => !['dienst', 'le'].includes(label)).toSorted(),
    ]);
    const beschreven = rijen.map(([, naam, labels]) => [
      naam,
      [...labels.matchAll(/`(\w+)`/g)].map(([, label]) => label).toSorted(),
    ]);
    expect(beschreven.toSorted()).toEqual(verwacht.toSorted());
  });
});

describe('the check itself', () => {
  const gemeten: Metingen = new Map([
    ['a_total', new Set(['bron', 'dienst'])],
    ['b_bucket', new Set(['le'])],
  ]);
  test.each([
    ['sum by (bron) (rate(a_total{bron="x", dienst=~"y(z)"}[5m])) > 0.5', []],
    ['histogram_quantile(0.99, sum by (le) (rate(b_bucket[5m])))', []],
    ['max by (instance, job) (a_total) and b_bucket > 1.5e9', []],
    ['rate(c_total[5m])', ['c_total']],
    ['a_total{persoon="x"}', ['a_total{persoon}']],
    ['sum by (persoon) (a_total)', ['by (persoon)']],
    ['sum(a_total) / ignoring (wie) group_left sum(b_bucket{bron="x"})', ['b_bucket{bron}', 'by (wie)']],
  ])('of %s', (expr, onbekend) => {
    expect(onbekendIn(expr, gemeten)).toEqual(onbekend);
  });
});
