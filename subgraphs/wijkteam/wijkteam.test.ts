import { join } from 'node:path';
import { Toegang } from '#schema/dossier/Toegang';
import { Domein } from '#schema/lijsten/toegang';
import { partnerHoudtZichAanDeRegels } from '#waarborgen/conformance/partnerHoudtZich';
import { Casus } from './Casus';
import { CasusStatus } from './lijsten';
import { rijsoorten } from './rijsoorten';
import { Signaal } from './Signaal';
import { wijkteam } from './subgraph';
import type { WijkteamRecords } from './tabellen';
import { WijkteamDossier } from './WijkteamDossier';

partnerHoudtZichAanDeRegels(wijkteam, {
  domein: Domein.WIJKTEAM,
  bestand: join(__dirname, 'proef', 'wijkteam.jsonl'),
  bsn: '999990019',
  details: `signalen { bron inhoud } huisbezoeken { verslag } casussen { verlenging { reden } }
    keukentafelgesprekken { vraag besproken { score situatie eigenKracht netwerk gewensteVerandering redenBuitenVraag } }
    opschalingen { reden }`,
  // Neither is for a reader whom the resident agreed to (zichtbaar.ts).
  leeg: ['Signaal.melder', 'Keukentafelgesprek.toestemmingUitkomst'],
});

const vanTeam = { organisatie: 'Wijkteams', team: 'Lindenholt', telefoon: '024 000 0001' };
const casus = (velden: Partial<Casus> = {}): Casus =>
  Object.assign(new Casus(), {
    ...{ kenmerk: 'c-1', status: CasusStatus.UITVOERING, geopendOp: '2026-08-01', ondersteuningVanaf: '2026-08-31' },
    ...{ verlenging: null, ondersteuningAfgerondOp: null, afgeslotenOp: null, leefgebieden: [], coach: 'J. Bakker' },
    ...vanTeam,
    ...velden,
  });
const signaal = (velden: Partial<Signaal> = {}): Signaal =>
  Object.assign(new Signaal(), {
    ...{ kenmerk: 's-1', ontvangenOp: '2026-09-01', afgehandeldOp: null, leefgebieden: [], coach: 'L. Willems' },
    ...vanTeam,
    ...velden,
  });
const dossier = (records: Partial<WijkteamRecords>, vandaag = '2026-11-23') => {
  const leeg = { signalen: [], huisbezoeken: [], casussen: [], keukentafelgesprekken: [], opschalingen: [] };
  return new WijkteamDossier(new Toegang(), async () => ({ ...leeg, ...records }), vandaag);
};

describe('WIJKTEAM: eigen ondersteuning duurt hooguit drie maanden', () => {
  const termijnOp = async (vandaag: string, velden: Partial<Casus> = {}) =>
    (await dossier({ casussen: [casus(velden)] }, vandaag).termijnen)[0];

  test('de laatste dag is die dag drie maanden later, of de laatste van een kortere maand', async () => {
    expect(await termijnOp('2026-09-01')).toMatchObject({ uiterlijk: '2026-11-30', bron: 'afspraak' });
    expect(await termijnOp('2026-09-01', { ondersteuningVanaf: '2026-09-15' })).toMatchObject({
      uiterlijk: '2026-12-15',
    });
  });
  test('op de laatste dag is het niet te laat, de dag erna wel', async () => {
    expect(await termijnOp('2026-11-30')).toMatchObject({ teLaat: false });
    expect(await termijnOp('2026-12-01')).toMatchObject({ teLaat: true });
  });
  test('wat op tijd is afgerond, wordt later niet te laat', async () => {
    expect(await termijnOp('2027-01-01', { ondersteuningAfgerondOp: '2026-11-30' })).toMatchObject({ teLaat: false });
    expect(await termijnOp('2027-01-01', { afgeslotenOp: '2026-12-01' })).toMatchObject({ teLaat: true });
  });
  test('een verlenging met een reden verzet de termijn', async () => {
    const verlenging = { tot: '2026-12-31', reden: 'wachtlijst' };
    expect(await termijnOp('2026-12-31', { verlenging })).toMatchObject({ uiterlijk: '2026-12-31', teLaat: false });
  });
  test('zonder eigen ondersteuning is er geen termijn', async () => {
    expect(await termijnOp('2026-12-31', { ondersteuningVanaf: null })).toBeUndefined();
  });
});

