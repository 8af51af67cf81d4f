import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Leefgebied } from '#schema/lijsten/leefgebied';
import { DateScalar } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { Stuk } from '#waarborgen/opslag/Stuk';
import { WmoFase } from './lijsten';

/** A report that somebody needs support, and how far the municipality is with it. */
@Entity('wmo_melding')
@ObjectType({ description: 'Een melding dat iemand ondersteuning nodig heeft (Wmo 2015 art. 2.3.2).' })
export class WmoMelding extends Stuk {
  @Niveau('HOOFDLIJNEN') @Field(() => WmoFase) @Column({ type: 'varchar' }) fase: WmoFase;
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) @Column() gemeldOp: string;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  onderzoekAfgerondOp: string | null;
  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  aangevraagdOp: string | null;
  @Niveau('HOOFDLIJNEN') @Field(() => [Leefgebied]) @Column('simple-json') leefgebieden: Leefgebied[];
  @Niveau('DETAILS') @Field(() => String, { nullable: true }) @Column({ type: 'text', nullable: true }) hulpvraag:
    | string
    | null;
  @Column() organisatie: string;
  @Column() consulent: string;
  @Column() telefoon: string;
}
