import { readAnswer } from './partnerAnswer';

test('what a partner says of our certificate is not told to who asked', () => {
  const refusal = { errors: [{ message: 'Toon een certificaat.', extensions: { code: 'GEEN_GATEWAY' } }] };
  const { data, errors } = readAnswer('wmo', 401, JSON.stringify(refusal));
  const told = errors?.map(({ message, extensions }) => ({ message, extensions }));
  expect(data).toBeNull();
  expect(told).toEqual([{ message: 'In de bron wmo ging iets mis.', extensions: { code: 'BRON_FOUT', bron: 'wmo' } }]);
});
