import { PARTNERDOMEINEN, subgraphVan } from '#schema/lijsten/toegang';
import { type Huishoudenomgeving, lijnNaar } from '#subgraphs/huishouden/omgeving';
import { huishouden } from '#subgraphs/huishouden/subgraph';
import { readOmgeving } from '#waarborgen/dienst/omgeving';
import { writeBericht } from '#waarborgen/hublijn/bericht';
import { verstrekkingen } from '#waarborgen/hublijn/verstrekkingen';
import { vraagPartner } from '#waarborgen/hublijn/vraagPartner';
import { type Aanvaller, stelAanvallerOp } from './aanvaller.fixture';

const klok = () => new Date();

describe('de hublijn', () => {
  let hub: Aanvaller;
  let omgeving: Huishoudenomgeving;
  beforeAll(async () => {
    hub = await stelAanvallerOp();
    omgeving = readOmgeving(huishouden.omgeving, hub.hub.subgraph('huishouden')) as Huishoudenomgeving;
  });
  afterAll(() => hub?.stop());

  const stuur = async (adres: string, body: string, headers: Record<string, string> = {}) => {
    const antwoord = await fetch(`${adres}/hub`, { method: 'POST', body, headers });
    return { status: antwoord.status, tekst: await antwoord.text() };
  };
  const alles = { domeinen: [], noodtoegangen: 'ALLE', vertrouwelijk: [], vanInwoners: 'ALLE' } as const;
  const vraag = [{ persoon: 'p-karin', grens: { ...alles, domeinen: [...PARTNERDOMEINEN] }, aantal: 10 }];
  const bericht = (domein: (typeof PARTNERDOMEINEN)[number], aan = domein) =>
    writeBericht(
      { van: 'huishouden', aan, sleutels: lijnNaar(omgeving, domein, klok).sleutels, nu: klok() },
      { soort: verstrekkingen.naam, inhoud: vraag },
    ).jws;
  const NERGENS = { status: 404, tekst: expect.stringContaining('PAD_ONBEKEND') };

  test('staat bij elke partner open voor de hub', async () => {
    for (const domein of PARTNERDOMEINEN)
      expect(await vraagPartner(lijnNaar(omgeving, domein, klok), verstrekkingen, vraag as never)).toEqual([[]]);
  });
  test('is er niet voor wie een toegangstoken heeft, van wie dan ook', async () => {
    for (const persona of ['privacy-officer', 'regieteamlid', 'inwoner-karin', 'zorgverzekeraar']) {
      const token = await hub.token(persona);
      const headers = { authorization: `Bearer ${token}`, doelbinding: 'KWALITEIT' };
      for (const domein of PARTNERDOMEINEN) {
        const adres = hub.adres(subgraphVan(domein));
        expect(await stuur(adres, JSON.stringify(vraag), headers)).toEqual(NERGENS);
        expect(await stuur(adres, token, headers)).toEqual(NERGENS);
      }
    }
  });
  test('neemt geen toegangsbewijs aan, ook geen dat de hub zelf zojuist uitgaf', async () => {
    for (const domein of PARTNERDOMEINEN) {
      const bewijs = await hub.oogst('inwoner-karin', 'p-karin', domein);
      expect(bewijs.split('.')).toHaveLength(3);
      expect(await stuur(hub.adres(subgraphVan(domein)), bewijs)).toEqual(NERGENS);
    }
  });
  test('laat een partner met zijn eigen sleutel niet bij een andere binnen', async () => {
    for (const domein of PARTNERDOMEINEN) {
      for (const ander of PARTNERDOMEINEN.filter((d) => d !== domein)) {
        expect(await stuur(hub.adres(subgraphVan(ander)), bericht(domein))).toEqual(NERGENS);
        expect(await stuur(hub.adres(subgraphVan(ander)), bericht(domein, ander))).toEqual(NERGENS);
      }
    }
  });
  test('opent met een bericht geen dossier', async () => {
    const token = await hub.token('inwoner-karin');
    for (const domein of PARTNERDOMEINEN) {
      const bewijsveld = `bewijs${domein[0]}${domein.slice(1).toLowerCase()}`;
      const { data } = await hub.bijPartner(domein, token, { id: 'p-karin', [bewijsveld]: bericht(domein) });
      expect(JSON.stringify(data)).toContain('"niveau":"GEEN"');
      expect(JSON.stringify(data)).not.toContain('DETAILS');
    }
  });
  test('is er niet bij de gateway, en niet bij de hub zelf: die vraagt alleen', async () => {
    for (const adres of [hub.url, hub.adres('huishouden')])
      for (const domein of PARTNERDOMEINEN) expect(await stuur(adres, bericht(domein))).toMatchObject({ status: 404 });
  });
});
