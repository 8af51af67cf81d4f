import { VOORBEELD } from '#demo/voorbeeldvraag';
import { type Hubopstelling, setUpHub } from './opstelling';
import { metStoring } from './storing';

const VRAAG = `query($id: ID!, $first: Int! = 20, $after: String) { huishouden(id: $id) { tijdlijn(first: $first, after: $after) {
  edges { cursor node { id datum domein omschrijving leefgebieden } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } ontbreekt } } }`;

let hub: Hubopstelling;
let plat: string | undefined;
beforeAll(async () => {
  hub = await setUpHub((naam) => ({
    klok: () => new Date('2026-11-24T10:00:00Z'),
    logboek: (opslag) => metStoring(opslag, () => plat === naam),
  }));
});
afterAll(() => hub?.stop());
test('spike', async () => {
  console.log(
    JSON.stringify(await hub.als('regieteamlid', VRAAG, 'PLANREGIE', { id: VOORBEELD }), null, 1).slice(0, 6000),
  );
  plat = 'wmo';
  console.log(
    JSON.stringify(await hub.als('regieteamlid', VRAAG, 'PLANREGIE', { id: VOORBEELD, first: 2 }), null, 1).slice(
      0,
      3000,
    ),
  );
});
