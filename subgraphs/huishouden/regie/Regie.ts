import { Field, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '#schema/scalars';
import { Regiesoort } from '../lijsten';

/** With whom the regie of a household lies, and since when; exactly one at a time. */
@Entity('regie')
@ObjectType('Regisseur', { description: 'Bij wie de regie over het plan ligt.' })
export class Regie {
  @PrimaryColumn({ length: 64 }) kenmerk: string;
  @Column() huishouden: string;
  @Field(() => Regiesoort) @Column({ type: 'varchar' }) soort: Regiesoort;
  /** A professional; a resident or somebody of the network is named by `persoon`, under the rules for persons. */
  @Field(() => String, { nullable: true }) @Column({ type: 'varchar', nullable: true }) naam: string | null;
  @Column({ name: 'persoon', type: 'varchar', nullable: true }) persoonId: string | null;
  @Column({ name: 'organisatie', type: 'varchar', nullable: true }) organisatieId: string | null;
  @Field(() => DateScalar) @Column() vanaf: string;
  @Column({ type: 'varchar', nullable: true }) tot: string | null;
}
