import { DOMEINEN, Doelbinding, Domein, Grond, Inzageniveau, Rol } from '#schema/lijsten/toegang';
import { type ProefDatabase, proefDatabase } from '../conformance/proefDatabase';
import type { Opslag } from '../opslag/opslag';
import { openOpslagOf } from '../subgraph/subgraph';
import { Logregel } from './Logregel';
import { type Leesgrens, type Leesvraag, leesLogregels } from './lees';
import { lezersVan } from './lezersVan';
import { logboekIn } from './verstrekkingen';

const ALLES: Leesgrens = {
  ...{ domeinen: DOMEINEN, noodtoegangen: 'ALLE', vertrouwelijk: DOMEINEN, vanInwoners: 'ALLE' },
};
const T = (seconde: number) => `2026-11-24T12:00:${String(seconde).padStart(2, '0')}.000Z`;

describe('het logboek lezen', () => {
  let database: ProefDatabase;
  let opslag: Opslag;
  let statements: string[];
  beforeEach(async () => {
    statements = [];
    database = await proefDatabase('lees');
    const omgeving = { DATABASE_URL: database.url, MIGRATIES: true };
    opslag = await openOpslagOf({ entiteiten: [], migraties: [] }, omgeving, (sql) => statements.push(sql));
  });
  afterEach(async () => {
    await opslag.close();
    await database.cleanUp();
  });

  const schrijf = (...rijen: Partial<Logregel>[]) =>
    logboekIn(opslag).write(
      rijen.map((rij, i) =>
        Object.assign(new Logregel(), {
          ...{ tijdstip: T(i), persoon: 'p-1', domein: Domein.WMO, niveau: Inzageniveau.DETAILS },
          ...{ doel: Doelbinding.PLANREGIE, uitkomst: 'VERSTREKT', functionaris: `f-${i}`, rol: Rol.WIJKCOACH },
          ...{ organisatie: 'org-a', traceId: '0'.repeat(32) },
          ...rij,
        }),
      ),
    );
  const vraag = (anders: Partial<Leesvraag> = {}): Leesvraag => ({
    ...{ persoon: 'p-1', grens: ALLES, aantal: 10, ...anders },
  });
  const wie = async (anders: Partial<Leesvraag> = {}) =>
    (await leesLogregels(opslag, [vraag(anders)]))[0].map((rij) => rij.functionaris);
  const binnen = (grens: Partial<Leesgrens>) => wie({ grens: { ...ALLES, ...grens } });

  test('geeft van een persoon wat over hem gaat, het nieuwste eerst, en niet meer dan gevraagd', async () => {
    await schrijf({}, { persoon: 'p-2' }, {}, {});
    expect(await wie()).toEqual(['f-3', 'f-2', 'f-0']);
    expect(await wie({ aantal: 2 })).toEqual(['f-3', 'f-2']);
    expect(await wie({ persoon: 'p-3' })).toEqual([]);
  });
  test('zegt niet over wie het ging en wat het opende', async () => {
    await schrijf({ toestemmingId: 't-1', toestemmingVersie: 1, noodtoegangId: 'nood-1' });
    const [[rij]] = await leesLogregels(opslag, [vraag()]);
    expect(Object.keys(rij).sort()).toEqual(
      [
        ...['tijdstip', 'keten', 'nr', 'handeling', 'domein', 'niveau', 'doel', 'grond', 'reden', 'uitkomst'],
        ...['functionaris', 'rol', 'organisatie', 'team', 'traceId'],
      ].sort(),
    );
  });
  test('gaat verder na een plaats, ook midden in een moment en over ketens heen', async () => {
    const tegelijk = { tijdstip: T(5) };
    await schrijf({ tijdstip: T(1), functionaris: 'eerder' }, tegelijk, tegelijk);
    await schrijf(tegelijk, tegelijk, { tijdstip: T(9), functionaris: 'later' });
    const [alles] = await leesLogregels(opslag, [vraag()]);
    expect(new Set(alles.map(({ keten }) => keten)).size).toBe(2);
    for (const [i, { tijdstip, keten, nr }] of alles.entries()) {
      const [rest] = await leesLogregels(opslag, [vraag({ na: { tijdstip, bijGelijk: { keten, nr } } })]);
      expect(rest).toEqual(alles.slice(i + 1));
    }
    expect(await wie({ na: { tijdstip: T(5), bijGelijk: 'GEEN' } })).toEqual(['eerder']);
    expect(await wie({ na: { tijdstip: T(5), bijGelijk: 'ALLE' } })).toHaveLength(5);
  });
  test('blijft binnen de domeinen, en wat een organisatie zelf deed', async () => {
    await schrijf({}, { domein: Domein.CJG }, { domein: Domein.CJG, organisatie: 'org-b' }, { organisatie: null });
    expect(await binnen({ domeinen: [Domein.CJG] })).toEqual(['f-2', 'f-1']);
    expect(await binnen({ domeinen: [], organisatie: 'org-b' })).toEqual(['f-2']);
    expect(await binnen({ domeinen: [Domein.WMO], organisatie: 'org-b' })).toEqual(['f-3', 'f-2', 'f-0']);
    expect(await binnen({ domeinen: [] })).toEqual([]);
  });
  test('toont een noodtoegang alleen als die genoemd is', async () => {
    await schrijf({}, { noodtoegangId: 'nood-1' }, { noodtoegangId: 'nood-2' });
    expect(await binnen({ noodtoegangen: [] })).toEqual(['f-0']);
    expect(await binnen({ noodtoegangen: ['nood-1'] })).toEqual(['f-1', 'f-0']);
    expect(await binnen({ noodtoegangen: 'ALLE' })).toEqual(['f-2', 'f-1', 'f-0']);
  });
  test('toont wat in vertrouwen is alleen in de domeinen die genoemd zijn', async () => {
    await schrijf({}, { vertrouwelijk: true }, { vertrouwelijk: true, domein: Domein.CJG });
    expect(await binnen({ vertrouwelijk: [] })).toEqual(['f-0']);
    expect(await binnen({ vertrouwelijk: [Domein.CJG] })).toEqual(['f-2', 'f-0']);
  });
  test('toont van inwoners alleen wat op een genoemde grond rust', async () => {
    const inwoner = { organisatie: null, rol: Rol.INWONER };
    await schrijf(
      {},
      { ...inwoner, grond: Grond.EIGEN_INZAGE },
      { ...inwoner, grond: Grond.VERTEGENWOORDIGING },
      inwoner,
    );
    expect(await binnen({ vanInwoners: [] })).toEqual(['f-0']);
    expect(await binnen({ vanInwoners: [Grond.VERTEGENWOORDIGING] })).toEqual(['f-2', 'f-0']);
    expect(await binnen({ vanInwoners: 'ALLE' })).toHaveLength(4);
  });
  test('beantwoordt elke vraag apart, en alle in een vraag aan de database', async () => {
    await schrijf({}, { persoon: 'p-2' }, { persoon: 'p-2', domein: Domein.CJG });
    statements.length = 0;
    const alleenWmo = { ...ALLES, domeinen: [Domein.WMO] };
    const antwoord = await leesLogregels(opslag, [
      vraag({ persoon: 'p-2' }),
      vraag(),
      vraag({ persoon: 'p-2', grens: alleenWmo }),
      vraag({ persoon: 'p-2', aantal: 1 }),
    ]);
    expect(antwoord.map((rijen) => rijen.map((r) => r.functionaris))).toEqual([
      ['f-2', 'f-1'],
      ['f-0'],
      ['f-1'],
      ['f-2'],
    ]);
    expect(statements).toHaveLength(1);
    expect(await leesLogregels(opslag, [])).toEqual([]);
  });
  test('kan vijftig vragen tegelijk aan, met een waarde die SQL lijkt', async () => {
    await schrijf({ persoon: "x' OR '1'='1" });
    const vragen = Array.from({ length: 50 }, (_, i) => vraag({ persoon: i === 7 ? "x' OR '1'='1" : `p-${i}` }));
    const antwoord = await leesLogregels(opslag, vragen);
    expect(antwoord.map((rijen) => rijen.length)).toEqual(vragen.map((_, i) => (i === 7 ? 1 : 0)));
  });

  test('zegt per organisatie en team wie op een toestemming iets kreeg: eerste, laatste, hoogste niveau, hoe vaak', async () => {
    const t1 = { toestemmingId: 't-1' };
    await schrijf(
      { ...t1, niveau: Inzageniveau.HOOFDLIJNEN },
      { ...t1, niveau: Inzageniveau.DETAILS },
      { ...t1, niveau: Inzageniveau.BETROKKENHEID },
      { ...t1, team: 'team-1', niveau: Inzageniveau.BETROKKENHEID },
      { ...t1, organisatie: 'org-b', persoon: 'p-9' },
      { ...t1, organisatie: 'org-c', uitkomst: 'GEWEIGERD', niveau: Inzageniveau.GEEN },
      { ...t1, organisatie: 'org-d', tijdstip: '2026-11-23T22:59:59.999Z' },
      { toestemmingId: 't-2' },
      {},
    );
    statements.length = 0;
    expect(await lezersVan(opslag, 't-1', '2026-11-24')).toEqual([
      { organisatie: 'org-a', team: null, eerste: T(0), laatste: T(2), hoogste: 'DETAILS', aantal: 3 },
      { organisatie: 'org-a', team: 'team-1', eerste: T(3), laatste: T(3), hoogste: 'BETROKKENHEID', aantal: 1 },
      { organisatie: 'org-b', team: null, eerste: T(4), laatste: T(4), hoogste: 'DETAILS', aantal: 1 },
    ]);
    expect(statements).toHaveLength(1);
    expect((await lezersVan(opslag, 't-1', '2026-11-23')).map((r) => r.organisatie)).toContain('org-d');
  });
  test('vindt een persoon en een toestemming langs een index', async () => {
    const tabel = await opslag.write(
      (manager) => manager.queryRunner?.getTable('logboek') as Promise<{ indices: { columnNames: string[] }[] }>,
    );
    const indexen = tabel.indices.map(({ columnNames }) => columnNames.join());
    expect(indexen).toEqual(expect.arrayContaining(['persoon,tijdstip', 'toestemmingId,tijdstip']));
  });
});
