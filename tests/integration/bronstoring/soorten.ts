import type { ServerResponse } from 'node:http';

/** What a partner does wrong with a question that reached it. */
export type Storing = (antwoord: ServerResponse, gaDoor: () => void) => void;

/** What no answer of the hub may repeat. */
export const GEHEIM = 'BSN 999990019 bij db-intern.gemeente.local';

const json = { 'content-type': 'application/json' };
const zeg =
  (status: number, inhoud: unknown, koppen: Record<string, string> = json): Storing =>
  (antwoord) =>
    void antwoord.writeHead(status, koppen).end(typeof inhoud === 'string' ? inhoud : JSON.stringify(inhoud));
const pagina = (status: number) => zeg(status, `<html>${GEHEIM}</html>`, { 'content-type': 'text/html' });
/** Straight over the line, past everything that makes HTTP of it. */
const ruw =
  (tekst: string, daarna: 'end' | 'resetAndDestroy' = 'end'): Storing =>
  ({ socket }) =>
    void socket?.write(tekst, () => socket[daarna]());
const diep = `{"data":{"huishouden":${'['.repeat(3_000)}${']'.repeat(3_000)},"_entities":${'['.repeat(3_000)}${']'.repeat(3_000)}}}`;

/** By the name under which the table knows them. Those that end with the hub's own patience take as long as that. */
export const SOORTEN: Readonly<Record<string, { storing: Storing; traag?: true }>> = {
  'antwoordt niet': { storing: () => {}, traag: true },
  'begint en zwijgt': { storing: (antwoord) => void antwoord.writeHead(200, json).write('{"data":{'), traag: true },
  'druppelt teken voor teken': { storing: druppel, traag: true },
  'verbreekt zonder antwoord': { storing: ({ socket }) => void socket?.end() },
  'verbreekt hard': { storing: ({ socket }) => void socket?.resetAndDestroy() },
  'breekt halverwege af': { storing: (antwoord) => antwoord.write('{"data":', () => antwoord.socket?.destroy()) },
  'zendt minder dan beloofd': { storing: ruw('HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{"data":{}}') },
  'zendt meer dan beloofd': {
    storing: ruw('HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n{"data":{"huishouden":null}}'),
  },
  'antwoordt halve JSON': { storing: zeg(200, `{"data":{"_entities":[{"${GEHEIM}`) },
  'antwoordt niets': { storing: zeg(200, '') },
  'antwoordt HTML': { storing: pagina(200) },
  'spreekt geen HTTP': { storing: ruw(`${GEHEIM}\r\n\r\n`) },
  'antwoordt oneindig veel': { storing: stroom },
  'verwijst door': { storing: zeg(307, '', { location: 'http://127.0.0.1:9/graphql' }) },
  'antwoordt 404': { storing: pagina(404) },
  'antwoordt 500': { storing: pagina(500) },
  'antwoordt 500 met gegevens': { storing: zeg(500, { data: { huishouden: { id: GEHEIM } } }) },
  'antwoordt 502': { storing: pagina(502) },
  'antwoordt 503': { storing: pagina(503) },
  'antwoordt 504': { storing: pagina(504) },
  'is te druk': {
    storing: zeg(
      503,
      { errors: [{ message: 'Vol.', extensions: { code: 'TE_DRUK' } }] },
      { ...json, 'retry-after': '1' },
    ),
  },
  'antwoordt een lijst': { storing: zeg(200, [{ data: {} }]) },
  'antwoordt een tekst': { storing: zeg(200, JSON.stringify(GEHEIM)) },
  'antwoordt een leeg object': { storing: zeg(200, {}) },
  'antwoordt geen gegevens en geen fout': { storing: zeg(200, { data: null }) },
  'antwoordt gegevens als lijst': { storing: zeg(200, { data: [] }) },
  'antwoordt fouten als tekst': { storing: zeg(200, { data: {}, errors: GEHEIM }) },
  'antwoordt een fout zonder woorden': { storing: zeg(200, { errors: [{ code: GEHEIM }] }) },
  'antwoordt een tekst waar iets gevraagd is': {
    storing: zeg(200, { data: { huishouden: GEHEIM, _entities: [GEHEIM] } }),
  },
  'antwoordt een ander type': {
    storing: zeg(200, { data: { huishouden: { __typename: 'Persoon' }, _entities: [{ __typename: 'Huishouden' }] } }),
  },
  'antwoordt bodemloos diep': { storing: zeg(200, diep) },
  'laat weg wat gevraagd is': { storing: zeg(200, { data: {} }) },
  'zegt dat er bij hem iets misging': { storing: zeg(200, { errors: [{ message: GEHEIM }] }) },
  'zegt zelf waarom niet': {
    storing: zeg(503, { errors: [{ message: 'Nu niet.', extensions: { code: 'LOGBOEK_NIET_BESCHIKBAAR' } }] }),
  },
};

function druppel(antwoord: ServerResponse): void {
  antwoord.writeHead(200, json);
  const timer = setInterval(() => antwoord.write(' '), 50);
  antwoord.on('close', () => clearInterval(timer));
}

function stroom(antwoord: ServerResponse): void {
  antwoord.writeHead(200, json);
  const deel = Buffer.alloc(1024 * 1024, ' ');
  const meer = () => {
    while (!antwoord.destroyed && antwoord.write(deel));
  };
  antwoord.on('drain', meer);
  meer();
}
