import { OmgevingOngeldig } from '../dienst/omgeving';
import { eisServer } from './eisServer';

describe('meer werkers', () => {
  test.each([
    [1, 'sqlite:/tmp/wmo.db'],
    [1, 'mysql://wmo@db/wmo'],
    [2, 'mysql://wmo@db/wmo'],
  ])('%i op %s kan', (WORKERS, DATABASE_URL) => {
    expect(eisServer({ WORKERS, DATABASE_URL })).toEqual({ WORKERS, DATABASE_URL });
  });
  test('op een bestand kan niet, en dat staat er zonder het pad', () => {
    const geeis = () => eisServer({ WORKERS: 2, DATABASE_URL: 'sqlite:/geheim/wmo.db' });
    expect(geeis).toThrow(OmgevingOngeldig);
    expect(geeis).toThrow(/^De omgeving klopt niet:\n {2}WORKERS: (?!.*geheim)/);
  });
});
