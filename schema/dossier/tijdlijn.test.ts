import { Leefgebied } from '../lijsten/leefgebied';
import { Domein } from '../lijsten/toegang';
import { gebeurtenissenIn } from './Gebeurtenis';
import { bijdrageAan, opVolgorde, tijdlijnsleutel } from './tijdlijnorde';
import { gaatOver, hoortErbij, readVraag, type Tijdlijnvraag, writeVraag } from './tijdlijnvraag';

const VRAAG: Tijdlijnvraag = { huishouden: 'hh-a', first: 2, na: {} };
const wmo = gebeurtenissenIn(Domein.WMO);
const verteld = (id: string, datum: string, rang = 0) =>
  wmo(id, datum, 'Melding').map((gebeurtenis) => ({ gebeurtenis, rang }));
const ruimst = <T extends { rang: number }>(a: T, b: T) => (b.rang > a.rang ? b : a);
const ids = (regels: { gebeurtenis: { id: string } }[]) => regels.map(({ gebeurtenis }) => gebeurtenis.id);

describe('de vraag van een tijdlijn', () => {
  const vol: Tijdlijnvraag = {
    ...{ persoon: 'p-1', first: 100, na: { [Domein.WMO]: '7973-88-76|WMO|wmo-m-1:besloten' } },
    ...{ leefgebieden: [Leefgebied.WONEN], domeinen: [Domein.WMO], kenmerk: 'wmo-m-1' },
  };
  test.each([VRAAG, vol])('is terug te lezen uit haar sleutel', (vraag) => {
    expect(readVraag(writeVraag(vraag))).toEqual(vraag);
  });
  test.each<[string, unknown]>([
    ['zonder van wie', { first: 1, na: {} }],
    ['van een huishouden en een persoon', { ...VRAAG, persoon: 'p-1' }],
    ['met een id dat er geen is', { ...VRAAG, huishouden: "' OR 1=1" }],
    ['over een lege pagina', { ...VRAAG, first: 0 }],
    ['over een te grote pagina', { ...VRAAG, first: 101 }],
    ['over een halve regel', { ...VRAAG, first: 1.5 }],
    ['na een plaats die er geen is', { ...VRAAG, na: { WMO: 'Karin de Wit' } }],
    ['na een plaats in een domein dat er geen is', { ...VRAAG, na: { ZORG: '7973-88-76|WMO|a' } }],
    ['over een leefgebied dat er geen is', { ...VRAAG, leefgebieden: ['TUIN'] }],
    ['met een gegeven dat er niet in hoort', { ...VRAAG, naam: 'Karin' }],
    ['als tekst', 'hh-a'],
    ['als niets', null],
  ])('is er geen %s', (_, inhoud) => {
    expect(readVraag(Buffer.from(JSON.stringify(inhoud)).toString('base64url'))).toBeUndefined();
  });
  test.each<[string, unknown]>([
    ['een lege sleutel', ''],
    ['een sleutel die geen JSON is', 'hh-a'],
    ['een sleutel die geen tekst is', { huishouden: 'hh-a' }],
    ['een heel lange sleutel', writeVraag({ ...VRAAG, domeinen: Array(5000).fill(Domein.WMO) })],
  ])('is er geen in %s', (_, sleutel) => {
    expect(readVraag(sleutel)).toBeUndefined();
  });
  test('past in haar sleutel, hoe vol zij ook is', () => {
    const langst = `7973-88-76|WIJKVERPLEGING|${'a'.repeat(128)}`;
    const na = Object.fromEntries(Object.values(Domein).map((domein) => [domein, langst]));
    const leefgebieden = Object.values(Leefgebied);
    const vraag = { ...vol, na, leefgebieden, domeinen: Object.values(Domein), kenmerk: 'a'.repeat(128) };
    expect(readVraag(writeVraag(vraag))).toEqual(vraag);
  });
});

describe('bij een tijdlijn hoort', () => {
  const [melding] = wmo('m-1', '2026-11-01', 'Melding', [Leefgebied.WONEN, Leefgebied.WERK]);
  test('alleen het gevraagde domein, of elk', () => {
    expect([gaatOver({}, Domein.WMO), gaatOver({ domeinen: [Domein.CJG] }, Domein.WMO)]).toEqual([true, false]);
    expect(gaatOver({ domeinen: [] }, Domein.WMO)).toBe(false);
  });
  test('alleen wat een gevraagd leefgebied raakt', () => {
    const bij = (...leefgebieden: Leefgebied[]) => hoortErbij({ leefgebieden }, melding);
    expect([bij(Leefgebied.WERK), bij(Leefgebied.TAAL), bij()]).toEqual([true, false, false]);
    expect(hoortErbij({}, melding)).toBe(true);
  });
  test('alleen wat met het gevraagde stuk gebeurde', () => {
    const bij = (kenmerk: string, id: string) => hoortErbij({ kenmerk }, { ...melding, id });
    expect([bij('m-1', 'm-1'), bij('m-1', 'm-1:besloten')]).toEqual([true, true]);
    expect([bij('m-1', 'm-10'), bij('m-1', 'm-2'), bij('m-1:besloten', 'm-1')]).toEqual([false, false, false]);
  });
});

describe('de volgorde van een tijdlijn', () => {
  test('is nieuwste eerst, en op een dag naar domein en dan naar nummer', () => {
    const alles = [
      ...wmo('b', '2026-11-01', 'x'),
      ...gebeurtenissenIn(Domein.CJG)('z', '2026-11-01', 'x'),
      ...wmo('a', '2026-11-01', 'x'),
      ...wmo('c', '2026-11-02', 'x'),
    ].map((gebeurtenis) => ({ gebeurtenis, rang: 0 }));
    expect(ids(opVolgorde(alles, ruimst).map(({ verteld: v }) => v))).toEqual(['c', 'z', 'a', 'b']);
  });
  test('noemt een keer wat twee personen delen, zoals de ruimste het laat zien', () => {
    const [een, ...rest] = opVolgorde([...verteld('a', '2026-11-01', 1), ...verteld('a', '2026-11-01', 3)], ruimst);
    expect([een.verteld.rang, rest]).toEqual([3, []]);
  });
});

describe('de bijdrage van een bron', () => {
  const alles = ['1', '2', '3', '4'].flatMap((dag) => verteld(`g-${dag}`, `2026-11-0${dag}`));
  const bijdrage = (anders: Partial<Tijdlijnvraag>) => bijdrageAan({ ...VRAAG, ...anders }, Domein.WMO, alles, ruimst);
  test('is een regel meer dan een pagina, en zegt of er nog meer is', () => {
    expect([ids(bijdrage({}).regels), bijdrage({}).meer]).toEqual([['g-4', 'g-3', 'g-2'], true]);
    expect([ids(bijdrage({ first: 3 }).regels), bijdrage({ first: 3 }).meer]).toEqual([
      ['g-4', 'g-3', 'g-2', 'g-1'],
      false,
    ]);
  });
  test('begint na de plaats in haar eigen domein, en in geen ander', () => {
    const na = { [Domein.WMO]: tijdlijnsleutel(alles[2].gebeurtenis), [Domein.CJG]: '9999-99-99|CJG|z' };
    expect(ids(bijdrage({ na }).regels)).toEqual(['g-2', 'g-1']);
  });
});
