import { plusDagen } from '../dienst/klok';
import { isFeestdag } from './feestdagen';

const feestdagenVan = (jaar: number): string[] =>
  Array.from({ length: 366 }, (_, i) => plusDagen(`${jaar}-01-01`, i)).filter(
    (dag) => dag.startsWith(`${jaar}`) && isFeestdag(dag),
  );

describe('de feestdagen zijn die van de Algemene termijnenwet art. 3', () => {
  test('van 2029: negen, en geen andere', () => {
    expect(feestdagenVan(2029)).toEqual([
      '2029-01-01', // Nieuwjaarsdag
      '2029-03-30', // Goede Vrijdag (lid 2)
      '2029-04-02', // tweede Paasdag
      '2029-04-27', // Koningsdag
      '2029-05-05', // Bevrijdingsdag
      '2029-05-10', // Hemelvaartsdag
      '2029-05-21', // tweede Pinksterdag
      '2029-12-25', // eerste Kerstdag
      '2029-12-26', // tweede Kerstdag
    ]);
  });
  test('elk jaar dezelfde negen, tenzij er twee op een dag vallen', () => {
    for (let jaar = 2029; jaar <= 2150; jaar += 1) {
      const opVijfMei = paasdag(jaar) === `${jaar}-03-27` ? 1 : 0;
      expect({ jaar, aantal: feestdagenVan(jaar).length }).toEqual({ jaar, aantal: 9 - opVijfMei });
    }
  });
  test.each([2027, 2028, 2029, 2030, 2031, 2038, 2100])('5 mei is er elk jaar een, ook in %i', (jaar) => {
    expect(isFeestdag(`${jaar}-05-05`)).toBe(true);
  });
  test('Koningsdag is een dag eerder als 27 april een zondag is', () => {
    for (let jaar = 2014; jaar <= 2150; jaar += 1) {
      const zondag = new Date(`${jaar}-04-27`).getUTCDay() === 0;
      expect([jaar, isFeestdag(`${jaar}-04-26`) && !isTweedePaasdag(`${jaar}-04-26`)]).toEqual([jaar, zondag]);
      expect([jaar, isFeestdag(`${jaar}-04-27`)]).toEqual([jaar, !zondag]);
    }
  });
  test('Koninginnedag was tot en met 2013 op 30 april', () => {
    expect([isFeestdag('2013-04-30'), isFeestdag('2013-04-27'), isFeestdag('2014-04-30')]).toEqual([
      true,
      false,
      false,
    ]);
  });
  test.each([
    ['2026-05-15', 'de dag na Hemelvaartsdag'],
    ['2027-05-07', 'de dag na Hemelvaartsdag'],
    ['2028-04-28', 'de dag na Koningsdag'],
    ['2028-05-26', 'de dag na Hemelvaartsdag'],
  ])('%s is er bij koninklijk besluit mee gelijkgesteld: %s (lid 3)', (dag) => {
    expect(isFeestdag(dag)).toBe(true);
  });
  test.each([
    '2026-12-24',
    '2026-12-31',
    '2027-02-14',
    '2027-05-04',
    '2027-05-09',
    '2027-09-21',
    '2027-12-05',
  ])('wat alleen op de kalender staat is er geen: %s', (dag) => {
    expect(isFeestdag(dag)).toBe(false);
  });
});

/** Easter Sunday as the calendar's own tables have it (Meeus, Jones and Butcher): the library's is not asked twice. */
function paasdag(jaar: number): string {
  const [a, b, c] = [jaar % 19, Math.floor(jaar / 100), jaar % 100];
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const dagen = h + l - 7 * m;
  return plusDagen(`${jaar}-03-22`, dagen);
}
const isTweedePaasdag = (dag: string): boolean => plusDagen(paasdag(Number(dag.slice(0, 4))), 1) === dag;

test('wat van Pasen afhangt, ligt waar de tabel van Pasen het zegt', () => {
  for (let jaar = 2014; jaar <= 2150; jaar += 1) {
    const pasen = paasdag(jaar);
    const dagen = [-2, 1, 39, 50].map((n) => plusDagen(pasen, n));
    expect(dagen.map((dag) => [dag, isFeestdag(dag)])).toEqual(dagen.map((dag) => [dag, true]));
  }
});
