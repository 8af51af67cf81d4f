import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Leefgebied } from '#schema/lijsten/leefgebied';
import { DateScalar } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { Toestemmingswijze } from '../lijsten';
import { Doeloordeel, Doelstand } from './lijsten';

/** A measurable goal, about one or more persons. As a table: what an organisation delivered. */
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
  @Niveau('HOOFDLIJNEN') @Field(() => Doelstand) stand: Doelstand;
}

@ObjectType({ description: 'Wat bij een evaluatie van een doel is gezien.' })
export class Doelevaluatie {
  @Niveau('HOOFDLIJNEN') @Field(() => Doeloordeel) oordeel: Doeloordeel;
  @Niveau('DETAILS')
  @Field(() => Int, {
    nullable: true,
    description: 'Zelfredzaamheid op het leefgebied, van 1 (acuut probleem) tot 5 (volledig zelfredzaam).',
  })
  score?: number | null;
  @Niveau('DETAILS')
  @Field(() => String, { nullable: true, description: 'In de woorden van de inwoner.' })
  woorden?: string;
  @Niveau('HOOFDLIJNEN') @Field(() => Date, { name: 'op' }) tijdstip: Date;
}

@ObjectType({ description: 'Een akkoord dat onder een doel staat.' })
export class Planakkoord {
  @Niveau('HOOFDLIJNEN') @Field(() => Date, { name: 'op' }) tijdstip: Date;
  @Niveau('HOOFDLIJNEN') @Field(() => Toestemmingswijze) wijze: Toestemmingswijze;
  @Niveau('HOOFDLIJNEN')
  @Field({ description: 'Niet meer, als het doel of een actie sindsdien veranderde.' })
  geldt: boolean;
  @Niveau('DETAILS')
  @Field(() => String, {
    nullable: true,
    name: 'toelichting',
    description: 'Het gesprek, als een medewerker het opschreef.',
  })
  reden?: string | null;
}

@ObjectType({ description: 'Of iemand die een doel aangaat, ermee akkoord is.' })
export class Doelakkoord {
  @Niveau('HOOFDLIJNEN')
  @Field({ description: 'Ieder die voor deze persoon akkoord moet geven, gaf het.' })
  akkoord: boolean;
  @Niveau('HOOFDLIJNEN')
  @Field(() => Date, { nullable: true, description: 'Wanneer de laatste akkoord gaf.' })
  op?: Date | null;
  @Niveau('HOOFDLIJNEN')
  @Field(() => [Planakkoord], { description: 'Wat er voor hem onder werd gezet, het oudste eerst.' })
  gegeven: Planakkoord[];
  /** The person whom the goal concerns, and who still has to agree for him. */
  betreft: string;
  wachtOp: string[];
}
