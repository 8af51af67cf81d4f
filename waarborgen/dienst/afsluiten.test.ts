import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { setTimeout as wacht } from 'node:timers/promises';
import { startWachtdienst, type Wachtdienst } from './dienst.fixture';

const poortVan = ({ url }: Wachtdienst) => Number(new URL(url).port);
const gereed = async ({ url }: Wachtdienst) => {
  const antwoord = await fetch(`${url}/health/ready`);
  return [antwoord.status, ((await antwoord.json()) as { belemmeringen: string[] }).belemmeringen];
};

/** Until nobody new comes in. */
async function geweigerd({ url }: Wachtdienst): Promise<void> {
  while (
    await fetch(`${url}/health/live`).then(
      () => true,
      () => false,
    )
  );
}

describe('een dienst die afsluit', () => {
  test('zegt eerst dat zij niet gereed is, antwoordt nog wie binnenkomt, en verbreekt dan elke verbinding', async () => {
    const dienst = await startWachtdienst({ AFSLUITEN_NA_SECONDEN: '2' });
    const onderweg = Array.from({ length: 5 }, () => dienst.vraag('traag'));
    await dienst.totErWachten(5);
    let gestopt = false;
    const stop = dienst.stop().then(() => {
      gestopt = true;
    });
    expect(await gereed(dienst)).toEqual([503, ['De dienst sluit af.']]);
    const nieuw = await dienst.vraag('direct');
    expect([nieuw.status, nieuw.headers.get('connection')]).toEqual([200, 'close']);
    const laat = dienst.vraag('traag');
    await dienst.totErWachten(6);
    await wacht(2_200);
    expect(gestopt).toBe(false);
    await expect(fetch(`${dienst.url}/health/live`)).rejects.toThrow('fetch failed');
    dienst.laatGaan();
    const antwoorden = await Promise.all([...onderweg, laat]);
    expect(antwoorden.map(({ status, headers }) => [status, headers.get('connection')])).toEqual(
      Array(6).fill([200, 'close']),
    );
    expect(await antwoorden[5].json()).toEqual({ data: { traag: 'klaar' } });
    await stop;
  });

  test('antwoordt ook wie pas vraagt over een verbinding die hij al had', async () => {
    const dienst = await startWachtdienst();
    const lijn = connect(poortVan(dienst), '127.0.0.1');
    await once(lijn, 'connect');
    const ander = dienst.vraag('traag');
    await dienst.totErWachten(1);
    const stop = dienst.stop();
    await geweigerd(dienst);
    const body = '{"query":"{ direct }"}';
    const koppen = ['POST /graphql HTTP/1.1', 'Host: x', 'Content-Type: application/json'];
    lijn.write([...koppen, `Content-Length: ${body.length}`, '', body].join('\r\n'));
    const gezegd = await text(lijn);
    expect(gezegd).toMatch(/^HTTP\/1\.1 200 /);
    expect(gezegd).toMatch(/^connection: close\r$/im);
    dienst.laatGaan();
    await Promise.all([ander, stop]);
  });

  test('wacht niet op wie een verbinding opende en zweeg', async () => {
    const dienst = await startWachtdienst();
    const zwijger = connect(poortVan(dienst), '127.0.0.1');
    await once(zwijger, 'connect');
    await dienst.vraag('direct');
    await Promise.all([dienst.stop(), once(zwijger, 'close')]);
  });

  test('maakt af wat zij begon voor wie ophing', async () => {
    const dienst = await startWachtdienst();
    const af = new AbortController();
    const opgehangen = dienst.vraag('traag', { signal: af.signal }).catch(() => 'weg');
    await dienst.totErWachten(1);
    af.abort();
    await opgehangen;
    let gestopt = false;
    const stop = dienst.stop().then(() => {
      gestopt = true;
    });
    await wacht(300);
    expect(gestopt).toBe(false);
    dienst.laatGaan();
    await stop;
  });
});
