import fc from 'fast-check';
import { plusDagen } from '#waarborgen/dienst/klok';
import { VerpleegIndicatie } from '../VerpleegIndicatie';
import { maandagVan } from '../weken';
import { geindiceerd, weekKan } from './inzet';

const VANDAAG = '2026-11-26';
const indicatie = (velden: Partial<VerpleegIndicatie>) =>
  Object.assign(new VerpleegIndicatie(), { vanaf: '2026-10-07', tot: '2026-11-18', beeindigdOp: null, ...velden });
const code = (week: string, velden: Partial<VerpleegIndicatie> = {}) => weekKan(week, indicatie(velden), VANDAAG)?.code;

describe('een week van een indicatie', () => {
  test.each<[string, string, Partial<VerpleegIndicatie>, string | undefined]>([
    ['de week voor de eerste dag', '2026-W40', {}, 'WEEK_BUITEN_INDICATIE'],
    ['de week van de eerste dag, een woensdag', '2026-W41', {}, undefined],
    ['de week van de laatste dag, een woensdag', '2026-W47', {}, undefined],
    ['de week erna', '2026-W48', {}, 'WEEK_BUITEN_INDICATIE'],
    ['de lopende week, als er geen einde is', '2026-W48', { tot: null }, undefined],
    ['de volgende week', '2026-W49', { tot: null }, 'WEEK_IN_TOEKOMST'],
    ['de week na een eerder einde', '2026-W46', { beeindigdOp: '2026-11-06' }, 'WEEK_BUITEN_INDICATIE'],
    ['de week van zorg die niet begon', '2026-W41', { beeindigdOp: '2026-10-06' }, 'WEEK_BUITEN_INDICATIE'],
    ['week 53, die er in 2026 is maar nog niet begon', '2026-W53', { tot: null }, 'WEEK_IN_TOEKOMST'],
    ['week 53, die er in 2025 niet is', '2025-W53', {}, 'WEEK_ONGELDIG'],
  ])('%s: %s', (_, week, velden, verwacht) => {
    expect(code(week, velden)).toBe(verwacht);
  });

  test('kan precies als er een dag van de zorg in ligt en zij begonnen is', () => {
    const dag = fc.integer({ min: -120, max: 20 }).map((dagen) => plusDagen(VANDAAG, dagen));
    const nummer = fc.integer({ min: 30, max: 52 }).map((n) => `2026-W${n}`);
    fc.assert(
      fc.property(nummer, dag, fc.option(dag), fc.option(dag), (week, vanaf, tot, beeindigdOp) => {
        const dagen = Array.from({ length: 7 }, (_, i) => plusDagen(maandagVan(week), i));
        const zorg = dagen.some((d) => d >= vanaf && (!tot || d <= tot) && (!beeindigdOp || d <= beeindigdOp));
        const kan = zorg && dagen[0] <= VANDAAG;
        expect(code(week, { vanaf, tot, beeindigdOp }) === undefined).toBe(kan);
      }),
      { seed: 48, numRuns: 1_000 },
    );
  });
});

describe('wat er in een week is geindiceerd', () => {
  const minuten = (velden: Partial<VerpleegIndicatie>) =>
    geindiceerd('2026-W41', indicatie({ minutenVerzorging: 210, minutenVerpleging: 70, ...velden }));
  test.each<[string, Partial<VerpleegIndicatie>, number]>([
    ['een hele week', { vanaf: '2026-09-01' }, 280],
    ['vanaf woensdag', {}, 200],
    ['tot en met dinsdag', { vanaf: '2026-09-01', tot: '2026-10-06' }, 80],
    ['tot en met dinsdag, want toen eindigde zij', { vanaf: '2026-09-01', beeindigdOp: '2026-10-06' }, 80],
    ['alleen zondag', { vanaf: '2026-10-11' }, 40],
  ])('%s: %s', (_, velden, verwacht) => {
    expect(minuten(velden)).toBe(verwacht);
  });
  test('is samen een week waar de ene indicatie de andere in haar loop opvolgt', () => {
    const week = '2026-W41';
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_080 }), fc.integer({ min: 0, max: 6 }), (minutenVerzorging, na) => {
        const wissel = plusDagen(maandagVan(week), na);
        const van = (velden: Partial<VerpleegIndicatie>) =>
          geindiceerd(week, indicatie({ minutenVerzorging, minutenVerpleging: 0, ...velden }));
        const [eerste, tweede] = [{ vanaf: '2026-01-01', tot: wissel }, { vanaf: plusDagen(wissel, 1) }].map(van);
        expect(eerste + tweede).toBe(minutenVerzorging);
      }),
      { seed: 49, numRuns: 300 },
    );
  });
});
