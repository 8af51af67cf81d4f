import { gereedheidVan, oordeelOver } from './gereedheid';

const ALLE = { huishouden: true, wmo: true, cjg: true };
const mist = (...bronnen: string[]) => bronnen.map((bron) => `De bron ${bron} is niet gereed.`);

describe('whether a gateway answers', () => {
  test.each<[string, Record<string, boolean>, ooitAlle: boolean, antwoordt: boolean, belemmeringen: string[]]>([
    ['with all ready, for the first time', ALLE, false, true, []],
    ['with all ready, as before', ALLE, true, true, []],
    ['without a partner that was never there', { ...ALLE, wmo: false }, false, false, mist('wmo')],
    ['without a partner that was there', { ...ALLE, wmo: false }, true, true, mist('wmo')],
    ['without any partner', { ...ALLE, wmo: false, cjg: false }, true, true, mist('wmo', 'cjg')],
    ['without the hub itself', { ...ALLE, huishouden: false }, true, false, mist('huishouden')],
    [
      'without the hub and a partner',
      { ...ALLE, huishouden: false, cjg: false },
      true,
      false,
      mist('huishouden', 'cjg'),
    ],
  ])('%s', (_, bronnen, ooitAlle, antwoordt, belemmeringen) => {
    expect(oordeelOver(bronnen, ooitAlle)).toEqual({ antwoordt, belemmeringen });
  });

  test('is remembered from the first time that all were ready together', async () => {
    let bronnen = { ...ALLE, wmo: false };
    const gereed = gereedheidVan(async () => bronnen);
    const antwoordt = async (nu: typeof bronnen) => {
      bronnen = nu;
      return (await gereed()).antwoordt;
    };
    expect(await antwoordt({ ...ALLE, wmo: false })).toBe(false);
    // Each was ready by now, and never all at once.
    expect(await antwoordt({ ...ALLE, cjg: false })).toBe(false);
    expect(await antwoordt(ALLE)).toBe(true);
    expect(await antwoordt({ ...ALLE, cjg: false })).toBe(true);
    expect(await antwoordt({ ...ALLE, huishouden: false })).toBe(false);
    expect(await antwoordt({ ...ALLE, wmo: false })).toBe(true);
  });
});
