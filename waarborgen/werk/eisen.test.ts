import { alGebeurd } from './eisen';

const op = (gedaanOp: string | undefined, medewerker?: object) =>
  alGebeurd('gedaanOp')({ invoer: { gedaanOp }, medewerker, vandaag: '2026-11-26' });
const staf = { kenmerk: 'mw-demir' };

describe('a day on which something was done', () => {
  test.each([
    ['staff name yesterday', '2026-11-25', staf],
    ['staff name today', '2026-11-26', staf],
    ['staff leave it empty', undefined, staf],
    ['a resident names today', '2026-11-26', undefined],
    ['a resident leaves it empty', undefined, undefined],
  ])('is one that %s', (_, dag, wie) => {
    expect(op(dag, wie)).toBeUndefined();
  });
  test.each([
    ['tomorrow, whoever names it', '2026-11-27', staf, 'DATUM_IN_TOEKOMST'],
    ['tomorrow of a resident', '2026-11-27', undefined, 'DATUM_IN_TOEKOMST'],
    ['yesterday of a resident', '2026-11-25', undefined, 'DAG_NIET_TE_KIEZEN'],
  ])('is not %s', (_, dag, wie, code) => {
    expect(op(dag, wie)).toMatchObject({ code, veld: ['gedaanOp'] });
  });
});
