import { Field, ObjectType } from 'type-graphql';
import { Domein, Rol } from '#schema/lijsten/toegang';

/** A professional who works with somebody in the household. */
@ObjectType({ description: 'Een beroepskracht die met iemand van het huishouden werkt.' })
export class BetrokkenProfessional {
  @Field() naam: string;
  @Field(() => Rol) rol: Rol;
  @Field() organisatie: string;
  @Field(() => [Domein]) domeinen: Domein[];
}
