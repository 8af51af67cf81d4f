import {
  doelVoor,
  inwoner,
  PLAN,
  type Plannen,
  REGIETEAM,
  SCHULDHULP,
  stelPlannenOp,
  WIJKCOACH,
} from '../integration/plan.fixture';

const KARIN = inwoner('karin');
const MARK = inwoner('mark');
const ALLES = `${PLAN} versies { edges { cursor node { versie stap status op reden organisatie functionaris persoon { id } doelen { id gewenstResultaat } } } pageInfo { hasNextPage } }
  verschil { waarvan veld eerst daarna }`;

describe('wie een doel niet mag zien', () => {
  let hub: Plannen;
  let planId: string;
  const vanMark: string[] = [];
  const TIJDLIJN =
    '{ huishouden(id: "hh-a") { tijdlijn(first: 100, domeinen: [PLAN]) { edges { cursor node { id datum omschrijving leefgebieden } } } } }';
  const zien = async (wie: typeof KARIN) =>
    JSON.stringify([await hub.plan(wie, ALLES), (await hub.stel(wie, TIJDLIJN)).data]);
  const gezien = async (wie: typeof KARIN) => ({ planId, verwachteVersie: (await hub.plan(wie)).versie });

  beforeAll(async () => {
    hub = await stelPlannenOp();
    await hub.trekIn('inwoner-mark', 'toest-18');
    planId = (await hub.lukt(WIJKCOACH, 'stelConceptplanOp', { huishouden: 'hh-a' })).plan.id;
    const { doel } = await hub.lukt(WIJKCOACH, 'voegDoelToe', doelVoor(planId, ['p-karin']));
    for (const wat of ['Opruimen.', 'Luchten.'])
      await hub.lukt(WIJKCOACH, 'voegActieToe', { planId, doelId: doel.id, uitvoerder: 'ZELF', wat });
  });
  afterAll(() => hub?.stop());

  /** What Mark does with goals of his own, which he shares with nobody. */
  const markWerkt = async () => {
    const geheim = { gewenstResultaat: 'GEHEIM resultaat', meting: 'GEHEIM meting' };
    const { doel } = await hub.lukt(MARK, 'voegDoelToe', doelVoor(planId, ['p-mark'], { ...geheim, reden: 'GEHEIM' }));
    const { actie } = await hub.lukt(MARK, 'voegActieToe', {
      planId,
      doelId: doel.id,
      uitvoerder: 'ZELF',
      wat: 'GEHEIM',
      reden: 'GEHEIM',
    });
    await hub.lukt(MARK, 'werkDoelBij', {
      ...(await gezien(MARK)),
      doelId: doel.id,
      streefdatum: '2027-05-01',
      reden: 'GEHEIM',
    });
    await hub.lukt(MARK, 'werkActieBij', {
      ...(await gezien(MARK)),
      actieId: actie.id,
      voortgang: 'BEZIG',
      wanneer: '2027-01-01',
      reden: 'GEHEIM',
    });
    await hub.lukt(MARK, 'geefAkkoord', await gezien(MARK));
    vanMark.push(doel.id, actie.id);
  };

  test.each([
    ['de regisseur', WIJKCOACH],
    ['zijn partner', KARIN],
    ['het regieteam', REGIETEAM],
    ['een partner', SCHULDHULP],
  ])('%s krijgt hetzelfde plan, wat er ook aan zo een doel gebeurt', async (_, wie) => {
    const eerst = await zien(wie);
    await markWerkt();
    expect(await zien(wie)).toBe(eerst);
    expect(eerst).not.toMatch(/GEHEIM|p-mark/);
  });

  test('gaat verder op de versie die hij ziet, ook als daar intussen van alles aan voorafging', async () => {
    const versie = await gezien(WIJKCOACH);
    await markWerkt();
    const [{ id: doelId }] = (await hub.plan(WIJKCOACH)).doelen;
    const { plan } = await hub.lukt(WIJKCOACH, 'werkDoelBij', {
      ...versie,
      doelId,
      gewenstResultaat: 'Het huis is schoon.',
    });
    expect(plan.versie).toBe(versie.verwachteVersie + 1);
  });

  test('stelt vast wat hij ziet, met akkoord van wie dat aangaat; wat hij niet ziet houdt hem niet tegen en wordt geen afspraak', async () => {
    await hub.lukt(KARIN, 'geefAkkoord', await gezien(KARIN));
    expect((await hub.lukt(WIJKCOACH, 'stelPlanVast', await gezien(WIJKCOACH))).plan).toMatchObject({
      ...{ status: 'VASTGESTELD', wachtOpAkkoord: [] },
    });
    const { doel } = await hub.lukt(MARK, 'voegDoelToe', doelVoor(planId, ['p-mark'], { reden: 'GEHEIM' }));
    expect(await hub.plan(WIJKCOACH)).toMatchObject({ status: 'VASTGESTELD' });
    const vanMarkZelf = await hub.plan(MARK);
    expect(vanMarkZelf.status).toBe('CONCEPT');
    expect(vanMarkZelf.doelen.find(({ id }: { id: string }) => id === doel.id).akkoorden).toMatchObject([
      { akkoord: false },
    ]);
  });

  test('krijgt op zijn nummer hetzelfde antwoord als op een nummer dat er niet is', async () => {
    const [doelId, actieId] = vanMark;
    const versie = await gezien(WIJKCOACH);
    const doel = (id: string) =>
      hub.doe(WIJKCOACH, 'werkDoelBij', { ...versie, doelId: id, vervalt: true, reden: 'x' });
    expect(await doel(doelId)).toEqual(await doel('d-bestaat-niet'));
    const werk = (id: string) => hub.doe(WIJKCOACH, 'werkActieBij', { ...versie, actieId: id, voortgang: 'GEDAAN' });
    expect(await werk(actieId)).toEqual(await werk('a-bestaat-niet'));
    const voorbehoud = (id: string) => hub.doe(WIJKCOACH, 'maakVoorbehoud', { ...versie, actieId: id, reden: 'x' });
    expect(await voorbehoud(actieId)).toEqual(await voorbehoud('a-bestaat-niet'));
    const actie = (id: string) =>
      hub.doe(WIJKCOACH, 'voegActieToe', { planId, doelId: id, uitvoerder: 'ZELF', wat: 'x', reden: 'x' });
    expect(await actie(doelId)).toEqual(await actie('d-bestaat-niet'));
  });

  test('komt met een versie die er voor hem niet is nergens', async () => {
    const { versie } = await hub.plan(WIJKCOACH);
    for (const v of [0, -1, versie + 1, 2 ** 31 - 1]) {
      const { data, errors } = await hub.stel(
        WIJKCOACH,
        `{ huishouden(id: "hh-a") { plan { verschil(van: ${v}) { veld } } } }`,
      );
      expect([data.huishouden.plan.verschil, errors?.[0].extensions.code]).toEqual([null, 'BAD_USER_INPUT']);
    }
  });

  test('voegt er geen doel aan toe over wie het plan niet met hem deelt', async () => {
    for (const wie of ['p-mark', 'p-peter', 'p-bestaat-niet'])
      expect(await hub.codes(WIJKCOACH, 'voegDoelToe', doelVoor(planId, ['p-karin', wie], { reden: 'x' }))).toEqual([
        'BETREFT_ONBEKEND',
      ]);
  });

  test('en van een ander huishouden, wiens plan hij wel mag zien, evenmin', async () => {
    const input = {
      ...{ idempotentieSleutel: 'plan-van-sanne', betrokkene: 'p-sanne', aan: { organisatie: 'org-wijkteams' } },
      ...{ domein: 'PLAN', niveau: 'DETAILS', doelen: ['PLANREGIE'], tot: '2027-06-30', wijze: 'DIGITAAL' },
    };
    const vraag = 'mutation($input: GeefToestemmingInput!) { geefToestemming(input: $input) { fouten { code } } }';
    expect((await hub.stel(inwoner('sanne'), vraag, { input })).data.geefToestemming.fouten).toEqual([]);
    expect(await hub.plan(WIJKCOACH, 'toegang { niveau }', 'hh-d')).toEqual({ toegang: { niveau: 'DETAILS' } });
    expect(await hub.codes(WIJKCOACH, 'voegDoelToe', doelVoor(planId, ['p-sanne'], { reden: 'x' }))).toEqual([
      'BETREFT_ONBEKEND',
    ]);
  });

  test('leest rechtstreeks bij de hub niet meer dan door de poort', async () => {
    const vraag = `{ huishouden(id: "hh-a") { plan { ${ALLES} } } }`;
    const direct = await hub.metToken(
      await hub.munt(WIJKCOACH),
      vraag,
      'PLANREGIE',
      undefined,
      hub.adres('huishouden'),
    );
    expect(JSON.stringify(direct)).not.toMatch(/GEHEIM|p-mark/);
  });

  test('staat in het logboek als wie het geweigerd is; wie iets vastlegde als wie dat deed', async () => {
    await hub.nieuweRegels('huishouden');
    await hub.plan(WIJKCOACH);
    const gelezen = await hub.nieuweRegels('huishouden');
    expect(gelezen).toContainEqual(
      expect.objectContaining({ persoon: 'p-mark', domein: 'PLAN', uitkomst: 'GEWEIGERD' }),
    );
    await markWerkt();
    expect(await hub.nieuweRegels('huishouden')).toContainEqual(
      expect.objectContaining({
        persoon: 'p-mark',
        domein: 'PLAN',
        handeling: 'VASTLEGGEN',
        functionaris: 'inwoner-mark',
      }),
    );
  });
});
