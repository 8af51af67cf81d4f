import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '#schema/scalars';
import { Bewijssoort, Gezagssoort } from '../lijsten';

@InputType({ description: 'Wie het gezag heeft: bij zijn nummer, of bij BSN en geboortedatum wie elders woont.' })
export class GezaghouderInput {
  @Field(() => ID, { nullable: true, description: 'Woont bij het kind, of is al eens als houder vastgelegd.' })
  persoon?: string;
  @Field(() => String, { nullable: true, description: 'Wordt nergens bewaard.' }) bsn?: string;
  @Field(() => DateScalar, { nullable: true, description: 'Hoort bij het BSN.' }) geboortedatum?: string;
}

@InputType({ description: 'Waaruit het gezag blijkt, en wie dat wanneer nakeek.' })
export class GezagsbewijsInput {
  @Field(() => Bewijssoort, { description: 'Gezagsregister, beschikking van de rechter of geboorteakte.' })
  soort: Bewijssoort;
  @Field({ description: 'Van het stuk of de inschrijving; nooit een BSN.' }) nummer: string;
  @Field() gecontroleerdDoor: string;
  @Field(() => DateScalar) gecontroleerdOp: string;
}

@InputType({ description: 'Wie van wanneer tot wanneer het gezag over een kind heeft.' })
export class RegistreerGezagInput {
  @Field(() => ID) idempotentieSleutel: string;
  @Field(() => ID) kind: string;
  @Field(() => Gezagssoort) soort: Gezagssoort;
  @Field(() => [GezaghouderInput], {
    description:
      'Een bij eenhoofdig, twee bij gezamenlijk gezag, een of twee voogden (geen bij een instelling); anders geen. Hoogstens een bij BSN.',
  })
  houders: GezaghouderInput[];
  @Field(() => DateScalar, { description: 'Wat tot dan gold, eindigt de dag ervoor.' }) vanaf: string;
  @Field(() => DateScalar, { nullable: true, description: 'De laatste dag, als die vaststaat.' }) tot?: string;
  @Field(() => GezagsbewijsInput) bewijs: GezagsbewijsInput;
}

@InputType({ description: 'Welke registratie van gezag een tweede medewerker bevestigt.' })
export class BevestigGezagInput {
  @Field(() => ID, { description: 'Zoals Gezagsperiode.registratie haar noemt.' }) registratie: string;
  @Field(() => Int, { nullable: true, description: 'Zoals Gezagsperiode.versie haar noemt.' }) verwachteVersie?: number;
}
