import { vraag } from '#waarborgen/conformance/opstelling';
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
