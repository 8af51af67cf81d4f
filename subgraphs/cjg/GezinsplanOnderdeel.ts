import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Leefgebied } from '#schema/lijsten/leefgebied';
import { DateScalar } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { Stuk } from '#waarborgen/opslag/Stuk';

/** One goal of the family's plan as the CJG keeps it. */
@Entity('cjg_gezinsplanonderdeel')
@ObjectType({ description: 'Een onderdeel van het gezinsplan: een doel en wat daarover is afgesproken.' })
export class GezinsplanOnderdeel extends Stuk {
  @Column() hulpvraag: string;
  @Niveau('HOOFDLIJNEN') @Field(() => Leefgebied) @Column({ type: 'varchar' }) leefgebied: Leefgebied;
  @Niveau('HOOFDLIJNEN') @Field() @Column() doel: string;
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) @Column() afgesprokenOp: string;

  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true, description: 'Uiterlijk dan wordt het samen geevalueerd.' })
  @Column({ type: 'varchar', nullable: true })
  evaluatieOp: string | null;

  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  geevalueerdOp: string | null;

  @Niveau('DETAILS')
  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  afspraken: string | null;

  static eindigtOp = (g: GezinsplanOnderdeel): string => g.geevalueerdOp ?? g.evaluatieOp ?? g.afgesprokenOp;
}
