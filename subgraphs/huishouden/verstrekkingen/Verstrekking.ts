import { Field, ID, ObjectType } from 'type-graphql';
import { Afschermreden, Doelbinding, Domein, Grond, Inzageniveau, Rol } from '#schema/lijsten/toegang';
import { Niveau } from '#schema/toestemming';
import { verbinding } from '#schema/verbinding';
import { Handeling, Uitkomst } from '../lijsten';

/** A row of a logbook, the hub's own or a partner's, as who may look into it reads it. */
@ObjectType({ description: 'Dat iemand iets van een persoon zag, vastlegde of wilde zien.' })
export class Verstrekking {
  @Field(() => ID) id: string;
  @Field(() => Date) tijdstip: Date;
  /** On whose behalf; none for a resident. */
  organisatieId: string | null;
  teamId: string | null;
  @Field({ description: 'Wie het was, zoals zijn aanmelddienst hem noemt.' }) functionaris: string;
  @Field(() => Rol) rol: Rol;
  @Field(() => Handeling) handeling: Handeling;
  @Field(() => Domein) domein: Domein;
  @Field(() => Inzageniveau) niveau: Inzageniveau;
  @Field(() => Doelbinding) doel: Doelbinding;
  @Field(() => Grond, { nullable: true }) grond: Grond | null;
  @Field(() => Uitkomst) uitkomst: Uitkomst;
  @Field(() => Afschermreden, { nullable: true }) reden: Afschermreden | null;
  @Field() traceId: string;
}

export const { Connection: VerstrekkingConnection } = verbinding(Verstrekking, 'GEEN');
Niveau('GEEN')(VerstrekkingConnection.prototype, 'ontbreekt');
Field(() => [Domein], { description: 'De domeinen waarvan het logboek nu niet te lezen is.' })(
  VerstrekkingConnection.prototype,
  'ontbreekt',
);
