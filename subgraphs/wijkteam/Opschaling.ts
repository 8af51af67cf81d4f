import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { OpschalingNaar, OpschalingStatus } from '#schema/lijsten/opschaling';
import { DateScalar } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { type Afspraak, Zaak } from '#waarborgen/opslag/Zaak';
import { Opschalingsaanleiding } from './lijsten';

const { VOORGESTELD, BESLOTEN } = OpschalingStatus;

/** A case that needs more than the team has, and the way back. */
@Entity('wijkteam_opschaling')
@ObjectType({ description: 'Een casus die meer nodig heeft dan het wijkteam kan bieden.' })
export class Opschaling extends Zaak {
  @Column() casus: string;
  /** Where to says what for: a FACT_TEAM means psychiatry, a VEILIGHEIDSHUIS justice (AVG art. 9, 10). */
  @Niveau('DETAILS')
  @Field(() => OpschalingNaar, { nullable: true })
  @Column({ type: 'varchar' })
  naar: OpschalingNaar;
  @Niveau('DETAILS')
  @Field(() => [Opschalingsaanleiding], { nullable: true })
  @Column({ type: 'simple-json', nullable: true })
  aanleidingen: Opschalingsaanleiding[] | null;
  @Niveau('HOOFDLIJNEN') @Field(() => OpschalingStatus) @Column({ type: 'varchar' }) status: OpschalingStatus;
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) @Column() voorgesteldOp: string;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true, description: 'Wanneer de teamleider uiterlijk beslist.' })
  @Column({ type: 'varchar', length: 10, nullable: true })
  besluitVoor: string | null;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  beslotenOp: string | null;
  @Niveau('DETAILS')
  @Field(() => String, { nullable: true, description: 'Waarom de teamleider zo besliste.' })
  @Column({ type: 'text', nullable: true })
  motivering: string | null;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true, description: 'Wanneer de casus terug is bij het wijkteam.' })
  @Column({ type: 'varchar', length: 10, nullable: true })
  opgeschaaldTot: string | null;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  afgeschaaldOp: string | null;
  @Niveau('DETAILS')
  @Field(() => String, { nullable: true, description: 'Waarom het weer zonder kan.' })
  @Column({ type: 'text', nullable: true })
  redenAfschaling: string | null;
  @Niveau('HOOFDLIJNEN')
  @Field({ description: 'Wie intussen verantwoordelijk is.' })
  @Column()
  verantwoordelijke: string;
  /** He is its behandelaar. */
  @Niveau('HOOFDLIJNEN')
  @Field(() => String, { nullable: true, description: 'De linking pin: wie de weg terug bewaakt.' })
  @Column({ type: 'varchar', nullable: true })
  linkingPin: string | null;
  @Niveau('DETAILS') @Field(() => String, { nullable: true }) @Column({ type: 'text' }) reden: string;

  static isOpen = ({ status }: Opschaling): boolean => status === VOORGESTELD || status === BESLOTEN;
  static standVan = ({ status }: Opschaling): string => status;
  static wachtOp = (opschaling: Opschaling): Afspraak | undefined =>
    opschaling.status === VOORGESTELD ? besluittermijn(opschaling) : terugtermijn(opschaling);
  /** Where it went stays with the casus, also where nobody came back from there. */
  static eindigtOp = ({ afgeschaaldOp, beslotenOp }: Opschaling): string | null => afgeschaaldOp ?? beslotenOp;
}

export const besluittermijn = ({ besluitVoor }: Pick<Opschaling, 'besluitVoor'>): Afspraak | undefined =>
  besluitVoor ? { omschrijving: 'Besluit over opschaling', uiterlijk: besluitVoor, bron: 'afspraak' } : undefined;

export const terugtermijn = ({ opgeschaaldTot }: Pick<Opschaling, 'opgeschaaldTot'>): Afspraak | undefined =>
  opgeschaaldTot
    ? { omschrijving: 'Terug van opschaling bij het wijkteam', uiterlijk: opgeschaaldTot, bron: 'afspraak' }
    : undefined;
