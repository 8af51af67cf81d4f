import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OmgevingOngeldig, Partneromgeving, readOmgeving } from './omgeving';

const geheim = () => randomBytes(32).toString('base64url');
const sleutel = geheim();
const goed = {
  PORT: '4002',
  OIDC_ISSUER: 'https://aanmelden.example',
  OIDC_AUDIENCE: 'eenplan',
  DATABASE_URL: 'sqlite:/data/wmo.db',
  BEWIJS_SLEUTELS: `nieuw:${sleutel},oud:${geheim()}`,
  PSEUDONIEM_SLEUTEL: geheim(),
  HUISHOUDEN_URL: 'http://huishouden:4001/graphql',
};
const lees = (env: NodeJS.ProcessEnv) => readOmgeving(Partneromgeving, env);
const melding = (env: NodeJS.ProcessEnv): string => {
  try {
    lees(env);
  } catch (error) {
    expect(error).toBeInstanceOf(OmgevingOngeldig);
    return (error as Error).message;
  }
  return 'geen fout';
};

const map = mkdtempSync(join(tmpdir(), 'eenplan-omgeving-'));
afterAll(() => rmSync(map, { recursive: true }));
const inBestand = (inhoud: string): string => {
  const pad = join(map, randomBytes(4).toString('hex'));
  writeFileSync(pad, inhoud);
  return pad;
};

