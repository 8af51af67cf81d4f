import { PERSONAS, type Persona } from '#demo/openid/personas';
import { VOORBEELD } from '#demo/voorbeeldvraag';
import { tijdlijnsleutel } from '#schema/dossier/tijdlijnorde';
import { writeVraag } from '#schema/dossier/tijdlijnvraag';
import { Doelbinding, Domein, PARTNERDOMEINEN, type Rol } from '#schema/lijsten/toegang';
import { Huishoudenomgeving } from '#subgraphs/huishouden/omgeving';
import { verwijzingVoor } from '#subgraphs/huishouden/plan/Verwijzing';
import { createBronnen } from '#subgraphs/huishouden/store/bronnen';
import { readOmgeving } from '#waarborgen/dienst/omgeving';
import type { Vrager } from '#waarborgen/identiteit/vrager';
import { Verstrekkingen } from '#waarborgen/logboek/verstrekkingen';
import { veldnamen } from '#waarborgen/subgraph/persoonMetDossier';
import { type Hubopstelling, setUpHub } from './opstelling';
import { metStoring } from './storing';
import { alsRouter, TIJDLIJN, vraagTijdlijn, wandel } from './tijdlijn.fixture';

const REGIE = ['regieteamlid', 'PLANREGIE'] as const;
const VELDEN = PARTNERDOMEINEN.map((domein) => veldnamen(domein).veld);

