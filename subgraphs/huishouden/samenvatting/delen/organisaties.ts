import type { Domein } from '#schema/lijsten/toegang';
import { plusMaanden } from '#waarborgen/dienst/klok';
import { geldtOp } from '#waarborgen/toegang/feiten';
import type { BetrokkenOrganisatie } from '../BetrokkenOrganisatie';
import { type Deel, dossiersIn, type Feiten, uniek } from '../feiten';
import type { Samenvatting } from '../Samenvatting';

const DRIE_MAANDEN = 3;

/** Who works with the household: by what the hub knows of involvement, and by what runs at the partners. */
export const organisaties: Deel<Pick<Samenvatting, 'organisatiesBetrokken' | 'organisaties' | 'trend'>> = (
  feiten,
  vandaag,
) => {
  const volgensPartners = dossiersIn(feiten).flatMap(({ domein, dossier }) =>
    dossier.contact ? [{ organisatie: dossier.contact.organisatie, domein }] : [],
  );
  const lijst = perOrganisatie([...op(feiten, vandaag), ...volgensPartners]);
  return {
    organisatiesBetrokken: lijst.length,
    organisaties: lijst,
    trend: {
      nu: perOrganisatie(op(feiten, vandaag)).length,
      drieMaandenGeleden: perOrganisatie(op(feiten, plusMaanden(vandaag, -DRIE_MAANDEN))).length,
    },
  };
};

const op = ({ betrokkenheden }: Feiten, dag: string) => betrokkenheden.filter((b) => geldtOp(b, dag));

function perOrganisatie(lijst: readonly { organisatie: string; domein: Domein }[]): BetrokkenOrganisatie[] {
  const namen = uniek(lijst.map(({ organisatie }) => organisatie)).toSorted((a, b) => a.localeCompare(b, 'nl'));
  return namen.map((organisatie) => ({
    organisatie,
    domeinen: uniek(lijst.filter((b) => b.organisatie === organisatie).map(({ domein }) => domein)).toSorted(),
  }));
}
