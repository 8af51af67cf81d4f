import { randomUUID } from 'node:crypto';
import { plusDagen } from '#waarborgen/dienst/klok';
import type { Claims } from '../security/aanvaller.fixture';
import {
  BEWIJS,
  CJG_COACH,
  CJG_COLLEGA,
  CONSULENT,
  type Gezin,
  type Gezinshub,
  GISTEREN,
  type Naam,
  stelGezinOp,
  VANDAAG,
} from './gezin.fixture';
import { medewerker } from './noodtoegang.fixture';

const EEN = 'EENHOOFDIG_OUDERLIJK_GEZAG';
const SAMEN = 'GEZAMENLIJK_OUDERLIJK_GEZAG';

describe('het gezag over een kind', () => {
  let hub: Gezinshub;
  beforeAll(async () => {
    hub = await stelGezinOp();
  });
  afterAll(() => hub?.stop());

  const gezin = () => hub.gezin({ cjg: true });
  const lees = async (wie: Claims, id: string, doel?: string) => {
    const velden = `gezag { soort houder { id } vanaf tot vervangen vastgelegdOp status
      bewijs { soort nummer gecontroleerdDoor gecontroleerdOp } }`;
    const vraag = wie.org
      ? `query($id: ID!) { persoon(id: $id) { id ${velden} } }`
      : `query($id: ID!) { persoon(id: $id) { id ${velden} } mijzelf { ${velden} } }`;
    const { data, errors } = await hub.stel(wie, vraag, { id }, doel);
    expect(errors).toBeUndefined();
    return data.persoon?.gezag ?? null;
  };
  type Rij = {
    soort: string;
    houder: { id: string } | null;
    vanaf: string;
    tot: string | null;
    vervangen: boolean;
    status: string;
  };
  const kort = (rijen: Rij[] | null) =>
    rijen?.map((r) => [r.soort, r.houder?.id.split('-').at(-1), r.vanaf, r.tot, ...(r.vervangen ? ['vervangen'] : [])]);
  const rijen = async (g: Gezin) =>
    Number(
      (
        await hub
          .opslag('huishouden')
          .lezer.query(`SELECT COUNT(*) AS n FROM gezag_registratie WHERE kind LIKE '${g.thuis}-%'`)
      )[0].n,
    );
  const registreer = (g: Gezin, kind: Naam, soort: string, wie: Naam[], anders: object = {}, door = CJG_COACH) =>
    hub.legVast(g.gezag(kind, soort, wie.map(g.houder), anders), door);

  describe('wordt vastgelegd', () => {
    test('en wat tot dan gold eindigt de dag ervoor, en blijft te lezen met zijn bewijs', async () => {
      const g = await gezin();
      await registreer(g, 'kim', EEN, ['anna']);
      const gelezen = await lees(CJG_COACH, g.id('kim'));
      expect(kort(gelezen)).toEqual([
        [SAMEN, 'anna', '2019-01-01', GISTEREN],
        [SAMEN, 'carl', '2019-01-01', GISTEREN],
        [EEN, 'anna', VANDAAG, null],
      ]);
      expect(gelezen[2]).toMatchObject({ bewijs: BEWIJS, vastgelegdOp: '2026-11-24T10:00:00.000Z' });
    });
    test('en wat later wordt vastgelegd over dezelfde dag, komt ervoor in de plaats', async () => {
      const g = await gezin();
      await registreer(g, 'kim', EEN, ['anna']);
      await registreer(g, 'kim', EEN, ['carl'], { tot: '2027-01-31' });
      expect(kort(await lees(CJG_COACH, g.id('kim')))?.slice(2)).toEqual([
        [EEN, 'anna', VANDAAG, null, 'vervangen'],
        [EEN, 'carl', VANDAAG, '2027-01-31'],
      ]);
    });
    test('met een ouder die elders woont bij zijn nummer of zijn BSN', async () => {
      const g = await gezin();
      await hub.legVast(g.gezag('tine', EEN, [g.opBsn('carl')]));
      expect(kort(await lees(CJG_COACH, g.id('tine')))).toEqual([[EEN, 'carl', VANDAAG, null]]);
      await registreer(g, 'tine', SAMEN, ['anna', 'carl'], { vanaf: '2026-12-01' });
      expect(kort(await lees(CJG_COACH, g.id('tine')))).toEqual([
        [EEN, 'carl', VANDAAG, '2026-11-30'],
        [SAMEN, 'anna', '2026-12-01', null],
        [SAMEN, 'carl', '2026-12-01', null],
      ]);
    });
    test.each<[string, Naam[]]>([
      ['VOOGDIJ', ['oma']],
      ['VOOGDIJ', ['oma', 'carl']],
      ['VOOGDIJ', []],
      ['GEZAMENLIJK_GEZAG', ['anna', 'oma']],
      ['TIJDELIJK_GEEN_GEZAG', []],
      ['NIET_TE_BEPALEN', []],
    ])('als %s van %j', async (soort, wie) => {
      const g = await gezin();
      await registreer(g, 'kim', soort, wie);
      const nu = kort(await lees(CJG_COACH, g.id('kim')))?.slice(2);
      expect(nu?.map(([s, houder]) => [s, houder])).toEqual(
        wie.length > 0 ? wie.map((naam) => [soort, naam]) : [[soort, undefined]],
      );
    });
    test('een keer met dezelfde sleutel', async () => {
      const g = await gezin();
      const opdracht = g.gezag('kim', EEN, [g.opBsn('anna')]);
      for (let i = 0; i < 2; i++) expect(await hub.lukt(CJG_COACH, 'registreerGezag', opdracht)).toBe(g.id('kim'));
      expect(await rijen(g)).toBe(1);
      const ander = { ...opdracht, houders: [g.opBsn('carl')] };
      expect(await hub.codes(CJG_COACH, 'registreerGezag', ander)).toEqual(['SLEUTEL_GEBRUIKT']);
    });
    test('en van twee tegelijk komt de een heel na de ander', async () => {
      const g = await gezin();
      const wie = [CJG_COACH, CJG_COLLEGA, CJG_COACH, CJG_COLLEGA];
      const ids = wie.map((door, i) =>
        hub.lukt(
          door,
          'registreerGezag',
          g.gezag('kim', i % 2 ? SAMEN : EEN, (i % 2 ? (['anna', 'oma'] as const) : (['oma'] as const)).map(g.houder)),
        ),
      );
      await Promise.all(ids);
      const wacht = await hub.wachtend(g.id('kim'));
      expect(wacht).toHaveLength(4);
      const bevestigd = wacht.flatMap((registratie) =>
        [CJG_COACH, CJG_COLLEGA].map((door) => hub.codes(door, 'bevestigGezag', { registratie })),
      );
      expect((await Promise.all(bevestigd)).some((fouten) => fouten.length === 0)).toBe(true);
      const gelezen: Rij[] = await lees(CJG_COACH, g.id('kim'));
      const geldt = gelezen.filter((r) => r.vanaf === VANDAAG && !r.vervangen && r.status === 'BEVESTIGD');
      expect([
        [[EEN, 'oma', VANDAAG, null]],
        ['anna', 'oma'].map((naam) => [SAMEN, naam, VANDAAG, null]),
      ]).toContainEqual(kort(geldt));
      expect(await rijen(g)).toBe(6);
    });
  });

  describe('bepaalt bij de eerstvolgende vraag', () => {
    const GEEF =
      'mutation($input: GeefToestemmingInput!) { geefToestemming(input: $input) { toestemming { id status } fouten { code } } }';
    const TEKEN =
      'mutation($input: OndertekenToestemmingInput!) { ondertekenToestemming(input: $input) { toestemming { id status } fouten { code } } }';
    const wacht = async (wie: Claims): Promise<string[]> =>
      (await hub.stel(wie, '{ teOndertekenen { id } }')).data.teOndertekenen.map((t: { id: string }) => t.id);
    const geef = async (wie: Claims, betrokkene: string) => {
      const input = {
        ...{ idempotentieSleutel: randomUUID(), betrokkene, aan: { organisatie: 'org-wmo' }, domein: 'CJG' },
        ...{ niveau: 'HOOFDLIJNEN', doelen: ['UITVOERING'], wijze: 'DIGITAAL', tot: '2027-03-01' },
      };
      return (await hub.stel(wie, GEEF, { input })).data.geefToestemming;
    };
    const teken = async (wie: Claims, toestemmingId: string, verwachteVersie = 2) =>
      (await hub.stel(wie, TEKEN, { input: { toestemmingId, verwachteVersie } })).data.ondertekenToestemming;
    const ziet = async (wie: Claims, id: string): Promise<string | null> => {
      const { data } = await hub.stel(wie, 'query($id: ID!) { persoon(id: $id) { cjg { toegang { niveau } } } }', {
        id,
      });
      return data.persoon?.cjg.toegang.niveau ?? null;
    };

    test('wie een toestemming moet tekenen die nog wacht', async () => {
      const g = await gezin();
      const { toestemming } = await geef(g.als('anna'), g.id('kim'));
      expect(toestemming.status).toBe('WACHT_OP_ONDERTEKENING');
      expect(await wacht(g.als('carl'))).toEqual([toestemming.id]);
      await registreer(g, 'kim', SAMEN, ['anna', 'oma']);
      expect(await wacht(g.als('carl'))).toEqual([]);
      expect(await wacht(g.als('oma'))).toEqual([toestemming.id]);
      expect(await teken(g.als('carl'), toestemming.id)).toMatchObject({ fouten: [{ code: 'TOESTEMMING_ONBEKEND' }] });
      expect(await teken(g.als('oma'), toestemming.id)).toMatchObject({ toestemming: { status: 'GELDIG' } });
    });
    test('wie tekent en meekijkt, en wie niet meer', async () => {
      const g = await gezin();
      expect(await ziet(g.als('carl'), g.id('kim'))).toBe('DETAILS');
      await registreer(g, 'kim', EEN, ['anna']);
      expect(await ziet(g.als('carl'), g.id('kim'))).toBeNull();
      expect(await lees(g.als('carl'), g.id('kim'))).toBeNull();
      expect(await geef(g.als('carl'), g.id('kim'))).toMatchObject({ fouten: [{ code: 'BETROKKENE_ONBEKEND' }] });
      expect(await ziet(g.als('anna'), g.id('kim'))).toBe('DETAILS');
      expect((await geef(g.als('anna'), g.id('kim'))).toestemming.status).toBe('GELDIG');
    });
    test('dat wat een ouder tekende vervalt als het gezag overgaat', async () => {
      const g = await gezin();
      const { toestemming } = await geef(g.als('anna'), g.id('kim'));
      await teken(g.als('carl'), toestemming.id);
      expect(await ziet({ ...CONSULENT }, g.id('kim'))).toBeNull();
      await hub.lukt(CONSULENT, 'meldBetrokkenheid', g.melding('kim'));
      expect(await ziet(CONSULENT, g.id('kim'))).toBe('HOOFDLIJNEN');
      await registreer(g, 'kim', 'VOOGDIJ', ['oma']);
      expect(await ziet(CONSULENT, g.id('kim'))).toBe('GEEN');
    });
    test.each<[string, Naam[]]>([
      ['TIJDELIJK_GEEN_GEZAG', []],
      ['NIET_TE_BEPALEN', []],
      ['VOOGDIJ', []],
    ])('dat bij %s van niemand, niemand tekent of meekijkt', async (soort) => {
      const g = await gezin();
      await registreer(g, 'kim', soort, []);
      for (const wie of ['anna', 'carl'] as const) {
        expect(await geef(g.als(wie), g.id('kim'))).toMatchObject({ fouten: [{ code: 'BETROKKENE_ONBEKEND' }] });
        expect(await lees(g.als(wie), g.id('kim'))).toBeNull();
      }
    });
    test('en pas op de dag dat het begint, en niet meer na de laatste', async () => {
      const g = await gezin();
      await registreer(g, 'kim', EEN, ['oma'], { vanaf: '2026-11-25', tot: '2026-11-26' });
      const wieKijkt = async () => {
        const kijkt = (['anna', 'carl', 'oma'] as const).map(async (wie) =>
          (await lees(g.als(wie), g.id('kim'))) ? [wie] : [],
        );
        return (await Promise.all(kijkt)).flat();
      };
      expect(await wieKijkt()).toEqual(['anna', 'carl']);
      hub.morgen();
      expect(await wieKijkt()).toEqual(['oma']);
      hub.morgen(2);
      expect(await wieKijkt()).toEqual([]);
    });
    test('wie het kind ziet als wie voor hem spreekt, met het bewijs', async () => {
      const g = await gezin();
      await registreer(g, 'bob', EEN, ['anna']);
      const vraag =
        '{ mijzelf { vertegenwoordigers { soort vanaf persoon { id } bewijs { soort nummer gecontroleerdDoor gecontroleerdOp } } } }';
      const { data } = await hub.stel(g.als('bob'), vraag);
      expect(data.mijzelf.vertegenwoordigers).toEqual([
        { soort: 'OUDERLIJK_GEZAG', vanaf: VANDAAG, persoon: { id: g.id('anna') }, bewijs: BEWIJS },
      ]);
    });
  });

  describe('leest', () => {
    test.each<[string, Naam | Claims, Naam, boolean]>([
      ['een kind van 14 zelf', 'bob', 'bob', true],
      ['een kind van 8 zelf niet', 'kim', 'kim', false],
      ['een ouder met gezag', 'carl', 'kim', true],
      ['een coach van het CJG', CJG_COACH, 'kim', true],
      ['een huisgenoot niet', 'oma', 'kim', false],
      ['een broer niet', 'bob', 'kim', false],
      ['een ander van het CJG niet', medewerker('TEAMLEIDER', 'org-cjg'), 'kim', false],
      ['een privacy-officer van het CJG niet', medewerker('PRIVACY_OFFICER', 'org-cjg'), 'kim', false],
      ['een andere organisatie die er werkt niet', CONSULENT, 'kim', false],
      ['een coach van een andere organisatie niet', medewerker('CJG_COACH', 'org-wmo'), 'kim', false],
      ['de zorgverzekeraar niet', medewerker('KETENSYSTEEM', 'org-zorgverzekeraar'), 'kim', false],
    ])('%s', async (_, wie, kind, mag) => {
      const g = await hub.gezin({ cjg: true, wmo: true });
      const gelezen = await lees(typeof wie === 'string' ? g.als(wie) : wie, g.id(kind));
      expect(gelezen === null).toBe(!mag);
    });
    test('wie als curator voor een volwassene spreekt niet', async () => {
      const vraag = '{ persoon(id: "p-truus") { id gezag { soort } } }';
      const { data } = await hub.als('inwoner-tom', vraag);
      expect(data.persoon).toEqual({ id: 'p-truus', gezag: null });
    });
    test('niemand zonder dat het in het logboek van het kind staat', async () => {
      const g = await hub.gezin({ cjg: true, wmo: true });
      await lees(CJG_COACH, g.id('bob'));
      await lees(CONSULENT, g.id('bob'));
      await registreer(g, 'bob', EEN, ['anna']);
      const vraag =
        '{ mijzelf { verstrekkingen { edges { node { functionaris handeling domein grond uitkomst } } } } }';
      const { data } = await hub.stel(g.als('bob'), vraag);
      const regels = data.mijzelf.verstrekkingen.edges.map((e: { node: object }) => e.node);
      const cjg = { functionaris: 'cjg-1', domein: 'CJG', grond: 'EIGEN_DOSSIER', uitkomst: 'VERSTREKT' };
      for (const regel of [
        { ...cjg, handeling: 'RAADPLEGEN' },
        { ...cjg, handeling: 'VASTLEGGEN' },
        { functionaris: 'consulent-1', handeling: 'RAADPLEGEN', domein: 'CJG', grond: null, uitkomst: 'GEWEIGERD' },
      ])
        expect(regels).toContainEqual(regel);
    });
  });

  describe('wordt niet vastgelegd', () => {
    test.each<[string, Claims, string | undefined, string[]]>([
      [
        'door een inwoner',
        { sub: 'inwoner-karin', rollen: ['INWONER'] },
        undefined,
        ['ORGANISATIE_ONBEKEND', 'ROL_NIET_BEVOEGD', 'DOEL_NIET_HELPEN', 'NIET_VAN_HET_CJG'],
      ],
      ['door een andere organisatie die er werkt', CONSULENT, undefined, ['NIET_VAN_HET_CJG']],
      ['door een andere rol van het CJG', medewerker('TEAMLEIDER', 'org-cjg'), undefined, ['ROL_NIET_BEVOEGD']],
      [
        'door een CJG-coach van een ander',
        medewerker('CJG_COACH', 'org-wijkteams'),
        undefined,
        ['ROL_NIET_BEVOEGD', 'NIET_VAN_HET_CJG'],
      ],
      ['voor de regie', CJG_COACH, 'PLANREGIE', ['DOEL_NIET_HELPEN']],
    ])('%s', async (_, wie, doel, verwacht) => {
      const g = await hub.gezin({ cjg: true, wmo: true });
      expect(await hub.codes(wie, 'registreerGezag', g.gezag('kim', EEN, [g.houder('anna')]), doel)).toEqual(verwacht);
      expect(await rijen(g)).toBe(0);
    });
    test('over een kind waar het CJG niet mee werkt', async () => {
      const g = await hub.gezin();
      const opdracht = g.gezag('kim', EEN, [g.houder('anna')]);
      expect(await hub.codes(CJG_COACH, 'registreerGezag', opdracht)).toEqual(['KIND_ONBEKEND']);
    });
    const bij = (anders: object) => () => ({ bewijs: { ...BEWIJS, ...anders } });
    test.each<[string, (g: Gezin) => object, string[]]>([
      ['over een volwassene', (g) => ({ kind: g.id('oma') }), ['GEEN_MINDERJARIGE', 'EINDE_NA_MEERDERJARIGHEID']],
      ['van een ouder, als gezamenlijk', () => ({ soort: SAMEN }), ['HOUDERS_AANTAL']],
      ['van twee, als eenhoofdig', (g) => ({ houders: [g.houder('anna'), g.houder('carl')] }), ['HOUDERS_AANTAL']],
      ['van iemand, als niemand het heeft', () => ({ soort: 'TIJDELIJK_GEEN_GEZAG' }), ['HOUDERS_AANTAL']],
      ['van iemand, als het niet te bepalen is', () => ({ soort: 'NIET_TE_BEPALEN' }), ['HOUDERS_AANTAL']],
      [
        'van drie voogden',
        (g) => ({ soort: 'VOOGDIJ', houders: [g.houder('anna'), g.houder('carl'), g.houder('oma')] }),
        ['HOUDERS_AANTAL'],
      ],
      [
        'van twee keer dezelfde',
        (g) => ({ soort: SAMEN, houders: [g.houder('anna'), g.houder('anna')] }),
        ['HOUDER_DUBBEL'],
      ],
      [
        'van twee keer dezelfde, een keer bij BSN',
        (g) => ({ soort: SAMEN, houders: [g.houder('anna'), g.opBsn('anna')] }),
        ['HOUDER_ONBEKEND'],
      ],
      [
        'van twee bij BSN in een verzoek',
        (g) => ({ soort: SAMEN, houders: [g.opBsn('anna'), g.opBsn('carl')] }),
        ['EEN_PER_VRAAG'],
      ],
      ['van een minderjarige bij BSN', (g) => ({ houders: [g.opBsn('tine')] }), ['HOUDER_ONBEKEND']],
      [
        'met een BSN met punten als nummer',
        (g) => ({
          bewijs: { ...BEWIJS, nummer: `${g.bsn.anna.slice(0, 4)}.${g.bsn.anna.slice(4, 7)} ${g.bsn.anna.slice(7)}` },
        }),
        ['BEWIJS_BEVAT_BSN'],
      ],
      ['van een kind', (g) => ({ houders: [g.houder('bob')] }), ['HOUDER_ONBEVOEGD']],
      ['van een zus van 17', (g) => ({ houders: [g.houder('tine')] }), ['HOUDER_ONBEVOEGD']],
      ['van het kind zelf', (g) => ({ houders: [g.houder('kim')] }), ['HOUDER_ONBEVOEGD']],
      ['van wie is overleden', (g) => ({ houders: [g.houder('opa')] }), ['HOUDER_ONBEVOEGD']],
      ['van wie er niets mee te maken heeft', (g) => ({ houders: [g.houder('daklozen')] }), ['HOUDER_ONBEKEND']],
      ['van wie er niet is', () => ({ houders: [{ persoon: 'p-bestaat-niet' }] }), ['HOUDER_ONBEKEND']],
      [
        'van een BSN met een andere geboortedatum',
        (g) => ({ houders: [{ ...g.opBsn('anna'), geboortedatum: '1984-05-13' }] }),
        ['HOUDER_ONBEKEND'],
      ],
      [
        'van een BSN dat er geen is',
        (g) => ({ houders: [{ ...g.opBsn('anna'), bsn: '123456789' }] }),
        ['HOUDER_NIET_EENDUIDIG'],
      ],
      [
        'van iemand op twee wijzen',
        (g) => ({ houders: [{ ...g.houder('anna'), ...g.opBsn('anna') }] }),
        ['HOUDER_NIET_EENDUIDIG'],
      ],
      ['van een BSN zonder geboortedatum', (g) => ({ houders: [{ bsn: g.bsn.anna }] }), ['HOUDER_NIET_EENDUIDIG']],
      ['van voor de geboorte', () => ({ vanaf: '2018-05-11' }), ['BEGIN_VOOR_GEBOORTE']],
      ['over meer dan drie maanden', () => ({ vanaf: '2027-02-25' }), ['BEGIN_TE_VER']],
      ['met een einde voor het begin', () => ({ tot: GISTEREN }), ['EINDE_VOOR_BEGIN']],
      ['tot na de achttiende verjaardag', () => ({ tot: '2036-05-12' }), ['EINDE_NA_MEERDERJARIGHEID']],
      ['met een volmacht', bij({ soort: 'VOLMACHT' }), ['BEWIJS_PAST_NIET']],
      ['zonder bewijs', bij({ soort: 'NIET_VASTGELEGD' }), ['BEWIJS_PAST_NIET']],
      ['zonder nummer', bij({ nummer: ' ' }), ['BEWIJS_ONVOLLEDIG']],
      ['zonder wie het nakeek', bij({ gecontroleerdDoor: '' }), ['BEWIJS_ONVOLLEDIG']],
      ['met een nummer van een bladzijde', bij({ nummer: 'x'.repeat(65) }), ['BEWIJS_ONVOLLEDIG']],
      ['met een BSN als nummer', (g) => ({ bewijs: { ...BEWIJS, nummer: `BSN ${g.bsn.anna}` } }), ['BEWIJS_BEVAT_BSN']],
      ['nagekeken in de toekomst', bij({ gecontroleerdOp: '2026-11-25' }), ['DATUM_IN_TOEKOMST']],
      [
        'met een BSN in de sleutel',
        (g) => ({ houders: [g.opBsn('anna')], idempotentieSleutel: `nr-${g.bsn.anna}` }),
        ['SLEUTEL_BEVAT_BSN'],
      ],
    ])('%s', async (_, anders, verwacht) => {
      const g = await gezin();
      const opdracht = { ...g.gezag('kim', EEN, [g.houder('anna')]), ...anders(g) };
      expect(await hub.codes(CJG_COACH, 'registreerGezag', opdracht)).toEqual(verwacht);
      expect(await rijen(g)).toBe(0);
    });
    test('maar alles wat eraan mankeert wordt in een keer gezegd', async () => {
      const g = await gezin();
      const opdracht = g.gezag('kim', SAMEN, [g.houder('bob')], {
        tot: GISTEREN,
        bewijs: { ...BEWIJS, soort: 'VOLMACHT' },
      });
      expect(await hub.codes(CJG_COACH, 'registreerGezag', opdracht)).toEqual([
        ...['HOUDERS_AANTAL', 'EINDE_VOOR_BEGIN', 'BEWIJS_PAST_NIET'],
      ]);
    });
    test('maar precies op de grens wel', async () => {
      const g = await gezin();
      await registreer(g, 'kim', EEN, ['anna'], { vanaf: '2018-05-12', tot: '2036-05-11' });
      await registreer(g, 'kim', EEN, ['anna'], { vanaf: '2027-02-24' });
    });
  });

  describe('dat van hand wisselt, wacht op een tweede', () => {
    const VERDER = 'query($id: ID!) { persoon(id: $id) { cjg { toegang { niveau } } } }';
    const kijkt = async (g: Gezin, wie: Naam) =>
      (await hub.stel(g.als(wie), VERDER, { id: g.id('kim') })).data.persoon?.cjg.toegang.niveau ?? null;
    const aanOma = async (g: Gezin) => {
      await hub.lukt(CJG_COACH, 'registreerGezag', g.gezag('kim', EEN, [g.opBsn('oma')]));
      return { registratie: `${g.id('kim')}:1` };
    };

    test('en tot dan verandert er niets: niet wie tekent, en niet wie meekijkt', async () => {
      const g = await gezin();
      const registratie = await aanOma(g);
      expect([await kijkt(g, 'oma'), await kijkt(g, 'anna')]).toEqual([null, 'DETAILS']);
      expect((await lees(g.als('anna'), g.id('kim'))).at(-1).status).toBe('WACHT_OP_BEVESTIGING');
      await hub.lukt(CJG_COLLEGA, 'bevestigGezag', registratie);
      expect([await kijkt(g, 'oma'), await kijkt(g, 'anna')]).toEqual(['DETAILS', null]);
    });
    test.each<[string, Claims, object, string[]]>([
      ['wie het zelf vastlegde', CJG_COACH, {}, ['ZELF_VASTGELEGD']],
      ['een andere rol', medewerker('TEAMLEIDER', 'org-cjg'), {}, ['ROL_NIET_BEVOEGD']],
      ['een andere organisatie', CONSULENT, {}, ['NIET_VAN_HET_CJG']],
      ['wie iets ouds zag', CJG_COLLEGA, { verwachteVersie: 9 }, ['VERSIE_VEROUDERD']],
      ['wie een ander nummer noemt', CJG_COLLEGA, { registratie: 'x:1' }, ['REGISTRATIE_ONBEKEND']],
      ['wie geen nummer noemt', CJG_COLLEGA, { registratie: '1' }, ['REGISTRATIE_ONBEKEND']],
    ])('en %s bevestigt het niet', async (_, wie, anders, verwacht) => {
      const g = await hub.gezin({ cjg: true, wmo: true });
      const registratie = await aanOma(g);
      expect(await hub.codes(wie, 'bevestigGezag', { ...registratie, ...anders })).toEqual(verwacht);
      expect([await kijkt(g, 'oma'), await kijkt(g, 'anna')]).toEqual([null, 'DETAILS']);
    });
    test('en een coach van een ander CJG bevestigt het niet, ook als hij met het kind werkt', async () => {
      const g = await gezin();
      const registratie = await aanOma(g);
      const elders = { soort: 'organisatie', kenmerk: 'org-cjg-elders', naam: 'CJG Elders', bronVan: 'CJG' };
      const werkt = { soort: 'betrokkenheid', kenmerk: `elders-${g.thuis}`, huishouden: g.thuis, domein: 'CJG' };
      expect(await hub.lever(elders, { ...werkt, organisatie: 'org-cjg-elders', vanaf: '2026-01-01' })).toEqual([]);
      const coach = medewerker('CJG_COACH', 'org-cjg-elders', 'cjg-elders');
      expect(await hub.codes(coach, 'bevestigGezag', registratie)).toEqual(['REGISTRATIE_ONBEKEND']);
    });
    test('en het wordt een keer bevestigd, en niet meer als er iets anders geldt', async () => {
      const g = await gezin();
      const eerste = await aanOma(g);
      await registreer(g, 'kim', EEN, ['carl']);
      expect(await hub.codes(CJG_COLLEGA, 'bevestigGezag', eerste)).toEqual(['REGISTRATIE_INGEHAALD']);
      const tweede = { registratie: `${g.id('kim')}:2` };
      expect(await hub.codes(CJG_COLLEGA, 'bevestigGezag', tweede)).toEqual(['AL_BEVESTIGD']);
    });
    test('maar wie het al heeft en houdt, wacht niet', async () => {
      const g = await gezin();
      const zelfde = g.gezag('kim', SAMEN, [g.houder('anna'), g.houder('carl')]);
      await hub.lukt(CJG_COACH, 'registreerGezag', zelfde);
      expect(await hub.wachtend(g.id('kim'))).toEqual([]);
      await hub.lukt(CJG_COACH, 'registreerGezag', { ...zelfde, idempotentieSleutel: randomUUID(), tot: '2027-01-01' });
      expect(await hub.wachtend(g.id('kim'))).toHaveLength(1);
    });
    test('en het staat in het logboek van wie het had en van wie het krijgt', async () => {
      const g = await gezin();
      await aanOma(g);
      const vraag = '{ mijzelf { verstrekkingen { edges { node { functionaris handeling domein uitkomst } } } } }';
      for (const wie of ['anna', 'carl', 'oma'] as const) {
        const { data } = await hub.stel(g.als(wie), vraag);
        expect(data.mijzelf.verstrekkingen.edges.map((e: { node: object }) => e.node)).toContainEqual({
          ...{ functionaris: 'cjg-1', handeling: 'VASTLEGGEN', domein: 'CJG', uitkomst: 'VERSTREKT' },
        });
      }
    });
  });

  test('een aanlevering verandert niets meer over een kind van wie het in de hub is vastgelegd', async () => {
    const g = await gezin();
    const rij = (anders: object = {}) => ({
      ...{
        soort: 'gezag',
        kenmerk: `g-${g.id('kim')}-carl`,
        kind: g.id('kim'),
        soortGezag: SAMEN,
        houder: g.id('carl'),
      },
      ...{ vanaf: '2019-01-01', bewijs: BEWIJS, ...anders },
    });
    for (const vanaf of ['2019-02-01', '2019-01-01']) expect(await hub.lever(rij({ vanaf }))).toEqual([]);
    await registreer(g, 'kim', EEN, ['anna']);
    expect(await hub.lever(rij())).toEqual([]);
    expect(await hub.lever(rij({ tot: plusDagen(VANDAAG, 1) }), rij({ kenmerk: `g-${g.id('kim')}-nieuw` }))).toEqual([
      ...[
        ['GEZAG_IN_HUB', 'kind'],
        ['GEZAG_IN_HUB', 'kind'],
      ],
    ]);
  });
});
