import { Field, ID, InputType, Int } from 'type-graphql';
import { Doelbinding, Domein, Inzageniveau } from '#schema/lijsten/toegang';
import { DateScalar } from '#schema/scalars';
import { Toestemmingswijze } from '../lijsten';

@InputType({ description: 'Aan wie: precies een van de vier.' })
export class OntvangerInput {
  @Field(() => ID, { nullable: true }) organisatie?: string;
  @Field(() => ID, { nullable: true }) team?: string;
  @Field(() => Boolean, { nullable: true, description: 'Alle organisaties die aan het plan meedoen.' })
  plandeelnemers?: boolean;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Wie het gezag heeft over een kind van 12 tot en met 15: wat het in vertrouwen vroeg.',
  })
  vertegenwoordigers?: boolean;
}

@InputType({ description: 'Waartegen iemand bezwaar maakt.' })
export class MaakBezwaarTegenDelenInput {
  @Field(() => ID) idempotentieSleutel: string;
  @Field(() => ID) betrokkene: string;
  @Field(() => OntvangerInput) aan: OntvangerInput;
  @Field(() => Domein, { nullable: true, description: 'Laat weg voor alle domeinen.' }) domein?: Domein;
  @Field(() => [Doelbinding]) doelen: Doelbinding[];
  @Field(() => DateScalar, { nullable: true, description: 'Standaard vandaag.' }) vanaf?: string;
  @Field(() => DateScalar, { description: 'De laatste dag, ten hoogste twaalf maanden na het begin.' }) tot: string;
  @Field(() => Toestemmingswijze) wijze: Toestemmingswijze;
  @Field(() => String, { nullable: true, description: 'Een medewerker beschrijft hier het gesprek.' })
  toelichting?: string;
  @Field(() => ID, {
    nullable: true,
    description: 'Op wiens woord een medewerker dit vastlegt; standaard de betrokkene.',
  })
  namens?: string;
}

@InputType({ description: 'Wat iemand wil delen, met wie, waarvoor en tot wanneer.' })
export class GeefToestemmingInput extends MaakBezwaarTegenDelenInput {
  @Field(() => Inzageniveau) niveau: Inzageniveau;
}

@InputType({ description: 'Een handtekening onder een toestemming.' })
export class OndertekenToestemmingInput {
  @Field(() => ID) toestemmingId: string;
  @Field(() => Int) verwachteVersie: number;
  @Field(() => Toestemmingswijze, { nullable: true, description: 'Standaard DIGITAAL.' }) wijze?: Toestemmingswijze;
  @Field(() => ID, { nullable: true, description: 'Wie er tekende, als een medewerker dat vastlegt.' })
  namens?: string;
  @Field(() => String, { nullable: true, description: 'Een medewerker beschrijft hier het gesprek.' })
  toelichting?: string;
}

@InputType({ description: 'Welke toestemming of welk bezwaar wordt ingetrokken.' })
export class TrekToestemmingInInput {
  @Field(() => ID) toestemmingId: string;
  @Field(() => Int) verwachteVersie: number;
  @Field(() => String, { nullable: true }) toelichting?: string;
}
