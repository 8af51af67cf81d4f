import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, Eurocent } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { Stuk } from '#waarborgen/opslag/Stuk';
import { Schuldsoort } from './lijsten';

/** What somebody owes one creditor. */
@Entity('schuldhulp_schuld')
@ObjectType({ description: 'Wat iemand een schuldeiser schuldig is.' })
export class Schuld extends Stuk {
  @Niveau('HOOFDLIJNEN') @Field(() => Schuldsoort) @Column({ type: 'varchar' }) schuldsoort: Schuldsoort;
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) @Column() sinds: string;
  @Niveau('DETAILS') @Field(() => String, { nullable: true }) @Column() schuldeiser: string;
  @Niveau('DETAILS') @Field(() => Eurocent, { nullable: true }) @Column('int') oorspronkelijkBedrag: number;
  @Niveau('DETAILS') @Field(() => Eurocent, { nullable: true }) @Column('int') huidigBedrag: number;
  @Niveau('DETAILS')
  @Field(() => Boolean, { nullable: true, description: 'Gaat voor andere schulden (BW 3:278).' })
  @Column({ type: 'boolean', default: false })
  preferent: boolean;
  @Niveau('DETAILS')
  @Field(() => DateScalar, { nullable: true, description: 'Op welke dag het huidige bedrag zo hoog was.' })
  @Column({ type: 'varchar', nullable: true })
  peildatum: string | null;
  @Niveau('DETAILS')
  @Field(() => String, { nullable: true, description: 'Waarom het bedrag het laatst veranderde.' })
  @Column({ type: 'text', nullable: true })
  redenWijziging: string | null;

  /** It is kept as long as the help with it: what is owed keeps no dossier open. */
  static eindigtOp = ({ sinds }: Schuld): string => sinds;
  static gaatMee = true as const;
}
