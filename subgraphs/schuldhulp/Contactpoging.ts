import { Field, ObjectType } from 'type-graphql';
import { DateScalar } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { Contactsoort } from './lijsten';

/** That somebody tried to reach a resident about an early warning. */
@ObjectType({ description: 'Een poging om na een vroegsignaal met iemand in gesprek te komen.' })
export class Contactpoging {
  @Niveau('DETAILS') @Field(() => DateScalar, { nullable: true }) op: string;
  @Niveau('DETAILS') @Field(() => Contactsoort, { nullable: true }) contactsoort: Contactsoort;
  @Niveau('DETAILS') @Field(() => Boolean, { nullable: true, description: 'Er was contact.' }) bereikt: boolean;
}
