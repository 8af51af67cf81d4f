import { randomUUID } from 'node:crypto';
import { dagVan, plusDagen } from '#waarborgen/dienst/klok';
import { ONZE_DEUR } from '../integration/poort';
import { type Aanvaller, ruw, stelAanvallerOp } from './aanvaller.fixture';

const VANDAAG = dagVan(new Date());
const GESPREK = 'Besproken aan de keukentafel; zij wil dat iedereen meehelpt.';
const BSN = '999990123';
const INVOER = {
  geefToestemming: 'GeefToestemmingInput',
  maakBezwaarTegenDelen: 'MaakBezwaarTegenDelenInput',
  ondertekenToestemming: 'OndertekenToestemmingInput',
  trekToestemmingIn: 'TrekToestemmingInInput',
};
type Opdracht = keyof typeof INVOER;
const opdracht = (naam: Opdracht, velden = 'toestemming { id versie status } fouten { code }') =>
  `mutation($input: ${INVOER[naam]}!) { ${naam}(input: $input) { ${velden} } }`;

describe('wie aan de toestemmingen van een ander wil komen', () => {
  let hub: Aanvaller;
  beforeAll(async () => {
    hub = await stelAanvallerOp();
  });
  afterAll(() => hub?.stop());

  const doe = (persona: string, naam: Opdracht, input: object, doel?: string, velden?: string) =>
    hub.als(persona, opdracht(naam, velden), doel, { input });
  const codes = async (...args: Parameters<typeof doe>): Promise<string[]> => {
    const { data, errors } = await doe(...args);
    return errors ? errors.map((e) => e.extensions.code) : data[args[1]].fouten.map((f: { code: string }) => f.code);
  };
  const wens = (anders: object = {}) => ({
    ...{ idempotentieSleutel: randomUUID(), betrokkene: 'p-fatima', aan: { organisatie: 'org-wijkteams' } },
    ...{ domein: 'WMO', niveau: 'DETAILS', doelen: ['UITVOERING'], wijze: 'DIGITAAL' },
    ...{ tot: plusDagen(VANDAAG, 100), ...anders },
  });
  const aanTafel = (anders: object = {}) =>
    wens({ betrokkene: 'p-yusuf', wijze: 'KEUKENTAFELGESPREK', toelichting: GESPREK, ...anders });
  const bezwaar = ({ niveau: _, ...rest }: Record<string, unknown> = wens()) => rest;
  const tel = async (tabel = 'toestemming'): Promise<number> =>
    Number((await hub.opslag('huishouden').lezer.query(`SELECT COUNT(*) AS n FROM ${tabel}`))[0].n);
  const wmoVan = async (persona: string, persoon: string, huishouden: string, doel = 'UITVOERING') => {
    const vraag = 'query($id: ID!) { huishouden(id: $id) { leden { id wmo { toegang { niveau } } } } }';
    const { data } = await hub.als(persona, vraag, doel, { id: huishouden });
    return data.huishouden.leden.find((lid: { id: string }) => lid.id === persoon).wmo.toegang.niveau;
  };

  describe('leert niet of iemand of iets bestaat: hetzelfde antwoord en evenveel vragen aan de database', () => {
    const eenmaal = async (...vraag: Parameters<typeof doe>) => {
      hub.statements.huishouden.length = 0;
      const { data, errors } = await doe(...vraag);
      return { data, errors, statements: hub.statements.huishouden.length };
    };
    /** The least of three: now and then a statement of the clockwork falls in between. */
    const gemeten = async (persona: string, naam: Opdracht, input: object, doel?: string) => {
      const vraag = [persona, naam, input, doel, 'toestemming { id } fouten { code bericht veld }'] as const;
      const keren = [await eenmaal(...vraag), await eenmaal(...vraag), await eenmaal(...vraag)];
      return { ...keren[0], statements: Math.min(...keren.map(({ statements }) => statements)) };
    };
    const LEZERS: [string, string | undefined, string, string][] = [
      ['inwoner-karin', undefined, 'p-mark', 'toest-13'],
      ['inwoner-noor', undefined, 'p-daan', 'toest-26'],
      ['inwoner-bos', undefined, 'p-henk', 'toest-28'],
      ['wijkcoach', 'UITVOERING', 'p-peter', 'toest-34'],
      ['wmo-consulent', 'CRISIS', 'p-karin', 'toest-3'],
      ['zorgverzekeraar', 'UITVOERING', 'p-karin', 'toest-3'],
      ['privacy-officer', 'KWALITEIT', 'p-karin', 'toest-3'],
      ['buitenstaander', 'UITVOERING', 'p-karin', 'toest-3'],
    ];
    test.each(LEZERS)('%s (%s) over %s', async (persona, doel, persoon) => {
      for (const naam of ['geefToestemming', 'maakBezwaarTegenDelen'] as const) {
        const maak = (betrokkene: string) => {
          const invoer = doel ? aanTafel({ betrokkene }) : wens({ betrokkene });
          return naam === 'geefToestemming' ? invoer : bezwaar(invoer);
        };
        const onbekend = await gemeten(persona, naam, maak('p-bestaat-niet'), doel);
        expect(onbekend.data[naam]).toMatchObject({ toestemming: null, fouten: [{ code: 'BETROKKENE_ONBEKEND' }] });
        expect(await gemeten(persona, naam, maak(persoon), doel)).toEqual(onbekend);
      }
    });
    test.each([
      ...LEZERS,
      ['wmo-consulent', 'UITVOERING', 'p-karin', 'toest-3'] as const,
      ['wijkcoach', 'UITVOERING', 'p-mark', 'toest-12'] as const,
    ])('%s (%s) over wat %s vastlegde (%s)', async (persona, doel, _, toestemming) => {
      for (const naam of ['trekToestemmingIn', 'ondertekenToestemming'] as const) {
        const maak = (toestemmingId: string) => ({ toestemmingId, verwachteVersie: 2, toelichting: GESPREK });
        // Of an objection the regisseur may know nothing; a consent he is told about.
        const onbekend = await gemeten(persona, naam, maak('toest-bestaat-niet'), doel);
        expect(onbekend.data[naam]).toMatchObject({ toestemming: null, fouten: [{ code: 'TOESTEMMING_ONBEKEND' }] });
        expect(await gemeten(persona, naam, maak(toestemming), doel)).toEqual(onbekend);
      }
    });
  });

  describe('als medewerker opent hij voor zichzelf niets', () => {
    test.each<[string, object, string, string]>([
      ['zonder gesprek', { toelichting: undefined }, 'UITVOERING', 'GESPREK_ONTBREEKT'],
      ['met een gesprek van spaties', { toelichting: ' '.repeat(40) }, 'UITVOERING', 'GESPREK_ONTBREEKT'],
      ['met een digitale handtekening', { wijze: 'DIGITAAL' }, 'UITVOERING', 'WIJZE_PAST_NIET'],
      ['op het woord van een huisgenoot', { namens: 'p-fatima' }, 'UITVOERING', 'NAMENS_KAN_NIET'],
      ['op het woord van wie niet bestaat', { namens: 'p-bestaat-niet' }, 'UITVOERING', 'NAMENS_KAN_NIET'],
      ['op zijn eigen woord', { namens: 'wijkcoach-bakker' }, 'UITVOERING', 'NAMENS_KAN_NIET'],
      ['in een crisis', {}, 'CRISIS', 'BETROKKENE_ONBEKEND'],
      ['voor de kwaliteit', {}, 'KWALITEIT', 'BETROKKENE_ONBEKEND'],
      ['over een kind van wie het gezag niet vaststaat', { betrokkene: 'p-amir' }, 'UITVOERING', 'NAMENS_KAN_NIET'],
    ])('%s', async (_, anders, doel, code) => {
      const voor = await tel();
      expect(await codes('wijkcoach', 'geefToestemming', aanTafel(anders), doel)).toContain(code);
      expect([await tel(), await wmoVan('wijkcoach', 'p-yusuf', 'hh-e')]).toEqual([voor, 'GEEN']);
    });
    test('zolang niemand tekende, en met een handtekening van een ander ook niet', async () => {
      const { data } = await doe('wijkcoach', 'geefToestemming', aanTafel(), 'UITVOERING');
      const { id } = data.geefToestemming.toestemming;
      const zet = (anders: object) => ({ toestemmingId: id, verwachteVersie: 1, toelichting: GESPREK, ...anders });
      for (const anders of [
        { wijze: 'PAPIER' },
        { wijze: 'PAPIER', namens: 'wijkcoach-bakker' },
        { wijze: 'PAPIER', namens: 'p-fatima' },
        { namens: 'p-yusuf' },
        { wijze: 'DIGITAAL', namens: 'p-yusuf' },
        { wijze: 'PAPIER', namens: 'p-yusuf', toelichting: 'kort' },
      ])
        expect(await codes('wijkcoach', 'ondertekenToestemming', zet(anders), 'UITVOERING')).not.toEqual([]);
      expect(await wmoVan('wijkcoach', 'p-yusuf', 'hh-e')).toBe('GEEN');
      const zelf = zet({ wijze: 'PAPIER', namens: 'p-yusuf' });
      expect(await codes('inwoner-yusuf', 'ondertekenToestemming', zelf)).toContain('WIJZE_PAST_NIET');
      await doe('inwoner-yusuf', 'trekToestemmingIn', { toestemmingId: id, verwachteVersie: 1 });
    });
    test('door een bezwaar in te trekken, van wie het ook is', async () => {
      for (const [persona, id] of [
        ['wijkcoach', 'toest-44'],
        ['wijkcoach', 'toest-9'],
        ['regieteamlid', 'toest-37'],
        ['wmo-consulent', 'toest-15'],
      ]) {
        const weg = { toestemmingId: id, verwachteVersie: 2, toelichting: GESPREK };
        expect(await codes(persona, 'trekToestemmingIn', weg, 'UITVOERING')).toEqual(['TOESTEMMING_ONBEKEND']);
      }
    });
    test('als medewerker die de afspraak en de handtekening allebei zelf opschrijft', async () => {
      const { data } = await doe('wijkcoach', 'geefToestemming', aanTafel(), 'UITVOERING');
      const { id: toestemmingId, versie } = data.geefToestemming.toestemming;
      const papier = {
        toestemmingId,
        verwachteVersie: versie,
        wijze: 'PAPIER',
        namens: 'p-yusuf',
        toelichting: GESPREK,
      };
      expect(await codes('wijkcoach', 'ondertekenToestemming', papier, 'UITVOERING')).toEqual(['VIER_OGEN']);
      expect(await wmoVan('wijkcoach', 'p-yusuf', 'hh-e')).toBe('GEEN');
    });
    test('als medewerker met de naam van de inwoner', async () => {
      const claims = { sub: 'inwoner-fatima', org: 'org-wijkteams', team: 'team-lindenholt', rollen: ['WIJKCOACH'] };
      const token = await hub.munt(claims);
      const antwoord = await hub.metToken(token, opdracht('geefToestemming'), 'UITVOERING', { input: wens() });
      expect(antwoord.data.geefToestemming.fouten).toContainEqual({ code: 'WIJZE_PAST_NIET' });
    });
  });

  describe('leest in het antwoord op zijn opdracht niet meer dan hij anders ziet:', () => {
    const PERSOON = `id naam { volledig } geboortedatum toegang { domein niveau grond reden }
      wmo { toegang { niveau } betrokken } schuldhulp { toegang { niveau } betrokken professionals { naam } }
      cjg { toegang { niveau } hulpvragen { vraag } } wieZietWat { organisatie } looptAf { id } vertegenwoordigers { soort }`;
    const PAYLOAD = `toestemming { id betrokkene { ${PERSOON} } ondertekeningen { persoon { ${PERSOON} } }
      wachtOp { ${PERSOON} } } fouten { code }`;
    type Mens = { id: string; naam: unknown };
    const gezien = async (persona: string, huishouden: string, doel?: string): Promise<Mens[]> => {
      const { data } = await hub.als(
        persona,
        `query($id: ID!) { huishouden(id: $id) { leden { ${PERSOON} } } }`,
        doel,
        {
          id: huishouden,
        },
      );
      return data.huishouden.leden;
    };
    test.each<[string, string | undefined, string, object]>([
      ['wijkcoach', 'UITVOERING', 'hh-e', aanTafel()],
      ['wijkcoach', 'PLANREGIE', 'hh-a', aanTafel({ betrokkene: 'p-daan', namens: 'p-karin', domein: 'SCHULDHULP' })],
      ['wmo-consulent', 'UITVOERING', 'hh-a', aanTafel({ betrokkene: 'p-noor', domein: 'SCHULDHULP' })],
      ['inwoner-karin', undefined, 'hh-a', wens({ betrokkene: 'p-daan', domein: 'SCHULDHULP' })],
      ['inwoner-noor', undefined, 'hh-a', wens({ betrokkene: 'p-noor', domein: 'SCHULDHULP' })],
    ])('%s (%s) in %s', async (persona, doel, huishouden, input) => {
      const { data, errors } = await doe(persona, 'geefToestemming', input, doel, PAYLOAD);
      expect(errors).toBeUndefined();
      const { toestemming } = data.geefToestemming;
      const getekend = toestemming.ondertekeningen.map((o: { persoon: Mens }) => o.persoon);
      const genoemd: Mens[] = [toestemming.betrokkene, ...getekend, ...toestemming.wachtOp];
      const leden = await gezien(persona, huishouden, doel);
      expect(genoemd.length).toBeGreaterThan(1);
      for (const mens of genoemd) expect(leden).toContainEqual(mens);
    });
    test('een ouder die ook moet tekenen blijft zonder naam', async () => {
      const { data } = await doe(
        'inwoner-karin',
        'geefToestemming',
        wens({ betrokkene: 'p-daan' }),
        undefined,
        PAYLOAD,
      );
      const [mark] = data.geefToestemming.toestemming.wachtOp;
      expect(mark).toMatchObject({ id: 'p-mark', naam: null, geboortedatum: null, wieZietWat: null, looptAf: null });
      expect(JSON.stringify(data)).not.toContain('Mark');
    });
    test('een vraag die in een kring loopt langs het antwoord', async () => {
      const kring = 'toestemming { betrokkene { toestemmingen { edges { node { betrokkene { id } } } } } }';
      const voor = await tel();
      const { status, errors } = await doe('inwoner-fatima', 'geefToestemming', wens(), undefined, kring);
      expect([status, errors?.[0].extensions.code, await tel()]).toEqual([
        ONZE_DEUR ? 400 : 200,
        'VRAAG_IN_KRING',
        voor,
      ]);
    });
  });

  describe('heeft aan de sleutel van een ander niets:', () => {
    test('wie niet meer betrokken is, hoort bij het herhalen van zijn eigen opdracht niet hoe het verder ging', async () => {
      const { lezer } = hub.opslag('huishouden');
      const input = aanTafel();
      const velden = 'toestemming { id status ondertekeningen { tijdstip } } fouten { code }';
      const herhaal = async () => (await doe('wijkcoach', 'geefToestemming', input, 'UITVOERING', velden)).data;
      const eerst = await herhaal();
      expect(eerst.geefToestemming.toestemming).toMatchObject({ status: 'WACHT_OP_ONDERTEKENING' });
      expect(await herhaal()).toEqual(eerst);
      await lezer.query(`UPDATE betrokkenheid SET tot = '2026-11-01' WHERE kenmerk = 'betr-3'`);
      expect(await herhaal()).toEqual({ geefToestemming: { toestemming: null, fouten: [] } });
      await lezer.query(`UPDATE betrokkenheid SET tot = NULL WHERE kenmerk = 'betr-3'`);
    });
    test('dezelfde sleutel van dezelfde medewerker onder een andere organisatie is een andere', async () => {
      const input = aanTafel();
      const claims = { sub: 'wijkcoach-bakker', rollen: ['WIJKCOACH'] };
      const onder = async (anders: object) =>
        hub.metToken(await hub.munt({ ...claims, ...anders }), opdracht('geefToestemming'), 'UITVOERING', { input });
      const eigen = await onder({ org: 'org-wijkteams', team: 'team-lindenholt' });
      const elders = await onder({ org: 'org-elders' });
      expect(eigen.data.geefToestemming.fouten).toEqual([]);
      expect(elders.data.geefToestemming).toEqual({ toestemming: null, fouten: [{ code: 'BETROKKENE_ONBEKEND' }] });
    });
    test('dezelfde opdracht opnieuw, na intrekking, opent niets opnieuw', async () => {
      const input = wens();
      const { data } = await doe('inwoner-fatima', 'geefToestemming', input);
      expect(await wmoVan('wijkcoach', 'p-fatima', 'hh-e')).toBe('DETAILS');
      await hub.trekIn('inwoner-fatima', data.geefToestemming.toestemming.id);
      const opnieuw = await doe('inwoner-fatima', 'geefToestemming', input);
      expect(opnieuw.data.geefToestemming.toestemming).toMatchObject({ status: 'INGETROKKEN' });
      expect(await wmoVan('wijkcoach', 'p-fatima', 'hh-e')).toBe('GEEN');
    });
  });

  describe('heeft aan meer opdrachten in een vraag niets:', () => {
    test('wat de eerste intrekt, ziet de tweede niet meer', async () => {
      const { data } = await doe('wijkcoach', 'geefToestemming', aanTafel(), 'UITVOERING');
      const { id } = data.geefToestemming.toestemming;
      const papier = {
        toestemmingId: id,
        verwachteVersie: 1,
        wijze: 'PAPIER',
        namens: 'p-yusuf',
        toelichting: GESPREK,
      };
      expect(await codes('teamleider', 'ondertekenToestemming', papier, 'UITVOERING')).toEqual([]);
      expect(await wmoVan('wijkcoach', 'p-yusuf', 'hh-e')).toBe('DETAILS');
      const vraag = `mutation($weg: TrekToestemmingInInput!, $nieuw: GeefToestemmingInput!) {
        weg: trekToestemmingIn(input: $weg) { fouten { code } }
        nieuw: geefToestemming(input: $nieuw) { toestemming { betrokkene { wmo { toegang { niveau } betrokken meldingen { hulpvraag } } } } } }`;
      const weg = { toestemmingId: id, verwachteVersie: 2, toelichting: GESPREK };
      const na = await hub.als('wijkcoach', vraag, 'UITVOERING', { weg, nieuw: aanTafel({ domein: 'CJG' }) });
      expect(na.data).toEqual({
        weg: { fouten: [] },
        nieuw: {
          toestemming: { betrokkene: { wmo: { toegang: { niveau: 'GEEN' }, betrokken: null, meldingen: null } } },
        },
      });
    });
    test('twintig keer dezelfde opdracht is er een', async () => {
      const voor = await tel();
      const keer = Array.from({ length: 20 }, (_, i) => `a${i}: geefToestemming(input: $input) { toestemming { id } }`);
      const vraag = `mutation($input: GeefToestemmingInput!) { ${keer.join(' ')} }`;
      const { data } = await hub.als('inwoner-henk', vraag, undefined, { input: wens({ betrokkene: 'p-henk' }) });
      const ids = Object.values<{ toestemming: { id: string } }>(data).map((p) => p.toestemming.id);
      expect([ids.length, new Set(ids).size, await tel()]).toEqual([20, 1, voor + 1]);
    });
    test('twee keer intrekken is een keer', async () => {
      const { data } = await doe('inwoner-henk', 'geefToestemming', wens({ betrokkene: 'p-henk' }));
      const vraag = `mutation($i: TrekToestemmingInInput!) { a: trekToestemmingIn(input: $i) { fouten { code } }
        b: trekToestemmingIn(input: $i) { fouten { code } } }`;
      const i = { toestemmingId: data.geefToestemming.toestemming.id, verwachteVersie: 2 };
      expect((await hub.als('inwoner-henk', vraag, undefined, { i })).data).toEqual({
        a: { fouten: [] },
        b: { fouten: [{ code: 'VERSIE_VEROUDERD' }, { code: 'TOESTEMMING_INGETROKKEN' }] },
      });
    });
  });

  describe('legt niets vast onder wat is veranderd of voorbij:', () => {
    test('een handtekening onder wat hij niet zag', async () => {
      const { data } = await doe(
        'inwoner-karin',
        'geefToestemming',
        wens({ betrokkene: 'p-daan', domein: 'SCHULDHULP' }),
      );
      const zet = (verwachteVersie: number) => ({
        ...{ toestemmingId: data.geefToestemming.toestemming.id, verwachteVersie },
      });
      expect(await codes('inwoner-mark', 'ondertekenToestemming', zet(1))).toEqual(['VERSIE_VEROUDERD']);
      expect(await codes('inwoner-mark', 'ondertekenToestemming', zet(99))).toEqual(['VERSIE_VEROUDERD']);
      expect(await codes('inwoner-mark', 'ondertekenToestemming', zet(2))).toEqual([]);
    });
    test('een handtekening onder een bezwaar', async () => {
      const zet = { toestemmingId: 'toest-12', verwachteVersie: 2 };
      expect(await codes('inwoner-mark', 'ondertekenToestemming', zet)).toContain('BEZWAAR_GELDT_AL');
    });
    test('iets over wie is overleden', async () => {
      const { lezer } = hub.opslag('huishouden');
      const overlijdt = (dag: string) => lezer.query(`UPDATE persoon SET overledenOp = ${dag} WHERE id = 'p-yusuf'`);
      await overlijdt(`'${VANDAAG}'`);
      const tegen = bezwaar(aanTafel());
      expect(await codes('wijkcoach', 'maakBezwaarTegenDelen', tegen, 'UITVOERING')).toEqual(['BETROKKENE_OVERLEDEN']);
      expect(await codes('wijkcoach', 'geefToestemming', aanTafel(), 'UITVOERING')).toEqual(['BETROKKENE_OVERLEDEN']);
      await overlijdt('NULL');
    });
  });

  describe('komt met vreemde invoer niet verder:', () => {
    test('leeg is hetzelfde als weggelaten', async () => {
      const niets = { organisatie: null, team: null, plandeelnemers: null, vertegenwoordigers: null };
      const leeg = { domein: null, vanaf: null, toelichting: null, namens: null };
      expect(await codes('inwoner-henk', 'geefToestemming', wens({ betrokkene: 'p-henk', ...leeg }))).toEqual([]);
      for (const aan of [
        niets,
        { plandeelnemers: false },
        { organisatie: '' },
        { ...niets, vertegenwoordigers: false },
      ])
        expect(await codes('inwoner-henk', 'geefToestemming', wens({ betrokkene: 'p-henk', aan }))).toEqual([
          'ONTVANGER_NIET_EENDUIDIG',
        ]);
    });
    test.each([
      'org-wijkteams ',
      ' org-wijkteams',
      'ORG-WIJKTEAMS',
      'org-%',
      'org-wijkteams\u0000',
      "' OR 1=1 --",
    ])('een ontvanger die er net naast zit: %j', async (organisatie) => {
      const voor = await tel();
      const tegen = bezwaar(wens({ betrokkene: 'p-henk', aan: { organisatie } }));
      expect(await codes('inwoner-henk', 'maakBezwaarTegenDelen', tegen)).toEqual(['ONTVANGER_ONBEKEND']);
      expect(await tel()).toBe(voor);
    });
    test.each([
      'p-fatima ',
      'P-FATIMA',
      'p-fatima\u0000',
      '%',
      '',
      'x'.repeat(5000),
    ])('een persoon die er net naast zit: %j', async (betrokkene) => {
      const voor = await tel();
      expect(await codes('inwoner-fatima', 'geefToestemming', wens({ betrokkene }))).toEqual(['BETROKKENE_ONBEKEND']);
      expect(await tel()).toBe(voor);
    });
    test.each([
      '2027-02-30',
      '2027-13-01',
      '0000-00-00',
      '+010000-01-01',
      '27-1-1',
      'morgen',
      '',
    ])('een dag die er niet is: %j', async (tot) => {
      const voor = await tel();
      expect(await codes('inwoner-fatima', 'geefToestemming', wens({ tot }))).toEqual(['BAD_USER_INPUT']);
      expect(await tel()).toBe(voor);
    });
    test.each<[string, object]>([
      ['als domein', { domein: BSN }],
      ['als niveau', { niveau: BSN }],
      ['als doel', { doelen: [BSN] }],
      ['als dag', { tot: BSN }],
      ['als wijze', { wijze: BSN }],
      ['als ontvanger', { aan: BSN }],
      ['als ontvanger die niet bestaat', { aan: { organisatie: BSN } }],
      ['als persoon', { betrokkene: BSN }],
      ['als getal voor een persoon', { betrokkene: Number(BSN) }],
      ['als sleutel', { idempotentieSleutel: `${BSN} ${BSN}` }],
      ['als veld dat er niet is', { [`bsn${BSN}`]: BSN }],
      ['op de plaats van alle doelen', { doelen: { bsn: BSN } }],
    ])('een BSN %s komt in geen foutmelding terug', async (_, anders) => {
      const voor = await tel();
      for (const url of [hub.url, hub.adres('huishouden')]) {
        const token = await hub.token('inwoner-fatima');
        const vraag = opdracht('geefToestemming', 'toestemming { id } fouten { code bericht veld }');
        const antwoord = await hub.metToken(token, vraag, undefined, { input: wens(anders) }, url);
        const waarde = JSON.stringify(antwoord).replaceAll(`bsn${BSN}`, '');
        // What another router says of a value that does not fit, it says to who sent it.
        expect(ONZE_DEUR || url !== hub.url ? waarde : '').not.toContain(BSN);
        expect(antwoord.errors ?? antwoord.data.geefToestemming.fouten).not.toEqual([]);
      }
      expect(await tel()).toBe(voor);
    });
  });

  describe('komt niet bij wat een kind in vertrouwen vroeg:', () => {
    const vertrouwd = (anders: object = {}) =>
      wens({ betrokkene: 'p-noor', aan: { vertegenwoordigers: true }, domein: 'CJG', doelen: [], ...anders });
    const hulpvragen = async (persona: string) => {
      const { data } = await hub.als(
        persona,
        '{ huishouden(id: "hh-a") { leden { id cjg { hulpvragen { status } } } } }',
      );
      return data.huishouden.leden.find((lid: { id: string }) => lid.id === 'p-noor').cjg.hulpvragen.length;
    };
    test.each<[string, string | undefined, object, string]>([
      ['inwoner-karin', undefined, {}, 'BETROKKENE_ONBEKEND'],
      ['inwoner-mark', undefined, { domein: undefined }, 'BETROKKENE_ONBEKEND'],
      ['cjg-coach', 'UITVOERING', { wijze: 'PAPIER', toelichting: GESPREK, namens: 'p-noor' }, 'ALLEEN_HET_KIND_ZELF'],
      ['wijkcoach', 'PLANREGIE', { wijze: 'PAPIER', toelichting: GESPREK, namens: 'p-karin' }, 'ALLEEN_HET_KIND_ZELF'],
    ])('%s (%s) stemt er niet voor haar mee in', async (persona, doel, anders, code) => {
      expect(await codes(persona, 'geefToestemming', vertrouwd(anders), doel)).toContain(code);
    });
    test('haar moeder voordat het begint, en niet door er zelf voor te tekenen', async () => {
      const voor = await hulpvragen('inwoner-karin');
      const morgen = vertrouwd({ vanaf: plusDagen(VANDAAG, 1) });
      const { data } = await doe('inwoner-noor', 'geefToestemming', morgen);
      const { id: toestemmingId, versie: verwachteVersie } = data.geefToestemming.toestemming;
      expect(await hulpvragen('inwoner-karin')).toBe(voor);
      const zet = { toestemmingId, verwachteVersie };
      expect(await codes('inwoner-karin', 'ondertekenToestemming', zet)).toEqual(['TOESTEMMING_ONBEKEND']);
      expect(await codes('inwoner-karin', 'trekToestemmingIn', zet)).toEqual(['TOESTEMMING_ONBEKEND']);
      expect(await codes('inwoner-noor', 'trekToestemmingIn', zet)).toEqual([]);
    });
  });

  test('wie over een deel gaat, opent met alle domeinen tegelijk niet de rest', async () => {
    const alles = wens({ betrokkene: 'p-riet', domein: undefined, aan: { organisatie: 'org-wijkteams' } });
    expect(await codes('inwoner-bos', 'geefToestemming', alles)).toEqual(['BETROKKENE_ONBEKEND']);
    const { data } = await doe('inwoner-els', 'geefToestemming', alles);
    expect(data.geefToestemming.toestemming).toMatchObject({ status: 'WACHT_OP_ONDERTEKENING' });
    await doe('inwoner-els', 'trekToestemmingIn', {
      ...{ toestemmingId: data.geefToestemming.toestemming.id, verwachteVersie: 2 },
    });
  });

  describe('vindt bij een subgraph geen andere deur:', () => {
    test('een opdracht rechtstreeks aan huishouden volgt dezelfde regels', async () => {
      const vraag = opdracht('geefToestemming');
      const antwoord = await hub.direct('huishouden', 'wijkcoach', vraag, 'UITVOERING', {
        input: aanTafel({ wijze: 'DIGITAAL' }),
      });
      expect(antwoord.data.geefToestemming.fouten).toContainEqual({ code: 'WIJZE_PAST_NIET' });
      const vreemd = await hub.direct('huishouden', 'inwoner-karin', vraag, undefined, { input: wens() });
      expect(vreemd.data.geefToestemming.fouten).toEqual([{ code: 'BETROKKENE_ONBEKEND' }]);
    });
    test('een partner neemt geen opdracht aan', async () => {
      for (const naam of ['wijkteam', 'wmo', 'schuldhulp', 'cjg', 'wijkverpleging']) {
        const { status, data } = await hub.direct(naam, 'inwoner-fatima', opdracht('geefToestemming'), undefined, {
          input: wens(),
        });
        expect([naam, status, data]).toEqual([naam, 400, undefined]);
      }
    });
    test('een opdracht als GET of in een lijst wordt niet uitgevoerd', async () => {
      const voor = await tel();
      const inhoud = JSON.stringify({ query: opdracht('geefToestemming'), variables: { input: wens() } });
      const bearer = ['authorization', `Bearer ${await hub.token('inwoner-fatima')}`] as const;
      const soort = ['content-type', 'application/json'] as const;
      for (const url of [hub.url, hub.adres('huishouden')]) {
        const { query, variables } = JSON.parse(inhoud);
        const zoek = new URLSearchParams({ query, variables: JSON.stringify(variables) });
        const gevraagd = [
          await ruw(`${url}/graphql?${zoek}`, [bearer, soort], { method: 'GET' }),
          await ruw(`${url}/graphql`, [bearer, soort], { inhoud: `[${inhoud},${inhoud}]` }),
        ];
        const statussen = ONZE_DEUR || url !== hub.url ? [404, 400] : [expect.any(Number), expect.any(Number)];
        expect(gevraagd.map(({ status }) => status)).toEqual(statussen);
      }
      expect(await tel()).toBe(voor);
    });
    test('een toestemming is geen entiteit die men kan aanwijzen', async () => {
      const vraag = 'query($r: [_Any!]!) { _entities(representations: $r) { __typename } }';
      const r = [{ __typename: 'Toestemming', id: 'toest-13' }];
      const { data } = await hub.direct('huishouden', 'inwoner-mark', vraag, undefined, { r });
      expect(data?._entities?.[0] ?? null).toBeNull();
    });
  });
});
