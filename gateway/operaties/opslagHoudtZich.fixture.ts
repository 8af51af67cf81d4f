import { hashVan, type Operatieopslag } from './Operatieopslag';

/** A place to keep operations, made for one test. */
export interface Proefopslag {
  /** Opens it; a second time as another process would. */
  open(): Operatieopslag | Promise<Operatieopslag>;
  /** Writes a text under a hash that is not its own, as nobody could who publishes. */
  beschadig(hash: string, tekst: string): Promise<void>;
  ruimOp(): Promise<void>;
}

const met = (...teksten: string[]) => new Map(teksten.map((tekst) => [hashVan(tekst), tekst]));
const A = 'query A { wieBenIk { doel } }';
const B = 'query B { wieBenIk { team } } # ’t is niet alleen ASCII: é, 😀';

/** What every Operatieopslag does, whatever it keeps its operations in. */
export function opslagHoudtZich(naam: string, maak: () => Promise<Proefopslag>): void {
  describe(`published operations in ${naam}`, () => {
    let proef: Proefopslag;
    let opslag: Operatieopslag;
    let ander: Operatieopslag;
    beforeEach(async () => {
      proef = await maak();
      opslag = await proef.open();
      ander = await proef.open();
    });
    afterEach(async () => {
      await Promise.all([opslag, ander].map((open) => open.sluit()));
      await proef.ruimOp();
    });

    test('are none, in no version, before anything was published', async () => {
      expect([await opslag.versie(), await opslag.lees()]).toEqual([undefined, new Map()]);
    });
    test('are there for everybody, to the byte', async () => {
      expect(await opslag.publiceer(met(A, B))).toBe(2);
      expect(await ander.lees()).toEqual(met(A, B));
    });
    test('are added to what there was, and counted once', async () => {
      await opslag.publiceer(met(A));
      expect([await ander.publiceer(met(A, B)), await opslag.lees()]).toEqual([1, met(A, B)]);
      expect([await opslag.publiceer(met(A, B)), await opslag.lees()]).toEqual([0, met(A, B)]);
    });
    test('come in another version each time that something else is published', async () => {
      const versies = [await ander.versie()];
      await opslag.publiceer(met(A));
      versies.push(await ander.versie());
      await opslag.publiceer(met(B));
      versies.push(await ander.versie());
      await opslag.trekIn(hashVan(A));
      versies.push(await ander.versie());
      expect(new Set(versies).size).toBe(4);
      expect(await ander.versie()).toBe(versies[3]);
    });
    test('can be taken back one by one, once', async () => {
      await opslag.publiceer(met(A, B));
      expect([await ander.trekIn(hashVan(A)), await ander.trekIn(hashVan(A))]).toEqual([true, false]);
      expect(await opslag.lees()).toEqual(met(B));
    });
    test('leave a version behind when the last was taken back: something was published once', async () => {
      await opslag.publiceer(met(A));
      await opslag.trekIn(hashVan(A));
      expect([await ander.lees(), typeof (await ander.versie())]).toEqual([new Map(), 'string']);
    });
    test('are not read where one stands under a hash that is not its own', async () => {
      await opslag.publiceer(met(A));
      await proef.beschadig(hashVan(B), A);
      await expect(ander.lees()).rejects.toThrow();
    });
    test('of two who publish at once are both there, or the second was told that they are not', async () => {
      const afloop = await Promise.allSettled([opslag.publiceer(met(A)), ander.publiceer(met(B))]);
      const gelukt = [A, B].filter((_, i) => afloop[i].status === 'fulfilled');
      expect(gelukt.length).toBeGreaterThan(0);
      expect(await opslag.lees()).toEqual(met(...gelukt));
    });
  });
}
