import { fail } from 'node:assert/strict';
import { setTimeout as wacht } from 'node:timers/promises';
import { Inzageniveau } from '#schema/lijsten/toegang';
import type { Gezien, Proef } from '../proef';
import type { Regel } from '../proefopstelling';

const POGINGEN = 12;
const TUSSENPOOS_MS = 1_000;

/** Where this does not hold, a subgraph that shows nothing to anybody would seem to keep every other rule. */
export const UITGANGSPUNT: Regel = {
  naam: 'uitgangspunt: een goed bewijs opent het dossier, anders bewijst de rest niets',
  async toon(proef) {
    const { status, dossier } = await eersteAntwoord(proef);
    if (status === 401) fail('het toegangstoken wordt geweigerd: staat de subgraph op deze issuer en audience?');
    if (!dossier) fail(`er komt geen Persoon.${proef.veld} terug (status ${status})`);
    if (dossier.toegang?.niveau !== Inzageniveau.DETAILS)
      fail('een goed bewijs opent niets: kloppen domein, sleutel en klok?');
    if (dossier.betrokken !== true) fail('bij het pseudoniem hoort niemand die een dossier heeft');
  },
};

/** A provider that starts with the suite has new keys, and a subgraph does not ask for keys at every token. */
async function eersteAntwoord(proef: Proef): Promise<Gezien> {
  for (let poging = 1; ; poging += 1) {
    const gezien = await proef.zie(await proef.bewijs(), { velden: 'toegang { niveau } betrokken' });
    if (![401, 503].includes(gezien.status) || poging === POGINGEN) return gezien;
    await wacht(TUSSENPOOS_MS);
  }
}
