import { proefDatabase } from '../conformance/proefDatabase';
import { openOpslag } from './opslag';
import { stuktabel, tekst, wordtOptioneel } from './tabel';

describe('een kolom die leeg mag worden', () => {
  test('houdt wat erin stond, en mag daarna leeg zijn', async () => {
    const database = await proefDatabase('tabel');
    const opslag = await openOpslag({ url: database.url, entiteiten: [], migraties: [], migrate: false });
    const rij = (kenmerk: string, coach: string | null) =>
      opslag.write((m) =>
        m.query('INSERT INTO proef (kenmerk, persoon, coach) VALUES (?, ?, ?)', [kenmerk, 'p', coach]),
      );
    try {
      await opslag.write((m) => m.queryRunner?.createTable(stuktabel('proef', { coach: tekst() })) as Promise<void>);
      await rij('a', 'M. Dekker');
      await expect(rij('b', null)).rejects.toThrow(/null/i);
      await opslag.write((m) => wordtOptioneel(m.queryRunner as never, 'proef', ['coach']));
      await rij('b', null);
      const rijen = await opslag.lezer.query('SELECT kenmerk, coach FROM proef ORDER BY kenmerk');
      expect(rijen.map((r: object) => ({ ...r }))).toEqual([
        { kenmerk: 'a', coach: 'M. Dekker' },
        { kenmerk: 'b', coach: null },
      ]);
      await expect(opslag.write((m) => wordtOptioneel(m.queryRunner as never, 'proef', ['team']))).rejects.toThrow(
        'proef heeft geen kolom team',
      );
    } finally {
      await opslag.close();
      await database.cleanUp();
    }
  });
});
