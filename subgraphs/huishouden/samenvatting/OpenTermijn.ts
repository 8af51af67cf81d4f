import { Field, ObjectType } from 'type-graphql';
import { Domein } from '#schema/lijsten/toegang';
import { DateScalar } from '#schema/scalars';
import { Persoon } from '../mensen/Persoon';

/** A term that is not met yet. */
@ObjectType({ description: 'Een termijn die nog niet is afgerond.' })
export class OpenTermijn {
  @Field(() => Domein) domein: Domein;
  @Field(() => Persoon) betreft: object;
  @Field() omschrijving: string;
  @Field(() => DateScalar) uiterlijk: string;
  @Field({ description: 'Waar de termijn staat, of "afspraak".' }) bron: string;
  @Field({ description: 'De termijn staat in een wet.' }) wettelijk: boolean;
  @Field() teLaat: boolean;
}
