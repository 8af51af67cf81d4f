import { z } from 'zod';
import { subgraphVan } from '#schema/lijsten/toegang';
import type { Klok } from '../dienst/klok';
import { bewaarGezien, leesGezien } from '../logboek/getuige';
import type { Ketenwacht } from '../logboek/Ketenwacht';
import { houdtStand, type Kop, leesKoppen } from '../logboek/koppen';
import type { Opslag } from '../opslag/opslag';
import { UITGEVER } from '../toegang/bewijs';
import type { Soort } from './soort';
import { type Hublijn, vraagPartner } from './vraagPartner';

const Koppen = z
  .array(
    z.strictObject({
      keten: z.string().regex(/^[0-9a-f]{32}$/),
      nr: z.int().min(1),
      hash: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  )
  .max(100);

/** How far my chains have come, and how far I last saw that yours had. */
const Stand = z.strictObject({ eigen: Koppen, gezien: Koppen });
type Stand = z.infer<typeof Stand>;

/** An exchange of chain heads: each is witness to the other's log. `nietMeer`: what of the seen heads holds no longer. */
export const koppen: Soort<Stand, Stand & { nietMeer: Kop[] }> = {
  naam: 'koppen',
  vraag: Stand,
  antwoord: Stand.extend({ nietMeer: Koppen }),
};

export interface Getuige {
  opslag: Opslag;
  wacht: Ketenwacht;
  klok: Klok;
}

/** The partner's side. What it had seen is read before what it is told now is kept: else it would repeat the hub's words. */
export async function answerKoppen({ opslag, wacht, klok }: Getuige, domein: Hublijn['domein'], hub: Stand) {
  const [eigen, gezien, nietMeer] = await Promise.all([
    leesKoppen(opslag),
    leesGezien(opslag, UITGEVER),
    houdtStand(opslag, hub.gezien),
  ]);
  wacht.meld(subgraphVan(domein), nietMeer);
  wacht.meld(UITGEVER, await bewaarGezien(opslag, UITGEVER, hub.eigen, klok()));
  return { eigen, gezien, nietMeer };
}

/**
 * The hub's side, with one partner.
 * @throws PartnerZwijgt where the partner gave no usable answer.
 */
export async function wisselKoppen({ opslag, wacht, klok }: Getuige, lijn: Hublijn): Promise<void> {
  const bron = subgraphVan(lijn.domein);
  const [eigen, gezien] = await Promise.all([leesKoppen(opslag), leesGezien(opslag, bron)]);
  const partner = await vraagPartner(lijn, koppen, { eigen, gezien });
  wacht.meld(bron, partner.nietMeer);
  wacht.meld(UITGEVER, await houdtStand(opslag, partner.gezien));
  wacht.meld(bron, await bewaarGezien(opslag, bron, partner.eigen, klok()));
}
