import {
  doelVoor,
  inwoner,
  type Mutatie,
  type Plannen,
  REGIETEAM,
  SCHULDHULP,
  stelPlannenOp,
  TEAMLEIDER,
  WIJKCOACH,
} from './plan.fixture';

const KARIN = inwoner('karin');
const MARK = inwoner('mark');
const NOOR = inwoner('noor');

/** One household from the first signal to the end of its plan, as those tell it who live it. */
describe('het verhaal van een huishouden', () => {
  let hub: Plannen;
  let planId: string;
  const doelen: Record<string, string> = {};
  const acties: Record<string, string> = {};
  beforeAll(async () => {
    hub = await stelPlannenOp();
    // The plan has not begun, and nobody asked the regieteam yet.
    await hub
      .opslag('huishouden')
      .lezer.query(`UPDATE betrokkenheid SET vanaf = '2026-11-30' WHERE kenmerk = 'betr-7'`);
  });
  afterAll(() => hub?.stop());

  const opDag = (dag: string) => {
    hub.klok.nu = new Date(`${dag}T10:00:00Z`);
  };
  const doet = async (wie: typeof KARIN, mutatie: Mutatie, input: object = {}) => {
    const gezien = { planId, verwachteVersie: (await hub.plan(wie))?.versie };
    return hub.lukt(wie, mutatie, { ...gezien, ...input });
  };
  const huishouden = async (wie: typeof KARIN, velden: string) =>
    (await hub.stel(wie, `{ huishouden(id: "hh-a") { ${velden} } }`)).data.huishouden;
  const regie = async (wie: typeof KARIN, mutatie: string, soort: string, input: object) => {
    const { regieversie: verwachteVersie } = await huishouden(wie, 'regieversie');
    const vraag = `mutation($input: ${soort}!) { ${mutatie}(input: $input) { fouten { code bericht } } }`;
    const { data } = await hub.stel(wie, vraag, { input: { huishouden: 'hh-a', verwachteVersie, ...input } });
    expect(data[mutatie].fouten).toEqual([]);
  };
  const wachtOp = async () => (await hub.plan(WIJKCOACH)).wachtOpAkkoord.map(({ id }: { id: string }) => id);

  test('de huisarts geeft een signaal, en twee coaches komen langs aan de keukentafel', async () => {
    const { leden } = await huishouden(
      WIJKCOACH,
      'leden { id wijkteam { signalen { kenmerk bron } huisbezoeken { coaches } keukentafelgesprekken { kenmerk gevoerdOp } } }',
    );
    const { wijkteam } = leden.find(({ id }: { id: string }) => id === 'p-karin');
    expect(wijkteam.signalen).toEqual([{ kenmerk: 'wt-s-0301', bron: 'PROFESSIONAL' }]);
    expect(wijkteam.huisbezoeken[0].coaches).toHaveLength(2);
    expect(wijkteam.keukentafelgesprekken).toEqual([{ kenmerk: 'wt-k-0198', gevoerdOp: '2026-09-01' }]);
  });

  test('de wijkcoach stelt uit dat gesprek een conceptplan op: niemand hoeft iets twee keer te vertellen', async () => {
    const keukentafelgesprek = { persoon: 'p-karin', kenmerk: 'wt-k-0198' };
    const { plan } = await hub.lukt(WIJKCOACH, 'stelConceptplanOp', { huishouden: 'hh-a', keukentafelgesprek });
    expect(plan).toMatchObject({ status: 'CONCEPT', leefgebieden: expect.arrayContaining(['WONEN', 'FINANCIEN']) });
    planId = plan.id;
  });

  test('samen schrijven zij op wat er bereikt moet zijn, en wie wat doet: zelf, het netwerk, een beroepskracht', async () => {
    const doel = async (naam: string, wie: typeof KARIN, betreft: string[], gewenstResultaat: string) => {
      doelen[naam] = (await hub.lukt(wie, 'voegDoelToe', doelVoor(planId, betreft, { gewenstResultaat }))).doel.id;
    };
    const actie = async (naam: string, doelId: string, uitvoerder: string, wat: string) => {
      acties[naam] = (await hub.lukt(WIJKCOACH, 'voegActieToe', { planId, doelId, uitvoerder, wat })).actie.id;
    };
    await doel('huis', WIJKCOACH, ['p-karin', 'p-mark'], 'Het huis is droog.');
    await doel('geld', MARK, ['p-mark'], 'De vaste lasten worden elke maand betaald.');
    await doel('rust', WIJKCOACH, ['p-noor'], 'Noor heeft een plek om tot rust te komen.');
    await actie('luchten', doelen.huis, 'ZELF', 'Elke dag luchten.');
    await actie('zus', doelen.huis, 'NETWERK', 'De zus van Karin helpt met verven.');
    await actie('budget', doelen.geld, 'PROFESSIONAL', 'Budgetbeheer inrichten.');
    expect((await hub.plan(WIJKCOACH)).doelen).toHaveLength(3);
  });

  test('van Karin is wat Karin aangaat, van Mark wat Mark aangaat, en van Noor is Noor', async () => {
    const ziet = async (wie: typeof KARIN) => (await hub.plan(wie)).doelen.map(({ id }: { id: string }) => id);
    expect(await ziet(KARIN)).toEqual([doelen.huis, doelen.rust]);
    expect(await ziet(MARK)).toEqual([doelen.huis, doelen.geld, doelen.rust]);
    expect(await ziet(NOOR)).toEqual([doelen.rust]);
  });

  test('pas als beide ouders en Noor van veertien akkoord zijn, is het plan vastgesteld', async () => {
    expect((await wachtOp()).sort()).toEqual(['p-karin', 'p-mark', 'p-noor']);
    await doet(KARIN, 'geefAkkoord');
    await doet(KARIN, 'geefAkkoord', { betreft: 'p-noor' });
    await doet(MARK, 'geefAkkoord');
    await doet(MARK, 'geefAkkoord', { betreft: 'p-noor' });
    const nog = { planId, verwachteVersie: (await hub.plan(WIJKCOACH)).versie };
    expect(await hub.codes(WIJKCOACH, 'stelPlanVast', nog)).toEqual(['AKKOORD_ONTBREEKT']);
    expect(await wachtOp()).toEqual(['p-noor']);
    await doet(NOOR, 'geefAkkoord');
    const { plan } = await doet(WIJKCOACH, 'stelPlanVast');
    expect(plan).toMatchObject({ status: 'VASTGESTELD', vastgesteldOp: '2026-11-24', wachtOpAkkoord: [] });
  });

  test('het wordt te veel: de teamleider schaalt op, en het regieteam neemt voor drie weken de regie over', async () => {
    opDag('2026-12-01');
    await regie(TEAMLEIDER, 'draagRegieOver', 'DraagRegieOverInput', {
      naar: { soort: 'REGIETEAM', organisatie: 'org-regieteam', naam: 'R. de Boer' },
      reden: 'Vragen op vijf leefgebieden en vijf organisaties.',
      ...{ tijdelijkTot: '2026-12-22', opschaling: 'wt-o-0052' },
    });
    expect((await huishouden(WIJKCOACH, 'regisseur { soort }')).regisseur.soort).toBe('WIJKCOACH');
    await regie(REGIETEAM, 'beantwoordRegieaanbod', 'BeantwoordRegieaanbodInput', { aanvaard: true });
    expect((await huishouden(WIJKCOACH, 'regisseur { soort tijdelijkTot }')).regisseur).toEqual({
      ...{ soort: 'REGIETEAM', tijdelijkTot: '2026-12-22' },
    });
  });

  test('in een blik ziet het regieteam wie er allemaal over de vloer komt, en waarom het meekijkt', async () => {
    const { samenvatting } = await huishouden(
      REGIETEAM,
      'samenvatting { organisatiesBetrokken professionalsBetrokken doelen { open } leefgebieden { leefgebied dubbel } signalen { naar opschaling } ontbreekt }',
    );
    expect(samenvatting).toMatchObject({ doelen: { open: 3 }, ontbreekt: [] });
    expect(samenvatting.organisatiesBetrokken).toBeGreaterThanOrEqual(4);
    expect(samenvatting.signalen).toContainEqual({ naar: 'REGIETEAM', opschaling: 'BESLOTEN' });
  });

  test('het regieteam bepaalt wat eerst moet; de wijkcoach nu niet, en de Stadsbank zegt dat het niet zo snel kan', async () => {
    const volgorde = { acties: [acties.budget, acties.luchten, acties.zus] };
    const gezien = { planId, verwachteVersie: (await hub.plan(WIJKCOACH)).versie };
    expect(await hub.codes(WIJKCOACH, 'bepaalVolgorde', { ...gezien, ...volgorde })).toEqual(['NIET_DE_REGISSEUR']);
    await doet(REGIETEAM, 'bepaalVolgorde', volgorde);
    await doet(SCHULDHULP, 'maakVoorbehoud', { actieId: acties.budget, reden: 'Wij hebben pas in januari plaats.' });
    const [, geld] = (await hub.plan(REGIETEAM)).doelen;
    expect(geld.acties[0]).toMatchObject({ volgorde: 1, voorbehouden: [{ organisatie: 'Stadsbank Waalstad' }] });
  });

  test('de afspraak wordt later gezet: wie het aangaat, wordt opnieuw om akkoord gevraagd', async () => {
    await doet(REGIETEAM, 'werkActieBij', {
      actieId: acties.budget,
      wanneer: '2027-01-15',
      reden: 'De Stadsbank kan eerst in januari.',
    });
    expect(await wachtOp()).toEqual(['p-mark']);
    await doet(MARK, 'geefAkkoord');
    expect((await doet(REGIETEAM, 'stelPlanVast')).plan.status).toBe('VASTGESTELD');
  });

  test('na drie weken is de regie vanzelf terug bij de wijkcoach, zonder dat er een dag niemand was', async () => {
    opDag('2026-12-23');
    const { regisseur, regieverloop } = await huishouden(
      WIJKCOACH,
      'regisseur { soort } regieverloop { regisseur { soort sinds } tot }',
    );
    expect(regisseur.soort).toBe('WIJKCOACH');
    expect(regieverloop.map((r: { regisseur: { soort: string } }) => r.regisseur.soort)).toEqual([
      'WIJKCOACH',
      'REGIETEAM',
      'WIJKCOACH',
    ]);
    for (const [i, { tot }] of regieverloop.slice(0, -1).entries())
      expect(regieverloop[i + 1].regisseur.sinds).toBe(tot);
  });

  test('in maart kijken zij terug, in hun eigen woorden', async () => {
    opDag('2027-03-01');
    for (const actieId of [acties.luchten, acties.zus])
      await doet(KARIN, 'werkActieBij', { actieId, voortgang: 'GEDAAN' });
    const oordelen = [
      { doelId: doelen.huis, oordeel: 'BEHAALD', score: 4, woorden: 'Het ruikt weer fris en ik schaam me niet meer.' },
      { doelId: doelen.geld, oordeel: 'DEELS_BEHAALD', score: 3, woorden: 'De huur gaat goed, het gas nog niet.' },
      { doelId: doelen.rust, oordeel: 'BEHAALD', score: 4, woorden: 'Op woensdag ben ik even weg van alles.' },
    ];
    const { plan } = await doet(WIJKCOACH, 'evalueerPlan', { oordelen });
    expect(plan.status).toBe('HERZIENING');
    expect((await hub.plan(NOOR)).doelen).toEqual([
      expect.objectContaining({
        stand: 'BEHAALD',
        evaluaties: [expect.objectContaining({ woorden: oordelen[2].woorden })],
      }),
    ]);
  });

  test('en het plan wordt afgesloten; wat er stond blijft te lezen, ook als er een volgend plan komt', async () => {
    await doet(WIJKCOACH, 'sluitPlan', { reden: 'Het gezin kan zelf verder; Mark houdt de Stadsbank.' });
    expect(await hub.plan(KARIN)).toMatchObject({ status: 'AFGESLOTEN' });
    const { plan } = await hub.lukt(KARIN, 'stelConceptplanOp', { huishouden: 'hh-a' });
    expect(plan).toMatchObject({ status: 'CONCEPT', doelen: [] });
    const { eerderePlannen } = await huishouden(
      MARK,
      'eerderePlannen { id status versies { edges { node { stap } } } doelen { gewenstResultaat } }',
    );
    expect(eerderePlannen).toEqual([expect.objectContaining({ id: planId, status: 'AFGESLOTEN' })]);
    expect(eerderePlannen[0].versies.edges[0].node).toEqual({ stap: 'GESLOTEN' });
    expect(eerderePlannen[0].doelen).toHaveLength(3);
  });

  test('Karin leest het terug als een verhaal, het laatste eerst', async () => {
    const { tijdlijn } = await huishouden(
      KARIN,
      'tijdlijn(first: 100, domeinen: [PLAN, WIJKTEAM]) { edges { node { datum omschrijving } } }',
    );
    const regels: string[] = tijdlijn.edges.map(({ node }: { node: { omschrijving: string } }) => node.omschrijving);
    const verhaal = ['Plan afgesloten', 'Plan geevalueerd', 'Regie bij een regieteam', 'Plan vastgesteld'];
    const plaatsen = [...verhaal, 'Keukentafelgesprek', 'Signaal bij het wijkteam'].map((zin) =>
      regels.lastIndexOf(zin),
    );
    expect(plaatsen).toEqual(plaatsen.toSorted((a, b) => a - b));
    expect(Math.min(...plaatsen)).toBeGreaterThanOrEqual(0);
  });
});
