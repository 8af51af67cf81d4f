import { Field, ObjectType } from 'type-graphql';
import { Domein } from '#schema/lijsten/toegang';

/** An organisation that works with somebody in the household. */
@ObjectType({ description: 'Een organisatie die met iemand van het huishouden werkt.' })
export class BetrokkenOrganisatie {
  @Field() organisatie: string;
  @Field(() => [Domein]) domeinen: Domein[];
}
