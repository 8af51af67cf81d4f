import fc from 'fast-check';
import type { Stuk, Stuksoort } from '../opslag/Stuk';
import type { Verwijzingen } from './Bewaring';
import { type Eenheid, eenhedenIn } from './eenheden';

class Melding {}
class Besluit {}
class Zorg {}
const [melding, besluit, zorg] = [Melding, Besluit, Zorg] as unknown as Stuksoort[];
const tabellen = { meldingen: melding, besluiten: besluit, zorg };
const verwijzingen: Verwijzingen = new Map([[besluit, { melding }]]);
const wet = (per: 'ZAAK' | 'DOSSIER') => ({ jaren: 15, minstens: 15, bron: 'proef', per });

type Kolommen = Record<string, unknown> & { kenmerk: string };
const eenheden = (per: 'ZAAK' | 'DOSSIER', records: Partial<Record<keyof typeof tabellen, Kolommen[]>>) =>
  eenhedenIn(
    { tabellen, wet: wet(per), verwijzingen },
    { meldingen: [], besluiten: [], zorg: [], ...(records as Record<string, never[]>) },
  );
const namen = (eenheid: Eenheid) => eenheid.map(({ stuk }) => stuk.kenmerk);

describe('wat samen bewaard wordt', () => {
  test('is een zaak met alles wat ernaar verwijst, en wat verwijst gaat voorop', () => {
    const delen = eenheden('ZAAK', {
      meldingen: [{ kenmerk: 'm-1' }, { kenmerk: 'm-2' }],
      besluiten: [{ kenmerk: 'b-1', melding: 'm-1' }],
      zorg: [{ kenmerk: 'z-1', besluit: 'b-1' }],
    });
    expect(delen.map(namen).toSorted()).toEqual([['m-2'], ['z-1', 'b-1', 'm-1']]);
  });
  test('is een dossier met alles van die persoon', () => {
    const records = { meldingen: [{ kenmerk: 'm-1' }, { kenmerk: 'm-2' }], zorg: [{ kenmerk: 'z-1', besluit: 'm-1' }] };
    const delen = eenheden('DOSSIER', records);
    expect(delen).toHaveLength(1);
    expect(namen(delen[0]).toSorted()).toEqual(['m-1', 'm-2', 'z-1']);
    expect(namen(delen[0]).indexOf('z-1')).toBeLessThan(namen(delen[0]).indexOf('m-1'));
  });
  test('is er niet van wie niets heeft', () => {
    expect(eenheden('DOSSIER', {})).toEqual([]);
    expect(eenheden('ZAAK', {})).toEqual([]);
  });
  test('ziet een verwijzing die niemand verklaarde, ook in een lijst of een deel', () => {
    const delen = eenheden('ZAAK', {
      meldingen: [{ kenmerk: 'm-1' }, { kenmerk: 'm-2' }],
      zorg: [{ kenmerk: 'z-1', bij: ['iets', 'm-1'], deel: { van: 'm-2' } }],
    });
    expect(delen.map(namen).map((deel) => deel.toSorted())).toEqual([['m-1', 'm-2', 'z-1']]);
  });
  test('houdt een verklaarde verwijzing bij haar soort: een besluit met hetzelfde nummer hoort er niet bij', () => {
    const delen = eenheden('ZAAK', {
      meldingen: [{ kenmerk: '1' }],
      besluiten: [{ kenmerk: '1' }, { kenmerk: '2', melding: '1' }],
    });
    expect(delen.map((deel) => deel.map(({ soort, stuk }) => `${soort.name} ${stuk.kenmerk}`)).toSorted()).toEqual([
      ['Besluit 1'],
      ['Besluit 2', 'Melding 1'],
    ]);
  });
  test('houdt wie eraan werkt niet voor een stuk', () => {
    const stukken = [{ kenmerk: 'm-1', behandelaar: 'm-2', eigenaar: 'm-2', persoon: 'm-2' }, { kenmerk: 'm-2' }];
    expect(eenheden('ZAAK', { meldingen: stukken })).toHaveLength(2);
  });
  test('eindigt ook waar stukken in een kring naar elkaar verwijzen', () => {
    const kring = [
      { kenmerk: 'a', na: 'b' },
      { kenmerk: 'b', na: 'a' },
    ];
    expect(eenheden('ZAAK', { zorg: kring }).map(namen)).toEqual([expect.arrayContaining(['a', 'b'])]);
  });

  test('verdeelt elk stuk precies eens, niets verwijst uit een zaak, en wat verwijst gaat voor', () => {
    // Each record refers to any number of earlier ones: no rings.
    const graaf = fc.array(fc.array(fc.nat(11), { maxLength: 3 }), { maxLength: 12 });
    fc.assert(
      fc.property(graaf, (pijlen) => {
        const zorgen = pijlen.map((naar, i) => ({
          kenmerk: `z-${i}`,
          bij: naar.filter((j) => j < i).map((j) => `z-${j}`),
        }));
        const delen = eenheden('ZAAK', { zorg: zorgen });
        expect(delen.flatMap(namen).toSorted()).toEqual(zorgen.map(({ kenmerk }) => kenmerk).toSorted());
        for (const deel of delen.map(namen)) {
          for (const { kenmerk, bij } of zorgen) {
            const plaats = deel.indexOf(kenmerk);
            for (const doel of bij) {
              expect(deel.includes(doel)).toBe(plaats >= 0);
              if (plaats >= 0) expect(plaats).toBeLessThan(deel.indexOf(doel));
            }
          }
        }
      }),
      { seed: 15, numRuns: 300 },
    );
  });
});

test('een stuk blijft wat het is', () => {
  const stuk = { kenmerk: 'm-1' } as Stuk;
  const [[bewaard]] = eenheden('ZAAK', { meldingen: [stuk as never] });
  expect(bewaard.stuk).toBe(stuk);
});
