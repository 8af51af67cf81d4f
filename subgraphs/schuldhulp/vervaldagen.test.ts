import { plusDagen } from '#waarborgen/dienst/klok';
import { Toelatingsbesluit } from './Toelatingsbesluit';
import type { SchuldhulpRecords } from './tabellen';
import { vervaldagenIn } from './vervaldagen';

const leeg = {
  ...{ vroegsignalen: [], aanmeldingen: [], toelatingsbesluiten: [], trajecten: [] },
  ...{ plannenVanAanpak: [], schulden: [], voorstellen: [], budgetbeheer: [] },
};
const termijn = (omschrijving: string, records: object, vandaag: string) =>
  vervaldagenIn({ ...leeg, ...records } as unknown as SchuldhulpRecords, vandaag).find(
    (t) => t.omschrijving === omschrijving,
  );
const signaal = (velden: object) => ({
  vroegsignalen: [{ kenmerk: 'v-1', dreiging: null, contactpogingen: [], afgeslotenOp: null, ...velden }],
});
const contact = (velden: object, vandaag: string) => termijn('Contact na een vroegsignaal', signaal(velden), vandaag);
const aanmelding = { kenmerk: 'a-1', aangemeldOp: '2026-09-01', dreiging: null, beslotenOp: null };
const besluit = (records: object, vandaag: string) => termijn('Besluit over schuldhulp', records, vandaag);

describe('na een vroegsignaal wordt binnen vier weken contact gezocht', () => {
  test.each([
    ['een maandag', '2026-10-26', '2026-11-23'],
    ['een zaterdag, dus maandag', '2026-10-24', '2026-11-23'],
    ['eerste Kerstdag op een vrijdag, dus maandag', '2026-11-27', '2026-12-28'],
    ['Nieuwjaarsdag op een vrijdag, dus maandag', '2026-12-04', '2027-01-04'],
    ['Goede Vrijdag, dus de dinsdag na Pasen', '2027-02-26', '2027-03-30'],
    ['Koningsdag, dus woensdag', '2027-03-30', '2027-04-28'],
  ])('tot en met %s', (_, ontvangenOp, uiterlijk) => {
    const bron = 'Wgs art. 3 lid 1 b; Wgs art. 4 lid 1';
    expect(contact({ ontvangenOp }, uiterlijk)).toMatchObject({ uiterlijk, bron, teLaat: false });
    expect(contact({ ontvangenOp }, plusDagen(uiterlijk, 1))).toMatchObject({ teLaat: true });
  });
  test('en binnen drie werkdagen als de situatie bedreigend is', () => {
    const velden = { ontvangenOp: '2026-12-23', dreiging: 'WONINGONTRUIMING' };
    expect(contact(velden, '2026-12-29')).toMatchObject({ uiterlijk: '2026-12-29', teLaat: false });
  });
  test('de eerste poging telt, of het einde waar niemand het probeerde', () => {
    const poging = (op: string) => ({ op, contactsoort: 'BRIEF', bereikt: false });
    const contactpogingen = [poging('2026-11-23'), poging('2026-11-20')];
    const gezocht = contact({ ontvangenOp: '2026-10-26', contactpogingen, afgeslotenOp: '2026-12-01' }, '2027-01-01');
    expect(gezocht).toMatchObject({ afgerondOp: '2026-11-20', teLaat: false });
    const nooit = contact({ ontvangenOp: '2026-10-26', afgeslotenOp: '2026-11-24' }, '2027-01-01');
    expect(nooit).toMatchObject({ afgerondOp: '2026-11-24', teLaat: true });
  });
});

