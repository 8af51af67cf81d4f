import { DOELBINDINGEN, Doelbinding, type Domein, Grond, Inzageniveau } from '#schema/lijsten/toegang';
import { decide } from '#waarborgen/toegang/decide';
import { type AccessDecision, type Feiten, geldtOp, type Lezer, type Organisatie } from '#waarborgen/toegang/feiten';

/** What one reader may see of a person in a domain now, for which purposes, and why. */
export interface Zicht extends Pick<AccessDecision, 'niveau' | 'grond' | 'tot' | 'toestemming'> {
  domein: Domein;
  organisatie: string;
  team?: string;
  doelen: Doelbinding[];
}

/** An organisation, or a team of it, that works with the person today. */
export interface Kijker {
  organisatie: Organisatie;
  team?: string;
  /** A professional who broke the glass; he is named for that alone. */
  functionaris?: string;
}
type Over = Omit<Feiten, 'lezer' | 'domein'>;

const VOOR_MEDEWERKERS = DOELBINDINGEN.filter((doel) => doel !== Doelbinding.EIGEN_INZAGE);

/**
 * Who can see what in a domain at this moment: every reader there could be is put before `decide` itself, for each
 * purpose, so that what the resident is told can't differ from what happens.
 */
export function wieZietWat(over: Over, domein: Domein, kijkers: readonly Kijker[], nu: Date): Zicht[] {
  const zichten = kijkers.flatMap((kijker) => zichtVan(over, domein, kijker, nu));
  // A team that sees just what its organisation sees is not named apart.
  return zichten.filter((z) => !z.team || !zichten.some((ander) => !ander.team && isZelfde(z, ander)));
}

function zichtVan(over: Over, domein: Domein, { organisatie, team, functionaris }: Kijker, nu: Date): Zicht[] {
  const zichten: Zicht[] = [];
  for (const doel of VOOR_MEDEWERKERS) {
    const lezer: Lezer = { inwoner: false, organisatie, team, functionaris, rollen: [], doel };
    const { niveau, grond, tot, toestemming } = decide({ ...over, domein, lezer }, () => nu);
    if (niveau === Inzageniveau.GEEN || (functionaris && grond !== Grond.NOODTOEGANG)) continue;
    const zicht = { domein, organisatie: organisatie.id, team, niveau, grond, tot, toestemming, doelen: [doel] };
    const eerder = zichten.find((ander) => isZelfde(zicht, ander));
    if (eerder) eerder.doelen.push(doel);
    else zichten.push(zicht);
  }
  return zichten;
}

const isZelfde = (a: Zicht, b: Zicht): boolean =>
  a.organisatie === b.organisatie &&
  a.niveau === b.niveau &&
  a.grond === b.grond &&
  a.toestemming?.id === b.toestemming?.id;

/**
 * The readers there could be: who is involved today, and of an organisation that is involved as a whole also each team
 * to which something is addressed.
 */
export function mogelijkeKijkers(
  over: Over,
  vandaag: string,
  organisaties: ReadonlyMap<string, Organisatie>,
  /** The organisation of each team that a consent or objection names. */
  teams: ReadonlyMap<string, string>,
): Kijker[] {
  const nu = over.betrokkenheden.filter((b) => geldtOp(b, vandaag));
  const paren = nu.flatMap(({ organisatie, team }) =>
    team
      ? [[organisatie, team] as const]
      : [undefined, ...[...teams].flatMap(([t, van]) => (van === organisatie ? [t] : []))].map(
          (t) => [organisatie, t] as const,
        ),
  );
  const uniek = new Map(paren.map(([organisatie, team]) => [`${organisatie} ${team ?? ''}`, { organisatie, team }]));
  return [...uniek.values()].flatMap(({ organisatie, team }) => {
    const bekend = organisaties.get(organisatie);
    return bekend ? [{ organisatie: bekend, team: team ?? undefined }] : [];
  });
}
