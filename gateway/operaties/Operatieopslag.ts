import { createHash } from 'node:crypto';

/** What was published: the text of each operation, by its SHA-256 in hexadecimal. */
export type Operaties = ReadonlyMap<string, string>;

/** Where published operations are kept, for all gateways alike. */
export interface Operatieopslag {
  /** Another word whenever something else is published; undefined where nothing ever was. Rejects where that can't be told. */
  versie(): Promise<string | undefined>;
  /** Everything that is published. Rejects where that can't be read, whole. */
  lees(): Promise<Operaties>;
  /** Adds them, all or none; says how many were not there yet. */
  publiceer(operaties: Operaties): Promise<number>;
  /** Takes one back; false where it was not there. That something was published once stays known. */
  trekIn(hash: string): Promise<boolean>;
  sluit(): Promise<void>;
}

export const hashVan = (tekst: string): string => createHash('sha256').update(tekst).digest('hex');

/** What is kept under a name that is not its own was not published. */
export function controleer(gelezen: Readonly<Record<string, string>>): Operaties {
  const operaties = new Map(Object.entries(gelezen));
  for (const [hash, tekst] of operaties)
    if (hashVan(tekst) !== hash) throw new OpslagBeschadigd(`Under ${hash} stands another operation.`);
  return operaties;
}

export class OpslagBeschadigd extends Error {
  readonly code = 'OPERATIES_BESCHADIGD';
}
