import { z } from 'zod';
import { DECLARATIES } from '#tests/huis/declaraties';
import type { Bewaring } from '#waarborgen/bewaren/Bewaring';
import { OmgevingOngeldig, readOmgeving } from '#waarborgen/dienst/omgeving';
import type { Stuksoort } from '#waarborgen/opslag/Stuk';

const partners = DECLARATIES.filter(({ naam }) => naam !== 'huishouden');
const BEWARINGEN = partners.map(({ naam, bewaring }) => [naam, bewaring as Bewaring] as const);
const SOORTEN = BEWARINGEN.flatMap(([naam, bewaring]) =>
  Object.values(bewaring.tabellen).map((soort) => [naam, soort.name, soort as Stuksoort] as const),
);

describe('elke partner zegt hoe lang de wet hem laat bewaren', () => {
  const jaren = (i: number, gezet?: string) => {
    const { BEWAARTERMIJN_JAREN } = partners[i].omgeving.shape;
    return readOmgeving(z.object({ BEWAARTERMIJN_JAREN }), gezet ? { BEWAARTERMIJN_JAREN: gezet } : {});
  };
  test.each(BEWARINGEN.map(([naam, { wet }], i) => [naam, i, wet] as const))('%s', (_, i, wet) => {
    expect(wet.bron).not.toBe('');
    expect(wet.minstens).toBeLessThanOrEqual(wet.jaren);
    expect(jaren(i)).toEqual({ BEWAARTERMIJN_JAREN: wet.jaren });
    expect(jaren(i, '35')).toEqual({ BEWAARTERMIJN_JAREN: 35 });
    for (const fout of [`${wet.minstens - 1}`, '101', '-20', '20.5', 'twintig'])
      expect(() => jaren(i, fout)).toThrow(OmgevingOngeldig);
  });
  test('de Wmo 15 jaar, de Jeugdwet en de WGBO 20, en nooit korter', () => {
    const termijnen = Object.fromEntries(BEWARINGEN.map(([naam, { wet }]) => [naam, [wet.jaren, wet.minstens]]));
    expect(termijnen).toMatchObject({ wmo: [15, 15], cjg: [20, 20], wijkverpleging: [20, 20] });
  });
});

test.each(SOORTEN)('%s zegt van %s wanneer het eindigde, anders blijft het voor altijd staan', (_, __, soort) => {
  expect(soort.eindigtOp).toEqual(expect.any(Function));
});

test('de hub zelf wist niets: wat hij bewaart is bewijs', () => {
  expect(DECLARATIES.find(({ naam }) => naam === 'huishouden')?.bewaring).toBeUndefined();
});
