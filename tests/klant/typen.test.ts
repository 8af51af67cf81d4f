import type { HuishoudenQuery, MijnVerstrekkingenQuery } from './gegenereerd';
import { VraagGeweigerd } from './vraag';

type Huishouden = NonNullable<HuishoudenQuery['huishouden']>;
type Lid = Huishouden['leden'][number];
type Verstrekkingen = NonNullable<NonNullable<MijnVerstrekkingenQuery['mijzelf']>['verstrekkingen']>;

/** Equal types, not only types that fit. */
type Gelijk<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
const isZo = <T extends true>(waar: T): T => waar;

test('een dag is een tekst, een tijdstip ook, een bedrag een getal en een niveau een van vier woorden', () => {
  type Toegang = NonNullable<Lid['wmo']>['toegang'];
  expect([
    isZo<Gelijk<Lid['geboortedatum'], string | null>>(true),
    isZo<Gelijk<Verstrekkingen['edges'][number]['node']['tijdstip'], string>>(true),
    isZo<Gelijk<NonNullable<Lid['wmo']>['eigenBijdrage'], number | null>>(true),
    isZo<Gelijk<Toegang['niveau'], 'GEEN' | 'BETROKKENHEID' | 'HOOFDLIJNEN' | 'DETAILS'>>(true),
  ]).not.toContain(false);
});

test('een weigering draagt haar status en haar code', () => {
  const geen = new VraagGeweigerd(401, [{ message: 'Log eerst in.', extensions: { code: 'NIET_AANGEMELD' } }]);
  expect([geen.status, geen.code, geen.message]).toEqual([401, 'NIET_AANGEMELD', 'Log eerst in.']);
});
