import fc from 'fast-check';
import { SCHULDSOORTEN } from './lijsten';
import { aantalSchuldeisers, percentage, schuldPerSoort, totaleSchuld } from './schuldsommen';
import { isAanvaard, Voorstel } from './Voorstel';

const SEED = { seed: 20261126, numRuns: 300 };
const schuld = fc.record({
  schuldsoort: fc.constantFrom(...SCHULDSOORTEN),
  schuldeiser: fc.constantFrom('Waalstroom', 'waalstroom ', 'CAK', 'Belastingdienst', 'De Linde'),
  huidigBedrag: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 2_000_000_000 })),
});

describe('sommen over schulden', () => {
  test('per soort zijn samen het totaal', () => {
    const klopt = (schulden: Parameters<typeof totaleSchuld>[0]) =>
      schuldPerSoort(schulden).reduce((som, { bedrag }) => som + bedrag, 0) === totaleSchuld(schulden);
    fc.assert(
      fc.property(fc.array(schuld, { maxLength: 20 }), (s) => klopt(s as never)),
      SEED,
    );
  });
  test('een schuldeiser telt een keer, hoe zijn naam ook is getypt, en niet als hij is betaald', () => {
    const bij = (schuldeiser: string, huidigBedrag: number) => ({
      schuldsoort: 'NUTS' as never,
      schuldeiser,
      huidigBedrag,
    });
    expect(aantalSchuldeisers([bij('Waalstroom', 1), bij(' waalstroom', 2), bij('CAK', 0)])).toBe(1);
  });
  test.each([
    [1_293, 12_453, 10.38],
    [2, 3, 66.66],
    [0, 10, 0],
    [10, 10, 100],
    [0, 0, 0],
  ])('%i van %i is %d procent, naar beneden afgerond', (deel, geheel, verwacht) => {
    expect(percentage(deel, geheel)).toBe(verwacht);
  });
});

describe('een voorstel', () => {
  const regel = (bedrag: number, antwoord: string | null) => ({
    bedrag,
    antwoord,
    schuld: `d-${bedrag}`,
    preferent: false,
  });
  const voorstel = (velden: object): Voorstel => Object.assign(new Voorstel(), { dwangakkoord: null, ...velden });

  test.each<[string, (string | null)[], string | null, boolean]>([
    ['als iedereen akkoord is', ['AKKOORD', 'AKKOORD'], null, true],
    ['niet zolang er een zwijgt', ['AKKOORD', null], null, false],
    ['niet als er een weigert', ['AKKOORD', 'AFGEWEZEN'], null, false],
    ['niet als er een niet reageerde', ['AKKOORD', 'GEEN_REACTIE'], null, false],
    ['als de rechtbank wie weigert dwingt', ['AKKOORD', 'AFGEWEZEN'], 'TOEGEWEZEN', true],
    ['niet als zij dat niet doet', ['AKKOORD', 'AFGEWEZEN'], 'AFGEWEZEN', false],
  ])('is aanvaard %s', (_, antwoorden, dwangakkoord, verwacht) => {
    const inhoud = antwoorden.map((antwoord, i) => regel(i + 1, antwoord));
    expect(isAanvaard(voorstel({ inhoud, dwangakkoord }))).toBe(verwacht);
  });
  test('zegt welk deel er is, en van welk deel de schuldeisers akkoord zijn', () => {
    const { totaleSchuld, aangebodenPercentage, akkoordPercentage } = voorstel({
      aanbod: 333,
      inhoud: [regel(1_000, 'AKKOORD'), regel(2_000, null)],
    });
    expect([totaleSchuld, aangebodenPercentage, akkoordPercentage]).toEqual([3_000, 11.1, 33.33]);
  });
  test('telt in de delen van zijn regels op tot het aanbod', () => {
    const { regels } = voorstel({ aanbod: 100, inhoud: [regel(1_000, null), regel(2_000, null)] });
    expect(regels.map(({ aangeboden }) => aangeboden)).toEqual([33, 67]);
  });
});
