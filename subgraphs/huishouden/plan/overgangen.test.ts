import { Planstatus } from '../lijsten';
import { OVERGANGEN, type VolgendeStap, waaromNiet } from './overgangen';

const { CONCEPT, VASTGESTELD, HERZIENING, AFGESLOTEN } = Planstatus;
const STANDEN = [CONCEPT, VASTGESTELD, HERZIENING, AFGESLOTEN];
/** By step: what comes of a plan that is CONCEPT, VASTGESTELD, HERZIENING, AFGESLOTEN; undefined where it can't be. */
const TABEL: Record<VolgendeStap, (Planstatus | undefined)[]> = {
  DOEL_TOEGEVOEGD: [CONCEPT, HERZIENING, HERZIENING, undefined],
  DOEL_GEWIJZIGD: [CONCEPT, HERZIENING, HERZIENING, undefined],
  DOEL_VERVALLEN: [CONCEPT, HERZIENING, HERZIENING, undefined],
  ACTIE_TOEGEVOEGD: [CONCEPT, HERZIENING, HERZIENING, undefined],
  ACTIE_GEWIJZIGD: [CONCEPT, HERZIENING, HERZIENING, undefined],
  ACTIE_BIJGEWERKT: [CONCEPT, VASTGESTELD, HERZIENING, undefined],
  VOLGORDE_BEPAALD: [CONCEPT, VASTGESTELD, HERZIENING, undefined],
  AKKOORD: [CONCEPT, VASTGESTELD, HERZIENING, undefined],
  VOORBEHOUD: [CONCEPT, VASTGESTELD, HERZIENING, undefined],
  VASTGESTELD: [VASTGESTELD, undefined, VASTGESTELD, undefined],
  GEEVALUEERD: [undefined, HERZIENING, HERZIENING, undefined],
  GESLOTEN: [AFGESLOTEN, undefined, AFGESLOTEN, undefined],
};
const gevallen = Object.entries(TABEL).flatMap(([stap, naar]) =>
  STANDEN.map((van, i) => [stap as VolgendeStap, van, naar[i]] as const),
);

describe('wat een stap van een plan maakt', () => {
  test('is van elke stap gezegd', () => {
    expect(Object.keys(OVERGANGEN).sort()).toEqual(Object.keys(TABEL).sort());
  });
  test.each(gevallen)('%s vanuit %s geeft %s', (stap, van, naar) => {
    if (naar) return expect([OVERGANGEN[stap][van], waaromNiet(stap, van)]).toEqual([naar, undefined]);
    expect(waaromNiet(stap, van)).toMatch(/^[A-Z].*\.$/);
  });
});
