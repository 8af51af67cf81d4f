import { BeheerFout } from './omgeving';
import { gedeeldeVariabelen, geheimenIn, isVoorbeeld, isZwak } from './sleutelkeuring';
import { eisCertificaten } from './tls/certificaat';

/** What a rule looks at: the validated environment of one process. It has what that kind of process needs, and no more. */
interface Omgeving {
  NODE_ENV?: string;
  PROEFOPSTELLING?: boolean;
  OIDC_ISSUER?: string;
  OIDC_JWKS_URI?: string;
  TLS_CERT?: string;
  TLS_DEUR_CERT?: string;
  TLS_VOOR_DE_DEUR?: boolean;
  TRUST_PROXY?: readonly string[];
  SUBGRAPHS?: Readonly<Record<string, string>>;
  PARTNERS?: Readonly<Record<string, string>>;
  HUISHOUDEN_URL?: string;
  INTROSPECTION?: boolean;
  METINGEN_OPEN?: boolean;
  LOG_LEVEL?: string;
  DATABASE_URL?: string;
  BEHEERDER?: string;
}
/** The sentences that it breaks, each naming a variable and never a value; none where it holds. */
type Regel = (omgeving: Omgeving) => readonly string[];

/** What a production environment is refused for. docs/productie.md tells the same to the operator. */
export const regels: readonly Regel[] = [
  aanmelddienstSpreektHttps, // OIDC_ISSUER, OIDC_JWKS_URI
  aanmelddienstIsNietLokaal, // OIDC_ISSUER, OIDC_JWKS_URI
  heeftEenCertificaat, //       TLS_CERT, TLS_KEY, TLS_CA
  vraagtAnderenOverHttps, //    SUBGRAPHS, PARTNERS, HUISHOUDEN_URL
  deurSpreektHttps, //          TLS_DEUR_CERT, TLS_VOOR_DE_DEUR
  ietsVoorDeDeurIsBekend, //    TRUST_PROXY
  sleutelsZijnGeenVoorbeeld, // BEWIJS_SLEUTELS…
  sleutelsZijnSterk, //         BEWIJS_SLEUTELS…, PSEUDONIEM_SLEUTEL…, METINGEN_SLEUTEL
  sleutelsDienenEenDoel, //     BEWIJS_SLEUTELS…, PSEUDONIEM_SLEUTEL…
  schemaBlijftBinnen, //        INTROSPECTION
  metingenBlijvenBinnen, //     METINGEN_OPEN
  databaseIsEenServer, //       DATABASE_URL
  databaseHeeftEigenGebruiker, // DATABASE_URL
  logboekVanDeDienstZwijgt, //  LOG_LEVEL
  beheerderIsGeenVoorbeeld, //  BEHEERDER
];

/** An environment that is safe to try the hub with, and not to run it with. */
export class ProductieOnveilig extends BeheerFout {}

/** The sentences of every rule that is broken; none outside production. */
export const keurProductie = (omgeving: Omgeving): string[] =>
  omgeving.NODE_ENV === 'production' ? regels.flatMap((regel) => regel(omgeving)) : [];

/**
 * What a process asks of its environment before it opens anything.
 * @throws OmgevingOngeldig for a certificate that can't be shown, ProductieOnveilig naming every broken rule at once.
 */
export function eisVeilig(omgeving: Omgeving): void {
  eisCertificaten(omgeving);
  const zinnen = keurProductie(omgeving);
  if (zinnen.length === 0 || omgeving.PROEFOPSTELLING) return;
  const kop = 'Deze omgeving is niet veilig genoeg voor productie (docs/productie.md):';
  throw new ProductieOnveilig([kop, ...zinnen.map((zin) => `  ${zin}`)].join('\n'));
}

function aanmelddienstSpreektHttps(omgeving: Omgeving): string[] {
  return aanmelddienst(omgeving, ({ protocol }) => protocol === 'https:', 'de aanmelddienst spreekt geen https.');
}

function aanmelddienstIsNietLokaal(omgeving: Omgeving): string[] {
  return aanmelddienst(omgeving, (url) => !isLokaal(url), 'de aanmelddienst staat op deze machine zelf.');
}

function heeftEenCertificaat({ TLS_CERT }: Omgeving): string[] {
  return TLS_CERT ? [] : ['TLS_CERT: zonder certificaat kent geen deel van de hub het andere (docs/tls.md).'];
}

function vraagtAnderenOverHttps({ SUBGRAPHS = {}, PARTNERS = {}, HUISHOUDEN_URL }: Omgeving): string[] {
  const adressen = { SUBGRAPHS: Object.values(SUBGRAPHS), PARTNERS: Object.values(PARTNERS), HUISHOUDEN_URL };
  const open = Object.entries(adressen)
    .filter(([, urls = []]) => [urls].flat().some((url) => !url.startsWith('https:')))
    .map(([variabele]) => ({ variabele }));
  return perVariabele(open, 'noemt een adres zonder https.');
}

