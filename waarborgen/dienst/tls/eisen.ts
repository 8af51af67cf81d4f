import type { X509Certificate } from 'node:crypto';
import type { TLSSocket } from 'node:tls';

/** Who knocks at a door between processes, and what for. */
export interface Aankloppende {
  socket: TLSSocket;
  /** What he shows of himself; nothing where he has none. */
  certificaat: X509Certificate | undefined;
  /** The names that may come in by the path that is asked for; none where that is not known. */
  toegelaten: readonly string[];
}
/** Holds, or does not; as read from the connection, before a word of the request. */
type Eis = (wie: Aankloppende) => boolean;

/** What a subgraph asks of who knocks, in this order. Who asks on whose behalf is the token's and the proof's matter. */
export const eisen: Readonly<Record<string, Eis>> = {
  GEEN_CERTIFICAAT: toontEenCertificaat,
  NIET_VAN_ONZE_CA: isGetekendDoorOnzeCa,
  VERLOPEN: geldtNogSteeds,
  NIET_TOEGELATEN: heetZoalsIemandDieMag,
};

/** Why somebody does not come in, for the operator: the first thing that does not hold. */
export const watOntbreektAan = (wie: Aankloppende): string | undefined =>
  Object.entries(eisen).find(([, houdt]) => !houdt(wie))?.[0];

/** Until when what somebody shows holds, milliseconds since 1970. */
export const eindeVan = (certificaat: X509Certificate | undefined): number => Date.parse(certificaat?.validTo ?? '');

/** Asked by itself: OpenSSL calls a session of TLS 1.3 that was taken up again verified, also where nothing was shown. */
function toontEenCertificaat({ certificaat }: Aankloppende): boolean {
  return certificaat !== undefined;
}

/** Signed by TLS_CA, for use as a client, and valid when the connection was made. */
function isGetekendDoorOnzeCa({ socket }: Aankloppende): boolean {
  return socket.authorized;
}

/** A connection may outlive the certificate that it was made with. */
function geldtNogSteeds({ certificaat }: Aankloppende): boolean {
  return eindeVan(certificaat) > Date.now();
}

/** A DNS name among its alternative names, or its common name where it has none (RFC 6125 § 6.4.4); no wildcard. */
function heetZoalsIemandDieMag({ certificaat, toegelaten }: Aankloppende): boolean {
  const heet = (naam: string) => certificaat?.checkHost(naam, { subject: 'default', wildcards: false }) !== undefined;
  return toegelaten.some(heet);
}
