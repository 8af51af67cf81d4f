import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Toegang } from '#schema/dossier/Toegang';
import { DateScalar } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { Planstatus } from '../lijsten';

/** The one plan of a household; it belongs to the residents. */
@Entity('plan')
@ObjectType({ description: 'Het plan van een huishouden; het is van de bewoners.' })
export class Plan {
  @Niveau('HOOFDLIJNEN') @Field(() => ID, { nullable: true }) @PrimaryColumn({ length: 64 }) id: string;
  @Column() huishouden: string;
  @Niveau('GEEN') @Field(() => Toegang) toegang: Toegang;
  @Niveau('HOOFDLIJNEN') @Field(() => Planstatus, { nullable: true }) @Column({ type: 'varchar' }) status: Planstatus;
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar, { nullable: true }) @Column() opgesteldOp: string;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  vastgesteldOp: string | null;
}
