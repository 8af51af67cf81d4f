import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import fastify, { type FastifyInstance } from 'fastify';
import { Domein, PARTNERDOMEINEN } from '#schema/lijsten/toegang';
import { serveHublijn } from '#waarborgen/hublijn/serveHublijn';
import { behandelt } from '#waarborgen/hublijn/soort';
import { NIETS, type Telling } from '#waarborgen/hublijn/telling';
import { MAX_PERSONEN, type Partnercijfers, type Wijkvraag, wijkcijfers } from '#waarborgen/hublijn/wijkcijfers';
import type { Sleutelbos } from '#waarborgen/toegang/sleutels';
import type { Huishoudenomgeving } from '../omgeving';
import { verdeel, vraagCijfers } from './vraagCijfers';
import type { Huis } from './wijken';

const nu = new Date();
const sleutels: Sleutelbos = [{ kid: 'wmo', geheim: randomBytes(32) }];
const van = (aantal: number, huishoudens = aantal): Telling => ({ aantal, huishoudens });
const niets: Partnercijfers = { professionals: NIETS, gehaald: NIETS, gemist: NIETS };
const huizen = (aantal: number, personen = 1): Huis[] =>
  Array.from({ length: aantal }, (_, i) => {
    const niemand = Object.fromEntries(PARTNERDOMEINEN.map((domein) => [domein, []])) as never as Huis['geholpen'];
    const WMO = Array.from({ length: personen }, (_x, j) => `${randomBytes(30).toString('hex')}${i % 10}${j % 10}`);
    return { id: `hh-${i}`, geholpen: { ...niemand, WMO } };
  });

describe('de hub vraagt een partner cijfers over een wijk', () => {
  let app: FastifyInstance;
  let omgeving: Huishoudenomgeving;
  let gevraagd: Wijkvraag[];
  let antwoord: (vraag: Wijkvraag) => Partnercijfers;
  beforeAll(async () => {
    app = fastify({ bodyLimit: 256 * 1024 });
    const behandelaars = [
      behandelt(wijkcijfers, async (vraag) => {
        gevraagd.push(vraag);
        return antwoord(vraag);
      }),
    ];
    serveHublijn(app, { domein: Domein.WMO, sleutels, klok: () => nu, behandelaars });
    const url = await app.listen({ host: '127.0.0.1', port: 0 });
    omgeving = {
      ...{ PARTNERS: { wmo: `${url}/hub` }, BEWIJS_SLEUTELS_WMO: sleutels, PARTNER_TIMEOUT_MS: 5_000 },
    } as unknown as Huishoudenomgeving;
  });
  afterAll(() => app.close());
  beforeEach(() => {
    gevraagd = [];
    antwoord = () => niets;
  });
  const vraag = (hun: readonly Huis[]) => vraagCijfers({ omgeving, klok: () => nu, maand: '2026-10' }, hun);

  test('en noemt alleen wie hij helpt, per huishouden, in een volgorde die niets zegt', async () => {
    const hun = [...huizen(12, 2), ...huizen(1, 0)];
    await vraag(hun);
    const groepen = hun.slice(0, 12).map(({ geholpen }) => geholpen.WMO);
    expect(gevraagd).toEqual([{ maand: '2026-10', groepen: groepen.toSorted((a, b) => (a[0] < b[0] ? -1 : 1)) }]);
  });
  test('en noemt niemand waar hij minder dan tien huishoudens helpt', async () => {
    const { cijfers, stil } = await vraag([...huizen(9), ...huizen(50, 0)]);
    expect([cijfers, stil, gevraagd]).toEqual([PARTNERDOMEINEN.map(() => niets), [], []]);
  });
  test('in zoveel berichten als er door de deur passen, en telt de antwoorden op', async () => {
    antwoord = ({ groepen }) => ({ ...niets, professionals: van(groepen.length * 2, groepen.length) });
    const hun = huizen(1_500, 2);
    const { cijfers, stil } = await vraag(hun);
    expect(stil).toEqual([]);
    expect(gevraagd.length).toBeGreaterThan(1);
    expect(gevraagd.flatMap(({ groepen }) => groepen)).toHaveLength(1_500);
    expect(cijfers).toContainEqual({ ...niets, professionals: van(3_000, 1_500) });
  });
  test.each<[string, Partnercijfers]>([
    ['meer huishoudens dan gevraagd', { ...niets, professionals: van(13) }],
    ['minder dan tien', { ...niets, gehaald: van(9) }],
    ['minder dingen dan huishoudens', { ...niets, gemist: van(10, 12) }],
    ['meer dan tien in een huishouden', { ...niets, professionals: van(121, 12) }],
    ['een half huishouden', { ...niets, professionals: van(12.5, 12) }],
    ['minder dan niets', { ...niets, professionals: van(-10, -10) }],
    ['iets over iemand erbij', { ...niets, persoon: 'p-1' } as never],
  ])('en gelooft hem niet als hij %s noemt', async (_, cijfers) => {
    antwoord = () => cijfers;
    expect(await vraag(huizen(12))).toMatchObject({
      stil: [{ bron: 'WMO', error: { code: 'ANTWOORD_ONLEESBAAR' } }],
    });
  });
  test('en zegt wie er zwijgt', async () => {
    omgeving = { ...omgeving, PARTNERS: { wmo: 'http://127.0.0.1:1/hub' } };
    expect(await vraag(huizen(12))).toMatchObject({ stil: [{ bron: 'WMO', error: { name: 'PartnerZwijgt' } }] });
  });
});

test('elk huishouden komt in een bericht, geen bericht is te groot of veel kleiner dan een ander', () => {
  const groep = fc.integer({ min: 1, max: 60 }).map((n) => Array.from({ length: n }, () => 'p'));
  fc.assert(
    fc.property(fc.array(groep, { minLength: 1, maxLength: 300, size: 'max' }), (groepen) => {
      const groottes = verdeel(groepen, 100).map((deel) => deel.flat().length);
      expect(groottes.reduce((a, b) => a + b, 0)).toBe(groepen.flatMap((g) => g.slice(0, 50)).length);
      expect(Math.max(...groottes)).toBeLessThanOrEqual(100);
    }),
  );
  const even = verdeel(huizen(1_001).map(({ geholpen }) => geholpen.WMO)).map((deel) => deel.length);
  expect([even, MAX_PERSONEN]).toEqual([[501, 500], 2_000]);
});
