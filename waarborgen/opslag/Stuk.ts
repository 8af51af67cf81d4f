import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, ID, Info, Int, ObjectType } from 'type-graphql';
import { Column, type EntityTarget, Index, PrimaryColumn } from 'typeorm';
import { DateScalar } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import type { Bewaarcontext } from '../bewaren/toonBewarenTot';
import { group } from './group';
import { leesBij } from './leesBij';
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
  /** Counts what was done to it, so that nobody decides on something else than stands there. */
  @Niveau('HOOFDLIJNEN')
  @Field(() => Int, { description: 'Noem deze als verwachteVersie.' })
  @Column({ type: 'int', default: 1 })
  versie: number;
  /** The organisation whose staff work on it; where it names none, whichever holds the records of this person. */
  @Column({ type: 'varchar', length: 64, nullable: true }) eigenaar: string | null;
  /** Staff recorded it, or changed it, through the hub: no delivery writes over that. */
  @Column({ type: 'boolean', default: false }) bijgewerkt: boolean;
  /** The last day on which staff changed it through the hub: how long it is kept counts from its last change. */
  @Column({ type: 'varchar', length: 10, nullable: true }) gewijzigdOp: string | null;

  @Niveau('DETAILS')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Na deze dag mag het worden gewist; leeg zolang het loopt.',
  })
  bewarenTot(@Ctx() context: Bewaarcontext, @Info() { path }: GraphQLResolveInfo): Promise<string | null> {
    return context.bronnen.bewarenTot(this, context.inzages.voor(path));
  }

  /** What follows from its other columns and is kept with them, so that it can be asked of a database. */
  static afgeleid?(stuk: object): object;
}

/** A kind of record; what it keeps is what it was given and what follows from that. */
export type Stuksoort<S extends Stuk = Stuk> = (new () => S) & {
  afgeleid?(stuk: S): Partial<S>;
  /** The day on which it ended; none while it runs. A kind that says nothing of this is kept for good. */
  eindigtOp?(stuk: S): string | null | undefined;
  /** It goes with what it is kept together with, and never by itself: somebody stays insured, or owes what he owes. */
  gaatMee?: true;
};

/** One request's reader of a table: whatever the number of persons asked for, one statement. */
export function perPersoon<T extends Stuk>(opslag: Opslag, entiteit: EntityTarget<T>): DataLoader<string, T[]> {
  return new DataLoader(
    async (personen) => {
      const stukken = await leesBij(
        opslag.lezer,
        entiteit,
        { bij: 'persoon', orde: { kenmerk: 'ASC' } as never },
        personen,
      );
      return group(personen, stukken, (stuk) => stuk.persoon);
    },
    { maxBatchSize: 5_000 },
  );
}
