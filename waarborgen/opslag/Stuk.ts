import DataLoader from 'dataloader';
import { Field, ID, ObjectType } from 'type-graphql';
import { Column, type EntityTarget, In, Index, PrimaryColumn } from 'typeorm';
import { Niveau } from '#schema/toestemming';
import { group } from './group';
import type { Opslag } from './opslag';

/** A record that a partner holds about one person. */
@ObjectType()
export abstract class Stuk {
  /** The partner's own number of this record: loading it twice keeps one. */
  @Niveau('HOOFDLIJNEN')
  @Field(() => ID, { description: 'Het nummer van dit stuk bij de partner.' })
  @PrimaryColumn({ length: 64 })
  kenmerk: string;
  /** The person by this partner's pseudonym. */
  @Index() @Column({ length: 64 }) persoon: string;
}

/** One request's reader of a table: whatever the number of persons asked for, one statement. */
export function perPersoon<T extends Stuk>(opslag: Opslag, entiteit: EntityTarget<T>): DataLoader<string, T[]> {
  return new DataLoader(
    async (personen) => {
      const stukken = await opslag.lezer.find(entiteit, {
        where: { persoon: In([...personen]) } as never,
        order: { kenmerk: 'ASC' } as never,
      });
      return group(personen, stukken, (stuk) => stuk.persoon);
    },
    { maxBatchSize: 5_000 },
  );
}
