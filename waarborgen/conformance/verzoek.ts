import { fail } from 'node:assert/strict';
import { request } from 'undici';

export type Kopregels = readonly (readonly [naam: string, waarde: string])[];

/** A GraphQL answer, whatever came. */
export interface Antwoord {
  status: number;
  /** To the byte. */
  tekst: string;
  // biome-ignore lint/suspicious/noExplicitAny: a check reads whatever shape it asked for
  data?: any;
  errors?: { message?: string; path?: (string | number)[]; extensions?: { code?: string } }[];
}

const WACHT_MS = 30_000;

/** Posts one operation, with its headers as often and in the order that they are written here. */
export async function stuur(
  url: string,
  kopregels: Kopregels,
  query: string,
  variables: object = {},
): Promise<Antwoord> {
  const antwoord = await request(`${url}/graphql`, {
    method: 'POST',
    headers: [...kopregels, ['content-type', 'application/json']].flat(),
    body: JSON.stringify({ query, variables }),
    headersTimeout: WACHT_MS,
    bodyTimeout: WACHT_MS,
  });
  const tekst = await antwoord.body.text();
  return { status: antwoord.statusCode, tekst, ...ontleed(tekst) };
}

/** An answer of the door itself (a refusal) may be something else than JSON. */
function ontleed(tekst: string): Pick<Antwoord, 'data' | 'errors'> {
  try {
    const gelezen: unknown = JSON.parse(tekst);
    if (typeof gelezen !== 'object' || gelezen === null) return {};
    const { data, errors } = gelezen as Antwoord;
    return { data, errors: Array.isArray(errors) ? errors : undefined };
  } catch {
    return {};
  }
}

/** @throws AssertionError where an answer that is there to be refused tells anything after all. */
export function geweigerd({ status, data }: Antwoord, verwacht: number, wat: string): void {
  if (data !== undefined && data !== null) fail(`${wat} krijgt toch een antwoord met gegevens`);
  if (status !== verwacht) fail(`${wat} krijgt status ${status} in plaats van ${verwacht}`);
}
