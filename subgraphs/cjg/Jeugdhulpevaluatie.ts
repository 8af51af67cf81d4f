import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { Stuk } from '#waarborgen/opslag/Stuk';
import { Evaluatieadvies, Gesprekspartner } from './lijsten';

/** Looking back at the help together, and what that says of going on. */
@Entity('cjg_jeugdhulpevaluatie')
@ObjectType({ description: 'Een evaluatie van lopende jeugdhulp, met wie erbij was en wat eruit kwam.' })
export class Jeugdhulpevaluatie extends Stuk {
  @Column() hulpvraag: string;
  /** Until when it was agreed to be held. */
  @Column({ type: 'varchar', nullable: true }) afgesprokenOp: string | null;
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) @Column() gehoudenOp: string;

  @Niveau('DETAILS')
  @Field(() => [Gesprekspartner], { nullable: true })
  @Column('simple-json')
  met: Gesprekspartner[];

  @Niveau('HOOFDLIJNEN') @Field(() => Evaluatieadvies) @Column({ type: 'varchar' }) advies: Evaluatieadvies;
  @Niveau('DETAILS') @Field(() => String, { nullable: true }) @Column({ type: 'text' }) bevindingen: string;

  static eindigtOp = ({ gehoudenOp }: Jeugdhulpevaluatie): string => gehoudenOp;
}
