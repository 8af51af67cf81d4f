import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Leefgebied } from '#schema/lijsten/leefgebied';
import { DateScalar } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { type Afspraak, Zaak } from '#waarborgen/opslag/Zaak';
import { eindeVanTermijn } from '#waarborgen/termijnen/eindeVanTermijn';
import { Hulpvraagafsluiting, Hulpvraagstatus, Vraagsteller } from './lijsten';

/** A question about growing up or bringing up; every other record of the CJG follows from one. */
@Entity('cjg_hulpvraag')
@ObjectType({ description: 'Een vraag om hulp bij opgroeien of opvoeden (Jeugdwet art. 2.3).' })
export class Hulpvraag extends Zaak {
  @Niveau('HOOFDLIJNEN') @Field(() => Hulpvraagstatus) @Column({ type: 'varchar' }) status: Hulpvraagstatus;
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) @Column() gesteldOp: string;

  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  onderzoekGestartOp: string | null;

  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'De nieuwe dag voor een uitgesteld besluit (Awb art. 4:14).',
  })
  @Column({ type: 'varchar', nullable: true })
  besluitUiterlijk: string | null;

  @Niveau('DETAILS')
  @Field(() => String, { nullable: true, description: 'Waarom het besluit is uitgesteld.' })
  @Column({ type: 'text', nullable: true })
  redenUitstel: string | null;

  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true, description: 'Wanneer de aanbieder begon (JW305).' })
  @Column({ type: 'varchar', nullable: true })
  jeugdhulpGestartOp: string | null;

  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true, description: 'Uiterlijk dan wordt de jeugdhulp samen geevalueerd.' })
  @Column({ type: 'varchar', nullable: true })
  evaluatieOp: string | null;

  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  afgeslotenOp: string | null;

  @Niveau('DETAILS')
  @Field(() => Hulpvraagafsluiting, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  redenAfsluiting: Hulpvraagafsluiting | null;

  @Niveau('HOOFDLIJNEN') @Field(() => [Leefgebied]) @Column('simple-json') leefgebieden: Leefgebied[];

  @Niveau('DETAILS')
  @Field(() => Vraagsteller, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  gesteldDoor: Vraagsteller | null;

  @Niveau('DETAILS')
  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  vraag: string | null;

  /** Who may not read it is not shown the record at all. */
  @Niveau('DETAILS')
  @Field(() => Boolean, {
    nullable: true,
    description: 'In vertrouwen gevraagd door wie minstens 12 is: niet voor wie voor hem spreekt of meeleest.',
  })
  @Column()
  vertrouwelijk: boolean;

  /* Who answers it; nobody yet where a resident asked it himself and it was not taken up. */
  @Column({ type: 'varchar', nullable: true }) organisatie: string | null;
  @Column({ type: 'varchar', nullable: true }) coach: string | null;
  @Column({ type: 'varchar', nullable: true }) telefoon: string | null;

  static isOpen = ({ status }: Hulpvraag): boolean => status !== Hulpvraagstatus.AFGESLOTEN;
  static standVan = ({ status }: Hulpvraag): string => status;
  static wachtOp = (hulpvraag: Hulpvraag): Afspraak | undefined =>
    wachtOpBesluit(hulpvraag) ? besluittermijn(hulpvraag) : evaluatieafspraak(hulpvraag);
  static eindigtOp = ({ afgeslotenOp }: Hulpvraag): string | null => afgeslotenOp;
}

export const wachtOpBesluit = ({ status }: Pick<Hulpvraag, 'status'>): boolean =>
  [Hulpvraagstatus.HULPVRAAG, Hulpvraagstatus.ONDERZOEK].includes(status);

/** Eight weeks (Awb art. 4:13 lid 2), or until the day that was named when that was too short (art. 4:14 lid 3). */
export const besluittermijn = ({
  gesteldOp,
  besluitUiterlijk,
}: Pick<Hulpvraag, 'gesteldOp' | 'besluitUiterlijk'>): Afspraak => ({
  omschrijving: 'Besluit over jeugdhulp',
  ...(besluitUiterlijk
    ? { uiterlijk: besluitUiterlijk, bron: 'Awb art. 4:14' }
    : { uiterlijk: eindeVanTermijn({ na: gesteldOp, weken: 8 }), bron: 'Awb art. 4:13' }),
});

/** When the help that runs is looked back at together; agreed on, so it stays on its day. */
export const evaluatieafspraak = ({
  status,
  evaluatieOp,
}: Pick<Hulpvraag, 'status' | 'evaluatieOp'>): Afspraak | undefined =>
  status === Hulpvraagstatus.LOPENDE_JEUGDHULP && evaluatieOp ? jeugdhulpevaluatietermijn(evaluatieOp) : undefined;

export const jeugdhulpevaluatietermijn = (uiterlijk: string): Afspraak => ({
  ...{ omschrijving: 'Evaluatie van de jeugdhulp', uiterlijk, bron: 'afspraak' },
});
