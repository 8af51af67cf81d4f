import { Field, ID, ObjectType } from 'type-graphql';
import { DateScalar, Eurocent } from '#schema/scalars';
import { Niveau } from '#schema/toestemming';
import { Schuldeisersantwoord, Schuldsoort } from './lijsten';
import type { Aanspraak } from './verdeel';

/** One creditor in an offer, as his debt stood then. What he is offered follows from the whole, and is not kept. */
@ObjectType({ description: 'Wat een schuldeiser in een voorstel krijgt aangeboden, en wat hij antwoordt.' })
export class Voorstelregel implements Aanspraak {
  @Niveau('DETAILS') @Field(() => ID, { nullable: true, description: 'Het kenmerk van de schuld.' }) schuld: string;
  @Niveau('DETAILS') @Field(() => String, { nullable: true }) schuldeiser: string;
  @Niveau('DETAILS') @Field(() => Schuldsoort, { nullable: true }) schuldsoort: Schuldsoort;
  @Niveau('DETAILS')
  @Field(() => Eurocent, { nullable: true, description: 'Wat er open stond toen het voorstel werd gedaan.' })
  bedrag: number;
  @Niveau('DETAILS')
  @Field(() => Boolean, { nullable: true, description: 'Gaat voor de andere (BW 3:278).' })
  preferent: boolean;
  @Niveau('DETAILS')
  @Field(() => Schuldeisersantwoord, { nullable: true, description: 'Leeg zolang hij niet antwoordde.' })
  antwoord: Schuldeisersantwoord | null;
  @Niveau('DETAILS') @Field(() => DateScalar, { nullable: true }) antwoordOp: string | null;
  @Niveau('DETAILS') @Field(() => String, { nullable: true, description: 'Waarom hij zo antwoordt.' }) reden:
    | string
    | null;
  @Niveau('DETAILS') @Field(() => Eurocent, { nullable: true }) aangeboden?: number;
}
