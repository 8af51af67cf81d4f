import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Leefgebied } from '#schema/lijsten/leefgebied';
import { DateScalar } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { laatsteVan, plusMaanden } from '#waarborgen/dienst/klok';
import { type Afspraak, Zaak } from '#waarborgen/opslag/Zaak';
import { Casusafloop, CasusStatus } from './lijsten';

/** The team's own support is short; longer needs a reason. */
export const EIGEN_ONDERSTEUNING_MAANDEN = 3;

@ObjectType({ description: 'Waarom en tot wanneer het wijkteam zelf langer dan drie maanden ondersteunt.' })
export class Casusverlenging {
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) tot: string;
  @Niveau('DETAILS') @Field(() => String, { nullable: true }) reden: string;
}

/** What the team does for one person, from the first contact to the aftercare. */
@Entity('wijkteam_casus')
@ObjectType({ description: 'Wat het wijkteam voor iemand doet, van eerste contact tot nazorg.' })
export class Casus extends Zaak {
  /** The signal that it came from. */
  @Column({ type: 'varchar', length: 64, nullable: true }) signaal: string | null;
  @Niveau('HOOFDLIJNEN') @Field(() => CasusStatus) @Column({ type: 'varchar' }) status: CasusStatus;
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) @Column() geopendOp: string;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true, description: 'Wanneer de vraag helder was.' })
  @Column({ type: 'varchar', length: 10, nullable: true })
  planVanaf: string | null;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true, description: 'Wanneer de uitvoering van het plan begon.' })
  @Column({ type: 'varchar', length: 10, nullable: true })
  uitvoeringVanaf: string | null;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true, description: 'Begin van de eigen ondersteuning door het wijkteam.' })
  @Column({ type: 'varchar', nullable: true })
  ondersteuningVanaf: string | null;
  /** The last day agreed on, where that is within the three months. */
  @Column({ type: 'varchar', length: 10, nullable: true }) afgesprokenTot: string | null;
  @Niveau('HOOFDLIJNEN')
  @Field(() => Casusverlenging, { nullable: true })
  @Column({ type: 'simple-json', nullable: true })
  verlenging: Casusverlenging | null;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  ondersteuningAfgerondOp: string | null;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'varchar', length: 10, nullable: true })
  nazorgVanaf: string | null;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true, description: 'Tot wanneer het wijkteam nog vraagt hoe het gaat.' })
  @Column({ type: 'varchar', length: 10, nullable: true })
  nazorgTot: string | null;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  afgeslotenOp: string | null;
  @Niveau('DETAILS')
  @Field(() => Casusafloop, { nullable: true })
  @Column({ type: 'varchar', length: 32, nullable: true })
  afloop: Casusafloop | null;
  @Niveau('DETAILS')
  @Field(() => String, { nullable: true, description: 'Hoe het eindigde.' })
  @Column({ type: 'text', nullable: true })
  terugblik: string | null;
  @Niveau('HOOFDLIJNEN') @Field(() => [Leefgebied]) @Column('simple-json') leefgebieden: Leefgebied[];
  @Niveau('HOOFDLIJNEN') @Field() @Column() team: string;
  @Niveau('HOOFDLIJNEN') @Field({ description: 'De verantwoordelijke wijkcoach.' }) @Column() coach: string;
  @Niveau('HOOFDLIJNEN') @Field() @Column() telefoon: string;
  @Column() organisatie: string;

  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true, description: 'De laatste dag van de eigen ondersteuning.' })
  get ondersteuningTot(): string | null {
    return ondersteuningTot(this);
  }

  static isOpen = ({ status }: Casus): boolean => status !== CasusStatus.AFGESLOTEN;
  static standVan = ({ status }: Casus): string => status;
  static wachtOp = (casus: Casus): Afspraak | undefined =>
    casus.status === CasusStatus.NAZORG || casus.ondersteuningAfgerondOp
      ? nazorgtermijn(casus)
      : ondersteuningstermijn(casus);
  static eindigtOp = ({ afgeslotenOp }: Casus): string | null => afgeslotenOp;
}

type Ondersteuning = Pick<Casus, 'ondersteuningVanaf' | 'afgesprokenTot' | 'verlenging'>;

/** Past this day it needs a reason. */
export const zonderReden = (vanaf: string): string => plusMaanden(vanaf, EIGEN_ONDERSTEUNING_MAANDEN);

/** The latest day agreed on, with a reason or without: a reason may be given within the three months too. */
export function ondersteuningTot({ ondersteuningVanaf, afgesprokenTot, verlenging }: Ondersteuning): string | null {
  if (!ondersteuningVanaf) return null;
  return laatsteVan([verlenging?.tot, afgesprokenTot]) ?? zonderReden(ondersteuningVanaf);
}

export function ondersteuningstermijn(casus: Ondersteuning): Afspraak | undefined {
  const uiterlijk = ondersteuningTot(casus);
  return uiterlijk ? { omschrijving: 'Eigen ondersteuning door het wijkteam', uiterlijk, bron: 'afspraak' } : undefined;
}

export const nazorgtermijn = ({ nazorgTot }: Pick<Casus, 'nazorgTot'>): Afspraak | undefined =>
  nazorgTot ? { omschrijving: 'Nazorg door het wijkteam', uiterlijk: nazorgTot, bron: 'afspraak' } : undefined;
