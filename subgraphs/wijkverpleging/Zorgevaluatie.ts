import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { Stuk } from '#waarborgen/opslag/Stuk';
import { Aandachtsgebied } from './Aandachtsgebied';
import { Evaluatieconclusie } from './lijsten';

/** What nurse and patient found when they looked back at the care (Normenkader V&VN, norm 4). */
@Entity('wijkverpleging_evaluatie')
@ObjectType({ description: 'Een evaluatie van de zorg (Normenkader V&VN, norm 4).' })
export class Zorgevaluatie extends Stuk {
  @Column() indicatie: string;
  /** The day that it had been agreed on for. */
  @Column({ type: 'varchar', nullable: true }) afgesprokenVoor: string | null;
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) @Column() gehoudenOp: string;
  @Niveau('HOOFDLIJNEN') @Field(() => Evaluatieconclusie) @Column({ type: 'varchar' }) conclusie: Evaluatieconclusie;
  @Niveau('DETAILS') @Field(() => String, { nullable: true }) @Column({ type: 'text', nullable: true }) bevindingen:
    | string
    | null;
  @Niveau('DETAILS')
  @Field(() => [Aandachtsgebied], { nullable: true, description: 'Hoe de problemen er toen voor stonden.' })
  @Column({ type: 'simple-json', nullable: true })
  aandachtsgebieden: Aandachtsgebied[] | null;

  static eindigtOp = ({ gehoudenOp }: Zorgevaluatie): string => gehoudenOp;
}
