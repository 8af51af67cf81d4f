import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DateScalar } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { Uitvoerder } from '../lijsten';
import { Voortgang } from './lijsten';

/** Who does what, and when, for a goal. As a table: what an organisation delivered. */
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
  @Niveau('HOOFDLIJNEN') @Field(() => Voortgang) voortgang: Voortgang;
  @Niveau('HOOFDLIJNEN')
  @Field(() => Int, { description: 'Welke het eerst moet: 1, 2, 3, … over alle acties die u ziet.' })
  volgorde: number;
}

@ObjectType({ description: 'Dat een partner een actie niet kan volgen zoals de regisseur die bepaalde.' })
export class Planvoorbehoud {
  @Niveau('HOOFDLIJNEN') @Field(() => Date, { name: 'op' }) tijdstip: Date;
  @Niveau('DETAILS') @Field(() => String, { nullable: true, description: 'Waarom niet.' }) reden?: string | null;
}
