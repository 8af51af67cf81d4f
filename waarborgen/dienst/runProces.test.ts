import { BeheerFout, OmgevingOngeldig } from './omgeving';
import { laatsteWoord } from './runProces';

describe('het laatste woord van een proces', () => {
  test.each([
    ['de omgeving', new OmgevingOngeldig('De omgeving klopt niet:\n  PORT: ontbreekt')],
    ['de supergraph', new BeheerFout('Dit is geen supergraph: er staan geen bronnen in.')],
  ])('zegt wat wij zelf over %s voor de beheerder schreven', (_, error) => {
    expect(laatsteWoord(error)).toBe(error.message);
  });
  test('herhaalt van een andere fout de inhoud niet, en noemt soort, code en plaats', () => {
    const bericht = "Duplicate entry '999990019'\n    at Karin de Wit";
    const error = Object.assign(new RangeError(bericht), { code: 'ER_DUP_ENTRY', sql: '999990019' });
    const woord = laatsteWoord(error);
    expect(woord).toMatch(/^Dit proces stopt door een fout: RangeError, code ER_DUP_ENTRY, at .*runProces\.test\S+$/);
    expect(woord).not.toMatch(/99999|Karin|Duplicate/);
  });
  test.each([
    'BSN 999990019',
    undefined,
    null,
    { message: '999990019' },
  ])('zegt van wat geen fout is alleen het soort', (error) => {
    expect(laatsteWoord(error)).toBe(`Dit proces stopt door een fout: ${typeof error}`);
  });
});
