import { Ketenschrijver } from './Ketenschrijver';
import { houdtStand, leesKoppen } from './koppen';
import type { Logregel } from './Logregel';
import { knoei, type Proeflogboek, proeflogboek, regel, regels } from './logboek.fixture';
import { verify } from './verify';

let proef: Proeflogboek;
let rijen: Logregel[];
/** Three instances after one another: chains of 3, 2 and 4 rows. */
beforeEach(async () => {
  proef = await proeflogboek();
  for (const aantal of [3, 2, 4]) await new Ketenschrijver(proef.opslag).write(regels(aantal));
  rijen = await proef.rijen();
});
afterEach(() => proef.stop());

const breuken = async (...[getuigenissen]: [Parameters<typeof verify>[1]?]) =>
  (await verify(proef.opslag, getuigenissen)).breuken;
const getuigen = async () => (await leesKoppen(proef.opslag)).map((kop) => ({ ...kop, volgens: 'de buren' }));

describe('het logboek nalopen', () => {
  test('telt regels en ketens, en zegt onderweg hoe ver het is', async () => {
    const gezien: number[] = [];
    const bevinding = await verify(proef.opslag, { voortgang: (aantal) => gezien.push(aantal) });
    expect(bevinding).toEqual({ regels: 9, ketens: 3, getuigenissen: 0, breuken: [] });
    expect(gezien).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });
  test('gaat ook door een lange keten, bladzijde na bladzijde', async () => {
    await new Ketenschrijver(proef.opslag).write(regels(4_500));
    await knoei(proef, "UPDATE logboek SET persoon = 'y' WHERE nr = 4499");
    const { regels: aantal, breuken: gevonden } = await verify(proef.opslag);
    expect([aantal, gevonden]).toMatchObject([4_509, [{ nr: 4_499, soort: 'GEWIJZIGD' }]]);
  });
  test.each([
    ["UPDATE logboek SET niveau = 'GEEN' WHERE id = 2", 2],
    ["UPDATE logboek SET functionaris = 'een-ander' WHERE id = 4", 4],
    ['UPDATE logboek SET toestemmingVersie = NULL WHERE id = 9', 9],
    ['UPDATE logboek SET vertrouwelijk = 1 WHERE id = 1', 1],
  ])('wijst de regel aan die met de hand is gewijzigd: %s', async (opdracht, id) => {
    await knoei(proef, opdracht);
    const { keten, nr } = rijen[id - 1];
    expect(await breuken()).toEqual([{ keten, nr, id, soort: 'GEWIJZIGD' }]);
  });
  test('wijst aan waar een regel is weggehaald', async () => {
    await knoei(proef, 'DELETE FROM logboek WHERE id = 7');
    expect(await breuken()).toMatchObject([{ keten: rijen[6].keten, nr: 2, soort: 'ONTBREEKT' }]);
  });
  test('mist het eind van een oude keten, want een latere is erin verankerd', async () => {
    await knoei(proef, 'DELETE FROM logboek WHERE id = 5');
    const [, , , vierde, , laatste] = rijen;
    expect(await breuken()).toEqual([
      { keten: vierde.keten, nr: 2, soort: 'ONTBREEKT', volgens: `keten ${laatste.keten}` },
    ]);
  });
  test('mist een oude keten die helemaal is weggehaald', async () => {
    await knoei(proef, 'DELETE FROM logboek WHERE id <= 3', `DELETE FROM logketen WHERE keten = '${rijen[0].keten}'`);
    expect(await breuken()).toEqual([
      { keten: rijen[0].keten, nr: 0, soort: 'ONTBREEKT', volgens: `keten ${rijen[3].keten}` },
    ]);
  });
  test('ziet aan een begin dat het is gewijzigd, om een weggehaalde keten te verzwijgen', async () => {
    await knoei(
      proef,
      `UPDATE logketen SET ankers = '[]' WHERE keten = '${rijen[3].keten}'`,
      'DELETE FROM logboek WHERE id <= 3',
      `DELETE FROM logketen WHERE keten = '${rijen[0].keten}'`,
    );
    expect(await breuken()).toMatchObject([{ keten: rijen[3].keten, nr: 0, soort: 'BEGIN_GEWIJZIGD' }]);
  });
  test('ziet regels die aan geen keten vastzitten', async () => {
    await knoei(proef, `DELETE FROM logketen WHERE keten = '${rijen[8].keten}'`);
    expect(await breuken()).toEqual([{ keten: rijen[8].keten, nr: 1, id: 6, soort: 'ZONDER_BEGIN' }]);
    expect((await verify(proef.opslag)).regels).toBe(9);
  });
  test('noemt van elke keten de eerste breuk, en loopt de andere ook na', async () => {
    await knoei(proef, "UPDATE logboek SET persoon = 'y' WHERE id IN (2, 3, 8)");
    expect((await breuken()).map(({ id }) => id)).toEqual([2, 8]);
  });
  test('merkt zonder getuige niet dat het eind van de laatste keten weg is; met een getuige wel', async () => {
    const getuigenissen = await getuigen();
    await knoei(proef, 'DELETE FROM logboek WHERE id = 9');
    expect(await breuken()).toEqual([]);
    expect(await breuken({ getuigenissen })).toEqual([
      { keten: rijen[8].keten, nr: 4, soort: 'ONTBREEKT', volgens: 'de buren' },
    ]);
  });
  test('merkt met een getuige dat de laatste keten in haar geheel is weggehaald', async () => {
    const getuigenissen = await getuigen();
    await knoei(proef, 'DELETE FROM logboek WHERE id > 5', `DELETE FROM logketen WHERE keten = '${rijen[8].keten}'`);
    expect(await breuken()).toEqual([]);
    expect(await breuken({ getuigenissen })).toMatchObject([{ keten: rijen[8].keten, soort: 'ONTBREEKT' }]);
  });
});

