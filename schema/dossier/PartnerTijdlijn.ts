import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { Niveau } from '../toestemming';
import { Gebeurtenis } from './Gebeurtenis';

/** A proof, and whom it is about as the federation names him. Between the hub and one partner; no client can see it. */
@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: 'Een toegangsbewijs, en over wie het gaat.' })
export class Persoonsbewijs {
  @Field(() => ID) persoon: string;
  @Field() bewijs: string;
}

/** An event, and out of whose dossier it is. */
@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: 'Een gebeurtenis, en uit wiens dossier zij is.' })
export class Tijdlijnregel {
  @Niveau('HOOFDLIJNEN') @Field(() => ID) persoon: string;
  @Niveau('HOOFDLIJNEN') @Field(() => Gebeurtenis) gebeurtenis: Gebeurtenis;
}

/** What one partner adds to a page of a timeline; the hub puts the parts together. */
@Directive('@shareable')
@Directive('@inaccessible')
@ObjectType({ description: 'Wat een partner aan een pagina van de tijdlijn bijdraagt.' })
export class PartnerTijdlijn {
  @Field(() => [Tijdlijnregel]) regels: Tijdlijnregel[];
  @Field({ description: 'Of er na deze regels nog meer is.' }) meer: boolean;
}
