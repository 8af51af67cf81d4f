import { domeinVan, OMAHAGEBIEDEN, Omahadomein, Omahagebied } from './omaha';

describe('het Omaha System', () => {
  test('heeft 42 aandachtsgebieden, in vier domeinen', () => {
    const aantal = (domein: Omahadomein) => OMAHAGEBIEDEN.filter((gebied) => domeinVan(gebied) === domein).length;
    expect(OMAHAGEBIEDEN).toHaveLength(42);
    expect(Object.values(Omahadomein).map((domein) => [domein, aantal(domein)])).toEqual([
      ['OMGEVING', 4],
      ['PSYCHOSOCIAAL', 12],
      ['FYSIOLOGISCH', 18],
      ['GEZONDHEIDSGERELATEERD_GEDRAG', 8],
    ]);
  });
  test.each([
    [Omahagebied.WONING, Omahadomein.OMGEVING],
    [Omahagebied.ROUW, Omahadomein.PSYCHOSOCIAAL],
    [Omahagebied.GEHOOR, Omahadomein.FYSIOLOGISCH],
    [Omahagebied.BESMETTELIJKE_CONDITIE, Omahadomein.FYSIOLOGISCH],
    [Omahagebied.VOEDING, Omahadomein.GEZONDHEIDSGERELATEERD_GEDRAG],
    [Omahagebied.MEDICATIE, Omahadomein.GEZONDHEIDSGERELATEERD_GEDRAG],
  ])('%s ligt in %s', (gebied, domein) => {
    expect(domeinVan(gebied)).toBe(domein);
  });
});
