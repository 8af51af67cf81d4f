export const VOORNAMEN = [
  ...['Aaltje', 'Anouk', 'Bart', 'Bente', 'Bram', 'Chantal', 'Daan', 'Dirk', 'Eefje', 'Elif', 'Emma', 'Femke', 'Fleur'],
  ...['Gerda', 'Gijs', 'Hassan', 'Ilse', 'Imane', 'Jelle', 'Joke', 'Jorrit', 'Kees', 'Lars', 'Lieke', 'Maarten'],
  ...['Malika', 'Marloes', 'Mehmet', 'Milan', 'Mohamed', 'Nadia', 'Niels', 'Nienke', 'Omar', 'Pim', 'Roos', 'Ruben'],
  ...['Samira', 'Sjoerd', 'Soraya', 'Teun', 'Thijs', 'Tineke', 'Wessel', 'Willem', 'Yara', 'Zoë'],
] as const;

export interface Achternaam {
  voorvoegsel?: string;
  achternaam: string;
}

const los = (achternaam: string): Achternaam => ({ achternaam });
const met = (voorvoegsel: string, achternaam: string): Achternaam => ({ voorvoegsel, achternaam });

export const ACHTERNAMEN: readonly Achternaam[] = [
  ...['Arends', 'Aydin', 'Bogaard', 'Bruinsma', 'Claassen', 'Demir', 'Dijkstra', 'Evers', 'Geurts', 'Hendriks'].map(
    los,
  ),
  ...['Hofstede', 'Kaya', 'Koster', 'Lammers', 'Meijerink', 'Nabil', 'Oosterhof', 'Pinas', 'Reinders', 'Scholten'].map(
    los,
  ),
  ...['Teunissen', 'Udink', 'Veldkamp', 'Wanders', 'Yilmaz', 'Zandstra'].map(los),
  ...[met('de', 'Groot'), met('de', 'Haan'), met('van', 'Beek'), met('van', 'Dalen'), met('van den', 'Akker')],
  ...[
    met('van den', 'Hoek'),
    met('van der', 'Meer'),
    met('van der', 'Veen'),
    met('ter', 'Horst'),
    met('el', 'Idrissi'),
  ],
];

const WIJKEN = [
  ...['Lindenholt', 'Dukenburg', 'Neerveld', 'Kersenwaard', 'Molenakker', 'Hogeweide', 'Zilverkamp', 'Waterrand'],
  ...['Vlinderbuurt', 'Oosterhaven', 'Klaverveld', 'Reigersbos', 'Stadsrand', 'Tuindorp', 'Wilgenhof', 'Zonneveld'],
];

/** The name of the wijk with this number, from 0; the list again with a number behind it when it ran out. */
export function wijknaam(nummer: number): string {
  const ronde = Math.floor(nummer / WIJKEN.length);
  return `${WIJKEN[nummer % WIJKEN.length]}${ronde > 0 ? ` ${ronde + 1}` : ''}`;
}

const VOORLETTERS = [...'ABCDEFGHIJKLMNPRSTVWZ'];
const COLLEGAS = [
  ...['Aalders', 'Bloem', 'Cuppen', 'Driessen', 'Elshof', 'Franken', 'Gerrits', 'Hoekstra', 'Ibrahim', 'Jager'],
  ...['Kramer', 'Lubbers', 'Mertens', 'Nijhuis', 'Overbeek', 'Postma', 'Rutten', 'Sahin', 'Tromp', 'Unal'],
  ...['Verhagen', 'Wolters', 'Zijlstra'],
];
const PER_TEAM = 6;

/** The members of the team or department with this number: the same every time, and six as a team has. */
export const professionalsVan = (nummer: number): readonly string[] =>
  Array.from({ length: PER_TEAM }, (_, i) => {
    const nr = nummer * PER_TEAM + i;
    return `${VOORLETTERS[nr % VOORLETTERS.length]}. ${COLLEGAS[nr % COLLEGAS.length]}`;
  });
