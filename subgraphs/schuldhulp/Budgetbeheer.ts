import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Schuldbegeleiding } from '#schema/lijsten/hulp';
import { DateScalar } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { Stuk } from '#waarborgen/opslag/Stuk';

/** Who helps somebody to manage his money, or does it for him. */
@Entity('schuldhulp_budgetbeheer')
@ObjectType({ description: 'Hulp bij het beheer van iemands geld, tot en met beschermingsbewind (BW 1:431).' })
export class Budgetbeheer extends Stuk {
  @Column() traject: string;
  @Niveau('HOOFDLIJNEN') @Field(() => Schuldbegeleiding) @Column({ type: 'varchar' }) vorm: Schuldbegeleiding;
  @Niveau('HOOFDLIJNEN') @Field({ description: 'Wie het beheer doet.' }) @Column() uitvoerder: string;
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) @Column() vanaf: string;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  tot: string | null;
  @Niveau('DETAILS')
  @Field(() => String, { nullable: true, description: 'Het zaaknummer van de kantonrechter, bij beschermingsbewind.' })
  @Column({ type: 'varchar', nullable: true })
  zaaknummer: string | null;

  static eindigtOp = ({ tot }: Budgetbeheer): string | null => tot;
}
