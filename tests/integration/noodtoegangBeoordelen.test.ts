import { plusDagen } from '#waarborgen/dienst/klok';
import { type Crisis, idsIn, inwoner, medewerker, nood, oordeel, stelCrisisOp } from './noodtoegang.fixture';

describe('een tweede mens', () => {
  let hub: Crisis;
  beforeAll(async () => {
    hub = await stelCrisisOp();
  });
  afterAll(() => hub?.stop());

  const beoordeel = (wie: object, van: { id: string; versie: number }, anders: object = {}) =>
    hub.codes(wie as never, 'beoordeelNoodtoegang', oordeel(van, anders), 'org' in wie ? 'KWALITEIT' : undefined);

  describe('beoordeelt', () => {
    test.each([
      ['de teamleider van de vrager', medewerker('TEAMLEIDER')],
      ['de privacy-officer van zijn organisatie', medewerker('PRIVACY_OFFICER')],
      ['de privacy-officer van de hub', medewerker('PRIVACY_OFFICER', 'org-hub')],
    ])('%s', async (_, wie) => {
      expect(await beoordeel(wie, await hub.vraag(medewerker('WIJKCOACH')))).toEqual([]);
    });
    test.each([
      ['een collega', medewerker('WIJKCOACH')],
      ['de teamleider van een andere organisatie', medewerker('TEAMLEIDER', 'org-wijkteams')],
      ['de privacy-officer van een andere organisatie', medewerker('PRIVACY_OFFICER', 'org-wijkteams')],
      ['een teamleider van de hub', medewerker('TEAMLEIDER', 'org-hub')],
      ['een systeem', medewerker('KETENSYSTEEM')],
      ['iemand van een onbekende organisatie', medewerker('PRIVACY_OFFICER', 'org-x')],
      ['een inwoner om wie het gaat', inwoner('karin')],
    ])('niet %s, en hij ziet haar ook niet', async (_, wie) => {
      const gevraagd = await hub.vraag(medewerker('WIJKCOACH'));
      expect(await beoordeel(wie, gevraagd)).toEqual(['NOODTOEGANG_ONBEKEND']);
      expect(await beoordeel(wie, { id: 'n-bestaat-niet', versie: 1 })).toEqual(['NOODTOEGANG_ONBEKEND']);
      expect(idsIn(await hub.lijst(wie))).toEqual([]);
    });
    test.each([
      ['als vrager', 'WIJKCOACH', 'org-elders'],
      ['als teamleider', 'TEAMLEIDER', 'org-elders'],
      ['als privacy-officer', 'PRIVACY_OFFICER', 'org-elders'],
      ['als privacy-officer van de hub', 'PRIVACY_OFFICER', 'org-hub'],
    ])('niet wie er zelf om vroeg, ook niet %s', async (_, rol, org) => {
      const coach = medewerker('WIJKCOACH');
      const gevraagd = await hub.vraag(coach);
      expect(await beoordeel(medewerker(rol, org, coach.sub as string), gevraagd)).toEqual(['ZELF_GEVRAAGD']);
      expect((await hub.lijst(coach)).edges).toMatchObject([{ node: { versie: 1, beoordeling: null } }]);
    });
    test('ziet wie het is alleen bij nummer, en wat is gevraagd', async () => {
      const gevraagd = await hub.vraag(medewerker('WIJKCOACH'));
      const { edges } = await hub.lijst(medewerker('PRIVACY_OFFICER', 'org-hub'), '', 'KWALITEIT');
      const { node } = edges.find((e: { node: { id: string } }) => e.node.id === gevraagd.id);
      expect(node).toMatchObject({ reden: gevraagd.reden, personen: [{ id: 'p-karin', naam: null }] });
    });
    test('en dat staat in het logboek', async () => {
      const gevraagd = await hub.vraag(medewerker('WIJKCOACH'), { personen: ['p-noor'], domeinen: ['CJG', 'PLAN'] });
      const leider = medewerker('TEAMLEIDER');
      await hub.nieuweRegels('huishouden');
      await beoordeel(leider, gevraagd);
      const regels = (await hub.nieuweRegels('huishouden')).filter((r) => r.grond === 'NOODTOEGANG');
      expect(regels.map((r) => [r.persoon, r.domein, r.functionaris]).sort()).toEqual([
        ...[
          ['p-noor', 'CJG', leider.sub],
          ['p-noor', 'PLAN', leider.sub],
        ],
      ]);
    });
  });

  describe('hoort wat er mis is:', () => {
    const leider = medewerker('TEAMLEIDER');
    const VANDAAG = '2026-11-24';
    test.each<[string, object, string[]]>([
      ['een oude versie', { verwachteVersie: 0 }, ['VERSIE_VEROUDERD']],
      ['te weinig uitleg', { toelichting: 'Akkoord.' }, ['UITLEG_TE_KORT']],
      ['te veel uitleg', { toelichting: 'x'.repeat(4001) }, ['UITLEG_TE_LANG']],
      ['gisteren', { inwonerInformerenOp: plusDagen(VANDAAG, -1) }, ['DAG_VOORBIJ']],
      ['uitstel zonder reden', { inwonerInformerenOp: plusDagen(VANDAAG, 1) }, ['UITLEG_TE_KORT']],
      ['een reden voor uitstel zonder dag', { redenUitstel: 'Gevaar voor de moeder.' }, ['UITSTEL_ZONDER_DAG']],
      [
        ...([
          'meer dan zes maanden uitstel',
          { inwonerInformerenOp: '2027-05-25', redenUitstel: 'Gevaar voor de moeder.' },
        ] as const),
        ['UITSTEL_TE_LANG'],
      ],
      [
        ...(['van alles', { verwachteVersie: 7, toelichting: '', inwonerInformerenOp: '2030-01-01' }] as const),
        ['VERSIE_VEROUDERD', 'UITLEG_TE_KORT', 'UITSTEL_TE_LANG', 'UITLEG_TE_KORT'],
      ],
    ])('%s', async (_, anders, verwacht) => {
      const gevraagd = await hub.vraag(medewerker('WIJKCOACH'));
      expect(await beoordeel(leider, gevraagd, anders)).toEqual(verwacht);
    });
    test('dat het al is beoordeeld', async () => {
      const gevraagd = await hub.vraag(medewerker('WIJKCOACH'));
      expect(await beoordeel(leider, gevraagd)).toEqual([]);
      expect(await beoordeel(leider, gevraagd)).toEqual(['VERSIE_VEROUDERD', 'AL_BEOORDEELD']);
      expect(await beoordeel(leider, { ...gevraagd, versie: 2 })).toEqual(['AL_BEOORDEELD']);
    });
  });

  test('is nodig voor dezelfde het nog eens mag, en na afkeuring vraagt een ander', async () => {
    const coach = medewerker('WIJKCOACH');
    const gevraagd = await hub.vraag(coach);
    expect(await hub.codes(coach, 'vraagNoodtoegang', nood())).toEqual(['NOG_NIET_BEOORDEELD']);
    await hub.codes(medewerker('TEAMLEIDER'), 'beoordeelNoodtoegang', oordeel(gevraagd, { oordeel: 'ONTERECHT' }));
    expect(await hub.codes(coach, 'vraagNoodtoegang', nood())).toEqual(['EERDER_AFGEKEURD']);
    expect(await hub.codes({ ...coach, org: 'org-hub' }, 'vraagNoodtoegang', nood())).toEqual(['EERDER_AFGEKEURD']);
    expect(await hub.codes(coach, 'vraagNoodtoegang', nood({ personen: ['p-peter'] }))).toEqual([]);
    expect(await hub.codes(medewerker('WIJKCOACH'), 'vraagNoodtoegang', nood())).toEqual([]);
  });

  test('van twee die tegelijk oordelen wint er een', async () => {
    const gevraagd = await hub.vraag(medewerker('WIJKCOACH'));
    const uitkomsten = await Promise.all(
      ['TERECHT', 'ONTERECHT', 'TERECHT', 'ONTERECHT'].map((wat) =>
        beoordeel(medewerker('TEAMLEIDER'), gevraagd, { oordeel: wat }),
      ),
    );
    expect(uitkomsten.filter((codes) => codes.length === 0)).toHaveLength(1);
    for (const codes of uitkomsten.filter((c) => c.length > 0)) expect(codes).toContain('VERSIE_VEROUDERD');
  });

  describe('heeft een overzicht', () => {
    let gevraagd: { id: string; versie: number }[];
    const org = 'org-cjg';
    const leider = medewerker('TEAMLEIDER', org);
    beforeAll(async () => {
      gevraagd = [];
      for (let i = 0; i < 4; i += 1) {
        gevraagd.push(await hub.vraag(medewerker('CJG_COACH', org)));
        hub.verder({ minuten: 1 });
      }
      hub.verder({ dagen: 1 });
      gevraagd.push(await hub.vraag(medewerker('CJG_COACH', org)));
      await beoordeel(leider, gevraagd[1]);
    });
    const ids = (...nummers: number[]) => nummers.map((i) => gevraagd[i].id);

    test('van zijn eigen organisatie, de nieuwste eerst, per bladzij', async () => {
      expect(idsIn(await hub.lijst(leider))).toEqual(ids(4, 3, 2, 1, 0));
      const een = await hub.lijst(leider, '(first: 2)');
      expect([idsIn(een), een.pageInfo.hasNextPage]).toEqual([ids(4, 3), true]);
      const twee = await hub.lijst(leider, `(first: 2, after: "${een.pageInfo.endCursor}")`);
      expect(idsIn(twee)).toEqual(ids(2, 1));
      const drie = await hub.lijst(leider, `(first: 2, after: "${twee.pageInfo.endCursor}")`);
      expect([idsIn(drie), drie.pageInfo.hasNextPage]).toEqual([ids(0), false]);
    });
    test('van wat nog open staat, met wat het eerst moet vooraan', async () => {
      const open = async (argumenten: string) => hub.lijst(leider, argumenten);
      const alles = await open('(alleenOpen: true)');
      expect(idsIn(alles).toSorted()).toEqual(ids(0, 2, 3, 4).toSorted());
      expect(idsIn(alles).at(-1)).toBe(gevraagd[4].id);
      const een = await open('(alleenOpen: true, first: 3)');
      const twee = await open(`(alleenOpen: true, first: 3, after: "${een.pageInfo.endCursor}")`);
      expect([...idsIn(een), ...idsIn(twee)]).toEqual(idsIn(alles));
    });
    test('van alle organisaties voor de privacy-officer van de hub', async () => {
      const officer = medewerker('PRIVACY_OFFICER', 'org-hub');
      const gezien = idsIn(await hub.lijst(officer, '(alleenOpen: true, first: 100)'));
      expect(gezien).toEqual(expect.arrayContaining(ids(0, 2, 3, 4)));
      expect(gezien.length).toBeGreaterThan(4);
      expect(gezien).not.toContain(gevraagd[1].id);
    });
    test('niet van een ander met diens cursor', async () => {
      const { pageInfo } = await hub.lijst(leider, '(first: 1)');
      const vreemd = await hub.lijst(medewerker('TEAMLEIDER', 'org-wmo'), `(after: "${pageInfo.endCursor}")`);
      expect(idsIn(vreemd)).toEqual([]);
    });
    test.each([
      ['een vrijdag: maandag', '2026-11-27', '2026-11-30'],
      ['de dag voor Kerst: maandag', '2026-12-24', '2026-12-28'],
      ['oudejaarsdag: maandag', '2026-12-31', '2027-01-04'],
    ])('van wat te laat is: pas na het einde van de eerstvolgende werkdag, na %s', async (_, gevraagd, werkdag) => {
      const coach = medewerker('CJG_COACH', org);
      hub.klok.nu = new Date(`${gevraagd}T10:00:00Z`);
      await hub.vraag(coach);
      const laat = async (nu: string) => {
        hub.klok.nu = new Date(nu);
        return (await hub.lijst(coach)).edges[0].node.teLaat;
      };
      expect([await laat(`${werkdag}T22:59:59.999Z`), await laat(`${werkdag}T23:00:00.000Z`)]).toEqual([false, true]);
    });
  });

  test('wat is gevraagd en geoordeeld wordt alleen aangevuld', () => {
    const schrijvend = hub.statements.huishouden.filter((sql) => /noodtoegang/.test(sql) && !/^SELECT/.test(sql));
    expect(schrijvend.length).toBeGreaterThan(10);
    expect(schrijvend.filter((sql) => !/^INSERT INTO/.test(sql) || /DUPLICATE|CONFLICT/.test(sql))).toEqual([]);
  });
});
