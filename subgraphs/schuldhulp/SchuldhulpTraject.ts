import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { SchuldhulpStatus } from '#schema/lijsten/hulp';
import { DateScalar } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { type Afspraak, Zaak } from '#waarborgen/opslag/Zaak';
import { SchuldhulpUitstroom, Schuldoplossing } from './lijsten';

/** How far the help with debts is that an aanmelding led to. */
@Entity('schuldhulp_traject')
@ObjectType({ description: 'Het traject schuldhulp dat op een aanmelding volgt.' })
export class SchuldhulpTraject extends Zaak {
  @Column() aanmelding: string;
  @Niveau('HOOFDLIJNEN') @Field(() => SchuldhulpStatus) @Column({ type: 'varchar' }) status: SchuldhulpStatus;
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) @Column() gestartOp: string;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  stabilisatieOp: string | null;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  oplossingOp: string | null;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  begeleidingOp: string | null;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  nazorgOp: string | null;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true, description: 'Wanneer volgens afspraak de stap waarin het staat af is.' })
  @Column({ type: 'varchar', nullable: true })
  afspraakOp: string | null;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  beeindigdOp: string | null;
  @Niveau('DETAILS')
  @Field(() => Schuldoplossing, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  oplossing: Schuldoplossing | null;
  @Niveau('DETAILS')
  @Field(() => String, { nullable: true, description: 'Bij een saneringskrediet of een herfinanciering.' })
  @Column({ type: 'varchar', nullable: true })
  kredietverstrekker: string | null;
  @Niveau('DETAILS')
  @Field(() => SchuldhulpUitstroom, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  uitstroom: SchuldhulpUitstroom | null;
  @Niveau('DETAILS')
  @Field(() => String, { nullable: true, description: 'Waarom het eindigde.' })
  @Column({ type: 'text', nullable: true })
  redenEinde: string | null;

  static isOpen = ({ status }: SchuldhulpTraject): boolean => status in STAP;
  static standVan = ({ status }: SchuldhulpTraject): string => status;
  static wachtOp = (traject: SchuldhulpTraject): Afspraak | undefined => trajectafspraak(traject);

  static eindigtOp = ({ beeindigdOp }: SchuldhulpTraject): string | null => beeindigdOp;
}

/** What is agreed on in each step. Before the plan the aanmelding stands in the work, after the end nothing does. */
const STAP: Partial<Record<SchuldhulpStatus, string>> = {
  PLAN_VAN_AANPAK: 'Evaluatie van het plan van aanpak',
  STABILISATIE: 'Einde van de stabilisatie',
  SCHULDREGELING: 'Antwoord van de schuldeisers',
  OPLOSSING: 'Einde van de schuldregeling',
  BEGELEIDING: 'Evaluatie van de begeleiding',
  NAZORG: 'Einde van de nazorg',
};

export function trajectafspraak({ status, afspraakOp }: SchuldhulpTraject): Afspraak | undefined {
  const omschrijving = STAP[status];
  return omschrijving && afspraakOp ? { omschrijving, uiterlijk: afspraakOp, bron: 'afspraak' } : undefined;
}
