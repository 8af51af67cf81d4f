import { Field, ObjectType } from 'type-graphql';
import { Domein } from '#schema/lijsten/toegang';
import { DateScalar } from '#schema/scalars';
import { Bewijssoort, Vertegenwoordigingssoort } from '../lijsten';

@ObjectType({ description: 'Waaruit blijkt dat iemand voor een ander spreekt, en wie dat controleerde.' })
export class Bewijsstuk {
  @Field(() => Bewijssoort) soort: Bewijssoort;
  @Field(() => String, { nullable: true }) nummer: string | null;
  @Field(() => String, { nullable: true, description: 'De medewerker die het controleerde.' })
  gecontroleerdDoor: string | null;
  @Field(() => DateScalar, { nullable: true }) gecontroleerdOp: string | null;
}

/** Who speaks for somebody today, as far as that reaches. */
@ObjectType({ description: 'Wie vandaag voor iemand spreekt, waarover, en waaruit dat blijkt.' })
export class Vertegenwoordiger {
  /** The person who speaks. */
  door: string;
  @Field(() => Vertegenwoordigingssoort) soort: Vertegenwoordigingssoort;
  @Field(() => [Domein], { description: 'Waarover hij spreekt.' }) domeinen: Domein[];
  @Field(() => DateScalar) vanaf: string;
  @Field(() => DateScalar, { nullable: true }) tot: string | null;
  @Field(() => Bewijsstuk) bewijs: Bewijsstuk;
}
