import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { Stuk } from '#waarborgen/opslag/Stuk';

/** A first contact at home, by two coaches (vier-ogen-principe). */
@Entity('wijkteam_huisbezoek')
@ObjectType({ description: 'Een eerste contact thuis, door twee wijkcoaches (vier-ogen-principe).' })
export class Huisbezoek extends Stuk {
  /** The signal that it follows, where there was one. */
  @Column({ type: 'varchar', nullable: true }) signaal: string | null;
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) @Column() bezochtOp: string;
  @Niveau('HOOFDLIJNEN') @Field(() => [String]) @Column('simple-json') coaches: string[];
  @Niveau('DETAILS')
  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  verslag: string | null;

  static eindigtOp = ({ bezochtOp }: Huisbezoek): string => bezochtOp;
}
