import { randomUUID } from 'node:crypto';
import { dagVan, plusDagen } from '#waarborgen/dienst/klok';
import { type Hubopstelling, setUpHub } from './opstelling';

const VELDEN = `id versie soort status domein niveau doelen vanaf tot aan { organisatie team plandeelnemers }
  ondertekeningen { persoon { id } wijze vastgelegdDoor } ingetrokkenOp betrokkene { id naam { voornaam } }`;
const PAYLOAD = `{ toestemming { ${VELDEN} } fouten { code bericht veld } }`;
const OPDRACHTEN = {
  geefToestemming: 'GeefToestemmingInput',
  maakBezwaarTegenDelen: 'MaakBezwaarTegenDelenInput',
  ondertekenToestemming: 'OndertekenToestemmingInput',
  trekToestemmingIn: 'TrekToestemmingInInput',
};
type Opdracht = keyof typeof OPDRACHTEN;

const VANDAAG = dagVan(new Date());
const GESPREK = 'Besproken aan de keukentafel; zij wil dat iedereen meehelpt.';

describe('het leven van een toestemming', () => {
  let hub: Hubopstelling;
  beforeAll(async () => {
    hub = await setUpHub();
  });
  afterAll(() => hub?.stop());

  const doe = async (persona: string, opdracht: Opdracht, input: object, doel?: string) => {
    const vraag = `mutation($input: ${OPDRACHTEN[opdracht]}!) { ${opdracht}(input: $input) ${PAYLOAD} }`;
    const { data, errors } = await hub.als(persona, vraag, doel, { input });
    expect(errors).toBeUndefined();
    return data[opdracht];
  };
  const codes = async (...args: Parameters<typeof doe>) =>
    (await doe(...args)).fouten.map((f: { code: string }) => f.code);
  const wens = (anders: object = {}) => ({
    ...{ idempotentieSleutel: randomUUID(), betrokkene: 'p-fatima', aan: { organisatie: 'org-wijkteams' } },
    ...{ domein: 'WMO', niveau: 'HOOFDLIJNEN', doelen: ['UITVOERING'], wijze: 'DIGITAAL' },
    ...{ tot: plusDagen(VANDAAG, 100), ...anders },
  });
  const bezwaar = (anders: object = {}) => {
    const { niveau: _, ...rest } = wens(anders);
    return rest;
  };
  /** What a reader sees of somebody's Wmo. */
  const niveau = async (persona: string, persoon: string, huishouden: string, doel = 'UITVOERING', veld = 'wmo') => {
    const vraag = `query($id: ID!) { huishouden(id: $id) { leden { id ${veld} { toegang { niveau } } } } }`;
    const { data } = await hub.als(persona, vraag, doel, { id: huishouden });
    return data.huishouden.leden.find((lid: { id: string }) => lid.id === persoon)[veld].toegang.niveau;
  };

  test('wie geeft en zelf mag tekenen, tekent ermee; intrekken sluit de eerstvolgende vraag', async () => {
    expect(await niveau('wijkcoach', 'p-fatima', 'hh-e')).toBe('GEEN');
    const { toestemming, fouten } = await doe('inwoner-fatima', 'geefToestemming', wens());
    expect(fouten).toEqual([]);
    expect(toestemming).toMatchObject({
      ...{ versie: 2, soort: 'TOESTEMMING', status: 'GELDIG', vanaf: VANDAAG, betrokkene: { id: 'p-fatima' } },
      ...{ aan: { organisatie: 'Stichting Wijkteams Waalstad', team: null, plandeelnemers: false } },
      ondertekeningen: [{ persoon: { id: 'p-fatima' }, wijze: 'DIGITAAL', vastgelegdDoor: null }],
    });
    expect(await niveau('wijkcoach', 'p-fatima', 'hh-e')).toBe('HOOFDLIJNEN');
    const ingetrokken = await doe('inwoner-fatima', 'trekToestemmingIn', {
      ...{ toestemmingId: toestemming.id, verwachteVersie: 2 },
    });
    expect(ingetrokken.toestemming).toMatchObject({ versie: 3, status: 'INGETROKKEN' });
    expect(ingetrokken.toestemming.ingetrokkenOp).not.toBeNull();
    expect(await niveau('wijkcoach', 'p-fatima', 'hh-e')).toBe('GEEN');
  });

  test('een kind van 9 heeft de handtekening van beide ouders nodig', async () => {
    const invoer = wens({ betrokkene: 'p-daan', aan: { organisatie: 'org-wmo' }, domein: 'CJG' });
    const kijk = () => niveau('wmo-consulent', 'p-daan', 'hh-a', 'UITVOERING', 'cjg');
    const voor = await kijk();
    const { toestemming } = await doe('inwoner-karin', 'geefToestemming', { ...invoer, niveau: 'BETROKKENHEID' });
    expect(toestemming).toMatchObject({ status: 'WACHT_OP_ONDERTEKENING', versie: 2 });
    expect(await kijk()).toBe(voor);
    const nogmaals = { toestemmingId: toestemming.id, verwachteVersie: 2 };
    expect(await codes('inwoner-karin', 'ondertekenToestemming', nogmaals)).toEqual(['AL_ONDERTEKEND']);
    expect(await codes('inwoner-noor', 'ondertekenToestemming', nogmaals)).toEqual(['TOESTEMMING_ONBEKEND']);
    const { toestemming: getekend } = await doe('inwoner-mark', 'ondertekenToestemming', nogmaals);
    expect(getekend).toMatchObject({ status: 'GELDIG', versie: 3 });
    expect(await kijk()).toBe('BETROKKENHEID');
    expect(await codes('inwoner-mark', 'ondertekenToestemming', { ...nogmaals, verwachteVersie: 3 })).toEqual([
      ...['TOESTEMMING_COMPLEET', 'AL_ONDERTEKEND'],
    ]);
  });

  test('een bezwaar van een ouder houdt tegen wat beiden tekenden, en alleen hij neemt het terug', async () => {
    const kijk = () => niveau('wijkverpleegkundige', 'p-daan', 'hh-a', 'UITVOERING', 'cjg');
    expect(await kijk()).toBe('DETAILS');
    const tegen = bezwaar({ betrokkene: 'p-daan', aan: { plandeelnemers: true }, domein: 'CJG' });
    const { toestemming } = await doe('inwoner-mark', 'maakBezwaarTegenDelen', tegen);
    expect(toestemming).toMatchObject({ soort: 'BEZWAAR', status: 'GELDIG', niveau: 'GEEN' });
    expect(await kijk()).toBe('GEEN');
    const terug = { toestemmingId: toestemming.id, verwachteVersie: toestemming.versie };
    expect(await codes('inwoner-karin', 'trekToestemmingIn', terug)).toEqual(['TOESTEMMING_ONBEKEND']);
    expect(await codes('inwoner-mark', 'trekToestemmingIn', terug)).toEqual([]);
    expect(await kijk()).toBe('DETAILS');
  });

  test('onder mentorschap tekent de mentor voor zorg, en maakt men zelf bezwaar', async () => {
    const zorg = wens({ betrokkene: 'p-riet', domein: 'WIJKVERPLEGING' });
    expect(await codes('inwoner-riet', 'geefToestemming', zorg)).toEqual(['NIET_DE_ONDERTEKENAAR']);
    expect((await doe('inwoner-els', 'geefToestemming', zorg)).toestemming).toMatchObject({ status: 'GELDIG' });
    expect(await codes('inwoner-bos', 'geefToestemming', zorg)).toEqual(['BETROKKENE_ONBEKEND']);
    expect(await codes('inwoner-els', 'geefToestemming', wens({ betrokkene: 'p-riet', domein: 'SCHULDHULP' }))).toEqual(
      ['BETROKKENE_ONBEKEND'],
    );
    const tegen = bezwaar({ betrokkene: 'p-riet', domein: 'WIJKVERPLEGING' });
    expect((await doe('inwoner-riet', 'maakBezwaarTegenDelen', tegen)).toestemming).toMatchObject({ status: 'GELDIG' });
  });

  describe('een medewerker aan tafel', () => {
    const aanTafel = (anders: object = {}) =>
      wens({ betrokkene: 'p-yusuf', wijze: 'KEUKENTAFELGESPREK', toelichting: GESPREK, ...anders });
    test('legt vast wat is besproken; het geldt pas als er is getekend', async () => {
      const { toestemming } = await doe('wijkcoach', 'geefToestemming', aanTafel(), 'UITVOERING');
      expect(toestemming).toMatchObject({ versie: 1, status: 'WACHT_OP_ONDERTEKENING', ondertekeningen: [] });
      const papier = { toestemmingId: toestemming.id, verwachteVersie: 1, wijze: 'PAPIER', toelichting: GESPREK };
      expect(
        await codes('wijkcoach', 'ondertekenToestemming', { ...papier, namens: 'p-fatima' }, 'UITVOERING'),
      ).toEqual(['NIET_DE_ONDERTEKENAAR', 'VIER_OGEN']);
      const vanYusuf = { ...papier, namens: 'p-yusuf' };
      expect(await codes('wijkcoach', 'ondertekenToestemming', vanYusuf, 'UITVOERING')).toEqual(['VIER_OGEN']);
      const getekend = await doe('teamleider', 'ondertekenToestemming', vanYusuf, 'UITVOERING');
      expect(getekend.toestemming).toMatchObject({
        status: 'GELDIG',
        ondertekeningen: [{ wijze: 'PAPIER', vastgelegdDoor: 'teamleider-smit' }],
      });
      expect(await niveau('wijkcoach', 'p-yusuf', 'hh-e')).toBe('HOOFDLIJNEN');
    });
    test.each<[string, object, string, string]>([
      ['digitaal', { wijze: 'DIGITAAL' }, 'UITVOERING', 'WIJZE_PAST_NIET'],
      ['zonder gesprek', { toelichting: 'kort' }, 'UITVOERING', 'GESPREK_ONTBREEKT'],
      ['namens wie er niet over gaat', { namens: 'p-fatima' }, 'UITVOERING', 'NAMENS_KAN_NIET'],
      ['voor een ander doel', {}, 'KWALITEIT', 'BETROKKENE_ONBEKEND'],
      ['in een crisis', {}, 'CRISIS', 'BETROKKENE_ONBEKEND'],
      ['over wie hij niet kent', { betrokkene: 'p-peter' }, 'UITVOERING', 'BETROKKENE_ONBEKEND'],
      ['over wie niet bestaat', { betrokkene: 'p-bestaat-niet' }, 'UITVOERING', 'BETROKKENE_ONBEKEND'],
    ])('legt niets vast %s', async (_, anders, doel, code) => {
      expect(await codes('wijkcoach', 'geefToestemming', aanTafel(anders), doel)).toEqual([code]);
    });
    test.each([
      ['privacy-officer', 'PLANREGIE'],
      ['zorgverzekeraar', 'UITVOERING'],
      ['buitenstaander', 'UITVOERING'],
    ])('%s zit er niet aan', async (persona, doel) => {
      expect(await codes(persona, 'geefToestemming', aanTafel(), doel)).toEqual(['BETROKKENE_ONBEKEND']);
    });
    test('trekt op iemands woord een toestemming in, maar nooit een bezwaar', async () => {
      const { toestemming } = await doe('wijkcoach', 'geefToestemming', aanTafel(), 'UITVOERING');
      const weg = { toestemmingId: toestemming.id, verwachteVersie: 1 };
      expect(await codes('wijkcoach', 'trekToestemmingIn', weg, 'UITVOERING')).toEqual(['GESPREK_ONTBREEKT']);
      const { fouten, ...rest } = await doe(
        'wijkcoach',
        'trekToestemmingIn',
        { ...weg, toelichting: GESPREK },
        'UITVOERING',
      );
      expect([fouten, rest.toestemming]).toEqual([[], null]);
      const { niveau: _, ...tegen } = aanTafel();
      const { toestemming: nee } = await doe('wijkcoach', 'maakBezwaarTegenDelen', tegen, 'UITVOERING');
      expect(nee).toMatchObject({ soort: 'BEZWAAR', status: 'GELDIG' });
      const terug = { toestemmingId: nee.id, verwachteVersie: nee.versie, toelichting: GESPREK };
      expect(await codes('wijkcoach', 'trekToestemmingIn', terug, 'UITVOERING')).toEqual(['TOESTEMMING_ONBEKEND']);
    });
  });

  describe('wat niet klopt', () => {
    test.each<[string, object, string[]]>([
      ['geen ontvanger', { aan: {} }, ['ONTVANGER_NIET_EENDUIDIG']],
      ['twee ontvangers', { aan: { organisatie: 'org-wmo', plandeelnemers: true } }, ['ONTVANGER_NIET_EENDUIDIG']],
      ['een onbekende ontvanger', { aan: { organisatie: 'org-x' } }, ['ONTVANGER_ONBEKEND']],
      ['een onbekend team', { aan: { team: 'team-x' } }, ['ONTVANGER_ONBEKEND']],
      ['de zorgverzekeraar', { aan: { organisatie: 'org-zorgverzekeraar' } }, ['ONTVANGER_LEEST_NIET']],
      ['een volwassene aan wie voor haar spreekt', { aan: { vertegenwoordigers: true } }, ['ALLEEN_HET_KIND_ZELF']],
      ['niets te zien', { niveau: 'GEEN' }, ['NIVEAU_GEEN']],
      ['geen doel', { doelen: [] }, ['DOEL_PAST_NIET']],
      ['het doel van een inwoner', { doelen: ['EIGEN_INZAGE'] }, ['DOEL_PAST_NIET']],
      ['gisteren', { vanaf: plusDagen(VANDAAG, -1) }, ['BEGIN_VOORBIJ']],
      ['een einde voor het begin', { tot: plusDagen(VANDAAG, -1) }, ['EINDE_VOOR_BEGIN']],
      [
        'een begin over meer dan een jaar',
        { vanaf: plusDagen(VANDAAG, 370), tot: plusDagen(VANDAAG, 380) },
        ['BEGIN_TE_VER'],
      ],
      ['een te lange toelichting', { toelichting: 'x'.repeat(4001) }, ['TOELICHTING_TE_LANG']],
      ['een naam waarvoor zij tekent', { namens: 'p-yusuf' }, ['NAMENS_KAN_NIET']],
      ['meer dan een jaar', { tot: plusDagen(VANDAAG, 367) }, ['TE_LANG']],
      ['een sleutel die er geen is', { idempotentieSleutel: 'kort' }, ['SLEUTEL_ONGELDIG']],
      [
        'van alles tegelijk',
        { niveau: 'GEEN', doelen: [], wijze: 'PAPIER' },
        [...['WIJZE_PAST_NIET', 'NIVEAU_GEEN', 'DOEL_PAST_NIET']],
      ],
    ])('%s', async (_, anders, verwacht) => {
      expect(await codes('inwoner-fatima', 'geefToestemming', wens(anders))).toEqual(verwacht);
    });
    test('een kind van wie het gezag niet vaststaat kan niets delen, en zijn ouder niets voor hem', async () => {
      const invoer = { betrokkene: 'p-amir', wijze: 'KEUKENTAFELGESPREK', toelichting: GESPREK, namens: 'p-amir' };
      expect(await codes('wijkcoach', 'geefToestemming', wens(invoer), 'UITVOERING')).toEqual([
        ...['NAMENS_KAN_NIET', 'ONDERTEKENAAR_ONBEKEND'],
      ]);
      expect(await codes('inwoner-fatima', 'geefToestemming', wens({ betrokkene: 'p-amir' }))).toEqual([
        'BETROKKENE_ONBEKEND',
      ]);
    });
    test('wat niet kon, laat niets achter', async () => {
      const tel = async () =>
        (await hub.opslag('huishouden').lezer.query('SELECT COUNT(*) AS n FROM toestemming'))[0].n;
      const voor = await tel();
      await doe('inwoner-fatima', 'geefToestemming', wens({ niveau: 'GEEN' }));
      expect(await tel()).toBe(voor);
    });
  });

  describe('dezelfde sleutel', () => {
    test('geeft met dezelfde invoer hetzelfde antwoord, ook tegelijk, en met andere een fout', async () => {
      const invoer = wens({ betrokkene: 'p-henk', aan: { organisatie: 'org-wmo' }, domein: 'SCHULDHULP' });
      const ids = await Promise.all(
        Array.from({ length: 5 }, async () => (await doe('inwoner-henk', 'geefToestemming', invoer)).toestemming.id),
      );
      expect(new Set(ids).size).toBe(1);
      const anders = { ...invoer, niveau: 'DETAILS' };
      expect(await codes('inwoner-henk', 'geefToestemming', anders)).toEqual(['SLEUTEL_GEBRUIKT']);
      const { niveau: _, ...tegen } = invoer;
      expect(await codes('inwoner-henk', 'maakBezwaarTegenDelen', tegen)).toEqual(['SLEUTEL_GEBRUIKT']);
    });
    test('van een ander is een andere sleutel', async () => {
      const idempotentieSleutel = randomUUID();
      const van = (wie: string) =>
        doe(`inwoner-${wie}`, 'geefToestemming', wens({ betrokkene: `p-${wie}`, idempotentieSleutel }));
      const [een, ander] = [await van('henk'), await van('peter')];
      expect([een.fouten, ander.fouten]).toEqual([[], []]);
      expect(een.toestemming.id).not.toBe(ander.toestemming.id);
    });
    test('mag opnieuw na een weigering', async () => {
      const invoer = wens({ betrokkene: 'p-henk', niveau: 'GEEN' });
      expect(await codes('inwoner-henk', 'geefToestemming', invoer)).toEqual(['NIVEAU_GEEN']);
      expect(await codes('inwoner-henk', 'geefToestemming', { ...invoer, niveau: 'DETAILS' })).toEqual([]);
    });
  });

  test('van twee die tegelijk op dezelfde versie voortgaan, wint er een', async () => {
    const { toestemming } = await doe('inwoner-peter', 'geefToestemming', wens({ betrokkene: 'p-peter' }));
    const weg = { toestemmingId: toestemming.id, verwachteVersie: toestemming.versie };
    const uitkomsten = await Promise.all(
      Array.from({ length: 4 }, () => codes('inwoner-peter', 'trekToestemmingIn', weg)),
    );
    expect(uitkomsten.filter((c) => c.length === 0)).toHaveLength(1);
    for (const c of uitkomsten.filter((u) => u.length > 0))
      expect(['VERSIE_VEROUDERD', 'TOESTEMMING_INGETROKKEN']).toContain(c[0]);
    const opnieuw = { ...weg, verwachteVersie: weg.verwachteVersie + 1 };
    expect(await codes('inwoner-peter', 'trekToestemmingIn', opnieuw)).toEqual(['TOESTEMMING_INGETROKKEN']);
  });

  test('over alle domeinen: minder bijzonder dan een enkel domein', async () => {
    const alles = bezwaar({ betrokkene: 'p-sanne', aan: { organisatie: 'org-cjg' }, domein: undefined });
    const { toestemming } = await doe('inwoner-sanne', 'maakBezwaarTegenDelen', alles);
    expect(toestemming).toMatchObject({ domein: null, soort: 'BEZWAAR', status: 'GELDIG' });
    const wmo = wens({ betrokkene: 'p-sanne', aan: { organisatie: 'org-cjg' } });
    await doe('inwoner-sanne', 'geefToestemming', wmo);
    const kijk = (veld: string) => niveau('cjg-coach', 'p-sanne', 'hh-d', 'UITVOERING', veld);
    expect([await kijk('wmo'), await kijk('wijkteam')]).toEqual(['HOOFDLIJNEN', 'GEEN']);
  });

  test('wat Noor in vertrouwen vroeg ziet haar moeder als Noor dat goedvindt, tot zij het terugneemt', async () => {
    const aantal = async (persona: string) => {
      const vraag = '{ huishouden(id: "hh-a") { leden { id cjg { hulpvragen { status } } } } }';
      const { data } = await hub.als(persona, vraag);
      return data.huishouden.leden.find((lid: { id: string }) => lid.id === 'p-noor').cjg.hulpvragen.length;
    };
    const [voor, alles] = [await aantal('inwoner-karin'), await aantal('inwoner-noor')];
    expect(alles).toBe(voor + 1);
    const open = wens({ betrokkene: 'p-noor', aan: { vertegenwoordigers: true }, domein: 'CJG', doelen: [] });
    expect(await codes('inwoner-karin', 'geefToestemming', open)).toEqual(['BETROKKENE_ONBEKEND']);
    const { toestemming } = await doe('inwoner-noor', 'geefToestemming', { ...open, niveau: 'DETAILS' });
    expect(toestemming).toMatchObject({ status: 'GELDIG', doelen: ['EIGEN_INZAGE'] });
    expect(await aantal('inwoner-karin')).toBe(alles);
    await doe('inwoner-noor', 'trekToestemmingIn', { toestemmingId: toestemming.id, verwachteVersie: 2 });
    expect(await aantal('inwoner-karin')).toBe(voor);
  });
});
