import { equal, fail } from 'node:assert/strict';
import { Inzageniveau } from '#schema/lijsten/toegang';
import { isDicht, ONBEKENDE } from '../proef';
import { regels } from '../proefopstelling';

/** What is withheld and what is not there are one answer. */
export const afgeschermdregels = regels('afgeschermd is leeg', [
  [
    'op GEEN is het antwoord over wie een dossier heeft tot op de byte dat over wie er geen heeft',
    async (proef) => {
      const niv = Inzageniveau.GEEN;
      const wel = await proef.zie(await proef.bewijs({ niv }));
      const niet = await proef.zie(await proef.bewijs({ niv, psd: ONBEKENDE }));
      isDicht(wel, 'een bewijs op GEEN');
      equal(wel.status, niet.status, 'de status verschilt');
      equal(wel.tekst, niet.tekst, 'het antwoord verschilt');
    },
  ],
  [
    'zonder geldig bewijs is het antwoord tot op de byte dat op GEEN',
    async (proef) => {
      const geen = await proef.zie(await proef.bewijs({ niv: Inzageniveau.GEEN }));
      for (const bewijs of [undefined, 'a.b.c'])
        equal((await proef.zie(bewijs)).tekst, geen.tekst, 'het antwoord verschilt');
    },
  ],
  [
    'wie hier onbekend is, is ook met DETAILS niet betrokken en heeft niets',
    async (proef) => {
      const { dossier, status } = await proef.zie(await proef.bewijs({ psd: ONBEKENDE }));
      if (!dossier) fail(`er komt geen dossier terug (status ${status})`);
      if (dossier.betrokken !== false) fail('betrokken is niet false');
      if (dossier.contact !== null) fail('er is een contact');
      const { toegang, gebeurtenissen, ...rest } = dossier;
      const vol = Object.keys(rest).filter((naam) => Array.isArray(rest[naam]) && rest[naam].length > 0);
      if (gebeurtenissen?.edges?.length !== 0) vol.push('gebeurtenissen');
      if (vol.length > 0) fail(`er is iets te zien in ${vol.join(', ')}`);
    },
  ],
]);
