import { WijkverplegingFase } from '#schema/lijsten/hulp';
import { Domein } from '#schema/lijsten/toegang';
import { geldtOp } from '#waarborgen/toegang/feiten';
import { type Dossierdeel, type Dossierfeiten, vanElkLid } from '../feiten';
import type { LopendeVoorziening } from '../LopendeVoorziening';
import type { Samenvatting } from '../Samenvatting';
import { woorden } from '../woorden';

/** All help that runs today, partner by partner. */
export const voorzieningen: Dossierdeel<Pick<Samenvatting, 'voorzieningen'>> = (feiten, vandaag) => ({
  voorzieningen: [wmo, jeugdhulp, schuldhulp, budgetbeheer, wijkverpleging]
    .flatMap((soort) => soort(feiten))
    .filter((voorziening) => geldtOp(voorziening, vandaag)),
});

const wmo = (feiten: Dossierfeiten): LopendeVoorziening[] =>
  vanElkLid(feiten, ({ wmo }) => wmo?.voorzieningen).map(({ categorie, ...rest }) => ({
    ...{ ...rest, domein: Domein.WMO, soort: woorden(categorie) },
  }));

const jeugdhulp = (feiten: Dossierfeiten): LopendeVoorziening[] =>
  vanElkLid(feiten, ({ cjg }) => cjg?.besluiten).map(({ categorie, aanbieder, betreft, vanaf, tot }) => ({
    ...{ domein: Domein.CJG, betreft, aanbieder, vanaf, tot },
    soort: categorie ? `jeugdhulp, ${woorden(categorie)}` : 'jeugdhulp',
  }));

const schuldhulp = (feiten: Dossierfeiten): LopendeVoorziening[] =>
  vanElkLid(feiten, ({ schuldhulp }) => schuldhulp?.trajecten).flatMap((t) => {
    const { betreft, status, gestartOp: vanaf, beeindigdOp } = t;
    return beeindigdOp ? [] : [{ domein: Domein.SCHULDHULP, betreft, soort: `schuldhulp, ${woorden(status)}`, vanaf }];
  });

const budgetbeheer = (feiten: Dossierfeiten): LopendeVoorziening[] =>
  vanElkLid(feiten, ({ schuldhulp }) => schuldhulp?.budgetbeheer).map((b) => {
    const { betreft, vorm, uitvoerder: aanbieder, vanaf, tot } = b;
    return { domein: Domein.SCHULDHULP, betreft, soort: woorden(vorm), aanbieder, vanaf, tot };
  });

const wijkverpleging = (feiten: Dossierfeiten): LopendeVoorziening[] =>
  vanElkLid(feiten, ({ wijkverpleging: dossier }) =>
    dossier?.indicaties?.map((indicatie) => ({ ...indicatie, aanbieder: dossier.contact?.organisatie })),
  )
    .filter(({ fase }) => fase !== WijkverplegingFase.BEEINDIGD)
    .map(({ betreft, aanbieder, vanaf, tot }) => ({
      ...{ domein: Domein.WIJKVERPLEGING, betreft, soort: 'wijkverpleging', aanbieder, vanaf, tot },
    }));