/** Asked of the gateway alone: no other door is for people. */
function deurSpreektHttps({ TLS_VOOR_DE_DEUR, TLS_DEUR_CERT }: Omgeving): string[] {
  if (TLS_VOOR_DE_DEUR === undefined || TLS_VOOR_DE_DEUR || TLS_DEUR_CERT) return [];
  return ['TLS_DEUR_CERT: de voordeur spreekt geen https; zet TLS_VOOR_DE_DEUR=true als een balancer ervoor dat doet.'];
}

/** Else one who is refused time and again is refused for everybody, as they all come from there. */
function ietsVoorDeDeurIsBekend({ TLS_VOOR_DE_DEUR, TRUST_PROXY = [] }: Omgeving): string[] {
  if (!TLS_VOOR_DE_DEUR || TRUST_PROXY.length > 0) return [];
  return ['TRUST_PROXY: noem de balancer voor de deur, anders lijkt iedereen van een adres te komen.'];
}

function sleutelsZijnGeenVoorbeeld(omgeving: Omgeving): string[] {
  const namen = geheimenIn(omgeving).filter(isVoorbeeld);
  return perVariabele(namen, 'is een sleutel van een voorbeeld of een proef.');
}

function sleutelsZijnSterk(omgeving: Omgeving): string[] {
  return perVariabele(geheimenIn(omgeving).filter(isZwak), 'is te raden: een sleutel komt uit een toevalsbron.');
}

function sleutelsDienenEenDoel(omgeving: Omgeving): string[] {
  const variabelen = gedeeldeVariabelen(geheimenIn(omgeving)).map((variabele) => ({ variabele }));
  return perVariabele(variabelen, 'deelt een sleutel met een andere partner of een ander doel.');
}

function schemaBlijftBinnen({ INTROSPECTION }: Omgeving): string[] {
  return INTROSPECTION ? ['INTROSPECTION: het schema is op te vragen door wie het wil.'] : [];
}

function metingenBlijvenBinnen({ METINGEN_OPEN }: Omgeving): string[] {
  return METINGEN_OPEN ? ['METINGEN_OPEN: de metingen zijn te lezen door wie het wil.'] : [];
}

function databaseIsEenServer({ DATABASE_URL = '' }: Omgeving): string[] {
  return DATABASE_URL.startsWith('sqlite:') ? ['DATABASE_URL: sqlite is voor een proef; gebruik MySQL.'] : [];
}

function databaseHeeftEigenGebruiker({ DATABASE_URL = '' }: Omgeving): string[] {
  if (!URL.canParse(DATABASE_URL) || !DATABASE_URL.startsWith('mysql:')) return [];
  const { username, password } = new URL(DATABASE_URL);
  return [
    ...(['', 'root'].includes(username) ? ['DATABASE_URL: geef dit proces een eigen gebruiker, en niet root.'] : []),
    ...(password ? [] : ['DATABASE_URL: de gebruiker heeft geen wachtwoord.']),
  ];
}

function logboekVanDeDienstZwijgt({ LOG_LEVEL = '' }: Omgeving): string[] {
  return ['trace', 'debug'].includes(LOG_LEVEL) ? ['LOG_LEVEL: dit niveau vertelt meer dan een log mag bewaren.'] : [];
}

/** Of the sample data (demo/data), and of the manifests before they are filled in (deploy/kubernetes). */
const VOORBEELDEN = ['org-hub', 'org-in-te-vullen'];
function beheerderIsGeenVoorbeeld({ BEHEERDER = '' }: Omgeving): string[] {
  return VOORBEELDEN.includes(BEHEERDER) ? ['BEHEERDER: is de organisatie van het voorbeeld.'] : [];
}

function aanmelddienst(omgeving: Omgeving, houdt: (url: URL) => boolean, zin: string): string[] {
  return (['OIDC_ISSUER', 'OIDC_JWKS_URI'] as const)
    .filter((naam) => omgeving[naam] !== undefined && !houdt(new URL(omgeving[naam])))
    .map((naam) => `${naam}: ${zin}`);
}

const isLokaal = ({ hostname }: URL): boolean =>
  /^(localhost|.+\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\]|\[::ffff:7f.*\])$/.test(hostname);

const perVariabele = (geheimen: readonly { variabele: string }[], zin: string): string[] =>
  [...new Set(geheimen.map(({ variabele }) => variabele))].map((variabele) => `${variabele}: ${zin}`);
