import { Field, ID, InputType, Int } from 'type-graphql';
import { DateScalar } from '#schema/scalars';
import { Regiesoort } from '../lijsten';

@InputType({
  description: 'Bij wie de regie komt: een persoon, of een organisatie en zo nodig een medewerker daarvan.',
})
export class RegisseurInput {
  @Field(() => Regiesoort) soort: Regiesoort;
  @Field(() => ID, { nullable: true, description: 'Alleen bij INWONER en NETWERK.' }) persoon?: string;
  @Field(() => ID, { nullable: true, description: 'Alleen bij een beroepskracht.' }) organisatie?: string;
  @Field(() => String, {
    nullable: true,
    description: 'De medewerker zoals hij zich aanmeldt, als het om hem gaat en niet om een collega.',
  })
  functionaris?: string;
  @Field(() => String, { nullable: true, description: 'Hoe deze beroepskracht heet.' }) naam?: string;
}

@InputType({ description: 'Aan wie de regie wordt aangeboden, en waarom.' })
export class DraagRegieOverInput {
  @Field(() => ID) huishouden: string;
  @Field(() => Int, { description: 'De regieversie die u zag.' }) verwachteVersie: number;
  @Field(() => RegisseurInput) naar: RegisseurInput;
  @Field({ description: 'Minstens 20 tekens.' }) reden: string;
  @Field(() => DateScalar, {
    nullable: true,
    description: 'De laatste dag, ten hoogste drie maanden verder; bij REGIETEAM verplicht, anders niet mogelijk.',
  })
  tijdelijkTot?: string;
  @Field(() => String, { nullable: true, description: 'Het kenmerk van de opschaling waaruit dit volgt.' })
  opschaling?: string;
}

@InputType({ description: 'Of iemand de aangeboden regie aanvaardt.' })
export class BeantwoordRegieaanbodInput {
  @Field(() => ID) huishouden: string;
  @Field(() => Int, { description: 'De regieversie die u zag.' }) verwachteVersie: number;
  @Field(() => Boolean) aanvaard: boolean;
  @Field(() => String, { nullable: true, description: 'Bij weigeren minstens 20 tekens.' }) reden?: string;
}

@InputType({ description: 'Welk aanbod van de regie niet langer geldt.' })
export class TrekRegieaanbodInInput {
  @Field(() => ID) huishouden: string;
  @Field(() => Int, { description: 'De regieversie die u zag.' }) verwachteVersie: number;
}

@InputType({ description: 'Dat de tijdelijke regie eerder teruggaat, en waarom.' })
export class GeefRegieTerugInput {
  @Field(() => ID) huishouden: string;
  @Field(() => Int, { description: 'De regieversie die u zag.' }) verwachteVersie: number;
  @Field({ description: 'Minstens 20 tekens.' }) reden: string;
}
