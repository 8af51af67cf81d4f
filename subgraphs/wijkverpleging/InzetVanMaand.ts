import { Field, Int, ObjectType } from 'type-graphql';
import { Niveau } from '#schema/toestemming';
import { groupBy } from '#waarborgen/opslag/group';
import type { Minuten } from './afwijking';
import { maandVan } from './weken';

/** The care of a month in minutes, and nothing of what was done: what an insurer pays. */
@ObjectType({
  description: 'Hoeveel zorg er in de weken van een maand was; een week hoort bij de maand van haar donderdag.',
})
export class InzetVanMaand {
  @Niveau('HOOFDLIJNEN') @Field({ description: 'JJJJ-MM' }) maand: string;
  @Niveau('HOOFDLIJNEN') @Field(() => Int) minutenGepland: number;
  @Niveau('HOOFDLIJNEN') @Field(() => Int) minutenGeleverd: number;
}

/** Month by month, oldest first; a week of which it is not known yet what was delivered is in none. */
export function inzetPerMaand(inzet: readonly (Minuten & { week: string })[]): InzetVanMaand[] {
  const bekend = inzet.filter(({ minutenGeleverd }) => minutenGeleverd !== null);
  const maanden = [...groupBy(bekend, ({ week }) => maandVan(week))];
  return maanden
    .map(([maand, weken]) => ({
      maand,
      minutenGepland: som(weken.map((week) => week.minutenGepland)),
      minutenGeleverd: som(weken.map((week) => week.minutenGeleverd ?? 0)),
    }))
    .sort((a, b) => (a.maand < b.maand ? -1 : 1));
}

const som = (getallen: readonly number[]): number => getallen.reduce((a, b) => a + b, 0);
