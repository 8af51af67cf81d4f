import { fout } from '#schema/Fout';
import type { Gedaan } from '#waarborgen/opdrachten/totHetStaat';
import { staatErAl } from '#waarborgen/opslag/staatErAl';
import type { Bronnen } from '../store/bronnen';
import { isAanLezer } from '../zichtbaarheid';
import { Kennisgevingsbevestiging } from './Kennisgeving';

/** Somebody of the organisation says that it knows, and no longer uses what it read; the first one counts. */
export async function bevestigKennisgeving(bronnen: Bronnen, id: string): Promise<Gedaan> {
  const lezer = await bronnen.lezer();
  const kennisgeving = await bronnen.kennisgeving(id);
  const { functionaris, organisatie } = lezer;
  if (!kennisgeving || !functionaris || !organisatie || !isAanLezer(kennisgeving, lezer))
    return { fouten: [KENNISGEVING_ONBEKEND()] };
  const bevestiging = { functionaris, organisatie: organisatie.id, tijdstip: bronnen.nu.toISOString() };
  try {
    await bronnen.opslag.write((manager) =>
      manager.insert(Kennisgevingsbevestiging, { kennisgeving: id, ...bevestiging }),
    );
  } catch (error) {
    if (!staatErAl(error)) throw error;
  }
  bronnen.bevestigingen.clear(id);
  return { id };
}

const KENNISGEVING_ONBEKEND = () =>
  fout('KENNISGEVING_ONBEKEND', 'Deze kennisgeving is er niet, of is niet aan u gericht.', 'kennisgevingId');
