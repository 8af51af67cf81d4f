import { opnieuwWaarBezet } from './opnieuwWaarBezet';

/** Fails so many times, as a database would, and then succeeds. */
const mislukt = (keren: number, code: string) => {
  let poging = 0;
  return jest.fn(async () => {
    poging += 1;
    if (poging <= keren) throw Object.assign(new Error('mislukt'), { driverError: { code } });
    return 'gelukt';
  });
};

describe('werk dat voor een ander moest wijken', () => {
  test.each(['SQLITE_BUSY', 'ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT'])('%s: gaat opnieuw', async (code) => {
    const werk = mislukt(2, code);
    expect(await opnieuwWaarBezet(werk)).toBe('gelukt');
    expect(werk).toHaveBeenCalledTimes(3);
  });
  test('geeft het na vijf keer op', async () => {
    const werk = mislukt(9, 'SQLITE_BUSY');
    await expect(opnieuwWaarBezet(werk)).rejects.toThrow('mislukt');
    expect(werk).toHaveBeenCalledTimes(5);
  });
  test('gaat om een andere fout niet opnieuw', async () => {
    const werk = mislukt(1, 'ER_DUP_ENTRY');
    await expect(opnieuwWaarBezet(werk)).rejects.toThrow('mislukt');
    expect(werk).toHaveBeenCalledTimes(1);
  });
});
