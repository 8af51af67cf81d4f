import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Leefgebied } from '#schema/lijsten/leefgebied';
import { DateScalar } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { type Afspraak, Zaak } from '#waarborgen/opslag/Zaak';
import { CasusStatus, Signaalafloop, Signaalbron } from './lijsten';

/** A worry about somebody that reached the team, before there is a case. */
@Entity('wijkteam_signaal')
@ObjectType({ description: 'Een signaal dat het met iemand niet goed gaat, nog voor er een casus is.' })
export class Signaal extends Zaak {
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) @Column() ontvangenOp: string;
  @Niveau('HOOFDLIJNEN') @Field(() => [Leefgebied]) @Column('simple-json') leefgebieden: Leefgebied[];
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true, description: 'Wanneer er uiterlijk contact is, zoals afgesproken.' })
  @Column({ type: 'varchar', length: 10, nullable: true })
  contactVoor: string | null;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true, description: 'Wanneer het wijkteam iemand daarna thuis sprak.' })
  @Column({ type: 'varchar', length: 10, nullable: true })
  contactOp: string | null;
  /** For when a visit is planned; that is how far it is. */
  @Column({ type: 'varchar', length: 10, nullable: true }) bezoekOp: string | null;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true, description: 'Wanneer het een casus werd of werd weggelegd.' })
  @Column({ type: 'varchar', nullable: true })
  afgehandeldOp: string | null;
  @Niveau('DETAILS')
  @Field(() => Signaalafloop, { nullable: true })
  @Column({ type: 'varchar', length: 32, nullable: true })
  afloop: Signaalafloop | null;
  @Niveau('DETAILS')
  @Field(() => String, { nullable: true, description: 'Waarom het werd weggelegd.' })
  @Column({ type: 'text', nullable: true })
  toelichting: string | null;
  @Niveau('DETAILS') @Field(() => Signaalbron, { nullable: true }) @Column({ type: 'varchar' }) bron: Signaalbron;
  @Niveau('DETAILS')
  @Field(() => Boolean, { nullable: true, description: 'Wie het vertelde, wilde niet genoemd worden.' })
  @Column({ type: 'boolean', default: false })
  anoniem: boolean;
  /** Another's name, not the resident's own (AVG art. 15 lid 4): see zichtbaar.ts. */
  @Niveau('DETAILS')
  @Field(() => String, { nullable: true, description: 'Wie het vertelde; alleen voor het wijkteam zelf te zien.' })
  @Column({ type: 'varchar', nullable: true })
  melder: string | null;
  @Niveau('DETAILS')
  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  inhoud: string | null;
  @Column() organisatie: string;
  @Column() team: string;
  /** By what name residents know who works on it. */
  @Column() coach: string;
  @Column() telefoon: string;

  static isOpen = ({ afgehandeldOp }: Signaal): boolean => !afgehandeldOp;
  static standVan = (signaal: Signaal): string => standVanSignaal(signaal);
  static wachtOp = (signaal: Signaal): Afspraak | undefined =>
    signaal.contactOp || signaal.afgehandeldOp ? undefined : contacttermijn(signaal);
  static eindigtOp = ({ afgehandeldOp }: Signaal): string | null => afgehandeldOp;
}

/** How far somebody's way through the team is, while it is a signal only; a case goes on from there under its own number. */
export function standVanSignaal({ afgehandeldOp, afloop, bezoekOp }: Signaal): CasusStatus {
  if (afgehandeldOp) return afloop === Signaalafloop.CASUS ? CasusStatus.VRAAGVERHELDERING : CasusStatus.AFGESLOTEN;
  return bezoekOp ? CasusStatus.HUISBEZOEK : CasusStatus.SIGNAAL;
}

/** Until when somebody may wait for the team, as was agreed on when the signal came in. */
export const contacttermijn = ({ contactVoor }: Pick<Signaal, 'contactVoor'>): Afspraak | undefined =>
  contactVoor
    ? { omschrijving: 'Eerste contact door het wijkteam', uiterlijk: contactVoor, bron: 'afspraak' }
    : undefined;
