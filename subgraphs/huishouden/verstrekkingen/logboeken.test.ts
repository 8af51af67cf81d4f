import { randomBytes } from 'node:crypto';
import fastify, { type FastifyInstance } from 'fastify';
import { DOMEINEN, Doelbinding, Domein, Inzageniveau, Rol } from '#schema/lijsten/toegang';
import { serveHublijn } from '#waarborgen/hublijn/serveHublijn';
import { behandelt } from '#waarborgen/hublijn/soort';
import { verstrekkingen } from '#waarborgen/hublijn/verstrekkingen';
import type { Leesregel, Leesvraag } from '#waarborgen/logboek/lees';
import type { Opslag } from '#waarborgen/opslag/opslag';
import type { Sleutelbos } from '#waarborgen/toegang/sleutels';
import type { Huishoudenomgeving } from '../omgeving';
import { createLogboeken } from './logboeken';

const nu = new Date();
const sleutels: Sleutelbos = [{ kid: 'wmo', geheim: randomBytes(32) }];
const regel = (domein: Domein): Leesregel => ({
  ...{ tijdstip: nu.toISOString(), keten: 'a'.repeat(32), nr: 1, handeling: 'RAADPLEGEN', domein },
  ...{ niveau: Inzageniveau.DETAILS, doel: Doelbinding.UITVOERING, grond: null, reden: null, uitkomst: 'VERSTREKT' },
  ...{ functionaris: 'iemand', rol: Rol.WMO_CONSULENT, organisatie: 'org-wmo', team: null, traceId: '0' },
});
const vraag = (persoon: string): Leesvraag => ({
  ...{ persoon, aantal: 2 },
  grens: { domeinen: DOMEINEN, noodtoegangen: [], vertrouwelijk: [], vanInwoners: [] },
});

describe('het logboek van een partner', () => {
  let app: FastifyInstance;
  let omgeving: Huishoudenomgeving;
  let gevraagd: number;
  let antwoord: (vragen: Leesvraag[]) => Leesregel[][];
  beforeAll(async () => {
    app = fastify();
    const behandelaars = [
      behandelt(verstrekkingen, async (vragen) => {
        gevraagd += 1;
        return antwoord(vragen);
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
    gevraagd = 0;
  });
  const lees = (...personen: string[]) => {
    const { WMO } = createLogboeken({} as Opslag, omgeving, nu);
    return Promise.all(personen.map((persoon) => WMO.load(vraag(persoon))));
  };

  test('wordt in een bericht gevraagd, om hoeveel personen het ook gaat', async () => {
    antwoord = (vragen) => vragen.map(({ persoon }) => (persoon === 'a' ? [regel(Domein.WMO)] : []));
    expect(await lees('b', 'a', 'c')).toEqual([[], [regel(Domein.WMO)], []]);
    expect(gevraagd).toBe(1);
  });
  test('gaat over zijn eigen domein: wie over een ander spreekt wordt niet geloofd', async () => {
    antwoord = () => [[regel(Domein.WMO), regel(Domein.CJG)]];
    await expect(lees('a')).rejects.toMatchObject({ code: 'ANTWOORD_ONLEESBAAR' });
  });
  test('gaat over wie gevraagd is: een antwoord te veel of te weinig telt niet', async () => {
    for (const aantal of [0, 1, 3]) {
      antwoord = () => Array.from({ length: aantal }, () => []);
      await expect(lees('a', 'b')).rejects.toMatchObject({ code: 'ANTWOORD_ONLEESBAAR' });
    }
  });
});
