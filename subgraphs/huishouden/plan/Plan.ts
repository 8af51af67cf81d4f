import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Toegang } from '#schema/dossier/Toegang';
import { DateScalar } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { Planstatus } from '../lijsten';
import type { Planbeeld } from './planbeeld';

/** The one plan of a household; it belongs to the residents. How it stands follows from its events and who reads it. */
@Entity('plan')
@ObjectType({ description: 'Het plan van een huishouden; het is van de bewoners.' })
export class Plan {
  @Niveau('HOOFDLIJNEN') @Field(() => ID, { nullable: true }) @PrimaryColumn({ length: 64 }) id: string;
  @Column() huishouden: string;
  /** 1, 2, 3, … of those drawn up in the hub; of one that was delivered there is none. */
  @Column({ type: 'int', nullable: true }) volgnummer: number | null;
  @Niveau('GEEN') @Field(() => Toegang) toegang: Toegang;
  /** As delivered; a plan that was drawn up in the hub begins as CONCEPT. */
  @Niveau('HOOFDLIJNEN') @Field(() => Planstatus, { nullable: true }) @Column({ type: 'varchar' }) status: Planstatus;
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar, { nullable: true }) @Column() opgesteldOp: string;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  vastgesteldOp: string | null;
  @Niveau('HOOFDLIJNEN')
  @Field(() => Int, { nullable: true, description: 'De versie die u ziet; noem hem als verwachteVersie.' })
  versie?: number;

  /** As the reader sees it; nothing where he sees no more than that there is one. */
  beeld?: Planbeeld;
}
