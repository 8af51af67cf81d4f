import { VOORBEELD, VOORBEELDVRAAG } from '#demo/voorbeeldvraag';
import { type Hubopstelling, setUpHub } from './opstelling';

const VELDEN = ['wijkteam', 'wmo', 'schuldhulp', 'cjg', 'wijkverpleging'] as const;
const VRAAG = `query($id: ID!) { huishouden(id: $id) { id leden { id naam { volledig }
  ${VELDEN.map((veld) => `${veld} { ...d }`).join(' ')} } } }
  fragment d on Dossier { toegang { domein niveau grond reden } betrokken professionals { naam } }`;

type Toegang = { domein: string; niveau: string; grond: string | null; reden: string | null };
type Lid = { id: string; naam: { volledig: string } | null } & Record<(typeof VELDEN)[number], { toegang: Toegang }>;

describe('een vraag over een huishouden', () => {
  let hub: Hubopstelling;
  beforeAll(async () => {
    hub = await setUpHub();
  });
  afterAll(() => hub?.stop());

  const leden = async (persona: string, doel?: string, id = VOORBEELD): Promise<Lid[]> => {
    const { data, errors } = await hub.als(persona, VRAAG, doel, { id });
    expect(errors).toBeUndefined();
    return data.huishouden?.leden ?? [];
  };
  /** Per person the first letters of the levels: wijkteam, wmo, schuldhulp, cjg, wijkverpleging. */
  const niveaus = async (persona: string, doel?: string, id?: string) =>
    Object.fromEntries(
      (await leden(persona, doel, id)).map((lid) => [lid.id, VELDEN.map((v) => lid[v].toegang.niveau[0]).join('')]),
    );
  const toegang = async (
    persona: string,
    doel: string | undefined,
    lid: string,
    veld: (typeof VELDEN)[number],
    id?: string,
  ) => (await leden(persona, doel, id)).find((l) => l.id === lid)?.[veld].toegang;

  describe('krijgt van elke lezer een eigen antwoord', () => {
    test('het regieteam ziet alle vijf dossiers van alle vier, elk met zijn toegang', async () => {
      expect(await niveaus('regieteamlid', 'PLANREGIE')).toEqual({
        'p-mark': 'HGHGG',
        'p-karin': 'DHBHB',
        'p-noor': 'GHGHG',
        'p-daan': 'BGGDH',
      });
    });
    test('de wijkverpleegkundige ziet andere niveaus', async () => {
      expect(await niveaus('wijkverpleegkundige', 'UITVOERING')).toEqual({
        'p-mark': 'GGGGG',
        'p-karin': 'HHGHD',
        'p-noor': 'GGGGG',
        'p-daan': 'GGGDD',
      });
    });
    test('de wijkcoach leest het eigen dossier, en van de rest wat is afgesproken', async () => {
      expect(await niveaus('wijkcoach', 'UITVOERING')).toEqual({
        'p-mark': 'DHGGG',
        'p-karin': 'DHGHG',
        'p-noor': 'DGGHG',
        'p-daan': 'DGGDH',
      });
    });
    test('de zorgverzekeraar ziet geen ander domein dan het eigen, en daarvan geen inhoud van zorg', async () => {
      for (const [, letters] of Object.entries(await niveaus('zorgverzekeraar', 'UITVOERING')))
        expect(letters).toBe('GGGGH');
      expect(await toegang('zorgverzekeraar', 'UITVOERING', 'p-karin', 'wmo')).toMatchObject({
        reden: 'LEZER_UITGESLOTEN',
      });
    });
    test('Karin ziet alles over zichzelf en haar kinderen, en niets over Mark', async () => {
      expect(await niveaus('inwoner-karin')).toEqual({
        'p-mark': 'GGGGG',
        'p-karin': 'DDDDD',
        'p-noor': 'DDDDD',
        'p-daan': 'DDDDD',
      });
      const mark = (await leden('inwoner-karin')).find((lid) => lid.id === 'p-mark');
      expect(mark).toMatchObject({ naam: null, schuldhulp: { betrokken: null, professionals: null } });
    });
    test('Noor van 14 ziet zichzelf en niemand anders', async () => {
      expect(await niveaus('inwoner-noor')).toEqual({
        'p-mark': 'GGGGG',
        'p-karin': 'GGGGG',
        'p-noor': 'DDDDD',
        'p-daan': 'GGGGG',
      });
    });
    test('de privacy officer ziet geen huishouden', async () => {
      expect(await niveaus('privacy-officer', 'KWALITEIT')).toEqual({});
    });
  });

  describe('volgt wat is vastgelegd', () => {
    test.each([
      ['een doel dat de toestemming niet noemt', 'regieteamlid', 'PLANREGIE', 'p-mark', 'wmo', 'DOEL_NIET_GEDEKT'],
      [
        'een toestemming die niet door het kind zelf is ondertekend',
        'regieteamlid',
        'PLANREGIE',
        'p-noor',
        'wijkteam',
        'GEEN_TOESTEMMING',
      ],
      ['een toestemming van een van twee ouders', 'regieteamlid', 'PLANREGIE', 'p-daan', 'wmo', 'GEEN_TOESTEMMING'],
      ['een ingetrokken toestemming', 'regieteamlid', 'PLANREGIE', 'p-mark', 'cjg', 'GEEN_TOESTEMMING'],
      ['een verlopen toestemming', 'wijkverpleegkundige', 'UITVOERING', 'p-karin', 'schuldhulp', 'GEEN_TOESTEMMING'],
      ['een bezwaar tegen dit team', 'wijkcoach', 'UITVOERING', 'p-karin', 'wijkverpleging', 'GEEN_TOESTEMMING'],
      [
        'een bezwaar naast een toestemming aan dezelfde organisatie',
        'wmo-consulent',
        'UITVOERING',
        'p-mark',
        'wijkteam',
        'GEEN_TOESTEMMING',
      ],
    ] as const)('%s opent niets', async (_, persona, doel, lid, veld, reden) => {
      expect(await toegang(persona, doel, lid, veld)).toMatchObject({ niveau: 'GEEN', grond: null, reden });
    });
    test('een mentor ziet zorg en nooit schulden, een bewindvoerder andersom', async () => {
      expect((await niveaus('inwoner-els', undefined, 'hh-b'))['p-riet']).toBe('GDGGD');
      expect((await niveaus('inwoner-bos', undefined, 'hh-b'))['p-riet']).toBe('GGDGG');
    });
    test('wie voor iemand spreekt maar er niet woont, ziet van het huishouden alleen hem', async () => {
      const vraag = '{ huishoudens { edges { node { id wijk leden { id } } } } }';
      const { data } = await hub.als('inwoner-tom', vraag);
      expect(data.huishoudens.edges.map((e: { node: object }) => e.node)).toEqual([
        { id: 'hh-d', wijk: null, leden: [{ id: 'p-lotte' }] },
        { id: 'hh-d2', wijk: 'Dukenburg', leden: [{ id: 'p-truus' }, { id: 'p-tom' }, { id: 'p-isa' }] },
      ]);
      const inLindenholt = await hub.als(
        'inwoner-tom',
        '{ huishoudens(wijk: "Lindenholt") { edges { node { id } } } }',
      );
      expect(inLindenholt.data.huishoudens.edges).toEqual([]);
      const entiteit =
        '{ _entities(representations: [{ __typename: "Persoon", id: "p-sanne" }]) { ... on Persoon { id } } }';
      expect((await hub.direct('huishouden', 'inwoner-tom', entiteit)).data._entities).toEqual([null]);
    });
    test('een toestemming aan het regieteam gaat voor een bezwaar tegen alle plandeelnemers', async () => {
      expect(await toegang('regieteamlid', 'PLANREGIE', 'p-peter', 'wmo', 'hh-c')).toMatchObject({
        niveau: 'HOOFDLIJNEN',
        grond: 'TOESTEMMING',
      });
      expect(await toegang('wijkcoach', 'UITVOERING', 'p-peter', 'wmo', 'hh-c')).toBeUndefined();
    });
    test('wie nergens mee instemde deelt niets buiten wie zijn dossier houdt', async () => {
      expect(await niveaus('wijkcoach', 'UITVOERING', 'hh-e')).toEqual({
        'p-yusuf': 'DGGGG',
        'p-fatima': 'DGGGG',
        'p-amir': 'DGGGG',
      });
      expect(await niveaus('regieteamlid', 'PLANREGIE', 'hh-e')).toEqual({});
    });
    test('wat Noor in vertrouwen vroeg, ziet haar moeder niet', async () => {
      const vraag = '{ huishouden(id: "hh-a") { leden { id cjg { hulpvragen { status } } } } }';
      const aantal = async (persona: string) => {
        const { data } = await hub.als(persona, vraag);
        return data.huishouden.leden.find((lid: { id: string }) => lid.id === 'p-noor').cjg.hulpvragen.length;
      };
      expect(await aantal('inwoner-noor')).toBe((await aantal('inwoner-karin')) + 1);
    });
  });

  describe('blijft dicht voor wie er niets mee te maken heeft', () => {
    test('voor een buitenstaander is het antwoord byte voor byte dat van een huishouden dat niet bestaat', async () => {
      const antwoord = async (id: string) => {
        const headers = {
          'content-type': 'application/json',
          authorization: `Bearer ${await hub.token('buitenstaander')}`,
          doelbinding: 'PLANREGIE',
        };
        const body = JSON.stringify({ query: VRAAG, variables: { id } });
        return (await fetch(`${hub.url}/graphql`, { method: 'POST', headers, body })).text();
      };
      expect(await antwoord(VOORBEELD)).toBe('{"data":{"huishouden":null}}\n');
      expect(await antwoord('hh-bestaat-niet')).toBe(await antwoord(VOORBEELD));
    });
    test('en het kost de database evenveel', async () => {
      const tel = async (id: string) => {
        hub.statements.huishouden.length = 0;
        await hub.als('buitenstaander', VRAAG, 'PLANREGIE', { id });
        return hub.statements.huishouden.length;
      };
      expect(await tel(VOORBEELD)).toBe(await tel('hh-bestaat-niet'));
    });
    test('een id dat er geen is krijgt een duidelijke fout', async () => {
      const { errors } = await hub.als('regieteamlid', VRAAG, 'PLANREGIE', { id: "' OR 1=1 --" });
      expect(errors?.[0]).toMatchObject({
        message: 'Dit id heeft geen geldige vorm.',
        extensions: { code: 'ID_ONGELDIG' },
      });
    });
    test('huishoudens geeft die waarbij men betrokken is, en geen andere', async () => {
      const ids = async (persona: string, doel?: string, extra = '') => {
        const { data } = await hub.als(
          persona,
          `{ huishoudens${extra} { edges { node { id } } pageInfo { hasNextPage } } }`,
          doel,
        );
        return data.huishoudens.edges.map((edge: { node: { id: string } }) => edge.node.id);
      };
      expect(await ids('regieteamlid', 'PLANREGIE')).toEqual(['hh-a', 'hh-c']);
      expect(await ids('regieteamlid', 'PLANREGIE', '(wijk: "Dukenburg")')).toEqual(['hh-c']);
      expect(await ids('regieteamlid', 'PLANREGIE', '(first: 1)')).toEqual(['hh-a']);
      expect(await ids('wijkcoach', 'UITVOERING')).toEqual(['hh-a', 'hh-d', 'hh-e']);
      expect(await ids('buitenstaander', 'UITVOERING')).toEqual([]);
      expect(await ids('inwoner-els')).toEqual(['hh-b']);
      expect(await ids('inwoner-tom')).toEqual(['hh-d', 'hh-d2']);
    });
    test('een volgende pagina begint waar de vorige ophield', async () => {
      const pagina = async (after?: string) => {
        const vraag =
          'query($after: String) { huishoudens(first: 2, after: $after) { edges { node { id } } pageInfo { hasNextPage endCursor } } }';
        return (await hub.als('wijkcoach', vraag, 'UITVOERING', { after })).data.huishoudens;
      };
      const eerste = await pagina();
      const tweede = await pagina(eerste.pageInfo.endCursor);
      expect([eerste, tweede].flatMap((p) => p.edges.map((e: { node: { id: string } }) => e.node.id))).toEqual([
        'hh-a',
        'hh-d',
        'hh-e',
      ]);
      expect([eerste.pageInfo.hasNextPage, tweede.pageInfo.hasNextPage]).toEqual([true, false]);
    });
  });

  test('wie ben ik, en mijzelf', async () => {
    const coach = await hub.als(
      'wijkcoach',
      '{ wieBenIk { organisatie team rollen doel persoon { id } } mijzelf { id } }',
      'UITVOERING',
    );
    expect(coach.data).toEqual({
      wieBenIk: {
        organisatie: 'Stichting Wijkteams Waalstad',
        team: 'Wijkteam Lindenholt',
        rollen: ['WIJKCOACH'],
        doel: 'UITVOERING',
        persoon: null,
      },
      mijzelf: null,
    });
    const karin = await hub.als(
      'inwoner-karin',
      '{ mijzelf { naam { volledig } geboortedatum toegang { domein niveau grond } } }',
    );
    expect(karin.data.mijzelf).toMatchObject({ naam: { volledig: 'Karin de Wit' }, geboortedatum: '1984-05-12' });
    expect(karin.data.mijzelf.toegang).toHaveLength(6);
  });

  test('de regisseur ziet lopende toestemmingen, maar niet wie bezwaar maakte of iets introk', async () => {
    const vraag = '{ huishouden(id: "hh-a") { leden { id toestemmingen { edges { node { soort status } } } } } }';
    const van = async (persona: string, lid: string, doel?: string) => {
      const { data } = await hub.als(persona, vraag, doel);
      return data.huishouden.leden
        .find((l: { id: string }) => l.id === lid)
        .toestemmingen?.edges.map((e: { node: object }) => e.node);
    };
    const regisseur = await van('wijkcoach', 'p-mark', 'PLANREGIE');
    expect(regisseur.length).toBeGreaterThan(0);
    expect(
      regisseur.filter((t: { soort: string; status: string }) => t.soort === 'BEZWAAR' || t.status === 'INGETROKKEN'),
    ).toEqual([]);
    expect((await van('inwoner-mark', 'p-mark')).length).toBeGreaterThan(regisseur.length);
    expect(await van('regieteamlid', 'p-mark', 'PLANREGIE')).toBeUndefined();
    expect(await van('inwoner-karin', 'p-mark')).toBeUndefined();
  });

  test('van het plan ziet elke lezer de doelen van wie daarmee instemde', async () => {
    const vraag =
      '{ huishouden(id: "hh-a") { plan { toegang { niveau } status doelen { id meting betreft { id } acties { wat wie } } } } }';
    const doelen = async (persona: string, doel?: string) => (await hub.als(persona, vraag, doel)).data.huishouden.plan;
    const regie = await doelen('regieteamlid', 'PLANREGIE');
    expect(regie.doelen.map((d: { id: string; meting: string | null }) => [d.id, d.meting === null])).toEqual([
      ['doel-a1', false],
      ['doel-a2', true],
      ['doel-a3', true],
      ['doel-a4', true],
    ]);
    const karin = await doelen('inwoner-karin');
    expect(karin.doelen.map((d: { id: string }) => d.id)).toEqual(['doel-a1', 'doel-a2', 'doel-a4']);
    expect(await doelen('zorgverzekeraar', 'UITVOERING')).toMatchObject({
      toegang: { niveau: 'GEEN' },
      status: null,
      doelen: null,
    });
  });

  test('de voorbeeldvraag van de verkenner werkt', async () => {
    const { data, errors } = await hub.als('regieteamlid', VOORBEELDVRAAG, 'PLANREGIE');
    expect(errors).toBeUndefined();
    expect(data.huishouden.leden).toHaveLength(4);
  });

  test('elke subgraph stuurt de database evenveel vragen voor een huishouden als voor alle', async () => {
    const vraag = (keuze: string) => `{ huishoudens(first: ${keuze}) { edges { node { leden { naam { volledig }
      ${VELDEN.map((veld) => `${veld} { betrokken }`).join(' ')} toegang { niveau } } plan { doelen { id acties { wat } } } betrokkenen { organisatie } regisseur { organisatie } regieversie regieaanbod { reden organisatie } regieverloop { reden } } } } }`;
    const tel = async (keuze: string) => {
      for (const lijst of Object.values(hub.statements)) lijst.length = 0;
      await hub.als('wijkcoach', vraag(keuze), 'UITVOERING');
      return Object.fromEntries(Object.entries(hub.statements).map(([naam, lijst]) => [naam, lijst.length]));
    };
    await tel('1');
    expect(await tel('3')).toEqual(await tel('1'));
  });

  test('een ingetrokken toestemming sluit de eerstvolgende vraag', async () => {
    expect(await toegang('regieteamlid', 'PLANREGIE', 'p-karin', 'wmo')).toMatchObject({ niveau: 'HOOFDLIJNEN' });
    await hub.trekIn('inwoner-karin', 'toest-3');
    expect(await toegang('regieteamlid', 'PLANREGIE', 'p-karin', 'wmo')).toMatchObject({
      niveau: 'GEEN',
      reden: 'GEEN_TOESTEMMING',
    });
  });
});
