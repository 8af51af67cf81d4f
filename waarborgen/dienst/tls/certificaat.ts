import { createPrivateKey, X509Certificate } from 'node:crypto';
import { createSecureContext } from 'node:tls';
import { OmgevingOngeldig } from '../omgeving';

/** What a process shows of itself, and whom it believes; all PEM. */
export interface Pem {
  cert: string;
  key: string;
  /** Nobody is believed by a door that asks for no certificate. */
  ca?: string;
}

/** The certificate of one process. A renewed one takes its place for all who hold it. */
export class Certificaat {
  private readonly volgers: (() => void)[] = [];

  constructor(private huidig: Pem) {}

  get pem(): Pem {
    return this.huidig;
  }

  volg(bijNieuw: () => void): void {
    this.volgers.push(bijNieuw);
  }

  /** Whether it was another. */
  vervang(pem: Pem): boolean {
    const { cert, key, ca } = this.huidig;
    if (cert === pem.cert && key === pem.key && ca === pem.ca) return false;
    this.huidig = pem;
    for (const bijNieuw of this.volgers) bijNieuw();
    return true;
  }
}

/** The variables of one certificate: between processes of the hub (with whom to believe), or of the public door. */
const SOORTEN = {
  onderling: { cert: 'TLS_CERT', key: 'TLS_KEY', ca: 'TLS_CA' },
  deur: { cert: 'TLS_DEUR_CERT', key: 'TLS_DEUR_KEY' },
} as const;
type Soort = keyof typeof SOORTEN;
const ALLE: readonly Soort[] = ['onderling', 'deur'];

const bekend = Object.fromEntries(ALLE.map((soort) => [soort, new WeakMap<object, Certificaat>()]));

/** The certificate that an environment gives; the same one each time, so that what is renewed is so everywhere. */
export function certificaatVan(omgeving: object, soort: Soort = 'onderling'): Certificaat | undefined {
  const gezien = bekend[soort].get(omgeving);
  if (gezien) return gezien;
  const pem = readPem(omgeving, soort);
  if (!pem) return undefined;
  const nieuw = new Certificaat(pem);
  bekend[soort].set(omgeving, nieuw);
  return nieuw;
}

/**
 * Takes over the certificates of an environment that was read anew; names the variable of each that is another.
 * A process that began without does not begin to show one: its addresses would have to change with it.
 */
export const vervangCertificaten = (omgeving: object, nieuw: object): string[] =>
  ALLE.filter((soort) => {
    const pem = readPem(nieuw, soort);
    return pem && certificaatVan(omgeving, soort)?.vervang(pem);
  }).map((soort) => SOORTEN[soort].cert);

/** @throws OmgevingOngeldig where a certificate is not whole, or not one that can be shown now. */
export function eisCertificaten(omgeving: object): void {
  for (const soort of ALLE) readPem(omgeving, soort);
}

function readPem(omgeving: object, soort: Soort): Pem | undefined {
  const namen = Object.entries(SOORTEN[soort]);
  const waarden = omgeving as Record<string, string | undefined>;
  const ontbreekt = namen.map(([, naam]) => naam).filter((naam) => waarden[naam] === undefined);
  if (ontbreekt.length === namen.length) return undefined;
  const pem = Object.fromEntries(namen.map(([deel, naam]) => [deel, waarden[naam]])) as unknown as Pem;
  const gebreken =
    ontbreekt.length > 0
      ? ontbreekt.map((naam) => `${naam}: ontbreekt, en de andere van dit certificaat zijn er wel`)
      : gebrekenVan(pem).map(([deel, wat]) => `${SOORTEN[soort][deel as 'cert' | 'key']}: ${wat}`);
  if (gebreken.length > 0) throw new OmgevingOngeldig(gebreken);
  return pem;
}

type Gebrek = [deel: keyof Pem, wat: string];

function gebrekenVan({ cert, key, ca }: Pem): Gebrek[] {
  const certificaat = gelezen(() => new X509Certificate(cert));
  const sleutel = gelezen(() => createPrivateKey(key));
  const gebreken: (Gebrek | false)[] = [
    !certificaat && ['cert', 'is geen certificaat in PEM'],
    !sleutel && ['key', 'is geen privésleutel in PEM zonder wachtwoord'],
    ca !== undefined && !gelezen(() => readBundel(ca)) && ['ca', 'is geen certificaat in PEM'],
    !!certificaat && Date.parse(certificaat.validTo) <= Date.now() && ['cert', 'is verlopen'],
    !!certificaat && !!sleutel && !certificaat.checkPrivateKey(sleutel) && ['key', 'hoort niet bij dit certificaat'],
  ];
  return gebreken.filter((gebrek) => gebrek !== false);
}

/** OpenSSL takes a text without any certificate for a bundle of none: the first is read by itself. */
const readBundel = (ca: string) => [new X509Certificate(ca), createSecureContext({ ca })];

function gelezen<T>(lees: () => T): T | undefined {
  try {
    return lees();
  } catch {
    return undefined;
  }
}
