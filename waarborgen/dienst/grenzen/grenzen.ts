/** How much one question may ask for at one door; docs/deur.md says what each counts. */
export interface Grenzen {
  /** Bytes of a whole request. */
  inhoud: number;
  tekens: number;
  delen: number;
  diepte: number;
  aliassen: number;
  directieven: number;
  wortelvelden: number;
  kosten: number;
}

/**
 * A question about one household has some hundreds of parts, and as many tokens; what it costs to find out whether fields
 * clash grows with their square, before any other limit is looked at. A router adds keys and proofs to what it passes on,
 * of a whole caseload at once, and renames what would clash: behind the gateway there is more room.
 */
export const GRENZEN: Readonly<Record<'deur' | 'achterdeur', Grenzen>> = {
  deur: {
    ...{ tekens: 1_500, delen: 1_000, diepte: 15, aliassen: 100, directieven: 50, wortelvelden: 20 },
    ...{ inhoud: 256 * 1024, kosten: 250_000 },
  },
  achterdeur: {
    ...{ tekens: 20_000, delen: 4_000, diepte: 25, aliassen: 1_000, directieven: 500, wortelvelden: 100 },
    ...{ inhoud: 8 * 1024 * 1024, kosten: 2_500_000 },
  },
};

export const grenzenVan = ({ achterdeur }: { achterdeur?: boolean }): Grenzen =>
  GRENZEN[achterdeur ? 'achterdeur' : 'deur'];
