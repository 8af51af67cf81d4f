import { Field, ObjectType } from 'type-graphql';
import { Domein } from '#schema/lijsten/toegang';
import { DateScalar } from '#schema/scalars';
import { Persoon } from '../mensen/Persoon';

/** Help that runs today. */
@ObjectType({ description: 'Hulp of een voorziening die vandaag loopt.' })
export class LopendeVoorziening {
  @Field(() => Domein) domein: Domein;
  @Field(() => Persoon) betreft: object;
  @Field({ description: 'Wat het is, zo ver als u dat mag weten.' }) soort: string;
  @Field(() => String, { nullable: true }) aanbieder?: string | null;
  @Field(() => DateScalar) vanaf: string;
  @Field(() => DateScalar, { nullable: true }) tot?: string | null;
}
