import { Herstart } from './Herstart';

describe('wat stopte begint opnieuw', () => {
  const na = (geleefd: number[]) => {
    const herstart = new Herstart();
    return geleefd.map((ms) => herstart.wachttijd(ms));
  };
  test('meteen, en na elke keer dat het niet beklijft twee keer zo laat, tot een halve minuut', () => {
    expect(na(Array(9).fill(100))).toEqual([200, 400, 800, 1600, 3200, 6400, 12_800, 25_600, 30_000]);
  });
  test('weer meteen als het een minuut had gediend', () => {
    expect(na([100, 100, 60_000, 100])).toEqual([200, 400, 200, 400]);
  });
});
