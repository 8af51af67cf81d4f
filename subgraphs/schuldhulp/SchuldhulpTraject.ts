import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { SchuldhulpStatus } from '#schema/lijsten/hulp';
import { DateScalar } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { Stuk } from '#waarborgen/opslag/Stuk';
import { SchuldhulpUitstroom, Schuldoplossing } from './lijsten';

/** How far the help with debts is that an aanmelding led to. */
@Entity('schuldhulp_traject')
@ObjectType({ description: 'Het traject schuldhulp dat op een aanmelding volgt.' })
export class SchuldhulpTraject extends Stuk {
  @Column() aanmelding: string;
  @Niveau('HOOFDLIJNEN') @Field(() => SchuldhulpStatus) @Column({ type: 'varchar' }) status: SchuldhulpStatus;
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) @Column() gestartOp: string;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  beeindigdOp: string | null;
  @Niveau('DETAILS')
  @Field(() => Schuldoplossing, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  oplossing: Schuldoplossing | null;
  @Niveau('DETAILS')
  @Field(() => SchuldhulpUitstroom, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  uitstroom: SchuldhulpUitstroom | null;

  static eindigtOp = ({ beeindigdOp }: SchuldhulpTraject): string | null => beeindigdOp;
}
