import { WACHTTIJD } from './geduld';
import { weigering } from './refuse';

/** What a request says beside its question. */
export interface Verzoekheaders {
  authorization?: string;
  doelbinding?: string;
  traceparent?: string;
  [WACHTTIJD]?: string;
}

/** Reads each header that the hub listens to once. */
export const leesHeaders = (rawHeaders: readonly string[]): Verzoekheaders => ({
  authorization: enkeleHeader(rawHeaders, 'authorization'),
  doelbinding: enkeleHeader(rawHeaders, 'doelbinding'),
  traceparent: enkeleHeader(rawHeaders, 'traceparent'),
  [WACHTTIJD]: enkeleHeader(rawHeaders, WACHTTIJD),
});

/**
 * The one value of a header. Node silently drops or joins repeated headers, and which of two wins differs per server:
 * a request that names one twice is refused before anyone has to guess.
 */
function enkeleHeader(rawHeaders: readonly string[], name: string): string | undefined {
  const values = rawHeaders.filter((_, i) => i % 2 === 1 && rawHeaders[i - 1].toLowerCase() === name);
  if (values.length > 1) throw weigering('HEADER_DUBBEL', `De header ${name} staat er meer dan een keer.`, 400);
  return values[0];
}
