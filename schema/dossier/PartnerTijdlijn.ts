import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { PARTNERDOMEINEN, type Partnerdomein } from '../lijsten/toegang';
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
export interface PartnerTijdlijn {
  regels: Tijdlijnregel[];
  /** Whether there is more after these. */
  meer: boolean;
}

/**
 * The type of that, of each partner its own (`WmoTijdlijn`): routers that stitch can't tell who a type belongs to that
 * several subgraphs compute.
 */
function partnerTijdlijn(domein: Partnerdomein) {
  @Directive('@shareable')
  @Directive('@inaccessible')
  @ObjectType(`${domein[0]}${domein.slice(1).toLowerCase()}Tijdlijn`, {
    description: 'Wat deze partner aan een pagina van de tijdlijn bijdraagt.',
  })
  class Bijdrage implements PartnerTijdlijn {
    @Field(() => [Tijdlijnregel]) regels: Tijdlijnregel[];
    @Field({ description: 'Of er na deze regels nog meer is.' }) meer: boolean;
  }
  return Bijdrage;
}
export const PARTNERTIJDLIJNEN = Object.fromEntries(
  PARTNERDOMEINEN.map((domein) => [domein, partnerTijdlijn(domein)]),
) as Record<Partnerdomein, ReturnType<typeof partnerTijdlijn>>;
