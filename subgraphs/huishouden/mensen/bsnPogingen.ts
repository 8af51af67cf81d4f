import { type Fout, fout } from '#schema/Fout';
import { Logregel } from '#waarborgen/logboek/Logregel';
import { ONBEKEND } from '#waarborgen/toegang/inzageUitBewijs';
import type { Bronnen } from '../store/bronnen';

const UUR = 3_600_000;
/** So many of its staff may have none left before nobody of the organisation has. */
const MEDEWERKERS = 5;

type Rij = { functionaris: string; organisatie: string | null; aantal: number };

/**
 * Whoever was refused too often in the past hour is not heard until it is over: else a BSN could be tried with one date
 * of birth after the other. Of one member of staff no more counts for the organisation than he had.
 */
export async function teVeelPogingen({ opslag, vrager, nu, omgeving }: Bronnen): Promise<Fout | undefined> {
  const grens = omgeving.BSN_POGINGEN_PER_UUR;
  const rijen = await opslag.lezer
    .createQueryBuilder(Logregel, 'l')
    .select(['l.functionaris AS functionaris', 'l.organisatie AS organisatie', 'COUNT(*) AS aantal'])
    .where('l.persoon = :persoon AND l.tijdstip > :sinds', {
      ...{ persoon: ONBEKEND, sinds: new Date(nu.getTime() - UUR).toISOString() },
    })
    .andWhere("l.uitkomst = 'GEWEIGERD' AND l.handeling = 'VASTLEGGEN'")
    .andWhere('(l.functionaris = :functionaris OR l.organisatie = :organisatie)', {
      ...{ functionaris: vrager.sub, organisatie: vrager.organisatie ?? '' },
    })
    .groupBy('l.functionaris')
    .addGroupBy('l.organisatie')
    .getRawMany<Rij>();
  const tel = (deze: Rij[], hoogstens = Number.POSITIVE_INFINITY) =>
    deze.reduce((som, { aantal }) => som + Math.min(Number(aantal), hoogstens), 0);
  const eigen = tel(rijen.filter(({ functionaris }) => functionaris === vrager.sub));
  const samen = tel(
    rijen.filter(({ organisatie }) => organisatie && organisatie === vrager.organisatie),
    grens,
  );
  return eigen >= grens || samen >= MEDEWERKERS * grens ? TE_VEEL_POGINGEN() : undefined;
}

const TE_VEEL_POGINGEN = () =>
  fout('TE_VEEL_POGINGEN', 'Er zijn in het afgelopen uur te veel pogingen geweigerd. Wacht een uur.');
