import { Field, Int, ObjectType } from 'type-graphql';
import { Niveau } from '#schema/toestemming';
import { domeinVan, Omahadomein, Omahagebied, Probleemaard } from './omaha';

const SCORE = 'van 1 (slechtst) tot 5 (best)';

/** What a nurse found in one field of the Omaha System: medical, all of it. */
@ObjectType({ description: 'Wat er op een aandachtsgebied van het Omaha System speelt.' })
export class Aandachtsgebied {
  @Niveau('DETAILS') @Field(() => Omahadomein) domein: Omahadomein;
  @Niveau('DETAILS') @Field(() => Omahagebied) gebied: Omahagebied;
  @Niveau('DETAILS') @Field(() => Probleemaard) aard: Probleemaard;
  @Niveau('DETAILS') @Field() probleem: string;
  @Niveau('DETAILS')
  @Field(() => Int, { nullable: true, description: `Wat iemand ervan weet, ${SCORE}.` })
  kennis?: number;
  @Niveau('DETAILS')
  @Field(() => Int, { nullable: true, description: `Hoe iemand ermee omgaat, ${SCORE}.` })
  gedrag?: number;
  @Niveau('DETAILS')
  @Field(() => Int, { nullable: true, description: `Hoe het ervoor staat, ${SCORE}.` })
  status?: number;
}

/** In which domain a field lies, the Omaha System says. */
export const inDomein = (gevonden: readonly Omit<Aandachtsgebied, 'domein'>[]): Aandachtsgebied[] =>
  gevonden.map((gebied) => ({ ...gebied, domein: domeinVan(gebied.gebied) }));
