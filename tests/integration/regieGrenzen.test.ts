import type { Claims } from '../security/aanvaller.fixture';
import {
  aan,
  BUITEN,
  CJG_COACH,
  COACH,
  ja,
  NAAR_CJG,
  NAAR_REGIETEAM,
  REDEN,
  REGIETEAMLID,
  type Regiehub,
  stelRegieOp,
  TEAMLEIDER,
  tijdelijk,
} from './regie.fixture';

describe('de regie over een huishouden,', () => {
  let hub: Regiehub;
  beforeAll(async () => {
    hub = await stelRegieOp();
  });
  afterAll(() => hub?.stop());

  describe('gaat nergens heen', () => {
    test.each<[string, object, object, string[]]>([
      ['bij een inwoner onder de 16', { soort: 'INWONER', persoon: 'bob' }, {}, ['REGISSEUR_PAST_NIET']],
      ['bij iemand die er niet woont', { soort: 'INWONER', persoon: 'els' }, {}, ['REGISSEUR_PAST_NIET']],
      ['bij wie niet bestaat', { soort: 'INWONER', persoon: 'niemand' }, {}, ['REGISSEUR_PAST_NIET']],
      ['als netwerk bij een bewoner', { soort: 'NETWERK', persoon: 'anna' }, {}, ['REGISSEUR_PAST_NIET']],
      ['als netwerk bij wie voor niemand spreekt', { soort: 'NETWERK', persoon: 'karel' }, {}, ['REGISSEUR_PAST_NIET']],
      [
        'bij een organisatie die er niet werkt',
        { soort: 'WIJKCOACH', organisatie: 'org-elders' },
        {},
        ['REGISSEUR_PAST_NIET'],
      ],
      ['bij een onbekende organisatie', { soort: 'WIJKCOACH', organisatie: 'ORG-CJG' }, {}, ['REGISSEUR_PAST_NIET']],
      [
        'bij een zorgverzekeraar',
        { soort: 'CJG_COACH', organisatie: 'org-zorgverzekeraar' },
        {},
        ['REGISSEUR_PAST_NIET'],
      ],
      ['bij niemand', { soort: 'CJG_COACH' }, {}, ['NAAR_NIET_EENDUIDIG', 'REGISSEUR_PAST_NIET']],
      [
        'bij een inwoner met een naam',
        { soort: 'INWONER', persoon: 'anna', naam: 'Anna' },
        {},
        ['NAAR_NIET_EENDUIDIG'],
      ],
      ['bij twee tegelijk', { ...NAAR_CJG, persoon: 'anna' }, {}, ['NAAR_NIET_EENDUIDIG']],
      ['waar zij al ligt', { soort: 'WIJKCOACH', organisatie: 'org-wijkteams' }, {}, ['AL_REGISSEUR']],
      ['bij een regieteam zonder einde', NAAR_REGIETEAM, {}, ['EINDE_ONTBREEKT']],
      ['bij een ander met een einde', NAAR_CJG, { tijdelijkTot: '2026-12-01' }, ['ALLEEN_REGIETEAM_TIJDELIJK']],
      ['tot een dag die voorbij is', NAAR_REGIETEAM, { tijdelijkTot: '2026-11-23' }, ['EINDE_VOORBIJ']],
      ['langer dan drie maanden', NAAR_REGIETEAM, { tijdelijkTot: '2027-02-25' }, ['TE_LANG']],
      ['zonder uitleg', NAAR_CJG, { reden: 'Daarom.' }, ['UITLEG_TE_KORT']],
      [
        'met een opschaling die er geen is',
        NAAR_REGIETEAM,
        { tijdelijkTot: '2027-02-24', opschaling: 'een zin' },
        ['OPSCHALING_PAST_NIET'],
      ],
      ['met een opschaling naar het CJG', NAAR_CJG, { opschaling: 'ops-1' }, ['OPSCHALING_PAST_NIET']],
      ['met een naam zonder einde', { ...NAAR_CJG, naam: 'x'.repeat(256) }, {}, ['NAAM_TE_LANG']],
      ['vanaf een andere versie', NAAR_CJG, { verwachteVersie: 1 }, ['VERSIE_VEROUDERD']],
      ['vanaf een versie die niet kan', NAAR_CJG, { verwachteVersie: -1 }, ['VERSIE_VEROUDERD']],
    ])('%s', async (_, naar, anders, verwacht) => {
      const { id } = await hub.huishouden();
      const wie = 'persoon' in naar ? { ...naar, persoon: `${id}-${naar.persoon}` } : naar;
      expect(await hub.codes(COACH, 'draagRegieOver', aan(id, wie, anders))).toEqual(verwacht);
      expect((await hub.zie(COACH, id)).regieversie).toBe(0);
    });
    test('bij een organisatie waarvan de bewoners niet laten weten dat zij er werkt, en dat is er zo niet aan te zien', async () => {
      const { id } = await hub.huishouden({ deelt: false });
      const bied = async (organisatie: string) => {
        hub.statements.huishouden.length = 0;
        const { fouten } = await hub.doe(COACH, 'draagRegieOver', aan(id, { soort: 'CJG_COACH', organisatie }));
        return { fouten, statements: hub.statements.huishouden.length };
      };
      const elders = await bied('org-elders');
      expect(elders.fouten.map((f: { code: string }) => f.code)).toEqual(['REGISSEUR_PAST_NIET']);
      for (const organisatie of ['org-cjg', 'org-bestaat-niet']) expect(await bied(organisatie)).toEqual(elders);
      await hub.lukt(COACH, 'draagRegieOver', tijdelijk(id));
    });
    test('waar zij nog bij niemand ligt', async () => {
      const { id } = await hub.huishouden({ regie: null });
      expect(await hub.codes(TEAMLEIDER, 'draagRegieOver', tijdelijk(id))).toEqual(['GEEN_REGISSEUR']);
      expect(await hub.zie(TEAMLEIDER, id)).toMatchObject({ regisseur: null, regieverloop: [], regieversie: 0 });
    });
    test('zolang er al een aanbod ligt', async () => {
      const { id } = await hub.huishouden();
      await hub.lukt(COACH, 'draagRegieOver', tijdelijk(id));
      expect(await hub.codes(COACH, 'draagRegieOver', aan(id, NAAR_CJG, { verwachteVersie: 1 }))).toEqual([
        'AANBOD_LOOPT',
      ]);
    });
    test('voor een ander doel dan PLANREGIE', async () => {
      const { id } = await hub.huishouden();
      expect(await hub.codes(COACH, 'draagRegieOver', tijdelijk(id), 'UITVOERING')).toEqual(['DOEL_GEEN_PLANREGIE']);
      await hub.lukt(COACH, 'draagRegieOver', tijdelijk(id));
      expect(await hub.codes(REGIETEAMLID, 'beantwoordRegieaanbod', ja(id), 'CRISIS')).toEqual(['DOEL_GEEN_PLANREGIE']);
      expect(await hub.zie(COACH, id, 'UITVOERING')).toMatchObject({ regieversie: null, regieaanbod: null });
    });
    test('bij een bewoner die intussen is vertrokken, ook al ziet zij het huishouden nog om haar zoon', async () => {
      const { id, anna } = await hub.huishouden();
      await hub.lukt(COACH, 'draagRegieOver', aan(id, { soort: 'INWONER', persoon: `${id}-anna` }));
      await hub
        .opslag('huishouden')
        .write((manager) => manager.update('lidmaatschap', { persoon: `${id}-anna` }, { tot: '2026-11-01' }));
      expect(await hub.codes(anna, 'beantwoordRegieaanbod', ja(id))).toEqual(['REGISSEUR_PAST_NIET']);
      expect((await hub.zie(COACH, id)).regisseur.soort).toBe('WIJKCOACH');
    });
  });

  test('zit niet vast bij wie haar niet meer kan hebben: de teamleider van het wijkteam biedt haar dan een ander aan', async () => {
    const { id, anna } = await hub.huishouden();
    await hub.lukt(COACH, 'draagRegieOver', aan(id, { soort: 'INWONER', persoon: `${id}-anna` }));
    await hub.lukt(anna, 'beantwoordRegieaanbod', ja(id));
    const naar = { soort: 'WIJKCOACH', organisatie: 'org-wijkteams' };
    const bied = () => hub.codes(TEAMLEIDER, 'draagRegieOver', aan(id, naar, { verwachteVersie: 2 }));
    expect(await bied()).toEqual(['NIET_BEVOEGD']);
    await hub
      .opslag('huishouden')
      .write((manager) => manager.update('persoon', { id: `${id}-anna` }, { overledenOp: '2026-11-20' }));
    expect(await bied()).toEqual([]);
  });

  describe('blijft voor wie er niet over gaat', () => {
    test.each<[string, Claims, boolean]>([
      ['een collega in een andere rol', { ...COACH, rollen: ['WMO_CONSULENT'] }, true],
      ['een wijkcoach van een ander team', { ...COACH, team: 'team-dukenburg' }, false],
      ['een wijkcoach van elders', BUITEN, false],
      ['het regieteam', REGIETEAMLID, true],
      ['een teamleider van elders', { ...REGIETEAMLID, rollen: ['TEAMLEIDER'] }, true],
      ['een systeem', { ...COACH, rollen: ['KETENSYSTEEM'] }, true],
      ['wie toezicht houdt', { ...COACH, rollen: ['WIJKCOACH', 'PRIVACY_OFFICER'] }, false],
    ])('dicht: %s', async (_, wie, betrokken) => {
      const { id } = await hub.huishouden();
      const dicht = betrokken ? ['NIET_BEVOEGD'] : ['HUISHOUDEN_ONBEKEND'];
      expect(await hub.codes(wie, 'draagRegieOver', tijdelijk(id))).toEqual(dicht);
      await hub.lukt(COACH, 'draagRegieOver', aan(id, { soort: 'INWONER', persoon: `${id}-anna` }));
      const gezien = await hub.zie(wie, id);
      expect(gezien).toEqual(betrokken ? expect.objectContaining({ regieversie: null, regieaanbod: null }) : null);
      // From the version it can't be told either that something is on offer.
      for (const versie of [0, 1, 2])
        expect(await hub.codes(wie, 'draagRegieOver', tijdelijk(id, { verwachteVersie: versie }))).toEqual(dicht);
    });
    test('onbekend: een huishouden dat er niet is en een waar men niet betrokken is, antwoorden en kosten hetzelfde', async () => {
      const { id, els } = await hub.huishouden();
      const stappen = [
        ['draagRegieOver', { naar: NAAR_CJG, reden: REDEN }],
        ['beantwoordRegieaanbod', { aanvaard: true }],
        ['trekRegieaanbodIn', {}],
        ['geefRegieTerug', { reden: REDEN }],
      ] as const;
      const buur = { ...els, sub: 'inwoner-peter' };
      for (const wie of [BUITEN, buur]) {
        for (const [mutatie, input] of stappen) {
          const keer = async (huishouden: string) => {
            hub.statements.huishouden.length = 0;
            const antwoord = await hub.doe(wie, mutatie, { huishouden, verwachteVersie: 0, ...input });
            return { antwoord, statements: hub.statements.huishouden.length };
          };
          const onbekend = await keer('hh-bestaat-niet');
          expect(onbekend.antwoord.fouten.map((f: { code: string }) => f.code)).toEqual(['HUISHOUDEN_ONBEKEND']);
          expect(await keer(id)).toEqual(onbekend);
        }
      }
    });
  });

  describe('vertelt waarom zij ergens heen ging', () => {
    test('alleen aan wie haar gaf, kreeg of had; niet aan een huisgenoot, wie voor hem spreekt, of een ander die er werkt', async () => {
      const { id, anna, bob, els } = await hub.huishouden();
      await hub.lukt(TEAMLEIDER, 'draagRegieOver', tijdelijk(id));
      await hub.lukt(REGIETEAMLID, 'beantwoordRegieaanbod', ja(id));
      const redenen = async (wie: Claims) =>
        (await hub.zie(wie, id))?.regieverloop?.map(({ reden }: { reden: string | null }) => reden);
      for (const wie of [COACH, TEAMLEIDER, REGIETEAMLID]) expect(await redenen(wie)).toEqual([null, REDEN]);
      for (const wie of [CJG_COACH, anna, bob]) expect(await redenen(wie)).toEqual([null, null]);
      expect(await redenen(els)).toBeUndefined();
      expect(await redenen(BUITEN)).toBeUndefined();
    });
    test('en noteert wie een aanbod of een uitleg las', async () => {
      const { id } = await hub.huishouden();
      await hub.lukt(TEAMLEIDER, 'draagRegieOver', tijdelijk(id));
      const genoteerd = async (wie: Claims, veld: string) => {
        await hub.nieuweRegels('huishouden');
        await hub.stel(wie, `{ huishouden(id: "${id}") { ${veld} } }`);
        return (await hub.nieuweRegels('huishouden')).map(({ persoon, handeling }) => [persoon, handeling]);
      };
      const gelezen = [
        [`${id}-anna`, 'RAADPLEGEN'],
        [`${id}-bob`, 'RAADPLEGEN'],
      ];
      expect(await genoteerd(REGIETEAMLID, 'regieaanbod { reden }')).toEqual(gelezen);
      expect(await genoteerd(CJG_COACH, 'regieaanbod { reden }')).toEqual([]);
      await hub.lukt(REGIETEAMLID, 'beantwoordRegieaanbod', ja(id));
      expect(await genoteerd(COACH, 'regieverloop { reden }')).toEqual(gelezen);
      expect(await genoteerd(CJG_COACH, 'regieverloop { reden }')).toEqual([]);
    });
    test('en laat wie alleen voor een lid spreekt zien bij wie zij nu ligt, en verder niets', async () => {
      const { id, els } = await hub.huishouden();
      expect(await hub.zie(els, id)).toMatchObject({
        ...{ regisseur: { soort: 'WIJKCOACH' }, regieverloop: null, regieversie: null, regieaanbod: null },
      });
    });
  });
});
