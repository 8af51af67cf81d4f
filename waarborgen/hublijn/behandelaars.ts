import type { Partnerdomein } from '#schema/lijsten/toegang';
import { leesLogregels } from '../logboek/lees';
import { lezersVan } from '../logboek/lezersVan';
import { answerKoppen, type Getuige, koppen } from './koppen';
import { type Behandelaar, behandelt } from './soort';
import { lezers, verstrekkingen } from './verstrekkingen';
import { type Partnercijfers, type Wijkvraag, wijkcijfers } from './wijkcijfers';

/** What a partner answers out of its own dossiers. */
export interface Dossierteller {
  telWijk(vraag: Wijkvraag, traceId?: string): Promise<Partnercijfers>;
}

/** All that a partner answers the hub, by kind of question. */
export const behandelaarsVan = (
  domein: Partnerdomein,
  getuige: Getuige,
  { telWijk }: Dossierteller,
): readonly Behandelaar[] => [
  behandelt(koppen, (stand) => answerKoppen(getuige, domein, stand)),
  behandelt(verstrekkingen, (vragen) => leesLogregels(getuige.opslag, vragen)),
  behandelt(lezers, ({ toestemming, sinds }) => lezersVan(getuige.opslag, toestemming, sinds)),
  behandelt(wijkcijfers, telWijk),
];
