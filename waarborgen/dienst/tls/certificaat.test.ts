import { Dienstomgeving, OmgevingOngeldig } from '../omgeving';
import { certificaatVan, eisCertificaten, vervangCertificaten } from './certificaat';
import { ProefCa } from './certificaten.fixture';

const ca = new ProefCa();
afterAll(() => ca.cleanUp());
const goed = ca.omgeving('wmo');
const melding = (omgeving: object): string => {
  try {
    eisCertificaten(omgeving);
  } catch (error) {
    expect(error).toBeInstanceOf(OmgevingOngeldig);
    return (error as Error).message;
  }
  return 'geen fout';
};

describe('het certificaat van een proces', () => {
  test('is er heel of niet, en dat geldt ook voor dat van de voordeur', () => {
    expect(Object.keys(Dienstomgeving.shape)).toEqual(expect.arrayContaining(Object.keys(goed)));
    expect([melding({}), melding(goed)]).toEqual(['geen fout', 'geen fout']);
    for (const weg of Object.keys(goed)) {
      expect(melding({ ...goed, [weg]: undefined })).toBe(
        `De omgeving klopt niet:\n  ${weg}: ontbreekt, en de andere van dit certificaat zijn er wel`,
      );
    }
    expect(melding({ TLS_DEUR_CERT: goed.TLS_CERT })).toMatch(/TLS_DEUR_KEY: ontbreekt/);
    expect(melding({ TLS_DEUR_CERT: goed.TLS_CERT, TLS_DEUR_KEY: goed.TLS_KEY })).toBe('geen fout');
  });

  const GEEN_CERT = 'is geen certificaat in PEM';
  const GEEN_KEY = 'is geen privésleutel in PEM zonder wachtwoord';
  test.each<[string, object, string]>([
    ['een certificaat dat er geen is', { TLS_CERT: 'x' }, `TLS_CERT: ${GEEN_CERT}`],
    ['een CA die er geen is', { TLS_CA: 'x' }, `TLS_CA: ${GEEN_CERT}`],
    ['een sleutel die er geen is', { TLS_KEY: 'x' }, `TLS_KEY: ${GEEN_KEY}`],
    ['een certificaat als sleutel', { TLS_KEY: goed.TLS_CERT }, `TLS_KEY: ${GEEN_KEY}`],
    ['de sleutel van een ander', { TLS_KEY: ca.geef('cjg').key }, 'TLS_KEY: hoort niet bij dit certificaat'],
    ['een verlopen certificaat', ca.omgeving('wmo', { dagen: -1 }), 'TLS_CERT: is verlopen'],
  ])('is niet %s, en de melding herhaalt er niets van', (_, anders, wat) => {
    expect(melding({ ...goed, ...anders })).toBe(`De omgeving klopt niet:\n  ${wat}`);
  });

  test('is voor wie het vasthoudt een ander zodra het is vernieuwd, en wordt dan een keer gemeld', () => {
    const omgeving = { ...goed };
    const [certificaat, verteld] = [certificaatVan(omgeving), jest.fn()];
    certificaat?.volg(verteld);
    const nieuw = ca.omgeving('wmo');
    expect(vervangCertificaten(omgeving, { ...goed })).toEqual([]);
    expect(vervangCertificaten(omgeving, nieuw)).toEqual(['TLS_CERT']);
    expect([certificaat?.pem.cert, verteld.mock.calls.length]).toEqual([nieuw.TLS_CERT, 1]);
    expect(certificaatVan(omgeving)).toBe(certificaat);
  });
});
