import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { SchuldhulpStatus } from '#schema/lijsten/hulp';
import { DateScalar } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { type Afspraak, Zaak } from '#waarborgen/opslag/Zaak';
import { BedreigendeSituatie, Toelating, Vroegsignaalbron } from './lijsten';
import { bezwaartermijn, intaketermijn, plantermijn, toelatingstermijn } from './termijnen';

/**
 * Somebody asked for help with debts, or accepted it after an early warning; with the intake and the decision that follow.
 * It stands in the work until its plan is there; from then on the traject does.
 */
@Entity('schuldhulp_aanmelding')
@ObjectType({ description: 'Een aanmelding voor schuldhulp en de intake die erop volgt (Wgs art. 4).' })
export class SchuldhulpAanmelding extends Zaak {
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) @Column() aangemeldOp: string;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Het eerste gesprek, waarin de hulpvraag wordt vastgesteld.',
  })
  @Column({ type: 'varchar', nullable: true })
  intakeOp: string | null;
  @Niveau('DETAILS')
  @Field(() => BedreigendeSituatie, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  dreiging: BedreigendeSituatie | null;
  @Niveau('DETAILS')
  @Field(() => Vroegsignaalbron, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  vroegsignaal: Vroegsignaalbron | null;
  @Niveau('DETAILS')
  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  hulpvraag: string | null;
  @Niveau('DETAILS')
  @Field(() => Toelating, { nullable: true, description: 'Wat het laatst is besloten.' })
  @Column({ type: 'varchar', nullable: true })
  toelating: Toelating | null;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  beslotenOp: string | null;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Wanneer er een plan van aanpak kwam, of het zonder eindigde.',
  })
  @Column({ type: 'varchar', nullable: true })
  afgerondOp: string | null;
  /** Who works on it; nobody yet where a resident came by himself. */
  @Column({ type: 'varchar', nullable: true }) organisatie: string | null;
  @Column({ type: 'varchar', nullable: true }) schuldhulpverlener: string | null;
  @Column({ type: 'varchar', nullable: true }) telefoon: string | null;

  @Niveau('HOOFDLIJNEN')
  @Field({ description: 'Of de intake binnen drie werkdagen moet zijn (Wgs art. 4 lid 2).' })
  get bedreigend(): boolean {
    return this.dreiging !== null;
  }

  static isOpen = ({ afgerondOp }: SchuldhulpAanmelding): boolean => !afgerondOp;
  static standVan = ({ intakeOp }: SchuldhulpAanmelding): string =>
    intakeOp ? SchuldhulpStatus.INTAKE : SchuldhulpStatus.AANMELDING;
  /** After a refusal what is waited for is an objection; then it can be closed. */
  static wachtOp = (aanmelding: SchuldhulpAanmelding): Afspraak => {
    const { intakeOp, toelating, beslotenOp } = aanmelding;
    if (!intakeOp) return intaketermijn(aanmelding);
    if (!toelating) return toelatingstermijn(intakeOp);
    return toelating === Toelating.GEWEIGERD && beslotenOp ? bezwaartermijn(beslotenOp) : plantermijn(intakeOp);
  };
  /** What follows after it has its own end. */
  static eindigtOp = ({ afgerondOp }: SchuldhulpAanmelding): string | null => afgerondOp;
}
