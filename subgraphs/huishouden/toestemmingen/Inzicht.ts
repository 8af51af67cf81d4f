import { Field, ObjectType } from 'type-graphql';
import { Doelbinding, Domein, Grond, Inzageniveau } from '#schema/lijsten/toegang';
import { DateScalar } from '#schema/scalars';
import { Toestemming } from './Toestemming';

@ObjectType({ description: 'Wat een organisatie of team nu van iemand kan zien in een domein, waarvoor en waarom.' })
export class Inzicht {
  @Field(() => Domein) domein: Domein;
  @Field(() => String) organisatie: string;
  @Field(() => String, { nullable: true }) team?: string | null;
  @Field(() => Inzageniveau) niveau: Inzageniveau;
  @Field(() => Grond) grond: Grond;
  @Field(() => [Doelbinding], { description: 'Waarvoor zij kijken.' }) doelen: Doelbinding[];
  @Field(() => DateScalar, { nullable: true, description: 'De laatste dag waarop het geldt.' }) tot?: string | null;
  @Field(() => Toestemming, { nullable: true, description: 'De toestemming waarop het rust.' })
  toestemming?: Toestemming | null;
  @Field(() => String, { description: 'Waarom, in gewone taal.' }) uitleg: string;
}
