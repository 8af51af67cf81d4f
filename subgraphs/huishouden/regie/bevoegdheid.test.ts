import { Doelbinding, Rol } from '#schema/lijsten/toegang';
import { Regiesoort } from '../lijsten';
import type { Persoonsfeiten } from '../toegang/feiten';
import type { BekendeLezer } from '../toegang/lezer';
import {
  isAanLezer,
  isRegisseur,
  type Kring,
  kanRegieHebben,
  komtVoorRegie,
  magAanbieden,
  magTeruggeven,
} from './bevoegdheid';
import type { Bij } from './verloop';

const inwoner = (persoon?: string): BekendeLezer => ({
  ...{ inwoner: true, persoon, functionaris: `sub-${persoon}`, rollen: [Rol.INWONER], doel: Doelbinding.EIGEN_INZAGE },
  spreektVoor: persoon ? [persoon] : [],
});
const medewerker = (organisatie: string, rol: Rol, functionaris = 'iemand'): BekendeLezer => ({
  ...{ inwoner: false, functionaris, rollen: [rol], doel: Doelbinding.PLANREGIE, spreektVoor: [] },
  organisatie: { id: organisatie, zorgverzekeraar: false },
});
const bij = (soort: Regiesoort, wie: Partial<Bij>): Bij => ({
  ...{ soort, persoonId: null, organisatieId: null, functionaris: null, naam: null, ...wie },
});

const WIJK = bij(Regiesoort.WIJKCOACH, { organisatieId: 'org-wijk' });
const BAKKER = bij(Regiesoort.WIJKCOACH, { organisatieId: 'org-wijk', functionaris: 'bakker' });
const CJG = bij(Regiesoort.CJG_COACH, { organisatieId: 'org-cjg' });
const TEAM = bij(Regiesoort.REGIETEAM, { organisatieId: 'org-team', functionaris: 'visser' });
const ANNA = bij(Regiesoort.INWONER, { persoonId: 'anna' });
const ELS = bij(Regiesoort.NETWERK, { persoonId: 'els' });

const coach = medewerker('org-wijk', Rol.WIJKCOACH);
const bakker = medewerker('org-wijk', Rol.WIJKCOACH, 'bakker');
const leider = medewerker('org-wijk', Rol.TEAMLEIDER);
const cjg = medewerker('org-cjg', Rol.CJG_COACH);
const lid = medewerker('org-team', Rol.REGIETEAMLID);
const visser = medewerker('org-team', Rol.REGIETEAMLID, 'visser');
const toezicht = { ...coach, rollen: [Rol.WIJKCOACH, Rol.TEAMLEIDER, Rol.PRIVACY_OFFICER] };

describe('de regisseur, en wie een aanbod beantwoordt', () => {
  // Who, with whom it lies, whether he is regisseur, whether an offer to them is his to answer.
  test.each<[string, BekendeLezer, Bij, boolean, boolean]>([
    ['een wijkcoach van de organisatie', coach, WIJK, true, true],
    ['een wijkcoach waar een ander is genoemd', coach, BAKKER, false, false],
    ['de wijkcoach die is genoemd', bakker, BAKKER, true, true],
    ['wie is genoemd, maar nu voor een ander werkt', { ...bakker, organisatie: cjg.organisatie }, BAKKER, false, false],
    ['wie is genoemd, in een andere rol', { ...bakker, rollen: [Rol.TEAMLEIDER] }, BAKKER, false, false],
    ['een wijkcoach van elders', medewerker('org-elders', Rol.WIJKCOACH), WIJK, false, false],
    ['een teamleider van de organisatie', leider, WIJK, false, false],
    ['een CJG-coach', cjg, CJG, true, true],
    ['een wijkcoach van het CJG', medewerker('org-cjg', Rol.WIJKCOACH), CJG, false, false],
    ['een lid van het regieteam waar een ander is genoemd', lid, TEAM, true, false],
    ['het lid van het regieteam dat is genoemd', visser, TEAM, true, true],
    ['wie toezicht houdt', toezicht, WIJK, false, false],
    ['de inwoner zelf', inwoner('anna'), ANNA, true, true],
    ['een andere inwoner', inwoner('bob'), ANNA, false, false],
    ['een inwoner die de hub niet kent', inwoner(), bij(Regiesoort.INWONER, {}), false, false],
    ['iemand uit het netwerk', inwoner('els'), ELS, true, true],
    ['een medewerker onder de naam van een inwoner', { ...coach, persoon: 'anna' }, ANNA, false, false],
    [
      'een medewerker zonder organisatie',
      { ...coach, organisatie: undefined },
      bij(Regiesoort.WIJKCOACH, {}),
      false,
      false,
    ],
  ])('%s', (_, lezer, waar, regisseur, beantwoordt) => {
    expect([isRegisseur(lezer, waar), isAanLezer(lezer, { naar: waar })]).toEqual([regisseur, beantwoordt]);
  });
  test('is niemand waar de regie bij niemand ligt', () => {
    expect(isRegisseur(coach, undefined)).toBe(false);
  });
});

