import { nood } from '../integration/noodtoegang.fixture';
import { doelVoor, inwoner, type Plannen, stelPlannenOp, WIJKCOACH } from '../integration/plan.fixture';

const KARIN = inwoner('karin');
const MARK = inwoner('mark');

describe('aan de grenzen van het plan', () => {
  let hub: Plannen;
  const sql = (query: string) => hub.opslag('huishouden').lezer.query(query);
  beforeAll(async () => {
    hub = await stelPlannenOp({ geleverd: true });
  });
  afterAll(() => hub?.stop());

  test('geeft niemand akkoord op een concept dat een levering nog kan veranderen onder zijn ogen', async () => {
    const akkoord = { planId: 'plan-c', verwachteVersie: 1 };
    expect(await hub.codes(inwoner('peter'), 'geefAkkoord', akkoord)).toEqual(['PLAN_WORDT_GELEVERD']);
  });

  test('raadt niemand een detail dat hij niet mag lezen door het te overschrijven', async () => {
    const { doelen, versie } = await hub.plan(WIJKCOACH);
    expect(doelen.find(({ id }: { id: string }) => id === 'doel-a3').meting).toBeNull();
    const raad = (meting: string, reden?: string) =>
      hub.doe(WIJKCOACH, 'werkDoelBij', {
        planId: 'plan-a',
        verwachteVersie: versie,
        doelId: 'doel-a3',
        meting,
        reden,
      });
    for (const reden of [undefined, 'x'])
      expect(await raad('Drie maanden zonder betalingsachterstand.', reden)).toEqual(await raad('Iets anders.', reden));
    const raadWie = (wie: string) =>
      hub.doe(WIJKCOACH, 'werkActieBij', { planId: 'plan-a', verwachteVersie: versie, actieId: 'actie-4', wie });
    expect(await raadWie('Stadsbank Waalstad')).toEqual(await raadWie('Iemand anders'));
  });

  test('kost een lijst van tienduizend personen niets', async () => {
    hub.statements.huishouden.length = 0;
    const betreft = Array.from({ length: 10_000 }, (_, i) => `p-${i}`);
    expect(await hub.codes(WIJKCOACH, 'voegDoelToe', doelVoor('plan-a', betreft, { reden: 'x' }))).toEqual([
      'BETREFT_ONBEKEND',
    ]);
    expect(hub.statements.huishouden.length).toBeLessThan(60);
  });

  test('wordt het wijkteam niet naar een gesprek gevraagd als er toch geen plan van komt', async () => {
    await hub.nieuweRegels('wijkteam');
    for (const persoon of ['p-karin', 'p-peter']) {
      const input = { huishouden: 'hh-a', keukentafelgesprek: { persoon, kenmerk: 'wt-k-0198' } };
      expect(await hub.codes(WIJKCOACH, 'stelConceptplanOp', input)).toContain('PLAN_LOOPT_AL');
    }
    expect(await hub.nieuweRegels('wijkteam')).toEqual([]);
  });

  test('leest een ouder die elders woont alleen van zijn kind, en staat in geen doel van de ander', async () => {
    const sanne = inwoner('sanne');
    const { plan } = await hub.lukt(sanne, 'stelConceptplanOp', { huishouden: 'hh-d' });
    expect(await hub.codes(sanne, 'voegDoelToe', doelVoor(plan.id, ['p-sanne', 'p-lotte']))).toEqual(['BETREFT_APART']);
    await hub.lukt(sanne, 'voegDoelToe', doelVoor(plan.id, ['p-sanne'], { gewenstResultaat: 'Van Sanne alleen.' }));
    const { doel } = await hub.lukt(sanne, 'voegDoelToe', doelVoor(plan.id, ['p-lotte']));
    const gezien = await hub.plan(inwoner('tom'), undefined, 'hh-d');
    expect(gezien.doelen.map(({ id }: { id: string }) => id)).toEqual([doel.id]);
    expect(JSON.stringify(gezien)).not.toContain('Sanne');
  });

  test('vertelt het logboek van wie vertrok niet eerder van een crisis dan dat van wie er woont', async () => {
    await sql(`UPDATE plandoel SET betreft = '["p-karin","p-mark"]' WHERE id = 'doel-a1'`);
    await sql(`UPDATE lidmaatschap SET tot = '2026-11-20' WHERE persoon = 'p-mark'`);
    const vraag = 'mutation($input: VraagNoodtoegangInput!) { vraagNoodtoegang(input: $input) { fouten { code } } }';
    const input = nood({ domeinen: ['PLAN'] });
    expect((await hub.stel(WIJKCOACH, vraag, { input }, 'CRISIS')).data.vraagNoodtoegang.fouten).toEqual([]);
    await hub.nieuweRegels('huishouden');
    const tijdlijn = 'tijdlijn(domeinen: [PLAN]) { edges { node { id } } }';
    await hub.stel(WIJKCOACH, `{ huishouden(id: "hh-a") { plan { doelen { id } } ${tijdlijn} } }`, undefined, 'CRISIS');
    const overMark = (await hub.nieuweRegels('huishouden')).filter(({ persoon }) => persoon === 'p-mark');
    expect(overMark.length).toBeGreaterThan(0);
    for (const { noodtoegangId } of overMark) expect(noodtoegangId).toMatch(/^n-/);
  });

  test('is een regisseur die er niet meer woont, geen regisseur meer van het plan', async () => {
    await sql(`UPDATE plandoel SET betreft = '["p-karin"]' WHERE id = 'doel-a1'`);
    const regie = (persoon: string) =>
      sql(
        `UPDATE regie SET soort = 'INWONER', persoon = '${persoon}', organisatie = NULL, naam = NULL WHERE kenmerk = 'regie-1'`,
      );
    const orden = async (wie: typeof KARIN) => {
      const { versie, doelen } = await hub.plan(wie);
      const acties = doelen.flatMap((d: { acties: { id: string }[] }) => d.acties.map(({ id }) => id));
      return hub.codes(wie, 'bepaalVolgorde', { planId: 'plan-a', verwachteVersie: versie, acties });
    };
    await regie('p-karin');
    expect(await orden(KARIN)).toEqual([]);
    await regie('p-mark');
    expect(await orden(MARK)).toEqual(['NIET_DE_REGISSEUR']);
  });
});
