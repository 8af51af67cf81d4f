import { stapVan } from './opdrachten';

const TABELLEN = new Set(['logboek', 'beschikking', 'toestemming']);
const stap = (sql: string) => {
  const { naam, attributes = {} } = stapVan(sql, 'sqlite', TABELLEN);
  return [naam, attributes['db.operation.name'], attributes['db.collection.name']];
};

describe('een opdracht aan de database heet in een spoor', () => {
  test.each([
    ['SELECT * FROM "beschikking" "b" WHERE "b"."persoon" IN (?, ?)', 'SELECT', 'beschikking'],
    ['SELECT `t`.`id` FROM `toestemming` `t` INNER JOIN `logboek` `l` ON 1', 'SELECT', 'toestemming'],
    ["INSERT INTO `logboek`(`id`, `persoon`) VALUES (DEFAULT, '999990019')", 'INSERT', 'logboek'],
    ["UPDATE beschikking SET naam = 'Karin' WHERE kenmerk = 'wmo-b-1'", 'UPDATE', 'beschikking'],
    ['  delete from "toestemming" where 1', 'DELETE', 'toestemming'],
    ['WITH x AS (SELECT 1 FROM logboek) SELECT * FROM x', 'WITH', 'logboek'],
  ])('naar haar werkwoord en onze tabel: %s', (sql, opdracht, tabel) => {
    expect(stap(sql)).toEqual([`${opdracht} ${tabel}`, opdracht, tabel]);
  });
  test.each([
    ['BEGIN IMMEDIATE TRANSACTION', 'BEGIN'],
    ['START TRANSACTION', 'START'],
    ['COMMIT', 'COMMIT'],
    ['SELECT \'Karin\' FROM "p-karin"', 'SELECT'],
    ['SELECT 1 FROM karin', 'SELECT'],
    ["Karin 'FROM mark'", 'ANDERS'],
    ['', 'ANDERS'],
  ])('alleen naar haar werkwoord, waar zij geen tabel van ons noemt: %s', (sql, opdracht) => {
    expect(stap(sql)).toEqual([opdracht, opdracht, undefined]);
  });
});
