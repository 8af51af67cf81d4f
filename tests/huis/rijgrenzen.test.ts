import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rijsoorten as cjg } from '#subgraphs/cjg/rijsoorten';
import { rijsoorten as wijkverpleging } from '#subgraphs/wijkverpleging/rijsoorten';
import { rijsoorten as wmo } from '#subgraphs/wmo/rijsoorten';
import type { Rijsoort } from '#waarborgen/inlezen/rijsoort';
import { ROOT } from './subgraphs';

const PARTNERS = { cjg, wijkverpleging, wmo };
const MAX_INT = 2_147_483_647;

/** The fields that are wrong with the first row of its kind in the partner's sample, other in what is said here. */
function fout(naam: keyof typeof PARTNERS, soort: string, anders: object): string[] {
  const rijen = readFileSync(join(ROOT, 'subgraphs', naam, 'proef', `${naam}.jsonl`), 'utf8')
    .trim()
    .split('\n');
  const { soort: _, ...rij } = rijen.map((rij) => JSON.parse(rij)).find((rij) => rij.soort === soort);
  const { schema } = PARTNERS[naam](randomBytes(32))[soort] as unknown as Rijsoort;
  return schema.safeParse({ ...rij, ...anders }).error?.issues.map((issue) => issue.path.join('.')) ?? [];
}

describe('wat een partner aanlevert past in zijn database en in een antwoord:', () => {
  test.each<[keyof typeof PARTNERS, string, string, unknown, unknown]>([
    ['wmo', 'voorziening', 'volume', MAX_INT, MAX_INT + 1],
    ['cjg', 'besluit', 'volume', MAX_INT, MAX_INT + 1],
    ['wijkverpleging', 'zorgplan', 'doelen', Array(50).fill('x'.repeat(1000)), Array(51).fill('x')],
    ['wijkverpleging', 'zorgplan', 'acties', Array(21).fill('é'.repeat(1000)), Array(40).fill('é'.repeat(1000))],
    ['wmo', 'melding', 'leefgebieden', ['WONEN', 'TAAL'], Array(13).fill('WONEN')],
    ['cjg', 'hulpvraag', 'leefgebieden', ['WONEN', 'TAAL'], Array(13).fill('WONEN')],
    ['wijkverpleging', 'indicatie', 'leefgebieden', ['WONEN', 'TAAL'], Array(13).fill('WONEN')],
  ])('%s, %s: %s', (naam, soort, veld, past, pastNiet) => {
    expect(fout(naam, soort, { [veld]: past })).toEqual([]);
    expect(fout(naam, soort, { [veld]: pastNiet })).toEqual([veld]);
  });
});
