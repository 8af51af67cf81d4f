import { JeugdhulpCategorie, Verwijzer, WmoCategorie } from '#schema/lijsten/hulp';
import { Leefgebied } from '#schema/lijsten/leefgebied';
import { OpschalingNaar, OpschalingStatus } from '#schema/lijsten/opschaling';
import { SIGNALEN, signalen } from '../delen/signalen';
import type { Liddossiers } from '../dossiervorm';
import { feitenMet, leeg } from '../feiten.fixture';

const VANDAAG = '2026-11-24';
const gezien = (...leden: Liddossiers[]) => signalen(feitenMet(...leden), VANDAAG).signalen;
const naar = (...leden: Liddossiers[]) => gezien(...leden).map((signaal) => signaal.naar);
const feitenVan = (...leden: Liddossiers[]) =>
  gezien(...leden).flatMap(({ feiten }) => feiten.map((f) => f.omschrijving));

const { WONEN, FINANCIEN, TAAL, WERK } = Leefgebied;
const werktAan = (...leefgebieden: Leefgebied[]) => ({ ...leeg, contact: { organisatie: 'Wijkteams' }, leefgebieden });
const besluit = (anders: object) => ({
  cjg: { ...leeg, besluiten: [{ aanbieder: 'De Brug', vanaf: '2026-01-01', tot: null, ...anders }] },
});

test('elk signaal gaat ergens anders heen', () => {
  expect(new Set(SIGNALEN.map(([waarheen]) => waarheen)).size).toBe(SIGNALEN.length);
});
test('zonder feiten is er geen signaal', () => {
  expect(naar({}, { wijkteam: leeg, wmo: leeg, schuldhulp: leeg, cjg: leeg, wijkverpleging: leeg })).toEqual([]);
});

describe('naar het regieteam', () => {
  test('vanaf drie leefgebieden waar iemand aan werkt, over het hele huishouden', () => {
    expect(naar({ wijkteam: werktAan(WONEN) }, { wmo: werktAan(TAAL) })).toEqual([]);
    expect(naar({ wijkteam: werktAan(WONEN, TAAL) }, { wmo: werktAan(TAAL, WERK) })).toEqual(['REGIETEAM']);
  });
  test('een score van 1 of 2 is een probleem, een van 3 niet', () => {
    const met = (score: number) => ({
      ...werktAan(WONEN, TAAL),
      keukentafelgesprekken: [{ gevoerdOp: '2026-01-01', besproken: [{ leefgebied: WERK, score }] }],
    });
    expect([1, 2, 3, 5].map((score) => naar({ wijkteam: met(score) }).length)).toEqual([1, 1, 0, 0]);
    expect(feitenVan({ wijkteam: met(2) })).toEqual([
      'wonen: hulp van Wijkteams',
      'taal: hulp van Wijkteams',
      'werk: laagste score 2',
    ]);
  });
  test('een bedreigende schuld zonder eerste gesprek gaat mee als feit, en is alleen geen signaal', () => {
    const aanmelding = { aangemeldOp: '2026-11-17', intakeOp: null, bedreigend: true };
    const schuldhulp = (anders: object = {}) => ({ ...leeg, aanmeldingen: [{ ...aanmelding, ...anders }] });
    const wijkteam = werktAan(WONEN, TAAL, WERK);
    expect(naar({ schuldhulp: schuldhulp() })).toEqual([]);
    expect(feitenVan({ wijkteam, schuldhulp: schuldhulp() }).at(-1)).toMatch(/^bedreigende schuldsituatie.*2026-11-17/);
    for (const anders of [{ intakeOp: '2026-11-19' }, { bedreigend: false }])
      expect(feitenVan({ wijkteam, schuldhulp: schuldhulp(anders) })).toHaveLength(3);
  });
});

