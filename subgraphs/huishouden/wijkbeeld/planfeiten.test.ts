import { Uitvoerder } from '../lijsten';
import { type Doelfeit, telDoelen } from './planfeiten';

const { ZELF, MANTELZORGER, NETWERK, VRIJWILLIGER, PROFESSIONAL } = Uitvoerder;
const doel = (anders: Partial<Doelfeit>): Doelfeit => ({
  ...{ streefdatum: '2027-01-01', behaald: false, uitvoerders: [], ...anders },
});
const tel = (...doelen: Partial<Doelfeit>[]) => telDoelen(doelen.map(doel), '2026-10');

describe('een doel', () => {
  test.each([
    ['2026-09-30', 0],
    ['2026-10-01', 1],
    ['2026-10-31', 1],
    ['2026-11-01', 0],
  ])('met streefdatum %s telt %i keer bij oktober', (streefdatum, keer) => {
    expect(tel({ streefdatum })).toMatchObject({ behaald: 0, nietBehaald: keer });
    expect(tel({ streefdatum, behaald: true })).toMatchObject({ behaald: keer, nietBehaald: 0 });
  });
  test.each<[string, Uitvoerder[], number, number]>([
    ['bewoner, mantelzorger, netwerk en vrijwilliger', [ZELF, MANTELZORGER, NETWERK, VRIJWILLIGER], 1, 0],
    ['de bewoner en een beroepskracht', [ZELF, PROFESSIONAL], 0, 1],
    ['een beroepskracht', [PROFESSIONAL], 0, 1],
    ['nog niemand', [], 0, 0],
  ])('waaraan %s werkt', (_, uitvoerders, uitEigenKring, metProfessional) => {
    expect(tel({ uitvoerders })).toMatchObject({ uitEigenKring, metProfessional });
  });
});
