import { randomUUID } from 'node:crypto';
import type { Claims } from '../security/aanvaller.fixture';
import {
  COACH,
  COACH_DUKENBURG,
  COLLEGA,
  CONSULENT,
  type Gezin,
  type Gezinshub,
  stelGezinOp,
  VANDAAG,
} from './gezin.fixture';
import { medewerker } from './noodtoegang.fixture';

describe('een eerste contact', () => {
  let hub: Gezinshub;
  beforeAll(async () => {
    hub = await stelGezinOp();
  });
  afterAll(() => hub?.stop());

  const betrokken = async (wie: Claims, huishouden: string) => {
    const vraag =
      'query($id: ID!) { huishouden(id: $id) { betrokkenen { organisatie team domein vanaf tot persoon { id } } } }';
    return (await hub.stel(wie, vraag, { id: huishouden })).data.huishouden?.betrokkenen ?? null;
  };
  const wmoVan = async (wie: Claims, id: string) => {
    const vraag = 'query($id: ID!) { persoon(id: $id) { id naam { voornaam } wmo { toegang { niveau grond } } } }';
    return (await hub.stel(wie, vraag, { id })).data.persoon;
  };
  const rijen = async ({ thuis, elders }: Gezin): Promise<number> =>
    (
      await hub
        .opslag('huishouden')
        .lezer.query(`SELECT * FROM betrokkenheid WHERE huishouden IN ('${thuis}', '${elders}')`)
    ).length;
  const tijdlijn = async (wie: Claims, id: string, doel?: string): Promise<string[]> => {
    const vraag =
      'query($id: ID!) { huishouden(id: $id) { tijdlijn(first: 50) { edges { node { datum omschrijving } } } } }';
    const { data } = await hub.stel(wie, vraag, { id }, doel);
    return data.huishouden.tijdlijn.edges.map((e: { node: { datum: string; omschrijving: string } }) =>
      [e.node.datum, e.node.omschrijving].join(' '),
    );
  };

  test('maakt een organisatie bij iemand betrokken, en opent haar eigen dossier en niets meer', async () => {
    const g = await hub.gezin();
    expect(await wmoVan(CONSULENT, g.id('anna'))).toBeNull();
    expect(await hub.lukt(CONSULENT, 'meldBetrokkenheid', g.melding('anna'))).toBe(g.id('anna'));
    expect(await wmoVan(CONSULENT, g.id('anna'))).toEqual({
      ...{ id: g.id('anna'), naam: { voornaam: 'anna' } },
      wmo: { toegang: { niveau: 'DETAILS', grond: 'EIGEN_DOSSIER' } },
    });
    const vraag = 'query($id: ID!) { persoon(id: $id) { schuldhulp { toegang { niveau } } } }';
    const { data } = await hub.stel(CONSULENT, vraag, { id: g.id('anna') });
    expect(data.persoon.schuldhulp.toegang.niveau).toBe('GEEN');
    expect(await wmoVan(CONSULENT, g.id('kim'))).toMatchObject({ naam: null, wmo: { toegang: { niveau: 'GEEN' } } });
  });
  test('staat bij de inwoner in betrokkenen, in zijn tijdlijn en in zijn logboek', async () => {
    const g = await hub.gezin();
    await hub.lukt(CONSULENT, 'meldBetrokkenheid', g.melding('anna'), 'TOELEIDING');
    expect(await betrokken(g.als('anna'), g.thuis)).toEqual([
      {
        ...{ organisatie: 'Gemeente Waalstad, afdeling Wmo', team: null, domein: 'WMO', vanaf: VANDAAG, tot: null },
        persoon: { id: g.id('anna') },
      },
    ]);
    expect(await tijdlijn(g.als('anna'), g.thuis)).toEqual([
      `${VANDAAG} Betrokken geraakt: Gemeente Waalstad, afdeling Wmo`,
    ]);
    const vraag =
      '{ mijzelf { verstrekkingen { edges { node { functionaris handeling domein niveau grond uitkomst doel } } } } }';
    const { data } = await hub.stel(g.als('anna'), vraag);
    expect(data.mijzelf.verstrekkingen.edges.map((e: { node: object }) => e.node)).toContainEqual({
      ...{ functionaris: 'consulent-1', handeling: 'VASTLEGGEN', domein: 'WMO', niveau: 'BETROKKENHEID' },
      ...{ grond: 'EIGEN_DOSSIER', uitkomst: 'VERSTREKT', doel: 'TOELEIDING' },
    });
  });
  test('hoort een huisgenoot niet als het een ander betreft', async () => {
    const g = await hub.gezin();
    await hub.lukt(CONSULENT, 'meldBetrokkenheid', g.melding('oma'));
    expect(await betrokken(g.als('anna'), g.thuis)).toEqual([]);
    expect(await tijdlijn(g.als('anna'), g.thuis)).toEqual([]);
    expect(await tijdlijn(g.als('oma'), g.thuis)).toHaveLength(1);
  });
  test('met een kind van gescheiden ouders geldt in beide huishoudens', async () => {
    const g = await hub.gezin();
    await hub.lukt(CONSULENT, 'meldBetrokkenheid', g.melding('bob'));
    for (const [wie, waar] of [
      ['anna', g.thuis],
      ['carl', g.elders],
    ] as const)
      expect(await betrokken(g.als(wie), waar)).toMatchObject([{ persoon: { id: g.id('bob') }, domein: 'WMO' }]);
  });
  test('die zij zelf meldde, brengt haar niet onder wat iemand met plandeelnemers deelt', async () => {
    const g = await hub.gezin();
    const deelt = {
      ...{ soort: 'toestemming', kenmerk: `deelt-${g.thuis}`, betrokkene: g.id('anna'), aan: { plandeelnemers: true } },
      ...{ domein: 'CJG', niveau: 'HOOFDLIJNEN', doelen: ['UITVOERING'], vanaf: '2026-09-01', tot: '2027-08-31' },
      ...{ wijze: 'KEUKENTAFELGESPREK', gegevenOp: '2026-09-01T09:00:00.000Z' },
      ondertekend: [{ door: g.id('anna'), op: '2026-09-01T09:10:00.000Z' }],
    };
    expect(await hub.lever(deelt)).toEqual([]);
    const ziet = async () => {
      const vraag = 'query($id: ID!) { persoon(id: $id) { cjg { toegang { niveau } } } }';
      return (await hub.stel(CONSULENT, vraag, { id: g.id('anna') })).data.persoon.cjg.toegang.niveau;
    };
    await hub.lukt(CONSULENT, 'meldBetrokkenheid', g.melding('anna'));
    expect(await ziet()).toBe('GEEN');
    const geleverd = { soort: 'betrokkenheid', kenmerk: `plan-${g.thuis}`, huishouden: g.thuis, persoon: g.id('anna') };
    await hub.lever({ ...geleverd, organisatie: 'org-wmo', domein: 'WMO', vanaf: '2026-01-01' });
    expect(await ziet()).toBe('HOOFDLIJNEN');
  });
  test('van een team is van dat team alleen', async () => {
    const g = await hub.gezin();
    await hub.lukt(COACH, 'meldBetrokkenheid', g.melding('anna'));
    expect(await betrokken(COACH, g.thuis)).toMatchObject([{ team: 'Wijkteam Lindenholt' }]);
    expect(await betrokken(COACH_DUKENBURG, g.thuis)).toBeNull();
    await hub.lukt(COACH_DUKENBURG, 'meldBetrokkenheid', g.melding('anna'));
    expect(await rijen(g)).toBe(2);
    expect(await betrokken(COACH_DUKENBURG, g.thuis)).toHaveLength(2);
  });

  describe('een tweede keer', () => {
    test('geeft de persoon, en verdubbelt niets', async () => {
      const g = await hub.gezin();
      for (const wie of [CONSULENT, COLLEGA, CONSULENT])
        expect(await hub.lukt(wie, 'meldBetrokkenheid', g.melding('anna'))).toBe(g.id('anna'));
      expect(await rijen(g)).toBe(1);
    });
    test('ook waar de organisatie bij het hele huishouden betrokken is', async () => {
      const g = await hub.gezin({ wmo: true });
      expect(await hub.lukt(CONSULENT, 'meldBetrokkenheid', g.melding('anna'))).toBe(g.id('anna'));
      expect(await rijen(g)).toBe(1);
    });
    test('en tien tegelijk melden het een keer', async () => {
      const g = await hub.gezin();
      const wie = Array.from({ length: 10 }, (_, i) => (i % 2 ? CONSULENT : COLLEGA));
      const ids = await Promise.all(wie.map((w) => hub.lukt(w, 'meldBetrokkenheid', g.melding('bob'))));
      expect(new Set(ids)).toEqual(new Set([g.id('bob')]));
      expect(await rijen(g)).toBe(2);
    });
    test('met dezelfde sleutel is dezelfde opdracht; met een ander BSN een fout', async () => {
      const g = await hub.gezin();
      const melding = g.melding('anna');
      for (let i = 0; i < 2; i++) expect(await hub.lukt(CONSULENT, 'meldBetrokkenheid', melding)).toBe(g.id('anna'));
      expect(await rijen(g)).toBe(1);
      const ander = { ...melding, bsn: g.bsn.oma };
      expect(await hub.codes(CONSULENT, 'meldBetrokkenheid', ander)).toEqual(['SLEUTEL_GEBRUIKT']);
    });
  });

  describe('is er niet', () => {
    test.each<[string, Claims, string, string[]]>([
      [
        'van een inwoner',
        { sub: 'inwoner-karin', rollen: ['INWONER'] },
        '',
        ['ORGANISATIE_ONBEKEND', 'ROL_NIET_BEVOEGD', 'DOEL_NIET_HELPEN'],
      ],
      [
        'van een onbekende organisatie',
        medewerker('WMO_CONSULENT', 'org-bestaat-niet'),
        'UITVOERING',
        ['ORGANISATIE_ONBEKEND', 'ROL_NIET_BEVOEGD'],
      ],
      [
        'van een organisatie zonder dossiers',
        medewerker('REGIETEAMLID', 'org-regieteam'),
        'UITVOERING',
        ['ROL_NIET_BEVOEGD'],
      ],
      [
        'van een zorgverzekeraar',
        medewerker('WIJKVERPLEEGKUNDIGE', 'org-zorgverzekeraar'),
        'UITVOERING',
        ['ORGANISATIE_LEEST_NIET'],
      ],
      ['in een rol van een ander domein', medewerker('CJG_COACH', 'org-wmo'), 'UITVOERING', ['ROL_NIET_BEVOEGD']],
      ['van een privacy-officer', medewerker('PRIVACY_OFFICER', 'org-wmo'), 'UITVOERING', ['ROL_NIET_BEVOEGD']],
      [
        'van een privacy-officer met een tweede rol',
        { ...CONSULENT, rollen: ['WMO_CONSULENT', 'PRIVACY_OFFICER'] },
        'UITVOERING',
        ['ROL_NIET_BEVOEGD'],
      ],
      ['van een clientondersteuner', medewerker('CLIENTONDERSTEUNER', 'org-wmo'), 'UITVOERING', ['ROL_NIET_BEVOEGD']],
      [
        'van een clientondersteuner met een tweede rol',
        { ...CONSULENT, rollen: ['WMO_CONSULENT', 'CLIENTONDERSTEUNER'] },
        'UITVOERING',
        ['ROL_NIET_BEVOEGD'],
      ],
      ['van een machine', medewerker('KETENSYSTEEM', 'org-wmo'), 'UITVOERING', ['ROL_NIET_BEVOEGD']],
      ['voor de regie', CONSULENT, 'PLANREGIE', ['DOEL_NIET_HELPEN']],
      ['voor de kwaliteit', CONSULENT, 'KWALITEIT', ['DOEL_NIET_HELPEN']],
      ['van een team van een ander', { ...CONSULENT, team: 'team-lindenholt' }, 'UITVOERING', ['TEAM_ONBEKEND']],
    ])('%s', async (_, wie, doel, verwacht) => {
      const g = await hub.gezin();
      expect(await hub.codes(wie, 'meldBetrokkenheid', g.melding('anna'), doel || undefined)).toEqual(verwacht);
      expect(await rijen(g)).toBe(0);
    });
    test.each<[string, (g: Gezin) => object, string[]]>([
      ['met een BSN dat er geen is', () => ({ bsn: '123456789' }), ['BSN_ONGELDIG']],
      ['met een te kort BSN', () => ({ bsn: '1' }), ['BSN_ONGELDIG']],
      ['met een andere geboortedatum', () => ({ geboortedatum: '1984-05-13' }), ['PERSOON_ONBEKEND']],
      ['met het BSN in de sleutel', (g) => ({ idempotentieSleutel: `nr-${g.bsn.anna}` }), ['SLEUTEL_BEVAT_BSN']],
      ['met een sleutel die er geen is', () => ({ idempotentieSleutel: 'x' }), ['SLEUTEL_ONGELDIG']],
    ])('%s', async (_, anders, verwacht) => {
      const g = await hub.gezin();
      expect(await hub.codes(CONSULENT, 'meldBetrokkenheid', g.melding('anna', anders(g)))).toEqual(verwacht);
      expect(await rijen(g)).toBe(0);
    });
    test.each(['UITVOERING', 'TOELEIDING', 'CRISIS'])('maar wel voor %s', async (doel) => {
      const g = await hub.gezin();
      await hub.lukt(CONSULENT, 'meldBetrokkenheid', g.melding('anna'), doel);
    });
    test.each([
      ['TEAMLEIDER', 'org-wijkteams'],
      ['REGIETEAMLID', 'org-wijkteams'],
      ['SCHULDHULPVERLENER', 'org-schuldhulp'],
      ['CJG_COACH', 'org-cjg'],
      ['WIJKVERPLEEGKUNDIGE', 'org-thuiszorg'],
    ])('maar wel van een %s van %s', async (rol, org) => {
      const g = await hub.gezin();
      await hub.lukt(medewerker(rol, org), 'meldBetrokkenheid', g.melding('anna'));
    });
  });

  describe('eindigt', () => {
    test('met de dag, en staat dan in de tijdlijn', async () => {
      const g = await hub.gezin();
      await hub.lukt(CONSULENT, 'meldBetrokkenheid', g.melding('anna'));
      hub.morgen(3);
      const reden = 'De hulp is klaar; zij redt het nu zelf.';
      await hub.lukt(COLLEGA, 'beeindigBetrokkenheid', { persoon: g.id('anna'), reden });
      expect(await wmoVan(CONSULENT, g.id('anna'))).toMatchObject({ wmo: { toegang: { niveau: 'DETAILS' } } });
      hub.morgen();
      expect(await wmoVan(CONSULENT, g.id('anna'))).toBeNull();
      expect(await tijdlijn(g.als('anna'), g.thuis)).toEqual([
        '2026-11-27 Niet meer betrokken: Gemeente Waalstad, afdeling Wmo',
        `${VANDAAG} Betrokken geraakt: Gemeente Waalstad, afdeling Wmo`,
      ]);
      const [einde] = await hub
        .opslag('huishouden')
        .lezer.query(`SELECT * FROM betrokkenheid_gebeurtenis WHERE huishouden = '${g.thuis}' AND stap = 'BEEINDIGD'`);
      expect(einde).toMatchObject({ functionaris: 'consulent-2', rol: 'WMO_CONSULENT', dag: '2026-11-27', reden });
    });
    test('een keer, ook als twee het tegelijk zeggen', async () => {
      const g = await hub.gezin();
      await hub.lukt(CONSULENT, 'meldBetrokkenheid', g.melding('bob'));
      const einde = { persoon: g.id('bob') };
      await Promise.all([CONSULENT, COLLEGA, CONSULENT].map((w) => hub.lukt(w, 'beeindigBetrokkenheid', einde)));
      await hub.lukt(CONSULENT, 'beeindigBetrokkenheid', einde);
    });
    test('en begint nog dezelfde dag opnieuw', async () => {
      const g = await hub.gezin();
      await hub.lukt(CONSULENT, 'meldBetrokkenheid', g.melding('anna'));
      await hub.lukt(CONSULENT, 'beeindigBetrokkenheid', { persoon: g.id('anna') });
      await hub.lukt(CONSULENT, 'meldBetrokkenheid', g.melding('anna'));
      expect(await rijen(g)).toBe(2);
      hub.morgen();
      expect(await wmoVan(CONSULENT, g.id('anna'))).not.toBeNull();
    });
    test('niet voor een persoon waar zij het hele huishouden betreft', async () => {
      const g = await hub.gezin({ wmo: true });
      const einde = { persoon: g.id('anna') };
      expect(await hub.codes(CONSULENT, 'beeindigBetrokkenheid', einde)).toEqual(['BETROKKENHEID_HELE_HUISHOUDEN']);
      hub.morgen();
      expect(await wmoVan(CONSULENT, g.id('anna'))).not.toBeNull();
    });
    test.each<[string, Claims, object, string | undefined, string[]]>([
      ['door een andere organisatie', medewerker('CJG_COACH', 'org-cjg'), {}, undefined, ['PERSOON_ONBEKEND']],
      ['in een andere rol', { ...CONSULENT, rollen: ['CJG_COACH'] }, {}, undefined, ['ROL_NIET_BEVOEGD']],
      ['voor een ander doel', CONSULENT, {}, 'PLANREGIE', ['DOEL_NIET_HELPEN']],
      ['met een reden van niets', CONSULENT, { reden: 'klaar' }, undefined, ['UITLEG_TE_KORT']],
    ])('niet %s', async (_, wie, anders, doel, verwacht) => {
      const g = await hub.gezin();
      await hub.lukt(CONSULENT, 'meldBetrokkenheid', g.melding('anna'));
      const einde = { persoon: g.id('anna'), ...anders };
      expect(await hub.codes(wie, 'beeindigBetrokkenheid', einde, doel)).toEqual(verwacht);
      hub.morgen();
      expect(await wmoVan(CONSULENT, g.id('anna'))).not.toBeNull();
    });
    test('niet voor een huisgenoot met wie de organisatie niet werkt', async () => {
      const g = await hub.gezin();
      await hub.lukt(CONSULENT, 'meldBetrokkenheid', g.melding('anna'));
      const einde = { persoon: g.id('oma') };
      expect(await hub.codes(CONSULENT, 'beeindigBetrokkenheid', einde)).toEqual(['PERSOON_ONBEKEND']);
      hub.morgen();
      expect(await wmoVan(CONSULENT, g.id('anna'))).not.toBeNull();
    });
    test('niet van wat een organisatie buiten haar eigen domein doet', async () => {
      const g = await hub.gezin();
      const rij = { soort: 'betrokkenheid', kenmerk: `b-${randomUUID()}`, huishouden: g.thuis, persoon: g.id('anna') };
      expect(await hub.lever({ ...rij, organisatie: 'org-wmo', domein: 'PLAN', vanaf: '2026-01-05' })).toEqual([]);
      const einde = { persoon: g.id('anna') };
      expect(await hub.codes(CONSULENT, 'beeindigBetrokkenheid', einde)).toEqual(['PERSOON_ONBEKEND']);
    });
    test('niet door een ander team', async () => {
      const g = await hub.gezin();
      await hub.lukt(COACH, 'meldBetrokkenheid', g.melding('anna'));
      const einde = { persoon: g.id('anna') };
      expect(await hub.codes(COACH_DUKENBURG, 'beeindigBetrokkenheid', einde)).toEqual(['PERSOON_ONBEKEND']);
    });
    test('en een aanlevering opent het niet opnieuw', async () => {
      const g = await hub.gezin();
      const rij = (anders: object = {}) => ({
        ...{ soort: 'betrokkenheid', kenmerk: `b-${g.thuis}-anna`, huishouden: g.thuis, persoon: g.id('anna') },
        ...{ organisatie: 'org-wmo', domein: 'WMO', vanaf: '2026-01-05', ...anders },
      });
      expect(await hub.lever(rij())).toEqual([]);
      await hub.lukt(CONSULENT, 'beeindigBetrokkenheid', { persoon: g.id('anna') });
      for (const tot of [undefined, '2026-12-31'])
        expect(await hub.lever(rij({ tot }))).toEqual([['BETROKKENHEID_BEEINDIGD', 'tot']]);
      expect(await hub.lever(rij({ tot: VANDAAG }))).toEqual([]);
      expect(await hub.lever(rij({ kenmerk: `b-${randomUUID()}` }))).toEqual([]);
      hub.morgen();
      expect(await wmoVan(CONSULENT, g.id('anna'))).not.toBeNull();
    });
  });
});
