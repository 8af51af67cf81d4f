import { connect } from 'node:net';
import { startWachtdienst, type Wachtdienst } from './dienst.fixture';

let dienst: Wachtdienst;
afterEach(() => dienst.stop());

const UIT = { DRUK_ONDERWEG: '0', DRUK_VERTRAGING_MS: '0', DRUK_GEHEUGEN_PROCENT: '0' };
const haal = async (pad: string) => (await fetch(dienst.url + pad)).status;
const expectGeweigerd = async (antwoord: Response) => {
  expect([antwoord.status, antwoord.headers.get('retry-after'), await antwoord.json()]).toEqual([
    503,
    '2',
    { errors: [{ message: 'Het is nu te druk. Probeer het zo weer.', extensions: { code: 'TE_DRUK' } }] },
  ]);
};

describe('een dienst die het te druk heeft', () => {
  test('weigert meer vragen tegelijk dan is gezegd, en antwoordt wie zij aannam', async () => {
    dienst = await startWachtdienst({ ...UIT, DRUK_ONDERWEG: '2' });
    const aangenomen = [dienst.vraag('traag'), dienst.vraag('traag')];
    await dienst.totErWachten(2);
    await expectGeweigerd(await dienst.vraag('traag'));
    expect([await haal('/health/live'), await haal('/health/ready'), await haal('/metrics')]).toEqual([200, 200, 200]);
    dienst.laatGaan();
    expect((await Promise.all(aangenomen)).map(({ status }) => status)).toEqual([200, 200]);
    const weer = dienst.vraag('traag');
    await dienst.totErWachten(1);
    dienst.laatGaan();
    expect((await weer).status).toBe(200);
  });

  test('telt een vraag pas als zij er helemaal is: van wie de helft stuurt heeft niemand last', async () => {
    dienst = await startWachtdienst({ ...UIT, DRUK_ONDERWEG: '2' });
    const kop = 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 10\r\n\r\n{';
    const halven = Array.from({ length: 20 }, () => connect(Number(new URL(dienst.url).port), '127.0.0.1'));
    await Promise.all(halven.map((half) => new Promise((klaar) => half.write(kop, klaar))));
    // What was written before is read before.
    for (let keer = 0; keer < 5; keer += 1) expect((await dienst.vraag('direct')).status).toBe(200);
    for (const half of halven) half.destroy();
  });

  test('telt wie ophing niet mee', async () => {
    dienst = await startWachtdienst({ ...UIT, DRUK_ONDERWEG: '1' });
    const af = new AbortController();
    const opgehangen = dienst.vraag('traag', { signal: af.signal }).catch(() => 'weg');
    await dienst.totErWachten(1);
    expect((await dienst.vraag('direct')).status).toBe(503);
    af.abort();
    expect(await opgehangen).toBe('weg');
    while ((await dienst.vraag('direct')).status !== 200);
    dienst.laatGaan();
  });

  test.each([
    ['wier werk te lang op zich laat wachten', { ...UIT, DRUK_VERTRAGING_MS: '1' }],
    ['wier geheugen bijna op is', { ...UIT, DRUK_GEHEUGEN_PROCENT: '1' }],
  ])('%s weigert elke vraag, en zegt nog hoe het met haar gaat', async (_, env) => {
    dienst = await startWachtdienst(env);
    const bezig = setInterval(() => {
      for (const tot = performance.now() + 40; performance.now() < tot; );
    }, 5);
    try {
      let antwoord = await dienst.vraag('direct');
      while (antwoord.status === 200) antwoord = await dienst.vraag('direct');
      await expectGeweigerd(antwoord);
      expect([await haal('/health/live'), await haal('/metrics')]).toEqual([200, 200]);
    } finally {
      clearInterval(bezig);
    }
  });

  test('weigert niemand waar niets is begrensd', async () => {
    dienst = await startWachtdienst(UIT);
    const vragen = Array.from({ length: 300 }, () => dienst.vraag('traag'));
    await dienst.totErWachten(300);
    dienst.laatGaan();
    expect(new Set((await Promise.all(vragen)).map(({ status }) => status))).toEqual(new Set([200]));
  });
});
