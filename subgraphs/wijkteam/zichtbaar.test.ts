import { Grond } from '#schema/lijsten/toegang';
import { Keukentafelgesprek } from './Keukentafelgesprek';
import { Toestemmingsuitkomst } from './lijsten';
import { Signaal } from './Signaal';
import { zichtbaar } from './zichtbaar';

const signalen = [Object.assign(new Signaal(), { kenmerk: 's-1', melder: 'de buurvrouw', inhoud: 'Licht uit.' })];
const keukentafelgesprekken = [
  Object.assign(new Keukentafelgesprek(), { kenmerk: 'k-1', toestemmingUitkomst: Toestemmingsuitkomst.GEWEIGERD }),
];
const records = { signalen, keukentafelgesprekken, huisbezoeken: [], casussen: [], opschalingen: [] };
const { EIGEN_DOSSIER, EIGEN_INZAGE, VERTEGENWOORDIGING } = Grond;

describe('wie een signaal gaf weet het team alleen, en wat iemand over delen zei wie het aangaat', () => {
  test.each(Object.values(Grond).map((grond) => [grond]))('op grond %s', (grond) => {
    const gezien = zichtbaar(records, { grond });
    expect(gezien.signalen[0].melder !== null).toBe(grond === EIGEN_DOSSIER);
    const vanHemzelf = [EIGEN_DOSSIER, EIGEN_INZAGE, VERTEGENWOORDIGING].includes(grond);
    expect(gezien.keukentafelgesprekken[0].toestemmingUitkomst !== null).toBe(vanHemzelf);
    expect(gezien.signalen[0]).toMatchObject({ kenmerk: 's-1', inhoud: 'Licht uit.' });
  });
  test('zonder grond niets, en wat bewaard is verandert niet', () => {
    expect(zichtbaar(records, {}).signalen[0].melder).toBeNull();
    expect(signalen[0].melder).toBe('de buurvrouw');
  });
});
