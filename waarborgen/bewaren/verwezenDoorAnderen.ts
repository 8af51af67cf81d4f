import type { EntityManager } from 'typeorm';
import type { Verwijzingen } from './Bewaring';
import { type Eenheid, naamMet } from './eenheden';

const PER_VRAAG = 500;

/**
 * Those of these records that a record about somebody else refers to, by name. A delivery may make such a reference;
 * what staff record stays with the person.
 */
export async function verwezenDoorAnderen(
  lezer: EntityManager,
  verwijzingen: Verwijzingen,
  delen: readonly { persoon: string; eenheid: Eenheid }[],
): Promise<ReadonlySet<string>> {
  const stukken = delen.flatMap(({ eenheid }) => eenheid);
  const genoemd = new Set<string>();
  for (const [van, verwijst] of verwijzingen) {
    for (const [kolom, doel] of Object.entries(verwijst)) {
      const gezocht = new Map(
        stukken.flatMap(({ soort, stuk }) => (soort === doel ? [[stuk.kenmerk, stuk.persoon] as const] : [])),
      );
      const kenmerken = [...gezocht.keys()];
      for (let i = 0; i < kenmerken.length; i += PER_VRAAG) {
        const gevonden = await lezer
          .createQueryBuilder(van, 'v')
          .select(['v.persoon AS persoon', `v.${kolom} AS kenmerk`])
          .where(`v.${kolom} IN (:...deze)`, { deze: kenmerken.slice(i, i + PER_VRAAG) })
          .getRawMany<{ persoon: string; kenmerk: string }>();
        for (const { persoon, kenmerk } of gevonden)
          if (gezocht.get(kenmerk) !== persoon) genoemd.add(naamMet(doel, kenmerk));
      }
    }
  }
  return genoemd;
}
