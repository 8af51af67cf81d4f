import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { Stuk } from '#waarborgen/opslag/Stuk';
import { Aandachtsgebied } from './Aandachtsgebied';

/** What nurse and patient agreed on the care: problems and actions are medical. */
@Entity('wijkverpleging_zorgplan')
@ObjectType({ description: 'Het zorgplan van de wijkverpleging (Wkkgz art. 1; WGBO art. 7:454 BW).' })
export class Zorgplan extends Stuk {
  @Column() indicatie: string;
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) @Column() opgesteldOp: string;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Wanneer het met de inwoner is besproken en hij instemde (BW 7:448, 7:450).',
  })
  @Column({ type: 'varchar', nullable: true })
  besprokenOp: string | null;
  @Niveau('HOOFDLIJNEN') @Field(() => [String]) @Column('simple-json') doelen: string[];
  @Niveau('DETAILS') @Field(() => [String], { nullable: true }) @Column('simple-json') problemen: string[];
  @Niveau('DETAILS') @Field(() => [String], { nullable: true }) @Column('simple-json') acties: string[];
  @Niveau('DETAILS')
  @Field(() => [Aandachtsgebied], { nullable: true, description: 'De problemen naar het Omaha System.' })
  @Column({ type: 'simple-json', nullable: true })
  aandachtsgebieden: Aandachtsgebied[] | null;

  static eindigtOp = ({ opgesteldOp }: Zorgplan): string => opgesteldOp;
}
