import { readFileSync } from 'node:fs';
import { voorbeeldbestand } from '#demo/hub/fill';
import { PARTNERDOMEINEN, subgraphVan } from '#schema/lijsten/toegang';

type Rij = Record<string, unknown>;
interface Persoon {
  kenmerk: string;
  bsn: string;
}

/** Of whom the sample data tell in every domain. */
const VOORBEELD_BSN = '999990019';
const ACHTERNAAM = 'Bench';

/** Which household, of how many; no two with one number of the series have a BSN in common. */
export interface Gezin {
  huishouden: string;
  aantal: number;
  reeks: number;
}

/**
 * A household of so many adults who each get help in all five domains and share the HOOFDLIJNEN of each; each has a login
 * by his kenmerk, `HUISHOUDEN-lid-1` and so on.
 */
export function gezinsrijen({ huishouden, aantal, reeks }: Gezin): Record<string, Rij[]> {
  const personen = Array.from({ length: aantal }, (_, i) => ({
    kenmerk: `${huishouden}-lid-${i + 1}`,
    bsn: bsn(reeks, i),
  }));
  return {
    huishouden: [
      { soort: 'huishouden', kenmerk: huishouden, wijk: 'Lindenholt' },
      ...personen.map((persoon, i) => persoonrij(persoon, huishouden, i)),
      { ...BETROKKEN, kenmerk: `betr-${huishouden}`, huishouden },
      ...personen.flatMap(({ kenmerk }) => toestemmingen(kenmerk)),
    ],
    ...Object.fromEntries(
      PARTNERDOMEINEN.map(subgraphVan).map((naam) => [naam, personen.flatMap((p) => dossier(naam, p))]),
    ),
  };
}

const BETROKKEN = {
  ...{ soort: 'betrokkenheid', organisatie: 'org-wijkteams', team: 'team-lindenholt', domein: 'WIJKTEAM' },
  vanaf: '2026-01-05',
};

const persoonrij = ({ kenmerk, bsn }: Persoon, huishouden: string, i: number): Rij => ({
  ...{
    soort: 'persoon',
    kenmerk,
    bsn,
    sub: kenmerk,
    voornaam: `Lid ${i + 1}`,
    achternaam: ACHTERNAAM,
    geboortedatum: '1980-05-12',
  },
  woontIn: [{ huishouden, vanaf: '2020-01-01' }],
});

const toestemmingen = (betrokkene: string): Rij[] =>
  PARTNERDOMEINEN.map((domein) => ({
    ...{ soort: 'toestemming', kenmerk: `toest-${betrokkene}-${domein}`, betrokkene, domein },
    ...{ aan: { organisatie: 'org-wijkteams' }, niveau: 'HOOFDLIJNEN', doelen: ['PLANREGIE'], vanaf: '2026-09-01' },
    ...{ tot: '2027-08-31', wijze: 'KEUKENTAFELGESPREK', gegevenOp: '2026-09-01T09:00:00.000Z' },
    ondertekend: [{ door: betrokkene, op: '2026-09-01T09:10:00.000Z' }],
  }));

/** The sample's records under another number, each with a kenmerk of its own. */
function dossier(naam: string, { kenmerk, bsn }: Persoon): Rij[] {
  const rijen = readFileSync(voorbeeldbestand(naam), 'utf8').trim().split('\n');
  const zijne = rijen.filter((tekst) => tekst.includes(`"bsn":"${VOORBEELD_BSN}"`));
  const kenmerken = zijne.map((tekst) => (JSON.parse(tekst) as { kenmerk: string }).kenmerk);
  return zijne.map((tekst) => {
    const anders = kenmerken.reduce((t, k) => t.replaceAll(`"${k}"`, `"${k}-${kenmerk}"`), tekst);
    return JSON.parse(anders.replaceAll(VOORBEELD_BSN, bsn)) as Rij;
  });
}

/** Valid, and of nobody in the samples (99999…) or among the generated (9…): the elfproef's own ninth digit. */
function bsn(reeks: number, i: number): string {
  for (let voorste = 30_000_000 + reeks * 10_000 + i * 20; ; voorste += 1) {
    const som = [...String(voorste)].reduce((totaal, cijfer, plek) => totaal + Number(cijfer) * (9 - plek), 0);
    if (som % 11 < 10) return `${voorste}${som % 11}`;
  }
}
