import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { Stuk } from '#waarborgen/opslag/Stuk';

/** What nurse and patient agreed on the care: problems and actions are medical. */
@Entity('wijkverpleging_zorgplan')
@ObjectType({ description: 'Het zorgplan van de wijkverpleging (Wkkgz art. 1; WGBO art. 7:454 BW).' })
export class Zorgplan extends Stuk {
  @Column() indicatie: string;
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) @Column() opgesteldOp: string;
  @Niveau('HOOFDLIJNEN') @Field(() => [String]) @Column('simple-json') doelen: string[];
  @Niveau('DETAILS') @Field(() => [String], { nullable: true }) @Column('simple-json') problemen: string[];
  @Niveau('DETAILS') @Field(() => [String], { nullable: true }) @Column('simple-json') acties: string[];

  static eindigtOp = ({ opgesteldOp }: Zorgplan): string => opgesteldOp;
}
