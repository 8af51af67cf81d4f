import { In } from 'typeorm';
import { subgraphs } from '#demo/hub/subgraphs';
import { leesBij } from '#waarborgen/opslag/leesBij';
import { type Hubopstelling, setUpHub } from './opstelling';

let hub: Hubopstelling;
beforeAll(async () => {
  hub = await setUpHub();
}, 120_000);
afterAll(() => hub?.stop());

describe.each(subgraphs.map(({ naam }) => naam))('de database van %s', (naam) => {
  test('leesBij geeft van elke tabel wat find geeft, bij een, bij alle en bij geen', async () => {
    const { lezer } = hub.opslag(naam);
    let vergeleken = 0;
    for (const { target, primaryColumns } of lezer.connection.entityMetadatas) {
      const bij = primaryColumns[0].propertyName;
      const orde = Object.fromEntries(primaryColumns.map(({ propertyName }) => [propertyName, 'DESC' as const]));
      const alle = await lezer.find(target, { order: orde });
      const waarden = [...new Set(alle.map((record) => record[bij]))];
      for (const deze of [waarden, waarden.slice(0, 1), []]) {
        const verwacht = await lezer.find(target, { where: { [bij]: In(deze) }, order: orde });
        const gelezen = await leesBij(lezer, target, { bij, orde }, deze);
        expect(gelezen).toEqual(verwacht);
        expect(gelezen.every((record) => record instanceof (target as new () => object))).toBe(true);
        vergeleken += gelezen.length;
      }
    }
    expect(vergeleken).toBeGreaterThan(10);
  });
});

test('een kolom die er niet is, is een fout voor de schrijver', async () => {
  const { lezer } = hub.opslag('wmo');
  const [{ target }] = lezer.connection.entityMetadatas;
  await expect(leesBij(lezer, target, { bij: 'bestaatniet' as never }, ['x'])).rejects.toThrow('has no column');
});
