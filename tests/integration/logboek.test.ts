import { alleLogboeken } from '#demo/logboek/alleLogboeken';
import type { Partnerdomein } from '#schema/lijsten/toegang';
import { Pseudoniem } from '#subgraphs/huishouden/mensen/Pseudoniem';
import { vraag } from '#waarborgen/conformance/opstelling';
import { Ketenkop } from '#waarborgen/logboek/Ketenkop';
import { leesKoppen } from '#waarborgen/logboek/koppen';
import type { Logregel } from '#waarborgen/logboek/Logregel';
import { type Hubopstelling, setUpHub } from './opstelling';
import { metStoring } from './storing';

const SPOOR = '0af7651916cd43dd8448eb211c80319c';
const VRAAG =
  '{ huishouden(id: "hh-a") { leden { naam { volledig } wmo { betrokken } cjg { toegang { niveau } } } plan { status } } }';

describe('het logboek', () => {
  let hub: Hubopstelling;
  let storing: Set<string>;
  beforeAll(async () => {
    storing = new Set();
    hub = await setUpHub((naam) => ({
      logboek: (opslag) => metStoring(opslag, () => storing.has(naam)),
    }));
  });
  afterAll(() => hub?.stop());
  beforeEach(() => storing.clear());

  const stelVraag = async () => {
    const headers = { authorization: `Bearer ${await hub.token('regieteamlid')}`, doelbinding: 'PLANREGIE' };
    return vraag(hub.url, VRAAG, { ...headers, traceparent: `00-${SPOOR}-b7ad6b7169203331-01` });
  };
  const regels = (naam: string): Promise<Logregel[]> =>
    hub.opslag(naam).lezer.query(`SELECT * FROM logboek WHERE traceId = '${SPOOR}' ORDER BY id`);

  test('heeft in elke subgraph een rij per persoon, onder hetzelfde spoor, en kent elkaars namen niet', async () => {
    await stelVraag();
    const [wmo, cjg, eigen] = await Promise.all(['wmo', 'cjg', 'huishouden'].map(regels));
    expect([wmo.length, cjg.length]).toEqual([4, 4]);
    const perPersoonEnDomein = eigen.map((r) => `${r.persoon} ${r.domein}`);
    expect(new Set(perPersoonEnDomein).size).toBe(eigen.length);
    expect(eigen.filter((r) => r.domein === 'PLAN')).toHaveLength(4);
    expect(wmo.map((r) => [r.uitkomst, r.niveau]).sort()).toEqual([
      ['GEWEIGERD', 'GEEN'],
      ['GEWEIGERD', 'GEEN'],
      ['VERSTREKT', 'HOOFDLIJNEN'],
      ['VERSTREKT', 'HOOFDLIJNEN'],
    ]);
    const [verstrekt] = wmo.filter((r) => r.uitkomst === 'VERSTREKT');
    expect(verstrekt).toMatchObject({
      ...{ functionaris: 'regieteamlid-visser', organisatie: 'org-regieteam', rol: 'REGIETEAMLID', doel: 'PLANREGIE' },
      ...{
        grond: 'TOESTEMMING',
        toestemmingVersie: expect.any(Number),
        toestemmingId: expect.stringMatching(/^toest-/),
      },
    });
    const namen = (rijen: Logregel[]) => rijen.map((r) => r.persoon);
    expect(namen(eigen)).toEqual(expect.arrayContaining(['p-karin', 'p-mark', 'p-noor', 'p-daan']));
    for (const persoon of [...namen(wmo), ...namen(cjg)]) expect(persoon).toMatch(/^[0-9a-f]{64}$/);
    expect(namen(wmo).filter((persoon) => namen(cjg).includes(persoon))).toEqual([]);
  });

  describe('met npm run logboek', () => {
    const draai = async (...argumenten: string[]) => {
      const [gezegd, gemeld]: string[][] = [[], []];
      const zeg = (tekst: string) => gezegd.push(tekst);
      const code = await alleLogboeken(argumenten, { hub: hub.hub, zeg, meld: (tekst) => gemeld.push(tekst) });
      return { code, gezegd, gemeld };
    };

    const pseudoniemVan = async (persoon: string, naam: string) => {
      const where = { persoon, domein: naam.toUpperCase() as Partnerdomein };
      return (await hub.opslag('huishouden').lezer.findOneByOrFail(Pseudoniem, where)).waarde;
    };

    test('klopt, bij elk van de zes of bij wie gevraagd wordt', async () => {
      await stelVraag();
      const alle = await draai('verify');
      expect([alle.code, alle.gemeld]).toEqual([0, []]);
      expect(alle.gezegd.map((regel) => regel.replace(/: .*: /, ': '))).toEqual(
        ['huishouden', 'wijkteam', 'wmo', 'schuldhulp', 'cjg', 'wijkverpleging'].map((naam) => `${naam}: klopt`),
      );
      expect((await draai('verify', 'cjg', 'wmo')).gezegd.map((regel) => regel.split(':')[0])).toEqual(['wmo', 'cjg']);
    });
    test('is elk getuige van de anderen', async () => {
      await stelVraag();
      const [kop] = await leesKoppen(hub.opslag('wmo'));
      const gezien = { bron: 'wmo', gezienOp: '2026-11-24T09:00:00.000Z' };
      const zie = (getuige: string, anders: object) =>
        hub.opslag(getuige).write((manager) => manager.insert(Ketenkop, { ...kop, ...gezien, ...anders }));
      await zie('cjg', {});
      expect((await draai('verify', 'wmo')).gezegd).toEqual([expect.stringMatching(/, 1 kop bij getuigen: klopt$/)]);
      await zie('huishouden', { hash: 'f'.repeat(64) });
      expect(await draai('verify', 'wmo')).toMatchObject({
        code: 1,
        gezegd: [
          expect.stringMatching(/^wmo: .*, 2 koppen bij getuigen: KLOPT NIET$/),
          expect.stringMatching(
            `^  keten ${kop.keten} nr ${kop.nr} \\(id \\d+\\): is vervangen, gezien door huishouden op 2026-11-24T09`,
          ),
        ],
      });
    });
    test('geeft wat er over iemand staat, bij elke partner onder zijn pseudoniem daar', async () => {
      await stelVraag();
      const { code, gezegd } = await draai('export', '--persoon', 'p-karin');
      const rijen: (Logregel & { bron: string })[] = gezegd.map((regel) => JSON.parse(regel));
      expect(code).toBe(0);
      expect(new Set(rijen.map(({ bron }) => bron))).toEqual(new Set(['huishouden', 'wmo', 'cjg']));
      for (const naam of ['huishouden', 'wmo', 'cjg']) {
        const personen = new Set(rijen.filter(({ bron }) => bron === naam).map(({ persoon }) => persoon));
        expect([...personen]).toEqual([naam === 'huishouden' ? 'p-karin' : await pseudoniemVan('p-karin', naam)]);
      }
    });
    test.each([
      [[]],
      [['verify', 'gemeente']],
      [['export']],
      [['constructor']],
    ])('%j is geen opdracht', async (woorden) => {
      const { code, gezegd, gemeld } = await draai(...(woorden as string[]));
      expect([code, gezegd, gemeld.length]).toEqual([2, [], 1]);
    });
  });

  test('houdt het antwoord van een partner tegen als hij het niet kan schrijven, en de rest komt aan', async () => {
    storing.add('wmo');
    const { data, errors } = await stelVraag();
    expect(data.huishouden.leden.map((lid: { wmo: unknown }) => lid.wmo)).toEqual([null, null, null, null]);
    expect(data.huishouden.leden[0].cjg.toegang).toBeDefined();
    expect(errors?.every((e) => e.extensions.bron === 'wmo' && e.extensions.code === 'LOGBOEK_NIET_BESCHIKBAAR')).toBe(
      true,
    );
  });

  test('houdt alles tegen als de hub zelf het niet kan schrijven', async () => {
    storing.add('huishouden');
    const { data, errors } = await stelVraag();
    expect(data?.huishouden ?? null).toBeNull();
    expect(errors?.[0].extensions).toMatchObject({ code: 'LOGBOEK_NIET_BESCHIKBAAR', bron: 'huishouden' });
  });
});
