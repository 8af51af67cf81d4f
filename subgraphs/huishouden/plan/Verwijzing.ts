import { Field, ObjectType } from 'type-graphql';
import { Domein, Inzageniveau, type Partnerdomein } from '#schema/lijsten/toegang';
import { Niveau } from '#schema/toestemming';
import { MAX_PER_PAGINA } from '#schema/verbinding';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import { Persoon } from '../mensen/Persoon';
import type { Bronnen } from '../store/bronnen';
import { Tijdlijn } from '../tijdlijn/Tijdlijn';
import type { Stukverwijzing } from './gebeurtenissen';

/** A reference out of the plan to a record of a partner, told under that partner's rules. */
@ObjectType({ description: 'Een verwijzing uit het plan naar een stuk bij een partner.' })
export class Verwijzing {
  @Niveau('HOOFDLIJNEN') @Field(() => Domein) domein: Partnerdomein;
  @Niveau('HOOFDLIJNEN') @Field({ description: 'Het nummer van het stuk bij die partner.' }) kenmerk: string;
  @Niveau('HOOFDLIJNEN') @Field(() => Persoon) persoon: Persoon;
  @Niveau('HOOFDLIJNEN')
  @Field(() => Tijdlijn, { nullable: true, description: 'Wat er met dit stuk gebeurde.' })
  tijdlijn: Tijdlijn;
}

/**
 * Null for who may not see the HOOFDLIJNEN of this person at that partner: that somebody has a record there is told by
 * the record, not by the plan.
 */
export async function verwijzingVoor(
  { domein, persoon: id, kenmerk }: Stukverwijzing,
  { bronnen, verstrekkingen }: SubgraphContext<Bronnen>,
): Promise<Verwijzing | null> {
  const [persoon, inzage] = await Promise.all([bronnen.personen.load(id), bronnen.inzage(id, domein)]);
  if (!persoon || !verstrekkingen.noteAt(inzage, Inzageniveau.HOOFDLIJNEN)) return null;
  const tijdlijn = new Tijdlijn({ persoon: id, first: MAX_PER_PAGINA, na: {}, domeinen: [domein], kenmerk });
  return Object.assign(new Verwijzing(), { domein, kenmerk, persoon, tijdlijn });
}
