import DataLoader from 'dataloader';
import { Domein, Grond, Inzageniveau } from '#schema/lijsten/toegang';
import { Stuk } from '../opslag/Stuk';
import type { Inzage } from '../toegang/inzage';
import type { Bewaring } from './Bewaring';
import { toonBewarenTot } from './toonBewarenTot';

class Vraag extends Stuk {
  tot: string | null;
  geheim: boolean;
  static eindigtOp = ({ tot }: Vraag) => tot;
}
const vraag = (kenmerk: string, tot: string | null, anders: Partial<Vraag> = {}): Vraag =>
  Object.assign(new Vraag(), { kenmerk, persoon: 'p-1', versie: 1, tot, ...anders });

let stand: Vraag[];
let gelezen: number;
let gerekend = 0;
const bewaring: Bewaring<{ vragen: typeof Vraag }> = {
  ...{ domein: Domein.CJG, tabellen: { vragen: Vraag }, verwijzingen: new Map() },
  wet: { jaren: 20, minstens: 20, bron: 'proef', per: 'DOSSIER' },
  zichtbaar: ({ vragen }, { vertrouwelijk }) => {
    gerekend += 1;
    return { vragen: vragen.filter((v) => vertrouwelijk || !v.geheim) };
  },
};
const lezer = (van: Bewaring<{ vragen: typeof Vraag }> | undefined = bewaring) => {
  const vragen = new DataLoader(async (personen: readonly string[]) => {
    gelezen += 1;
    return personen.map((persoon) => stand.filter((v) => v.persoon === persoon));
  });
  return toonBewarenTot(van, { vragen }, { organisatie: 'org-hier' }, 20);
};
const inzage = (anders: Partial<Inzage> = {}): Inzage => ({
  ...{ persoon: 'p-1', domein: Domein.CJG, niveau: Inzageniveau.DETAILS, ...anders },
});
beforeEach(() => {
  [gelezen, gerekend] = [0, 0];
  stand = [vraag('h-1', '2000-01-01'), vraag('h-2', '2003-03-03')];
});

describe('tot wanneer een stuk bewaard wordt, staat erbij', () => {
  test('met alles waarmee het samen bewaard wordt', async () => {
    expect(await lezer()(stand[0], inzage())).toBe('2023-03-03');
  });
  test('en niet zolang daarvan iets loopt', async () => {
    stand.push(vraag('h-3', null));
    expect(await lezer()(stand[0], inzage())).toBeNull();
  });
  test('en verraadt niets van wat de lezer niet ziet', async () => {
    stand.push(vraag('h-3', null, { geheim: true }), vraag('h-4', '2009-09-09', { geheim: true }));
    const lees = lezer();
    expect(await lees(stand[0], inzage())).toBe('2023-03-03');
    expect(await lees(stand[0], inzage({ vertrouwelijk: true }))).toBeNull();
  });
  test('en volgt voor wie in zijn eigen dossier kijkt niet wat een andere organisatie van dezelfde persoon heeft', async () => {
    stand.push(vraag('h-3', null, { eigenaar: 'org-elders' }), vraag('h-4', '2009-09-09', { eigenaar: 'org-elders' }));
    const lees = lezer();
    expect(await lees(stand[0], inzage({ grond: Grond.EIGEN_DOSSIER }))).toBe('2023-03-03');
    expect(await lees(stand[0], inzage({ grond: Grond.EIGEN_INZAGE }))).toBeNull();
  });
  test('en is gesloten zonder inzage, of met die in een ander', async () => {
    expect(await lezer()(stand[0], undefined)).toBeNull();
    expect(await lezer()(stand[0], inzage({ persoon: 'p-2' }))).toBeNull();
    expect(gelezen).toBe(0);
  });
  test('en is leeg waar niets wordt gewist', async () => {
    const zonder = toonBewarenTot(undefined, {}, {}, 20);
    expect(await zonder(stand[0], inzage())).toBeNull();
  });
  test('en kost niets per stuk', async () => {
    const [lees, mijn] = [lezer(), inzage()];
    await Promise.all(stand.map((stuk) => lees(stuk, mijn)));
    expect([gelezen, gerekend]).toEqual([1, 1]);
  });
  test('en volgt wat een opdracht van dezelfde vraag veranderde', async () => {
    const [lees, mijn] = [lezer(), inzage()];
    expect(await lees(stand[0], mijn)).toBe('2023-03-03');
    const gewijzigd = vraag('h-2', '2006-06-06', { versie: 2 });
    stand = [stand[0], gewijzigd];
    expect(await lees(gewijzigd, inzage())).toBe('2026-06-06');
  });
});