describe('de omgeving van een proces', () => {
  test('wordt gelezen als wat zij betekent, en vult aan wat er niet staat', () => {
    expect(lees({ ...goed, IETS_ANDERS: 'x' })).toEqual({
      ...{ PORT: 4002, HOST: '127.0.0.1', LOG_LEVEL: 'info', INTROSPECTION: false, WORKERS: 1, MIGRATIES: true },
      ...{ OIDC_ISSUER: goed.OIDC_ISSUER, OIDC_AUDIENCE: 'eenplan', DATABASE_URL: goed.DATABASE_URL },
      ...{ PROEFOPSTELLING: false, TLS_TOEGELATEN: ['gateway', 'huishouden'] },
      ...{ TLS_TOEGELATEN_HUB: ['huishouden'], TLS_TOEGELATEN_METINGEN: ['prometheus'] },
      ...{ DATABASE_VERBINDINGEN: 15, VERZOEK_TIMEOUT_MS: 30_000, DEUR_VERBINDINGEN: 4_096 },
      BEWIJS_SLEUTELS: [
        { kid: 'nieuw', geheim: Buffer.from(sleutel, 'base64url') },
        { kid: 'oud', geheim: expect.any(Buffer) },
      ],
      PSEUDONIEM_SLEUTEL: expect.any(Buffer),
      HUISHOUDEN_URL: 'http://huishouden:4001/graphql',
      HUISHOUDEN_TIMEOUT_MS: 3_000,
      ...{ DRUK_ONDERWEG: 256, DRUK_VERTRAGING_MS: 1_000, DRUK_GEHEUGEN_PROCENT: 90 },
      ...{ AFSLUITEN_NA_SECONDEN: 0, AFSLUITEN_BINNEN_SECONDEN: 30 },
      BEWAARTERMIJN_JAREN: 20,
      BEWAARTERMIJN_LOGBOEK_JAREN: 5,
    });
  });
  test('mag een geheim als bestand noemen, met een regeleinde aan het eind', () => {
    const { PSEUDONIEM_SLEUTEL, ...rest } = goed;
    const gelezen = lees({ ...rest, PSEUDONIEM_SLEUTEL_FILE: inBestand(`${PSEUDONIEM_SLEUTEL}\n`) });
    expect(gelezen.PSEUDONIEM_SLEUTEL.toString('base64url')).toBe(PSEUDONIEM_SLEUTEL);
  });
  test('en dan telt het bestand', () => {
    const gelezen = lees({ ...goed, OIDC_AUDIENCE_FILE: inBestand('uit-bestand') });
    expect(gelezen.OIDC_AUDIENCE).toBe('uit-bestand');
  });

  test('die leeg is, noemt in een keer alles wat ontbreekt', () => {
    expect(melding({}).split('\n')).toEqual([
      'De omgeving klopt niet:',
      ...Object.keys(goed).map((naam) => `  ${naam}: ontbreekt`),
    ]);
    expect(melding(Object.fromEntries(Object.keys(goed).map((naam) => [naam, ''])))).toBe(melding({}));
  });
  test('die in alles fout is, noemt in een keer elke variabele, en van geen enkele de waarde', () => {
    const geheimen = ['niet-te-raden', 'ook-niet-te-raden', 'wachtwoord-in-url'];
    const fout = {
      ...{ PORT: '70000', OIDC_ISSUER: 'geen url', OIDC_JWKS_URI: 'geen url', OIDC_AUDIENCE_FILE: '/bestaat/niet' },
      ...{
        INTROSPECTION: 'misschien',
        LOG_LEVEL: 'hard',
        MIGRATIES: 'soms',
        DATABASE_VERBINDINGEN: '2',
        DATABASE_URL: `postgres://${geheimen[2]}@host/db`,
      },
      ...{ BEWIJS_SLEUTELS: `a:${geheimen[0]}`, PSEUDONIEM_SLEUTEL: geheimen[1] },
      ...{ HUISHOUDEN_URL: 'ergens', BEWAARTERMIJN_JAREN: 'lang', BEWAARTERMIJN_LOGBOEK_JAREN: '101' },
    };
    const regels = melding(fout).split('\n').slice(1);
    const genoemd = regels.map((regel) => regel.trim().split(':')[0]);
    expect(genoemd.toSorted()).toEqual(Object.keys(fout).toSorted());
    for (const waarde of [...geheimen, 'misschien', 'hard', 'soms', '70000'])
      expect(regels.join()).not.toContain(waarde);
    expect(regels).toContain('  OIDC_AUDIENCE_FILE: dit bestand is niet te lezen');
    expect(regels).toContain('  DATABASE_URL: begint met mysql:// of sqlite:');
    expect(regels).toContain('  PSEUDONIEM_SLEUTEL: een sleutel heeft minstens 256 bits (43 tekens base64url)');
  });
  test.each<[string, NodeJS.ProcessEnv, string]>([
    ['een poort die geen getal is', { PORT: 'vier' }, 'PORT'],
    ['een gebroken poort', { PORT: '4000.5' }, 'PORT'],
    ['een poort in zestientallen', { PORT: '0x1000' }, 'PORT'],
    ['een poort als macht', { PORT: '4e3' }, 'PORT'],
    ['een aanmelddienst buiten het web', { OIDC_ISSUER: 'file:///aanmelden' }, 'OIDC_ISSUER'],
    ['sleutels van buiten het web', { OIDC_JWKS_URI: 'ftp://aanmelden.example/jwks' }, 'OIDC_JWKS_URI'],
    [
      'drie sleutels',
      { BEWIJS_SLEUTELS: ['a', 'b', 'c'].map((kid) => `${kid}:${geheim()}`).join(',') },
      'BEWIJS_SLEUTELS',
    ],
    ['een sleutel zonder naam', { BEWIJS_SLEUTELS: geheim() }, 'BEWIJS_SLEUTELS'],
    ['een database van een andere soort', { DATABASE_URL: 'postgres://host/db' }, 'DATABASE_URL'],
    ['meer verbindingen dan een server heeft', { DATABASE_VERBINDINGEN: '1001' }, 'DATABASE_VERBINDINGEN'],
    ['een grens die geen getal is', { DRUK_ONDERWEG: 'veel' }, 'DRUK_ONDERWEG'],
    ['meer dan al het geheugen', { DRUK_GEHEUGEN_PROCENT: '101' }, 'DRUK_GEHEUGEN_PROCENT'],
    ['geen tijd om af te sluiten', { AFSLUITEN_BINNEN_SECONDEN: '0' }, 'AFSLUITEN_BINNEN_SECONDEN'],
    ['een bewaartermijn in maanden', { BEWAARTERMIJN_JAREN: '18m' }, 'BEWAARTERMIJN_JAREN'],
    [
      'een logboek dat korter blijft dan vijf jaar',
      { BEWAARTERMIJN_LOGBOEK_JAREN: '4' },
      'BEWAARTERMIJN_LOGBOEK_JAREN',
    ],
    ...['gateway,', 'gateway huishouden', '*.gemeente.nl', '-gateway', 'a'.repeat(254)].map(
      (TLS_TOEGELATEN): [string, NodeJS.ProcessEnv, string] => [
        `toegelaten namen als ${TLS_TOEGELATEN.slice(0, 20)}`,
        { TLS_TOEGELATEN },
        'TLS_TOEGELATEN',
      ],
    ),
    ['een leeg bestand', { PSEUDONIEM_SLEUTEL_FILE: inBestand('\n') }, 'PSEUDONIEM_SLEUTEL'],
  ])('is fout met %s', (_, anders, naam) => {
    const [, ...regels] = melding({ ...goed, ...anders }).split('\n');
    expect(regels).toHaveLength(1);
    expect(regels[0]).toMatch(new RegExp(`^  ${naam}: .+`));
    for (const waarde of Object.values(anders)) expect(regels[0]).not.toContain(waarde);
  });
  test('is fout met een database zonder pad', () => {
    expect(melding({ ...goed, DATABASE_URL: 'sqlite:' })).toContain('DATABASE_URL: begint met mysql:// of sqlite:');
  });
  test('noemt een bestand dat er niet is ook als de variabele mag ontbreken', () => {
    expect(melding({ ...goed, OIDC_JWKS_URI_FILE: '/bestaat/niet' })).toBe(
      'De omgeving klopt niet:\n  OIDC_JWKS_URI_FILE: dit bestand is niet te lezen',
    );
  });
});
