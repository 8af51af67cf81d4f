import { Field, ID, InputType, Int } from 'type-graphql';
import { Domein } from '#schema/lijsten/toegang';
import { DateScalar } from '#schema/scalars';
import { Noodtoegangsoordeel } from '../lijsten';

@InputType({ description: 'Om wie het gaat, welke domeinen, en waarom het niet kan wachten.' })
export class VraagNoodtoegangInput {
  @Field(() => ID) idempotentieSleutel: string;
  @Field(() => [ID], { description: 'Een tot twintig personen.' }) personen: string[];
  @Field(() => [Domein]) domeinen: Domein[];
  @Field({ description: 'Minstens 20 tekens: waarom er gevaar is, en waarom nu.' }) reden: string;
  @Field(() => Date, { nullable: true, description: 'Ten hoogste vier uur verder, en dat is de standaard.' })
  tot?: Date;
}

@InputType({ description: 'Of een noodtoegang terecht was, en wanneer de inwoner ervan hoort.' })
export class BeoordeelNoodtoegangInput {
  @Field(() => ID) noodtoegangId: string;
  @Field(() => Int) verwachteVersie: number;
  @Field(() => Noodtoegangsoordeel) oordeel: Noodtoegangsoordeel;
  @Field({ description: 'Minstens 20 tekens.' }) toelichting: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'Laat weg om de inwoner meteen te informeren; later dan vandaag alleen met een redenUitstel.',
  })
  inwonerInformerenOp?: string;
  @Field(() => String, {
    nullable: true,
    description: 'Waarom de inwoner het nog niet mag weten: voor wie is dat een gevaar?',
  })
  redenUitstel?: string;
}
