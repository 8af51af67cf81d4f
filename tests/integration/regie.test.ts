import type { Claims } from '../security/aanvaller.fixture';
import {
  aan,
  CJG_COACH,
  COACH,
  COLLEGA,
  ja,
  NAAR_CJG,
  NAAR_REGIETEAM,
  nee,
  REDEN,
  REGIETEAMLID,
  type Regiehub,
  stelRegieOp,
  TEAMLEIDER,
  terug,
  tijdelijk,
} from './regie.fixture';

describe('de regie over een huishouden', () => {
  let hub: Regiehub;
  beforeAll(async () => {
    hub = await stelRegieOp();
  });
  afterAll(() => hub?.stop());

  const geschiedenis = async (wie: Claims, id: string) =>
    (await hub.zie(wie, id)).regieverloop.map(
      (p: { regisseur: { organisatie: string; sinds: string }; tot: string }) => [
        p.regisseur.organisatie,
        p.regisseur.sinds,
        p.tot,
      ],
    );

  describe('wordt overgedragen', () => {
    test('door haar aan te bieden: tot zij is aanvaard, blijft zij waar zij is', async () => {
      const { id } = await hub.huishouden();
      const na = await hub.lukt(COACH, 'draagRegieOver', aan(id, { ...NAAR_CJG, naam: 'M. Visser' }));
      expect(na).toMatchObject({
        ...{ regieversie: 1, regisseur: { soort: 'WIJKCOACH', naam: 'J. Bakker', vanaf: '2026-02-01' } },
        regieaanbod: {
          soort: 'CJG_COACH',
          naam: 'M. Visser',
          organisatie: 'CJG Waalstad',
          reden: REDEN,
          persoon: null,
        },
      });
      hub.verder({ minuten: 5 });
      const nu = hub.klok.nu.toISOString();
      const overgenomen = await hub.lukt(CJG_COACH, 'beantwoordRegieaanbod', ja(id));
      expect(overgenomen).toMatchObject({
        ...{ regieversie: 2, regieaanbod: null },
        regisseur: { soort: 'CJG_COACH', naam: 'M. Visser', sinds: nu, vanaf: '2026-11-24', tijdelijkTot: null },
      });
      expect(await geschiedenis(CJG_COACH, id)).toEqual([
        ['Stichting Wijkteams Waalstad', '2026-01-31T23:00:00.000Z', nu],
        ['CJG Waalstad', nu, null],
      ]);
      expect(await hub.codes(COACH, 'draagRegieOver', aan(id, NAAR_REGIETEAM, { verwachteVersie: 2 }))).toEqual([
        'NIET_BEVOEGD',
      ]);
    });
    test('niet als de ander weigert, en dan kan zij een ander worden aangeboden', async () => {
      const { id } = await hub.huishouden();
      await hub.lukt(COACH, 'draagRegieOver', aan(id, NAAR_CJG));
      expect(await hub.codes(CJG_COACH, 'beantwoordRegieaanbod', { ...nee(id), reden: 'nee' })).toEqual([
        'UITLEG_TE_KORT',
      ]);
      await hub.lukt(CJG_COACH, 'beantwoordRegieaanbod', nee(id));
      expect(await hub.codes(CJG_COACH, 'beantwoordRegieaanbod', ja(id, 2))).toEqual(['AANBOD_ONBEKEND']);
      expect(await hub.zie(COACH, id)).toMatchObject({
        regieversie: 2,
        regieaanbod: null,
        regisseur: { soort: 'WIJKCOACH' },
      });
      await hub.lukt(COACH, 'draagRegieOver', aan(id, NAAR_CJG, { verwachteVersie: 2 }));
    });
    test('niet meer als het aanbod is ingetrokken, door wie het kon doen', async () => {
      const { id } = await hub.huishouden();
      await hub.lukt(COACH, 'draagRegieOver', aan(id, NAAR_CJG));
      const intrekken = { huishouden: id, verwachteVersie: 1 };
      expect(await hub.codes(CJG_COACH, 'trekRegieaanbodIn', intrekken)).toEqual(['AANBOD_ONBEKEND']);
      expect(await hub.codes(REGIETEAMLID, 'trekRegieaanbodIn', intrekken)).toEqual(['AANBOD_ONBEKEND']);
      await hub.lukt(TEAMLEIDER, 'trekRegieaanbodIn', intrekken);
      expect(await hub.codes(CJG_COACH, 'beantwoordRegieaanbod', ja(id, 2))).toEqual(['AANBOD_ONBEKEND']);
    });
    test('aan de ene medewerker die het aanbod noemt, en dan is hij het', async () => {
      const { id } = await hub.huishouden();
      const naar = { soort: 'WIJKCOACH', organisatie: 'org-wijkteams', functionaris: 'coach-2', naam: 'Coach Twee' };
      await hub.lukt(COACH, 'draagRegieOver', aan(id, naar));
      expect(await hub.codes(COACH, 'beantwoordRegieaanbod', ja(id))).toEqual(['AANBOD_ONBEKEND']);
      await hub.lukt(COLLEGA, 'beantwoordRegieaanbod', ja(id));
      expect(await hub.codes(COACH, 'draagRegieOver', aan(id, NAAR_CJG, { verwachteVersie: 2 }))).toEqual([
        'NIET_BEVOEGD',
      ]);
      await hub.lukt(TEAMLEIDER, 'draagRegieOver', aan(id, NAAR_CJG, { verwachteVersie: 2 }));
    });
    test('aan een bewoner, die haar zelf aanvaardt en weer verder kan geven', async () => {
      const { id, anna, bob } = await hub.huishouden();
      await hub.lukt(COACH, 'draagRegieOver', aan(id, { soort: 'INWONER', persoon: `${id}-anna` }));
      expect(await hub.codes(bob, 'beantwoordRegieaanbod', ja(id))).toEqual(['AANBOD_ONBEKEND']);
      const na = await hub.lukt(anna, 'beantwoordRegieaanbod', ja(id));
      expect(na.regisseur).toMatchObject({ soort: 'INWONER', naam: null, persoon: { id: `${id}-anna` } });
      const terug = { soort: 'WIJKCOACH', organisatie: 'org-wijkteams' };
      await hub.lukt(anna, 'draagRegieOver', aan(id, terug, { verwachteVersie: 2 }));
      await hub.lukt(COLLEGA, 'beantwoordRegieaanbod', ja(id, 3));
    });
    test('aan iemand uit het netwerk die over het plan voor een bewoner spreekt', async () => {
      const { id, els } = await hub.huishouden();
      await hub.lukt(COACH, 'draagRegieOver', aan(id, { soort: 'NETWERK', persoon: `${id}-els` }));
      await hub.lukt(els, 'beantwoordRegieaanbod', ja(id));
      expect(await hub.zie(els, id)).toMatchObject({ regisseur: { soort: 'NETWERK' }, regieversie: 2 });
    });
    test('staat telkens als vastgelegd in het logboek, voor ieder om wie het gaat', async () => {
      const { id } = await hub.huishouden();
      await hub.nieuweRegels('huishouden');
      await hub.lukt(COACH, 'draagRegieOver', aan(id, NAAR_CJG));
      const regels = (await hub.nieuweRegels('huishouden')).filter(({ handeling }) => handeling === 'VASTLEGGEN');
      expect(regels.map(({ persoon, domein, functionaris }) => [persoon, domein, functionaris])).toEqual([
        [`${id}-anna`, 'PLAN', 'coach-1'],
        [`${id}-bob`, 'PLAN', 'coach-1'],
      ]);
    });
    test('en vanaf dat moment ziet alleen de nieuwe regisseur wat een regisseur ziet', async () => {
      const zietToestemmingen = async (wie: Claims) => {
        const vraag = '{ huishouden(id: "hh-a") { leden { id toestemmingen { edges { cursor } } } } }';
        const { data } = await hub.stel(wie, vraag);
        return data.huishouden.leden.find((l: { id: string }) => l.id === 'p-mark').toestemmingen !== null;
      };
      const beide = async () => [await zietToestemmingen(COACH), await zietToestemmingen(REGIETEAMLID)];
      expect(await beide()).toEqual([true, false]);
      await hub.lukt(COACH, 'draagRegieOver', tijdelijk('hh-a'));
      expect(await beide()).toEqual([true, false]);
      await hub.lukt(REGIETEAMLID, 'beantwoordRegieaanbod', ja('hh-a'));
      expect(await beide()).toEqual([false, true]);
    });
  });

  describe('kan een regieteam tijdelijk hebben', () => {
    /** The regieteam takes over today, until the end of the year. */
    const neemOver = async () => {
      const { id } = await hub.huishouden();
      const aangeboden = await hub.lukt(TEAMLEIDER, 'draagRegieOver', tijdelijk(id));
      expect(aangeboden.regieaanbod).toMatchObject({ tijdelijkTot: '2026-12-31', opschaling: 'ops-1' });
      const na = await hub.lukt(REGIETEAMLID, 'beantwoordRegieaanbod', ja(id));
      expect(na.regisseur).toMatchObject({ soort: 'REGIETEAM', naam: 'R. de Boer', tijdelijkTot: '2026-12-31' });
      return id;
    };

    test('en geeft haar eerder terug, zonder dat iemand hoeft te aanvaarden', async () => {
      const id = await neemOver();
      expect(await hub.codes(COACH, 'geefRegieTerug', terug(id))).toEqual(['NIET_BEVOEGD']);
      expect(await hub.codes(REGIETEAMLID, 'geefRegieTerug', { ...terug(id), reden: '' })).toEqual(['UITLEG_TE_KORT']);
      hub.verder({ minuten: 1 });
      const na = await hub.lukt(REGIETEAMLID, 'geefRegieTerug', terug(id));
      expect(na.regisseur).toMatchObject({ soort: 'WIJKCOACH', naam: 'J. Bakker', sinds: hub.klok.nu.toISOString() });
      expect(await hub.codes(COACH, 'geefRegieTerug', terug(id, 3))).toEqual(['REGIE_NIET_TIJDELIJK']);
    });
    test('maar geeft haar zolang niet aan een ander', async () => {
      const id = await neemOver();
      for (const wie of [REGIETEAMLID, TEAMLEIDER]) {
        const input =
          wie === TEAMLEIDER ? tijdelijk(id, { verwachteVersie: 2 }) : aan(id, NAAR_CJG, { verwachteVersie: 2 });
        expect((await hub.codes(wie, 'draagRegieOver', input))[0]).toBe('REGIE_IS_TIJDELIJK');
      }
    });
    test('en na de laatste dag is zij vanzelf terug, op de seconde', async () => {
      const id = await neemOver();
      const begonnen = hub.klok.nu;
      const om = async (moment: string) => {
        hub.klok.nu = new Date(moment);
        return (await hub.zie(COACH, id)).regisseur.soort;
      };
      expect(await om('2026-12-31T22:59:59Z')).toBe('REGIETEAM');
      expect(await om('2026-12-31T23:00:00Z')).toBe('WIJKCOACH');
      expect((await geschiedenis(COACH, id)).slice(1)).toEqual([
        ['Regieteam Waalstad', begonnen.toISOString(), '2026-12-31T23:00:00.000Z'],
        ['Stichting Wijkteams Waalstad', '2026-12-31T23:00:00.000Z', null],
      ]);
      expect(await hub.codes(REGIETEAMLID, 'geefRegieTerug', terug(id))).toEqual(['NIET_BEVOEGD']);
      await hub.lukt(COACH, 'draagRegieOver', aan(id, NAAR_CJG, { verwachteVersie: 2 }));
      hub.klok.nu = begonnen;
    });
    test('en een aanbod waarvan de laatste dag voorbij is, is er niet meer', async () => {
      const { id } = await hub.huishouden();
      await hub.lukt(COACH, 'draagRegieOver', tijdelijk(id, { tijdelijkTot: '2026-11-24' }));
      const toen = hub.klok.nu;
      hub.verder({ dagen: 1 });
      expect(await hub.codes(REGIETEAMLID, 'beantwoordRegieaanbod', ja(id))).toEqual(['AANBOD_ONBEKEND']);
      await hub.lukt(COACH, 'draagRegieOver', aan(id, NAAR_CJG, { verwachteVersie: 1 }));
      hub.klok.nu = toen;
    });
  });
});
