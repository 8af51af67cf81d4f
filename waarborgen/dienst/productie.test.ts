import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { proefPartner } from '../conformance/proefPartner';
import { startSubgraph } from '../subgraph/startSubgraph';
import { readOmgeving } from './omgeving';
import { eisVeilig, keurProductie, ProductieOnveilig, regels } from './productie';
import { ProefCa } from './tls/certificaten.fixture';

const ca = new ProefCa();
const map = mkdtempSync(join(tmpdir(), 'eenplan-productie-'));
afterAll(() => {
  ca.cleanUp();
  rmSync(map, { recursive: true });
});

const geheim = () => randomBytes(32).toString('base64url');
const een = geheim();
const in64 = (bytes: Buffer) => bytes.toString('base64url');
const veilig = {
  ...{ NODE_ENV: 'production', PORT: '4003', HOST: '0.0.0.0', OIDC_AUDIENCE: 'eenplan' },
  ...{ OIDC_ISSUER: 'https://aanmelden.gemeente.example/realms/eenplan', OIDC_JWKS_URI: 'https://keycloak:8443/certs' },
  DATABASE_URL: `mysql://wmo:${geheim()}@mysql:3306/wmo`,
  BEWIJS_SLEUTELS: `wmo-20261126:${een},wmo-20260101:${geheim()}`,
  PSEUDONIEM_SLEUTEL: geheim(),
  HUISHOUDEN_URL: 'https://huishouden:4001/graphql',
  ...ca.omgeving('wmo'),
};
const lees = (anders: NodeJS.ProcessEnv = {}) => readOmgeving(proefPartner.omgeving, { ...veilig, ...anders });
const VOORBEELD = 'BEWIJS_SLEUTELS: is een sleutel van een voorbeeld of een proef.';
const TE_RADEN = 'BEWIJS_SLEUTELS: is te raden: een sleutel komt uit een toevalsbron.';
const GEDEELD = 'deelt een sleutel met een andere partner of een ander doel.';

