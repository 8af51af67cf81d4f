import { Field, Int, ObjectType } from 'type-graphql';
import { Eurocent } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { Schuldsoort } from './lijsten';

/** What is open at one kind of creditor; computed from the debts, and kept nowhere. */
@ObjectType({ description: 'Wat er bij een soort schuldeisers open staat.' })
export class Schuldsom {
  @Niveau('DETAILS') @Field(() => Schuldsoort, { nullable: true }) schuldsoort: Schuldsoort;
  @Niveau('DETAILS') @Field(() => Eurocent, { nullable: true }) bedrag: number;
  @Niveau('DETAILS') @Field(() => Int, { nullable: true }) schuldeisers: number;
}
