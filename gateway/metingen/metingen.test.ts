import { Registry } from 'prom-client';
import { Bewerkingsnamen } from './bewerkingsnamen';
import { meetBronnen } from './bronnen';
import { uitkomstVan } from './uitkomst';

describe('the name that an operation counts under', () => {
  const labelVan = (naam: string | undefined, max = 100) => new Bewerkingsnamen(max).labelVan(naam);

  test.each(['Huishouden', '_h', 'Werk2026', 'a'.repeat(64)])('is its own: %s', (naam) => {
    expect(labelVan(naam)).toBe(naam);
  });
  test.each([
    ['too long', 'a'.repeat(65)],
    ['no name', 'Karin de Wit'],
    ['a name with something after it', 'Huishouden\n'],
    ['with a number of somebody', 'Dossier999990019'],
    ['with five digits', 'Zaak12345'],
    ['not of letters', 'Héle'],
    ['one digit first', '1a'],
  ])('is no other than the rest have: %s', (_, naam) => {
    expect(labelVan(naam)).toBe('anders');
  });
  test.each([undefined, ''])('is that of those without one', (naam) => {
    expect(labelVan(naam)).toBe('naamloos');
  });
  test('is its own for the first so many, and stays that', () => {
    const namen = new Bewerkingsnamen(2);
    expect(['A', 'B', 'C', 'A', 'C', 'B'].map((naam) => namen.labelVan(naam))).toEqual([
      ...['A', 'B', 'anders', 'A', 'anders', 'B'],
    ]);
    expect(labelVan('A', 0)).toBe('anders');
  });
  test('is not given away by a name that may not count', () => {
    const namen = new Bewerkingsnamen(1);
    expect(['999990019', 'A'].map((naam) => namen.labelVan(naam))).toEqual(['anders', 'A']);
  });
});

describe('how an operation ended', () => {
  test.each<[number, string[], string]>([
    [200, [], 'ok'],
    [401, ['TOKEN_ONGELDIG'], 'geweigerd'],
    [400, ['GRAPHQL_VALIDATION_FAILED'], 'geweigerd'],
    [429, [], 'geweigerd'],
    [200, ['BRON_ONBEREIKBAAR'], 'fout_bron'],
    [200, ['MAG_NIET', 'BRON_FOUT'], 'fout_bron'],
    [503, ['LOGBOEK_NIET_BESCHIKBAAR'], 'fout_bron'],
    [200, ['BRON_FOUT', 'INTERNAL_SERVER_ERROR'], 'fout_intern'],
    [503, [], 'fout_intern'],
    [200, ['MAG_NIET'], 'fout_vraag'],
  ])('%s %j: %s', (status, codes, uitkomst) => {
    expect(uitkomstVan(status, codes)).toBe(uitkomst);
  });
});

describe('the numbers of a partner', () => {
  const van = async (doe: (meting: ReturnType<typeof meetBronnen>) => void): Promise<string[]> => {
    const meting = meetBronnen(['wmo']);
    doe(meting);
    const register = new Registry();
    for (const metriek of meting.metingen) register.registerMetric(metriek);
    return (await register.metrics()).split('\n');
  };

  test('stand there before anybody asked it anything', async () => {
    expect(await van(() => {})).toEqual(
      expect.arrayContaining([
        'eenplan_bron_vragen_totaal{bron="wmo",uitkomst="mislukt"} 0',
        'eenplan_bron_duur_seconden_count{bron="wmo"} 0',
        'eenplan_bron_herhalingen_totaal{bron="wmo"} 0',
        'eenplan_bron_zekering{bron="wmo",stand="dicht"} 1',
        'eenplan_bron_zekering{bron="wmo",stand="open"} 0',
      ]),
    );
  });
  test('tell how often it answered, how long that took, what kept it and how often it was asked again', async () => {
    const regels = await van((meting) => {
      meting.onAnswer('wmo', 'answered', 30);
      meting.onAnswer('wmo', 'failed', 1_500);
      meting.onAnswer('wmo', 'abandoned', 1);
      meting.onFailure('wmo', 'ECONNREFUSED');
      meting.onRetry('wmo');
    });
    expect(regels).toEqual(
      expect.arrayContaining([
        ...['beantwoord', 'mislukt', 'verlaten'].map((u) => `eenplan_bron_vragen_totaal{bron="wmo",uitkomst="${u}"} 1`),
        'eenplan_bron_duur_seconden_bucket{le="0.025",bron="wmo"} 1',
        'eenplan_bron_duur_seconden_bucket{le="0.05",bron="wmo"} 2',
        'eenplan_bron_storingen_totaal{bron="wmo",reden="ECONNREFUSED"} 1',
        'eenplan_bron_herhalingen_totaal{bron="wmo"} 1',
      ]),
    );
  });
  test('take no reason for a label that is not a word of ours or of Node', async () => {
    const regels = await van(({ onFailure }) => {
      for (const reden of ['BSN 999990019', '999990019', 'x'.repeat(65), '']) onFailure('wmo', reden);
    });
    expect(regels).toContain('eenplan_bron_storingen_totaal{bron="wmo",reden="ANDERS"} 4');
    expect(regels.join()).not.toMatch(/99999|xxx/);
  });
  test('show in which of its states the fuse is', async () => {
    const stand = async (...standen: ('open' | 'half-open' | 'closed')[]) =>
      (await van(({ onBreaker }) => standen.map((s) => onBreaker('wmo', s))))
        .filter((regel) => /zekering\{.* 1$/.test(regel))
        .map((regel) => /stand="(\w+)"/.exec(regel)?.[1]);
    expect(await stand('open')).toEqual(['open']);
    expect(await stand('open', 'half-open')).toEqual(['half']);
    expect(await stand('open', 'half-open', 'closed')).toEqual(['dicht']);
  });
});
