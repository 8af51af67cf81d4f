import { alsMermaid, eindstanden, type Toestanden, waaromNiet } from './toestanden';

const DEUR: Toestanden<'OPEN' | 'DICHT' | 'SLOT'> = {
  wat: 'deze deur',
  begin: { maak: 'OPEN' },
  stappen: {
    sluit: { OPEN: 'DICHT' },
    open: { DICHT: 'OPEN' },
    verf: { OPEN: 'OPEN', DICHT: 'DICHT' },
    draaiOm: { DICHT: 'SLOT' },
  },
};

test('een stap kan alleen van waar hij in de tabel staat, en anders staat erbij vanwaar wel', () => {
  expect(waaromNiet(DEUR, 'sluit', 'OPEN')).toBeUndefined();
  expect(waaromNiet(DEUR, 'verf', 'SLOT')).toBe('Dit kan alleen vanuit OPEN of DICHT; deze deur staat op SLOT.');
  expect(waaromNiet(DEUR, 'sloop', 'OPEN')).toBe('Dit kan alleen vanuit geen enkele stand; deze deur staat op OPEN.');
  // What an object brings along is no state.
  expect(waaromNiet(DEUR, 'sluit', 'constructor')).toBeDefined();
});
test('het einde is waar niets meer vandaan leidt', () => {
  expect(eindstanden(DEUR)).toEqual(['SLOT']);
});
test('als tekening staat elke pijl er een keer, met alles wat hem zet', () => {
  expect(alsMermaid(DEUR)).toBe(`stateDiagram-v2
  [*] --> OPEN: maak
  OPEN --> DICHT: sluit
  DICHT --> OPEN: open
  OPEN --> OPEN: verf
  DICHT --> DICHT: verf
  DICHT --> SLOT: draaiOm
  SLOT --> [*]`);
});