describe('aanbieden en teruggeven', () => {
  const wijk = { inWijkteam: true };
  const weg = { inWijkteam: true, weggevallen: true };
  // Who, with whom it lies, and whether he offers it to a regieteam, to another, and gives it back.
  test.each<[string, BekendeLezer, Bij | undefined, object, [boolean, boolean, boolean]]>([
    ['de regisseur', coach, WIJK, wijk, [true, true, true]],
    ['de regisseur die er niet namens het wijkteam werkt', cjg, CJG, {}, [true, true, true]],
    ['de inwoner die regisseur is', inwoner('anna'), ANNA, {}, [true, true, true]],
    ['een huisgenoot', inwoner('bob'), ANNA, {}, [false, false, false]],
    ['de teamleider van de regisseur', leider, BAKKER, {}, [true, true, true]],
    ['de teamleider van het wijkteam, bij een ander', leider, CJG, wijk, [true, false, false]],
    ['de teamleider van het wijkteam, bij een inwoner', leider, ANNA, wijk, [true, false, false]],
    ['de teamleider van het wijkteam, waar de regisseur is weggevallen', leider, ANNA, weg, [true, true, true]],
    [
      'de teamleider van een ander',
      medewerker('org-wmo', Rol.TEAMLEIDER),
      WIJK,
      { weggevallen: true },
      [false, false, false],
    ],
    ['een wijkcoach die geen regisseur is', coach, CJG, weg, [false, false, false]],
    ['wie toezicht houdt', toezicht, WIJK, {}, [false, false, false]],
    [
      'een inwoner die zegt teamleider te zijn',
      { ...inwoner('bob'), rollen: [Rol.TEAMLEIDER] },
      WIJK,
      weg,
      [false, false, false],
    ],
    ['een teamleider zonder organisatie', { ...leider, organisatie: undefined }, ANNA, {}, [false, false, false]],
    ['een lid van het regieteam dat haar heeft', lid, TEAM, {}, [true, true, true]],
    ['wie dan ook, waar de regie bij niemand ligt', coach, undefined, {}, [false, false, false]],
  ])('%s', (_, lezer, waar, anders, verwacht) => {
    const huidige = waar && { bij: waar, tijdelijkTot: null };
    const geval = { lezer, huidige, inWijkteam: false, weggevallen: false, ...anders };
    const mag = [
      magAanbieden(geval, Regiesoort.REGIETEAM),
      magAanbieden(geval, Regiesoort.WIJKCOACH),
      magTeruggeven(geval),
    ];
    expect(mag).toEqual(verwacht);
  });
  test.each(Object.values(Doelbinding))('doet een medewerker alleen voor PLANREGIE: %s', (doel) => {
    expect(komtVoorRegie({ ...coach, doel })).toBe(doel === Doelbinding.PLANREGIE);
    expect(komtVoorRegie({ ...inwoner('anna'), doel })).toBe(true);
  });
});

describe('de regie hebben kan', () => {
  const mens = (id: string, geborenOp: string, anders: object = {}): Persoonsfeiten =>
    ({
      ...{ persoon: { id, geborenOp }, betrokkene: { id, geboortedatum: geborenOp, overledenOp: null } },
      ...{ gezag: [], vertegenwoordigingen: [], ...anders },
    }) as unknown as Persoonsfeiten;
  const machtiging = (domein: string, tot: string | null = null) => ({
    vertegenwoordigingen: [
      { soort: 'MACHTIGING', vertegenwoordiger: 'els', domeinen: [domein], vanaf: '2026-01-01', tot },
    ],
  });
  const dood = { betrokkene: { id: 'els', geboortedatum: '1960-01-01', overledenOp: '2026-05-01' } };
  const kring = (anders: Partial<Kring> = {}): Kring => ({
    ...{ vandaag: '2026-06-01', organisaties: ['org-wijk'] },
    leden: [mens('anna', '1980-01-01', machtiging('PLAN')), mens('bob', '2010-06-02')],
    anderen: [mens('els', '1960-01-01')],
    ...anders,
  });
  const alleen = (over: Persoonsfeiten) => kring({ leden: [over] });

  test.each<[string, Bij, Kring, boolean]>([
    ['een bewoner', ANNA, kring(), true],
    [
      'een bewoner op de dag dat hij 16 wordt',
      bij(Regiesoort.INWONER, { persoonId: 'bob' }),
      kring({ vandaag: '2026-06-02' }),
      true,
    ],
    ['een bewoner de dag ervoor niet', bij(Regiesoort.INWONER, { persoonId: 'bob' }), kring(), false],
    ['een overleden bewoner niet', ANNA, alleen(mens('anna', '1980-01-01', dood)), false],
    ['wie er niet woont niet', bij(Regiesoort.INWONER, { persoonId: 'els' }), kring(), false],
    ['wie over het plan voor een bewoner spreekt', ELS, kring(), true],
    ['wie over iets anders voor hem spreekt niet', ELS, alleen(mens('anna', '1980-01-01', machtiging('WMO'))), false],
    ['wie voor hem sprak niet', ELS, alleen(mens('anna', '1980-01-01', machtiging('PLAN', '2026-05-31'))), false],
    ['wie daarna overleed niet', ELS, kring({ anderen: [mens('els', '1960-01-01', dood)] }), false],
    ['wie de hub niet kent niet', ELS, kring({ anderen: [] }), false],
    ['een bewoner als netwerk niet', ELS, kring({ leden: [...kring().leden, mens('els', '1960-01-01')] }), false],
    ['een organisatie die er werkt', WIJK, kring(), true],
    ['een andere niet', CJG, kring(), false],
    ['niemand niet', bij(Regiesoort.NETWERK, {}), kring(), false],
    ['geen organisatie niet', bij(Regiesoort.REGIETEAM, {}), kring(), false],
  ])('%s', (_, wie, waar, verwacht) => {
    expect(kanRegieHebben(wie, waar)).toBe(verwacht);
  });
});
