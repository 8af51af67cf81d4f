import { Doelbinding, Rol } from '#schema/lijsten/toegang';
import type { BekendeLezer } from '../toegang/lezer';
import { bereikVan, keuzeVan, valtBinnen, zietAlles } from './bereik';
import type { Noodtoegang } from './Noodtoegang';

const SPELREGELS = { NOODTOEGANG_BEOORDELAARS: [Rol.TEAMLEIDER, Rol.PRIVACY_OFFICER], BEHEERDER: 'org-hub' };
const lezer = (organisatie: string | undefined, ...rollen: Rol[]): BekendeLezer => ({
  ...{ inwoner: false, rollen, doel: Doelbinding.KWALITEIT, spreektVoor: [], functionaris: 'ik' },
  organisatie: organisatie ? { id: organisatie, zorgverzekeraar: false } : undefined,
});
const van = (organisatieId: string, functionaris: string) => ({ organisatieId, functionaris }) as Noodtoegang;
const bereik = (...wie: Parameters<typeof lezer>) => bereikVan(lezer(...wie), SPELREGELS);

describe('van noodtoegang ziet', () => {
  test.each([
    ['wie geen beoordelaar is wat hij zelf vroeg', bereik('org-a', Rol.WIJKCOACH), [true, false, false]],
    ['een teamleider wat zijn organisatie vroeg', bereik('org-a', Rol.TEAMLEIDER), [true, true, false]],
    ['een privacy-officer wat zijn organisatie vroeg', bereik('org-a', Rol.PRIVACY_OFFICER), [true, true, false]],
    ['die van de hub alles', bereik('org-hub', Rol.PRIVACY_OFFICER), [true, true, true]],
    ['een teamleider van de hub niets van een ander', bereik('org-hub', Rol.TEAMLEIDER), [false, false, false]],
    ['wie bij een onbekende organisatie hoort niets', bereik(undefined, Rol.PRIVACY_OFFICER), [false, false, false]],
  ])('%s', (_, zijn, verwacht) => {
    expect([van('org-a', 'ik'), van('org-a', 'ander'), van('org-b', 'ander')].map((n) => valtBinnen(n, zijn))).toEqual(
      verwacht,
    );
    expect(zietAlles(zijn)).toBe(verwacht[2]);
  });
  test('een inwoner niets, ook niet met de rol van een beoordelaar', () => {
    expect(bereikVan({ ...lezer('org-hub', Rol.PRIVACY_OFFICER), inwoner: true }, SPELREGELS)).toBeUndefined();
  });
  test('de privacy-officer van de hub ook alles waar hij niet mag oordelen', () => {
    const anders = { ...SPELREGELS, NOODTOEGANG_BEOORDELAARS: [Rol.TEAMLEIDER] };
    expect(bereikVan(lezer('org-hub', Rol.PRIVACY_OFFICER), anders)).toEqual({ rol: undefined });
    expect(bereikVan(lezer('org-a', Rol.PRIVACY_OFFICER), anders)).toEqual({
      organisatie: 'org-a',
      functionaris: 'ik',
    });
  });
  test('de database hetzelfde', () => {
    expect(keuzeVan({ organisatie: 'org-a', functionaris: 'ik' })).toEqual({
      organisatieId: 'org-a',
      functionaris: 'ik',
    });
    expect(keuzeVan({ organisatie: 'org-a', rol: Rol.TEAMLEIDER })).toEqual({ organisatieId: 'org-a' });
    expect(keuzeVan({ rol: Rol.PRIVACY_OFFICER })).toEqual({});
    expect(keuzeVan(undefined)).toMatchObject({ id: { _type: 'in', _value: [] } });
  });
});
