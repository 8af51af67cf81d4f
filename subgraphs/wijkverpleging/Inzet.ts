import { DateTime } from 'luxon';
import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Niveau } from '#schema/toestemming';
import { Stuk } from '#waarborgen/opslag/Stuk';

/** The care of one week: what was planned, and what was delivered once that is known. */
@Entity('wijkverpleging_inzet')
@ObjectType({ description: 'De geplande en geleverde zorg van een week.' })
export class Inzet extends Stuk {
  @Column() indicatie: string;
  @Niveau('DETAILS') @Field({ description: 'Week volgens ISO 8601, JJJJ-Www.' }) @Column() week: string;
  @Niveau('DETAILS') @Field(() => Int) @Column() minutenGepland: number;

  @Niveau('DETAILS')
  @Field(() => Int, { nullable: true })
  @Column({ type: 'int', nullable: true })
  minutenGeleverd: number | null;

  /** The Sunday of its week. */
  static eindigtOp = ({ week }: Inzet): string | null => DateTime.fromISO(week).endOf('week').toISODate();
}
