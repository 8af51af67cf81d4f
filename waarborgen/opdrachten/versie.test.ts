import { alsEerste } from './versie';

const mislukt = (code: string) => () => Promise.reject(Object.assign(new Error('geweigerd'), { code }));

describe('van wie op dezelfde versie voortgaan', () => {
  test('wint wie het eerst schrijft', async () => {
    expect(await alsEerste('n-1', async () => undefined)).toEqual({ id: 'n-1' });
  });
  test.each(['ER_DUP_ENTRY', 'SQLITE_CONSTRAINT_PRIMARYKEY'])('hoort de ander dat hij te laat is: %s', async (code) => {
    expect(await alsEerste('n-1', mislukt(code))).toMatchObject({ fouten: [{ code: 'VERSIE_VEROUDERD' }] });
  });
  test('is een andere storing geen kwestie van wie er eerst was', async () => {
    await expect(alsEerste('n-1', mislukt('SQLITE_FULL'))).rejects.toThrow('geweigerd');
  });
});
