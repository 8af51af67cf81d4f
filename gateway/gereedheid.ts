import type { Gereedheid } from '#waarborgen/dienst/gezondheid';

/** Whose household it is, and who may see what of it, is asked here: without it no question has an answer. */
const ONMISBAAR = 'huishouden';

/**
 * Whether a gateway answers, and whom it misses. Until all were ready once it may have been set up wrongly, and waits; from
 * then on a partner that is not costs its own part alone, and never the door (docs/standhouden.md).
 */
export function oordeelOver(bronnen: Readonly<Record<string, boolean>>, ooitAlle: boolean): Gereedheid {
  const gemist = Object.keys(bronnen).filter((bron) => !bronnen[bron]);
  return {
    belemmeringen: gemist.map((bron) => `De bron ${bron} is niet gereed.`),
    antwoordt: gemist.length === 0 || (ooitAlle && !gemist.includes(ONMISBAAR)),
  };
}

/** Asks each time anew, and remembers that all were ready once. */
export function gereedheidVan(vraag: () => Promise<Readonly<Record<string, boolean>>>): () => Promise<Gereedheid> {
  let ooitAlle = false;
  return async () => {
    const bronnen = await vraag();
    ooitAlle ||= Object.values(bronnen).every(Boolean);
    return oordeelOver(bronnen, ooitAlle);
  };
}
