import { Domein, type Partnerdomein } from '#schema/lijsten/toegang';
import { type Gebied, ZORGVERZEKERAARS } from './gebied';
import type { Geval, Hulp } from './hulp';
import type { Middelen, Rij } from './rij';

/** An organisation, or a team of it, that works with somebody of the household or with all. */
export interface Betrokkenheid {
  persoon?: string;
  organisatie: string;
  team?: string;
  domein: Domein;
  vanaf: number;
  tot?: number;
  /** An insurer is a source and never a reader: nobody gives it a consent. */
  zorgverzekeraar?: boolean;
}

/** How often an organisation works with one person of the household alone. */
const DEEL_PER_PERSOON: Record<Partnerdomein, number> = {
  [Domein.WIJKTEAM]: 0.2,
  [Domein.WMO]: 0.5,
  [Domein.SCHULDHULP]: 1,
  [Domein.CJG]: 0.2,
  [Domein.WIJKVERPLEGING]: 1,
};
const DEEL_EERDER_OPGESCHAALD = 0.02;

export function betrokkenBij({ gebied, hulp, opgeschaald }: Geval, { loting }: Middelen): Betrokkenheid[] {
  const eerder = hulp.length > 1 && opgeschaald === undefined && loting.kans(DEEL_EERDER_OPGESCHAALD);
  const regieteam = { organisatie: gebied.regieteam.kenmerk, domein: Domein.PLAN };
  return [
    ...hulp.flatMap((een) => doorHulp(een, gebied, loting.kans(DEEL_PER_PERSOON[een.domein]))),
    ...hulp
      .filter((een) => een.domein === Domein.WIJKVERPLEGING)
      .flatMap((een) => doorVerzekeraar(een, loting.kans(0.6))),
    ...(opgeschaald === undefined ? [] : [{ ...regieteam, vanaf: opgeschaald }]),
    ...(eerder ? [{ ...regieteam, vanaf: -loting.tussen(300, 500), tot: -loting.tussen(20, 250) }] : []),
  ];
}

function doorHulp(
  { domein, leden, begin: vanaf, einde: tot }: Hulp,
  gebied: Gebied,
  perPersoon: boolean,
): Betrokkenheid[] {
  const hulp = { ...organisatieVan(domein, gebied), domein, vanaf, tot };
  return perPersoon ? leden.map(({ kenmerk }) => ({ ...hulp, persoon: kenmerk })) : [hulp];
}

function doorVerzekeraar({ domein, leden, begin: vanaf, einde: tot }: Hulp, grootste: boolean): Betrokkenheid[] {
  const organisatie = ZORGVERZEKERAARS[grootste ? 0 : 1].kenmerk;
  return leden.map(({ kenmerk }) => ({ persoon: kenmerk, organisatie, domein, vanaf, tot, zorgverzekeraar: true }));
}

function organisatieVan(domein: Partnerdomein, { organisaties, team }: Gebied): { organisatie: string; team?: string } {
  const organisatie = organisaties[domein].kenmerk;
  return domein === Domein.WIJKTEAM ? { organisatie, team: team.kenmerk } : { organisatie };
}

export function betrokkenheidsrij(
  { persoon, organisatie, team, domein, vanaf, tot }: Betrokkenheid,
  { kenmerk, huishouden, dag }: { kenmerk: string; huishouden: string; dag: (dagen: number) => string },
): Rij {
  return {
    ...{ soort: 'betrokkenheid', kenmerk, huishouden, persoon, organisatie, team, domein },
    ...{ vanaf: dag(vanaf), tot: tot === undefined ? undefined : dag(tot) },
  };
}
