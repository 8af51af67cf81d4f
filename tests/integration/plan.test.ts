import {
  BUITENSTAANDER,
  COLLEGA,
  doelVoor,
  inwoner,
  MUTATIES,
  type Mutatie,
  type Plannen,
  REGIETEAM,
  SCHULDHULP,
  stelPlannenOp,
  TEAMLEIDER,
  WIJKCOACH,
  WMO,
} from './plan.fixture';

const GESPREK = { persoon: 'p-karin', kenmerk: 'wt-k-0198' };
const KARIN = inwoner('karin');
const MARK = inwoner('mark');

describe('een plan', () => {
  let hub: Plannen;
  let planId: string;
  const versie = async (wie = WIJKCOACH) => (await hub.plan(wie)).versie;
  const opnieuw = async (input: object = {}) => ({ planId, verwachteVersie: await versie(), ...input });
  /** What only the regisseur does, as far as it takes. */
  const sluit = async () => {
    const { doelen } = await hub.plan(WIJKCOACH);
    for (const { id, stand } of doelen as { id: string; stand: string }[])
      if (stand === 'OPEN')
        await hub.lukt(WIJKCOACH, 'werkDoelBij', await opnieuw({ doelId: id, vervalt: true, reden: 'klaar' }));
    await hub.lukt(WIJKCOACH, 'sluitPlan', await opnieuw({ reden: 'klaar' }));
  };

  beforeAll(async () => {
    hub = await stelPlannenOp();
  });
  beforeEach(async () => {
    planId = (await hub.lukt(WIJKCOACH, 'stelConceptplanOp', { huishouden: 'hh-a' })).plan.id;
  });
  afterEach(async () => {
    if ((await hub.plan(WIJKCOACH)).status !== 'AFGESLOTEN') await sluit();
  });
  afterAll(() => hub?.stop());

  describe('opstellen', () => {
    test('kan alleen als er geen plan openstaat', async () => {
      expect(await hub.codes(WIJKCOACH, 'stelConceptplanOp', { huishouden: 'hh-a' })).toEqual(['PLAN_LOOPT_AL']);
      expect(await hub.codes(KARIN, 'stelConceptplanOp', { huishouden: 'hh-a' })).toEqual(['PLAN_LOOPT_AL']);
      await sluit();
      const { plan } = await hub.lukt(KARIN, 'stelConceptplanOp', { huishouden: 'hh-a' });
      expect(plan).toMatchObject({
        status: 'CONCEPT',
        versie: 1,
        opgesteldOp: '2026-11-24',
        doelen: [],
        leefgebieden: [],
      });
      planId = plan.id;
    });
    test('neemt de leefgebieden van een keukentafelgesprek over', async () => {
      await sluit();
      const { plan } = await hub.lukt(WIJKCOACH, 'stelConceptplanOp', {
        huishouden: 'hh-a',
        keukentafelgesprek: GESPREK,
      });
      const leefgebieden = ['WONEN', 'FINANCIEN', 'OPVOEDING', 'SOCIALE_OMGEVING', 'LICHAMELIJK_FUNCTIONEREN'];
      expect(plan.leefgebieden).toEqual(leefgebieden);
      planId = plan.id;
    });
    test('vraagt het gesprek als de vrager: wat hij niet mag zien is er niet', async () => {
      await sluit();
      const met = async (wie: typeof WIJKCOACH, anders: object) =>
        hub.codes(wie, 'stelConceptplanOp', { huishouden: 'hh-a', keukentafelgesprek: { ...GESPREK, ...anders } });
      expect(await met(WIJKCOACH, { kenmerk: 'wt-k-0203' })).toEqual(['GESPREK_ONBEKEND']);
      expect(await met(WIJKCOACH, { persoon: 'p-peter' })).toEqual(['GESPREK_ONBEKEND']);
      // Mark's own conversation, which Karin may not see.
      expect(await met(KARIN, { persoon: 'p-mark', kenmerk: 'wt-k-0203' })).toEqual(['GESPREK_ONBEKEND']);
      planId = (await hub.lukt(WIJKCOACH, 'stelConceptplanOp', { huishouden: 'hh-a' })).plan.id;
    });
    test('staat in het logboek van het wijkteam als inzage door wie het vroeg', async () => {
      await sluit();
      await hub.nieuweRegels('wijkteam');
      await hub.lukt(KARIN, 'stelConceptplanOp', { huishouden: 'hh-a', keukentafelgesprek: GESPREK });
      const regels = await hub.nieuweRegels('wijkteam');
      expect(regels).toContainEqual(expect.objectContaining({ functionaris: 'inwoner-karin', uitkomst: 'VERSTREKT' }));
      planId = (await hub.plan(WIJKCOACH)).id;
    });
    test('geeft met dezelfde sleutel hetzelfde plan', async () => {
      await sluit();
      const input = { idempotentieSleutel: 'een-en-dezelfde', huishouden: 'hh-a' };
      const [een, twee] = [
        await hub.lukt(WIJKCOACH, 'stelConceptplanOp', input),
        await hub.lukt(WIJKCOACH, 'stelConceptplanOp', input),
      ];
      expect(twee.plan.id).toBe(een.plan.id);
      expect(await hub.codes(WIJKCOACH, 'stelConceptplanOp', { ...input, reden: 'anders' })).toEqual([
        'SLEUTEL_GEBRUIKT',
      ]);
      planId = een.plan.id;
    });
    test.each([
      ['een huishouden dat er niet is', WIJKCOACH, 'hh-x'],
      ['een huishouden van een ander team', WIJKCOACH, 'hh-c'],
      ['een huishouden waar hij niet woont', inwoner('peter'), 'hh-a'],
      ['een huishouden waarvan niemand het plan met hem deelt', WIJKCOACH, 'hh-e'],
    ])('is er niet voor %s', async (_, wie, huishouden) => {
      expect(await hub.codes(wie, 'stelConceptplanOp', { huishouden })).toEqual(['HUISHOUDEN_ONBEKEND']);
    });
  });

  describe('waar de regie bij niemand ligt', () => {
    const sql = (query: string) => hub.opslag('huishouden').lezer.query(query);
    const regisseur = async () =>
      (await hub.stel(WIJKCOACH, '{ huishouden(id: "hh-a") { regisseur { soort persoon { id } } } }')).data.huishouden
        .regisseur;
    beforeEach(async () => {
      await sluit();
      await sql(`UPDATE regie SET tot = '2026-11-01' WHERE kenmerk = 'regie-1'`);
    });
    afterEach(async () => {
      await sql(`UPDATE regie SET tot = NULL WHERE kenmerk = 'regie-1'`);
    });

    test('begint zij met wie het plan opstelt, als zij daar kan liggen', async () => {
      expect(await regisseur()).toBeNull();
      for (const wie of [inwoner('noor'), WMO, REGIETEAM])
        expect(await hub.codes(wie, 'stelConceptplanOp', { huishouden: 'hh-a' })).toEqual(['REGISSEUR_ONTBREEKT']);
      expect(await regisseur()).toBeNull();
    });
    test('of met wie als eerste doet wat alleen de regisseur doet', async () => {
      await sql(`UPDATE regie SET tot = NULL WHERE kenmerk = 'regie-1'`);
      planId = (await hub.lukt(WIJKCOACH, 'stelConceptplanOp', { huishouden: 'hh-a' })).plan.id;
      const { doel } = await hub.lukt(WIJKCOACH, 'voegDoelToe', doelVoor(planId, ['p-karin']));
      const { actie } = await hub.lukt(WIJKCOACH, 'voegActieToe', {
        planId,
        doelId: doel.id,
        uitvoerder: 'ZELF',
        wat: 'x',
      });
      await sql(`UPDATE regie SET tot = '2026-11-01' WHERE kenmerk = 'regie-1'`);
      const volgorde = async (wie: typeof KARIN) => ({
        planId,
        verwachteVersie: await versie(wie),
        acties: [actie.id],
      });
      expect(await hub.codes(WMO, 'bepaalVolgorde', await volgorde(WMO))).toEqual(['NIET_DE_REGISSEUR']);
      await hub.lukt(KARIN, 'bepaalVolgorde', await volgorde(KARIN));
      expect(await regisseur()).toEqual({ soort: 'INWONER', persoon: { id: 'p-karin' } });
      await hub.lukt(KARIN, 'sluitPlan', { planId, verwachteVersie: await versie(KARIN), reden: 'klaar' });
    });
  });

  describe('doelen en acties', () => {
    test('komen erbij, veranderen en vervallen, elk als een versie die is terug te lezen', async () => {
      const { doel } = await hub.lukt(WIJKCOACH, 'voegDoelToe', doelVoor(planId, ['p-karin']));
      const actieInput = {
        planId,
        doelId: doel.id,
        uitvoerder: 'NETWERK',
        wat: 'Zus helpt.',
        wanneer: '2026-12-01',
        wie: 'zus',
      };
      const { actie } = await hub.lukt(WIJKCOACH, 'voegActieToe', actieInput);
      await hub.lukt(
        WIJKCOACH,
        'werkDoelBij',
        await opnieuw({ doelId: doel.id, streefdatum: '2027-04-01', reden: 'later' }),
      );
      await hub.lukt(KARIN, 'werkActieBij', await opnieuw({ actieId: actie.id, voortgang: 'GEDAAN' }));
      const {
        versies: bladzijde,
        verschil,
        doelen,
      } = await hub.plan(
        WIJKCOACH,
        `versies { edges { node { versie stap status reden organisatie functionaris persoon { id } doelen { streefdatum acties { voortgang } } } } }
         verschil(van: 3, tot: 5) { waarvan veld eerst daarna } doelen { acties { wie volgorde } }`,
      );
      const versies = bladzijde.edges.map(({ node }: { node: object }) => node).reverse();
      expect(versies.map((v: { stap: string }) => v.stap)).toEqual([
        'OPGESTELD',
        'DOEL_TOEGEVOEGD',
        'ACTIE_TOEGEVOEGD',
        'DOEL_GEWIJZIGD',
        'ACTIE_BIJGEWERKT',
      ]);
      expect(versies[3]).toMatchObject({ versie: 4, reden: 'later', functionaris: 'wijkcoach-bakker', persoon: null });
      expect(versies[4]).toMatchObject({ functionaris: null, organisatie: null, persoon: { id: 'p-karin' } });
      expect(versies.map((v: { doelen: { streefdatum: string }[] }) => v.doelen[0]?.streefdatum)).toEqual([
        undefined,
        '2027-03-01',
        '2027-03-01',
        '2027-04-01',
        '2027-04-01',
      ]);
      expect(verschil).toEqual([
        { waarvan: doel.id, veld: 'streefdatum', eerst: '2027-03-01', daarna: '2027-04-01' },
        { waarvan: actie.id, veld: 'voortgang', eerst: 'TE_DOEN', daarna: 'GEDAAN' },
      ]);
      expect(doelen).toEqual([{ acties: [{ wie: 'zus', volgorde: 1 }] }]);
    });
    test('zeggen alles wat niet klopt in een keer, en er verandert niets', async () => {
      const fouten = async (wie: typeof WIJKCOACH, mutatie: Mutatie, input: object) => {
        const voor = await versie();
        const codes = await hub.codes(wie, mutatie, input);
        expect(await versie()).toBe(voor);
        return codes;
      };
      const leeg = { gewenstResultaat: ' ', meting: 'x'.repeat(4001), streefdatum: '2026-11-23' };
      expect(await fouten(WIJKCOACH, 'voegDoelToe', doelVoor(planId, ['p-peter'], leeg))).toEqual([
        'TEKST_ONTBREEKT',
        'TEKST_TE_LANG',
        'DATUM_VOORBIJ',
        'BETREFT_ONBEKEND',
      ]);
      expect(await fouten(WIJKCOACH, 'voegDoelToe', doelVoor(planId, []))).toEqual(['BETREFT_ONBEKEND']);
      const { doel } = await hub.lukt(WIJKCOACH, 'voegDoelToe', doelVoor(planId, ['p-karin']));
      const actie = { planId, doelId: 'd-x', uitvoerder: 'ZELF', wat: '', wie: 'x'.repeat(256), wanneer: '2026-01-01' };
      expect(await fouten(WIJKCOACH, 'voegActieToe', actie)).toEqual([
        'DOEL_ONBEKEND',
        'TEKST_ONTBREEKT',
        'TEKST_TE_LANG',
        'DATUM_VOORBIJ',
      ]);
      const verwijst = (v: object) => ({
        ...{ planId, doelId: doel.id, uitvoerder: 'ZELF', wat: 'Iets.' },
        verwijzing: { domein: 'WMO', persoon: 'p-karin', kenmerk: 'wmo-m-1024', ...v },
      });
      expect(await fouten(WIJKCOACH, 'voegActieToe', verwijst({ domein: 'PLAN' }))).toEqual(['VERWIJZING_DOMEIN']);
      expect(await fouten(WIJKCOACH, 'voegActieToe', verwijst({ kenmerk: '../x' }))).toEqual(['VERWIJZING_KENMERK']);
      expect(await fouten(WIJKCOACH, 'voegActieToe', verwijst({ persoon: 'p-mark' }))).toEqual(['VERWIJZING_PERSOON']);
      expect(await fouten(WIJKCOACH, 'werkDoelBij', await opnieuw({ doelId: doel.id }))).toEqual(['NIETS_VERANDERD']);
      expect(await fouten(WIJKCOACH, 'werkDoelBij', await opnieuw({ doelId: 'd-x', meting: 'x' }))).toEqual([
        'DOEL_ONBEKEND',
      ]);
      expect(await fouten(WIJKCOACH, 'werkActieBij', await opnieuw({ actieId: 'a-x', voortgang: 'BEZIG' }))).toEqual([
        'ACTIE_ONBEKEND',
      ]);
      expect(await fouten(WIJKCOACH, 'werkDoelBij', { planId, verwachteVersie: 1, doelId: doel.id })).toEqual([
        'VERSIE_VEROUDERD',
      ]);
    });
    test('verwijzen naar een stuk van een partner, dat onder diens regels te zien is', async () => {
      const { doel } = await hub.lukt(WIJKCOACH, 'voegDoelToe', doelVoor(planId, ['p-karin']));
      const verwijzing = { domein: 'WMO', persoon: 'p-karin', kenmerk: 'wmo-m-1024' };
      await hub.lukt(WIJKCOACH, 'voegActieToe', {
        planId,
        doelId: doel.id,
        uitvoerder: 'PROFESSIONAL',
        wat: 'Hulp thuis.',
        verwijzing,
      });
      const velden =
        'doelen { acties { verwijzing { domein kenmerk persoon { id } tijdlijn { edges { node { id omschrijving } } } } } }';
      const ziet = async (wie: typeof KARIN, doel?: string) =>
        (await hub.plan(wie, velden, 'hh-a', doel)).doelen[0].acties[0].verwijzing;
      const edges = [{ node: { id: 'wmo-m-1024', omschrijving: 'Melding bij de Wmo' } }];
      const gezien = { domein: 'WMO', kenmerk: 'wmo-m-1024', persoon: { id: 'p-karin' }, tijdlijn: { edges } };
      expect(await ziet(WIJKCOACH)).toEqual(gezien);
      expect(await ziet(KARIN)).toEqual(gezien);
      await hub.trekIn('inwoner-karin', 'toest-3');
      expect(await ziet(WIJKCOACH)).toBeNull();
    });
    test('overschrijft niemand die ze niet mag lezen', async () => {
      const { doel } = await hub.lukt(WIJKCOACH, 'voegDoelToe', doelVoor(planId, ['p-mark']));
      expect(await hub.codes(WIJKCOACH, 'werkDoelBij', await opnieuw({ doelId: doel.id, meting: 'x' }))).toEqual([
        'NIVEAU_TE_LAAG',
      ]);
    });
    test('blijven van een vervallen doel zoals zij waren', async () => {
      const { doel } = await hub.lukt(WIJKCOACH, 'voegDoelToe', doelVoor(planId, ['p-karin']));
      await hub.lukt(WIJKCOACH, 'werkDoelBij', await opnieuw({ doelId: doel.id, vervalt: true }));
      expect(await hub.codes(WIJKCOACH, 'werkDoelBij', await opnieuw({ doelId: doel.id, meting: 'x' }))).toEqual([
        'DOEL_VERVALLEN',
      ]);
      const actie = { planId, doelId: doel.id, uitvoerder: 'ZELF', wat: 'Iets.' };
      expect(await hub.codes(WIJKCOACH, 'voegActieToe', actie)).toEqual(['DOEL_VERVALLEN']);
    });
  });

  describe('akkoord', () => {
    const wacht = async (wie = WIJKCOACH) => (await hub.plan(wie)).wachtOpAkkoord.map(({ id }: { id: string }) => id);
    test('wordt gevraagd van elke volwassene, van een kind van 12 tot en met 15 en zijn gezag, en van het gezag over een jonger kind', async () => {
      await hub.lukt(WIJKCOACH, 'voegDoelToe', doelVoor(planId, ['p-noor']));
      expect(await wacht()).toEqual(['p-noor', 'p-karin', 'p-mark']);
      for (const wie of ['karin', 'noor'])
        await hub.lukt(inwoner(wie), 'geefAkkoord', await opnieuw({ betreft: 'p-noor' }));
      expect(await wacht()).toEqual(['p-mark']);
      expect(await hub.codes(WIJKCOACH, 'stelPlanVast', await opnieuw())).toEqual(['AKKOORD_ONTBREEKT']);
      await hub.lukt(MARK, 'geefAkkoord', await opnieuw({ betreft: 'p-noor' }));
      await hub.lukt(WIJKCOACH, 'voegDoelToe', doelVoor(planId, ['p-daan']));
      expect(await wacht()).toEqual(['p-karin', 'p-mark']);
      expect(
        await hub.codes(inwoner('noor'), 'geefAkkoord', await opnieuw({ betreft: 'p-daan', verwachteVersie: 2 })),
      ).toEqual(['NIETS_TE_AKKORDEREN']);
      for (const wie of [KARIN, MARK]) await hub.lukt(wie, 'geefAkkoord', await opnieuw({ betreft: 'p-daan' }));
      expect(await wacht()).toEqual([]);
      expect((await hub.lukt(WIJKCOACH, 'stelPlanVast', await opnieuw())).plan).toMatchObject({
        status: 'VASTGESTELD',
        vastgesteldOp: '2026-11-24',
      });
    });
    test('wordt opnieuw gevraagd van wie een verandering aangaat, en van niemand anders', async () => {
      const { doel: van } = await hub.lukt(WIJKCOACH, 'voegDoelToe', doelVoor(planId, ['p-karin']));
      await hub.lukt(WIJKCOACH, 'voegDoelToe', doelVoor(planId, ['p-mark']));
      for (const [wie, gezien] of [
        [KARIN, 2],
        [MARK, 2],
      ] as const)
        await hub.lukt(wie, 'geefAkkoord', { planId, verwachteVersie: gezien });
      await hub.lukt(WIJKCOACH, 'voegActieToe', { planId, doelId: van.id, uitvoerder: 'ZELF', wat: 'Opruimen.' });
      expect(await wacht()).toEqual(['p-karin']);
      expect(await hub.codes(MARK, 'geefAkkoord', { planId, verwachteVersie: 2 })).toEqual(['AL_AKKOORD']);
    });
    test('wordt ook gevraagd voor wat uit een vastgesteld plan verdwijnt: een doel, of een actie', async () => {
      const { doel: blijft } = await hub.lukt(WIJKCOACH, 'voegDoelToe', doelVoor(planId, ['p-karin']));
      const { doel: gaat } = await hub.lukt(WIJKCOACH, 'voegDoelToe', doelVoor(planId, ['p-mark']));
      const actieInput = { planId, doelId: blijft.id, uitvoerder: 'PROFESSIONAL', wat: 'Hulp thuis.' };
      const { actie } = await hub.lukt(WIJKCOACH, 'voegActieToe', actieInput);
      for (const wie of [KARIN, MARK])
        await hub.lukt(wie, 'geefAkkoord', { planId, verwachteVersie: await versie(wie) });
      await hub.lukt(WIJKCOACH, 'stelPlanVast', await opnieuw());
      const weg = { actieId: actie.id, voortgang: 'VERVALLEN' };
      expect(await hub.codes(WMO, 'werkActieBij', { planId, verwachteVersie: await versie(WMO), ...weg })).toEqual([
        'REDEN_ONTBREEKT',
      ]);
      await hub.lukt(WIJKCOACH, 'werkActieBij', await opnieuw({ ...weg, reden: 'Kan niet meer.' }));
      expect(await wacht()).toEqual(['p-karin']);
      await hub.lukt(
        WIJKCOACH,
        'werkDoelBij',
        await opnieuw({ doelId: gaat.id, vervalt: true, reden: 'Hoeft niet meer.' }),
      );
      expect(await wacht()).toEqual(['p-karin', 'p-mark']);
      await hub.lukt(KARIN, 'geefAkkoord', { planId, verwachteVersie: await versie(KARIN) });
      expect(await hub.codes(WIJKCOACH, 'stelPlanVast', await opnieuw())).toEqual(['AKKOORD_ONTBREEKT']);
      await hub.lukt(MARK, 'geefAkkoord', { planId, verwachteVersie: await versie(MARK) });
      await hub.lukt(WIJKCOACH, 'stelPlanVast', await opnieuw());
    });
    test('geldt voor wat iemand zag: op een oudere versie staat het niet', async () => {
      await hub.lukt(WIJKCOACH, 'voegDoelToe', doelVoor(planId, ['p-karin']));
      expect(await hub.codes(KARIN, 'geefAkkoord', { planId, verwachteVersie: 1 })).toEqual(['VERSIE_VEROUDERD']);
    });
    test('schrijft een medewerker op, met het gesprek erbij en wie het gaf', async () => {
      await hub.lukt(WIJKCOACH, 'voegDoelToe', doelVoor(planId, ['p-karin']));
      const input = { planId, verwachteVersie: 2, betreft: 'p-karin' };
      const codes = (anders: object) => hub.codes(COLLEGA, 'geefAkkoord', { ...input, ...anders });
      const toelichting = 'Aan tafel doorgenomen; zij wil dit zo.';
      expect(await codes({})).toEqual(['NIET_DE_ONDERTEKENAAR', 'GESPREK_ONTBREEKT', 'WIJZE_PAST_NIET']);
      expect(await codes({ namens: 'p-mark', toelichting, wijze: 'PAPIER' })).toEqual(['NIET_DE_ONDERTEKENAAR']);
      expect(await hub.codes(KARIN, 'geefAkkoord', { ...input, namens: 'p-karin' })).toEqual(['NAMENS_KAN_NIET']);
      const aanTafel = { namens: 'p-karin', toelichting, wijze: 'KEUKENTAFELGESPREK' };
      expect(await hub.codes(WIJKCOACH, 'geefAkkoord', { ...input, ...aanTafel })).toEqual(['VIER_OGEN']);
      await hub.lukt(COLLEGA, 'geefAkkoord', { ...input, ...aanTafel });
      expect(await wacht()).toEqual([]);
      const [{ akkoorden }] = (await hub.plan(KARIN)).doelen;
      expect(akkoorden[0].gegeven).toEqual([
        { wijze: 'KEUKENTAFELGESPREK', vastgelegdDoor: 'wijkcoach-willems', toelichting, door: { id: 'p-karin' } },
      ]);
    });
    test('kan niemand geven voor een ander over wie hij niet gaat', async () => {
      await hub.lukt(WIJKCOACH, 'voegDoelToe', doelVoor(planId, ['p-karin', 'p-mark']));
      expect(await hub.codes(KARIN, 'geefAkkoord', { planId, verwachteVersie: 2, betreft: 'p-mark' })).toEqual([
        'NIET_DE_ONDERTEKENAAR',
      ]);
    });
  });

  describe('de regisseur', () => {
    test.each<[Mutatie, object]>([
      ['stelPlanVast', {}],
      ['evalueerPlan', { oordelen: [] }],
      ['sluitPlan', { reden: 'klaar' }],
      ['bepaalVolgorde', { acties: [] }],
    ])('doet %s alleen', async (mutatie, input) => {
      const { doel } = await hub.lukt(WIJKCOACH, 'voegDoelToe', doelVoor(planId, ['p-karin']));
      await hub.lukt(WIJKCOACH, 'voegActieToe', { planId, doelId: doel.id, uitvoerder: 'ZELF', wat: 'Opruimen.' });
      for (const wie of [KARIN, REGIETEAM, WMO]) {
        const gezien = (await hub.plan(wie)).versie;
        expect(await hub.codes(wie, mutatie, { planId, verwachteVersie: gezien, ...input })).toContain(
          'NIET_DE_REGISSEUR',
        );
      }
    });
    test('doet dat voor regie, en niet voor een ander doel waarvoor hij minder ziet', async () => {
      await hub.lukt(WIJKCOACH, 'voegDoelToe', doelVoor(planId, ['p-karin']));
      await hub.lukt(KARIN, 'geefAkkoord', await opnieuw());
      expect(await hub.codes(WIJKCOACH, 'stelPlanVast', await opnieuw(), 'UITVOERING')).toEqual(['NIET_DE_REGISSEUR']);
    });
    test('bepaalt de volgorde van alles wat openstaat; een partner die niet kan volgen zegt het', async () => {
      const { doel } = await hub.lukt(WIJKCOACH, 'voegDoelToe', doelVoor(planId, ['p-karin']));
      const ids: string[] = [];
      for (const wat of ['een', 'twee', 'drie'])
        ids.push(
          (await hub.lukt(WIJKCOACH, 'voegActieToe', { planId, doelId: doel.id, uitvoerder: 'PROFESSIONAL', wat }))
            .actie.id,
        );
      for (const acties of [[], [ids[0]], [...ids, ids[0]], [...ids, 'a-x']])
        expect(await hub.codes(WIJKCOACH, 'bepaalVolgorde', await opnieuw({ acties }))).toEqual([
          'VOLGORDE_ONVOLLEDIG',
        ]);
      await hub.lukt(WIJKCOACH, 'bepaalVolgorde', await opnieuw({ acties: [ids[2], ids[0], ids[1]] }));
      const acties = async () =>
        (await hub.plan(WIJKCOACH)).doelen[0].acties as { wat: string; volgorde: number; voorbehouden: object[] }[];
      expect((await acties()).map((a) => [a.wat, a.volgorde])).toEqual([
        ['een', 2],
        ['twee', 3],
        ['drie', 1],
      ]);
      const voorbehoud = { actieId: ids[2], reden: 'Wij hebben pas in januari plaats.' };
      await hub.lukt(SCHULDHULP, 'maakVoorbehoud', {
        planId,
        verwachteVersie: (await hub.plan(SCHULDHULP)).versie,
        ...voorbehoud,
      });
      expect((await acties())[2].voorbehouden).toEqual([
        // That it is the Stadsbank only who may know that it works with Karin reads.
        { organisatie: null, reden: voorbehoud.reden },
      ]);
      expect(
        await hub.codes(KARIN, 'maakVoorbehoud', {
          planId,
          verwachteVersie: (await hub.plan(KARIN)).versie,
          ...voorbehoud,
        }),
      ).toEqual(['ALLEEN_EEN_PARTNER']);
      await hub.lukt(WIJKCOACH, 'werkActieBij', await opnieuw({ actieId: ids[2], voortgang: 'GEDAAN' }));
      await hub.lukt(WIJKCOACH, 'bepaalVolgorde', await opnieuw({ acties: [ids[1], ids[0]] }));
    });
    test('evalueert elk doel in de woorden van de inwoner, en sluit dan', async () => {
      const { doel } = await hub.lukt(WIJKCOACH, 'voegDoelToe', doelVoor(planId, ['p-karin']));
      await hub.lukt(KARIN, 'geefAkkoord', await opnieuw());
      expect(await hub.codes(WIJKCOACH, 'evalueerPlan', await opnieuw({ oordelen: [] }))).toEqual([
        'OVERGANG_KAN_NIET',
        'OORDEEL_ONTBREEKT',
      ]);
      await hub.lukt(WIJKCOACH, 'stelPlanVast', await opnieuw());
      expect(await hub.codes(WIJKCOACH, 'stelPlanVast', await opnieuw())).toEqual(['OVERGANG_KAN_NIET']);
      expect(await hub.codes(WIJKCOACH, 'sluitPlan', await opnieuw())).toEqual([
        'OVERGANG_KAN_NIET',
        'DOEL_NIET_GEEVALUEERD',
        'REDEN_ONTBREEKT',
      ]);
      const oordeel = { doelId: doel.id, oordeel: 'DEELS_BEHAALD', score: 4, woorden: 'Het is al veel droger.' };
      const codes = async (...oordelen: object[]) => hub.codes(WIJKCOACH, 'evalueerPlan', await opnieuw({ oordelen }));
      expect(await codes({ ...oordeel, score: 6 })).toEqual(['SCORE_BUITEN_BEREIK']);
      expect(await codes({ ...oordeel, woorden: '' })).toEqual(['TEKST_ONTBREEKT']);
      expect(await codes(oordeel, oordeel)).toEqual(['DOEL_DUBBEL']);
      expect(await codes({ ...oordeel, doelId: 'd-x' })).toEqual(['DOEL_ONBEKEND']);
      const { plan } = await hub.lukt(WIJKCOACH, 'evalueerPlan', await opnieuw({ oordelen: [oordeel] }));
      expect(plan).toMatchObject({ status: 'HERZIENING' });
      const { doelId: _, ...gezien } = oordeel;
      expect(plan.doelen[0]).toMatchObject({ stand: 'DEELS_BEHAALD', evaluaties: [gezien] });
      expect(
        (await hub.lukt(WIJKCOACH, 'sluitPlan', await opnieuw({ reden: 'Karin kan zelf verder.' }))).plan.status,
      ).toBe('AFGESLOTEN');
      expect(await hub.codes(WIJKCOACH, 'voegDoelToe', doelVoor(planId, ['p-karin'], { reden: 'x' }))).toEqual([
        'OVERGANG_KAN_NIET',
      ]);
    });
    test('stelt geen plan zonder doel vast, en wijzigt een vastgesteld plan met een reden', async () => {
      expect(await hub.codes(WIJKCOACH, 'stelPlanVast', await opnieuw())).toEqual(['PLAN_LEEG']);
      const { doel } = await hub.lukt(WIJKCOACH, 'voegDoelToe', doelVoor(planId, ['p-karin']));
      await hub.lukt(KARIN, 'geefAkkoord', await opnieuw());
      await hub.lukt(WIJKCOACH, 'stelPlanVast', await opnieuw());
      expect(await hub.codes(WIJKCOACH, 'voegDoelToe', doelVoor(planId, ['p-karin']))).toEqual(['REDEN_ONTBREEKT']);
      expect(await hub.codes(WIJKCOACH, 'werkDoelBij', await opnieuw({ doelId: doel.id, vervalt: true }))).toEqual([
        'REDEN_ONTBREEKT',
      ]);
      const { plan } = await hub.lukt(
        WIJKCOACH,
        'voegDoelToe',
        doelVoor(planId, ['p-mark'], { reden: 'Erbij gekomen.' }),
      );
      expect(plan.status).toBe('HERZIENING');
    });
  });

  test('is er voor wie er niet aan meewerkt hetzelfde als een plan dat er niet is, en kost evenveel', async () => {
    const invoer: Record<Mutatie, object> = {
      stelConceptplanOp: { huishouden: 'hh-a' },
      voegDoelToe: doelVoor('x', ['p-karin']),
      werkDoelBij: { doelId: 'd-x', meting: 'x' },
      voegActieToe: { doelId: 'd-x', uitvoerder: 'ZELF', wat: 'x' },
      werkActieBij: { actieId: 'a-x', wat: 'x' },
      bepaalVolgorde: { acties: [] },
      maakVoorbehoud: { actieId: 'a-x', reden: 'x' },
      geefAkkoord: {},
      stelPlanVast: {},
      evalueerPlan: { oordelen: [] },
      sluitPlan: { reden: 'x' },
    };
    for (const mutatie of Object.keys(MUTATIES) as Mutatie[]) {
      for (const wie of [BUITENSTAANDER, inwoner('peter'), inwoner('fatima')]) {
        const keer = async (id: string) => {
          hub.statements.huishouden.length = 0;
          const gekozen =
            mutatie === 'stelConceptplanOp' ? { huishouden: id === planId ? 'hh-a' : 'hh-x' } : { planId: id };
          const versie = ['voegDoelToe', 'voegActieToe', 'stelConceptplanOp'].includes(mutatie)
            ? {}
            : { verwachteVersie: 1 };
          const fouten = await hub.codes(wie, mutatie, { ...invoer[mutatie], ...versie, ...gekozen });
          return { fouten, statements: hub.statements.huishouden.length };
        };
        await keer('plan-x');
        const onbekend = await keer('plan-x');
        expect(onbekend.fouten).toEqual([mutatie === 'stelConceptplanOp' ? 'HUISHOUDEN_ONBEKEND' : 'PLAN_ONBEKEND']);
        expect([mutatie, await keer(planId)]).toEqual([mutatie, onbekend]);
      }
    }
  });

  test.each([
    ['de teamleider met doel KWALITEIT', TEAMLEIDER, 'KWALITEIT'],
    ['een ketensysteem', { ...WMO, rollen: ['KETENSYSTEEM'] }, 'UITVOERING'],
    ['de wijkcoach in een crisis', WIJKCOACH, 'CRISIS'],
  ])('wijzigt %s niet', async (_, wie, doel) => {
    expect(await hub.codes(wie, 'voegDoelToe', doelVoor(planId, ['p-karin']), doel)).toEqual(['PLAN_ONBEKEND']);
  });
});
