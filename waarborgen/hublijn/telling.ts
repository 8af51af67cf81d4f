/** About fewer households than this nothing is told, to anybody. */
export const MINSTENS = 10;
/** No household weighs more than this in any number. */
export const HOOGSTENS = 10;

/** How many there are of something, and in how many households: of both nothing, or enough to tell. */
export interface Telling {
  aantal: number;
  huishoudens: number;
}
export const NIETS: Telling = { aantal: 0, huishoudens: 0 };

/** Adds up what each household has of something; fewer households than may be told of are none. */
export function tel(perHuishouden: readonly number[]): Telling {
  const mee = perHuishouden.filter((aantal) => aantal > 0).map((aantal) => Math.min(aantal, HOOGSTENS));
  if (mee.length < MINSTENS) return NIETS;
  return { aantal: mee.reduce((som, aantal) => som + aantal, 0), huishoudens: mee.length };
}

/** Whether a number of things in these households can have come about by counting them so. */
export function kanGeteldZijn({ aantal, huishoudens }: Telling): boolean {
  if (huishoudens === 0) return aantal === 0;
  return huishoudens >= MINSTENS && aantal >= huishoudens && aantal <= huishoudens * HOOGSTENS;
}

/** Of several groups that have no household in common. */
export const samen = (tellingen: readonly Telling[]): Telling => ({
  aantal: tellingen.reduce((som, t) => som + t.aantal, 0),
  huishoudens: tellingen.reduce((som, t) => som + t.huishoudens, 0),
});
