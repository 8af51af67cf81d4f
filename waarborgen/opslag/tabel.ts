import { type QueryRunner, Table, TableColumn, type TableColumnOptions, TableIndex } from 'typeorm';

type Kolom = Omit<TableColumnOptions, 'name'>;

export const tekst = (length = 255): Kolom => ({ type: 'varchar', length: String(length) });
export const langeTekst: Kolom = { type: 'text' };
export const dag: Kolom = { type: 'varchar', length: '10' };
export const geheel: Kolom = { type: 'integer' };
export const janee: Kolom = { type: 'boolean' };
export const tijdstip: Kolom = { type: 'varchar', length: '24' };
export const optioneel = (kolom: Kolom): Kolom => ({ ...kolom, isNullable: true });

/** Columns to add to a table that is there already. */
export const kolommen = (opNaam: Record<string, Kolom>): TableColumn[] =>
  Object.entries(opNaam).map(([name, kolom]) => new TableColumn({ name, ...kolom }));

/** A table in words that SQLite and MySQL both know. */
export function tabel(
  name: string,
  sleutel: string[],
  kolommen: Record<string, Kolom>,
  indexen: string[][] = [],
): Table {
  return new Table({
    name,
    columns: Object.entries(kolommen).map(([kolom, opties]) => ({
      name: kolom,
      isPrimary: sleutel.includes(kolom),
      ...opties,
    })),
    indices: indexen.map((columnNames) => ({ name: `ix_${name}_${columnNames.join('_')}`, columnNames })),
  });
}

/** The table of a kind of record: its number, the person, and its own columns. */
export function stuktabel(name: string, kolommen: Record<string, Kolom>): Table {
  return tabel(name, ['kenmerk'], { kenmerk: tekst(64), persoon: tekst(64), ...kolommen }, [['persoon']]);
}

const werk = {
  versie: { ...geheel, default: 1 },
  eigenaar: optioneel(tekst(64)),
  bijgewerkt: { ...janee, default: false },
  gewijzigdOp: optioneel(dag),
};
const zaak = {
  behandelaar: optioneel(tekst(64)),
  loopt: { ...janee, default: true },
  uiterlijk: optioneel(dag),
};
/** The work of an organisation, what ends first in front. */
const WERKVOLGORDE = ['eigenaar', 'loopt', 'uiterlijk'];

/** The table of a kind of record that staff work with. */
export const werkstuktabel = (name: string, kolommen: Record<string, Kolom>): Table =>
  stuktabel(name, { ...werk, ...kolommen });

/** The table of a kind of record that stands in the work of an organisation. */
export const zaaktabel = (name: string, kolommen: Record<string, Kolom>): Table =>
  tabel(name, ['kenmerk'], { kenmerk: tekst(64), persoon: tekst(64), ...werk, ...zaak, ...kolommen }, [
    ['persoon'],
    WERKVOLGORDE,
  ]);

/** Tables of records that were only delivered: staff work with them from now on; `zaken` stand in their work. */
export async function wordtWerk(runner: QueryRunner, stukken: string[], zaken: string[]): Promise<void> {
  for (const name of stukken) await runner.addColumns(name, kolommen(werk));
  for (const name of zaken) {
    await runner.addColumns(name, kolommen({ ...werk, ...zaak }));
    const index = { name: `ix_${name}_${WERKVOLGORDE.join('_')}`, columnNames: WERKVOLGORDE };
    await runner.createIndex(name, new TableIndex(index));
  }
}

/** Columns that were always filled until now. As the database knows them: another length would empty them first. */
export async function wordtOptioneel(runner: QueryRunner, name: string, namen: readonly string[]): Promise<void> {
  for (const naam of namen) {
    const oud = (await runner.getTable(name))?.findColumnByName(naam);
    if (!oud) throw new Error(`${name} heeft geen kolom ${naam}`);
    const nieuw = oud.clone();
    nieuw.isNullable = true;
    await runner.changeColumn(name, oud, nieuw);
  }
}
