import type { Doelbinding, Rol } from '#schema/lijsten/toegang';

/** Whom the hub takes the caller for: rights follow role and organisation, never the natural person. */
export interface Vrager {
  /** The natural person at his provider: for the logbook, never for rights of a professional. */
  sub: string;
  /** Speaks for himself (or for whom he represents) instead of for an organisation. */
  inwoner: boolean;
  organisatie?: string;
  team?: string;
  rollen: readonly Rol[];
  doel: Doelbinding;
  /** SHA-256 of the access token, base64url: what a proof is bound to. */
  tokenHash: string;
}
