import { notitie } from '../conformance/proefbestand';
import { Proefnotitie } from '../conformance/proefPartner';
import { Medewerker } from '../werk/Medewerker';
import { stelInlezenOp } from './inlezen.fixture';
import { readRij } from './readRij';
import { savePartij } from './savePartij';

let plek: Awaited<ReturnType<typeof stelInlezenOp>>;
beforeAll(async () => {
  plek = await stelInlezenOp('tussendoor');
});
afterAll(() => plek.stop());
beforeEach(() => plek.maakLeeg());

/** As a command does: upon the version that it was judged on. */
const legVast = () =>
  plek.opslag.write((m) =>
    m.update(
      Proefnotitie,
      { kenmerk: 'n-1', versie: 1 },
      { onderwerp: 'Van een medewerker', bijgewerkt: true, versie: 2 },
    ),
  );
const uitHetBestand = notitie('n-1', { onderwerp: 'Uit het bestand' });
const onderwerp = async () => (await plek.opslag.lezer.findOneByOrFail(Proefnotitie, { kenmerk: 'n-1' })).onderwerp;

describe('wat een medewerker vastlegt terwijl er een bestand wordt ingelezen', () => {
  test('nadat het laden van een deel begon: een aanlevering schrijft er niet overheen', async () => {
    if (!plek.database.url.startsWith('mysql:')) return;
    await plek.lees([notitie('n-1')]);
    const gelezen = readRij({ regel: 1, tekst: JSON.stringify(uitHetBestand) }, plek.soorten);
    const { fouten } = await plek.opslag.write(async (manager) => {
      // From here on it would see what stood there now.
      await manager.count(Proefnotitie);
      await legVast();
      return savePartij(manager, [gelezen]);
    });
    expect(fouten).toMatchObject([{ code: 'RIJ_BIJGEWERKT' }]);
    expect(await onderwerp()).toBe('Van een medewerker');
  });
  test('tussen het kijken en het schrijven: hij komt erna, en hoort dat het anders staat', async () => {
    await plek.lees([notitie('n-1')]);
    let vastgelegd: ReturnType<typeof legVast> | undefined;
    const check = async () => {
      vastgelegd ??= legVast();
      await new Promise((klaar) => setTimeout(klaar, 200));
      return undefined;
    };
    const soorten = { ...plek.soorten, notitie: { ...plek.soorten.notitie, check } };
    expect(await plek.lees([uitHetBestand], { soorten })).toMatchObject({ gewijzigd: 1 });
    expect((await vastgelegd)?.affected).toBe(0);
    expect(await onderwerp()).toBe('Uit het bestand');
  });
});

describe('wat samen maar bij een mag horen', () => {
  const medewerker = (kenmerk: string, sub: string) => ({
    ...{ soort: 'medewerker', kenmerk, sub, organisatie: 'org-proef', organisatienaam: 'Proef' },
    ...{ naam: 'A. Proef', telefoon: '024 000 0099' },
  });
  const codes = async (...rijen: object[]) =>
    (await plek.lees(rijen)).fouten.map(({ regel, veld, code }) => [regel, veld, code]);
  afterEach(() => plek.opslag.write((m) => m.clear(Medewerker)));

  test('houdt alleen de rij tegen die het een ander afneemt, en niet het bestand', async () => {
    expect(await codes(medewerker('a', 'sub-a'), medewerker('b', 'sub-b'))).toEqual([]);
    expect(await codes(medewerker('c', 'sub-a'), medewerker('b', 'sub-a'), notitie('n-1'))).toEqual([
      [1, 'organisatie, sub', 'WAARDE_BEZET'],
      [2, undefined, 'WAARDE_BEZET'],
    ]);
    expect(await codes(medewerker('b', 'sub-a'))).toEqual([[1, 'organisatie, sub', 'WAARDE_BEZET']]);
    expect(await plek.aantal()).toBe(1);
    expect((await plek.opslag.lezer.find(Medewerker)).map((m) => [m.kenmerk, m.sub])).toEqual([
      ['a', 'sub-a'],
      ['b', 'sub-b'],
    ]);
  });
  test('ook twee keer in een bestand', async () => {
    expect(await codes(medewerker('a', 'sub-a'), medewerker('b', 'sub-a'))).toEqual([[2, undefined, 'WAARDE_BEZET']]);
  });
});
