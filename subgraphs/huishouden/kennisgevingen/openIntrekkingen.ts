import { In } from 'typeorm';
import { DOMEINEN, type Domein } from '#schema/lijsten/toegang';
import { group } from '#waarborgen/opslag/group';
import type { Opslag } from '#waarborgen/opslag/opslag';
import { KennisgevingOpgemaakt } from '../Kennisgeving';
import { Toestemming } from '../Toestemming';
import { Toestemmingsgebeurtenis } from '../Toestemmingsgebeurtenis';

/** A consent that was withdrawn, and of which sources all who read on it are known. */
export interface Intrekking {
  toestemming: string;
  betrokkene: string;
  domein: Domein | null;
  /** ISO 8601, UTC. */
  tijdstip: string;
  opgemaakt: Domein[];
}

const PER_BEURT = 200;

/** Withdrawn consents of which not every source (`bronnenVan`) was asked to the end, oldest first. */
export async function openIntrekkingen({ lezer }: Opslag): Promise<Intrekking[]> {
  const rijen = await lezer
    .createQueryBuilder(Toestemmingsgebeurtenis, 'g')
    .innerJoin(Toestemming, 't', 't.id = g.toestemming')
    .select(['t.id AS toestemming', 't.betrokkeneId AS betrokkene', 't.domein AS domein', 'g.tijdstip AS tijdstip'])
    .where("g.soort = 'INGETROKKEN' AND t.soort = 'TOESTEMMING' AND t.aanVertegenwoordigers = :nee", { nee: false })
    .andWhere(
      (query) =>
        `${query.subQuery().select('COUNT(*)').from(KennisgevingOpgemaakt, 'o').where('o.toestemming = t.id').getQuery()} <
         CASE WHEN t.domein IS NULL THEN :alle WHEN t.domein = 'PLAN' THEN 1 ELSE 2 END`,
      { alle: DOMEINEN.length },
    )
    .orderBy('g.tijdstip')
    .limit(PER_BEURT)
    .getRawMany<Omit<Intrekking, 'opgemaakt'>>();
  const ids = rijen.map(({ toestemming }) => toestemming);
  const gereed = await lezer.findBy(KennisgevingOpgemaakt, { toestemming: In(ids) });
  const van = group(ids, gereed, (rij) => rij.toestemming);
  return rijen.map((rij, i) => ({ ...rij, opgemaakt: van[i].map(({ bron }) => bron) }));
}