describe('de koppen van ketens', () => {
  test('zijn hoe ver elke keten is, die het laatst is beschreven voorop', async () => {
    const kop = ({ keten, nr, hash }: Logregel) => ({ keten, nr, hash });
    expect(await leesKoppen(proef.opslag)).toEqual([kop(rijen[8]), kop(rijen[4]), kop(rijen[2])]);
  });
  test('zijn er hoogstens honderd', async () => {
    for (let i = 0; i < 100; i += 1) await new Ketenschrijver(proef.opslag).write([regel()]);
    const koppen = await leesKoppen(proef.opslag);
    expect(koppen).toHaveLength(100);
    expect(koppen.map(({ keten }) => keten)).not.toContain(rijen[0].keten);
  });
  test('houden stand zolang er niets aan is veranderd, ook als de keten doorgaat', async () => {
    const schrijver = new Ketenschrijver(proef.opslag);
    await schrijver.write(regels(1));
    const koppen = await leesKoppen(proef.opslag);
    await schrijver.write(regels(1));
    expect(await houdtStand(proef.opslag, koppen)).toEqual([]);
    expect(await houdtStand(proef.opslag, [])).toEqual([]);
  });
  test('houden geen stand als de regel weg is, of een andere hash heeft, of nooit bestond', async () => {
    const [laatste, tweede, eerste] = await leesKoppen(proef.opslag);
    await knoei(
      proef,
      `UPDATE logboek SET hash = '${'0'.repeat(64)}' WHERE id = 9`,
      'DELETE FROM logboek WHERE id = 3',
    );
    const verzonnen = { ...tweede, nr: 17 };
    const vele = Array.from({ length: 500 }, () => tweede);
    expect(await houdtStand(proef.opslag, [laatste, ...vele, eerste, verzonnen])).toEqual([laatste, eerste, verzonnen]);
  });
});
