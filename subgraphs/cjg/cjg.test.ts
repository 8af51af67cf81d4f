import { join } from 'node:path';
import { MoreThan } from 'typeorm';
import { Leefgebied } from '#schema/lijsten/leefgebied';
import { Domein, Grond } from '#schema/lijsten/toegang';
import { type Opstelling, setUpPartner, vraag } from '#waarborgen/conformance/opstelling';
import { partnerHoudtZichAanDeRegels } from '#waarborgen/conformance/partnerHoudtZich';
import { Logregel } from '#waarborgen/logboek/Logregel';
import { CjgDossier } from './CjgDossier';
import { COD327, Hulpvraagstatus, JZ020 } from './lijsten';
import { rijsoorten } from './rijsoorten';
import { cjg } from './subgraph';
import type { CjgRecords } from './tabellen';

const bestand = join(__dirname, 'proef', 'cjg.jsonl');
const JONGERE = '999990032';

partnerHoudtZichAanDeRegels(cjg, {
  domein: Domein.CJG,
  bestand,
  bsn: JONGERE,
  details: `hulpvragen { vraag vertrouwelijk } besluiten { categorie verwijzer productcode volume eenheid frequentie budget motivering }
    verwijzingen { verwijzer reden } evaluaties { met bevindingen } afwijzingen { motivering } gezinsplan { afspraken }`,
  leeg: ['Contact.team'],
});

