import { GraphQLError } from 'graphql';
import { readCursor, writeCursor } from '#schema/verbinding';
import { feitenMet, leeg } from '../samenvatting/feiten.fixture';
import { MAX_KANDIDATEN, readSleutel, writeSleutel } from './sleutel';
import { opUrgentie, type Urgentie, urgentieVan } from './urgentie';
import { WerkvoorraadResolver } from './WerkvoorraadResolver';

const VANDAAG = '2026-11-24';

describe('de urgentie', () => {
  const termijn = (uiterlijk: string, bron: string, afgerondOp: string | null = null) => ({
    ...{ omschrijving: 'x', uiterlijk, bron, afgerondOp, teLaat: uiterlijk < VANDAAG },
  });
  test('telt wettelijke termijnen die te laat zijn, en kent de eerste die open staat', () => {
    const termijnen = [
      ...[
        termijn('2026-11-20', 'Awb art. 4:13'),
        termijn('2026-11-10', 'afspraak'),
        termijn('2027-01-01', 'Wgs art. 4a'),
      ],
      termijn('2026-01-01', 'Awb art. 4:13', '2026-03-01'),
    ];
    expect(urgentieVan(feitenMet({ cjg: { ...leeg, termijnen } }, {}), VANDAAG)).toEqual({
      ...{ wettelijkTeLaat: 1, eersteTermijn: '2026-11-10', signalen: 0 },
    });
  });
  test('is er niet waar niets open staat', () => {
    expect(urgentieVan(feitenMet({}), VANDAAG)).toEqual({ wettelijkTeLaat: 0, eersteTermijn: null, signalen: 0 });
  });
  test('zet te laat voor spoedig, spoedig voor signalen, en geen termijn achteraan', () => {
    const u = (wettelijkTeLaat: number, eersteTermijn: string | null, signalen: number): Urgentie => ({
      ...{ wettelijkTeLaat, eersteTermijn, signalen },
    });
    const geordend = [
      ...[u(2, '2026-12-01', 0), u(1, '2026-01-01', 3), u(0, '2026-01-01', 1), u(0, '2026-01-01', 0)],
      ...[u(0, '2026-12-01', 4), u(0, null, 4), u(0, null, 0)],
    ];
    expect(geordend.toReversed().toSorted(opUrgentie)).toEqual(geordend);
  });
});

describe('de sleutel van een werkvoorraad', () => {
  const inhoud = { kandidaten: ['hh-a', 'hh-b'], first: 50, after: 'x' };
  test('is te lezen door wie haar schreef', () => {
    expect(readSleutel(writeSleutel(inhoud))).toEqual(inhoud);
    expect(JSON.parse(readCursor(writeSleutel(inhoud)))).toEqual(inhoud);
  });
  test.each<[string, unknown]>([
    ['niets', undefined],
    ['een getal', 7],
    ['geen JSON', writeCursor('hh-a')],
    ['een andere vorm', writeCursor('{"kandidaten":"hh-a","first":5}')],
    [
      'meer kandidaten dan er kunnen zijn',
      writeSleutel({ first: 1, kandidaten: Array(MAX_KANDIDATEN + 1).fill('hh-a') }),
    ],
  ])('is geen sleutel: %s', (_, sleutel) => {
    expect(readSleutel(sleutel)).toBeUndefined();
  });
});

describe('een werkvoorraad', () => {
  const vraag = (aantal: number, wijk?: string) => {
    const gevraagd: object[] = [];
    const eigenHuishoudens = async (keuze: { wijk?: string; hoogstens: number }) => {
      gevraagd.push(keuze);
      return Array.from({ length: Math.min(aantal, keuze.hoogstens) }, (_, i) => ({ id: `hh-${i}` }));
    };
    const antwoord = new WerkvoorraadResolver().werkvoorraad({ first: 50, wijk }, {
      bronnen: { eigenHuishoudens },
    } as never);
    return { antwoord, gevraagd };
  };
  test('gaat tot en met 500 huishoudens, en vraagt er nooit meer dan een te veel op', async () => {
    const { antwoord, gevraagd } = vraag(500, 'Lindenholt');
    expect((await antwoord).kandidaten).toHaveLength(500);
    expect(gevraagd).toEqual([{ wijk: 'Lindenholt', hoogstens: 501 }]);
  });
  test('vraagt bij meer om een wijk', async () => {
    const fout = await vraag(501).antwoord.catch((error: unknown) => error);
    expect(fout).toBeInstanceOf(GraphQLError);
    expect(fout).toMatchObject({
      message: 'U heeft meer dan 500 huishoudens. Kies met wijk een wijk.',
      extensions: { code: 'TE_VEEL_HUISHOUDENS' },
    });
  });
});
