import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Leefgebied } from '#schema/lijsten/leefgebied';
import { DateScalar } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';

/** A measurable goal, about one or more persons. */
@Entity('plandoel')
@ObjectType({ description: 'Een meetbaar doel in het plan.' })
export class Plandoel {
  @Niveau('HOOFDLIJNEN') @Field(() => ID) @PrimaryColumn({ length: 64 }) id: string;
  @Column({ name: 'plan' }) planId: string;
  @Column({ name: 'betreft', type: 'simple-json' }) betreftIds: string[];
  @Niveau('HOOFDLIJNEN') @Field(() => Leefgebied) @Column({ type: 'varchar' }) leefgebied: Leefgebied;
  @Niveau('HOOFDLIJNEN') @Field() @Column('text') gewenstResultaat: string;
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) @Column() streefdatum: string;
  @Niveau('DETAILS')
  @Field(() => String, { nullable: true, description: 'Hoe gemeten wordt of het doel is gehaald.' })
  @Column('text')
  meting: string;
}
