import { randomBytes } from 'node:crypto';
import { readOmgeving } from '#waarborgen/dienst/omgeving';
import { Metingenomgeving, metingenlezer } from './lezers';

const SLEUTEL = randomBytes(32).toString('base64url');
const leest = (env: NodeJS.ProcessEnv, authorization?: string) =>
  metingenlezer(readOmgeving(Metingenomgeving, env))({ headers: { authorization } });

describe('the metrics at the public door', () => {
  test.each<[string, NodeJS.ProcessEnv, string | undefined, boolean]>([
    ['for nobody, unless it is said', {}, undefined, false],
    ['for nobody without a key to compare with', {}, `Bearer ${SLEUTEL}`, false],
    ['for nobody who shows nothing', { METINGEN_SLEUTEL: SLEUTEL }, undefined, false],
    ['for nobody who shows an empty key', { METINGEN_SLEUTEL: SLEUTEL }, 'Bearer ', false],
    ['for nobody with a part of the key', { METINGEN_SLEUTEL: SLEUTEL }, `Bearer ${SLEUTEL.slice(0, -2)}`, false],
    [
      'for nobody with another key',
      { METINGEN_SLEUTEL: SLEUTEL },
      `Bearer ${randomBytes(32).toString('base64url')}`,
      false,
    ],
    ['for nobody with the key in another scheme', { METINGEN_SLEUTEL: SLEUTEL }, `Basic ${SLEUTEL}`, false],
    ['for who shows the key', { METINGEN_SLEUTEL: SLEUTEL }, `Bearer ${SLEUTEL}`, true],
    ['for everybody, where that was said', { METINGEN_OPEN: 'true' }, undefined, true],
  ])('are %s', (_, env, authorization, mag) => {
    expect(leest(env, authorization)).toBe(mag);
  });

  test('take no key that can be guessed', () => {
    expect(() => readOmgeving(Metingenomgeving, { METINGEN_SLEUTEL: 'geheim' })).toThrow('METINGEN_SLEUTEL');
  });
});
