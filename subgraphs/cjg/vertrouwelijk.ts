import { type Inzage, magVertrouwelijk } from '#waarborgen/toegang/inzage';
import type { CjgRecords } from './tabellen';

/**
 * What was asked in confidence is left out, with all that followed from it. A record whose hulpvraag is not among the
 * person's own is shown to nobody: it might follow from another's secret.
 */
export function zonderVertrouwelijke(records: CjgRecords, inzage: Inzage): CjgRecords {
  const hulpvragen = magVertrouwelijk(inzage) ? records.hulpvragen : records.hulpvragen.filter((h) => !h.vertrouwelijk);
  const leesbaar = new Set(hulpvragen.map((h) => h.kenmerk));
  const volgtUitLeesbare = ({ hulpvraag }: { hulpvraag: string }) => leesbaar.has(hulpvraag);
  return {
    hulpvragen,
    besluiten: records.besluiten.filter(volgtUitLeesbare),
    afwijzingen: records.afwijzingen.filter(volgtUitLeesbare),
    verwijzingen: records.verwijzingen.filter(volgtUitLeesbare),
    evaluaties: records.evaluaties.filter(volgtUitLeesbare),
    gezinsplan: records.gezinsplan.filter(volgtUitLeesbare),
  };
}
