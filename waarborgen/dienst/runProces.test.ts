import { BeheerFout, OmgevingOngeldig } from './omgeving';
import { laatsteWoord, runProces } from './runProces';

describe('het laatste woord van een proces', () => {
  test.each([
    ['de omgeving', new OmgevingOngeldig(['PORT: ontbreekt'])],
    ['de supergraph', new BeheerFout('Dit is geen supergraph: er staan geen bronnen in.')],
  ])('zegt wat wij zelf over %s voor de beheerder schreven', (_, error) => {
    expect(laatsteWoord(error)).toBe(error.message);
  });
  test('herhaalt van een andere fout de inhoud niet, en noemt soort, code en plaats', () => {
    const bericht = "Duplicate entry '999990019'\n    at Karin de Wit";
    const error = Object.assign(new RangeError(bericht), { code: 'ER_DUP_ENTRY', sql: '999990019' });
    const woord = laatsteWoord(error);
    expect(woord).toMatch(/^Dit proces stopt door een fout: RangeError, code ER_DUP_ENTRY, at .*runProces\.test\S+$/);
    expect(woord).not.toMatch(/99999|Karin|Duplicate/);
  });
  test.each([
    'BSN 999990019',
    undefined,
    null,
    { message: '999990019' },
  ])('zegt van wat geen fout is alleen het soort', (error) => {
    expect(laatsteWoord(error)).toBe(`Dit proces stopt door een fout: ${typeof error}`);
  });
});

describe('SIGHUP', () => {
  const { isTTY } = process.stdin;
  afterEach(() => {
    for (const signaal of ['SIGHUP', 'SIGTERM', 'SIGINT']) process.removeAllListeners(signaal);
    process.stdin.isTTY = isTTY;
  });
  test.each([
    ['laat een proces zijn sleutels herlezen, elke keer dat het komt', false, 2],
    ['houdt in een terminal zijn eigen betekenis: die gaat dicht', true, 0],
  ])('%s', async (_, terminal, keren) => {
    const herlees = jest.fn();
    process.stdin.isTTY = terminal;
    await runProces(async () => ({ url: '', herlees, stop: async () => {}, hoogstensMs: 1_000 }));
    process.emit('SIGHUP');
    process.emit('SIGHUP');
    expect(herlees).toHaveBeenCalledTimes(keren);
  });
});
