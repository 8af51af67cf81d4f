import { Persoon } from '#subgraphs/huishouden/mensen/Persoon';
import { dagVan, plusDagen } from '#waarborgen/dienst/klok';
import { type Hubopstelling, setUpHub } from './opstelling';

interface Zicht {
  domein: string;
  organisatie: string;
  team: string | null;
  niveau: string;
  grond: string;
  doelen: string[];
  toestemming: { id: string } | null;
  uitleg: string;
}

describe('wat een inwoner over zijn eigen delen ziet', () => {
  let hub: Hubopstelling;
  beforeAll(async () => {
    hub = await setUpHub();
  });
  afterAll(() => hub?.stop());

  const mijzelf = async (persona: string, velden: string) => {
    const { data, errors } = await hub.als(persona, `{ mijzelf { ${velden} } }`);
    expect(errors).toBeUndefined();
    return data.mijzelf;
  };
  const ZICHT = 'wieZietWat { domein organisatie team niveau grond doelen tot toestemming { id } uitleg }';

  test('per domein wie nu wat kan zien, en waarom', async () => {
    const { wieZietWat } = (await mijzelf('inwoner-karin', ZICHT)) as { wieZietWat: Zicht[] };
    const wmo = wieZietWat.filter((z) => z.domein === 'WMO');
    expect(wmo.find((z) => z.grond === 'EIGEN_DOSSIER')).toMatchObject({
      ...{ organisatie: 'Gemeente Waalstad, afdeling Wmo', niveau: 'DETAILS', toestemming: null },
      doelen: ['TOELEIDING', 'PLANREGIE', 'UITVOERING', 'CRISIS', 'KWALITEIT'],
      uitleg: 'Gemeente Waalstad, afdeling Wmo houdt dit dossier zelf bij.',
    });
    expect(wmo.find((z) => z.organisatie === 'Regieteam Waalstad')).toMatchObject({
      ...{ niveau: 'HOOFDLIJNEN', grond: 'TOESTEMMING', doelen: ['PLANREGIE', 'UITVOERING'] },
      toestemming: { id: 'toest-3' },
      uitleg:
        'Iedereen die meewerkt aan uw plan mag tot en met 31 augustus 2027 de hoofdlijnen van uw Wmo-ondersteuning zien, om uw plan te maken en om u te helpen.',
    });
  });

  test('klopt voor elke lezer met wat hij te zien krijgt', async () => {
    const { wieZietWat } = (await mijzelf('inwoner-karin', ZICHT)) as { wieZietWat: Zicht[] };
    const lezers: [persona: string, organisatie: string, team: string | null, doel: string][] = [
      ['regieteamlid', 'Regieteam Waalstad', null, 'PLANREGIE'],
      ['wijkverpleegkundige', 'Thuiszorg Waalstad', null, 'UITVOERING'],
      ['wijkcoach', 'Stichting Wijkteams Waalstad', 'Wijkteam Lindenholt', 'UITVOERING'],
      ['wmo-consulent', 'Gemeente Waalstad, afdeling Wmo', null, 'KWALITEIT'],
      ['schuldhulpverlener', 'Stadsbank Waalstad', null, 'CRISIS'],
      ['zorgverzekeraar', 'Zorgverzekeraar Waalland', null, 'UITVOERING'],
    ];
    for (const [persona, organisatie, team, doel] of lezers) {
      const vraag = '{ huishouden(id: "hh-a") { leden { id toegang { domein niveau } } } }';
      const { data } = await hub.als(persona, vraag, doel);
      const karin = data.huishouden.leden.find((lid: { id: string }) => lid.id === 'p-karin');
      for (const { domein, niveau } of karin.toegang) {
        const gezegd = wieZietWat.filter(
          (z) => z.domein === domein && z.organisatie === organisatie && (z.team === team || z.team === null),
        );
        const voorDoel = gezegd.filter((z) => z.doelen.includes(doel)).map((z) => z.niveau);
        expect([persona, domein, voorDoel[0] ?? 'GEEN']).toEqual([persona, domein, niveau]);
      }
    }
  });

  test('wat op een handtekening wacht, en van wie', async () => {
    const velden = 'id wachtOp { id naam { voornaam } } betrokkene { id } uitleg';
    const { data } = await hub.als(
      'inwoner-mark',
      `{ teOndertekenen { ${velden} } mijzelf { wachtOpOndertekening { id } } }`,
    );
    expect(data.mijzelf.wachtOpOndertekening).toEqual([]);
    expect(data.teOndertekenen).toMatchObject([
      { id: 'toest-25', wachtOp: [{ id: 'p-mark', naam: { voornaam: 'Mark' } }], betrokkene: { id: 'p-daan' } },
    ]);
    expect(data.teOndertekenen[0].uitleg).toMatch(
      /^Zodra iedereen die dat moet heeft getekend, mag iedereen die meewerkt aan het plan van Daan /,
    );
    const noor = await mijzelf('inwoner-noor', `wachtOpOndertekening { ${velden} }`);
    expect(noor.wachtOpOndertekening).toMatchObject([{ id: 'toest-20', wachtOp: [{ id: 'p-noor' }] }]);
  });

  test('wat binnenkort eindigt', async () => {
    const ids = async (dagen: number) =>
      (await mijzelf('inwoner-karin', `looptAf(dagen: ${dagen}) { id }`)).looptAf.map((t: { id: string }) => t.id);
    expect(await ids(0)).toEqual([]);
    expect(await ids(366)).toContain('toest-3');
  });

  test('wie voor hem spreekt, waarover en waaruit dat blijkt', async () => {
    const velden = 'persoon { id } soort domeinen vanaf bewijs { soort nummer gecontroleerdDoor }';
    const { vertegenwoordigers } = await mijzelf('inwoner-riet', `vertegenwoordigers { ${velden} }`);
    expect(vertegenwoordigers).toEqual([
      {
        ...{ persoon: { id: 'p-els' }, soort: 'MENTORSCHAP', domeinen: ['WMO', 'WIJKVERPLEGING'], vanaf: '2024-04-01' },
        bewijs: { soort: 'CURATELE_EN_BEWINDREGISTER', nummer: 'CBR-000001', gecontroleerdDoor: 'wijkcoach-bakker' },
      },
      {
        ...{ persoon: { id: 'p-bos' }, soort: 'BEWIND', domeinen: ['SCHULDHULP'], vanaf: '2024-04-01' },
        bewijs: { soort: 'CURATELE_EN_BEWINDREGISTER', nummer: 'CBR-000002', gecontroleerdDoor: 'wijkcoach-bakker' },
      },
    ]);
    const noor = await mijzelf('inwoner-noor', 'vertegenwoordigers { persoon { id } soort }');
    expect(noor.vertegenwoordigers).toEqual([
      { persoon: { id: 'p-karin' }, soort: 'OUDERLIJK_GEZAG' },
      { persoon: { id: 'p-mark' }, soort: 'OUDERLIJK_GEZAG' },
    ]);
  });

  test('wat er met zijn toestemmingen gebeurde, door wie en wie het vastlegde', async () => {
    const velden = 'soort versie op persoon { id } functionaris wijze toelichting';
    const vraag = `{ mijzelf { toestemmingen { edges { node { id geschiedenis { ${velden} } } } } } }`;
    const { data } = await hub.als('inwoner-mark', vraag);
    const knopen = data.mijzelf.toestemmingen.edges.map((e: { node: object }) => e.node);
    const { geschiedenis } = knopen.find((t: { id: string }) => t.id === 'toest-17');
    expect(geschiedenis.map((g: { soort: string }) => g.soort)).toEqual(['GEGEVEN', 'ONDERTEKEND', 'INGETROKKEN']);
    expect(geschiedenis[2]).toMatchObject({ versie: 3, persoon: { id: 'p-mark' }, functionaris: null });
    const bijMark =
      '{ huishouden(id: "hh-a") { leden { toestemmingen { edges { node { geschiedenis { soort } } } } } } }';
    const regisseur = (await hub.als('wijkcoach', bijMark, 'PLANREGIE')).data.huishouden.leden;
    const gezien = regisseur.flatMap((l: { toestemmingen: { edges: { node: object }[] } }) => l.toestemmingen.edges);
    expect(gezien.length).toBeGreaterThan(0);
    for (const { node } of gezien) expect(node).toEqual({ geschiedenis: null });
  });

  describe('is er voor niemand anders:', () => {
    const VELDEN = 'id wieZietWat { domein } wachtOpOndertekening { id } looptAf { id } vertegenwoordigers { soort }';
    const bij = async (persona: string, persoon: string, doel?: string, huishouden = 'hh-a') => {
      const { data } = await hub.als(persona, `{ huishouden(id: "${huishouden}") { leden { ${VELDEN} } } }`, doel);
      return data.huishouden.leden.find((lid: { id: string }) => lid.id === persoon);
    };
    const NIETS = { wieZietWat: null, wachtOpOndertekening: null, looptAf: null, vertegenwoordigers: null };
    test.each([
      ['inwoner-karin', 'p-mark', undefined],
      ['inwoner-noor', 'p-daan', undefined],
      ['regieteamlid', 'p-karin', 'PLANREGIE'],
      ['wijkcoach', 'p-karin', 'PLANREGIE'],
      ['zorgverzekeraar', 'p-karin', 'UITVOERING'],
    ])('%s over %s', async (persona, persoon, doel) => {
      expect(await bij(persona, persoon, doel)).toEqual({ id: persoon, ...NIETS });
    });
    test('een bewindvoerder ziet alleen wie de schulden ziet', async () => {
      const { wieZietWat } = await bij('inwoner-bos', 'p-riet', undefined, 'hh-b');
      expect(new Set(wieZietWat.map((z: Zicht) => z.domein))).toEqual(new Set(['SCHULDHULP']));
    });
    test('een mentor hoort niet wie over het geld gaat, en een bewindvoerder niet wie over de zorg gaat', async () => {
      const soorten = async (persona: string) =>
        (await bij(persona, 'p-riet', undefined, 'hh-b')).vertegenwoordigers.map((v: { soort: string }) => v.soort);
      expect([await soorten('inwoner-els'), await soorten('inwoner-bos')]).toEqual([['MENTORSCHAP'], ['BEWIND']]);
    });
    test('wie voor hem spreekt leest zijn eigen woorden niet', async () => {
      const input = {
        ...{ idempotentieSleutel: 'woorden-van-noor', betrokkene: 'p-noor', aan: { plandeelnemers: true } },
        ...{ domein: 'WMO', doelen: ['CRISIS'], tot: plusDagen(dagVan(new Date()), 9), wijze: 'DIGITAAL' },
        toelichting: 'mijn vader mag dit niet weten',
      };
      const vraag = `mutation($input: MaakBezwaarTegenDelenInput!) { maakBezwaarTegenDelen(input: $input) {
        toestemming { geschiedenis { toelichting } } } }`;
      const { data } = await hub.als('inwoner-noor', vraag, undefined, { input });
      expect(data.maakBezwaarTegenDelen.toestemming.geschiedenis[0].toelichting).toBe(input.toelichting);
      const lezen =
        '{ huishouden(id: "hh-a") { leden { id toestemmingen { edges { node { geschiedenis { soort toelichting } } } } } } }';
      const bijKarin = await hub.als('inwoner-karin', lezen);
      expect(JSON.stringify(bijKarin.data)).toContain('GEGEVEN');
      expect(JSON.stringify(bijKarin.data)).not.toContain('mijn vader');
    });
    test('onder de naam van wie is overleden komt niemand meer binnen', async () => {
      const zet = (dag: string | null) =>
        hub.opslag('huishouden').write((manager) => manager.update(Persoon, { id: 'p-tom' }, { overledenOp: dag }));
      const binnen = async () =>
        (await hub.als('inwoner-tom', '{ mijzelf { id } huishoudens { edges { cursor } } }')).data;
      await zet(dagVan(new Date()));
      expect(await binnen()).toEqual({ mijzelf: null, huishoudens: { edges: [] } });
      await zet(null);
      expect((await binnen()).mijzelf).toEqual({ id: 'p-tom' });
    });
    test('een medewerker heeft niets te ondertekenen', async () => {
      const { data } = await hub.als('wijkcoach', '{ teOndertekenen { id } }', 'PLANREGIE');
      expect(data.teOndertekenen).toEqual([]);
    });
  });
});