describe('de tijdlijn van een huishouden', () => {
  let hub: Hubopstelling;
  let weg: string | undefined;
  beforeAll(async () => {
    hub = await setUpHub((naam) => ({
      klok: () => new Date('2026-11-24T10:00:00Z'),
      logboek: (opslag) => metStoring(opslag, () => naam === weg),
    }));
  });
  afterEach(() => {
    weg = undefined;
  });
  afterAll(() => hub?.stop());

  const plekken = (gebeurtenissen: object[]) => gebeurtenissen.map((g) => tijdlijnsleutel(g as never));
  const ids = (gebeurtenissen: { id: string }[]) => gebeurtenissen.map(({ id }) => id);

  /** What the dossiers of all members say happened, asked one by one and put in order by hand. */
  async function uitDeDossiers([persona, doel]: readonly [string, string?], id = VOORBEELD): Promise<string[]> {
    const velden = VELDEN.map(
      (veld) => `${veld} { gebeurtenissen(first: 100) { edges { node { id datum domein } } } }`,
    );
    const { data } = await hub.als(persona, `{ huishouden(id: "${id}") { leden { ${velden.join(' ')} } } }`, doel);
    const gevonden = data.huishouden.leden.flatMap(
      (lid: Record<string, { gebeurtenissen: { edges: { node: object }[] } | null }>) =>
        VELDEN.flatMap((veld) => lid[veld].gebeurtenissen?.edges.map(({ node }) => node) ?? []),
    );
    return plekken(gevonden).toSorted();
  }

  test.each([
    [REGIE],
    [['wijkcoach', 'UITVOERING']],
    [['wijkverpleegkundige', 'UITVOERING']],
    [['zorgverzekeraar', 'UITVOERING']],
    [['inwoner-karin', undefined]],
    [['inwoner-noor', undefined]],
  ] as const)('is voor %j precies wat de dossiers die hij mag zien vertellen, met wat het plan overkwam', async (lezer) => {
    const alles = plekken(await wandel(hub, lezer, VOORBEELD));
    const [eigen, partners] = [alles.filter((s) => s.includes('|PLAN|')), alles.filter((s) => !s.includes('|PLAN|'))];
    expect(partners).toEqual(await uitDeDossiers(lezer));
    expect(alles).toEqual(alles.toSorted());
    const ziet = lezer[0] !== 'zorgverzekeraar';
    expect([eigen.some((s) => s.endsWith('|plan-a:vastgesteld')), eigen.length > 0]).toEqual([ziet, ziet]);
  });

  test.each([1, 3, 20, 100])('is met %i op een pagina dezelfde lijst, zonder dubbelen of gaten', async (first) => {
    const heel = await wandel(hub, REGIE, VOORBEELD, { first: 100 });
    expect(heel.length).toBeGreaterThan(20);
    expect(await wandel(hub, REGIE, VOORBEELD, { first })).toEqual(heel);
  }, 60_000);

  test('zegt van elke pagina waar zij staat', async () => {
    const { tijdlijn: een } = await vraagTijdlijn(hub, REGIE, VOORBEELD, { first: 2 });
    expect(een?.pageInfo).toEqual({
      ...{ hasNextPage: true, hasPreviousPage: false },
      startCursor: een?.edges[0].cursor,
      endCursor: een?.edges[1].cursor,
    });
    const { tijdlijn: twee } = await vraagTijdlijn(hub, REGIE, VOORBEELD, {
      first: 100,
      after: een?.pageInfo.endCursor,
    });
    expect(twee?.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
    const { tijdlijn: drie } = await vraagTijdlijn(hub, REGIE, VOORBEELD, { after: twee?.pageInfo.endCursor });
    expect(drie).toMatchObject({ edges: [], ontbreekt: [], pageInfo: { hasNextPage: false, startCursor: null } });
    expect(drie?.pageInfo.endCursor).toBe(twee?.pageInfo.endCursor);
  });

  test('is te beperken tot domeinen en leefgebieden, en dan blijven de anderen erbuiten', async () => {
    const heel = await wandel(hub, REGIE, VOORBEELD, { first: 100 });
    const bij = (argumenten: object) => wandel(hub, REGIE, VOORBEELD, { first: 3, ...argumenten });
    expect(await bij({ domeinen: ['WMO', 'PLAN'] })).toEqual(heel.filter((g) => ['WMO', 'PLAN'].includes(g.domein)));
    expect(await bij({ leefgebieden: ['WERK', 'WONEN'] })).toEqual(
      heel.filter((g) => g.leefgebieden.some((l) => ['WERK', 'WONEN'].includes(l))),
    );
    expect(await bij({ domeinen: [] })).toEqual([]);
    for (const lijst of Object.values(hub.statements)) lijst.length = 0;
    await bij({ domeinen: ['WMO'] });
    expect(hub.statements.cjg).toEqual([]);
  });

  describe('als een bron weg is', () => {
    test('komt de rest, en zegt zij wat ontbreekt', async () => {
      const heel = await wandel(hub, REGIE, VOORBEELD, { first: 100 });
      weg = 'wmo';
      const { tijdlijn, errors } = await vraagTijdlijn(hub, REGIE, VOORBEELD, { first: 100 });
      expect(tijdlijn?.edges.map(({ node }) => node)).toEqual(heel.filter(({ domein }) => domein !== 'WMO'));
      expect([tijdlijn?.ontbreekt, errors?.map((e) => e.extensions.bron)]).toEqual([['WMO'], ['wmo']]);
      const zonder = await vraagTijdlijn(hub, REGIE, VOORBEELD, { domeinen: ['CJG'] });
      expect(zonder.tijdlijn?.ontbreekt).toEqual([]);
    });
    test.each([0, 1, 2])('op pagina %i, en daarna terug, komt wat zij had alsnog, en niets dubbel', async (wanneer) => {
      const heel = ids(await wandel(hub, REGIE, VOORBEELD, { first: 100 }));
      const gezien: string[] = [];
      let after: string | null | undefined;
      for (let nr = 0; nr < 20; nr += 1) {
        weg = nr === wanneer ? 'wmo' : undefined;
        const { tijdlijn } = await vraagTijdlijn(hub, REGIE, VOORBEELD, { first: 5, after });
        gezien.push(...ids(tijdlijn?.edges.map(({ node }) => node) ?? []));
        expect(tijdlijn?.ontbreekt).toEqual(weg ? ['WMO'] : []);
        after = tijdlijn?.pageInfo.endCursor;
        if (!tijdlijn?.pageInfo.hasNextPage) break;
      }
      expect(gezien.toSorted()).toEqual(heel.toSorted());
    }, 60_000);
    test('op de laatste pagina, geeft dezelfde cursor later wat nog ontbrak', async () => {
      weg = 'wmo';
      const { tijdlijn: laatste } = await vraagTijdlijn(hub, REGIE, VOORBEELD, { first: 100 });
      expect(laatste?.pageInfo.hasNextPage).toBe(false);
      weg = undefined;
      const { tijdlijn } = await vraagTijdlijn(hub, REGIE, VOORBEELD, {
        first: 100,
        after: laatste?.pageInfo.endCursor,
      });
      expect(new Set(tijdlijn?.edges.map(({ node }) => node.domein))).toEqual(new Set(['WMO']));
    });
  });

  test('gaat na een nieuwe gebeurtenis verder waar zij was', async () => {
    const heel = ids(await wandel(hub, ['inwoner-karin'], VOORBEELD, { first: 100 }));
    const { tijdlijn: een } = await vraagTijdlijn(hub, ['inwoner-karin'], VOORBEELD, { first: 3 });
    const [{ persoon }] = await hub
      .opslag('wmo')
      .lezer.query("SELECT persoon FROM wmo_melding WHERE kenmerk = 'wmo-m-1024'");
    const rij = (kenmerk: string) =>
      hub.opslag('wmo').write((db) =>
        db.query(`INSERT INTO wmo_voorziening (kenmerk, persoon, beschikking, categorie, leveringsvorm, aanbieder, vanaf)
          VALUES ('${kenmerk}', '${persoon}', 'wmo-b-0871', '01', 'ZIN', 'x', '2026-11-23')`),
      );
    await rij('wmo-v-nieuw');
    const rest = await wandel(hub, ['inwoner-karin'], VOORBEELD, { first: 3, after: een?.pageInfo.endCursor });
    expect([...ids(een?.edges.map(({ node }) => node) ?? []), ...ids(rest)]).toEqual(heel);
    expect(ids(await wandel(hub, ['inwoner-karin'], VOORBEELD))[0]).toBe('wmo-v-nieuw');
  });

  test('toont ouders en regieteam niet wat Noor in vertrouwen vroeg, en haarzelf wel', async () => {
    const [{ kenmerk }] = await hub
      .opslag('cjg')
      .lezer.query('SELECT kenmerk FROM cjg_hulpvraag WHERE vertrouwelijk = 1');
    const ziet = async (...lezer: [string, string?]) => ids(await wandel(hub, lezer, VOORBEELD)).includes(kenmerk);
    expect(await ziet('inwoner-noor')).toBe(true);
    expect(await ziet('cjg-coach', 'UITVOERING')).toBe(true);
    expect(await ziet('inwoner-karin')).toBe(false);
    expect(await ziet('inwoner-mark')).toBe(false);
    expect(await ziet(...REGIE)).toBe(false);
  });

  test('zegt waar de regie lag tegen wie er woont, en niet tegen wie alleen voor een lid spreekt', async () => {
    const regie = async (persona: string) =>
      (await wandel(hub, [persona], 'hh-d')).filter(({ id }) => id.startsWith('regie:')).map((g) => g.omschrijving);
    expect(await regie('inwoner-sanne')).toEqual(['Regie bij een CJG-coach']);
    expect(await regie('inwoner-tom')).toEqual([]);
  });

  test('kost een bron waarvan alles is afgeschermd geen leesopdracht, en zegt niet dat zij ontbreekt', async () => {
    hub.statements.wmo.length = 0;
    const { tijdlijn } = await vraagTijdlijn(hub, ['zorgverzekeraar', 'UITVOERING'], VOORBEELD);
    expect(tijdlijn?.ontbreekt).toEqual([]);
    expect(hub.statements.wmo.filter((sql) => /wmo_/.test(sql))).toEqual([]);
  });

  test('kost elke subgraph evenveel opdrachten voor een huishouden als voor alle', async () => {
    const tel = async (first: number) => {
      for (const lijst of Object.values(hub.statements)) lijst.length = 0;
      const vraag = `{ huishoudens(first: ${first}) { edges { node { tijdlijn(first: 5) { edges { node { id } } } } } } }`;
      const { data } = await hub.als('wijkcoach', vraag, 'UITVOERING');
      expect(data.huishoudens.edges).toHaveLength(first);
      return Object.fromEntries(Object.entries(hub.statements).map(([naam, lijst]) => [naam, lijst.length]));
    };
    await tel(1);
    expect(await tel(3)).toEqual(await tel(1));
  });

  test('staat bij elke bron in het logboek: van ieder wat is getoond en wat is geweigerd', async () => {
    const laatste = async (naam: string) =>
      Number((await hub.opslag(naam).lezer.query('SELECT MAX(id) AS id FROM logboek'))[0].id ?? 0);
    const voor = Object.fromEntries(
      await Promise.all(['huishouden', ...VELDEN].map(async (naam) => [naam, await laatste(naam)])),
    );
    await vraagTijdlijn(hub, REGIE, VOORBEELD);
    const nieuw = async (naam: string) =>
      hub
        .opslag(naam)
        .lezer.query(
          `SELECT domein, niveau, uitkomst, grond, reden FROM logboek WHERE id > ${voor[naam]} ORDER BY niveau, reden`,
        );
    // Levels by member as in huishouden.test.ts: wijkteam HDGB, wmo GHHG, schuldhulp HBGG, cjg GHHD, wijkverpleging GBGH.
    const hoofdlijnen = { niveau: 'HOOFDLIJNEN', uitkomst: 'VERSTREKT', grond: 'TOESTEMMING', reden: null };
    const tel = async (naam: string) => {
      const rijen: { niveau: string; uitkomst: string }[] = await nieuw(naam);
      for (const rij of rijen)
        expect(rij.niveau === 'GEEN' ? rij.uitkomst : rij).toEqual(
          rij.niveau === 'GEEN'
            ? 'GEWEIGERD'
            : { ...hoofdlijnen, domein: naam === 'huishouden' ? 'PLAN' : naam.toUpperCase() },
        );
      return [...new Set(rijen.map(({ uitkomst }) => uitkomst))]
        .toSorted()
        .reverse()
        .map((u) => rijen.filter(({ uitkomst }) => uitkomst === u).length);
    };
    // Shown and refused, of the four members.
    expect([await tel('wijkteam'), await tel('wmo'), await tel('schuldhulp')]).toEqual([
      [2, 2],
      [2, 2],
      [1, 3],
    ]);
    expect([await tel('cjg'), await tel('wijkverpleging')]).toEqual([
      [3, 1],
      [1, 3],
    ]);
    expect((await tel('huishouden'))[0]).toBeGreaterThan(0);
  });

  test('geeft op een cursor die er geen is, en op een lege pagina, een duidelijke fout', async () => {
    for (const argumenten of [{ after: 'p-karin' }, { after: '' }, { first: 0 }]) {
      const { errors } = await vraagTijdlijn(hub, REGIE, VOORBEELD, argumenten);
      expect(errors?.[0].extensions.code).toBe('BAD_USER_INPUT');
    }
    const zonder = await hub.als('regieteamlid', TIJDLIJN, 'PLANREGIE', { id: VOORBEELD, domeinen: ['ZORG'] });
    expect(zonder.status).toBe(400);
  });

  describe('van een stuk waarnaar het plan verwijst', () => {
    const vraag = (kenmerk: string) => ({
      persoon: 'p-karin',
      first: 100,
      na: {},
      domeinen: [Domein.WIJKTEAM],
      kenmerk,
    });
    test('vertelt wat daarmee gebeurde, en niets anders', async () => {
      const router = alsRouter(hub, ...REGIE);
      const gevraagd = vraag('wt-o-0052');
      const bewijzen = await router.bewijzen(gevraagd, Domein.WIJKTEAM);
      expect(bewijzen?.map(({ persoon }) => persoon)).toEqual(['p-karin']);
      const wijkteam = await router.partner(writeVraag(gevraagd), Domein.WIJKTEAM, bewijzen);
      const samen = await router.samen(gevraagd, { wijkteam });
      expect(samen?.edges.map(({ node }) => node.id)).toEqual(['wt-o-0052:besloten', 'wt-o-0052']);
      expect(samen).toMatchObject({ ontbreekt: [], pageInfo: { hasNextPage: false } });
      expect(await router.bewijzen(gevraagd, Domein.WMO)).toEqual([]);
    });
    /** What `Planactie` shows of its reference, to one who asks. */
    const verwijzing = async (persona: string, persoon = 'p-karin') => {
      const { sub, org, team, rollen } = PERSONAS.get(persona) as Persona;
      const doel = org ? Doelbinding.PLANREGIE : Doelbinding.EIGEN_INZAGE;
      const vrager: Vrager = {
        ...{ sub, inwoner: org === undefined, organisatie: org, team, rollen: rollen as Rol[], doel, tokenHash: '' },
      };
      const nu = new Date('2026-11-24T10:00:00Z');
      const omgeving = readOmgeving(Huishoudenomgeving, hub.hub.subgraph('huishouden'));
      const verstrekkingen = new Verstrekkingen(vrager, 'spoor', nu);
      const bronnen = createBronnen(hub.opslag('huishouden'), { vrager, nu, omgeving });
      const stuk = { domein: Domein.WIJKTEAM, persoon, kenmerk: 'wt-o-0052' } as const;
      const gezien = await verwijzingVoor(stuk, { bronnen, verstrekkingen } as never);
      return { gezien, regels: verstrekkingen.regels().map(({ niveau, uitkomst }) => [niveau, uitkomst]) };
    };
    test('laat het plan de verwijzing zien aan wie dat stuk mag zien, en houdt dat bij', async () => {
      const { gezien, regels } = await verwijzing('regieteamlid');
      expect(gezien).toMatchObject({ domein: 'WIJKTEAM', kenmerk: 'wt-o-0052', persoon: { id: 'p-karin' } });
      expect(gezien?.tijdlijn.gevraagd).toEqual(vraag('wt-o-0052'));
      expect(regels).toEqual([['HOOFDLIJNEN', 'VERSTREKT']]);
    });
    test.each([
      ['wijkverpleegkundige', 'p-daan', [['GEEN', 'GEWEIGERD']]],
      ['regieteamlid', 'p-daan', [['GEEN', 'GEWEIGERD']]],
      ['inwoner-mark', 'p-karin', [['GEEN', 'GEWEIGERD']]],
      ['buitenstaander', 'p-karin', []],
    ])('laat het plan %s van %s niet weten dat er zo een stuk is', async (persona, persoon, verwacht) => {
      const { gezien, regels } = await verwijzing(persona, persoon);
      expect([gezien, regels]).toEqual([null, verwacht]);
    });
    test('is er niet voor wie die persoon niet mag kennen', async () => {
      const buiten = alsRouter(hub, 'buitenstaander', 'PLANREGIE');
      expect(await buiten.bewijzen(vraag('wt-o-0052'), Domein.WIJKTEAM)).toBeUndefined();
      expect(await buiten.samen(vraag('wt-o-0052'), {})).toBeNull();
    });
  });
});
