import { doelVoor, inwoner, type Plannen, stelPlannenOp, WIJKCOACH } from './plan.fixture';

const TIJDLIJN = `{ huishouden(id: "hh-a") { tijdlijn(domeinen: [PLAN], first: 50) {
  edges { node { id datum omschrijving leefgebieden } } pageInfo { hasNextPage } ontbreekt } } }`;

describe('wat het plan overkomt', () => {
  let hub: Plannen;
  let planId: string;
  beforeAll(async () => {
    hub = await stelPlannenOp();
    planId = (await hub.lukt(WIJKCOACH, 'stelConceptplanOp', { huishouden: 'hh-a' })).plan.id;
    await hub.lukt(WIJKCOACH, 'voegDoelToe', doelVoor(planId, ['p-karin']));
    await hub.lukt(WIJKCOACH, 'voegDoelToe', doelVoor(planId, ['p-mark'], { leefgebied: 'FINANCIEN' }));
    await hub.lukt(WIJKCOACH, 'voegDoelToe', doelVoor(planId, ['p-karin'], { leefgebied: 'WERK' }));
  });
  afterAll(() => hub?.stop());

  const gebeurd = async (wie: object) => {
    const { data, errors } = await hub.stel(wie as never, TIJDLIJN);
    expect(errors).toBeUndefined();
    return data.huishouden.tijdlijn.edges
      .map(({ node }: { node: object }) => node)
      .filter(({ id }: { id: string }) => id.startsWith(planId))
      .map((g: { id: string; omschrijving: string; leefgebieden: string[] }) => [g.id, g.omschrijving, g.leefgebieden]);
  };

  test('staat in de tijdlijn, elk op zijn dag en met zijn leefgebied', async () => {
    expect(await gebeurd(WIJKCOACH)).toEqual([
      [`${planId}:99995`, 'Doel in het plan gezet', ['WERK']],
      [`${planId}:99996`, 'Doel in het plan gezet', ['FINANCIEN']],
      [`${planId}:99997`, 'Doel in het plan gezet', ['WONEN']],
      [`${planId}:99998`, 'Conceptplan opgesteld', []],
    ]);
  });
  test('laat van een doel dat iemand niet ziet niets na, ook geen nummer dat is overgeslagen', async () => {
    expect(await gebeurd(inwoner('karin'))).toEqual([
      [`${planId}:99996`, 'Doel in het plan gezet', ['WERK']],
      [`${planId}:99997`, 'Doel in het plan gezet', ['WONEN']],
      [`${planId}:99998`, 'Conceptplan opgesteld', []],
    ]);
  });
});
