import { Inzageniveau } from '#schema/lijsten/toegang';
import { dagVan } from '#waarborgen/dienst/klok';
import { datum } from '../toestemmingen/uitleg';
import type { Kennisgeving } from './Kennisgeving';

const GEZIEN: Record<Inzageniveau, string> = {
  GEEN: 'niets',
  BETROKKENHEID: 'dat er hulp is',
  HOOFDLIJNEN: 'de hoofdlijnen',
  DETAILS: 'alles, ook de details',
};

/** What a notice asks of who gets it (AVG art. 17, 19). */
export function kennisgevingszin({ eerste, laatste, ingetrokken, niveau }: Kennisgeving): string {
  const op = (tijdstip: string) => datum(dagVan(new Date(tijdstip)));
  return [
    `Tussen ${op(eerste)} en ${op(laatste)} zag uw organisatie ${GEZIEN[niveau]} op een toestemming die op`,
    `${op(ingetrokken)} is ingetrokken. Gebruik deze gegevens niet meer, wis wat u niet zelf moet bewaren, en bevestig dat.`,
  ].join(' ');
}
