import { redenVan } from './log';

test.each([
  [Object.assign(new Error('BSN 999990019'), { code: 'ER_DUP_ENTRY' }), 'ER_DUP_ENTRY'],
  [new RangeError('Karin'), 'RangeError'],
  [new DOMException('Karin', 'TimeoutError'), 'TimeoutError'],
  [Object.assign(new Error(), { code: 'X999990019' }), 'ONBEKEND'],
  [Object.assign(new Error(), { code: 'Karin de Wit' }), 'ONBEKEND'],
  ['Karin', 'string'],
  [undefined, 'undefined'],
])('van een fout staat er een woord: %s', (error, reden) => {
  expect(redenVan(error)).toBe(reden);
});
