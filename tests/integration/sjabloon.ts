import { copyFileSync, existsSync, linkSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import { localSleutels } from '#demo/hub/sleutels';

/**
 * What every suite begins with is the same: six databases with the sample households, and the keys that their pseudonyms
 * are made with. The first suite of a run makes them, the others copy. Each suite has its own all the same.
 */
export async function metSjabloon(databases: ReadonlyMap<string, string>, maak: () => Promise<void>): Promise<void> {
  const map = process.env.SJABLOONMAP;
  if (!map) return maak();
  const klaar = join(map, 'klaar');
  if (eersteIn(map)) {
    await maak();
    for (const [naam, url] of databases) await bewaar(map, naam, url);
    writeFileSync(`${klaar}.half`, '');
    renameSync(`${klaar}.half`, klaar);
    return;
  }
  for (const tot = Date.now() + 60_000; !existsSync(klaar); await wacht(50)) {
    // Whoever was first may have failed: then each makes its own.
    if (Date.now() > tot) return maak();
  }
  for (const [naam, url] of databases) await kopieer(map, naam, url);
}

/** The same keys for all: what was loaded under them is copied. */
export function deelSleutels(dataDir: string): void {
  const map = process.env.SJABLOONMAP;
  if (!map) return;
  const [gedeeld, eigen] = [join(map, SLEUTELS), join(dataDir, SLEUTELS)];
  if (!existsSync(gedeeld)) {
    localSleutels(dataDir);
    try {
      linkSync(eigen, gedeeld);
    } catch {
      // Another was first: his are the keys.
    }
    rmSync(eigen, { force: true });
  }
  copyFileSync(gedeeld, eigen);
}

const SLEUTELS = 'sleutels.json';
const bestandIn = (url: string): string => url.slice('sqlite:'.length);

/** Making a folder succeeds for one alone. */
function eersteIn(map: string): boolean {
  try {
    mkdirSync(join(map, 'begonnen'));
    return true;
  } catch {
    return false;
  }
}

async function bewaar(map: string, naam: string, url: string): Promise<void> {
  if (url.startsWith('sqlite:')) kopieerBestand(bestandIn(url), join(map, `${naam}.db`));
  else {
    const sjabloon = `proef_sjabloon_${naam}_${basename(map).replace(/\W/g, '_').toLowerCase()}`;
    await opServer(url, async (vraag) => {
      await vraag(`CREATE DATABASE ${sjabloon} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
      await kopieerTabellen(vraag, new URL(url).pathname.slice(1), sjabloon);
    });
    writeFileSync(join(map, `${sjabloon}.klaar`), '');
  }
}

async function kopieer(map: string, naam: string, url: string): Promise<void> {
  if (url.startsWith('sqlite:')) kopieerBestand(join(map, `${naam}.db`), bestandIn(url));
  else {
    const [sjabloon] = readdirSync(map).flatMap((m) => (m.startsWith(`proef_sjabloon_${naam}_`) ? m.slice(0, -6) : []));
    await opServer(url, (vraag) => kopieerTabellen(vraag, sjabloon, new URL(url).pathname.slice(1)));
  }
}

/** With what was written and stands not in the file itself yet: a connection that is closed may leave that beside it. */
function kopieerBestand(van: string, naar: string): void {
  for (const deel of ['', '-wal']) if (existsSync(`${van}${deel}`)) copyFileSync(`${van}${deel}`, `${naar}${deel}`);
}

type Vraag = (sql: string) => Promise<Record<string, string>[]>;

async function opServer(url: string, doe: (vraag: Vraag) => Promise<void>): Promise<void> {
  const verbinding = await createConnection(url);
  try {
    await doe(async (sql) => (await verbinding.query(sql))[0] as Record<string, string>[]);
  } finally {
    await verbinding.end();
  }
}

/** Columns, keys and indexes with `LIKE`; then the rows as they are. */
async function kopieerTabellen(vraag: Vraag, van: string, naar: string): Promise<void> {
  const tabellen = (await vraag(`SHOW TABLES FROM ${van}`)).flatMap((rij) => Object.values(rij));
  for (const tabel of tabellen) {
    await vraag(`CREATE TABLE ${naar}.\`${tabel}\` LIKE ${van}.\`${tabel}\``);
    await vraag(`INSERT INTO ${naar}.\`${tabel}\` SELECT * FROM ${van}.\`${tabel}\``);
  }
}
