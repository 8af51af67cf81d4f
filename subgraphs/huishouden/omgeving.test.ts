import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PARTNERDOMEINEN } from '#schema/lijsten/toegang';
import { OmgevingOngeldig, readOmgeving } from '#waarborgen/dienst/omgeving';
import { loadInto } from '#waarborgen/subgraph/runSubgraph';
import { Huishoudenomgeving } from './omgeving';
import { huishouden } from './subgraph';

const geheim = () => randomBytes(32).toString('base64url');
const sleutels = Object.fromEntries(
  PARTNERDOMEINEN.flatMap((domein) => [
    [`BEWIJS_SLEUTELS_${domein}`, `nieuw:${geheim()},oud:${geheim()}`],
    [`PSEUDONIEM_SLEUTEL_${domein}`, geheim()],
  ]),
);
const PARTNERS =
  'wijkteam=http://a/hub,wmo=http://b/hub,schuldhulp=http://c/hub,cjg=http://d/hub,wijkverpleging=http://e/hub';
const map = mkdtempSync(join(tmpdir(), 'eenplan-huishouden-'));
afterAll(() => rmSync(map, { recursive: true }));
const goed = {
  ...{ PORT: '4001', OIDC_ISSUER: 'https://aanmelden.example', OIDC_AUDIENCE: 'eenplan' },
  ...{ DATABASE_URL: `sqlite:${join(map, 'huishouden.db')}`, ...sleutels },
  ...{ PARTNERS, BEHEERDER: 'org-hub' },
};
const lees = (anders: object) => readOmgeving(Huishoudenomgeving, { ...goed, ...anders });
const oud = (bos: string) => bos.split('oud:')[1];

