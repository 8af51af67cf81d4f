import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { Stuk } from '#waarborgen/opslag/Stuk';
import { Polissoort } from './lijsten';

/** Who insures somebody for care. */
@Entity('wijkverpleging_polis')
@ObjectType({ description: 'De basisverzekering waaruit wijkverpleging wordt vergoed (Zvw).' })
export class Polis extends Stuk {
  @Niveau('HOOFDLIJNEN') @Field() @Column() verzekeraar: string;
  @Niveau('HOOFDLIJNEN') @Field(() => Polissoort) @Column({ type: 'varchar' }) polissoort: Polissoort;
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) @Column() vanaf: string;

  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  tot: string | null;

  @Niveau('DETAILS') @Field(() => String, { nullable: true }) @Column() polisnummer: string;

  /** Somebody stays insured: that keeps no dossier of his care open. */
  static eindigtOp = ({ tot, vanaf }: Polis): string => tot ?? vanaf;
  static gaatMee = true as const;
}
