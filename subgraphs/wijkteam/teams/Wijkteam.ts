import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Fout } from '#schema/Fout';

/** Somebody of a team, as his colleagues know him. */
@ObjectType({ description: 'Een lid van een wijkteam.' })
export class Teamlid {
  @Field(() => ID, { description: 'Noem dit waar een opdracht om een medewerker vraagt.' }) kenmerk: string;
  @Field() naam: string;
  @Field() telefoon: string;
  @Field(() => String, { nullable: true, description: 'Wie hem aan het team uitleent.' })
  moederorganisatie: string | null;
  @Field(() => Int, { description: 'De casussen waarvoor hij nu verantwoordelijk is.' }) lopendeCasussen: number;
}

/** A team, of staff and no resident. */
@ObjectType({ description: 'Een wijkteam van uw organisatie.' })
export class Wijkteam {
  @Field(() => ID) kenmerk: string;
  @Field() naam: string;
  @Field(() => [Teamlid]) leden: Teamlid[];
  @Field(() => [Fout], { description: 'Wat mag, maar een tweede blik verdient.' }) waarschuwingen: Fout[];
}
