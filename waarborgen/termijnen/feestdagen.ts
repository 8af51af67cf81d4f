import Holidays from 'date-holidays';

/**
 * The days of Algemene termijnenwet art. 3 lid 1, and Goede Vrijdag (lid 2), by the names under which the library has
 * them. It knows more days than the law does (Pasen and Pinksteren are Sundays anyway, oudejaarsavond is none), and
 * whether people have a day off doesn't count: 5 mei is one of them every year.
 */
const FEESTDAGEN: ReadonlySet<string> = new Set([
  'Nieuwjaar',
  'Goede Vrijdag',
  'Tweede paasdag',
  'Koningsdag',
  'Koninginnedag', // before 2014
  'Bevrijdingsdag',
  'Hemelvaartsdag',
  'Tweede pinksterdag',
  'Kerstmis',
  'Tweede kerstdag',
]);

/**
 * The days that a royal decree makes equal to them (art. 3 lid 3). One is published every three years; add the days of
 * the next when it is. Unknown days make a term end too early, never too late.
 */
const GELIJKGESTELD: ReadonlySet<string> = new Set([
  // Besluit gelijkstelling van 28 april 2023, 19 mei 2023, 10 mei 2024, 27 december 2024 en 30 mei 2025
  ...['2023-04-28', '2023-05-19', '2024-05-10', '2024-12-27', '2025-05-30'],
  // Besluit gelijkstelling van 2 januari 2026, 15 mei 2026, 7 mei 2027, 28 april 2028 en 26 mei 2028
  ...['2026-01-02', '2026-05-15', '2027-05-07', '2028-04-28', '2028-05-26'],
]);

// What is a day off for schools only (Goede Vrijdag, 5 mei) is to this law a day like the others.
const kalender = new Holidays('NL', { languages: 'nl', types: ['public', 'school'] });
const perJaar = new Map<string, ReadonlySet<string>>();

/** Whether this day, `YYYY-MM-DD`, is a public holiday to the law, or equal to one. */
export const isFeestdag = (dag: string): boolean => GELIJKGESTELD.has(dag) || feestdagenVan(dag.slice(0, 4)).has(dag);

/** A year is worked out once: the library takes milliseconds for it, and a household view asks for many days. */
function feestdagenVan(jaar: string): ReadonlySet<string> {
  const bekend = perJaar.get(jaar);
  if (bekend) return bekend;
  const feestdagen = kalender.getHolidays(jaar).filter(({ name }) => FEESTDAGEN.has(name));
  const dagen = new Set(feestdagen.map(({ date }) => date.slice(0, 'YYYY-MM-DD'.length)));
  perJaar.set(jaar, dagen);
  return dagen;
}
