import type { Breuk, Breuksoort } from './Ketengang';
import type { Bevinding } from './verify';

const MAX_GETOOND = 20;

const WAT: Record<Breuksoort, string> = {
  GEWIJZIGD: 'de inhoud is gewijzigd',
  ONTBREEKT: 'ontbreekt',
  INGEVOEGD: 'is ingevoegd: dit nummer was er al',
  VOLGT_NIET: 'volgt niet op de regel ervoor: een van beide is vervangen',
  VERVANGEN: 'is vervangen',
  BEGIN_GEWIJZIGD: 'het begin van de keten is gewijzigd',
  ZONDER_BEGIN: 'hoort bij een keten zonder begin',
};

/** What was found in a subgraph's logbook, for whoever asked: numbers and places, never what a row says. */
export function verslagVan(naam: string, { regels, ketens, getuigenissen, breuken }: Bevinding): string[] {
  const gezien = getuigenissen > 0 ? `, ${telling(getuigenissen, 'kop', 'koppen')} bij getuigen` : '';
  const oordeel = breuken.length > 0 ? 'KLOPT NIET' : 'klopt';
  return [
    `${naam}: ${telling(regels, 'regel', 'regels')} in ${telling(ketens, 'keten', 'ketens')}${gezien}: ${oordeel}`,
    ...breuken.slice(0, MAX_GETOOND).map((breuk) => `  ${plaatsVan(breuk)}: ${watMist(breuk)}`),
    ...(breuken.length > MAX_GETOOND ? [`  … en nog ${breuken.length - MAX_GETOOND} ketens`] : []),
  ];
}

const plaatsVan = ({ keten, nr, id }: Breuk) =>
  [`keten ${keten}`, ...(nr > 0 ? [`nr ${nr}`] : []), ...(id === undefined ? [] : [`(id ${id})`])].join(' ');

const watMist = ({ soort, volgens }: Breuk) => (volgens ? `${WAT[soort]}, gezien door ${volgens}` : WAT[soort]);

const telling = (aantal: number, een: string, meer: string) => `${aantal} ${aantal === 1 ? een : meer}`;
