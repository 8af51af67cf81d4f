import { Field, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { Niveau } from '#schema/toestemming';
import { Stuk } from '#waarborgen/opslag/Stuk';
import { afwijkingVan, wijktAf } from './afwijking';
import { zondagVan } from './weken';

/** The care of one week: what was planned, and what was delivered once that is known. Twice kept, it would be paid twice. */
@Entity('wijkverpleging_inzet')
@Index(['indicatie', 'week'], { unique: true })
@ObjectType({ description: 'De geplande en geleverde zorg van een week.' })
export class Inzet extends Stuk {
  @Column() indicatie: string;
  @Niveau('DETAILS') @Field({ description: 'Week volgens ISO 8601, JJJJ-Www.' }) @Column() week: string;
  @Niveau('DETAILS') @Field(() => Int) @Column() minutenGepland: number;

  @Niveau('DETAILS')
  @Field(() => Int, { nullable: true })
  @Column({ type: 'int', nullable: true })
  minutenGeleverd: number | null;

  @Niveau('DETAILS')
  @Field(() => String, { nullable: true, description: 'Waarom het anders ging dan gepland.' })
  @Column({ type: 'varchar', nullable: true })
  toelichting: string | null;

  @Niveau('DETAILS')
  @Field(() => Int, { nullable: true, description: 'Minuten meer dan gepland, of minder als het onder nul is.' })
  get afwijking(): number | null {
    return afwijkingVan(this);
  }

  @Niveau('DETAILS')
  @Field(() => Boolean, { nullable: true, description: 'Zo veel anders dan gepland dat iemand ernaar moet kijken.' })
  get wijktAf(): boolean {
    return wijktAf(this);
  }

  static eindigtOp = ({ week }: Inzet): string => zondagVan(week);
}
