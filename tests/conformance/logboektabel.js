/** `node logboektabel.js BESTAND breek | herstel | lees`: the logbook of a subgraph on SQLite, for the conformance command. */
const Database = require('libsql');

const [bestand, woord] = process.argv.slice(2);
const database = new Database(bestand);
database.pragma('busy_timeout = 5000');
if (woord === 'breek') database.exec('ALTER TABLE logboek RENAME TO logboek_elders');
if (woord === 'herstel') database.exec('ALTER TABLE logboek_elders RENAME TO logboek');
if (woord === 'lees') {
  const rijen = database.prepare('SELECT * FROM logboek WHERE traceId = ? ORDER BY id').all([process.env.TRACE_ID]);
  for (const rij of rijen) process.stdout.write(`${JSON.stringify(rij)}\n`);
}
