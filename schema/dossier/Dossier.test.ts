import { Leefgebied } from '../lijsten/leefgebied';
import { Domein, Rol } from '../lijsten/toegang';
import { Dossier, type Overzicht } from './Dossier';
import { gebeurtenissenIn, nieuwsteEerst } from './Gebeurtenis';
import { termijn } from './Termijn';
import { Toegang } from './Toegang';

const VANDAAG = '2026-11-23';
const professional = { naam: 'B. Bakker', rol: Rol.WIJKCOACH, organisatie: 'Stichting Wijkteams' };
const leeg: Overzicht = {
  betrokken: false,
  contact: null,
  professionals: [],
  leefgebieden: [],
  termijnen: [],
  gebeurtenissen: [],
};

let gelezen = 0;
beforeEach(() => {
  gelezen = 0;
});
class Proefdossier extends Dossier<Partial<Overzicht>> {
  protected overzicht(records: Partial<Overzicht>): Overzicht {
    return { ...leeg, ...records };
  }
}
const dossier = (records: Partial<Overzicht> = {}) =>
  new Proefdossier(
    new Toegang(),
    async () => {
      gelezen += 1;
      return records;
    },
    VANDAAG,
  );

describe('een dossier', () => {
  test('leest niets voordat een veld erom vraagt, en daarna een keer', async () => {
    const van = dossier({ betrokken: true });
    expect(gelezen).toBe(0);
    await Promise.all([van.betrokken, van.contact, van.professionals, van.gebeurtenissen({ first: 5 })]);
    expect(gelezen).toBe(1);
  });
  test('noemt een beroepskracht en een leefgebied een keer, ook als meer stukken ze noemen', async () => {
    const elders = { ...professional, organisatie: 'Elders' };
    const van = dossier({
      professionals: [professional, elders, { ...professional }],
      leefgebieden: [Leefgebied.WERK, Leefgebied.WONEN, Leefgebied.WERK],
    });
    expect(await van.professionals).toEqual([professional, elders]);
    expect(await van.leefgebieden).toEqual(['WERK', 'WONEN']);
  });
  test('vertelt de nieuwste gebeurtenis eerst, en niet wat nog moet gebeuren', async () => {
    const vertel = gebeurtenissenIn(Domein.WMO);
    const gebeurtenissen = [
      ...vertel('a', '2026-03-01', 'Melding'),
      ...vertel('b', '2026-11-24', 'Begin van een voorziening'),
      ...vertel('c', VANDAAG, 'Gesprek'),
      ...vertel('d', '2025-12-31', 'Signaal'),
      ...vertel('e', null, 'Nooit gebeurd'),
    ];
    const { edges, pageInfo } = await dossier({ gebeurtenissen }).gebeurtenissen({ first: 2 });
    expect(edges.map(({ node }) => node.id)).toEqual(['c', 'a']);
    const { edges: rest } = await dossier({ gebeurtenissen }).gebeurtenissen({
      first: 2,
      after: pageInfo.endCursor as string,
    });
    expect(rest.map(({ node }) => node.id)).toEqual(['d']);
  });
});

test('twee gebeurtenissen op een dag hebben een vaste volgorde', () => {
  const op = (datum: string, id: string) => nieuwsteEerst({ datum, id });
  expect(op('2026-11-23', 'a') < op('2026-11-23', 'b')).toBe(true);
  expect(op('2026-11-23', 'z') < op('2026-11-22', 'a')).toBe(true);
  expect(op('2026-01-01', 'z') < op('2025-12-31', 'a')).toBe(true);
});

describe('een termijn', () => {
  const afspraak = { omschrijving: 'Onderzoek', uiterlijk: VANDAAG, bron: 'Wmo 2015 art. 2.3.2 lid 1' };
  test.each([
    ['op de laatste dag', VANDAAG, undefined, false],
    ['een dag daarna', '2026-11-24', undefined, true],
    ['lang daarna, maar op tijd klaar', '2027-11-23', VANDAAG, false],
    ['lang daarna, en een dag te laat klaar', '2027-11-23', '2026-11-24', true],
    ['voor de laatste dag', '2026-11-22', null, false],
  ])('is %s: te laat? (vandaag %s, klaar op %s)', (_, vandaag, afgerondOp, teLaat) => {
    expect(termijn({ ...afspraak, afgerondOp }, vandaag).teLaat).toBe(teLaat);
  });
});
