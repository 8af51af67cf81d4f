import { randomBytes } from 'node:crypto';
import { VOORBEELD } from '#demo/voorbeeldvraag';
import { type Tijdlijnvraag, writeVraag } from '#schema/dossier/tijdlijnvraag';
import { Domein, PARTNERDOMEINEN } from '#schema/lijsten/toegang';
import { type Bewijs, issueBewijs } from '#waarborgen/toegang/bewijs';
import { readSleutelbos } from '#waarborgen/toegang/sleutels';
import { alsRouter, vraagTijdlijn, wandel } from '../integration/tijdlijn.fixture';
import { type Aanvaller, publiekSchema, stelAanvallerOp } from './aanvaller.fixture';

const VRAAG: Tijdlijnvraag = { huishouden: VOORBEELD, first: 20, na: {} };
const SLEUTEL = writeVraag(VRAAG);
const REGIE = ['regieteamlid', 'PLANREGIE'] as const;

describe('wie langs de tijdlijn naar binnen wil', () => {
  let hub: Aanvaller;
  beforeAll(async () => {
    hub = await stelAanvallerOp();
  });
  afterAll(() => hub?.stop());
  beforeEach(async () => {
    await hub.nieuweRegels('wmo');
    hub.statements.wmo.length = 0;
  });

  const regie = () => alsRouter(hub, ...REGIE);
  const eigen = async () => {
    const bewijs = (await regie().bewijzen(VRAAG, Domein.WMO))?.find(({ persoon }) => persoon === 'p-karin');
    return bewijs as { persoon: string; bewijs: string };
  };
  const bijWmo = (bewijzen: unknown, sleutel: unknown = SLEUTEL, wie = regie()) =>
    wie.partner(sleutel, Domein.WMO, bewijzen);
  const gelezen = () => hub.statements.wmo.filter((sql) => /^SELECT/i.test(sql));
  const sleutels = (naam: string) => readSleutelbos(hub.hub.subgraph(naam).BEWIJS_SLEUTELS as string);
  /** A proof that huishouden itself could have issued, but for what is changed. */
  const namaak = async (anders: object, { bos = sleutels('wmo'), nu = new Date() } = {}) => {
    const { persoon, bewijs } = await eigen();
    const claims: Bewijs = JSON.parse(Buffer.from(bewijs.split('.')[1], 'base64url').toString());
    const { iss, iat, exp, ...inhoud } = claims;
    return [{ persoon, bewijs: issueBewijs({ ...inhoud, ...anders } as never, bos, nu) }];
  };

  test('ziet met een bewijs dat klopt wat dat opent: anders bewijst de rest niets', async () => {
    expect((await bijWmo([await eigen()]))?.regels.length).toBeGreaterThan(0);
    expect((await bijWmo(await namaak({})))?.regels.length).toBeGreaterThan(0);
    expect(gelezen().length).toBeGreaterThan(0);
  });

  describe('ziet bij een partner niets, kost de database niets, en staat als weigering in het logboek:', () => {
    test.each<[string, () => unknown]>([
      ['zonder bewijzen', () => undefined],
      ['met een bewijs in plaats van een lijst', async () => (await eigen()).bewijs],
      ['met een bewijs zonder persoon', async () => [{ bewijs: (await eigen()).bewijs }]],
      ['met een bewijs dat geen voorwerp is', async () => [(await eigen()).bewijs]],
      ['met niets in de lijst', () => [null]],
      ['met een verzonnen bewijs', () => [{ persoon: 'p-karin', bewijs: 'a.b.c' }]],
      [
        'met een bewijs onder een verzonnen sleutel',
        () => namaak({}, { bos: [{ kid: 'lokaal', geheim: randomBytes(32) }] }),
      ],
      ['met een bewijs onder de sleutel van een ander', () => namaak({}, { bos: sleutels('cjg') })],
      ['met een bewijs over een ander', () => namaak({ sub: 'p-mark' })],
      ['met het bewijs van een ander, op naam van deze', async () => [{ ...(await eigen()), persoon: 'p-mark' }]],
      ['met een bewijs van een andere lezer', () => namaak({ tok: 'een-ander' })],
      ['met een bewijs voor een ander doel', () => namaak({ doel: 'UITVOERING' })],
      ['met een bewijs voor een andere partner', () => namaak({ aud: 'CJG' })],
      ['met een verlopen bewijs', () => namaak({}, { nu: new Date(Date.now() - 61_000) })],
      ['met een bewijs op GEEN', () => namaak({ niv: 'GEEN', grond: undefined, tst: undefined })],
      ['met een bewijs op BETROKKENHEID', () => namaak({ niv: 'BETROKKENHEID' })],
    ])('%s', async (_, maak) => {
      const bewijzen = await maak();
      hub.statements.wmo.length = 0;
      await hub.nieuweRegels('wmo');
      expect(await bijWmo(bewijzen)).toEqual({ regels: [], meer: false });
      expect(gelezen()).toEqual([]);
      const regels = await hub.nieuweRegels('wmo');
      expect(regels.map(({ niveau, uitkomst, grond }) => [niveau, uitkomst, grond])).toEqual([
        ['GEEN', 'GEWEIGERD', null],
      ]);
    });
    test('met het bewijs van een ander in de hand', async () => {
      const bewijzen = [await eigen()];
      const coach = alsRouter(hub, 'wijkcoach', 'PLANREGIE');
      expect(await bijWmo(bewijzen, SLEUTEL, coach)).toEqual({ regels: [], meer: false });
      const anderDoel = alsRouter(hub, 'regieteamlid', 'UITVOERING');
      expect(await bijWmo(bewijzen, SLEUTEL, anderDoel)).toEqual({ regels: [], meer: false });
    });
  });

  test('verandert met een slecht bewijs niets aan wat een goed bewijs ernaast opent', async () => {
    const goed = await eigen();
    const alleen = await bijWmo([goed]);
    const slecht = { persoon: 'p-mark', bewijs: goed.bewijs };
    expect(await bijWmo([slecht, goed, { persoon: 'p-noor', bewijs: 'a.b.c' }])).toEqual(alleen);
  });

  test('laat een partner niet meer bewijzen narekenen dan een huishouden er heeft', async () => {
    const goed = await eigen();
    const slechte = Array(100).fill({ persoon: 'p-karin', bewijs: 'a.b.c' });
    expect((await bijWmo([...slechte.slice(1), goed]))?.regels.length).toBeGreaterThan(0);
    expect((await bijWmo([...slechte, goed]))?.regels).toEqual([]);
  });

  test.each([
    ['een verzonnen sleutel', 'hh-a'],
    ['een sleutel die geen tekst is', { huishouden: VOORBEELD }],
    ['een vraag over een ander domein', writeVraag({ ...VRAAG, domeinen: [Domein.CJG] })],
    [
      'een vraag naar meer dan een bladzijde',
      Buffer.from(JSON.stringify({ ...VRAAG, first: 100_000 })).toString('base64url'),
    ],
  ])('krijgt bij een partner op %s niets, ook niet met een goed bewijs', async (_, sleutel) => {
    const bewijzen = [await eigen()];
    hub.statements.wmo.length = 0;
    expect(await bijWmo(bewijzen, sleutel)).toBeNull();
    expect(gelezen()).toEqual([]);
  });

  describe('krijgt bij de hub op een sleutel die hij zelf schreef', () => {
    test.each<[string, string, string | undefined, Tijdlijnvraag]>([
      ['niets van een huishouden waar hij niet hoort', 'buitenstaander', 'PLANREGIE', VRAAG],
      [
        'niets van een huishouden dat niet bestaat',
        'regieteamlid',
        'PLANREGIE',
        { ...VRAAG, huishouden: 'hh-nergens' },
      ],
      [
        'niets van een persoon die hij niet mag kennen',
        'inwoner-karin',
        undefined,
        { persoon: 'p-henk', first: 1, na: {} },
      ],
      ['niets als privacy-officer', 'privacy-officer', 'KWALITEIT', VRAAG],
    ])('%s', async (_, persona, doel, vraag) => {
      const router = alsRouter(hub, persona, doel);
      for (const domein of PARTNERDOMEINEN) expect(await router.bewijzen(vraag, domein)).toBeUndefined();
      expect(await router.samen(vraag, { wmo: { regels: [], meer: false } })).toBeNull();
    });
    test('alleen bewijzen die zeggen wat hij al mocht', async () => {
      const noor = alsRouter(hub, 'inwoner-noor');
      const bewijzen = (await noor.bewijzen(VRAAG, Domein.WMO)) ?? [];
      const niveaus = bewijzen.map(({ persoon, bewijs }) => [
        persoon,
        JSON.parse(Buffer.from(bewijs.split('.')[1], 'base64url').toString()).niv,
      ]);
      expect(Object.fromEntries(niveaus)).toEqual({
        ...{ 'p-noor': 'DETAILS', 'p-karin': 'GEEN', 'p-mark': 'GEEN', 'p-daan': 'GEEN' },
      });
    });
  });

  describe('kan een partner die meer zegt dan zij mag, niet laten zeggen', () => {
    const regel = (anders: object = {}, persoon = 'p-karin') => ({
      persoon,
      gebeurtenis: {
        id: 'x-1',
        datum: '2026-11-01',
        domein: 'WMO',
        omschrijving: 'Melding',
        leefgebieden: [],
        ...anders,
      },
    });
    const samen = async (wmo: unknown, wie = regie()) => {
      const tijdlijn = await wie.samen({ ...VRAAG, domeinen: [Domein.WMO] }, { wmo });
      return [tijdlijn?.edges.map(({ node }) => [node.id, node.domein]), tijdlijn?.ontbreekt];
    };
    test('wat zij over haar eigen domein zegt, komt erin: anders bewijst de rest niets', async () => {
      expect(await samen({ regels: [regel()], meer: false })).toEqual([[['x-1', 'WMO']], []]);
    });
    test('iets in het domein van een ander', async () => {
      expect(await samen({ regels: [regel({ domein: 'CJG' })], meer: false })).toEqual([[['x-1', 'WMO']], []]);
    });
    test.each([
      ['iets over wie dat niet toestond', 'p-mark'],
      ['iets over een ander huishouden', 'p-henk'],
      ['iets over niemand', ''],
    ])('%s', async (_, persoon) => {
      expect(await samen({ regels: [regel({}, persoon)], meer: false })).toEqual([[], []]);
    });
    test.each<[string, unknown]>([
      ['onzin', 'onzin'],
      ['een datum die er niet is', { regels: [regel({ datum: '2026-02-31' })], meer: false }],
      ['een nummer dat er geen is', { regels: [regel({ id: 'Karin de Wit|' })], meer: false }],
      ['een leefgebied dat er niet is', { regels: [regel({ leefgebieden: ['TUIN'] })], meer: false }],
      ['meer dan een bladzijde', { regels: Array(102).fill(regel()), meer: false }],
      ['dat er meer is, en niets', { regels: [], meer: true }],
      ['niets', null],
    ])('%s: dan ontbreekt zij', async (_, wmo) => {
      expect(await samen(wmo)).toEqual([[], ['WMO']]);
    });
  });

  test('vindt de sleutel, de bewijzen en de delen van partners niet bij de gateway', async () => {
    const schema = await publiekSchema(hub);
    const velden = Object.keys((schema.getType('Tijdlijn') as { getFields(): object }).getFields());
    expect(velden.toSorted()).toEqual(['edges', 'ontbreekt', 'pageInfo']);
    const typen = Object.keys(schema.getTypeMap());
    expect(typen.filter((naam) => /Tijdlijnregel|Persoonsbewijs|.+Tijdlijn$/.test(naam))).toEqual([]);
    const { status } = await hub.als(
      'regieteamlid',
      '{ huishouden(id: "hh-a") { tijdlijn { vraag bewijzenWmo { bewijs } } } }',
      'PLANREGIE',
    );
    expect(status).toBe(400);
  });

  test('komt met de cursor van een ander niet bij wat die ander zag', async () => {
    const { tijdlijn } = await vraagTijdlijn(hub, ['inwoner-karin'], VOORBEELD, { first: 3 });
    const mark = await wandel(hub, ['inwoner-mark'], VOORBEELD, { first: 100 });
    for (const { cursor } of tijdlijn?.edges ?? []) {
      const verder = await vraagTijdlijn(hub, ['inwoner-mark'], VOORBEELD, { first: 100, after: cursor });
      for (const { node } of verder.tijdlijn?.edges ?? []) expect(mark).toContainEqual(node);
    }
  });

  test('ziet in een cursor geen naam en geen woord uit een dossier', async () => {
    const { tijdlijn } = await vraagTijdlijn(hub, REGIE, VOORBEELD, { first: 100 });
    for (const { cursor } of tijdlijn?.edges ?? [])
      expect(Buffer.from(cursor, 'base64url').toString()).toMatch(/^\d{4}-\d\d-\d\d\|[A-Z]+\|[\w.:-]+$/);
  });

  test('ziet na een intrekking bij de eerstvolgende vraag niets meer', async () => {
    const wmo = async () => wandel(hub, REGIE, VOORBEELD, { domeinen: ['WMO'] });
    const voor = await wmo();
    await hub.trekIn('inwoner-karin', 'toest-3');
    expect((await wmo()).length).toBeLessThan(voor.length);
  });
});
