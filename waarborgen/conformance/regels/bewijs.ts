import { fail } from 'node:assert/strict';
import { ONGELDIGE_BEWIJZEN } from '../bewijzen';
import { hashVan } from '../namaak';
import { isDicht, LEZER } from '../proef';
import { type Deel, regels } from '../proefopstelling';

/** Without a valid proof there is nothing to see. */
export const bewijsregels = regels('het bewijs', [
  ...ONGELDIGE_BEWIJZEN.map(
    ([naam, maak]): Deel => [`${naam} opent niets`, async (proef) => isDicht(await proef.zie(await maak(proef)), naam)],
  ),
  [
    'een goed bewijs in de hand van een andere lezer opent niets',
    async (proef) => {
      const token = await proef.op.aanmelddienst.token({ ...LEZER, sub: 'lezer-2' });
      const gezien = await proef.zie(await proef.bewijs(), { kopregels: await proef.kopregels(token) });
      isDicht(gezien, 'het bewijs van een ander');
      const eigen = await proef.zie(await proef.bewijs({ tok: hashVan(token) }), {
        kopregels: await proef.kopregels(token),
      });
      if (eigen.dossier?.betrokken !== true) fail('zijn eigen bewijs opent voor die lezer ook niets');
    },
  ],
]);
