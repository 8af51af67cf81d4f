import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { Stuk } from '#waarborgen/opslag/Stuk';

/** What is going to be done about the debts. */
@Entity('schuldhulp_plan_van_aanpak')
@ObjectType({ description: 'Wat er aan de schulden gedaan gaat worden (Wgs art. 4a).' })
export class PlanVanAanpak extends Stuk {
  /** The aanmelding whose intake it follows. */
  @Column() aanmelding: string;
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) @Column() vastgesteldOp: string;
  @Niveau('HOOFDLIJNEN') @Field(() => [String]) @Column('simple-json') doelen: string[];
  @Niveau('DETAILS')
  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  afspraken: string | null;

  static eindigtOp = ({ vastgesteldOp }: PlanVanAanpak): string => vastgesteldOp;
}
