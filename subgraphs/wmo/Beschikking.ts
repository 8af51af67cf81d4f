import { Field, ObjectType } from 'type-graphql';
import { Column, Entity } from 'typeorm';
import { DateScalar } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { Stuk } from '#waarborgen/opslag/Stuk';
import { Besluitsoort } from './lijsten';

/** What the municipality decided on an application. */
@Entity('wmo_beschikking')
@ObjectType({ description: 'Het besluit op een Wmo-aanvraag (Wmo 2015 art. 2.3.5).' })
export class Beschikking extends Stuk {
  /** The melding that it decides on. */
  @Column() melding: string;
  @Niveau('HOOFDLIJNEN') @Field(() => Besluitsoort) @Column({ type: 'varchar' }) besluit: Besluitsoort;
  @Niveau('HOOFDLIJNEN') @Field(() => DateScalar) @Column() genomenOp: string;
  @Niveau('DETAILS') @Field(() => String, { nullable: true }) @Column({ type: 'text', nullable: true }) motivering:
    | string
    | null;

  static eindigtOp = ({ genomenOp }: Beschikking): string => genomenOp;
}
