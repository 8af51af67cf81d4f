import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { herlees } from './herlezen';
import type { Logger } from './log';
import { Partneromgeving, readOmgeving } from './omgeving';
import { ProefCa } from './tls/certificaten.fixture';

const map = mkdtempSync(join(tmpdir(), 'eenplan-herlezen-'));
const ca = new ProefCa();
afterAll(() => {
  rmSync(map, { recursive: true });
  ca.cleanUp();
});
const geheim = () => randomBytes(32).toString('base64url');
const bewaar = (naam: string, inhoud: string): string => {
  writeFileSync(join(map, naam), inhoud);
  return join(map, naam);
};
const omgevingMet = (anders: NodeJS.ProcessEnv = {}) =>
  readOmgeving(Partneromgeving, {
    ...{ PORT: '0', OIDC_ISSUER: 'https://aanmelden.example', OIDC_AUDIENCE: 'eenplan' },
    ...{ DATABASE_URL: `mysql://wmo:${geheim()}@mysql/wmo`, HUISHOUDEN_URL: 'https://huishouden:4001/graphql' },
    BEWIJS_SLEUTELS_FILE: bewaar('bewijs', `een:${geheim()}`),
    PSEUDONIEM_SLEUTEL_FILE: bewaar('pseudoniem', geheim()),
    ...anders,
  });

function createLog() {
  const gelogd: string[] = [];
  const schrijf = (niveau: string) => (wat: object, zin: string) =>
    void gelogd.push(`${niveau} ${zin} ${JSON.stringify(wat)}`);
  return { gelogd, log: { info: schrijf('info'), error: schrijf('error') } as unknown as Logger };
}

describe('een sleutelbestand dat is vernieuwd', () => {
  test('geldt voor wie de sleutels al vasthield, en wordt een keer gemeld', () => {
    const omgeving = omgevingMet();
    const vastgehouden = omgeving.BEWIJS_SLEUTELS;
    const { gelogd, log } = createLog();
    herlees(omgeving, log);
    expect(gelogd).toEqual([]);
    const nieuw = randomBytes(32);
    bewaar('bewijs', `twee:${nieuw.toString('base64url')}`);
    herlees(omgeving, log);
    herlees(omgeving, log);
    expect(vastgehouden).toEqual([{ kid: 'twee', geheim: nieuw }]);
    expect(gelogd).toEqual(['info vernieuwde geheimen in gebruik {"vernieuwd":["BEWIJS_SLEUTELS"]}']);
  });

  const fout = geheim();
  test.each<[string, () => void]>([
    ['leeg is', () => bewaar('bewijs', '')],
    ['drie sleutels heeft', () => bewaar('bewijs', [1, 2, 3].map((i) => `k${i}:${fout}`).join(','))],
    ['weg is', () => rmSync(join(map, 'bewijs'))],
    ['goed is, naast een ander dat kapot is', () => [bewaar('bewijs', `x:${fout}`), bewaar('pseudoniem', 'kort')]],
  ])('en %s, wordt geweigerd: de oude sleutels blijven, en de melding herhaalt niets', (_, maak) => {
    const omgeving = omgevingMet();
    const was = [...omgeving.BEWIJS_SLEUTELS];
    const { gelogd, log } = createLog();
    maak();
    herlees(omgeving, log);
    expect(omgeving.BEWIJS_SLEUTELS).toEqual(was);
    expect(gelogd).toEqual([
      expect.stringMatching(/^error vernieuwde geheimen geweigerd, de oude blijven in gebruik /),
    ]);
    expect(gelogd[0]).not.toContain(fout);
  });

  test('en niet veilig is voor productie, wordt geweigerd zoals bij een start', () => {
    const omgeving = omgevingMet({ NODE_ENV: 'production', ...ca.omgeving('wmo') });
    const { gelogd, log } = createLog();
    bewaar('bewijs', `lokaal:${geheim()}`);
    herlees(omgeving, log);
    expect([omgeving.BEWIJS_SLEUTELS[0].kid, gelogd]).toEqual([
      'een',
      [expect.stringContaining('BEWIJS_SLEUTELS: is een sleutel van')],
    ]);
  });

  test('verandert niets aan de sleutel van de pseudoniemen: onder die namen staat alles in de database', () => {
    const omgeving = omgevingMet();
    const was = Buffer.from(omgeving.PSEUDONIEM_SLEUTEL);
    bewaar('pseudoniem', geheim());
    herlees(omgeving, createLog().log);
    expect(omgeving.PSEUDONIEM_SLEUTEL.equals(was)).toBe(true);
  });
});
