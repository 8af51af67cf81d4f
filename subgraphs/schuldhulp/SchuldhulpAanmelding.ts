import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { Stuk } from '#waarborgen/opslag/Stuk';
import { BedreigendeSituatie, Vroegsignaalbron } from './lijsten';

/** Somebody asked for help with debts, or accepted it after an early warning; with the intake that follows. */
@Entity('schuldhulp_aanmelding')
@ObjectType({ description: 'Een aanmelding voor schuldhulp en de intake die erop volgt (Wgs art. 4).' })
export class SchuldhulpAanmelding extends Stuk {
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
  @Column() organisatie: string;
  @Column() schuldhulpverlener: string;
  @Column() telefoon: string;

  @Niveau('HOOFDLIJNEN')
  @Field({ description: 'Of de intake binnen drie werkdagen moet zijn (Wgs art. 4 lid 2).' })
  get bedreigend(): boolean {
    return this.dreiging !== null;
  }

  /** With the intake it is dealt with; what follows has its own end. */
  static eindigtOp = ({ intakeOp }: SchuldhulpAanmelding): string | null => intakeOp;
}
