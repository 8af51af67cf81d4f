import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { subgraphs } from '#demo/hub/subgraphs';
import { readOmgeving } from '#waarborgen/dienst/omgeving';
import { loadFile, type Verslag } from '#waarborgen/inlezen/loadFile';
import { type Aanvaller, stelAanvallerOp } from './aanvaller.fixture';

const BEWIJS = {
  soort: 'VOLMACHT',
  nummer: 'VM-1',
  gecontroleerdDoor: 'wijkcoach-bakker',
  gecontroleerdOp: '2026-01-12',
};
const KARIN = {
  soort: 'persoon',
  kenmerk: 'p-karin',
  bsn: '999990019',
  sub: 'inwoner-karin',
  voornaam: 'Karin',
  voorvoegsel: 'de',
  achternaam: 'Wit',
  geboortedatum: '1984-05-12',
  woontIn: [{ huishouden: 'hh-a', vanaf: '2020-01-01' }],
};
const ONDERTEKEND = { door: 'p-karin', op: '2026-09-01T09:10:00.000Z' };
const TOEST_3 = {
  ...{
    soort: 'toestemming',
    kenmerk: 'toest-3',
    betrokkene: 'p-karin',
    aan: { plandeelnemers: true },
    domein: 'WMO',
    niveau: 'HOOFDLIJNEN',
  },
  ...{ doelen: ['PLANREGIE', 'UITVOERING'], vanaf: '2026-09-01', tot: '2027-08-31', wijze: 'KEUKENTAFELGESPREK' },
  ...{ gegevenOp: '2026-09-01T09:00:00.000Z', ondertekend: [ONDERTEKEND] },
};
const MELDING = {
  ...{ soort: 'melding', kenmerk: 'wmo-m-1024', bsn: '999990019', fase: 'BESCHIKKING', gemeldOp: '2026-08-24' },
  ...{
    leefgebieden: ['HUISHOUDEN'],
    organisatie: 'Gemeente Waalstad, afdeling Wmo',
    consulent: 'I. Mulder',
    telefoon: '024 000 0011',
  },
};
const NIEUW = {
  soort: 'persoon',
  kenmerk: 'p-nieuw',
  bsn: '999990202',
  voornaam: 'Nieuw',
  achternaam: 'Hier',
  geboortedatum: '1990-01-01',
  woontIn: [],
};

