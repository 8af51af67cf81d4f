import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as wacht } from 'node:timers/promises';
import { AANHOUDERS } from './aanhouders';
import { type Afloop, DEUR_VERBINDINGEN, type Deur, MERK, openDeur } from './deur.fixture';
import type { Geval } from './geval';
import { INHOUD } from './inhoud';
import { OVER_DE_LIJN } from './overDeLijn';
import { TOKENGEVALLEN } from './tokens';
import { VRAGEN } from './vragen';

jest.setTimeout(120_000);

/** No refusal is a long story. */
const MAX_BYTES = 8 * 1024;
const BINNENKANT = /\bat [\w.<>]+ \(|node_modules|\.[jt]s:\d|RangeError|SyntaxError|stack|FST_|HPE_|ERR_/;

const GEZIN = '{ huishouden(id: "hh-a") { id leden { id wmo { betrokken } cjg { betrokken } } } }';

/** A list of what a process on the open internet gets to read one day: refused within bounds, and well afterwards. */
describe('a hostile request', () => {
  let deur: Deur;
  let begin: number;
  let goed: [number, string];
  beforeAll(async () => {
    deur = await openDeur();
    goed = await deur.stel(GEZIN);
    begin = await deur.geheugen();
  });
  afterAll(() => deur?.stop());

  /** An honest question gets its answer: a short one after each request, the whole household after each kind of them. */
  const isWel = async () => {
    expect(deur.leeft()).toBe(true);
    expect(await deur.stel('{ wieBenIk { doel } }')).toEqual([200, expect.stringContaining('"PLANREGIE"')]);
  };
  const isHeelWel = async () => expect(await deur.stel(GEZIN)).toEqual(goed);
  const zegtNietsTerug = ({ antwoorden }: Afloop) => {
    const alles = antwoorden.map(({ kop, tekst }) => kop + tekst).join('\n');
    expect(alles).not.toContain(MERK);
    expect(alles).not.toMatch(BINNENKANT);
    // In our own words, whoever in the process refused it.
    for (const { tekst } of antwoorden.filter(({ tekst }) => tekst !== ''))
      expect(tekst).toMatch(/^\{"(data|errors)":/);
  };
  const toontNiets = ({ antwoorden }: Afloop) => {
    for (const { tekst } of antwoorden.filter(({ tekst }) => tekst.startsWith('{'))) {
      const { data } = JSON.parse(tekst) as { data?: object | null };
      expect(Object.values(data ?? {}).filter((waarde) => waarde !== null)).toEqual([]);
    }
  };
  const houdtZich = ({ mag, code, onschuldig, antwoorden = 1 }: Geval, afloop: Afloop) => {
    expect(afloop.gesloten).toBe(true);
    const gekregen = afloop.antwoorden.length > 0 ? afloop.antwoorden.map(({ status }) => status) : ['dicht'];
    expect({ gekregen, onverwacht: gekregen.filter((een) => !mag.includes(een as number)) }).toEqual({
      ...{ gekregen, onverwacht: [] },
    });
    expect(afloop.antwoorden.length).toBeLessThanOrEqual(antwoorden);
    expect(afloop.bytes).toBeLessThan(MAX_BYTES * antwoorden);
    if (code) expect(afloop.antwoorden[0].tekst).toContain(`"code":"${code}"`);
    zegtNietsTerug(afloop);
    if (!onschuldig) toontNiets(afloop);
  };

  test('is on a list of more than sixty, each with a name of its own', () => {
    const namen = [...VRAGEN, ...INHOUD, ...OVER_DE_LIJN, ...TOKENGEVALLEN, ...AANHOUDERS].map(({ naam }) => naam);
    expect(namen.length).toBeGreaterThanOrEqual(60);
    expect(new Set(namen).size).toBe(namen.length);
  });

  test('is told from an honest one: that one is answered', () => {
    expect(goed).toEqual([200, expect.stringContaining('p-karin')]);
  });

  describe.each([
    ['in its words', VRAGEN],
    ['in its bytes', INHOUD],
    ['over the line', OVER_DE_LIJN],
    ['in its name', TOKENGEVALLEN],
  ])('%s', (_, lijst) => {
    test.each(lijst.map((geval) => [geval.naam, geval] as const))('%s', async (_, geval) => {
      houdtZich(geval, await deur.stuur(await geval.zending(deur)));
      await isWel();
    });
    test('and after all of these a household is answered as before', isHeelWel);
  });

  describe('from somebody who stays', () => {
    let aflopen: Promise<Afloop>[];
    // All of them at once: each takes as long as a request may, and no longer.
    beforeAll(() => {
      aflopen = AANHOUDERS.map(async ({ zending }) => deur.stuur(await zending(deur)));
    });
    test.each(AANHOUDERS.map((geval, i) => [geval.naam, geval, i] as const))('%s', async (_, geval, i) => {
      await isWel();
      houdtZich(geval, await aflopen[i]);
      await isWel();
    });
  });

  test('from thousands who say nothing: what is too many is not let in, and the rest is let go of', async () => {
    let aangekomen = 0;
    const binnen = new Set<Socket>();
    const bezoekers = Array.from({ length: 2_000 }, () => connect(deur.poort, '127.0.0.1').resume());
    const weg = bezoekers.map(async (bezoeker) => {
      bezoeker.on('connect', () => {
        aangekomen += 1;
        binnen.add(bezoeker);
      });
      bezoeker.on('error', () => {});
      await once(bezoeker, 'close');
      binnen.delete(bezoeker);
    });
    while (aangekomen < bezoekers.length || binnen.size > DEUR_VERBINDINGEN) await wacht(20);
    expect(deur.leeft()).toBe(true);
    await Promise.all(weg);
    await isHeelWel();
  });

  describe('leaves the process as it was', () => {
    test('alive, and answering', isHeelWel);
    test('no larger than some questions make it', async () => {
      expect(await deur.geheugen()).toBeLessThan(begin + 400);
    });
    test('with nothing of it in the log, and no error of ours', () => {
      const regels = deur.log().join('\n');
      expect(regels).not.toContain(MERK);
      expect(regels).not.toContain('eyJ');
      expect(regels).not.toMatch(/"level":"(error|fatal)"/);
      expect(deur.fouten()).toBe('');
    });
    test('and no request of it ended as an error of ours', async () => {
      const metingen = await (await fetch(`http://127.0.0.1:${deur.poort}/metrics`)).text();
      expect(metingen).not.toMatch(/eenplan_verzoek_duur_seconden_count\{[^}]*status="5/);
    });
  });
});
