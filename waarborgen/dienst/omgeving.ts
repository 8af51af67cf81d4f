import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { readGeheim, readSleutelbos } from '../toegang/sleutels';

z.config(z.locales.nl());

/** A value that is read by a function which throws a Dutch sentence. */
const gelezen = <T>(lees: (tekst: string) => T) =>
  z.string().transform((tekst, ctx) => {
    try {
      return lees(tekst);
    } catch (error) {
      ctx.addIssue({ code: 'custom', message: (error as Error).message });
      return z.NEVER;
    }
  });

export const Sleutelbos = gelezen(readSleutelbos);
export const Geheim = gelezen(readGeheim);
export const JaNee = z.enum(['true', 'false']).transform((tekst) => tekst === 'true');
export const DatabaseUrl = z
  .string()
  .regex(/^(mysql:\/\/|sqlite:.)/, 'begint met mysql:// of sqlite:')
  .describe('mysql://gebruiker:wachtwoord@host:3306/naam of sqlite:/pad/naar/bestand.db');

const ADRESSEN = 'heeft de vorm naam=http://host:poort/pad,naam=…, elke naam een keer';

/** `wmo=http://wmo:4003/graphql,cjg=…`: the partners' names, and where they are. */
export const Adressen = z.string().transform((tekst, ctx): Record<string, string> => {
  const paren = tekst.split(',').map((paar) => /^\s*([a-z]\w*)=(https?:\/\/\S+)\s*$/.exec(paar)?.slice(1));
  const adressen = new Map(paren.flatMap((paar) => (paar && URL.canParse(paar[1]) ? [[paar[0], paar[1]]] : [])));
  if (adressen.size === paren.length) return Object.fromEntries(adressen);
  ctx.addIssue({ code: 'custom', message: ADRESSEN });
  return z.NEVER;
});
/** Written out in digits: an empty text or `1e3` is no number here. */
export const geheelGetal = (minstens: number, hoogstens: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/, 'is geen heel getal')
    .transform(Number)
    .pipe(z.number().min(minstens).max(hoogstens));

/** How long one partner may take over one answer, in milliseconds. */
export const Wachttijd = geheelGetal(1, 60_000);

/** Names as they stand in the certificates of other processes: `gateway,huishouden`. */
export const Namen = z.string().transform((tekst, ctx): string[] => {
  const namen = tekst.split(/\s*,\s*/);
  if (namen.every((naam) => /^[A-Za-z0-9]([A-Za-z0-9.-]{0,251}[A-Za-z0-9])?$/.test(naam))) return namen;
  ctx.addIssue({ code: 'custom', message: "noemt namen uit certificaten, gescheiden door komma's" });
  return z.NEVER;
});
/** Who may ask a subgraph for its metrics (docs/tls.md). */
export const Metingenlezers = Namen.default(['prometheus']);
/** When a door says that it has enough (docs/standhouden.md); 0 is never. */
const Drukomgeving = z.object({
  DRUK_ONDERWEG: geheelGetal(0, 100_000).default(256),
  DRUK_VERTRAGING_MS: geheelGetal(0, 60_000).default(1_000),
  DRUK_GEHEUGEN_PROCENT: geheelGetal(0, 100).default(90),
});

/** How a process ends on SIGTERM (docs/standhouden.md). */
const Afsluitomgeving = z.object({
  AFSLUITEN_NA_SECONDEN: geheelGetal(0, 600).default(0),
  AFSLUITEN_BINNEN_SECONDEN: geheelGetal(1, 3_600).default(30),
});
/** How many processes serve together on one port; one is no group (docs/schaal.md). */
const Werkers = geheelGetal(1, 64);

/** What every process of the hub needs to know. */
export const Dienstomgeving = z.object({
  PORT: geheelGetal(0, 65_535),
  HOST: z.string().default('127.0.0.1'),
  OIDC_ISSUER: z.url({ protocol: /^https?$/ }),
  OIDC_AUDIENCE: z.string().min(1),
  OIDC_JWKS_URI: z.url({ protocol: /^https?$/ }).optional(),
  INTROSPECTION: JaNee.default(false),
  /** Within which a request has come in whole: headers and body. */
  VERZOEK_TIMEOUT_MS: geheelGetal(100, 300_000).default(30_000),
  /** How many connections one process keeps open at once, idle ones too. */
  DEUR_VERBINDINGEN: geheelGetal(1, 100_000).default(4_096),
  WORKERS: Werkers.default(1),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  /** How the processes of the hub know each other, in PEM: all three, or none (docs/tls.md). */
  TLS_CERT: z.string().optional(),
  TLS_KEY: z.string().optional(),
  TLS_CA: z.string().optional(),
  /** `production` refuses what is unsafe (docs/productie.md), unless it is said to be a trial on one machine. */
  NODE_ENV: z.string().optional(),
  PROEFOPSTELLING: JaNee.default(false),
  ...Drukomgeving.shape,
  ...Afsluitomgeving.shape,
});

