import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { Leefgebied } from '#schema/lijsten/leefgebied';
import { DateScalar } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { Stuk } from '#waarborgen/opslag/Stuk';
import { Hulpvraagstatus } from './lijsten';

/** A question about growing up or bringing up; every other record of the CJG follows from one. */
@Entity('cjg_hulpvraag')
@ObjectType({ description: 'Een vraag om hulp bij opgroeien of opvoeden (Jeugdwet art. 2.3).' })
export class Hulpvraag extends Stuk {
  @Niveau('HOOFDLIJNEN')
  @Field(() => Hulpvraagstatus)
  @Column({ type: 'varchar' })
  status: Hulpvraagstatus;

  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) @Column() gesteldOp: string;

  @Niveau('HOOFDLIJNEN')
  @Field(() => DateScalar, { nullable: true })
  @Column({ type: 'varchar', nullable: true })
  afgeslotenOp: string | null;

  @Niveau('HOOFDLIJNEN') @Field(() => [Leefgebied]) @Column('simple-json') leefgebieden: Leefgebied[];

  @Niveau('DETAILS')
  @Field(() => String, { nullable: true })
  @Column({ type: 'text', nullable: true })
  vraag: string | null;

  /** Who may not read it is not shown the record at all. */
  @Niveau('DETAILS')
  @Field(() => Boolean, {
    nullable: true,
    description: 'In vertrouwen gevraagd door een jongere van 12 tot en met 15.',
  })
  @Column()
  vertrouwelijk: boolean;

  @Column() organisatie: string;
  @Column() coach: string;
  @Column() telefoon: string;

  static eindigtOp = ({ afgeslotenOp }: Hulpvraag): string | null => afgeslotenOp;
}
