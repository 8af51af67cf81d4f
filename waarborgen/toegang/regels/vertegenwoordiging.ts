import { Grond, Inzageniveau } from '#schema/lijsten/toegang';
import { leeftijdOp } from '../../dienst/klok';
import { geldtOp, type Regel } from '../feiten';
import { standVan } from '../ondertekening';
import { vertegenwoordigersVan } from '../vertegenwoordigers';

/**
 * Who speaks for somebody sees as far as that reaches. What a child of 12-15 asked in confidence he sees only once the
 * child agreed (art. 7:457 lid 3 BW).
 */
export const vertegenwoordiging: Regel = ({ lezer, domein, ...feiten }, vandaag) => {
  if (!lezer.inwoner || !lezer.persoon) return undefined;
  if (!vertegenwoordigersVan(feiten, domein, vandaag).includes(lezer.persoon)) return undefined;
  const isKind = leeftijdOp(feiten.betrokkene.geboortedatum, vandaag) < 16;
  const akkoord = feiten.toestemmingen.some(
    (t) =>
      isKind &&
      geldtOp(t, vandaag) &&
      t.soort === 'TOESTEMMING' &&
      t.aanVertegenwoordigers === true &&
      (t.domein === null || t.domein === domein) &&
      standVan(t, feiten, vandaag) === 'GELDIG',
  );
  const uitspraak = { niveau: Inzageniveau.DETAILS, grond: Grond.VERTEGENWOORDIGING };
  return akkoord ? { ...uitspraak, vertrouwelijk: true } : uitspraak;
};
