import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Domein } from '#schema/lijsten/toegang';
import { DateScalar } from '#schema/scalars';

/** An organisation, or one team of it, works with a person, or with everybody in a household. */
@Entity('betrokkenheid')
@ObjectType({ description: 'Dat een organisatie met iemand of met het hele huishouden werkt.' })
export class Betrokkenheid {
  @PrimaryColumn({ length: 64 }) kenmerk: string;
  @Column() huishouden: string;
  @Column({ name: 'persoon', type: 'varchar', nullable: true }) persoonId: string | null;
  @Column({ name: 'organisatie' }) organisatieId: string;
  @Column({ name: 'team', type: 'varchar', nullable: true }) teamId: string | null;
  /** Reported by its own staff (`meldBetrokkenheid`). */
  @Column({ type: 'boolean', default: false }) zelfGemeld?: boolean;
  @Field(() => Domein) @Column({ type: 'varchar' }) domein: Domein;
  @Field(() => DateScalar) @Column() vanaf: string;
  @Field(() => DateScalar, { nullable: true }) @Column({ type: 'varchar', nullable: true }) tot: string | null;
}
