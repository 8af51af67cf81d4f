import { parse } from 'graphql';
import { gelezenVragen } from './gelezenVragen';

const opmerking = (nr: number) => parse(`# ${nr} ${'x'.repeat(250_000)}\n{ a }`);

describe('what was read before', () => {
  test('is found again by its name, until it is taken away', async () => {
    const [vragen, vraag] = [gelezenVragen(), parse('{ a }')];
    expect(await vragen.get('een')).toBeUndefined();
    await vragen.set('een', vraag);
    expect(await vragen.get('een')).toBe(vraag);
    expect(await vragen.delete('een')).toBe(true);
    expect(await vragen.get('een')).toBeUndefined();
  });
  test('counts with its remarks: the oldest makes way before they fill the memory', async () => {
    const vragen = gelezenVragen(1_100_000);
    for (const nr of [1, 2, 3]) await vragen.set(`${nr}`, opmerking(nr));
    const over = await Promise.all(['1', '2', '3'].map(async (nr) => (await vragen.get(nr)) !== undefined));
    expect(over).toEqual([false, true, true]);
  });
});
