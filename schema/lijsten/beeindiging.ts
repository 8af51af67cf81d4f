import { lijst } from './register';

/** Why a delivery of help ends. */
export enum RedenBeeindiging {
  OVERLIJDEN = 'OVERLIJDEN',
  VOLGENS_PLAN = 'VOLGENS_PLAN',
  TIJDELIJK = 'TIJDELIJK',
  DOOR_CLIENT = 'DOOR_CLIENT',
  DOOR_AANBIEDER = 'DOOR_AANBIEDER',
  IN_OVERLEG = 'IN_OVERLEG',
  VERHUISD = 'VERHUISD',
  GEINITIEERD_DOOR_GEMEENTE = 'GEINITIEERD_DOOR_GEMEENTE',
  WIJZIGINGSVERZOEK = 'WIJZIGINGSVERZOEK',
  ANDERE_AANBIEDER = 'ANDERE_AANBIEDER',
  ANDER_DOMEIN = 'ANDER_DOMEIN',
}
lijst('RedenBeeindiging', RedenBeeindiging, 'Waarom de levering van hulp eindigt (iWmo WMO588, iJw JZ588).');

/** iWmo 3.2. */
export const WMO588: Readonly<Record<string, RedenBeeindiging>> = {
  '02': RedenBeeindiging.OVERLIJDEN,
  '19': RedenBeeindiging.VOLGENS_PLAN,
  '20': RedenBeeindiging.TIJDELIJK,
  '21': RedenBeeindiging.DOOR_CLIENT,
  '22': RedenBeeindiging.DOOR_AANBIEDER,
  '23': RedenBeeindiging.IN_OVERLEG,
  '31': RedenBeeindiging.VERHUISD,
  '36': RedenBeeindiging.GEINITIEERD_DOOR_GEMEENTE,
  '37': RedenBeeindiging.WIJZIGINGSVERZOEK,
  '38': RedenBeeindiging.ANDERE_AANBIEDER,
  '39': RedenBeeindiging.ANDER_DOMEIN,
};

/** iJw 3.2 (check). */
export const JZ588: Readonly<Record<string, RedenBeeindiging>> = {
  '02': RedenBeeindiging.OVERLIJDEN,
  '19': RedenBeeindiging.VOLGENS_PLAN,
  '20': RedenBeeindiging.TIJDELIJK,
  '21': RedenBeeindiging.DOOR_CLIENT,
  '22': RedenBeeindiging.DOOR_AANBIEDER,
  '23': RedenBeeindiging.IN_OVERLEG,
  '31': RedenBeeindiging.VERHUISD,
};
