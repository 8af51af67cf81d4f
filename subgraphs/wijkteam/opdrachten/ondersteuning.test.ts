import fc from 'fast-check';
import { plusDagen, plusMaanden } from '#waarborgen/dienst/klok';
import { Casus, ondersteuningTot } from '../Casus';
import { verlengt } from './ondersteuning';

const VANAF = '2026-08-31';
const casus = (velden: Partial<Casus> = {}): Casus =>
  Object.assign(new Casus(), {
    ...{ ondersteuningVanaf: VANAF, afgesprokenTot: null, verlenging: null, ondersteuningAfgerondOp: null, ...velden },
  });

describe('eigen ondersteuning verlengen', () => {
  test('boven drie maanden vraagt het een reden, en daaronder niet', () => {
    const kort = casus({ afgesprokenTot: '2026-09-30' });
    expect(verlengt({ tot: '2026-11-30' }, kort)).toBeUndefined();
    expect(verlengt({ tot: '2026-12-01' }, kort)).toMatchObject({ code: 'REDEN_VERLENGING', veld: ['reden'] });
    expect(verlengt({ tot: '2026-12-01', reden: 'Wachtlijst.' }, kort)).toBeUndefined();
  });
  test('is later dan het was, ook na een eerdere verlenging', () => {
    const langer = casus({ verlenging: { tot: '2027-01-31', reden: 'Wachtlijst.' } });
    expect(verlengt({ tot: '2027-01-31', reden: 'Nog.' }, langer)).toMatchObject({ code: 'VERLENGT_NIET' });
    expect(verlengt({ tot: '2027-02-01', reden: 'Nog.' }, langer)).toBeUndefined();
  });
  test('duurt tot de laatste dag die is afgesproken, met een reden of zonder', () => {
    const tot = (afgesprokenTot: string | null, verlengdTot: string) =>
      ondersteuningTot(casus({ afgesprokenTot, verlenging: { tot: verlengdTot, reden: 'Zij vroeg erom.' } }));
    expect(tot('2026-11-30', '2026-10-31')).toBe('2026-11-30');
    expect(tot('2026-10-31', '2026-11-15')).toBe('2026-11-15');
    expect(tot(null, '2026-10-31')).toBe('2026-10-31');
  });
  test.each([
    { ondersteuningVanaf: null },
    { ondersteuningAfgerondOp: '2026-10-01' },
  ])('kan niet zonder: %o', (velden) => {
    const gevraagd = { tot: '2027-01-01', reden: 'Wachtlijst.' };
    expect(verlengt(gevraagd, casus(velden))).toMatchObject({ code: 'ONDERSTEUNING_ONTBREEKT' });
  });
  test('wat mag, maakt haar langer, en nooit zonder reden langer dan drie maanden', () => {
    const dagen = fc.integer({ min: -30, max: 400 });
    const zonderReden = plusMaanden(VANAF, 3);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 91 }), dagen, fc.boolean(), (afgesproken, erbij, metReden) => {
        const van = casus({ afgesprokenTot: plusDagen(VANAF, afgesproken) });
        const tot = plusDagen(VANAF, erbij);
        const mag = verlengt({ tot, reden: metReden ? 'Wachtlijst.' : undefined }, van) === undefined;
        expect(mag).toBe(tot > (ondersteuningTot(van) as string) && (metReden || tot <= zonderReden));
      }),
      { seed: 20_261_126 },
    );
  });
});
