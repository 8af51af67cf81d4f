import { Proefdeur } from '../deur.fixture';
import type { Gateway } from '../start';
import { netwerkVan } from './tempo';

/** One that takes so much in a minute, and nothing of what others in this file did. */
const maten = (persoon: number, organisatie: number, adres = 0) => ({
  VERZOEKEN_PER_MINUUT_PERSOON: String(persoon),
  VERZOEKEN_PER_MINUUT_ORGANISATIE: String(organisatie),
  GEWEIGERD_PER_MINUUT_ADRES: String(adres),
});

describe('a gateway', () => {
  let deur: Proefdeur;
  beforeAll(async () => {
    deur = await Proefdeur.open();
  });
  afterAll(() => deur?.sluit());
  const statussen = async (gateway: Gateway, wie: { sub?: string; org?: string }[], body?: unknown) => {
    const gezien: number[] = [];
    for (const iemand of wie) gezien.push((await deur.vraag(gateway, body, iemand)).status);
    return gezien;
  };

  test('takes so many requests of one person and no more, says when to come back, and tells no partner', async () => {
    const gateway = await deur.gateway(maten(2, 0));
    expect(await statussen(gateway, [{ sub: 'a' }, { sub: 'a' }])).toEqual([200, 200]);
    deur.doorgelaten();
    const { status, body, headers } = await deur.vraag(gateway, undefined, { sub: 'a' });
    expect([status, body]).toEqual([
      429,
      {
        errors: [
          {
            message: 'U stelt te veel vragen na elkaar. Wacht even en probeer het dan opnieuw.',
            extensions: { code: 'TE_VEEL_VERZOEKEN' },
          },
        ],
      },
    ]);
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(Number(headers.get('retry-after'))).toBeLessThanOrEqual(60);
    expect(deur.doorgelaten()).toBe(0);
    expect(await statussen(gateway, [{ sub: 'b' }, { sub: 'a' }])).toEqual([200, 429]);
  });
  test('counts the persons of an organisation together', async () => {
    const gateway = await deur.gateway(maten(0, 2));
    const vragers = [{ sub: 'a' }, { sub: 'b' }, { sub: 'c' }, { sub: 'a', org: 'org-wmo' }];
    expect(await statussen(gateway, vragers)).toEqual([200, 200, 429, 200]);
  });
  test('does not let a person who asks too much spend what is his colleagues’', async () => {
    const gateway = await deur.gateway(maten(1, 4));
    const a = { sub: 'a' };
    expect(await statussen(gateway, [a, a, a, a, a, a])).toEqual([200, 429, 429, 429, 429, 429]);
    expect(await statussen(gateway, [{ sub: 'b' }, { sub: 'c' }, { sub: 'd' }])).toEqual([200, 200, 429]);
  });
  test('counts each operation of a batch', async () => {
    const gateway = await deur.gateway({ ...maten(3, 0), MAX_BATCH: '2' });
    const twee = [{ query: '{ __typename }' }, { query: '{ __typename }' }];
    expect(await statussen(gateway, [{ sub: 'a' }, { sub: 'a' }], twee)).toEqual([200, 429]);
  });
  test('counts nothing where the maximum is 0', async () => {
    const gateway = await deur.gateway(maten(0, 0));
    expect(new Set(await statussen(gateway, Array(20).fill({ sub: 'a' })))).toEqual(new Set([200]));
  });
  test('gives somebody who is refused time and again another answer, and lets his neighbours in', async () => {
    const gateway = await deur.gateway(maten(0, 0, 2));
    const fout = async () => (await deur.vraag(gateway, undefined, { token: 'a.b.c' })).code;
    expect([await fout(), await fout(), await fout(), await fout()]).toEqual([
      ...Array(2).fill('TOKEN_ONGELDIG'),
      ...Array(2).fill('TE_VEEL_VERZOEKEN'),
    ]);
    const zonder = await deur.vraag(gateway, undefined, { headers: { authorization: '' } });
    expect([zonder.status, zonder.code]).toEqual([429, 'TE_VEEL_VERZOEKEN']);
    // Also one who was never here before.
    expect((await deur.vraag(gateway, undefined, { sub: 'buur' })).status).toBe(200);
  });
  test('takes the word of nobody for where he comes from, but of a proxy that it was told of', async () => {
    const van = (adres: string) => ({ token: 'a.b.c', headers: { 'x-forwarded-for': adres } });
    const zonder = await deur.gateway(maten(0, 0, 1));
    const met = await deur.gateway({ ...maten(0, 0, 1), TRUST_PROXY: 'loopback' });
    const vierKeer = async (gateway: Gateway) => {
      const gezien: (string | undefined)[] = [];
      for (const nr of [1, 2, 3, 4]) gezien.push((await deur.vraag(gateway, undefined, van(`192.0.2.${nr}`))).code);
      return gezien;
    };
    expect(await vierKeer(zonder)).toEqual(['TOKEN_ONGELDIG', ...Array(3).fill('TE_VEEL_VERZOEKEN')]);
    expect(await vierKeer(met)).toEqual(Array(4).fill('TOKEN_ONGELDIG'));
  });
});

test.each([
  ['192.0.2.1', '192.0.2.1'],
  ['::ffff:192.0.2.1', '192.0.2.1'],
  ['2001:db8:1:2:3:4:5:6', '8193:3512:1:2'],
  ['2001:db8:1:2::6', '8193:3512:1:2'],
  ['2001:0db8::', '8193:3512:0:0'],
  ['fe80::1%eth0', '65152:0:0:0'],
  ['::1', '0:0:0:0'],
])('the network of %s is %s', (ip, netwerk) => {
  expect(netwerkVan(ip)).toBe(netwerk);
});
