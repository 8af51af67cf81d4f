import { buildSchema, type OperationDefinitionNode, parse } from 'graphql';
import { readVariables } from './variables';

const schema = buildSchema('input Wens { tot: Int } type Query { zoek(op: Wens): String }');
const [vraag] = parse('query($op: Wens) { zoek(op: $op) }').definitions as OperationDefinitionNode[];

describe('variables that are wrong', () => {
  test('are named by their place', () => {
    const { errors } = readVariables(schema, vraag, { op: { tot: 'x', van: 1 } });
    expect(errors?.map(({ message }) => message)).toEqual([
      'De waarde van $op.tot ontbreekt of past niet bij het schema.',
      'De waarde van $op.van ontbreekt of past niet bij het schema.',
    ]);
  });
  test('are looked at until there is enough to say, however many they are', () => {
    const fout = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`k${i}`, i]));
    expect(readVariables(schema, vraag, { op: fout }).errors).toHaveLength(20);
  });
});
