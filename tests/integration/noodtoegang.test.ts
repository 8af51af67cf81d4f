import { entiteiten, personen } from '../security/aanvaller.fixture';
import { type Crisis, idsIn, inwoner, medewerker, nood, oordeel, REDEN, stelCrisisOp } from './noodtoegang.fixture';

const DOSSIERS = `personen { id naam { volledig } wmo { toegang { niveau grond geldigTot reden } voorzieningen { categorie } }
  cjg { toegang { niveau grond reden } } }`;

describe('noodtoegang', () => {
  let hub: Crisis;
  beforeAll(async () => {
    hub = await stelCrisisOp();
  });
  afterAll(() => hub?.stop());

  /** The persons that somebody reaches through what he asked himself, with their records. */
  const gezien = async (wie: object, doel?: string) =>
    (await hub.lijst(wie as never, '', doel, DOSSIERS)).edges.flatMap(
      (e: { node: { personen: object[] } }) => e.node.personen,
    );
  /** What huishouden says of a person, asked as a router would; the same claims make the same token. */
  const bijHub = async (wie: object, velden: string, id: string, doel = 'CRISIS') => {
    const [token, adres] = [await hub.munt(wie as never), hub.adres('huishouden')];
    return (await hub.metToken(token, entiteiten(velden), doel, personen({ id }), adres)).data._entities[0];
  };
  const kent = (wie: object, id: string, doel?: string) => bijHub(wie, 'id naam { volledig }', id, doel);

  describe('gaat meteen open', () => {
    test('voor wie erom vroeg, ook als hij nergens bij betrokken is, en laat zien wat is gevraagd', async () => {
      const coach = medewerker('WIJKCOACH');
      const gevraagd = await hub.vraag(coach);
      expect(gevraagd).toMatchObject({
        ...{ versie: 1, status: 'LOOPT', functionaris: coach.sub, organisatie: 'Welzijn Elders', rol: 'WIJKCOACH' },
        ...{ reden: REDEN, domeinen: ['WMO'], van: '2026-11-24T10:00:00.000Z', tot: '2026-11-24T14:00:00.000Z' },
        ...{ beoordelenVoor: '2026-11-25T22:59:59.999Z', teLaat: false, beoordeling: null },
        personen: [{ id: 'p-karin', naam: { volledig: 'Karin de Wit' } }],
      });
      const [karin, ...anderen] = await gezien(coach);
      expect(anderen).toEqual([]);
      expect(karin).toMatchObject({
        ...{ id: 'p-karin', naam: { volledig: 'Karin de Wit' } },
        wmo: { toegang: { niveau: 'DETAILS', grond: 'NOODTOEGANG', geldigTot: '2026-11-24T14:00:00.000Z' } },
        cjg: { toegang: { niveau: 'GEEN', grond: null, reden: 'GEEN_TOESTEMMING' } },
      });
      expect(karin.wmo.voorzieningen.length).toBeGreaterThan(0);
    });
    test('met een vraag aan de hub zelf, en dan een aan elke partner', async () => {
      const coach = medewerker('WIJKCOACH');
      await hub.vraag(coach);
      hub.statements.huishouden.length = 0;
      await gezien(coach);
      const keer = hub.statements.huishouden.filter((sql) => /^SELECT .* FROM [`"]organisatie[`"]/.test(sql));
      expect(keer).toHaveLength(1);
    });
    test('en laat een router de persoon terugvinden, niet zijn huishouden en niet zijn huisgenoten', async () => {
      const coach = medewerker('WIJKCOACH');
      expect(await kent(coach, 'p-karin')).toBeNull();
      await hub.vraag(coach);
      expect(await kent(coach, 'p-karin')).toMatchObject({ naam: { volledig: 'Karin de Wit' } });
      expect(await kent(coach, 'p-mark')).toBeNull();
      expect((await hub.stel(coach, '{ huishouden(id: "hh-a") { id } }')).data.huishouden).toBeNull();
    });
    test('niet voor een collega, niet met een andere pet, en niet voor een ander doel', async () => {
      const coach = medewerker('WIJKCOACH');
      await hub.vraag(coach);
      const pet = medewerker('WIJKCOACH', 'org-hub', coach.sub as string);
      for (const ander of [medewerker('WIJKCOACH'), pet]) {
        expect(await gezien(ander)).toEqual([]);
        expect(await kent(ander, 'p-karin')).toBeNull();
      }
      expect(await gezien(coach, 'PLANREGIE')).toMatchObject([
        { id: 'p-karin', naam: null, wmo: { toegang: { niveau: 'GEEN' }, voorzieningen: null } },
      ]);
      expect(await kent(coach, 'p-karin', 'PLANREGIE')).toBeNull();
    });
    test('binnen het huishouden waar hij werkt, voor de genoemde persoon en het genoemde domein alleen', async () => {
      const lid = medewerker('REGIETEAMLID', 'org-regieteam');
      const vraag = '{ huishouden(id: "hh-a") { leden { id wmo { toegang { grond } } cjg { toegang { grond } } } } }';
      const gronden = async () => {
        const { data } = await hub.stel(lid, vraag);
        return data.huishouden.leden.flatMap((l: Record<string, { toegang: { grond: string } }> & { id: string }) =>
          ['wmo', 'cjg'].flatMap((veld) => (l[veld].toegang.grond ? [[l.id, veld, l[veld].toegang.grond]] : [])),
        );
      };
      expect(await gronden()).toEqual([]);
      await hub.vraag(lid, { personen: ['p-mark'], domeinen: ['CJG'] });
      expect(await gronden()).toEqual([['p-mark', 'cjg', 'NOODTOEGANG']]);
    });
    test('en staat in elk logboek: dat erom is gevraagd, en wat is gezien', async () => {
      const coach = medewerker('WIJKCOACH');
      await hub.nieuweRegels('huishouden');
      await hub.vraag(coach, { personen: ['p-henk', 'p-riet'], domeinen: ['WMO', 'SCHULDHULP'] });
      const rij = (r: { persoon: string; domein: string; grond?: string | null; doel: string; functionaris: string }) =>
        [r.persoon, r.domein, r.grond, r.doel, r.functionaris].join(' ');
      const gevraagd = (await hub.nieuweRegels('huishouden')).map(rij);
      for (const persoon of ['p-henk', 'p-riet'])
        for (const domein of ['WMO', 'SCHULDHULP'])
          expect(gevraagd).toContain(`${persoon} ${domein} NOODTOEGANG CRISIS ${coach.sub}`);
      await hub.nieuweRegels('wmo');
      await gezien(coach);
      const bijWmo = await hub.nieuweRegels('wmo');
      expect(bijWmo.map(({ grond, niveau, doel }) => [grond, niveau, doel])).toEqual([
        ...[1, 2].map(() => ['NOODTOEGANG', 'DETAILS', 'CRISIS']),
      ]);
    });
  });

  describe('eindigt', () => {
    test('op tijd, ook met een bewijs dat er al was', async () => {
      const coach = medewerker('WIJKCOACH');
      const { id, tot } = await hub.vraag(coach, { tot: new Date(hub.klok.nu.getTime() + 3_600_000) });
      const einde = new Date(tot).getTime();
      hub.klok.nu = new Date(einde - 5_000);
      const bewijsWmo = (await bijHub(coach, 'bewijsWmo', 'p-karin')).bewijsWmo;
      const token = await hub.munt(coach);
      const bijWmo = async () => {
        const { data } = await hub.bijPartner('WMO', token, { id: 'p-karin', bewijsWmo }, 'CRISIS');
        return data._entities[0].wmo.toegang.niveau;
      };
      expect(await bijWmo()).toBe('DETAILS');
      hub.klok.nu = new Date(einde);
      expect(await bijWmo()).toBe('GEEN');
      const { edges } = await hub.lijst(coach);
      expect(edges).toMatchObject([{ node: { id, status: 'AFGELOPEN', personen: [{ id: 'p-karin', naam: null }] } }]);
      expect(await kent(coach, 'p-karin')).toBeNull();
    });
    test('bij de eerstvolgende vraag nadat een ander haar afkeurde', async () => {
      const coach = medewerker('WIJKCOACH');
      const gevraagd = await hub.vraag(coach);
      expect((await gezien(coach))[0].wmo.toegang.niveau).toBe('DETAILS');
      const leider = medewerker('TEAMLEIDER');
      const { noodtoegang } = await hub.doe(
        leider,
        'beoordeelNoodtoegang',
        oordeel(gevraagd, { oordeel: 'ONTERECHT' }),
      );
      expect(noodtoegang).toMatchObject({
        ...{ versie: 2, status: 'BEEINDIGD' },
        beoordeling: { oordeel: 'ONTERECHT', functionaris: leider.sub, inwonerInformerenOp: null },
      });
      expect(await gezien(coach)).toMatchObject([{ naam: null, wmo: { toegang: { niveau: 'GEEN' } } }]);
      expect(await kent(coach, 'p-karin')).toBeNull();
    });
    test('niet door een oordeel dat zij terecht was', async () => {
      const coach = medewerker('WIJKCOACH');
      const gevraagd = await hub.vraag(coach);
      await hub.doe(medewerker('TEAMLEIDER'), 'beoordeelNoodtoegang', oordeel(gevraagd));
      expect((await gezien(coach))[0].wmo.toegang.niveau).toBe('DETAILS');
    });
  });

  describe('vraagt', () => {
    const vragen = (wie: object, anders: object = {}, doel?: string) =>
      hub.codes(wie as never, 'vraagNoodtoegang', nood(anders), doel);
    test.each([
      ...['WIJKCOACH', 'TEAMLEIDER', 'REGIETEAMLID', 'CJG_COACH', 'WIJKVERPLEEGKUNDIGE'].map((rol) => [rol, []]),
      ...['WMO_CONSULENT', 'SCHULDHULPVERLENER', 'CLIENTONDERSTEUNER', 'PRIVACY_OFFICER', 'KETENSYSTEEM'].map((rol) => [
        ...[rol, ['ROL_NIET_BEVOEGD']],
      ]),
    ] as [string, string[]][])('een %s: %j', async (rol, verwacht) => {
      expect(await vragen(medewerker(rol))).toEqual(verwacht);
    });
    test.each<[string, object, string[]]>([
      [
        ...([
          'die ook toezicht houdt',
          { ...medewerker('WIJKCOACH'), rollen: ['WIJKCOACH', 'PRIVACY_OFFICER'] },
        ] as const),
        ['ROL_NIET_BEVOEGD'],
      ],
      ['die zelf inwoner is', inwoner('karin'), ['ROL_NIET_BEVOEGD', 'DOEL_GEEN_CRISIS', 'ORGANISATIE_ONBEKEND']],
      ['van een organisatie die niet meedoet', medewerker('WIJKCOACH', 'org-x'), ['ORGANISATIE_ONBEKEND']],
      ['van een zorgverzekeraar', medewerker('WIJKCOACH', 'org-zorgverzekeraar'), ['ORGANISATIE_LEEST_NIET']],
    ])('niemand %s', async (_, wie, verwacht) => {
      expect(await vragen(wie)).toEqual(verwacht);
    });
    test.each(['TOELEIDING', 'PLANREGIE', 'UITVOERING', 'KWALITEIT'])('niemand voor %s', async (doel) => {
      expect(await vragen(medewerker('WIJKCOACH'), {}, doel)).toEqual(['DOEL_GEEN_CRISIS']);
    });
    const NU = Date.parse('2026-11-24T10:00:00Z');
    test.each<[string, object, string[]]>([
      ['zonder reden', { reden: `kort${' '.repeat(30)}` }, ['UITLEG_TE_KORT']],
      ['met een boek als reden', { reden: 'x'.repeat(4001) }, ['UITLEG_TE_LANG']],
      ['voor niemand', { personen: [] }, ['PERSONEN_AANTAL']],
      ['voor eenentwintig', { personen: Array.from({ length: 21 }, (_, i) => `p-${i}`) }, ['PERSONEN_AANTAL']],
      ['voor wie er niet is', { personen: ['p-karin', 'p-x'] }, ['PERSOON_ONBEKEND']],
      ['voor wie zo niet heet', { personen: ['P-KARIN'] }, ['PERSOON_ONBEKEND']],
      ['zonder domein', { domeinen: [] }, ['DOMEIN_ONTBREEKT']],
      ['tot gisteren', { tot: new Date(NU - 1) }, ['EINDE_VOORBIJ']],
      ['langer dan vier uur', { tot: new Date(NU + 4 * 3_600_000 + 1) }, ['TE_LANG']],
      ['met een sleutel die er geen is', { idempotentieSleutel: 'kort' }, ['SLEUTEL_ONGELDIG']],
      [
        ...(['met alles mis', { reden: '', personen: [], domeinen: [], tot: new Date(NU - 1) }] as const),
        ['PERSONEN_AANTAL', 'DOMEIN_ONTBREEKT', 'UITLEG_TE_KORT', 'EINDE_VOORBIJ'],
      ],
    ])('niemand %s', async (_, anders, verwacht) => {
      const toen = hub.klok.nu;
      hub.klok.nu = new Date(NU);
      expect(await vragen(medewerker('WIJKCOACH'), anders)).toEqual(verwacht);
      hub.klok.nu = toen;
    });
    test('niemand voor wie is overleden, en dat klinkt als wie er niet is', async () => {
      await hub
        .opslag('huishouden')
        .write((m) => m.query("UPDATE persoon SET overledenOp = '2026-11-01' WHERE id = 'p-truus'"));
      const fouten = async (...wie: string[]) =>
        (await hub.doe(medewerker('WIJKCOACH'), 'vraagNoodtoegang', nood({ personen: wie }))).fouten;
      expect(await fouten('p-truus')).toEqual(await fouten('p-x'));
      expect(await fouten('p-truus')).toMatchObject([{ code: 'PERSOON_ONBEKEND', veld: ['personen'] }]);
    });
    test('en hoort niet wie de hub kent zolang er nog iets anders mis is', async () => {
      const onbevoegd = [medewerker('WMO_CONSULENT'), {}] as const;
      const zonderReden = [medewerker('WIJKCOACH'), { reden: 'kort' }] as const;
      for (const [wie, anders] of [onbevoegd, zonderReden])
        expect(await vragen(wie, { personen: ['p-x'], ...anders })).toEqual(await vragen(wie, anders));
    });
    test('wie twee keer hetzelfde vraagt, ook tegelijk, heeft er een; met iets anders is het een fout', async () => {
      const coach = medewerker('WIJKCOACH');
      const invoer = nood({ personen: ['p-karin', 'p-karin'], domeinen: ['WMO', 'WMO'] });
      const keren = await Promise.all([1, 2, 3].map(() => hub.doe(coach, 'vraagNoodtoegang', invoer)));
      expect(new Set(keren.map(({ noodtoegang }) => noodtoegang.id)).size).toBe(1);
      expect(keren[0].noodtoegang).toMatchObject({ domeinen: ['WMO'], personen: [{ id: 'p-karin' }] });
      expect(idsIn(await hub.lijst(coach))).toHaveLength(1);
      expect(await vragen(coach, { ...invoer, domeinen: ['CJG'] })).toEqual(['SLEUTEL_GEBRUIKT']);
    });
  });
});
