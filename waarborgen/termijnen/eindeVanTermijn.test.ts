import fc from 'fast-check';
import { plusDagen, plusMaanden } from '../dienst/klok';
import { type Duur, eindeVanTermijn } from './eindeVanTermijn';
import { isWerkdag } from './werkdagen';

type Rij = [na: string, duur: Duur, waarom: string, einde: string];

/** Each row: the day that sets the term going, the term, what its last day would be, and what it is. */
const tabel: Record<string, Rij[]> = {
  'het weekend': [
    ['2026-11-02', { weken: 6 }, 'maandag 14 december', '2026-12-14'],
    ['2026-11-06', { weken: 6 }, 'vrijdag 18 december', '2026-12-18'],
    ['2026-11-07', { weken: 6 }, 'zaterdag 19 december, dus maandag', '2026-12-21'],
    ['2026-11-08', { weken: 6 }, 'zondag 20 december, dus maandag', '2026-12-21'],
    ['2026-11-27', { dagen: 1 }, 'zaterdag 28 november, dus maandag', '2026-11-30'],
    ['2026-11-27', { dagen: 2 }, 'zondag 29 november, dus maandag', '2026-11-30'],
  ],
  'Pasen 2027': [
    ['2027-02-11', { weken: 6 }, 'donderdag 25 maart', '2027-03-25'],
    ['2027-02-12', { weken: 6 }, 'Goede Vrijdag, dus dinsdag', '2027-03-30'],
    ['2027-02-13', { weken: 6 }, 'de zaterdag voor Pasen, dus dinsdag', '2027-03-30'],
    ['2027-02-14', { weken: 6 }, 'eerste Paasdag, en de zomertijd begint, dus dinsdag', '2027-03-30'],
    ['2027-02-15', { weken: 6 }, 'tweede Paasdag, dus dinsdag', '2027-03-30'],
    ['2027-02-16', { weken: 6 }, 'dinsdag 30 maart', '2027-03-30'],
  ],
  'Pasen 2028': [
    ['2028-03-03', { weken: 6 }, 'Goede Vrijdag, dus dinsdag', '2028-04-18'],
    ['2028-04-03', { weken: 2 }, 'tweede Paasdag, dus dinsdag', '2028-04-18'],
  ],
  'Pasen op zijn laatst: 2038, met Koningsdag erachteraan': [
    ['2038-03-12', { weken: 6 }, 'Goede Vrijdag, dus woensdag', '2038-04-28'],
    ['2038-03-16', { weken: 6 }, 'Koningsdag, dus woensdag', '2038-04-28'],
  ],
  Koningsdag: [
    ['2026-03-14', { weken: 6 }, 'zaterdag 25 april, en maandag is Koningsdag, dus dinsdag', '2026-04-28'],
    ['2026-03-16', { weken: 6 }, 'Koningsdag op een maandag, dus dinsdag', '2026-04-28'],
    ['2027-03-16', { weken: 6 }, 'Koningsdag op een dinsdag, dus woensdag', '2027-04-28'],
    ['2028-03-16', { weken: 6 }, 'Koningsdag; de vrijdag erna is gelijkgesteld, dus maandag', '2028-05-01'],
    ['2031-03-14', { weken: 6 }, 'vrijdag 25 april', '2031-04-25'],
    ['2031-03-15', { weken: 6 }, 'Koningsdag op zaterdag 26 april, dus maandag', '2031-04-28'],
    ['2031-03-16', { weken: 6 }, 'zondag 27 april, dus maandag', '2031-04-28'],
    ['2031-03-17', { weken: 6 }, 'maandag 28 april, en dat is geen Koningsdag', '2031-04-28'],
  ],
  'Bevrijdingsdag en Hemelvaartsdag': [
    ['2026-03-24', { weken: 6 }, 'dinsdag 5 mei, ook als niemand vrij is, dus woensdag', '2026-05-06'],
    ['2028-03-24', { weken: 6 }, 'vrijdag 5 mei, dus maandag', '2028-05-08'],
    ['2026-04-02', { weken: 6 }, 'Hemelvaartsdag; de vrijdag erna is gelijkgesteld, dus maandag', '2026-05-18'],
    ['2027-03-24', { weken: 6 }, '5 mei, met Hemelvaartsdag en de vrijdag erachteraan, dus maandag', '2027-05-10'],
    ['2029-03-29', { weken: 6 }, 'Hemelvaartsdag; de vrijdag erna is niet gelijkgesteld', '2029-05-11'],
  ],
  Pinksteren: [
    ['2027-04-03', { weken: 6 }, 'de zaterdag voor Pinksteren, dus dinsdag', '2027-05-18'],
    ['2027-04-04', { weken: 6 }, 'eerste Pinksterdag, dus dinsdag', '2027-05-18'],
    ['2028-04-24', { weken: 6 }, 'tweede Pinksterdag, dus dinsdag', '2028-06-06'],
  ],
  'Kerst en de jaarwisseling': [
    ['2026-11-12', { weken: 6 }, 'donderdag 24 december: kerstavond is een werkdag', '2026-12-24'],
    ['2026-11-13', { weken: 6 }, 'eerste Kerstdag op een vrijdag, dus maandag', '2026-12-28'],
    ['2026-11-14', { weken: 6 }, 'tweede Kerstdag op een zaterdag, dus maandag', '2026-12-28'],
    ['2026-11-19', { weken: 6 }, 'donderdag 31 december: oudejaarsdag is een werkdag', '2026-12-31'],
    ['2026-11-20', { weken: 6 }, 'Nieuwjaarsdag op een vrijdag, dus maandag', '2027-01-04'],
    ['2027-11-13', { weken: 6 }, 'Kerst in het weekend: maandag is een werkdag', '2027-12-27'],
    ['2027-11-20', { weken: 6 }, 'Nieuwjaarsdag op een zaterdag, dus maandag', '2028-01-03'],
    ['2028-11-11', { weken: 6 }, 'zaterdag 23 december, en dan Kerst, dus woensdag', '2028-12-27'],
    ['2030-11-13', { weken: 6 }, 'eerste Kerstdag op een woensdag, dus vrijdag', '2030-12-27'],
    ['2025-12-18', { weken: 2 }, 'Nieuwjaarsdag; vrijdag 2 januari is gelijkgesteld, dus maandag', '2026-01-05'],
  ],
  'de schrikkeldag en het einde van een maand': [
    ['2028-02-01', { weken: 4 }, 'dinsdag 29 februari', '2028-02-29'],
    ['2027-02-01', { weken: 4 }, 'maandag 1 maart', '2027-03-01'],
    ['2028-01-31', { maanden: 1 }, 'de laatste dag van februari', '2028-02-29'],
    ['2027-01-31', { maanden: 1 }, 'de laatste dag van februari, een zondag, dus maandag', '2027-03-01'],
    ['2028-02-29', { jaren: 1 }, 'de laatste dag van februari, een woensdag', '2029-02-28'],
  ],
  'zomertijd en wintertijd': [
    ['2026-03-15', { weken: 2 }, 'de zondag waarop de zomertijd begint, dus maandag', '2026-03-30'],
    ['2026-03-02', { weken: 6 }, 'eroverheen: maandag 13 april', '2026-04-13'],
    ['2026-10-11', { weken: 2 }, 'de zondag waarop de zomertijd eindigt, dus maandag', '2026-10-26'],
    ['2026-10-12', { weken: 4 }, 'eroverheen: maandag 9 november', '2026-11-09'],
  ],
  'ten minste twee werkdagen, van drie dagen of meer (art. 2)': [
    ['2026-11-27', { dagen: 3 }, 'maandag, met een werkdag, dus dinsdag', '2026-12-01'],
    ['2026-11-26', { dagen: 5 }, 'dinsdag, met drie werkdagen', '2026-12-01'],
    ['2026-12-24', { dagen: 3 }, 'zondag na Kerst; maandag is de eerste werkdag, dus dinsdag', '2026-12-29'],
    ['2027-03-25', { dagen: 5 }, 'dinsdag na Pasen is de eerste werkdag, dus woensdag', '2027-03-31'],
  ],
  'een lange termijn loopt niet door (art. 4)': [
    ['2026-09-21', { dagen: 90 }, 'negentig dagen: zondag 20 december, dus maandag', '2026-12-21'],
    ['2026-09-20', { dagen: 91 }, 'eenennegentig: zondag 20 december', '2026-12-20'],
    ['2026-09-26', { weken: 12 }, 'twaalf weken: zaterdag 19 december, dus maandag', '2026-12-21'],
    ['2026-09-19', { weken: 13 }, 'dertien: zaterdag 19 december', '2026-12-19'],
    ['2026-09-25', { maanden: 3 }, 'drie maanden: eerste Kerstdag, dus maandag', '2026-12-28'],
    ['2026-08-25', { maanden: 4 }, 'vier: eerste Kerstdag', '2026-12-25'],
    ['2025-12-25', { jaren: 1 }, 'een jaar: eerste Kerstdag', '2026-12-25'],
  ],
  'in werkdagen': [
    ['2026-11-26', { werkdagen: 3 }, 'over het weekend', '2026-12-01'],
    ['2026-11-27', { werkdagen: 1 }, 'maandag: een werkdag blijft een werkdag (niet art. 2)', '2026-11-30'],
    ['2026-12-23', { werkdagen: 3 }, 'over Kerst', '2026-12-29'],
    ['2026-12-31', { werkdagen: 3 }, 'over Nieuwjaarsdag', '2027-01-06'],
    ['2027-03-24', { werkdagen: 3 }, 'over Pasen', '2027-03-31'],
    ['2027-05-03', { werkdagen: 3 }, 'over 5 mei en Hemelvaartsdag', '2027-05-11'],
  ],
};