/** What makes a safe environment unsafe, and the one sentence that says so. */
const onveilig: [string, NodeJS.ProcessEnv, string][] = [
  [
    'een aanmelddienst zonder https',
    { OIDC_ISSUER: 'http://aanmelden.example' },
    'OIDC_ISSUER: de aanmelddienst spreekt geen https.',
  ],
  [
    'sleutels van haar zonder https',
    { OIDC_JWKS_URI: 'http://keycloak:8080/certs' },
    'OIDC_JWKS_URI: de aanmelddienst spreekt geen https.',
  ],
  ...[
    'localhost:8443',
    'aanmelden.localhost',
    '127.0.0.1',
    '127.8.8.8:1',
    '[::1]',
    '0.0.0.0',
    '[::ffff:127.0.0.1]',
  ].map((host): [string, NodeJS.ProcessEnv, string] => [
    `een aanmelddienst op ${host}`,
    { OIDC_ISSUER: `https://${host}/` },
    'OIDC_ISSUER: de aanmelddienst staat op deze machine zelf.',
  ]),
  [
    'sleutels van haar op deze machine',
    { OIDC_JWKS_URI: 'https://localhost/certs' },
    'OIDC_JWKS_URI: de aanmelddienst staat op deze machine zelf.',
  ],
  [
    'geen certificaat',
    { TLS_CERT: '', TLS_KEY: '', TLS_CA: '' },
    'TLS_CERT: zonder certificaat kent geen deel van de hub het andere (docs/tls.md).',
  ],
  [
    'een hub zonder https',
    { HUISHOUDEN_URL: 'http://huishouden:4001/graphql' },
    'HUISHOUDEN_URL: noemt een adres zonder https.',
  ],
  ['een sleutel van de lokale hub', { BEWIJS_SLEUTELS: `lokaal:${geheim()}` }, VOORBEELD],
  ['een sleutel van een proef als tweede', { BEWIJS_SLEUTELS: `wmo-2:${geheim()},proef:${geheim()}` }, VOORBEELD],
  ['een sleutel van herhaalde bytes', { BEWIJS_SLEUTELS: `a:${in64(Buffer.alloc(32, 7))}` }, TE_RADEN],
  ['een sleutel van herhaalde woorden', { BEWIJS_SLEUTELS: `a:${'Geheim01'.repeat(6)}` }, TE_RADEN],
  [
    'een sleutel die telt',
    { BEWIJS_SLEUTELS: `a:${in64(Buffer.from(Array.from({ length: 32 }, (_, i) => 250 + i)))}` },
    TE_RADEN,
  ],
  [
    'een zin als bytes',
    { BEWIJS_SLEUTELS: `a:${in64(Buffer.from('Dit is een geheime zin, waar niemand op komt 42.'))}` },
    TE_RADEN,
  ],
  ['een zin als sleutel', { BEWIJS_SLEUTELS: 'a:dit-is-een-geheime-zin-waar-niemand-zelf-op-komt-42' }, TE_RADEN],
  ['een zin in kapitalen', { BEWIJS_SLEUTELS: `a:${'DIT-IS-EEN-GEHEIME-ZIN-WAAR-NIEMAND-ZELF-OP-KOMT'}` }, TE_RADEN],
  [
    'een pseudoniemsleutel die te raden is',
    { PSEUDONIEM_SLEUTEL: in64(Buffer.alloc(40, 'ab')) },
    TE_RADEN.replace('BEWIJS_SLEUTELS', 'PSEUDONIEM_SLEUTEL'),
  ],
  ['twee namen voor een sleutel', { BEWIJS_SLEUTELS: `a:${een},b:${een}` }, `BEWIJS_SLEUTELS: ${GEDEELD}`],
  ['introspectie', { INTROSPECTION: 'true' }, 'INTROSPECTION: het schema is op te vragen door wie het wil.'],
  [
    'een database in een bestand',
    { DATABASE_URL: 'sqlite:/data/wmo.db' },
    'DATABASE_URL: sqlite is voor een proef; gebruik MySQL.',
  ],
  ...['root', ''].map((wie): [string, NodeJS.ProcessEnv, string] => [
    `de databasegebruiker "${wie}"`,
    { DATABASE_URL: `mysql://${wie}:Wachtwoord9@mysql:3306/wmo` },
    'DATABASE_URL: geef dit proces een eigen gebruiker, en niet root.',
  ]),
  [
    'een database zonder wachtwoord',
    { DATABASE_URL: 'mysql://wmo@mysql:3306/wmo' },
    'DATABASE_URL: de gebruiker heeft geen wachtwoord.',
  ],
  ...['trace', 'debug'].map((niveau): [string, NodeJS.ProcessEnv, string] => [
    `een log op ${niveau}`,
    { LOG_LEVEL: niveau },
    'LOG_LEVEL: dit niveau vertelt meer dan een log mag bewaren.',
  ]),
];

describe('een productieomgeving', () => {
  test('die veilig is, wordt niet geweigerd, ook niet met een ander logniveau', () => {
    expect(keurProductie(lees())).toEqual([]);
    expect(keurProductie(lees({ LOG_LEVEL: 'error' }))).toEqual([]);
    expect(() => eisVeilig(lees())).not.toThrow();
  });

  test.each(onveilig)('met %s wordt geweigerd, met een zin', (_, anders, zin) => {
    expect(keurProductie(lees(anders))).toEqual([zin]);
    expect(() => eisVeilig(lees(anders))).toThrow(ProductieOnveilig);
    expect(keurProductie(lees({ ...anders, NODE_ENV: 'development' }))).toEqual([]);
  });

  test('met een sleutel voor bewijs en pseudoniem tegelijk wordt geweigerd, bij beide namen', () => {
    const beide = ['BEWIJS_SLEUTELS', 'PSEUDONIEM_SLEUTEL'].map((naam) => `${naam}: ${GEDEELD}`);
    expect(keurProductie(lees({ PSEUDONIEM_SLEUTEL: een }))).toEqual(beide);
  });

  test('hoort alles wat er mis is in een keer, en geen waarde komt terug', () => {
    const alles = Object.assign({}, ...onveilig.map(([, anders]) => anders), { PSEUDONIEM_SLEUTEL: een });
    const omgeving = { ...lees(alles), PARTNERS: { cjg: 'http://cjg/hub' }, SUBGRAPHS: { cjg: 'http://cjg' } };
    const zinnen = keurProductie({ ...omgeving, TLS_VOOR_DE_DEUR: false, BEHEERDER: 'org-hub' });
    const genoemd = new Set(zinnen.map((zin) => zin.split(':')[0]));
    expect(genoemd.size).toBeGreaterThan(9);
    expect(() => eisVeilig({ ...omgeving })).toThrow(
      expect.objectContaining({ message: expect.stringContaining(zinnen[0]) }),
    );
    const waarden = [een, 'Wachtwoord9', 'localhost', 'geheime', 'org-hub', 'http:', 'mysql:'];
    for (const waarde of waarden) expect(zinnen.join()).not.toContain(waarde);
  });

  test('wordt gekeurd door regels die elk hun eigen naam hebben', () => {
    expect(new Set(regels.map(({ name }) => name)).size).toBe(regels.length);
  });
});

