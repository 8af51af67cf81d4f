import type { QueryRunner } from 'typeorm';

/**
 * The tables that only grow: what stands in them is proof. On MySQL the user that a subgraph runs as has no right to
 * change or delete there (deploy/mysql/rechten.sql).
 */
export const ALLEEN_TOEVOEGEN = [
  ...['logboek', 'logketen', 'ketenkop'],
  ...['toestemming', 'toestemming_gebeurtenis', 'opdracht'],
  ...['noodtoegang', 'noodtoegang_persoon', 'noodtoegang_gebeurtenis'],
  ...['kennisgeving', 'kennisgeving_gebeurtenis', 'kennisgeving_opgemaakt'],
  ...['regie_gebeurtenis', 'plan_gebeurtenis'],
  ...['betrokkenheid_gebeurtenis', 'gezag_registratie', 'gezag_ingang'],
  ...['wijkbeeld', 'wijkbeeld_maand', 'wijkbeeld_stilte'],
  'werk_gebeurtenis',
] as const;
export type Groeitabel = (typeof ALLEEN_TOEVOEGEN)[number];

/**
 * Lets tables grow only, on SQLite too, which knows no users: triggers refuse to change or delete a row. A later
 * migration that changes such a table loses them (SQLite makes the table anew) and calls this again.
 */
export async function alleenToevoegen(runner: QueryRunner, ...tabellen: Groeitabel[]): Promise<void> {
  if (runner.connection.options.type === 'mysql') return;
  for (const tabel of tabellen) {
    for (const daad of ['UPDATE', 'DELETE']) {
      await runner.query(
        `CREATE TRIGGER IF NOT EXISTS "${tabel}_geen_${daad.toLowerCase()}" BEFORE ${daad} ON "${tabel}"
         BEGIN SELECT RAISE(ABORT, '${tabel} groeit alleen'); END`,
      );
    }
  }
}
