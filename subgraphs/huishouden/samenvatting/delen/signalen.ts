import { OpschalingNaar, OpschalingStatus } from '#schema/lijsten/opschaling';
import { type Dossierdeel, type Dossierfeiten, vanElkLid } from '../feiten';
import type { Opschalingssignaal, Signaalfeit } from '../Opschalingssignaal';
import type { Samenvatting } from '../Samenvatting';
import { factteam } from '../signalen/factteam';
import { regieteam } from '../signalen/regieteam';
import { veiligheidshuis } from '../signalen/veiligheidshuis';
import { zorgketen } from '../signalen/zorgketen';

/** Where to a household might be scaled up, and the facts that say so; without facts there is no signal. */
export const SIGNALEN: readonly [OpschalingNaar, Dossierdeel<Signaalfeit[]>][] = [
  [OpschalingNaar.REGIETEAM, regieteam],
  [OpschalingNaar.VEILIGHEIDSHUIS, veiligheidshuis],
  [OpschalingNaar.FACT_TEAM, factteam],
  [OpschalingNaar.ZORGKETEN, zorgketen],
];

export const signalen: Dossierdeel<Pick<Samenvatting, 'signalen'>> = (feiten, vandaag) => ({
  signalen: SIGNALEN.map(([naar, feitenVoor]) => ({ naar, feiten: feitenVoor(feiten, vandaag) }))
    .filter((signaal) => signaal.feiten.length > 0)
    .map((signaal) => ({ ...signaal, ...opschalingNaar(signaal.naar, feiten) })),
});

/** One that was decided says more than one that was proposed. */
function opschalingNaar(
  naar: OpschalingNaar,
  feiten: Dossierfeiten,
): Pick<Opschalingssignaal, 'opschaling' | 'kenmerk'> {
  const hierheen = vanElkLid(feiten, ({ wijkteam }) => wijkteam?.opschalingen).filter((o) => o.naar === naar);
  const [verst] = [OpschalingStatus.BESLOTEN, OpschalingStatus.VOORGESTELD].flatMap((stand) =>
    hierheen.filter(({ status }) => status === stand),
  );
  return { opschaling: verst?.status ?? null, kenmerk: verst?.kenmerk ?? null };
}
