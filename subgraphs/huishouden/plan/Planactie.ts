import { Field, ID, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { Uitvoerder } from '../lijsten';

/** Who does what, and when, for a goal. */
@Entity('planactie')
@ObjectType({ description: 'Wie wat wanneer doet voor een doel.' })
export class Planactie {
  @Niveau('HOOFDLIJNEN') @Field(() => ID) @PrimaryColumn({ length: 64 }) id: string;
  @Column({ name: 'doel' }) doelId: string;
  @Niveau('HOOFDLIJNEN') @Field(() => Uitvoerder) @Column({ type: 'varchar' }) uitvoerder: Uitvoerder;
  @Niveau('HOOFDLIJNEN') @Field() @Column('text') wat: string;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  wanneer: string | null;
  @Niveau('DETAILS') @Field(() => String, { nullable: true }) @Column({ type: 'varchar', nullable: true }) wie:
    | string
    | null;
}
