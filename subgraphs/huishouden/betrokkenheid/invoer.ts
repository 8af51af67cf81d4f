import { Field, ID, InputType } from 'type-graphql';
import { DateScalar } from '#schema/scalars';

@InputType({ description: 'Met wie uw organisatie vanaf vandaag werkt. Het BSN wordt nergens bewaard.' })
export class MeldBetrokkenheidInput {
  @Field(() => ID) idempotentieSleutel: string;
  @Field(() => String, { description: 'Negen cijfers; dient alleen om de persoon te vinden.' }) bsn: string;
  @Field(() => DateScalar, { description: 'Moet bij het BSN horen: een tikfout wijst zo geen ander aan.' })
  geboortedatum: string;
}

@InputType({ description: 'Met wie uw organisatie na vandaag niet meer werkt.' })
export class BeeindigBetrokkenheidInput {
  @Field(() => ID) persoon: string;
  @Field(() => String, { nullable: true, description: 'Waarom, in minstens 20 tekens; mag weg.' }) reden?: string;
}
