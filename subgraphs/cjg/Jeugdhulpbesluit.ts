import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { RedenBeeindiging } from '#schema/lijsten/beeindiging';
import { JeugdhulpCategorie, Verwijzer } from '#schema/lijsten/hulp';
import { Eenheid, Frequentie, Leveringsvorm } from '#schema/lijsten/omvang';
import { DateScalar, Eurocent } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { Stuk } from '#waarborgen/opslag/Stuk';
import { Toewijzingstand } from './lijsten';

/**
 * Youth help that was granted, and to whom it was assigned. Its category and who referred tell of psychiatry or a
 * criminal case (AVG art. 9 and 10): who may know that help runs need not know these.
 */
@Entity('cjg_jeugdhulpbesluit')
@ObjectType({ description: 'Een besluit tot jeugdhulp (Jeugdwet art. 2.3) en de toewijzing aan een aanbieder.' })
export class Jeugdhulpbesluit extends Stuk {
  @Column() hulpvraag: string;

  @Niveau('HOOFDLIJNEN')
  @Field(() => Toewijzingstand)
  @Column({ type: 'varchar', default: Toewijzingstand.TOEGEWEZEN })
  stand: Toewijzingstand;

  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Leeg waar een verwijzing zonder besluit toegang geeft (Jeugdwet art. 2.6 lid 1 e, 2.4).',
  })
  @Column({ type: 'varchar', nullable: true })
  genomenOp: string | null;

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

  @Niveau('HOOFDLIJNEN')
  @Field(() => Leveringsvorm, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  leveringsvorm: Leveringsvorm | null;

  @Niveau('DETAILS')
  @Field(() => RedenBeeindiging, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  redenBeeindiging: RedenBeeindiging | null;

  @Niveau('DETAILS')
  @Field(() => String, { nullable: true, description: 'Waarom deze hulp (Awb art. 3:46).' })
  @Column({ type: 'text', nullable: true })
  motivering: string | null;

  @Niveau('DETAILS')
  @Field(() => ID, { nullable: true, description: 'De verwijzing waarop zij is toegewezen.' })
  @Column({ type: 'varchar', nullable: true })
  verwijzing: string | null;

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

  @Niveau('DETAILS')
  @Field(() => Eurocent, { nullable: true, description: 'Per maand, bij een pgb.' })
  @Column({ type: 'int', nullable: true })
  budget: number | null;

  /** It is delivered, or will be: what was ended has a last day. */
  loopt(dag: string): boolean {
    return !this.tot || dag <= this.tot;
  }

  static eindigtOp = ({ tot }: Jeugdhulpbesluit): string | null => tot;
}