test.each<[string, object, string]>([
  [
    'de hub, met een partner zonder https',
    { PARTNERS: { cjg: 'http://cjg:4005/hub', wmo: 'https://wmo:4003/hub' } },
    'PARTNERS: noemt een adres zonder https.',
  ],
  [
    'de hub, met de beheerder van het voorbeeld',
    { BEHEERDER: 'org-hub' },
    'BEHEERDER: is de organisatie van het voorbeeld.',
  ],
  [
    'de hub, met de beheerder die nog in te vullen is',
    { BEHEERDER: 'org-in-te-vullen' },
    'BEHEERDER: is de organisatie van het voorbeeld.',
  ],
  [
    'de gateway, met een bron zonder https',
    { SUBGRAPHS: { cjg: 'http://cjg:4005/graphql' } },
    'SUBGRAPHS: noemt een adres zonder https.',
  ],
  [
    'de gateway, met metingen voor iedereen',
    { METINGEN_OPEN: true },
    'METINGEN_OPEN: de metingen zijn te lezen door wie het wil.',
  ],
  [
    'de gateway, met een sleutel van de metingen die te raden is',
    { METINGEN_SLEUTEL: Buffer.alloc(32, 7) },
    'METINGEN_SLEUTEL: is te raden: een sleutel komt uit een toevalsbron.',
  ],
  [
    'de gateway, met een open voordeur',
    { TLS_VOOR_DE_DEUR: false },
    'TLS_DEUR_CERT: de voordeur spreekt geen https; zet TLS_VOOR_DE_DEUR=true als een balancer ervoor dat doet.',
  ],
  [
    'de gateway, met een balancer die zij niet kent',
    { TLS_VOOR_DE_DEUR: true, TRUST_PROXY: [] },
    'TRUST_PROXY: noem de balancer voor de deur, anders lijkt iedereen van een adres te komen.',
  ],
])('ook %s', (_, anders, zin) => {
  expect(keurProductie({ ...lees(), ...anders })).toEqual([zin]);
});
test('een voordeur met een eigen certificaat, of achter een balancer, is goed', () => {
  expect(keurProductie({ ...lees(), TLS_VOOR_DE_DEUR: true, TRUST_PROXY: ['10.0.0.1'] })).toEqual([]);
  expect(keurProductie({ ...lees(), TLS_VOOR_DE_DEUR: false, TLS_DEUR_CERT: veilig.TLS_CERT })).toEqual([]);
});

describe('een proces met een onveilige omgeving', () => {
  const pad = join(map, 'wmo.db');
  const omgeving = (anders: NodeJS.ProcessEnv = {}) => lees({ DATABASE_URL: `sqlite:${pad}`, PORT: '0', ...anders });

  test('start niet, en raakt zijn database niet aan', async () => {
    await expect(startSubgraph(proefPartner, omgeving())).rejects.toBeInstanceOf(ProductieOnveilig);
    expect(existsSync(pad)).toBe(false);
  });

  test('start wel als het een proefopstelling heet, en zegt dan in zijn log wat er niet deugt', async () => {
    const gelogd: string[] = [];
    jest.spyOn(process.stdout, 'write').mockImplementation((tekst) => gelogd.push(String(tekst)) > 0);
    const dienst = await startSubgraph(proefPartner, omgeving({ PROEFOPSTELLING: 'true', LOG_LEVEL: 'warn' }));
    await dienst.stop();
    jest.restoreAllMocks();
    const regels = gelogd.map((regel) => JSON.parse(regel)).map(({ level, msg }) => `${level} ${msg}`);
    expect(regels).toContain('warn DATABASE_URL: sqlite is voor een proef; gebruik MySQL.');
  });
});
