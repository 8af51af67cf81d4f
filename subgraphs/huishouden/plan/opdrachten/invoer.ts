import { Field, ID, InputType, Int } from 'type-graphql';
import { Leefgebied } from '#schema/lijsten/leefgebied';
import { Domein, type Partnerdomein } from '#schema/lijsten/toegang';
import { DateScalar } from '#schema/scalars';
import { Toestemmingswijze, Uitvoerder } from '../../lijsten';
import { Doeloordeel, Voortgang } from '../lijsten';

@InputType({ description: 'Een stuk van een partner, bij zijn eigen nummer daar.' })
export class VerwijzingInput {
  @Field(() => Domein) domein: Partnerdomein;
  @Field(() => ID) persoon: string;
  @Field(() => ID) kenmerk: string;
}

@InputType({ description: 'Het keukentafelgesprek waaruit een plan voortkomt.' })
export class GesprekInput {
  @Field(() => ID, { description: 'Met wie het gesprek is gevoerd.' }) persoon: string;
  @Field(() => ID) kenmerk: string;
}

@InputType({ description: 'Een nieuw plan, als het huishouden er geen heeft dat openstaat.' })
export class StelConceptplanOpInput {
  @Field(() => ID) idempotentieSleutel: string;
  @Field(() => ID) huishouden: string;
  @Field(() => GesprekInput, { nullable: true, description: 'De leefgebieden ervan gaan mee naar het plan.' })
  keukentafelgesprek?: GesprekInput;
  @Field(() => String, { nullable: true }) reden?: string;
}

@InputType({ description: 'Een opdracht op een plan zoals u het zag.' })
export class PlanInput {
  @Field(() => ID) planId: string;
  @Field(() => Int) verwachteVersie: number;
  @Field(() => String, {
    nullable: true,
    description: 'Waarom; nodig bij afsluiten, en bij een andere afspraak zodra het plan is vastgesteld.',
  })
  reden?: string;
}

@InputType({ description: 'Een doel erbij: op welk leefgebied, wat er moet zijn bereikt, hoe dat blijkt en wanneer.' })
export class VoegDoelToeInput {
  @Field(() => ID) idempotentieSleutel: string;
  @Field(() => ID) planId: string;
  @Field(() => [ID], { description: 'Wie het doel aangaat.' }) betreft: string[];
  @Field(() => Leefgebied) leefgebied: Leefgebied;
  @Field() gewenstResultaat: string;
  @Field({ description: 'Hoe gemeten wordt of het doel is gehaald.' }) meting: string;
  @Field(() => DateScalar) streefdatum: string;
  @Field(() => String, { nullable: true, description: 'Waarom; nodig zodra het plan is vastgesteld.' }) reden?: string;
}

@InputType({ description: 'Wat er aan een doel verandert; wat u weglaat, blijft.' })
export class WerkDoelBijInput extends PlanInput {
  @Field(() => ID) doelId: string;
  @Field(() => Leefgebied, { nullable: true }) leefgebied?: Leefgebied;
  @Field(() => String, { nullable: true }) gewenstResultaat?: string;
  @Field(() => String, { nullable: true }) meting?: string;
  @Field(() => DateScalar, { nullable: true }) streefdatum?: string;
  @Field(() => Boolean, { nullable: true, description: 'Het doel vervalt.' }) vervalt?: boolean;
}

@InputType({ description: 'Een actie erbij: wie wat wanneer doet voor een doel.' })
export class VoegActieToeInput {
  @Field(() => ID) idempotentieSleutel: string;
  @Field(() => ID) planId: string;
  @Field(() => ID) doelId: string;
  @Field(() => Uitvoerder) uitvoerder: Uitvoerder;
  @Field() wat: string;
  @Field(() => DateScalar, { nullable: true }) wanneer?: string;
  @Field(() => String, { nullable: true, description: 'Wie precies.' }) wie?: string;
  @Field(() => VerwijzingInput, { nullable: true }) verwijzing?: VerwijzingInput;
  @Field(() => String, { nullable: true, description: 'Waarom; nodig zodra het plan is vastgesteld.' }) reden?: string;
}

@InputType({ description: 'Wat er aan een actie verandert, of hoe ver zij is; wat u weglaat, blijft.' })
export class WerkActieBijInput extends PlanInput {
  @Field(() => ID) actieId: string;
  @Field(() => Uitvoerder, { nullable: true }) uitvoerder?: Uitvoerder;
  @Field(() => String, { nullable: true }) wat?: string;
  @Field(() => DateScalar, { nullable: true }) wanneer?: string;
  @Field(() => String, { nullable: true }) wie?: string;
  @Field(() => Voortgang, { nullable: true }) voortgang?: Voortgang;
}

@InputType({ description: 'In welke volgorde de acties moeten: noem ze alle die openstaan.' })
export class BepaalVolgordeInput extends PlanInput {
  @Field(() => [ID]) acties: string[];
}

@InputType({ description: 'Dat u een actie niet kunt volgen zoals bepaald, en waarom.' })
export class MaakVoorbehoudInput {
  @Field(() => ID) planId: string;
  @Field(() => Int) verwachteVersie: number;
  @Field(() => ID) actieId: string;
  @Field() reden: string;
}

@InputType({ description: 'Akkoord met alles in het plan dat iemand aangaat.' })
export class GeefAkkoordInput {
  @Field(() => ID) planId: string;
  @Field(() => Int) verwachteVersie: number;
  @Field(() => ID, { nullable: true, description: 'Om wie het gaat; standaard uzelf.' }) betreft?: string;
  @Field(() => Toestemmingswijze, { nullable: true, description: 'Standaard DIGITAAL.' }) wijze?: Toestemmingswijze;
  @Field(() => ID, { nullable: true, description: 'Wie akkoord gaf, als een medewerker dat vastlegt.' })
  namens?: string;
  @Field(() => String, { nullable: true, description: 'Een medewerker beschrijft hier het gesprek.' })
  toelichting?: string;
}

@InputType({ description: 'Hoe een doel ervoor staat, in de woorden van de inwoner.' })
export class DoeloordeelInput {
  @Field(() => ID) doelId: string;
  @Field(() => Doeloordeel) oordeel: Doeloordeel;
  @Field(() => Int, { nullable: true, description: 'Zelfredzaamheid op het leefgebied, van 1 tot en met 5.' })
  score?: number;
  @Field() woorden: string;
}

@InputType({ description: 'Een evaluatie van het plan, per doel.' })
export class EvalueerPlanInput extends PlanInput {
  @Field(() => [DoeloordeelInput]) oordelen: DoeloordeelInput[];
}
