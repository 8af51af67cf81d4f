import { createHash } from 'node:crypto';
import { fout } from '#schema/Fout';
import type { Vrager } from '../identiteit/vrager';
import type { Opslag } from '../opslag/opslag';
import { Opdracht } from './Opdracht';
import { type Gedaan, totHetStaat, type Voornemen } from './totHetStaat';

/** Who asks, when, and where it is kept. */
export interface Vraagsteller {
  opslag: Opslag;
  vrager: Vrager;
  nu: Date;
}

interface Sleutel {
  /** The mutation. */
  soort: string;
  invoer: { idempotentieSleutel: string };
}

/**
 * Carries out a creating command once for each caller and key: the same key with the same input gives what came of it
 * the first time, also where it would now be refused; with other input it is an error. What was refused may be tried again.
 */
export async function eenmalig(
  vraagsteller: Vraagsteller,
  wat: Sleutel,
  beoordeel: () => Promise<Voornemen>,
): Promise<Gedaan> {
  if (!SLEUTEL_VORM.test(wat.invoer.idempotentieSleutel)) return { fouten: [SLEUTEL_ONGELDIG()] };
  const { sleutel, invoer } = vingerafdrukken(vraagsteller, wat);
  const eerder = () => vraagsteller.opslag.lezer.findOneBy(Opdracht, { sleutel });
  const bekend = await eerder();
  if (bekend) return zelfde(bekend, invoer);
  return totHetStaat(vraagsteller.opslag, beoordeel, {
    vooraf: (manager, id) =>
      manager.insert(Opdracht, { sleutel, invoer, resultaat: id, tijdstip: vraagsteller.nu.toISOString() }),
    intussen: async () => {
      const gedaan = await eerder();
      return gedaan ? zelfde(gedaan, invoer) : undefined;
    },
  });
}

const SLEUTEL_VORM = /^[\x21-\x7E]{8,128}$/;
const SLEUTEL_ONGELDIG = () =>
  fout('SLEUTEL_ONGELDIG', 'Kies een idempotentieSleutel van 8 tot 128 tekens.', 'idempotentieSleutel');

const zelfde = ({ invoer: eerder, resultaat }: Opdracht, invoer: string): Gedaan =>
  eerder === invoer ? { id: resultaat } : { fouten: [ANDERE_INVOER()] };
const ANDERE_INVOER = () =>
  fout('SLEUTEL_GEBRUIKT', 'Deze idempotentieSleutel is al gebruikt voor een andere opdracht.', 'idempotentieSleutel');

function vingerafdrukken({ vrager }: Vraagsteller, { soort, invoer }: Sleutel): { sleutel: string; invoer: string } {
  const { idempotentieSleutel, ...rest } = invoer;
  return {
    sleutel: hash([vrager.sub, vrager.organisatie ?? null, idempotentieSleutel]),
    invoer: hash([soort, rest]),
  };
}

/** The same for the same content, whatever the order of its keys. */
const hash = (inhoud: unknown): string => createHash('sha256').update(JSON.stringify(inhoud, gesorteerd)).digest('hex');

function gesorteerd(_: string, waarde: unknown): unknown {
  if (typeof waarde !== 'object' || waarde === null || Array.isArray(waarde)) return waarde;
  return Object.fromEntries(Object.entries(waarde).sort(([a], [b]) => (a < b ? -1 : 1)));
}
