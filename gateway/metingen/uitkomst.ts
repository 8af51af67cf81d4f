/** How an operation ended: whole, refused before it began, or wrong at a partner, at ourselves, or in what was asked. */
export const UITKOMSTEN = ['ok', 'geweigerd', 'fout_bron', 'fout_intern', 'fout_vraag'] as const;
export type Uitkomst = (typeof UITKOMSTEN)[number];

/** A part of the answer is missing, for a reason that lies with the source. */
const VAN_DE_BRON: ReadonlySet<unknown> = new Set(['BRON_ONBEREIKBAAR', 'BRON_FOUT', 'LOGBOEK_NIET_BESCHIKBAAR']);

/** By the HTTP status and the codes of the errors; the gravest counts. What stands in `fouten` is no error: it is an answer. */
export function uitkomstVan(status: number, codes: readonly unknown[]): Uitkomst {
  if (codes.includes('INTERNAL_SERVER_ERROR')) return 'fout_intern';
  if (codes.some((code) => VAN_DE_BRON.has(code))) return 'fout_bron';
  if (status >= 500) return 'fout_intern';
  if (status >= 400) return 'geweigerd';
  return codes.length > 0 ? 'fout_vraag' : 'ok';
}