describe('een aangeleverd bestand', () => {
  let hub: Aanvaller;
  const map = mkdtempSync(join(tmpdir(), 'aanval-'));
  beforeAll(async () => {
    hub = await stelAanvallerOp();
  });
  afterAll(async () => {
    await hub?.stop();
    rmSync(map, { recursive: true });
  });

  async function loadInto(naam: string, ...rijen: (object | string)[]): Promise<Verslag> {
    const pad = join(map, `${naam}.jsonl`);
    writeFileSync(pad, rijen.map((rij) => (typeof rij === 'string' ? rij : JSON.stringify(rij))).join('\n'));
    const subgraph = subgraphs.find((s) => s.naam === naam) as (typeof subgraphs)[number];
    const omgeving = readOmgeving(subgraph.omgeving, hub.hub.subgraph(naam));
    return loadFile(hub.opslag(naam), { pad, soorten: subgraph.rijsoorten(omgeving), strict: false });
  }
  const codes = ({ fouten }: Verslag) => fouten.map(({ regel, code }) => `${regel} ${code}`);
  /** All that a subgraph holds, but its logbook. */
  const inhoud = async (naam: string) => {
    const { lezer } = hub.opslag(naam);
    const tabellen = lezer.connection.entityMetadatas.filter(({ tableName }) => tableName !== 'logboek');
    return Promise.all(
      tabellen.map(async ({ target, tableName }) => [
        tableName,
        (await lezer.find(target)).map((rij) => JSON.stringify(rij)).sort(),
      ]),
    );
  };
  const verandertNiets = async (naam: string, ...rijen: (object | string)[]) => {
    const voor = await inhoud(naam);
    const verslag = await loadInto(naam, ...rijen);
    expect(await inhoud(naam)).toEqual(voor);
    return codes(verslag);
  };
  const wmoVan = async (id: string) => {
    const { data } = await hub.als(
      'regieteamlid',
      '{ huishouden(id: "hh-a") { leden { id wmo { toegang { niveau } } } } }',
      'PLANREGIE',
    );
    return data.huishouden.leden.find((lid: { id: string }) => lid.id === id).wmo.toegang.niveau;
  };

  test('mag opnieuw komen, en verandert dan niets', async () => {
    expect(await verandertNiets('huishouden', KARIN, TOEST_3)).toEqual([]);
  });

  describe('verandert niet wat over een ander is vastgelegd:', () => {
    test.each<[string, string, object]>([
      ['het stuk van een ander onder het eigen BSN', 'wmo', { ...MELDING, bsn: '999990020' }],
      ['het stuk van een ander onder een BSN dat niemand kent', 'wmo', { ...MELDING, bsn: '999990202' }],
      [
        'de toestemming van een ander',
        'huishouden',
        { ...TOEST_3, betrokkene: 'p-mark', ondertekend: [{ ...ONDERTEKEND, door: 'p-mark' }] },
      ],
      [
        'het gezag over een ander kind',
        'huishouden',
        {
          soort: 'gezag',
          kenmerk: 'gezag-1',
          kind: 'p-lotte',
          soortGezag: 'VOOGDIJ',
          houder: 'p-karin',
          vanaf: '2020-01-01',
          bewijs: BEWIJS,
        },
      ],
      [
        'de vertegenwoordiging van een ander',
        'huishouden',
        {
          soort: 'vertegenwoordiging',
          kenmerk: 'vtg-1',
          persoon: 'p-henk',
          vertegenwoordiger: 'p-els',
          soortVertegenwoordiging: 'CURATELE',
          vanaf: '2024-04-01',
          bewijs: BEWIJS,
        },
      ],
      [
        'de betrokkenheid bij een ander huishouden',
        'huishouden',
        {
          soort: 'betrokkenheid',
          kenmerk: 'betr-1',
          huishouden: 'hh-b',
          organisatie: 'org-elders',
          domein: 'PLAN',
          vanaf: '2026-01-05',
        },
      ],
      [
        'een actie van het doel van een ander',
        'huishouden',
        {
          soort: 'actie',
          kenmerk: 'actie-4',
          doel: 'doel-a1',
          uitvoerder: 'PROFESSIONAL',
          wat: 'Budgetbeheer inrichten.',
        },
      ],
      [
        'een doel uit het plan van een ander',
        'huishouden',
        {
          soort: 'doel',
          kenmerk: 'doel-c1',
          plan: 'plan-a',
          betreft: ['p-karin'],
          leefgebied: 'WONEN',
          gewenstResultaat: 'x',
          meting: 'x',
          streefdatum: '2027-05-01',
        },
      ],
      [
        'de regie over een ander huishouden',
        'huishouden',
        {
          soort: 'regie',
          kenmerk: 'regie-1',
          huishouden: 'hh-b',
          soortRegie: 'WIJKCOACH',
          naam: 'X',
          organisatie: 'org-wijkteams',
          vanaf: '2026-02-01',
        },
      ],
    ])('%s', async (_, naam, rij) => {
      expect(await verandertNiets(naam, rij)).toEqual(['1 RIJ_VASTGELEGD']);
    });
  });

  describe('verandert een toestemming niet meer:', () => {
    test.each<[string, object]>([
      ['het niveau', { niveau: 'DETAILS' }],
      ['het domein', { domein: 'SCHULDHULP' }],
      ['de doelen', { doelen: ['CRISIS'] }],
      ['de ontvanger', { aan: { organisatie: 'org-elders' } }],
      ['de termijn', { tot: '2027-09-01' }],
      ['wie ondertekende', { ondertekend: [{ ...ONDERTEKEND, door: 'p-mark' }] }],
      ['dat het een bezwaar was', { soort: 'bezwaar', niveau: undefined }],
    ])('%s', async (_, anders) => {
      expect(await verandertNiets('huishouden', { ...TOEST_3, ...anders })).toEqual(['1 RIJ_VASTGELEGD']);
    });
    test('een intrekking komt erbij, en geldt meteen', async () => {
      expect(await wmoVan('p-karin')).toBe('HOOFDLIJNEN');
      const ingetrokken = { door: 'p-karin', op: '2026-11-01T09:00:00.000Z' };
      expect(codes(await loadInto('huishouden', { ...TOEST_3, ingetrokken }))).toEqual([]);
      expect(await wmoVan('p-karin')).toBe('GEEN');
    });
    test('wat is ingetrokken komt niet terug door het nog eens aan te leveren, ook niet met een handtekening meer', async () => {
      await hub.trekIn('inwoner-karin', 'toest-4');
      const toest4 = { ...TOEST_3, kenmerk: 'toest-4', domein: 'CJG' };
      const nogEen = [ONDERTEKEND, { door: 'p-mark', op: '2026-11-02T09:00:00.000Z' }];
      expect(await verandertNiets('huishouden', toest4)).toEqual([]);
      expect(await verandertNiets('huishouden', { ...toest4, ondertekend: nogEen })).toEqual(['1 RIJ_VASTGELEGD']);
      expect(await verandertNiets('huishouden', TOEST_3)).toEqual([]);
      expect(await wmoVan('p-karin')).toBe('GEEN');
    });
  });

  describe('maakt van twee mensen niet een:', () => {
    test.each<[string, string[], object[]]>([
      ['iemand met het BSN van een ander', ['1 BSN_DUBBEL'], [{ ...NIEUW, bsn: KARIN.bsn }]],
      ['iemand met een ander BSN dan eerst', ['1 BSN_ANDERS'], [{ ...KARIN, bsn: '999990202' }]],
      ['iemand met de aanmelding van een ander', ['1 WAARDE_BEZET'], [{ ...NIEUW, sub: 'inwoner-karin' }]],
      [
        'iemand met de aanmelding van een ander en een spatie',
        ['1 WAARDE_ONGELDIG'],
        [{ ...NIEUW, sub: 'inwoner-karin ' }],
      ],
    ])('%s', async (_, verwacht, rijen) => {
      expect(await verandertNiets('huishouden', ...rijen)).toEqual(verwacht);
    });
    test.each<[string, object]>([
      ['hetzelfde BSN', { bsn: '999990214' }],
      ['dezelfde aanmelding', { sub: 'inwoner-nieuw' }],
    ])('twee nieuwe mensen in een bestand met %s', async (soort, gelijk) => {
      const [een, twee] = ['a', 'b'].map((letter) => ({ ...NIEUW, kenmerk: `p-${soort.slice(-3)}-${letter}` }));
      const anders = 'bsn' in gelijk ? {} : { bsn: '999990226' };
      expect(codes(await loadInto('huishouden', { ...een, ...gelijk }, { ...twee, ...gelijk, ...anders }))).toEqual([
        '2 WAARDE_BEZET',
      ]);
    });
  });

  test('noemt geen inwoner bij naam waar iedereen die ziet', async () => {
    const regie = { soort: 'regie', kenmerk: 'regie-x', huishouden: 'hh-a', vanaf: '2026-01-01' };
    const fout = [
      { ...regie, soortRegie: 'INWONER', naam: 'Karin de Wit', persoon: 'p-karin' },
      { ...regie, soortRegie: 'NETWERK', naam: 'Zus van Karin' },
      { ...regie, soortRegie: 'INWONER', persoon: 'p-bestaat-niet' },
      { ...regie, soortRegie: 'WIJKCOACH', naam: 'X', organisatie: 'org-bestaat-niet', kenmerk: 'regie-y' },
    ];
    expect(await verandertNiets('huishouden', ...fout)).toEqual([
      '1 WAARDE_ONGELDIG',
      '2 WAARDE_ONGELDIG',
      '3 VERWIJZING_ONBEKEND',
      '4 VERWIJZING_ONBEKEND',
    ]);
  });

  test('met sleutels uit de binnenkant van de taal doet niets', async () => {
    const rijen = [
      '{"soort":"huishouden","kenmerk":"hh-x","__proto__":{"wijk":"X"}}',
      '{"__proto__":{"soort":"huishouden","kenmerk":"hh-x"}}',
      '{"soort":"__proto__","kenmerk":"hh-x"}',
      '{"soort":"constructor","kenmerk":"hh-x"}',
      '{"soort":"huishouden","kenmerk":"__proto__"}',
      '{"soort":"huishouden","kenmerk":"hh-x","constructor":{"prototype":{"wijk":"X"}}}',
      JSON.stringify({ ...TOEST_3, kenmerk: 'toest-x' }).replace(
        '{"plandeelnemers":true}',
        '{"plandeelnemers":true,"__proto__":{"team":"team-lindenholt"}}',
      ),
    ];
    const gemeld = await verandertNiets('huishouden', ...rijen);
    expect(new Set(gemeld.map((fout) => fout.split(' ')[0]))).toEqual(new Set(['1', '2', '3', '4', '5', '6', '7']));
    expect([({} as { wijk?: string }).wijk, ({} as { team?: string }).team]).toEqual([undefined, undefined]);
  });

  test('zegt bij een fout de regel en de reden, en nooit de waarde', async () => {
    const { fouten } = await loadInto(
      'huishouden',
      { ...KARIN, bsn: '123456789' },
      { ...NIEUW, bsn: KARIN.bsn },
      { ...NIEUW, sub: 'inwoner-karin' },
      '{"soort":"persoon","bsn":"999990019"',
    );
    expect(fouten.length).toBeGreaterThanOrEqual(4);
    expect(JSON.stringify(fouten)).not.toMatch(/\d{9}|inwoner-karin|Karin/);
  });
});