/** For how many years something is kept, no fewer than a law asks. */
export const Bewaarjaren = (minstens: number, jaren = minstens) => geheelGetal(minstens, 100).default(jaren);

/** At most so many connections one process keeps with a MySQL server, which counts those of all processes together. */
const Verbindingen = geheelGetal(3, 1_000);

/** What a process with a database needs besides. */
export const Opslagomgeving = z.object({
  DATABASE_URL: DatabaseUrl,
  MIGRATIES: JaNee.default(true),
  DATABASE_VERBINDINGEN: Verbindingen.default(15),
  /** NEN 7513: five at the least. */
  BEWAARTERMIJN_LOGBOEK_JAREN: Bewaarjaren(5),
});

/** What every partner subgraph needs. */
export const Partneromgeving = Dienstomgeving.extend(Opslagomgeving.shape).extend({
  /** Who may ask this at /graphql, at /hub and at /metrics. */
  TLS_TOEGELATEN: Namen.default(['gateway', 'huishouden']),
  TLS_TOEGELATEN_HUB: Namen.default(['huishouden']),
  TLS_TOEGELATEN_METINGEN: Metingenlezers,
  BEWIJS_SLEUTELS: Sleutelbos,
  PSEUDONIEM_SLEUTEL: Geheim,
  /** The hub's own subgraph, which is asked what a member of staff may record. */
  HUISHOUDEN_URL: z.url({ protocol: /^https?$/ }),
  HUISHOUDEN_TIMEOUT_MS: Wachttijd.default(3_000),
  /** As the partner's own law sets it (docs/bewaren.md). */
  BEWAARTERMIJN_JAREN: Bewaarjaren(1, 20),
});

/** In our own words, for who runs the process: they name no person and no secret, and may be printed as they are. */
export class BeheerFout extends Error {}

/** The environment can't start a process: one sentence a variable, and never a value. */
export class OmgevingOngeldig extends BeheerFout {
  constructor(regels: readonly string[]) {
    super(['De omgeving klopt niet:', ...regels.map((regel) => `  ${regel}`)].join('\n'));
  }
}

/**
 * Validates an environment whole. A variable NAAM may be given as NAAM_FILE, the path of a mounted secret.
 * @throws OmgevingOngeldig naming every variable that is wrong.
 */
export function readOmgeving<S extends z.ZodObject>(schema: S, env: NodeJS.ProcessEnv = process.env): z.infer<S> {
  const onleesbaar: string[] = [];
  const waarden = Object.fromEntries(
    Object.keys(schema.shape).map((naam) => [naam, waardeVan(naam, env, () => onleesbaar.push(naam))]),
  );
  const gelezen = schema.safeParse(waarden);
  if (gelezen.success && onleesbaar.length === 0) {
    bronnen.set(gelezen.data, { schema, env });
    return gelezen.data;
  }
  const anders = gelezen.error?.issues.filter((issue) => !onleesbaar.includes(String(issue.path[0]))) ?? [];
  const regels = [
    ...onleesbaar.map((naam) => `${naam}_FILE: dit bestand is niet te lezen`),
    ...anders.map((issue) => `${issue.path.join('.')}: ${watMist(issue, waarden)}`),
  ];
  throw new OmgevingOngeldig(regels);
}

const bronnen = new WeakMap<object, { schema: z.ZodObject; env: NodeJS.ProcessEnv }>();

/** The same environment as it is now: a mounted secret may have become another. Undefined of what was not read so. */
export function readOpnieuw<O extends object>(omgeving: O): O | undefined {
  const bron = bronnen.get(omgeving);
  return bron && (readOmgeving(bron.schema, bron.env) as O);
}

const watMist = (issue: z.core.$ZodIssue, waarden: Record<string, unknown>) =>
  waarden[String(issue.path[0])] === undefined ? 'ontbreekt' : issue.message;

function waardeVan(naam: string, env: NodeJS.ProcessEnv, isOnleesbaar: () => void): string | undefined {
  const bestand = env[`${naam}_FILE`];
  if (!bestand) return env[naam] || undefined;
  try {
    return readFileSync(bestand, 'utf8').trim();
  } catch {
    isOnleesbaar();
    return undefined;
  }
}
