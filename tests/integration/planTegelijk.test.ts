import { doelVoor, inwoner, type Plannen, stelPlannenOp, WIJKCOACH } from './plan.fixture';

const TWINTIG = Array.from({ length: 20 }, (_, i) => i);

describe('twintig tegelijk', () => {
  let hub: Plannen;
  beforeAll(async () => {
    hub = await stelPlannenOp();
  });
  afterAll(() => hub?.stop());

  const gelukt = (uitkomsten: { fouten: { code: string }[] }[]) =>
    uitkomsten.filter(({ fouten }) => fouten.length === 0);
  const codes = (uitkomsten: { fouten: { code: string }[] }[]) => [
    ...new Set(uitkomsten.flatMap(({ fouten }) => fouten.map(({ code }) => code))),
  ];

  test('een plan opstellen: een huishouden krijgt er een, en de anderen horen dat', async () => {
    const wie = [WIJKCOACH, inwoner('karin'), inwoner('mark')];
    const uitkomsten = await Promise.all(
      TWINTIG.map((i) => hub.doe(wie[i % wie.length], 'stelConceptplanOp', { huishouden: 'hh-a' })),
    );
    expect(gelukt(uitkomsten)).toHaveLength(1);
    expect(codes(uitkomsten)).toEqual(['PLAN_LOOPT_AL']);
    const [{ aantal }] = await hub
      .opslag('huishouden')
      .lezer.query(`SELECT COUNT(*) AS aantal FROM plan WHERE huishouden = 'hh-a'`);
    expect(Number(aantal)).toBe(1);
  });

  test('van dezelfde versie voortgaan: een wint, de anderen horen dat zij te laat zijn', async () => {
    const { id: planId } = await hub.plan(WIJKCOACH);
    const { doel } = await hub.lukt(WIJKCOACH, 'voegDoelToe', doelVoor(planId, ['p-karin']));
    const uitkomsten = await Promise.all(
      TWINTIG.map((i) =>
        hub.doe(i % 2 ? WIJKCOACH : inwoner('karin'), 'werkDoelBij', {
          ...{ planId, verwachteVersie: 2, doelId: doel.id, gewenstResultaat: `Het huis is droog (${i}).` },
        }),
      ),
    );
    expect(gelukt(uitkomsten)).toHaveLength(1);
    expect(codes(uitkomsten)).toEqual(['VERSIE_VEROUDERD']);
    expect(await hub.plan(WIJKCOACH)).toMatchObject({ versie: 3 });
  });

  test('iets toevoegen: alle twintig staan erin, elk een keer', async () => {
    const { id: planId, versie, doelen } = await hub.plan(WIJKCOACH);
    const uitkomsten = await Promise.all(
      TWINTIG.map((i) =>
        hub.doe(WIJKCOACH, 'voegActieToe', { planId, doelId: doelen[0].id, uitvoerder: 'ZELF', wat: `${i}` }),
      ),
    );
    expect(gelukt(uitkomsten)).toHaveLength(20);
    const na = await hub.plan(WIJKCOACH);
    expect(na.versie).toBe(versie + 20);
    const acties: { wat: string; volgorde: number }[] = na.doelen[0].acties;
    expect(acties.map(({ wat }) => Number(wat)).sort((a, b) => a - b)).toEqual(TWINTIG);
    expect(acties.map(({ volgorde }) => volgorde)).toEqual(TWINTIG.map((i) => i + 1));
  });

  test('dezelfde opdracht met dezelfde sleutel: er komt een doel van', async () => {
    const { id: planId, doelen } = await hub.plan(WIJKCOACH);
    const input = doelVoor(planId, ['p-mark'], { idempotentieSleutel: 'twintig-keer-hetzelfde' });
    const uitkomsten = await Promise.all(TWINTIG.map(() => hub.lukt(WIJKCOACH, 'voegDoelToe', input)));
    expect(new Set(uitkomsten.map(({ doel }) => doel.id)).size).toBe(1);
    expect((await hub.plan(WIJKCOACH)).doelen).toHaveLength(doelen.length + 1);
  });
});
