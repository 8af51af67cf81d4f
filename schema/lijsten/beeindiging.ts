import { lijst } from './register';

/** iWmo and iJw 3.2, codelijst JZ588 (check): why a delivery ends. */
export enum RedenBeeindiging {
  OVERLIJDEN = 'OVERLIJDEN',
  VOLGENS_PLAN = 'VOLGENS_PLAN',
  TIJDELIJK = 'TIJDELIJK',
  DOOR_CLIENT = 'DOOR_CLIENT',
  DOOR_AANBIEDER = 'DOOR_AANBIEDER',
  IN_OVERLEG = 'IN_OVERLEG',
  VERHUISD = 'VERHUISD',
}
lijst('RedenBeeindiging', RedenBeeindiging, 'Waarom een voorziening eindigt, codelijst JZ588.');

/** The codes of the standard messages. */
export const JZ588: Readonly<Record<string, RedenBeeindiging>> = {
  '02': RedenBeeindiging.OVERLIJDEN,
  '19': RedenBeeindiging.VOLGENS_PLAN,
  '20': RedenBeeindiging.TIJDELIJK,
  '21': RedenBeeindiging.DOOR_CLIENT,
  '22': RedenBeeindiging.DOOR_AANBIEDER,
  '23': RedenBeeindiging.IN_OVERLEG,
  '31': RedenBeeindiging.VERHUISD,
};
