import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { JeugdhulpCategorie, Verwijzer } from '#schema/lijsten/hulp';
import { Eenheid, Frequentie } from '#schema/lijsten/omvang';
import { DateScalar } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { Stuk } from '#waarborgen/opslag/Stuk';

/**
 * Youth help that was granted, and to whom it was assigned. Its category and who referred tell of psychiatry or a
 * criminal case (AVG art. 9 and 10): who may know that help runs need not know these.
 */
@Entity('cjg_jeugdhulpbesluit')
@ObjectType({ description: 'Een besluit tot jeugdhulp (Jeugdwet art. 2.3) en de toewijzing aan een aanbieder.' })
export class Jeugdhulpbesluit extends Stuk {
  @Column() hulpvraag: string;

  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) @Column() genomenOp: string;
  @Niveau('HOOFDLIJNEN') @Field() @Column() aanbieder: string;
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) @Column() vanaf: string;

  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  tot: string | null;

  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true, description: 'Wanneer het aan de aanbieder is toegewezen (JW301).' })
  @Column({ type: 'varchar', nullable: true })
  toegewezenOp: string | null;

  @Niveau('DETAILS')
  @Field(() => JeugdhulpCategorie, { nullable: true })
  @Column({ type: 'varchar' })
  categorie: JeugdhulpCategorie;

  @Niveau('DETAILS') @Field(() => Verwijzer, { nullable: true }) @Column({ type: 'varchar' }) verwijzer: Verwijzer;

  @Niveau('DETAILS')
  @Field(() => String, { nullable: true, description: 'Productcode van het berichtenverkeer (iJw).' })
  @Column({ type: 'varchar', nullable: true })
  productcode: string | null;

  @Niveau('DETAILS')
  @Field(() => Int, { nullable: true })
  @Column({ type: 'int', nullable: true })
  volume: number | null;

  @Niveau('DETAILS')
  @Field(() => Eenheid, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  eenheid: Eenheid | null;

  @Niveau('DETAILS')
  @Field(() => Frequentie, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  frequentie: Frequentie | null;

  static eindigtOp = ({ tot }: Jeugdhulpbesluit): string | null => tot;
}
