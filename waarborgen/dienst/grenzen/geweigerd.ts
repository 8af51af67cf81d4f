import { weigering } from '../../identiteit/refuse';

/** By code: what is too much of a question, in words that repeat nothing of it. */
const BERICHTEN = {
  VRAAG_TE_GROOT: 'Deze vraag is te groot. Vraag minder velden tegelijk op.',
  VRAAG_TE_DIEP: 'Deze vraag gaat te diep: er staan te veel velden onder elkaar.',
  VRAAG_IN_KRING: 'Deze vraag loopt in een kring: een veld staat onder zichzelf.',
  TE_VEEL_ALIASSEN: 'Deze vraag geeft te veel velden een andere naam.',
  TE_VEEL_DIRECTIEVEN: 'Deze vraag heeft te veel directieven (@…).',
  TE_VEEL_WORTELVELDEN: 'Deze vraag stelt te veel vragen tegelijk. Stel ze in meer verzoeken.',
  VRAAG_TE_DUUR:
    'Deze vraag kan te veel antwoord geven. Vraag kortere lijsten op (first), of minder lijsten in elkaar.',
} as const;
export type Grenscode = keyof typeof BERICHTEN;

export const geweigerd = (code: Grenscode) => weigering(code, BERICHTEN[code], 400);

/** What graphql-js and Apollo Server keep for us, they refuse in words of their own. */
export function grensVanBibliotheek(message: string, extensions: Readonly<Record<string, unknown>> = {}) {
  const teGroot =
    extensions.validationErrorCode === 'MAX_RECURSIVE_SELECTIONS_EXCEEDED' ||
    /^Syntax Error: Document contains more tha[nt] \d+ tokens/.test(message);
  return teGroot ? geweigerd('VRAAG_TE_GROOT') : undefined;
}
