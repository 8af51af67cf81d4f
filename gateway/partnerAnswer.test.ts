import { DEURCODES } from '#waarborgen/dienst/foutBuitenGraphql';
import { faultOfAnswer } from './faults';
import { readAnswer } from './partnerAnswer';

const zegt = (code: string) =>
  JSON.stringify({ errors: [{ message: 'Stel een vraag met POST.', extensions: { code } }] });

describe('what the door of a partner says of our request', () => {
  test.each([...DEURCODES])('is not told to who asked: the part is missing (%s)', (code) => {
    expect(() => readAnswer('wmo', 404, zegt(String(code)))).toThrow('Refused at the door');
  });
  test('is a question refused, which speaks against no partner', () => {
    expect(faultOfAnswer(401, new Error())).toMatchObject({ kind: 'REFUSED', code: 'STATUS_401' });
  });
});

test('what a partner answers to the question itself is told, whatever it calls it', () => {
  const told = readAnswer('wmo', 200, zegt('PAD_ONBEKEND')).errors?.map(({ extensions }) => extensions);
  expect(told).toEqual([{ code: 'PAD_ONBEKEND', bron: 'wmo' }]);
});
