import type { Opslag } from '#waarborgen/opslag/opslag';
import { Wijkbeeld, Wijkbeeldmaand, Wijkbeeldstilte } from './Wijkbeeld';

/**
 * What was worked out, and nothing else: a question reads no household. A wijk that is too small and one that does not
 * exist are both not there, and cost the same.
 */
export async function leesWijkbeeld({ lezer }: Opslag, wijk: string, maand: string): Promise<Wijkbeeld> {
  const [vastgesteld, beeld, stil] = await Promise.all([
    lezer.findOneBy(Wijkbeeldmaand, { maand }),
    lezer.findOneBy(Wijkbeeld, { maand, wijk: wijk.trim() }),
    lezer.find(Wijkbeeldstilte, { where: { maand }, order: { bron: 'ASC' } }),
  ]);
  return Object.assign(new Wijkbeeld(), beeld, {
    ...{ wijk, maand, vastgesteldOp: vastgesteld?.vastgesteldOp ?? null },
    ontbreekt: vastgesteld ? [] : stil.map(({ bron }) => bron),
  });
}
