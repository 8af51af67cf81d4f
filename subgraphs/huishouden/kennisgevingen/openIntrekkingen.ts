import { Domein } from '#schema/lijsten/toegang';
import type { Opslag } from '#waarborgen/opslag/opslag';
import { Toestemming } from '../toestemmingen/Toestemming';
import { Toestemmingsgebeurtenis } from '../toestemmingen/Toestemmingsgebeurtenis';
import { KennisgevingOpgemaakt } from './Kennisgeving';

/** A consent that was withdrawn. */
export interface Intrekking {
  toestemming: string;
  betrokkene: string;
  domein: Domein | null;
  /** ISO 8601, UTC. */
  tijdstip: string;
}

const PER_BEURT = 200;

/**
 * Withdrawn consents about which this source was not read to the end, oldest first. The hub's own logbook (PLAN), which
 * shows names and involvement on the same consent, waits until the domain's has said how far somebody saw.
 */
export function openIntrekkingen({ lezer }: Opslag, bron: Domein): Promise<Intrekking[]> {
  return lezer
    .createQueryBuilder(Toestemmingsgebeurtenis, 'g')
    .innerJoin(Toestemming, 't', 't.id = g.toestemming')
    .select(['t.id AS toestemming', 't.betrokkeneId AS betrokkene', 't.domein AS domein', 'g.tijdstip AS tijdstip'])
    .where("g.soort = 'INGETROKKEN' AND t.soort = 'TOESTEMMING' AND t.aanVertegenwoordigers = :nee", { nee: false })
    .andWhere((query) => {
      const gelezen = (wat: string) =>
        query
          .subQuery()
          .select('1')
          .from(KennisgevingOpgemaakt, 'o')
          .where(`o.toestemming = t.id AND ${wat}`)
          .getQuery();
      const aanDeBeurt =
        bron === Domein.PLAN
          ? `(t.domein IS NULL OR t.domein = :bron OR EXISTS ${gelezen('o.bron = t.domein')})`
          : '(t.domein IS NULL OR t.domein = :bron)';
      return `${aanDeBeurt} AND NOT EXISTS ${gelezen('o.bron = :bron')}`;
    })
    .setParameter('bron', bron)
    .orderBy('g.tijdstip')
    .limit(PER_BEURT)
    .getRawMany<Intrekking>();
}