describe('naar het veiligheidshuis', () => {
  test.each(['JEUGDRECLASSERING', 'JEUGDBESCHERMING', 'PREVENTIEF_JUSTITIEEL_KADER'] as const)('bij %s', (soort) => {
    expect(naar(besluit({ categorie: JeugdhulpCategorie[soort] }))).toEqual(['VEILIGHEIDSHUIS']);
  });
  test('bij een verwijzing door de rechter, wat de hulp ook is', () => {
    const { RECHTER_OVJ_JJI, HUISARTS } = Verwijzer;
    const hulp = { categorie: JeugdhulpCategorie.AMBULANT };
    expect(naar(besluit({ ...hulp, verwijzer: RECHTER_OVJ_JJI }))).toEqual(['VEILIGHEIDSHUIS']);
    expect(feitenVan(besluit({ ...hulp, verwijzer: RECHTER_OVJ_JJI }))).toEqual([
      'jeugdhulp sinds 2026-01-01: verwezen door rechter ovj jji',
    ]);
    expect(naar(besluit({ ...hulp, verwijzer: HUISARTS }))).toEqual([]);
  });
  test('niet bij hulp die voorbij is of nog moet beginnen, of waarvan de lezer de soort niet mag weten', () => {
    const categorie = JeugdhulpCategorie.JEUGDRECLASSERING;
    for (const anders of [{ categorie, tot: '2026-11-23' }, { categorie, vanaf: '2026-11-25' }, { categorie: null }])
      expect(naar(besluit(anders))).toEqual([]);
  });
});

describe('naar het FACT-team', () => {
  const wmo = (categorie: WmoCategorie, tot: string | null = null) => ({
    wmo: { ...leeg, voorzieningen: [{ categorie, aanbieder: 'Huis', vanaf: '2026-01-01', tot }] },
  });
  test('bij beschermd wonen en bij specialistische ggz voor een kind', () => {
    expect(naar(wmo(WmoCategorie.BESCHERMD_WONEN))).toEqual(['FACT_TEAM']);
    expect(naar(wmo(WmoCategorie.OVERIG_BESCHERMD_WONEN_EN_OPVANG))).toEqual(['FACT_TEAM']);
    expect(naar(besluit({ categorie: JeugdhulpCategorie.SPECIALISTISCHE_GGZ }))).toEqual(['FACT_TEAM']);
  });
  test('niet bij andere hulp, of als het voorbij is', () => {
    expect(naar(wmo(WmoCategorie.BEGELEIDING))).toEqual([]);
    expect(naar(besluit({ categorie: JeugdhulpCategorie.BASIS_GGZ }))).toEqual([]);
    expect(naar(wmo(WmoCategorie.BESCHERMD_WONEN, '2026-11-23'))).toEqual([]);
  });
});

describe('naar de zorgketen', () => {
  const zorg = (minutenPerWeek: number | null) => ({ wijkverpleging: { ...leeg, minutenPerWeek } });
  test('bij een uur zorg per dag of meer, van een lid alleen', () => {
    expect([419, 420, null].map((minuten) => naar(zorg(minuten), zorg(0)))).toEqual([[], ['ZORGKETEN'], []]);
    expect(naar(zorg(420), zorg(500))).toEqual([]);
    expect(gezien(zorg(10), zorg(420))[0].feiten).toMatchObject([{ betreft: { nr: 1 } }]);
  });
});

describe('een opschaling die er al is', () => {
  const { VOORGESTELD, BESLOTEN, AFGESCHAALD } = OpschalingStatus;
  const gesignaleerd = (...standen: { naar: OpschalingNaar | null; status: OpschalingStatus }[]) => {
    const opschalingen = standen.map((stand, i) => ({ kenmerk: `o-${i}`, ...stand }));
    return gezien({ wijkteam: { ...werktAan(WONEN, FINANCIEN, TAAL), opschalingen } })[0];
  };
  const met = (...standen: Parameters<typeof gesignaleerd>) => gesignaleerd(...standen).opschaling;
  test('staat erbij, zo ver als zij is', () => {
    const regieteam = OpschalingNaar.REGIETEAM;
    expect(met({ naar: regieteam, status: VOORGESTELD })).toBe('VOORGESTELD');
    expect(met({ naar: regieteam, status: VOORGESTELD }, { naar: regieteam, status: BESLOTEN })).toBe('BESLOTEN');
  });
  test('is te noemen bij het kenmerk van die het verst is', () => {
    const hierheen = (status: OpschalingStatus) => ({ naar: OpschalingNaar.REGIETEAM, status });
    expect(gesignaleerd(hierheen(AFGESCHAALD), hierheen(VOORGESTELD), hierheen(BESLOTEN)).kenmerk).toBe('o-2');
    expect(gesignaleerd(hierheen(AFGESCHAALD)).kenmerk).toBeNull();
  });
  test('staat er niet bij als zij voorbij is, ergens anders heen ging, of de lezer niet mag weten waarheen', () => {
    expect(met({ naar: OpschalingNaar.REGIETEAM, status: AFGESCHAALD })).toBeNull();
    expect(met({ naar: OpschalingNaar.FACT_TEAM, status: BESLOTEN })).toBeNull();
    expect(met({ naar: null, status: BESLOTEN })).toBeNull();
  });
});
