import { z } from 'zod';
import { PARTNERDOMEINEN, type Partnerdomein, subgraphVan } from '#schema/lijsten/toegang';
import type { Klok } from '#waarborgen/dienst/klok';
import {
  Adressen,
  Dienstomgeving,
  Geheim,
  geheelGetal,
  Metingenlezers,
  Namen,
  OmgevingOngeldig,
  Opslagomgeving,
  Sleutelbos,
  Wachttijd,
} from '#waarborgen/dienst/omgeving';
import { certificaatVan } from '#waarborgen/dienst/tls/certificaat';
import type { Hublijn } from '#waarborgen/hublijn/vraagPartner';
import { Beoordelaarsrollen, Noodrollen } from './noodtoegang/rollen';

const PARTNERNAMEN = PARTNERDOMEINEN.map(subgraphVan);

const Sleutels = Dienstomgeving.extend(Opslagomgeving.shape).extend({
  /** Who may ask this at /graphql and at /metrics: every partner asks what its staff may record. */
  TLS_TOEGELATEN: Namen.default(['gateway', ...PARTNERNAMEN]),
  TLS_TOEGELATEN_METINGEN: Metingenlezers,
  BEWIJS_SLEUTELS_WIJKTEAM: Sleutelbos,
  BEWIJS_SLEUTELS_WMO: Sleutelbos,
  BEWIJS_SLEUTELS_SCHULDHULP: Sleutelbos,
  BEWIJS_SLEUTELS_CJG: Sleutelbos,
  BEWIJS_SLEUTELS_WIJKVERPLEGING: Sleutelbos,
  PSEUDONIEM_SLEUTEL_WIJKTEAM: Geheim,
  PSEUDONIEM_SLEUTEL_WMO: Geheim,
  PSEUDONIEM_SLEUTEL_SCHULDHULP: Geheim,
  PSEUDONIEM_SLEUTEL_CJG: Geheim,
  PSEUDONIEM_SLEUTEL_WIJKVERPLEGING: Geheim,
  /** Where each partner answers the hub. */
  PARTNERS: Adressen.refine(
    (adressen) => Object.keys(adressen).toSorted().join() === PARTNERNAMEN.toSorted().join(),
    `noemt elke partner en geen ander: ${PARTNERNAMEN.join(', ')}`,
  ),
  // Below the gateway's: a partner that is too late for the hub is named before the hub itself is too late.
  PARTNER_TIMEOUT_MS: Wachttijd.default(3_000),
  /** How often chain heads are exchanged, in seconds. */
  KETENKOPPEN_SECONDEN: geheelGetal(1, 86_400).default(60),
  /** How often who read before is told of withdrawn consents, in seconds. */
  KENNISGEVINGEN_SECONDEN: geheelGetal(1, 86_400).default(10),
  /** After so many refusals in an hour about somebody named by BSN a member of staff is not heard. */
  BSN_POGINGEN_PER_UUR: geheelGetal(1, 10_000).default(10),
  /** The organisation that runs the hub: its privacy officer oversees every log. */
  BEHEERDER: z.string().min(1).max(64),
  /** The roles that may ask for noodtoegang, and those that may judge one that was asked. */
  NOODTOEGANG_ROLLEN: Noodrollen,
  NOODTOEGANG_BEOORDELAARS: Beoordelaarsrollen,
});
export type Huishoudenomgeving = z.infer<typeof Sleutels>;

/** The hub shares with every partner a pair of keys of its own: one for proofs, one for pseudonyms. */
export const Huishoudenomgeving = Sleutels.superRefine((omgeving, ctx) => {
  for (const naam of [...gedeeldeBewijssleutels(omgeving), ...gedeeldePseudoniemsleutels(omgeving)]) {
    ctx.addIssue({ code: 'custom', path: [naam], message: GEDEELD });
  }
});

const GEDEELD = 'is ook de sleutel van een andere partner';

const gedeeldeBewijssleutels = (omgeving: Huishoudenomgeving): string[] =>
  gedeeld(PARTNERDOMEINEN.map((d) => [`BEWIJS_SLEUTELS_${d}`, bewijssleutels(omgeving, d).map((s) => s.geheim)]));

const gedeeldePseudoniemsleutels = (omgeving: Huishoudenomgeving): string[] =>
  gedeeld(PARTNERDOMEINEN.map((d) => [`PSEUDONIEM_SLEUTEL_${d}`, [pseudoniemsleutel(omgeving, d)]]));

/** The names of those that have a key in common with another. */
function gedeeld(sleutels: [naam: string, geheimen: Buffer[]][]): string[] {
  const heeft = (geheimen: Buffer[], geheim: Buffer) => geheimen.some((ander) => ander.equals(geheim));
  return sleutels
    .filter(([naam, eigen]) => sleutels.some(([ander, zijn]) => ander !== naam && eigen.some((g) => heeft(zijn, g))))
    .map(([naam]) => naam);
}

/** @throws OmgevingOngeldig where two partners would know a person by the same pseudonym. */
export function eisEigenPseudoniemsleutels(omgeving: Huishoudenomgeving): void {
  const fout = gedeeldePseudoniemsleutels(omgeving).map((naam) => `${naam}: ${GEDEELD}`);
  if (fout.length > 0) throw new OmgevingOngeldig(fout);
}

export const bewijssleutels = (omgeving: Huishoudenomgeving, domein: Partnerdomein) =>
  omgeving[`BEWIJS_SLEUTELS_${domein}`];
export const pseudoniemsleutel = (omgeving: Huishoudenomgeving, domein: Partnerdomein) =>
  omgeving[`PSEUDONIEM_SLEUTEL_${domein}`];

/** The line to one partner. */
export const lijnNaar = (omgeving: Huishoudenomgeving, domein: Partnerdomein, klok: Klok): Hublijn => ({
  domein,
  klok,
  url: omgeving.PARTNERS[subgraphVan(domein)],
  sleutels: bewijssleutels(omgeving, domein),
  timeoutMs: omgeving.PARTNER_TIMEOUT_MS,
  certificaat: certificaatVan(omgeving),
});
