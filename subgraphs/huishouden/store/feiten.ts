import { In } from 'typeorm';
import type { Partnerdomein } from '#schema/lijsten/toegang';
import { dagVan } from '#waarborgen/dienst/klok';
import { group } from '#waarborgen/opslag/group';
import type { Opslag } from '#waarborgen/opslag/opslag';
import { type Feiten, geldtOp } from '#waarborgen/toegang/feiten';
import { Betrokkenheid } from '../Betrokkenheid';
import { Gezag } from '../Gezag';
import { Lidmaatschap } from '../Lidmaatschap';
import type { Noodtoegang } from '../Noodtoegang';
import { alsNoodtoegangsfeit } from '../noodtoegang/stand';
import { Persoon } from '../Persoon';
import { Pseudoniem } from '../Pseudoniem';
import { Toestemming } from '../Toestemming';
import { Toestemmingsgebeurtenis } from '../Toestemmingsgebeurtenis';
import { Vertegenwoordiging } from '../Vertegenwoordiging';
import { loadNoodtoegangen } from './noodtoegangen';

/** What the hub knows of a person that access depends on, whoever reads. */
export interface Persoonsfeiten extends Omit<Feiten, 'lezer' | 'domein'> {
  persoon: Persoon;
  gezag: Gezag[];
  vertegenwoordigingen: Vertegenwoordiging[];
  huishoudens: string[];
  vastgelegd: Toestemming[];
  pseudoniemen: Partial<Record<Partnerdomein, string>>;
  /** Every noodtoegang that ever named him. */
  noodverzoeken: Noodtoegang[];
}

/** The facts about any number of persons in eleven statements; undefined for a person who does not exist. */
export async function loadFeiten(
  opslag: Opslag,
  ids: readonly string[],
  vandaag: string,
): Promise<(Persoonsfeiten | undefined)[]> {
  const { lezer } = opslag;
  const deze = In([...ids]);
  const [personen, alleLidmaatschappen, gezag, vertegenwoordigingen, toestemmingen, pseudoniemen, nood] =
    await Promise.all([
      lezer.findBy(Persoon, { id: deze }),
      lezer.findBy(Lidmaatschap, { persoon: deze }),
      lezer.findBy(Gezag, { kind: deze }),
      lezer.findBy(Vertegenwoordiging, { persoon: deze }),
      loadToestemmingen(opslag, ids),
      lezer.findBy(Pseudoniem, { persoon: deze }),
      loadNoodtoegangen(opslag, ids),
    ]);
  const lidmaatschappen = alleLidmaatschappen.filter((l) => geldtOp(l, vandaag));
  const huishoudens = In([...new Set(lidmaatschappen.map((l) => l.huishouden))]);
  const betrokkenheden = await lezer.findBy(Betrokkenheid, { huishouden: huishoudens });
  const gezagVan = group(ids, gezag, (g) => g.kind);
  const vertegenwoordigingVan = group(ids, vertegenwoordigingen, (v) => v.persoon);
  const pseudoniemVan = group(ids, pseudoniemen, (p) => p.persoon);
  const verblijfVan = group(ids, alleLidmaatschappen, (l) => l.persoon);
  const ledenVan = group(ids, lidmaatschappen, (l) => l.persoon);
  return ids.map((id, i) => {
    const persoon = personen.find((p) => p.id === id);
    if (!persoon) return undefined;
    const zijn = ledenVan[i].map((l) => l.huishouden);
    return {
      persoon,
      betrokkene: { id, geboortedatum: persoon.geborenOp, overledenOp: persoon.overledenOp },
      verblijf: verblijfVan[i],
      huishoudens: zijn,
      betrokkenheden: betrokkenheden.filter((b) => gaatOver(b, id, zijn)).map(alsFeit),
      gezag: gezagVan[i],
      vertegenwoordigingen: vertegenwoordigingVan[i],
      vastgelegd: toestemmingen[i],
      toestemmingen: toestemmingen[i].map(alsToestemmingsfeit),
      noodtoegangen: nood[i].map(alsNoodtoegangsfeit),
      pseudoniemen: Object.fromEntries(pseudoniemVan[i].map((p) => [p.domein, p.waarde])),
      noodverzoeken: nood[i],
    };
  });
}

const gaatOver = (b: Betrokkenheid, persoon: string, huishoudens: string[]) =>
  huishoudens.includes(b.huishouden) && (b.persoonId === null || b.persoonId === persoon);

export const alsFeit = ({ organisatieId, teamId, domein, vanaf, tot }: Betrokkenheid) => ({
  ...{ organisatie: organisatieId, team: teamId },
  ...{ domein, vanaf, tot },
});

async function loadToestemmingen({ lezer }: Opslag, personen: readonly string[]): Promise<Toestemming[][]> {
  const toestemmingen = await lezer.find(Toestemming, {
    where: { betrokkeneId: In([...personen]) },
    order: { id: 'ASC' },
  });
  const ids = toestemmingen.map((t) => t.id);
  const gebeurtenissen = await lezer.find(Toestemmingsgebeurtenis, {
    where: { toestemming: In(ids) },
    order: { versie: 'ASC' },
  });
  const van = group(ids, gebeurtenissen, (g) => g.toestemming);
  toestemmingen.forEach((toestemming, i) => {
    toestemming.gebeurtenissen = van[i];
  });
  return group(personen, toestemmingen, (t) => t.betrokkeneId);
}

export const alsToestemmingsfeit = (t: Toestemming) => ({
  ...{ id: t.id, versie: t.versie, soort: t.soort, domein: t.domein, niveau: t.niveau, doelen: t.doelen },
  ...{ vanaf: t.vanaf, tot: t.tot },
  ...{ aanOrganisatie: t.aanOrganisatie, aanTeam: t.aanTeam, aanPlandeelnemers: t.aanPlandeelnemers },
  aanVertegenwoordigers: t.aanVertegenwoordigers,
  ondertekeningen: t.gebeurtenissen
    .filter((g) => g.soort === 'ONDERTEKEND')
    .map(({ door, tijdstip }) => ({ door, op: dagVan(new Date(tijdstip)) })),
  ingetrokken: t.ingetrokkenOp !== null,
});
