import type { Doelbinding, TypedDocumentString } from './gegenereerd';

/** What the door refuses with, and what a partner's part is missing for; a partner may have a code of its own. */
export type Foutcode =
  | ('NIET_AANGEMELD' | 'TOKEN_ONGELDIG' | 'GEEN_ROL' | 'DOEL_ONTBREEKT' | 'DOEL_ONBEKEND' | 'HEADER_DUBBEL')
  | ('ID_ONGELDIG' | 'BAD_USER_INPUT' | 'VRAAG_TE_GROOT' | 'VRAAG_IN_KRING' | 'GRAPHQL_VALIDATION_FAILED')
  | ('BRON_ONBEREIKBAAR' | 'BRON_FOUT' | 'LOGBOEK_NIET_BESCHIKBAAR' | 'AANMELDDIENST_ONBEREIKBAAR')
  | (string & {});

export interface Vraagfout {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  /** `bron` is the partner whose part is missing. */
  readonly extensions: { readonly code: Foutcode; readonly bron?: string };
}

/** As whom, for what, and where. */
export interface Verbinding {
  url: string;
  token: () => Promise<string>;
  /** A resident's purpose is implied. */
  doel?: Doelbinding;
}

/** What came back: a partner that is missing costs its own part, and is named beside what the others said. */
export interface Antwoord<R> {
  data: R;
  fouten: readonly Vraagfout[];
}

/** There was no answer at all. */
export class VraagGeweigerd extends Error {
  constructor(
    readonly status: number,
    readonly fouten: readonly Vraagfout[],
  ) {
    super(fouten.map(({ message }) => message).join(' '));
  }
  get code(): Foutcode | undefined {
    return this.fouten[0]?.extensions.code;
  }
}

type Variabelen<V> = V extends Record<string, never> ? [] : [variabelen: V];

/** Asks one operation of the hub; what it takes and what comes back are as the contract says. */
export async function vraag<R, V>(
  { url, token, doel }: Verbinding,
  document: TypedDocumentString<R, V>,
  ...[variables]: Variabelen<NoInfer<V>>
): Promise<Antwoord<R>> {
  const antwoord = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/json', accept: 'application/graphql-response+json' },
      ...{ authorization: `Bearer ${await token()}`, ...(doel && { doelbinding: doel }) },
    },
    body: JSON.stringify({ query: String(document), variables }),
  });
  const { data, errors = [] } = (await antwoord.json()) as { data?: R | null; errors?: Vraagfout[] };
  if (!data) throw new VraagGeweigerd(antwoord.status, errors);
  return { data, fouten: errors };
}
