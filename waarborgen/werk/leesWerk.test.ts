import { Entity, type MigrationInterface, type QueryRunner } from 'typeorm';
import { type ProefDatabase, proefDatabase } from '../conformance/proefDatabase';
import { type Opslag, openOpslag } from '../opslag/opslag';
import { zaaktabel } from '../opslag/tabel';
import { Zaak, type Zaaksoort } from '../opslag/Zaak';
import { leesWerk, type Werkplek } from './leesWerk';

abstract class Werk extends Zaak {
  static isOpen = () => true;
  static standVan = () => 'OPEN';
  static wachtOp = () => undefined;
}
@Entity('proef_aanvraag')
class Aanvraag extends Werk {}
@Entity('proef_bezwaar')
class Bezwaar extends Werk {}
const soorten = [Aanvraag, Bezwaar] as unknown as Zaaksoort[];

class Tabellen1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const naam of ['proef_aanvraag', 'proef_bezwaar']) await runner.createTable(zaaktabel(naam, {}));
  }
  async down(): Promise<void> {}
}

let database: ProefDatabase;
let opslag: Opslag;
beforeAll(async () => {
  database = await proefDatabase('werk');
  opslag = await openOpslag({
    url: database.url,
    entiteiten: [Aanvraag, Bezwaar],
    migraties: [Tabellen1764000000000],
    migrate: true,
  });
});
afterAll(async () => {
  await opslag?.close();
  await database?.cleanUp();
});

test('wat van twee soorten hetzelfde nummer en dezelfde dag heeft, staat er allebei een keer, hoe klein de bladzijden ook zijn', async () => {
  const dagen = ['2026-12-01', '2026-12-02', null];
  await opslag.write(async (manager) => {
    for (const soort of soorten)
      for (const [i, uiterlijk] of dagen.entries())
        await manager.insert(soort, { kenmerk: `z-${i}`, persoon: 'p', uiterlijk } as never);
  });
  const gelezen: string[] = [];
  for (let na: Werkplek | undefined; ; ) {
    const [volgende] = await leesWerk(opslag, soorten, { organisatie: 'org' }, { na, aantal: 1 });
    if (!volgende) break;
    gelezen.push(`${volgende.soortnaam} ${volgende.kenmerk}`);
    na = volgende;
  }
  expect(gelezen).toEqual(['z-0', 'z-1', 'z-2'].flatMap((kenmerk) => [`Aanvraag ${kenmerk}`, `Bezwaar ${kenmerk}`]));
});
