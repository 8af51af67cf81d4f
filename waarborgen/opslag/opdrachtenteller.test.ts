import { Registry } from 'prom-client';
import { createOpdrachtenteller, soortVan } from './opdrachtenteller';

describe('een opdracht aan de database', () => {
  test.each([
    ['SELECT * FROM proef_notitie', 'lezen'],
    ['\n  select 1', 'lezen'],
    ['WITH x AS (SELECT 1) SELECT * FROM x', 'lezen'],
    ['SELECT MAX(id) FROM "logboek"', 'anders'],
    ['SELECT * FROM `logketen` WHERE keten = ?', 'anders'],
    ['SELECT MAX(nr) FROM ketenkop', 'anders'],
    ['INSERT INTO logboek SELECT 1', 'anders'],
    ['START TRANSACTION', 'anders'],
  ])('%s telt als %s', (sql, soort) => {
    expect(soortVan(sql)).toBe(soort);
  });
  test('telt mee onder haar soort, en zegt verder niets over wat er stond', async () => {
    const { metriek, tel } = createOpdrachtenteller();
    const register = new Registry();
    register.registerMetric(metriek);
    expect(await register.metrics()).toMatch(/_totaal\{soort="lezen"\} 0\n.*_totaal\{soort="anders"\} 0/);
    for (const sql of ["SELECT '999990019'", 'COMMIT', 'BEGIN']) tel(sql);
    const tekst = await register.metrics();
    expect(tekst).toMatch(/_totaal\{soort="lezen"\} 1\n.*_totaal\{soort="anders"\} 2/);
    expect(tekst).not.toContain('99999');
  });
});
