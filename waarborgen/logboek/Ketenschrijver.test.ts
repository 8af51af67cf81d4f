import type { Opslag } from '../opslag/opslag';
import { Ketenschrijver } from './Ketenschrijver';
import { Logketen } from './Logketen';
import type { Logregel } from './Logregel';
import { type Proeflogboek, proeflogboek, regel, regels } from './logboek.fixture';
import { verify } from './verify';

let proef: Proeflogboek;
beforeEach(async () => {
  proef = await proeflogboek();
});
afterEach(() => proef.stop());

/** The same database, which counts its writes, and lets a test hold them up or break them. */
function geteld(): Opslag & { writes: number; voor: () => unknown; na: () => unknown } {
  const { lezer, write, close } = proef.opslag;
  return {
    ...{ lezer, close, writes: 0, voor: () => undefined, na: () => undefined },
    async write(werk) {
      this.writes += 1;
      await this.voor();
      const uitkomst = await write(werk);
      await this.na();
      return uitkomst;
    },
  };
}
const ketens = async () => (await proef.rijen()).map(({ keten, nr }) => `${keten} ${nr}`);
const klopt = async () => expect((await verify(proef.opslag)).breuken).toEqual([]);
const perKeten = (rijen: Logregel[]) => [...new Set(rijen.map(({ keten }) => keten))];

describe('wie schrijft, schrijft een keten', () => {
  test('die begint bij de eerste regel, en niet eerder', async () => {
    const schrijver = new Ketenschrijver(proef.opslag);
    await schrijver.write([]);
    expect(await proef.opslag.lezer.find(Logketen)).toEqual([]);
    await schrijver.write(regels(2));
    const [begin, ...meer] = await proef.opslag.lezer.find(Logketen);
    expect(meer).toEqual([]);
    const [eerste, tweede] = await proef.rijen();
    expect(eerste).toMatchObject({ keten: begin.keten, nr: 1, vorige: begin.hash });
    expect(tweede).toMatchObject({ keten: begin.keten, nr: 2, vorige: eerste.hash });
    expect(begin.keten).toMatch(/^[0-9a-f]{32}$/);
  });
  test('die doorloopt over al haar vragen, en alles bewaart wat een regel zegt', async () => {
    const schrijver = new Ketenschrijver(proef.opslag);
    const vol = regel({ handeling: 'VASTLEGGEN', noodtoegangId: 'nood-1', vertrouwelijk: true, reden: null });
    await schrijver.write([regel({ persoon: 'a' })]);
    await schrijver.write([vol, regel({ persoon: 'b' })]);
    const rijen = await proef.rijen();
    expect(rijen.map(({ nr, persoon }) => [nr, persoon])).toEqual([
      [1, 'a'],
      [2, 'x'],
      [3, 'b'],
    ]);
    expect(rijen[1]).toMatchObject(vol);
    await klopt();
  });
  test('ook van een vraag met heel veel regels, als geheel', async () => {
    const schrijver = new Ketenschrijver(proef.opslag);
    await schrijver.write(regels(2_600));
    expect(await proef.opslag.lezer.count(Logketen)).toBe(1);
    expect(await verify(proef.opslag)).toMatchObject({ regels: 2_600, ketens: 1, breuken: [] });
  });
});

describe('veertig vragen tegelijk', () => {
  test('staan er allemaal, in een keten, met hun regels bij elkaar, in twee keer schrijven', async () => {
    const opslag = geteld();
    const schrijver = new Ketenschrijver(opslag);
    await Promise.all(Array.from({ length: 40 }, (_, i) => schrijver.write([regel({ persoon: `p-${i}` }), regel()])));
    expect(opslag.writes).toBe(2);
    const rijen = await proef.rijen();
    expect(rijen.map(({ nr }) => nr)).toEqual(Array.from({ length: 80 }, (_, i) => i + 1));
    expect(perKeten(rijen)).toHaveLength(1);
    expect(rijen.filter((_, i) => i % 2 === 0).map(({ persoon }) => persoon)).toEqual(
      Array.from({ length: 40 }, (_, i) => `p-${i}`),
    );
    await klopt();
  });
  test('van wie er steeds weer een komt terwijl de vorige wordt geschreven, blijft er geen wachten', async () => {
    const schrijver = new Ketenschrijver(proef.opslag);
    const vraag = async (aantal: number): Promise<void> => {
      if (aantal === 0) return;
      await schrijver.write([regel()]);
      await vraag(aantal - 1);
    };
    await Promise.all(Array.from({ length: 40 }, () => vraag(5)));
    expect(await verify(proef.opslag)).toMatchObject({ regels: 200, ketens: 1, breuken: [] });
  });
  test('wachten ieder tot hun eigen regels er staan', async () => {
    const opslag = geteld();
    const schrijver = new Ketenschrijver(opslag);
    const gezien: number[] = [];
    await Promise.all(
      Array.from({ length: 40 }, async (_, i) => {
        const traceId = String(i).padStart(32, '0');
        await schrijver.write([regel({ traceId })]);
        gezien.push(await proef.opslag.lezer.countBy('logboek', { traceId }));
      }),
    );
    expect(gezien).toEqual(Array.from({ length: 40 }, () => 1));
  });
  test('door twee die schrijven, zijn twee ketens die elkaar niet ophouden', async () => {
    const schrijvers = [new Ketenschrijver(proef.opslag), new Ketenschrijver(proef.opslag)];
    await Promise.all(Array.from({ length: 40 }, (_, i) => schrijvers[i % 2].write([regel()])));
    expect(perKeten(await proef.rijen())).toHaveLength(2);
    await klopt();
  });
});