describe('CJG: wat een jongere in vertrouwen vroeg', () => {
  const query = `query($r: [_Any!]!) { _entities(representations: $r) { ... on Persoon { cjg {
    betrokken contact { organisatie telefoon } professionals { naam } leefgebieden
    termijnen { omschrijving uiterlijk }
    gebeurtenissen(first: 13) { edges { node { id omschrijving } } pageInfo { hasNextPage } }
    hulpvragen { gesteldOp leefgebieden vraag vertrouwelijk } besluiten { aanbieder categorie }
    verwijzingen { verwezenOp verwijzer reden } gezinsplan { doel afspraken } } } } }`;
  const anderen = [undefined, ...Object.values(Grond).filter((g) => !/^EIGEN_/.test(g))];
  let op: Opstelling;
  beforeAll(async () => {
    op = await setUpPartner(cjg, Domein.CJG, bestand);
  });
  afterAll(() => op?.stop());

  const dossier = async (psd: string, grond?: Grond) => {
    const r = [{ __typename: 'Persoon', id: 'p-1', bewijsCjg: op.bewijs({ psd, grond }) }];
    const headers = { authorization: `Bearer ${op.token}`, doelbinding: 'PLANREGIE' };
    const antwoord = await vraag(op.url, query, headers, { r });
    expect(antwoord.errors).toBeUndefined();
    return antwoord.data._entities[0].cjg;
  };

  test.each(anderen)('laat nergens een spoor na voor wie op grond %s leest', async (grond) => {
    const gezien = await dossier(op.pseudoniem(JONGERE), grond);
    expect(gezien).toMatchObject({
      betrokken: true,
      contact: { telefoon: '024 000 0021' },
      professionals: [{ naam: 'M. Dekker' }],
      leefgebieden: ['OPVOEDING'],
      hulpvragen: [{ gesteldOp: '2025-03-03' }, { gesteldOp: '2026-08-03' }],
      besluiten: [{ aanbieder: 'Coach van de buren' }, { aanbieder: 'Jeugdhulp De Brug' }],
      verwijzingen: [{ verwezenOp: '2026-08-05' }],
      gezinsplan: [{ doel: 'Op tijd uit bed' }, { doel: 'Elke dag naar school' }],
    });
    const termijnen = gezien.termijnen.map(({ uiterlijk }: { uiterlijk: string }) => uiterlijk);
    const verwacht = ['2025-05-26', '2026-09-28', '2026-12-07', '2025-11-24', '2025-09-01', '2026-12-08'];
    expect(termijnen).toEqual(verwacht);
    const ids = gezien.gebeurtenissen.edges.map(({ node }: { node: { id: string } }) => node.id);
    const eerder = ['e-0', 'g-0', 'h-0-jeugdhulp', 'a-0', 'b-0', 'h-0-onderzoek', 'h-0'];
    expect(ids).toEqual(['g-1', 'h-1-jeugdhulp', 'b-1', 'h-1-onderzoek', 'v-1', 'h-1', ...eerder]);
    expect(gezien.gebeurtenissen.pageInfo.hasNextPage).toBe(false);
  });
  test.each(anderen)('maakt van wie niets anders vroeg een onbekende (grond %s)', async (grond) => {
    const gezien = await dossier(op.pseudoniem('999990044'), grond);
    expect(JSON.stringify(gezien)).toBe(JSON.stringify(await dossier('onbekende', grond)));
  });
  test.each([Grond.EIGEN_DOSSIER, Grond.EIGEN_INZAGE])('is er wel voor wie op grond %s leest', async (grond) => {
    const gezien = await dossier(op.pseudoniem(JONGERE), grond);
    expect(gezien).toMatchObject({
      contact: { telefoon: '024 000 0022' },
      professionals: [{ naam: 'M. Dekker' }, { naam: 'A. Vertrouwd' }],
      leefgebieden: ['OPVOEDING', 'PSYCHISCH_FUNCTIONEREN'],
      hulpvragen: [{ vertrouwelijk: false }, { vertrouwelijk: false }, { vertrouwelijk: true }],
    });
    expect([gezien.besluiten, gezien.verwijzingen, gezien.gezinsplan].map((lijst) => lijst.length)).toEqual([3, 2, 3]);
    expect(gezien.gebeurtenissen.pageInfo.hasNextPage).toBe(true);
  });
  const gelogdNa = async (persoon: string, grond?: Grond, meer: object = {}, velden = 'betrokken') => {
    const vanaf = (await op.opslag.lezer.maximum(Logregel, 'id')) ?? 0;
    const r = [
      { __typename: 'Persoon', id: 'p-1', bewijsCjg: op.bewijs({ psd: op.pseudoniem(persoon), grond, ...meer }) },
    ];
    const vraagstelling = `query($r: [_Any!]!) { _entities(representations: $r) { ... on Persoon { cjg { ${velden} } } } }`;
    await vraag(op.url, vraagstelling, { authorization: `Bearer ${op.token}`, doelbinding: 'PLANREGIE' }, { r });
    const regels = await op.opslag.lezer.findBy(Logregel, { id: MoreThan(vanaf) });
    return regels.map(({ niveau, vertrouwelijk }) => [niveau, vertrouwelijk]);
  };
  test('staat als vertrouwelijk in het logboek bij wie het te zien kreeg', async () => {
    for (const grond of [Grond.EIGEN_DOSSIER, Grond.EIGEN_INZAGE])
      expect(await gelogdNa(JONGERE, grond)).toEqual([['DETAILS', true]]);
    expect(await gelogdNa(JONGERE, Grond.TOESTEMMING, { vtr: true })).toEqual([['DETAILS', true]]);
  });
  test('staat niet als vertrouwelijk in het logboek bij wie het niet te zien kreeg, of er niet naar vroeg', async () => {
    for (const grond of anderen) expect(await gelogdNa(JONGERE, grond)).toEqual([['DETAILS', false]]);
    expect(await gelogdNa('999990019', Grond.EIGEN_DOSSIER)).toEqual([['DETAILS', false]]);
    expect(await gelogdNa(JONGERE, Grond.EIGEN_DOSSIER, {}, 'toegang { niveau }')).toEqual([['DETAILS', false]]);
    expect(await gelogdNa(JONGERE, Grond.EIGEN_DOSSIER, { niv: 'GEEN' })).toEqual([['GEEN', false]]);
  });
  test.each(Object.values(Grond))('komt bij een ander nooit in het dossier (grond %s)', async (grond) => {
    expect(await dossier(op.pseudoniem('999990019'), grond)).toMatchObject({ betrokken: false, gezinsplan: [] });
  });
});

