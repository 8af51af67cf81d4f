import { beginVanDag, dagVan, plusMaanden } from '../dienst/klok';
import { Logregel } from '../logboek/Logregel';
import type { Opslag } from '../opslag/opslag';

export interface OudeLogregels {
  aantal: number;
  /** The days of the first and of the last of them. */
  eerste?: string;
  laatste?: string;
}

/** How many rows of the logbook were kept long enough. They stay: what follows in their chains is proven by them. */
export async function oudeLogregels({ lezer }: Opslag, vandaag: string, jaren: number): Promise<OudeLogregels> {
  const grens = beginVanDag(plusMaanden(vandaag, -12 * jaren)).toISOString();
  const gevonden = await lezer
    .createQueryBuilder(Logregel, 'l')
    .select(['COUNT(*) AS aantal', 'MIN(l.tijdstip) AS eerste', 'MAX(l.tijdstip) AS laatste'])
    .where('l.tijdstip < :grens', { grens })
    .getRawOne<{ aantal: number | string; eerste: string | null; laatste: string | null }>();
  const dag = (tijdstip?: string | null) => (tijdstip ? dagVan(new Date(tijdstip)) : undefined);
  return { aantal: Number(gevonden?.aantal ?? 0), eerste: dag(gevonden?.eerste), laatste: dag(gevonden?.laatste) };
}
