import { existsSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';

export interface Opdrachtregel {
  pad: string;
  strict: boolean;
  volledig: boolean;
  verslag?: string;
}

export const OPTIES = 'BESTAND [--strict] [--volledig] [--verslag PAD]';

/** What a clerk typed, or the sentence that says what is wrong with it. */
export function readOpdrachtregel(argumenten: readonly string[]): Opdrachtregel | string {
  const { pad, ...opties } = parse([...argumenten]) ?? {};
  if (pad === undefined) return `Gebruik: ${OPTIES}`;
  const bestand = statSync(pad, { throwIfNoEntry: false });
  if (!bestand) return `Het bestand ${pad} is er niet.`;
  if (!bestand.isFile()) return `${pad} is geen bestand.`;
  const { verslag } = opties;
  const doel = verslag === undefined ? undefined : statSync(verslag, { throwIfNoEntry: false });
  if (verslag !== undefined && !existsSync(dirname(verslag))) return `De map voor ${verslag} is er niet.`;
  if (doel && doel.ino === bestand.ino && doel.dev === bestand.dev)
    return 'Het verslag zou over het aangeleverde bestand heen komen; geef het een ander pad.';
  return { pad, ...(opties as Omit<Opdrachtregel, 'pad'>) };
}

/** Undefined where an option is unknown or without its value, or where it is not one file. */
function parse(args: string[]): Partial<Opdrachtregel> | undefined {
  const janee = { type: 'boolean', default: false } as const;
  const options = { strict: janee, volledig: janee, verslag: { type: 'string' } } as const;
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    return positionals.length === 1 && values.verslag !== '' ? { pad: positionals[0], ...values } : undefined;
  } catch {
    return undefined;
  }
}
