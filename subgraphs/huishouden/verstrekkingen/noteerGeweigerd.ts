import type { Fout } from '#schema/Fout';
import { Afschermreden, type Domein, Inzageniveau } from '#schema/lijsten/toegang';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import { ONBEKEND } from '#waarborgen/toegang/inzageUitBewijs';

/**
 * A command about somebody that was refused, without saying about whom: who was meant is not known, or is not to be
 * told, and who tries out one BSN after the other is seen all the same.
 */
export function noteerGeweigerd({ verstrekkingen }: SubgraphContext, domein: Domein, fouten: readonly Fout[]): void {
  const reden = fouten.map(({ code }) => REDENEN[code]).find(Boolean);
  verstrekkingen.note({ persoon: ONBEKEND, domein, niveau: Inzageniveau.GEEN, reden }, 'VASTLEGGEN');
}

const REDENEN: Partial<Record<string, Afschermreden>> = {
  ROL_NIET_BEVOEGD: Afschermreden.LEZER_UITGESLOTEN,
  ORGANISATIE_LEEST_NIET: Afschermreden.LEZER_UITGESLOTEN,
  DOEL_NIET_HELPEN: Afschermreden.DOEL_NIET_GEDEKT,
};