describe('het plan van wie is geweigerd', () => {
  const plan = (aanmeldingVelden: object, vandaag: string, records: object = {}) => {
    const aanmeldingen = [{ ...aanmelding, intakeOp: '2026-09-28', beslotenOp: '2026-10-12', ...aanmeldingVelden }];
    return termijn('Plan van aanpak schuldhulp', { aanmeldingen, ...records }, vandaag);
  };
  const einde = { trajecten: [{ aanmelding: 'a-1', beeindigdOp: '2026-11-24' }] };
  test('is nooit te laat, want het hoeft er niet te komen; van wie is toegelaten wel', () => {
    expect(plan({ toelating: 'GEWEIGERD' }, '2026-11-24')).toBeUndefined();
    expect(plan({ toelating: 'GEWEIGERD' }, '2027-06-01', einde)).toBeUndefined();
    expect(plan({ toelating: 'TOEGELATEN' }, '2026-11-24')).toMatchObject({ teLaat: true });
  });
  test('staat er tot die dag net zo als van wie is toegelaten: de weigering is er niet aan te zien', () => {
    for (const dag of ['2026-10-12', '2026-11-23'])
      expect(plan({ toelating: 'GEWEIGERD' }, dag)).toEqual(plan({ toelating: 'TOEGELATEN' }, dag));
  });
  test('dat er toch kwam, na bezwaar en nieuwe weigering, blijft wat het was', () => {
    const plannenVanAanpak = [{ aanmelding: 'a-1', vastgesteldOp: '2026-12-01' }];
    expect(plan({ toelating: 'GEWEIGERD' }, '2027-01-01', { plannenVanAanpak })).toMatchObject({ teLaat: true });
  });
});

describe('het besluit is er binnen acht weken na de intake', () => {
  test.each([
    ['een maandag', '2026-09-28', '2026-11-23'],
    ['eerste Kerstdag op een vrijdag, dus maandag', '2026-10-30', '2026-12-28'],
    ['Koningsdag, dus woensdag', '2027-03-02', '2027-04-28'],
  ])('tot en met %s', (_, intakeOp, uiterlijk) => {
    const aanmeldingen = [{ ...aanmelding, intakeOp }];
    expect(besluit({ aanmeldingen }, uiterlijk)).toMatchObject({ uiterlijk, bron: 'Wgs art. 4a', teLaat: false });
    expect(besluit({ aanmeldingen }, plusDagen(uiterlijk, 1))).toMatchObject({ teLaat: true });
  });
  test('het eerste besluit telt, een later na bezwaar niet', () => {
    const aanmeldingen = [{ ...aanmelding, intakeOp: '2026-09-28', beslotenOp: '2027-02-01' }];
    const op = (genomenOp: string) => ({ aanmelding: 'a-1', genomenOp });
    const toelatingsbesluiten = [op('2027-02-01'), op('2026-11-02')];
    expect(besluit({ aanmeldingen, toelatingsbesluiten }, '2027-06-01')).toMatchObject({
      ...{ afgerondOp: '2026-11-02', teLaat: false },
    });
  });
  test('van een plan dat zonder besluit is aangeleverd is niet bekend wanneer is besloten', () => {
    const aanmeldingen = [{ ...aanmelding, intakeOp: '2026-09-28' }];
    const plannenVanAanpak = [{ aanmelding: 'a-1', vastgesteldOp: '2026-11-02' }];
    expect(besluit({ aanmeldingen, plannenVanAanpak }, '2027-06-01')).toBeUndefined();
  });
});

test.each([
  ['een donderdag', '2026-10-15', '2026-11-26'],
  ['eerste Kerstdag, dus maandag', '2026-11-13', '2026-12-28'],
  ['Hemelvaartsdag en de vrijdag erna, dus maandag', '2027-03-25', '2027-05-10'],
])('bezwaar kan zes weken na het besluit, tot en met %s', (_, genomenOp, bezwaarTot) => {
  expect(Object.assign(new Toelatingsbesluit(), { genomenOp }).bezwaarTot).toBe(bezwaarTot);
});

test.each([
  ['PLAN_VAN_AANPAK', 'Evaluatie van het plan van aanpak'],
  ['STABILISATIE', 'Einde van de stabilisatie'],
  ['SCHULDREGELING', 'Antwoord van de schuldeisers'],
  ['OPLOSSING', 'Einde van de schuldregeling'],
  ['BEGELEIDING', 'Evaluatie van de begeleiding'],
  ['NAZORG', 'Einde van de nazorg'],
])('%s wacht op wat is afgesproken, ook op een feestdag: %s', (status, omschrijving) => {
  const trajecten = [{ status, afspraakOp: '2026-12-25' }];
  expect(termijn(omschrijving, { trajecten }, '2026-12-25')).toMatchObject({
    ...{ uiterlijk: '2026-12-25', bron: 'afspraak', teLaat: false },
  });
  expect(vervaldagenIn({ ...leeg, trajecten: [{ status, afspraakOp: null }] } as never, '2026-12-25')).toEqual([]);
});
