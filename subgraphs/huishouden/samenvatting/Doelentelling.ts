import { Field, Int, ObjectType } from 'type-graphql';

/** The goals of the plan that the caller may see, by how they stand. */
@ObjectType({ description: 'De doelen van het plan die u mag zien, naar hoe zij ervoor staan.' })
export class Doelentelling {
  @Field(() => Int) open: number;
  @Field(() => Int) behaald: number;
  @Field(() => Int) deelsBehaald: number;
  @Field(() => Int) nietBehaald: number;
  @Field(() => Int) vervallen: number;
}
