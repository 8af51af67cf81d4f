import { randomBytes } from 'node:crypto';
import { authenticate, sign } from './jws';

const bos = [{ kid: 'een', geheim: randomBytes(32) }] as const;
const soort = { typ: 'proef', maxLength: 4_096 };

describe('what was signed', () => {
  const jws = sign('proef', { over: 'iemand' }, bos);
  test('is read back, and not as another kind, beyond its length or under another key', () => {
    expect(authenticate(soort, jws, bos)).toEqual({ over: 'iemand' });
    expect(authenticate({ ...soort, typ: 'ander' }, jws, bos)).toBeUndefined();
    expect(authenticate({ ...soort, maxLength: jws.length - 1 }, jws, bos)).toBeUndefined();
    expect(authenticate(soort, jws, [{ kid: 'een', geheim: randomBytes(32) }])).toBeUndefined();
  });
  test('is kept only where the same bytes come again: a message between hub and partner holds what others read', () => {
    const eenmaal = sign('proef', { over: 'een ander' }, bos);
    expect(authenticate(soort, eenmaal, bos)).not.toBe(authenticate(soort, eenmaal, bos));
    const weer = { ...soort, komtWeer: true };
    expect(authenticate(weer, jws, bos)).toBe(authenticate(weer, jws, bos));
  });
});
