/** A value with how often it falls, relative to the others. */
export type Gewogen<T> = readonly (readonly [waarde: T, gewicht: number])[];

/**
 * Draws by lot, the same on every machine for the same seed: mulberry32 (Tommy Ettinger, public domain), which has a
 * period of 2^32 draws. For sample data only, never for a secret.
 */
export class Loting {
  private stand: number;

  constructor(seed: number) {
    this.stand = seed | 0;
  }

  /** From 0 up to, and without, 1. */
  volgende(): number {
    this.stand = (this.stand + 0x6d2b79f5) | 0;
    let t = Math.imul(this.stand ^ (this.stand >>> 15), this.stand | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  kans(deel: number): boolean {
    return this.volgende() < deel;
  }

  /** A whole number, both ends included. */
  tussen(van: number, tot: number): number {
    return van + Math.floor(this.volgende() * (tot - van + 1));
  }

  een<T>(lijst: readonly T[]): T {
    return lijst[this.tussen(0, lijst.length - 1)];
  }

  gewogen<T>(keuzes: Gewogen<T>): T {
    let rest = this.volgende() * keuzes.reduce((totaal, [, gewicht]) => totaal + gewicht, 0);
    const gekozen = keuzes.find(([, gewicht]) => {
      rest -= gewicht;
      return rest < 0;
    });
    return (gekozen ?? keuzes[keuzes.length - 1])[0];
  }

  /** As many different ones, as far as there are. */
  enkele<T>(keuzes: Gewogen<T>, aantal: number): T[] {
    let over = keuzes.filter(([, gewicht]) => gewicht > 0);
    const gekozen: T[] = [];
    while (gekozen.length < aantal && over.length > 0) {
      const waarde = this.gewogen(over);
      over = over.filter(([ander]) => ander !== waarde);
      gekozen.push(waarde);
    }
    return gekozen;
  }

  enkeleUit<T>(lijst: readonly T[], aantal: number): T[] {
    return this.enkele(
      lijst.map((waarde) => [waarde, 1]),
      aantal,
    );
  }
}
