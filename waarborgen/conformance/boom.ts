import { INZAGENIVEAUS, Inzageniveau } from '#schema/lijsten/toegang';
import type { Contract } from './contract';

/** One field of the dossier and what is under it, as the contract lets it be asked. */
export interface Tak {
  /** `Beschikking.motivering`. */
  coordinaat: string;
  naam: string;
  /** The level that the field itself needs; one that the contract does not name needs DETAILS. */
  niveau: Inzageniveau;
  /** Whether the contract names its level. */
  ingedeeld: boolean;
  /** The level at which it can be reached: the highest of its own and of what it stands under. */
  bereik: Inzageniveau;
  /** Which of the possible types it belongs to, where what it stands under is an interface or a union. */
  vorm?: string;
  /** Wants an argument of which nobody knows a good value: it can't be asked. */
  vraagtArgument: boolean;
  /** Undefined for a value that has no fields of its own. */
  onder?: Tak[];
}

const hoogste = (a: Inzageniveau, b: Inzageniveau): Inzageniveau =>
  INZAGENIVEAUS.indexOf(a) > INZAGENIVEAUS.indexOf(b) ? a : b;

/** Every field that can be reached from a type; an entity, and a type under itself, is not gone into. */
export function boomVan(contract: Contract, type: string): Tak[] {
  const groei = (van: string, bereik: Inzageniveau, boven: readonly string[], vorm?: string): Tak[] =>
    contract.veldenVan(van).map(({ naam, soort, vraagtArgument, niveau: gezegd }) => {
      const niveau = gezegd ?? Inzageniveau.DETAILS;
      const tak: Tak = {
        ...{ coordinaat: `${van}.${naam}`, naam, niveau, vorm, vraagtArgument },
        ...{ ingedeeld: gezegd !== undefined, bereik: hoogste(bereik, niveau) },
      };
      const vormen = contract.vormenVan(soort);
      if (vormen.length === 0) return tak;
      if (vormen.some((v) => contract.isEntiteit(v) || [...boven, van].includes(v))) return { ...tak, onder: [] };
      const meerdere = vormen.length > 1 || vormen[0] !== soort;
      return { ...tak, onder: vormen.flatMap((v) => groei(v, tak.bereik, [...boven, van], meerdere ? v : undefined)) };
    });
  return groei(type, Inzageniveau.GEEN, []);
}

/** The fields of a tree that a condition holds for, with what is under them. */
export function snoei(takken: readonly Tak[], houd: (tak: Tak) => boolean): Tak[] {
  return takken.filter(houd).map((tak) => (tak.onder ? { ...tak, onder: snoei(tak.onder, houd) } : tak));
}

export const alleTakken = (takken: readonly Tak[]): Tak[] =>
  takken.flatMap((tak) => [tak, ...alleTakken(tak.onder ?? [])]);

/** How a tree is asked for: under which name, and how each type says that it is meant. */
export interface Schrijfwijze {
  sleutel(tak: Tak): string;
}
const metVorm = (tak: Tak, naam: string) => (tak.vorm ? `${tak.vorm}_${naam}` : naam);
export const GEWOON: Schrijfwijze = { sleutel: (tak) => metVorm(tak, tak.naam) };
export const ALIAS: Schrijfwijze = { sleutel: (tak) => metVorm(tak, `onder_${tak.naam}`) };

/** The tree as a selection, without the braces around it. */
export function selectie(takken: readonly Tak[], wijze: Schrijfwijze): string {
  const delen = takken.map((tak) => {
    const sleutel = wijze.sleutel(tak);
    const veld = sleutel === tak.naam ? tak.naam : `${sleutel}: ${tak.naam}`;
    const inhoud = tak.onder ? `${veld} { __typename ${selectie(tak.onder, wijze)} }` : veld;
    return tak.vorm ? `... on ${tak.vorm} { ${inhoud} }` : inhoud;
  });
  return delen.join(' ');
}

/** A field where it stands in one answer. */
export interface Gevonden {
  tak: Tak;
  /** Fields from the dossier down, without the numbers in lists. */
  plek: string;
  waarde: unknown;
}

/** Every place in an answer where a field of the tree was asked for; a list of records gives a place for each. */
export function vind(waarde: unknown, takken: readonly Tak[], wijze: Schrijfwijze, boven = ''): Gevonden[] {
  if (Array.isArray(waarde)) return waarde.flatMap((deel) => vind(deel, takken, wijze, boven));
  if (typeof waarde !== 'object' || waarde === null) return [];
  const antwoord = waarde as Record<string, unknown>;
  return takken
    .filter((tak) => !tak.vorm || antwoord.__typename === tak.vorm)
    .flatMap((tak) => {
      const plek = boven ? `${boven}.${tak.naam}` : tak.naam;
      const hier = antwoord[wijze.sleutel(tak)];
      return [{ tak, plek, waarde: hier }, ...vind(hier, tak.onder ?? [], wijze, plek)];
    });
}
