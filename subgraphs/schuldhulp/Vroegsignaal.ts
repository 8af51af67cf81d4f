import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar, Eurocent } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { type Afspraak, Zaak } from '#waarborgen/opslag/Zaak';
import { Contactpoging } from './Contactpoging';
import { BedreigendeSituatie, Vroegsignaalbron, Vroegsignaalresultaat, Vroegsignaalstand } from './lijsten';
import { contacttermijn } from './termijnen';

/** A creditor's early warning, and what the municipality does with it. */
@Entity('schuldhulp_vroegsignaal')
@ObjectType({ description: 'Een bericht over een betalingsachterstand, en wat ermee gedaan is (Wgs art. 3 lid 1 b).' })
export class Vroegsignaal extends Zaak {
  @Niveau('HOOFDLIJNEN') @Field(() => Vroegsignaalstand) @Column({ type: 'varchar' }) stand: Vroegsignaalstand;
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) @Column() ontvangenOp: string;
  @Niveau('DETAILS')
  @Field(() => Vroegsignaalbron, { nullable: true })
  @Column({ type: 'varchar' })
  bron: Vroegsignaalbron;
  @Niveau('DETAILS')
  @Field(() => String, { nullable: true, description: 'Welke schuldeiser het signaal gaf.' })
  @Column()
  signaalpartner: string;
  @Niveau('DETAILS')
  @Field(() => Eurocent, { nullable: true, description: 'De achterstand waarover het gaat.' })
  @Column('int')
  achterstand: number;
  @Niveau('DETAILS')
  @Field(() => BedreigendeSituatie, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  dreiging: BedreigendeSituatie | null;
  @Niveau('DETAILS')
  @Field(() => [Contactpoging], { nullable: true })
  @Column('simple-json')
  contactpogingen: Contactpoging[];
  @Niveau('DETAILS')
  @Field(() => Vroegsignaalresultaat, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  resultaat: Vroegsignaalresultaat | null;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  afgeslotenOp: string | null;

  static isOpen = ({ stand }: Vroegsignaal): boolean => stand !== Vroegsignaalstand.AFGESLOTEN;
  static standVan = ({ stand }: Vroegsignaal): string => stand;
  static wachtOp = (signaal: Vroegsignaal): Afspraak | undefined =>
    eersteContact(signaal) ? undefined : contacttermijn(signaal);

  static eindigtOp = ({ afgeslotenOp }: Vroegsignaal): string | null => afgeslotenOp;
}

/** The day on which contact was sought for the first time. */
export const eersteContact = ({ contactpogingen }: Pick<Vroegsignaal, 'contactpogingen'>): string | undefined =>
  contactpogingen.map(({ op }) => op).toSorted()[0];