describe.each(Object.entries(tabel))('een termijn van de wet eindigt op een werkdag: %s', (_, rijen) => {
  test.each(rijen)('%s en %j: %s', (na, duur, _waarom, einde) => {
    expect(eindeVanTermijn({ na, ...duur })).toBe(einde);
  });
});

describe('voor elke dag en elke termijn', () => {
  const dag = fc.integer({ min: 0, max: 31_000 }).map((n) => plusDagen('2014-01-01', n));
  const kort = fc.oneof(
    fc.integer({ min: 1, max: 90 }).map((dagen) => ({ dagen })),
    fc.integer({ min: 1, max: 12 }).map((weken) => ({ weken })),
    fc.integer({ min: 1, max: 3 }).map((maanden) => ({ maanden })),
  );
  const lang = fc.oneof(
    fc.integer({ min: 91, max: 999 }).map((dagen) => ({ dagen })),
    fc.integer({ min: 13, max: 99 }).map((weken) => ({ weken })),
    fc.integer({ min: 4, max: 99 }).map((maanden) => ({ maanden })),
    fc.integer({ min: 1, max: 20 }).map((jaren) => ({ jaren })),
  );
  const kaal = (na: string, duur: Duur): string =>
    plusMaanden(plusDagen(na, (duur.dagen ?? 0) + 7 * (duur.weken ?? 0)), (duur.maanden ?? 0) + 12 * (duur.jaren ?? 0));
  const vaak = { numRuns: 2_000, seed: 20_261_126 };

  test('is het einde een werkdag, niet eerder dan geteld en hoogstens vijf dagen later', () => {
    const eens = (na: string, duur: Duur) => {
      const einde = eindeVanTermijn({ na, ...duur });
      expect(isWerkdag(einde)).toBe(true);
      expect(einde >= kaal(na, duur)).toBe(true);
      expect(einde <= plusDagen(kaal(na, duur), 5)).toBe(true);
    };
    fc.assert(fc.property(dag, kort, eens), vaak);
  });
  test('is het de eerste dag waarop aan art. 1 en art. 2 is voldaan', () => {
    const eens = (na: string, duur: Duur) => {
      const werkdagenTot = (tot: string): number => {
        let aantal = 0;
        for (let d = plusDagen(na, 1); d <= tot; d = plusDagen(d, 1)) if (isWerkdag(d)) aantal += 1;
        return aantal;
      };
      let einde = kaal(na, duur);
      const drieDagen = einde >= plusDagen(na, 3);
      while (!isWerkdag(einde) || (drieDagen && werkdagenTot(einde) < 2)) einde = plusDagen(einde, 1);
      expect(eindeVanTermijn({ na, ...duur })).toBe(einde);
    };
    fc.assert(
      fc.property(
        dag,
        fc.oneof(
          kort,
          fc.integer({ min: 1, max: 7 }).map((dagen) => ({ dagen })),
        ),
        eens,
      ),
      vaak,
    );
  });
  test('eindigt een lange termijn waar hij is geteld (art. 4)', () => {
    const eens = (na: string, duur: Duur) => expect(eindeVanTermijn({ na, ...duur })).toBe(kaal(na, duur));
    fc.assert(fc.property(dag, lang, eens), vaak);
  });
});
