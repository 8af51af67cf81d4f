import { Directive, Field } from 'type-graphql';
import { Domein, type Partnerdomein } from '#schema/lijsten/toegang';
import { veldnamen } from '#waarborgen/subgraph/persoonMetDossier';
import { Persoon } from '../mensen/Persoon';
import { CjgDossier } from './CjgDossier';
import { SchuldhulpDossier } from './SchuldhulpDossier';
import { WijkteamDossier } from './WijkteamDossier';
import { WijkverplegingDossier } from './WijkverplegingDossier';
import { WmoDossier } from './WmoDossier';

const DOSSIERS = {
  [Domein.WIJKTEAM]: WijkteamDossier,
  [Domein.WMO]: WmoDossier,
  [Domein.SCHULDHULP]: SchuldhulpDossier,
  [Domein.CJG]: CjgDossier,
  [Domein.WIJKVERPLEGING]: WijkverplegingDossier,
} as const satisfies Record<Partnerdomein, unknown>;

/** The doors of the partners, as the hub may name them in a `@requires`: it never answers them itself. */
for (const [domein, dossier] of Object.entries(DOSSIERS)) {
  const { veld } = veldnamen(domein as Partnerdomein);
  Directive('@external')(Persoon.prototype, veld);
  Field(() => dossier, { nullable: true })(Persoon.prototype, veld);
}
