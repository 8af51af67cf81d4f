import { Gatewayomgeving } from '#gateway/config';
import { type Gateway, startGateway } from '#gateway/start';
import { vraag } from '#waarborgen/conformance/opstelling';
import { readOmgeving } from '#waarborgen/dienst/omgeving';
import { type Hubopstelling, setUpHub } from './opstelling';

const KIJK = '{ huishouden(id: "hh-a") { leden { id wmo { toegang { niveau } betrokken } } } }';

describe('twee gateways voor dezelfde partners', () => {
  let hub: Hubopstelling;
  let tweede: Gateway;
  beforeAll(async () => {
    hub = await setUpHub();
    tweede = await startGateway(readOmgeving(Gatewayomgeving, { ...hub.hub.gateway, PORT: '0' }));
  });
  afterAll(async () => {
    await tweede?.stop();
    await hub?.stop();
  });

  const langsDeTweede = async () => {
    const headers = { authorization: `Bearer ${await hub.token('regieteamlid')}`, doelbinding: 'PLANREGIE' };
    const { data } = await vraag(tweede.url, KIJK, headers);
    return data.huishouden.leden.find((lid: { id: string }) => lid.id === 'p-karin').wmo;
  };

  test('wie langs de ene intrekt, sluit de eerstvolgende vraag langs de andere', async () => {
    expect(await langsDeTweede()).toEqual({ toegang: { niveau: 'HOOFDLIJNEN' }, betrokken: true });
    await hub.trekIn('inwoner-karin', 'toest-3');
    expect(await langsDeTweede()).toEqual({ toegang: { niveau: 'GEEN' }, betrokken: null });
  });
});