describe('de omgeving van de huishoudens', () => {
  test('geeft elke partner eigen sleutels', () => {
    expect(lees({})).toMatchObject({ PORT: 4001 });
  });
  test('noemt waar elke partner de hub antwoordt, en wie de hub beheert', () => {
    expect(lees({}).PARTNERS).toMatchObject({ wijkteam: 'http://a/hub', wijkverpleging: 'http://e/hub' });
    expect(() => lees({ PARTNERS: undefined, BEHEERDER: undefined })).toThrow(
      'De omgeving klopt niet:\n  PARTNERS: ontbreekt\n  BEHEERDER: ontbreekt',
    );
  });
  test.each([
    ['een partner te weinig', PARTNERS.replace(',cjg=http://d/hub', '')],
    ['een partner te veel', `${PARTNERS},politie=http://f/hub`],
    ['een andere naam', PARTNERS.replace('cjg', 'jeugd')],
    ['een partner twee keer', `${PARTNERS},cjg=http://f/hub`],
    ['geen adres', PARTNERS.replace('http://d/hub', 'd')],
  ])('is fout met %s', (_, PARTNERS) => {
    expect(() => lees({ PARTNERS })).toThrow(/^De omgeving klopt niet:\n {2}PARTNERS: /);
  });
  test.each([
    '0',
    '-1',
    '1.5',
    'vaak',
    '86401',
  ])('wisselt ketenkoppen niet elke %s seconden', (KETENKOPPEN_SECONDEN) => {
    expect(() => lees({ KETENKOPPEN_SECONDEN })).toThrow(/KETENKOPPEN_SECONDEN: /);
    expect(lees({}).KETENKOPPEN_SECONDEN).toBe(60);
  });
  test('zegt welke rollen noodtoegang vragen, en welke die beoordelen', () => {
    expect(lees({})).toMatchObject({
      NOODTOEGANG_ROLLEN: ['WIJKCOACH', 'TEAMLEIDER', 'REGIETEAMLID', 'CJG_COACH', 'WIJKVERPLEEGKUNDIGE'],
      NOODTOEGANG_BEOORDELAARS: ['TEAMLEIDER', 'PRIVACY_OFFICER'],
    });
    expect(lees({ NOODTOEGANG_ROLLEN: 'TEAMLEIDER, WIJKCOACH' }).NOODTOEGANG_ROLLEN).toEqual([
      ...['WIJKCOACH', 'TEAMLEIDER'],
    ]);
  });
  test.each([
    ...['INWONER', 'VERTEGENWOORDIGER', 'PRIVACY_OFFICER', 'KETENSYSTEEM', 'BURGEMEESTER', 'WIJKCOACH,', ','],
    ...['WIJKCOACH,KETENSYSTEEM', 'wijkcoach'],
  ])('laat %s geen noodtoegang vragen', (NOODTOEGANG_ROLLEN) => {
    expect(() => lees({ NOODTOEGANG_ROLLEN })).toThrow(/NOODTOEGANG_ROLLEN: noemt rollen/);
  });
  test.each([
    ...['INWONER', 'VERTEGENWOORDIGER', 'KETENSYSTEEM', 'TEAMLEIDER,INWONER', 'ANDERS'],
  ])('laat %s geen noodtoegang beoordelen', (NOODTOEGANG_BEOORDELAARS) => {
    expect(() => lees({ NOODTOEGANG_BEOORDELAARS })).toThrow(/NOODTOEGANG_BEOORDELAARS: noemt rollen/);
  });
  test.each<[string, object, string[]]>([
    [
      'dezelfde sleutel voor bewijzen',
      { BEWIJS_SLEUTELS_CJG: sleutels.BEWIJS_SLEUTELS_WMO },
      ['BEWIJS_SLEUTELS_WMO', 'BEWIJS_SLEUTELS_CJG'],
    ],
    [
      'een sleutel die bij een ander de vorige was',
      { BEWIJS_SLEUTELS_CJG: `nieuw:${oud(sleutels.BEWIJS_SLEUTELS_WIJKTEAM)}` },
      ['BEWIJS_SLEUTELS_WIJKTEAM', 'BEWIJS_SLEUTELS_CJG'],
    ],
    [
      'dezelfde sleutel voor pseudoniemen',
      { PSEUDONIEM_SLEUTEL_WMO: sleutels.PSEUDONIEM_SLEUTEL_SCHULDHULP },
      ['PSEUDONIEM_SLEUTEL_WMO', 'PSEUDONIEM_SLEUTEL_SCHULDHULP'],
    ],
  ])('is fout waar twee partners %s hebben, en noemt beide', (_, anders, namen) => {
    expect(() => lees(anders)).toThrow(OmgevingOngeldig);
    expect(() => lees(anders)).toThrow(
      new OmgevingOngeldig(namen.map((naam) => `${naam}: is ook de sleutel van een andere partner`)),
    );
  });
  test('is ook bij het inlezen van een bestand fout met dezelfde sleutel voor pseudoniemen', async () => {
    const pad = join(map, 'leeg.jsonl');
    writeFileSync(pad, '');
    const env = { ...goed, PSEUDONIEM_SLEUTEL_WMO: sleutels.PSEUDONIEM_SLEUTEL_CJG };
    const poging = loadInto(huishouden, [pad], env);
    await expect(poging).rejects.toBeInstanceOf(OmgevingOngeldig);
    await expect(poging).rejects.toThrow(/PSEUDONIEM_SLEUTEL_WMO: .+\n {2}PSEUDONIEM_SLEUTEL_CJG: /);
  });
  test('heeft bij het inlezen geen sleutels voor bewijzen nodig', async () => {
    const pad = join(map, 'leeg.jsonl');
    writeFileSync(pad, '');
    const uitvoer = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    const nodig = Object.entries(goed).filter(([naam]) => /^(DATABASE_URL|PSEUDONIEM)/.test(naam));
    expect(await loadInto(huishouden, [pad], Object.fromEntries(nodig))).toBe(0);
    uitvoer.mockRestore();
  });
});
