import { Field, Int, ObjectType } from 'type-graphql';

/** How many organisations the hub knows to be involved, now and three months ago: fewer is better. */
@ObjectType({ description: 'Van hoeveel organisaties de hub weet dat zij betrokken zijn: minder is beter.' })
export class Organisatietrend {
  @Field(() => Int) nu: number;
  @Field(() => Int) drieMaandenGeleden: number;
}
