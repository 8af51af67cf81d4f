/** An operation that nobody named, and one whose name tells who or how many we count no further. */
const NAAMLOOS = 'naamloos';
const ANDERS = 'anders';
/** A request that did not come so far as an operation. */
export const ONBEKEND = 'onbekend';

const NAAM = /^[A-Za-z_][A-Za-z0-9_]{0,63}$/;
/** Of five digits on a number may be somebody's: a case, a postcode with its house, a BSN. */
const NUMMER = /\d{5}/;

/**
 * The name of an operation is the caller's own text. By itself counts one that looks like a name, holds no number of
 * anybody, and is among the first so many: so nobody fills the memory of whoever keeps the numbers, or tells him of a person.
 */
export class Bewerkingsnamen {
  private readonly bekend = new Set<string>();

  constructor(private readonly max: number) {}

  labelVan(naam: string | undefined): string {
    if (!naam) return NAAMLOOS;
    if (this.bekend.has(naam)) return naam;
    if (this.bekend.size >= this.max || !NAAM.test(naam) || NUMMER.test(naam)) return ANDERS;
    this.bekend.add(naam);
    return naam;
  }
}
