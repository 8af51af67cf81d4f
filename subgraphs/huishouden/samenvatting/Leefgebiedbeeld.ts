import { Field, Int, ObjectType } from 'type-graphql';
import { Leefgebied } from '#schema/lijsten/leefgebied';
import { Domein } from '#schema/lijsten/toegang';

/** What goes on in a leefgebied. */
@ObjectType({ description: 'Wat er op een leefgebied gebeurt, en hoe men zich er redt.' })
export class Leefgebiedbeeld {
  @Field(() => Leefgebied) leefgebied: Leefgebied;
  @Field(() => [String]) organisaties: string[];
  @Field(() => [Domein]) domeinen: Domein[];
  @Field({ description: 'Twee of meer organisaties werken eraan.' }) dubbel: boolean;
  @Field(() => Int, { nullable: true, description: 'Van wie er het slechtst aan toe is, volgens het laatste gesprek.' })
  laagsteScore?: number | null;
}
