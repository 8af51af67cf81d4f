import { neemOver, type Sleutelbos } from '../toegang/sleutels';
import { type Logger, zonderInhoud } from './log';
import { BeheerFout, readOpnieuw } from './omgeving';
import { eisVeilig } from './productie';
import { vervangCertificaten } from './tls/certificaat';

/**
 * Takes up what was renewed in mounted files while the process serves: the keys of proofs, and certificates. All of it or
 * nothing: what this process could not start with is refused, and the old goes on serving.
 */
export function herlees(omgeving: object, log: Logger): void {
  try {
    const nieuw = readOpnieuw(omgeving);
    if (!nieuw) return;
    eisVeilig(nieuw);
    const vernieuwd = [...neemSleutelsOver(omgeving, nieuw), ...vervangCertificaten(omgeving, nieuw)];
    if (vernieuwd.length > 0) log.info({ vernieuwd }, 'vernieuwde geheimen in gebruik');
  } catch (error) {
    const wat = error instanceof BeheerFout ? { reden: error.message } : zonderInhoud(error);
    log.error(wat, 'vernieuwde geheimen geweigerd, de oude blijven in gebruik');
  }
}

/** Names the variables whose keys are others. The key of pseudonyms is none of them: it names what the database holds. */
function neemSleutelsOver(omgeving: object, nieuw: object): string[] {
  const nu = nieuw as Record<string, Sleutelbos>;
  return Object.entries(omgeving)
    .filter(([naam, bos]) => naam.startsWith('BEWIJS_SLEUTELS') && neemOver(bos as Sleutelbos, nu[naam]))
    .map(([naam]) => naam);
}
