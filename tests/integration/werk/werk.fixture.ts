import type { Toestanden } from '#waarborgen/werk/toestanden';
import type { Hubopstelling } from '../opstelling';

export interface Antwoord {
  fouten: { code: string; bericht: string; veld: string[] | null }[];
  waarschuwingen: { code: string; veld: string[] | null }[];
  /** The record that the payload shows, with what was asked of it. */
  stuk: ({ kenmerk: string; versie: number } & Record<string, never>) | null;
}

/** Gives a command through the gateway; `toont` is the payload's field, with what to ask of the record beside its number. */
export async function geef(
  hub: Hubopstelling,
  persona: string,
  opdracht: string,
  [toont, velden = '']: [string, string?],
  input: object,
  doel = persona.startsWith('inwoner') ? undefined : 'UITVOERING',
): Promise<Antwoord> {
  const Input = `${opdracht[0].toUpperCase()}${opdracht.slice(1)}Input`;
  const vraag = `mutation($input: ${Input}!) { ${opdracht}(input: $input) {
    stuk: ${toont} { kenmerk versie ${velden} } fouten { code bericht veld } waarschuwingen { code veld } } }`;
  const antwoord = await hub.als(persona, vraag, doel, { input });
  const gegeven = antwoord.data?.[opdracht];
  if (!gegeven) throw new Error(JSON.stringify(antwoord));
  return gegeven;
}

/** The same where nothing may be wrong: the record. */
export async function lukt(...opdracht: Parameters<typeof geef>): Promise<NonNullable<Antwoord['stuk']>> {
  const { stuk, fouten } = await geef(...opdracht);
  if (!stuk || fouten.length > 0) throw new Error(`${opdracht[2]}: ${JSON.stringify(fouten)}`);
  return stuk;
}

export const codes = ({ fouten }: Antwoord): string[] => fouten.map(({ code }) => code).toSorted();

/**
 * A life as a reader writes it down: a head line with every state, and a line a command with what each state becomes
 * (`-` where it can't be done). It is set beside the table of the code, so that neither changes without the other.
 */
export function leesOvergangen(tekst: string): Toestanden['stappen'] {
  const [kop, ...regels] = tekst
    .trim()
    .split('\n')
    .map((regel) => regel.trim().split(/\s+/));
  return Object.fromEntries(
    regels.map(([opdracht, ...naar]) => {
      if (naar.length !== kop.length)
        throw new Error(`${opdracht}: ${naar.length} standen in plaats van ${kop.length}`);
      return [opdracht, Object.fromEntries(kop.flatMap((van, i) => (naar[i] === '-' ? [] : [[van, naar[i]]])))];
    }),
  );
}

/** Every cell of such a table: from which state, with which command, to which (undefined where it is refused). */
export const cellen = (tekst: string): { van: string; opdracht: string; naar?: string }[] => {
  const standen = tekst.trim().split('\n')[0].trim().split(/\s+/);
  return Object.entries(leesOvergangen(tekst)).flatMap(([opdracht, naar]) =>
    standen.map((van) => ({ van, opdracht, naar: naar[van] })),
  );
};
