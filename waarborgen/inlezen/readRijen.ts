import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { z } from 'zod';
import type { Bewaarbaar, Rijsoort, Rijsoorten } from './rijsoort';

/** A row that was refused: where, which field, a stable code and a sentence; never the value. */
export interface Rijfout {
  regel: number;
  veld?: string;
  code: string;
  bericht: string;
}

export interface Gelezen {
  regel: number;
  soort: Rijsoort<unknown>;
  rij: unknown;
  /** What the row becomes; made once, for its pseudonyms take time. */
  bewaarbaar: Bewaarbaar[];
}

/** The rows of a JSON Lines file, one by one: a good one as it is read, a bad one as what is wrong with it. */
export async function* readRijen(pad: string, soorten: Rijsoorten): AsyncGenerator<Gelezen | Rijfout[]> {
  let regel = 0;
  for await (const tekst of createInterface({ input: createReadStream(pad, 'utf8'), crlfDelay: Infinity })) {
    regel += 1;
    if (tekst.trim()) yield readRij(tekst, regel, soorten);
  }
}

function readRij(tekst: string, regel: number, soorten: Rijsoorten): Gelezen | Rijfout[] {
  const object = readJson(tekst);
  if (!object) return [{ regel, code: 'GEEN_JSON', bericht: 'deze regel is geen JSON-object' }];
  const { soort, ...velden } = object;
  const rijsoort =
    typeof soort === 'string' && Object.hasOwn(soorten, soort) ? (soorten[soort] as Rijsoort<unknown>) : undefined;
  if (!rijsoort) {
    return [
      {
        regel,
        veld: 'soort',
        code: 'SOORT_ONBEKEND',
        bericht: `is geen bekende soort; kies uit ${Object.keys(soorten).join(', ')}`,
      },
    ];
  }
  const gelezen = rijsoort.schema.safeParse(velden);
  if (gelezen.success) return { regel, soort: rijsoort, rij: gelezen.data, bewaarbaar: rijsoort.save(gelezen.data) };
  return gelezen.error.issues.map((issue) => alsFout(issue, regel, velden));
}

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
  const veld = issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue.path.join('.');
  if (issue.code === 'unrecognized_keys')
    return { regel, veld, code: 'VELD_ONBEKEND', bericht: 'hoort niet bij deze soort' };
  if (issue.path.length === 1 && velden[String(issue.path[0])] === undefined)
    return { regel, veld, code: 'VELD_ONTBREEKT', bericht: 'ontbreekt' };
  return { regel, veld, code: veld === 'bsn' ? 'BSN_ONGELDIG' : 'WAARDE_ONGELDIG', bericht: issue.message };
}
