import { type Fout, fout } from '#schema/Fout';

const gezocht = new WeakSet<object>();

/**
 * Somebody is named by his BSN once a request: of one request the logbook keeps one row of what failed, and fifty
 * guesses in it would look like one.
 */
export function eenPerVraag(context: object, aantal = 1): Fout | undefined {
  if (aantal > 1 || gezocht.has(context))
    return fout('EEN_PER_VRAAG', 'Noem een BSN per verzoek; stel de volgende vraag apart.', 'bsn');
  gezocht.add(context);
  return undefined;
}