describe('WIJKTEAM: wie betrokken is', () => {
  test('een open signaal of een lopende casus maakt betrokken; een afgesloten casus en een afgehandeld signaal niet', async () => {
    expect(await dossier({ signalen: [signaal()] }).betrokken).toBe(true);
    expect(await dossier({ casussen: [casus({ status: CasusStatus.NAZORG })] }).betrokken).toBe(true);
    const voorbij = {
      casussen: [casus({ status: CasusStatus.AFGESLOTEN })],
      signalen: [signaal({ afgehandeldOp: '2026-09-08' })],
    };
    expect(await dossier(voorbij).betrokken).toBe(false);
    expect(await dossier(voorbij).contact).toBeNull();
  });
  test('een beroepskracht met twee stukken staat er een keer, te bellen is wie het laatst begon', async () => {
    const stukken = {
      casussen: [casus(), casus({ kenmerk: 'c-2' })],
      signalen: [signaal({ telefoon: '024 000 0002' })],
    };
    expect((await dossier(stukken).professionals).map((p) => p.naam)).toEqual(['L. Willems', 'J. Bakker']);
    expect(await dossier(stukken).contact).toMatchObject({ telefoon: '024 000 0002' });
  });
});

describe('WIJKTEAM: een aangeleverde rij houdt zich aan de werkwijze', () => {
  const wie = { kenmerk: 'x-1', bsn: '999990019' };
  const fouten = (soort: string, velden: object) =>
    rijsoorten(Buffer.alloc(32))
      [soort].schema.safeParse({ ...wie, ...velden })
      .error?.issues.map((i) => i.path.join('.')) ?? [];
  const gesprek = (besproken: object[]) =>
    fouten('keukentafelgesprek', { casus: 'c-1', gevoerdOp: '2026-06-15', vraag: 'Hoe nu?', besproken });
  const bezoek = (coaches: string[]) => fouten('huisbezoek', { bezochtOp: '2026-06-08', coaches });

  test('een huisbezoek doen twee verschillende wijkcoaches', () => {
    expect(bezoek(['J. Bakker', 'L. Willems'])).toEqual([]);
    expect(bezoek(['J. Bakker'])).toEqual(['coaches']);
    expect(bezoek(['J. Bakker', 'J. Bakker'])).toEqual(['coaches']);
    expect(bezoek(['J. Bakker', 'L. Willems', 'S. Demir'])).toEqual(['coaches']);
    const alleen = { bezochtOp: '2026-06-08', coaches: ['J. Bakker'], redenAlleen: 'Collega ziek, bewoner bekend.' };
    expect(fouten('huisbezoek', alleen)).toEqual([]);
    expect(fouten('huisbezoek', { ...alleen, coaches: ['J. Bakker', 'L. Willems'] })).toEqual(['coaches']);
  });
  test('een huisbezoek is gepland of geweest', () => {
    const coaches = ['J. Bakker', 'L. Willems'];
    expect(fouten('huisbezoek', { geplandOp: '2026-12-01', coaches })).toEqual([]);
    expect(fouten('huisbezoek', { coaches })).toEqual(['bezochtOp']);
  });
  test('bij een anoniem signaal staat geen melder', () => {
    const rij = {
      ontvangenOp: '2026-06-01',
      leefgebieden: ['WONEN'],
      bron: 'WIJKBEWONER',
      coach: 'J. Bakker',
      ...vanTeam,
    };
    expect(fouten('signaal', { ...rij, melder: 'de buurvrouw' })).toEqual([]);
    expect(fouten('signaal', { ...rij, anoniem: true })).toEqual([]);
    expect(fouten('signaal', { ...rij, anoniem: true, melder: 'de buurvrouw' })).toEqual(['melder']);
  });
  test('een leefgebied buiten de vraag vraagt een reden', () => {
    expect(gesprek([{ leefgebied: 'TAAL', hoortBijVraag: true }])).toEqual([]);
    expect(gesprek([{ leefgebied: 'TAAL', hoortBijVraag: false }])).toEqual(['besproken.0.redenBuitenVraag']);
    expect(gesprek([{ leefgebied: 'TAAL', hoortBijVraag: false, redenBuitenVraag: 'op eigen verzoek' }])).toEqual([]);
  });
  test('een score is een heel getal van 1 tot en met 5, en elk leefgebied komt een keer voor', () => {
    const taal = { leefgebied: 'TAAL', hoortBijVraag: true };
    for (const score of [1, 5]) expect(gesprek([{ ...taal, score }])).toEqual([]);
    for (const score of [0, 6, 2.5]) expect(gesprek([{ ...taal, score }])).toEqual(['besproken.0.score']);
    expect(gesprek([taal, taal])).toEqual(['besproken']);
  });
  test('een verlenging zonder reden wordt geweigerd', () => {
    const rij = {
      status: 'UITVOERING',
      geopendOp: '2026-06-08',
      leefgebieden: ['WONEN'],
      coach: 'J. Bakker',
      ...vanTeam,
    };
    expect(fouten('casus', { ...rij, verlenging: { tot: '2026-12-31' } })).toEqual(['verlenging.reden']);
    expect(fouten('casus', { ...rij, status: 'ONBEKEND', geopendOp: '2026-02-30' })).toEqual(['status', 'geopendOp']);
  });
});
