import { unlessGone } from './unlessGone';

const never = new Promise<never>(() => {});

test('whoever waits hears what came of the work', async () => {
  const { signal } = new AbortController();
  expect(await unlessGone(Promise.resolve('done'), signal)).toBe('done');
  expect(await unlessGone(Promise.resolve('done'), undefined)).toBe('done');
  await expect(unlessGone(Promise.reject(new Error('failed')), signal)).rejects.toThrow('failed');
});
test('whoever leaves hears that he left, also where he had left before', async () => {
  const caller = new AbortController();
  const heard = unlessGone(never, caller.signal);
  caller.abort(new Error('gone'));
  await expect(heard).rejects.toThrow('gone');
  await expect(unlessGone(never, caller.signal)).rejects.toThrow('gone');
});