describe('wat niet geschreven kon worden', () => {
  test('mislukt voor elke vraag die meeging, en voor geen andere; daarna begint een nieuwe keten', async () => {
    const opslag = geteld();
    const schrijver = new Ketenschrijver(opslag);
    await schrijver.write([regel({ persoon: 'voor' })]);
    opslag.voor = () => Promise.reject(new Error('schijf vol'));
    const mislukt = await Promise.allSettled(Array.from({ length: 40 }, () => schrijver.write([regel()])));
    expect(mislukt.map((m) => (m as PromiseRejectedResult).reason?.message)).toEqual(
      Array.from({ length: 40 }, () => 'schijf vol'),
    );
    opslag.voor = () => undefined;
    await schrijver.write([regel({ persoon: 'na' })]);
    const [voor, na, ...meer] = await proef.rijen();
    expect([voor.persoon, na.persoon, meer]).toEqual(['voor', 'na', []]);
    expect([na.nr, na.keten === voor.keten]).toEqual([1, false]);
    await klopt();
  });
  test('en toch bleek te staan, past in een keten die klopt; wat volgt gaat er niet op door', async () => {
    const opslag = geteld();
    const schrijver = new Ketenschrijver(opslag);
    await schrijver.write([regel()]);
    opslag.na = () => Promise.reject(new Error('verbinding verbroken'));
    await expect(schrijver.write([regel()])).rejects.toThrow('verbinding verbroken');
    opslag.na = () => undefined;
    await schrijver.write([regel()]);
    expect((await ketens()).map((plaats) => plaats.slice(33))).toEqual(['1', '2', '1']);
    expect(await verify(proef.opslag)).toMatchObject({ regels: 3, ketens: 2, breuken: [] });
  });
});

describe('wie opnieuw begint', () => {
  const ankers = async () =>
    (await proef.opslag.lezer.find(Logketen)).map(({ keten, ankers: tekst }) => ({ keten, ankers: JSON.parse(tekst) }));

  test('verankert zich in het eind van de keten ervoor', async () => {
    await new Ketenschrijver(proef.opslag).write(regels(3));
    await new Ketenschrijver(proef.opslag).write(regels(1));
    const [, , derde, vierde] = await proef.rijen();
    expect(vierde).toMatchObject({ nr: 1, keten: expect.not.stringContaining(derde.keten) });
    expect(await ankers()).toEqual(
      expect.arrayContaining([
        { keten: derde.keten, ankers: [] },
        { keten: vierde.keten, ankers: [[derde.keten, 3, derde.hash]] },
      ]),
    );
  });
  test('noemt een keten die is opgehouden een keer, en een die doorging opnieuw', async () => {
    const [blijft, houdtOp] = [new Ketenschrijver(proef.opslag), new Ketenschrijver(proef.opslag)];
    await blijft.write(regels(1));
    await houdtOp.write(regels(1));
    await new Ketenschrijver(proef.opslag).write(regels(1));
    await blijft.write(regels(1));
    await new Ketenschrijver(proef.opslag).write(regels(1));
    const [a, , c, a2, d] = await proef.rijen();
    const laatste = (await ankers()).find(({ keten }) => keten === d.keten);
    expect(new Set(laatste?.ankers)).toEqual(
      new Set([
        [a.keten, 2, a2.hash],
        [c.keten, 1, c.hash],
      ]),
    );
    await klopt();
  });
});
