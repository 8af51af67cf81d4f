import type { z } from 'zod';
import type { Regel } from './readPartijen';
import { type Bewaarbaar, Kenmerk, type Rijsoort, type Rijsoorten } from './rijsoort';

/** A row that was refused: where, which field, a stable code and a sentence; never the value. */
export interface Rijfout {
  regel: number;
  veld?: string;
  code: string;
  bericht: string;
}

/** What a row is called in a report: its kind, or this where it has none that is known. */
export const ZONDER_SOORT = '-';

interface Rij {
  regel: number;
  naam: string;
}
/** A row as it is read. */
export interface Gelezen extends Rij {
  soort: Rijsoort<unknown>;
  rij: unknown;
  /** What the row becomes; made once, for its pseudonyms take time. */
  bewaarbaar: Bewaarbaar[];
}
/** A row that can't be one of its kind, whatever the database holds. */
export interface Onleesbaar extends Rij {
  fouten: Rijfout[];
  /** Which record it is about, as far as that can be read. */
  kenmerk?: string;
}

export function readRij({ regel, tekst }: Regel, soorten: Rijsoorten): Gelezen | Onleesbaar {
  const zonderSoort = (fout: Omit<Rijfout, 'regel'>) => ({ regel, naam: ZONDER_SOORT, fouten: [{ regel, ...fout }] });
  if (tekst === undefined) return zonderSoort(TE_LANG);
  const object = readJson(tekst);
  if (!object) return zonderSoort(GEEN_JSON);
  const { soort: naam, ...velden } = object;
  if (typeof naam !== 'string' || !Object.hasOwn(soorten, naam)) {
    const bericht = `is geen bekende soort; kies uit ${Object.keys(soorten).join(', ')}`;
    return zonderSoort({ veld: 'soort', code: 'SOORT_ONBEKEND', bericht });
  }
  const soort = soorten[naam] as Rijsoort<unknown>;
  const gelezen = soort.schema.safeParse(velden);
  if (gelezen.success) return { regel, naam, soort, rij: gelezen.data, bewaarbaar: soort.save(gelezen.data) };
  const fouten = gelezen.error.issues.map((issue) => alsFout(issue, regel, velden));
  return { regel, naam, fouten, kenmerk: KenmerkZonderBsn.safeParse(velden.kenmerk).data };
}

/** Of a row that is kept its own BSN was looked for; of one that is not, any number that could be one is too much. */
const KenmerkZonderBsn = Kenmerk.refine((kenmerk) => !/\d{9}/.test(kenmerk));

const GEEN_JSON = { code: 'GEEN_JSON', bericht: 'deze regel is geen JSON-object' };
const TE_LANG = { code: 'REGEL_TE_LANG', bericht: 'deze regel is langer dan een rij kan zijn (1 MiB)' };

function readJson(tekst: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(tekst);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}

function alsFout(issue: z.core.$ZodIssue, regel: number, velden: Record<string, unknown>): Rijfout {
  if (issue.code === 'unrecognized_keys') {
    const veld = issue.keys.slice(0, MAX_NAMEN).map(zegbaar).join(', ');
    return { regel, veld, code: 'VELD_ONBEKEND', bericht: 'hoort niet bij deze soort' };
  }
  const veld = issue.path.join('.');
  if (issue.path.length === 1 && velden[String(issue.path[0])] === undefined)
    return { regel, veld, code: 'VELD_ONTBREEKT', bericht: 'ontbreekt' };
  return { regel, veld, code: veld === 'bsn' ? 'BSN_ONGELDIG' : 'WAARDE_ONGELDIG', bericht: issue.message };
}

const MAX_NAMEN = 10;
/** A name of a field that nobody knows may be a value that went astray. */
const zegbaar = (naam: string): string =>
  /^[A-Za-z]\w{0,31}$/.test(naam) && !/\d{4}/.test(naam) ? naam : '(een naam die geen naam van een veld is)';