describe('CJG: termijnen en betrokkenheid', () => {
  const hulpvraag = {
    kenmerk: 'h',
    status: Hulpvraagstatus.ONDERZOEK,
    gesteldOp: '2026-09-28',
    afgeslotenOp: null,
    leefgebieden: [Leefgebied.OPVOEDING],
  };
  const besluit = (genomenOp: string) => ({ kenmerk: `b-${genomenOp}`, hulpvraag: 'h', genomenOp });
  const onderdeel = { kenmerk: 'g', hulpvraag: 'h', evaluatieOp: '2026-11-01', geevalueerdOp: null };
  const dossier = (vandaag: string, records: object) => {
    const leeg = { hulpvragen: [], besluiten: [], afwijzingen: [], verwijzingen: [], evaluaties: [], gezinsplan: [] };
    return new CjgDossier({} as never, async () => ({ ...leeg, ...records }) as CjgRecords, vandaag, {});
  };
  const termijnen = (vandaag: string, records: object) => dossier(vandaag, records).termijnen;

  test('een besluit is op de laatste dag van acht weken nog op tijd, en de dag erna te laat', async () => {
    const verwacht = { omschrijving: 'Besluit over jeugdhulp', uiterlijk: '2026-11-23', bron: 'Awb art. 4:13' };
    expect(await termijnen('2026-11-23', { hulpvragen: [hulpvraag] })).toMatchObject([{ ...verwacht, teLaat: false }]);
    expect(await termijnen('2026-11-24', { hulpvragen: [hulpvraag] })).toMatchObject([{ ...verwacht, teLaat: true }]);
  });
  test('acht weken die op een feestdag eindigen, lopen door tot de eerste werkdag', async () => {
    const hulpvragen = [{ ...hulpvraag, gesteldOp: '2027-03-22' }];
    expect(await termijnen('2027-05-18', { hulpvragen })).toMatchObject([{ uiterlijk: '2027-05-18', teLaat: false }]);
  });
  test('van meer besluiten telt het eerste', async () => {
    const besluiten = [besluit('2026-12-01'), besluit('2026-11-23')];
    const verwacht = [{ afgerondOp: '2026-11-23', teLaat: false }];
    expect(await termijnen('2027-01-01', { hulpvragen: [hulpvraag], besluiten })).toMatchObject(verwacht);
  });
  test('een hulpvraag die zonder besluit is afgesloten, wacht nergens meer op', async () => {
    const hulpvragen = [{ ...hulpvraag, status: Hulpvraagstatus.AFGESLOTEN, afgeslotenOp: '2026-10-05' }];
    const verwacht = [{ afgerondOp: '2026-10-05', teLaat: false }];
    expect(await termijnen('2027-01-01', { hulpvragen })).toMatchObject(verwacht);
    expect(await dossier('2027-01-01', { hulpvragen }).betrokken).toBe(false);
  });
  test('een evaluatie is op de afgesproken dag nog op tijd, en de dag erna te laat', async () => {
    const verwacht = { omschrijving: 'Evaluatie van het gezinsplan', uiterlijk: '2026-11-01', bron: 'afspraak' };
    const gezinsplan = [onderdeel, { ...onderdeel, evaluatieOp: null }];
    expect(await termijnen('2026-11-01', { gezinsplan })).toMatchObject([{ ...verwacht, teLaat: false }]);
    expect(await termijnen('2026-11-02', { gezinsplan })).toMatchObject([{ ...verwacht, teLaat: true }]);
  });
});

describe('CJG: codelijsten en aanlevering', () => {
  test('elke code van de codelijsten heeft zijn woord, en een andere code geen', () => {
    const categorieen = ['40', '45', '47', '55'].map((code) => JZ020[code]);
    expect(categorieen).toEqual(['PERSOONLIJKE_VERZORGING', 'AMBULANT', 'JEUGDRECLASSERING', 'LANDELIJK']);
    expect(Object.keys(JZ020).length).toBe(16);
    expect(['01', '06', '08'].map((code) => COD327[code])).toEqual(['GEMEENTE', 'ZELFVERWIJZER', 'RECHTER_OVJ_JJI']);
    expect(Object.keys(COD327).toSorted()).toEqual(['01', '02', '03', '04', '05', '06', '08']);
  });
  test('een hulpvraag die niet zegt of zij vertrouwelijk is, wordt geweigerd', () => {
    const { hulpvraag } = rijsoorten(Buffer.alloc(32));
    const rij = { kenmerk: 'h', bsn: JONGERE, status: 'HULPVRAAG', gesteldOp: '2026-11-02', leefgebieden: ['TAAL'] };
    const wie = { organisatie: 'O', coach: 'C', telefoon: 'T' };
    expect(hulpvraag.schema.safeParse({ ...rij, ...wie, vertrouwelijk: false }).success).toBe(true);
    expect(hulpvraag.schema.safeParse({ ...rij, ...wie }).error?.issues).toMatchObject([{ path: ['vertrouwelijk'] }]);
  });
});
