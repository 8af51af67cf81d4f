import { Domein } from '#schema/lijsten/toegang';
import { geldtOp } from '#waarborgen/toegang/feiten';
import { type Dossierfeiten, vanElkLid } from '../feiten';
import type { Signaalfeit } from '../Opschalingssignaal';
import { woorden } from '../woorden';

/** Youth help that runs today and of which this word is one that counts: its category, or who referred. */
export const lopendeJeugdhulp = (
  feiten: Dossierfeiten,
  vandaag: string,
  telt: Readonly<{ categorieen?: readonly string[]; verwijzers?: readonly string[] }>,
): Signaalfeit[] =>
  vanElkLid(feiten, ({ cjg }) => cjg?.besluiten)
    .filter((besluit) => geldtOp(besluit, vandaag))
    .flatMap(({ betreft, vanaf, categorie, verwijzer }) => {
      const soort = categorie && telt.categorieen?.includes(categorie) ? woorden(categorie) : undefined;
      const door =
        verwijzer && telt.verwijzers?.includes(verwijzer) ? `verwezen door ${woorden(verwijzer)}` : undefined;
      const delen = [soort, door].filter((deel) => deel !== undefined);
      if (delen.length === 0) return [];
      return [{ omschrijving: `jeugdhulp sinds ${vanaf}: ${delen.join(', ')}`, domeinen: [Domein.CJG], betreft }];
    });
