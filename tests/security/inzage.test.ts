import { PARTNERDOMEINEN } from '#schema/lijsten/toegang';
import { Logregel } from '#waarborgen/logboek/Logregel';
import { pseudoniemVan } from '#waarborgen/toegang/pseudoniem';
import {
  type Aanvaller,
  alleVelden,
  DICHT,
  entiteiten,
  personen,
  publiekSchema,
  stelAanvallerOp,
} from './aanvaller.fixture';

type Lid = { id: string; [veld: string]: unknown };

describe('wat een lezer niet mag zien', () => {
  let hub: Aanvaller;
  /** Every field of every dossier. */
  let ALLES: string;
  beforeAll(async () => {
    hub = await stelAanvallerOp();
    const schema = await publiekSchema(hub);
    const dossier = (veld: string) =>
      `${veld} ${alleVelden(schema, `${veld[0].toUpperCase()}${veld.slice(1)}Dossier`)}`;
    ALLES = PARTNERDOMEINEN.map((domein) => dossier(domein.toLowerCase())).join(' ');
  });
  afterAll(() => hub?.stop());

  const leden = async (persona: string, velden: string, doel?: string, huishouden = 'hh-a'): Promise<Lid[]> => {
    const { data, errors } = await hub.als(
      persona,
      `{ huishouden(id: "${huishouden}") { leden { id ${velden} } } ${ONGEVRAAGD} }${FRAGMENTEN}`,
      doel,
    );
    expect(errors).toBeUndefined();
    return data.huishouden.leden;
  };
  const FRAGMENTEN = ` fragment opDossier on Dossier { betrokken professionals { naam } }
    fragment opWmo on WmoDossier { betrokken professionals { naam } meldingen { hulpvraag } beschikkingen { motivering } }
    fragment opPersoon on Persoon { wmo { ...opWmo ...opDossier } }`;
  /** Fragments must be used to be allowed at all. */
  const ONGEVRAAGD = '... @include(if: false) { wieBenIk { persoon { ...opPersoon } } }';

  describe('blijft dicht langs elke weg door de vraag:', () => {
    const DICHT_WMO = { betrokken: null, professionals: null, meldingen: null, beschikkingen: null };
    const wegen: [string, string, (gezien: Lid) => unknown][] = [
      [
        'onder een andere naam',
        'w: wmo { b: betrokken p: professionals { n: naam } m: meldingen { h: hulpvraag } s: beschikkingen { x: motivering } }',
        ({ w }) => vertaal(w as object, { b: 'betrokken', p: 'professionals', m: 'meldingen', s: 'beschikkingen' }),
      ],
      ['onder de naam van een ander dossier', 'cjg: wmo { ...opWmo }', ({ cjg }) => cjg],
      [
        'onder de naam van een veld dat wel mag',
        'wmo { betrokken: __typename toegang: meldingen { hulpvraag } ...rest }',
        ({ wmo }) => ({ ...DICHT_WMO, meldingen: (wmo as { toegang: null }).toegang }),
      ],
      ['in een fragment', '...opPersoon', ({ wmo }) => wmo],
      ['in een fragment op de interface', 'wmo { ...opDossier ...opWmo }', ({ wmo }) => wmo],
      [
        'in een los fragment op het type zelf',
        'wmo { ... on WmoDossier { betrokken professionals { naam } meldingen { hulpvraag } beschikkingen { motivering } } }',
        ({ wmo }) => wmo,
      ],
      ['in een los fragment op de interface', 'wmo { ... on Dossier { ...opWmo } }', ({ wmo }) => wmo],
      ['in een fragment zonder type', 'wmo { ... { ... @include(if: true) { ...opWmo } } }', ({ wmo }) => wmo],
      ['twee keer gevraagd', 'wmo { betrokken } wmo { ...opWmo } wmo { betrokken }', ({ wmo }) => wmo],
      [
        'naast het dossier van een ander',
        'wijkteam { betrokken } wmo { ...opWmo } wijkteam { professionals { naam } }',
        ({ wmo }) => wmo,
      ],
    ];
    test.each(wegen)('%s', async (_, velden, kies) => {
      const vraag = velden.replace('...rest', 'professionals { naam } beschikkingen { motivering }');
      const mark = (await leden('regieteamlid', vraag, 'PLANREGIE')).find((een) => een.id === 'p-mark') as Lid;
      expect(kies(mark)).toEqual(DICHT_WMO);
    });
    const vertaal = (bron: object, namen: Record<string, string>) =>
      Object.fromEntries(Object.entries(bron).map(([naam, waarde]) => [namen[naam], waarde]));

    test('en wat open is opent langs diezelfde wegen niet verder', async () => {
      for (const [, velden] of wegen) {
        const vraag = velden.replace('...rest', 'professionals { naam } beschikkingen { motivering }');
        const karin = (await leden('regieteamlid', vraag, 'PLANREGIE')).find((een) => een.id === 'p-karin') as Lid;
        expect(JSON.stringify(karin)).not.toMatch(/buikoperatie|gebruikelijke hulp/);
      }
      expect(JSON.stringify(await leden('wmo-consulent', ALLES, 'UITVOERING'))).toMatch(
        /buikoperatie.*gebruikelijke hulp/,
      );
    });
    test('de naam van het type zegt niet of er iets is', async () => {
      const namen = (
        await leden('zorgverzekeraar', 'wmo { __typename } schuldhulp { __typename } cjg { __typename }', 'UITVOERING')
      ).map(({ id, ...rest }) => rest);
      expect(new Set(namen.map((naam) => JSON.stringify(naam))).size).toBe(1);
    });
    test.each([
      [
        'twee keer hetzelfde veld met andere argumenten',
        '{ huishouden(id: "hh-a") { id } huishouden(id: "hh-b") { id } }',
      ],
      [
        'twee velden onder een naam',
        '{ huishouden(id: "hh-a") { leden { wmo { betrokken } wmo: cjg { betrokken } } } }',
      ],
      [
        'een fragment op het dossier van een ander',
        '{ huishouden(id: "hh-a") { leden { wmo { ... on CjgDossier { betrokken } } } } }',
      ],
    ])('%s is geen vraag', async (_, query) => {
      const { status, data, errors } = await hub.als('regieteamlid', query, 'PLANREGIE');
      expect([status, data, errors?.[0].extensions.code]).toEqual([400, undefined, 'GRAPHQL_VALIDATION_FAILED']);
    });
  });

  test('achtergehouden en niets te vinden zijn hetzelfde antwoord, en kosten de database beide niets', async () => {
    const tel = async () => {
      for (const lijst of Object.values(hub.statements)) lijst.length = 0;
      const gezien = await leden('zorgverzekeraar', ALLES, 'UITVOERING');
      const vragen = ['wijkteam', 'wmo', 'schuldhulp', 'cjg'].map((naam) =>
        hub.statements[naam].filter((sql) => /^SELECT/i.test(sql)),
      );
      return { vragen, gezien };
    };
    const { vragen, gezien } = await tel();
    expect(vragen).toEqual([[], [], [], []]);
    // Of Mark there are debts, of Daan there are none.
    const van = (id: string) => gezien.find((een) => een.id === id)?.schuldhulp;
    expect(van('p-mark')).toEqual(van('p-daan'));
    expect(van('p-mark')).toMatchObject(DICHT);
  });

  test('geen woord uit een stuk over Mark komt bij Karin aan, langs geen enkel veld', async () => {
    const sporen = (
      await Promise.all(PARTNERDOMEINEN.map((domein) => sporenVan('999990020', domein.toLowerCase())))
    ).flat();
    const gevonden = async (persona: string, doel?: string) => {
      const tekst = JSON.stringify(await leden(persona, ALLES, doel));
      return sporen.filter((spoor) => tekst.includes(JSON.stringify(spoor)));
    };
    expect((await gevonden('inwoner-mark')).length).toBeGreaterThan(10);
    expect(await gevonden('inwoner-karin')).toEqual([]);
    // The insurer knows its own policy by its number, and no word of the care.
    expect(await gevonden('zorgverzekeraar', 'UITVOERING')).toEqual(['wv-p-70012']);
  });

  /** The words in a partner's records about a person that stand in nobody else's. */
  async function sporenVan(bsn: string, naam: string): Promise<string[]> {
    const persoon = pseudoniemVan(bsn, Buffer.from(hub.hub.subgraph(naam).PSEUDONIEM_SLEUTEL as string, 'base64url'));
    const { lezer } = hub.opslag(naam);
    const tabellen = lezer.connection.entityMetadatas.filter(({ target }) => target !== Logregel);
    const stukken = (await Promise.all(tabellen.map(({ target }) => lezer.find(target)))).flat();
    const woorden = (welke: typeof stukken) =>
      welke.flatMap((stuk) => Object.values(stuk).flat()).filter((w) => typeof w === 'string' && w.length > 7);
    const vanAnderen = new Set(woorden(stukken.filter((stuk) => stuk.persoon !== persoon)));
    return woorden(stukken.filter((stuk) => stuk.persoon === persoon)).filter(
      (woord) => !vanAnderen.has(woord) && !/^\d{4}-/.test(woord),
    );
  }

  describe('is niet te tellen of door te bladeren', () => {
    const tijdlijn = (argumenten: string) =>
      `cjg { gebeurtenissen${argumenten} { edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage endCursor } } }`;
    const bladzijde = async (persona: string, argumenten: string) =>
      (
        (await leden(persona, tijdlijn(argumenten))).find((een) => een.id === 'p-noor') as unknown as {
          cjg: { gebeurtenissen: Pagina };
        }
      ).cjg.gebeurtenissen;
    interface Pagina {
      edges: { cursor: string; node: { id: string } }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    }

    test('wat Noor in vertrouwen vroeg is voor haar moeder ook geen lege plek in de lijst', async () => {
      const alles = await bladzijde('inwoner-noor', '');
      const moeder = await bladzijde('inwoner-karin', '');
      expect(alles.edges.length).toBeGreaterThan(moeder.edges.length);
      const laatste = await bladzijde('inwoner-karin', `(first: ${moeder.edges.length})`);
      expect(laatste.pageInfo.hasNextPage).toBe(false);
    });
    test('met een cursor uit de lijst van een ander', async () => {
      const alles = await bladzijde('inwoner-noor', '');
      const zichtbaar = (await bladzijde('inwoner-karin', '')).edges.map((e) => e.node.id);
      for (const { cursor } of alles.edges) {
        const verder = await bladzijde('inwoner-karin', `(after: "${cursor}")`);
        expect(zichtbaar).toEqual(expect.arrayContaining(verder.edges.map((e) => e.node.id)));
      }
    });
    test('voorbij het einde', async () => {
      const { pageInfo } = await bladzijde('inwoner-noor', '(first: 100000)');
      expect(pageInfo.hasNextPage).toBe(false);
      const verder = await bladzijde('inwoner-noor', `(after: "${pageInfo.endCursor}")`);
      expect(verder).toMatchObject({ edges: [], pageInfo: { hasNextPage: false, endCursor: null } });
    });
    test.each([
      '(first: 0)',
      '(first: -1)',
      '(after: "geen cursor")',
      '(after: "")',
      '(after: "____")',
    ])('met %s', async (argumenten) => {
      const { data, errors } = await hub.als(
        'inwoner-noor',
        `{ huishouden(id: "hh-a") { leden { ${tijdlijn(argumenten)} } } }`,
      );
      expect(errors?.every((e) => e.extensions.code === 'BAD_USER_INPUT')).toBe(true);
      expect(JSON.stringify(data)).not.toContain('edges');
    });
    test('van een dicht dossier bestaat ook de bladzijde niet', async () => {
      const mark = (await leden('inwoner-karin', tijdlijn('(first: 1)'))).find((een) => een.id === 'p-mark');
      expect(mark?.cjg).toEqual({ gebeurtenissen: null });
    });
  });

  test('wie tegelijk hetzelfde vraagt als een ander, krijgt zijn eigen antwoord', async () => {
    const lezers: [string, string?][] = [
      ['regieteamlid', 'PLANREGIE'],
      ['wijkcoach', 'UITVOERING'],
      ['zorgverzekeraar', 'UITVOERING'],
      ['inwoner-karin'],
      ['inwoner-mark'],
      ['buitenstaander', 'PLANREGIE'],
    ];
    const vraag = `query($id: ID!) { huishouden(id: $id) { leden { id naam { volledig } ${ALLES} } } }`;
    const antwoord = ([persona, doel]: [string, string?]) => hub.als(persona, vraag, doel, { id: 'hh-a' });
    const alleen = [];
    for (const lezer of lezers) alleen.push(await antwoord(lezer));
    expect(new Set(alleen.map((een) => JSON.stringify(een))).size).toBe(lezers.length);
    for (let keer = 0; keer < 4; keer += 1) expect(await Promise.all(lezers.map(antwoord))).toEqual(alleen);
  });

  test('rechtstreeks bij de partner vragen wat de interface niet kent, opent niet meer', async () => {
    const bewijs = await hub.oogst('regieteamlid', 'p-karin', 'WMO', 'PLANREGIE');
    const vraag = entiteiten(
      'wmo { ... on Dossier { ... on WmoDossier { meldingen { hulpvraag } beschikkingen { motivering } } } }',
    );
    const { data } = await hub.metToken(
      await hub.token('regieteamlid'),
      vraag,
      'PLANREGIE',
      personen({ id: 'p-karin', bewijsWmo: bewijs }),
      hub.adres('wmo'),
    );
    const { meldingen, beschikkingen } = data._entities[0].wmo;
    expect([meldingen.length, beschikkingen.length]).toEqual([1, 1]);
    expect([meldingen[0].hulpvraag, beschikkingen[0].motivering]).toEqual([null, null]);
  });
});
