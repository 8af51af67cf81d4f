import { type MigrationInterface, type QueryRunner, type TableColumn, TableIndex } from 'typeorm';
import { alleenToevoegen } from '../../opslag/alleenToevoegen';
import { geheel, janee, kolommen, langeTekst, optioneel, tabel, tekst, tijdstip } from '../../opslag/tabel';
import { nieuwBegin } from '../beginKeten';
import { chain, type Kop } from '../keten';
import type { Logregel } from '../Logregel';

const INHOUD = {
  handeling: { ...tekst(32), default: "'RAADPLEGEN'" },
  noodtoegangId: optioneel(tekst(64)),
  vertrouwelijk: { ...janee, default: '0' },
};
// As MySQL itself names the type: to typeorm another name is another column, and it would begin an empty one.
const nr = { type: 'int' };
const KETEN = { keten: tekst(32), nr, vorige: tekst(64), hash: tekst(64) };

/** Chains the logbook: rows that are there already become one chain, in the order in which they were written. */
export class LogboekKeten1764100000000 implements MigrationInterface {
  // MySQL commits every change of a table: what broke off halfway is taken up where it was.
  async up(runner: QueryRunner): Promise<void> {
    for (const table of [LOGKETEN, KETENKOP]) await runner.createTable(table, true);
    const nogLeeg = Object.entries(KETEN).map(([naam, kolom]) => [naam, optioneel(kolom)]);
    await addColumns(runner, kolommen({ ...INHOUD, ...Object.fromEntries(nogLeeg) }));
    await chainExisting(runner);
    await requireColumns(runner, kolommen(KETEN));
    await replaceIndexes(runner);
    await alleenToevoegen(runner, 'logboek', 'logketen', 'ketenkop');
  }

  /** What was disclosed stays on record: there is no way back. */
  async down(): Promise<void> {
    throw new Error('Het logboek wordt niet weggegooid.');
  }
}

const LOGKETEN = tabel('logketen', ['keten'], {
  ...{ keten: tekst(32), begonnenOp: tijdstip, ankers: langeTekst, hash: tekst(64) },
});
const KETENKOP = tabel('ketenkop', ['bron', 'keten', 'nr'], {
  ...{ bron: tekst(32), keten: tekst(32), nr: geheel, hash: tekst(64), gezienOp: tijdstip },
});

async function addColumns(runner: QueryRunner, nieuw: TableColumn[]): Promise<void> {
  const tabel = await runner.getTable('logboek');
  await runner.addColumns(
    'logboek',
    nieuw.filter(({ name }) => !tabel?.findColumnByName(name)),
  );
}

const PER_KEER = 500;

async function chainExisting(runner: QueryRunner): Promise<void> {
  const [{ aantal }] = await runner.query('SELECT COUNT(*) AS aantal FROM logboek WHERE hash IS NULL');
  if (Number(aantal) === 0) return;
  let kop: Kop = await beginOf(runner);
  for (let id = 0; ; ) {
    const rijen: Logregel[] = await runner.query(
      `SELECT ${KOLOMMEN} FROM logboek WHERE id > ? ORDER BY id LIMIT ${PER_KEER}`,
      [id],
    );
    if (rijen.length === 0) return;
    const regels = rijen.map((rij) => ({ ...rij, handeling: 'RAADPLEGEN' as const, vertrouwelijk: false }));
    const keten = chain(kop, regels);
    await save(runner, keten.geketend);
    kop = keten.kop;
    id = rijen[rijen.length - 1].id;
  }
}

/** What the table had before. */
const KOLOMMEN = [
  ...['id', 'tijdstip', 'persoon', 'domein', 'niveau', 'doel', 'grond', 'reden', 'uitkomst', 'toestemmingId'],
  ...['toestemmingVersie', 'functionaris', 'rol', 'organisatie', 'team', 'traceId'],
].join(', ');

async function beginOf(runner: QueryRunner): Promise<Kop> {
  const [eerder] = await runner.query('SELECT keten, hash FROM logketen');
  const begin = eerder ?? nieuwBegin([], new Date());
  if (!eerder) {
    const waarden = [begin.keten, begin.begonnenOp, begin.ankers, begin.hash];
    await runner.query('INSERT INTO logketen (keten, begonnenOp, ankers, hash) VALUES (?, ?, ?, ?)', waarden);
  }
  return { keten: begin.keten, nr: 0, hash: begin.hash };
}

/** One statement for all of them. */
async function save(runner: QueryRunner, regels: readonly Logregel[]): Promise<void> {
  const perKolom = Object.keys(KETEN) as (keyof typeof KETEN)[];
  const keuzes = perKolom.map((kolom) => `${kolom} = CASE id ${'WHEN ? THEN ? '.repeat(regels.length)}END`);
  const waarden = perKolom.flatMap((kolom) => regels.flatMap((regel) => [regel.id, regel[kolom]]));
  const [eerste, laatste] = [regels[0].id, regels[regels.length - 1].id];
  await runner.query(`UPDATE logboek SET ${keuzes.join(', ')} WHERE id BETWEEN ? AND ?`, [...waarden, eerste, laatste]);
}

/** Every row has them now. */
async function requireColumns(runner: QueryRunner, verplicht: TableColumn[]): Promise<void> {
  const tabel = await runner.getTable('logboek');
  await runner.changeColumns(
    'logboek',
    verplicht.map((newColumn) => ({ newColumn, oldColumn: tabel?.findColumnByName(newColumn.name) as TableColumn })),
  );
}

async function replaceIndexes(runner: QueryRunner): Promise<void> {
  const tabel = await runner.getTable('logboek');
  const nieuw = [
    new TableIndex({ name: 'ix_logboek_keten_nr', columnNames: ['keten', 'nr'], isUnique: true }),
    new TableIndex({ name: 'ix_logboek_persoon_tijdstip', columnNames: ['persoon', 'tijdstip'] }),
  ];
  for (const index of nieuw) {
    if (!tabel?.indices.some(({ name }) => name === index.name)) await runner.createIndex('logboek', index);
  }
  if (tabel?.indices.some(({ name }) => name === OVERBODIG)) await runner.dropIndex('logboek', OVERBODIG);
}

const OVERBODIG = 'ix_logboek_persoon';
