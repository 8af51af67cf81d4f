import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { Partnerdomein } from '#schema/lijsten/toegang';
import { dagVan } from '#waarborgen/dienst/klok';
import { group } from '#waarborgen/opslag/group';
import { type Leeswijze, leesBij } from '#waarborgen/opslag/leesBij';
import type { Opslag } from '#waarborgen/opslag/opslag';
import { type Feiten, geldtOp } from '#waarborgen/toegang/feiten';
import { Gezagsingang } from '../gezag/Gezagsingang';
import { Gezagsregel } from '../gezag/Gezagsregel';
import { type Gezagsstuk, geldend, gezagsverloop } from '../gezag/verloop';
import { Betrokkenheid } from '../mensen/Betrokkenheid';
import { Gezag } from '../mensen/Gezag';
import { Lidmaatschap } from '../mensen/Lidmaatschap';
import { Persoon } from '../mensen/Persoon';
import { Pseudoniem } from '../mensen/Pseudoniem';
import { Vertegenwoordiging } from '../mensen/Vertegenwoordiging';
import type { Noodtoegang } from '../noodtoegang/Noodtoegang';
import { loadNoodtoegangen } from '../noodtoegang/noodtoegangen';
import { alsNoodtoegangsfeit } from '../noodtoegang/stand';
import { Toestemming } from '../toestemmingen/Toestemming';
import { Toestemmingsgebeurtenis } from '../toestemmingen/Toestemmingsgebeurtenis';

/** What the hub knows of a person that access depends on, whoever reads. */
export interface Persoonsfeiten extends Omit<Feiten, 'lezer' | 'domein'> {
  persoon: Persoon;
  gezag: Gezagsstuk[];
  /** All that is or was on record about gezag over him. */
  gezagsverloop: Gezagsstuk[];
  vertegenwoordigingen: Vertegenwoordiging[];
  huishoudens: string[];
  vastgelegd: Toestemming[];
  pseudoniemen: Partial<Record<Partnerdomein, string>>;
  /** Every noodtoegang that ever named him. */
  noodverzoeken: Noodtoegang[];
  /** Those, and every one that named somebody of his household. */
  noodInHuis: Noodtoegang[];
}

/** The facts about any number of persons in fourteen statements; undefined for a person who does not exist. */
export async function loadFeiten(
  opslag: Opslag,
  ids: readonly string[],
  vandaag: string,
): Promise<(Persoonsfeiten | undefined)[]> {
  const rijen = await loadRijen(opslag, ids, vandaag);
  const gezagVan = group(ids, rijen.gezag, (g) => g.kind);
  const gezagsregelsVan = group(ids, rijen.gezagsregels, (g) => g.kind);
  const ingangVan = group(ids, rijen.ingangen, (g) => g.kind);
  const vertegenwoordigingVan = group(ids, rijen.vertegenwoordigingen, (v) => v.persoon);
  const pseudoniemVan = group(ids, rijen.pseudoniemen, (p) => p.persoon);
  const verblijfVan = group(ids, rijen.verblijf, (l) => l.persoon);
  const [betrokkenheden, huisgenoten] = rijen.inHuis;
  return ids.map((id, i) => {
    const persoon = rijen.personen.find((p) => p.id === id);
    if (!persoon) return undefined;
    const zijn = [...new Set(verblijfVan[i].filter((l) => geldtOp(l, vandaag)).map((l) => l.huishouden))];
    const noodverzoeken = noemt(rijen.nood, [id]);
    const verloop = gezagsverloop(gezagVan[i], gezagsregelsVan[i], ingangVan[i]);
    return {
      ...{ persoon, noodverzoeken, noodtoegangen: noodverzoeken.map(alsNoodtoegangsfeit) },
      noodInHuis: noemt(rijen.nood, [id, ...wonenIn(huisgenoten, zijn)]),
      betrokkene: { id, geboortedatum: persoon.geborenOp, overledenOp: persoon.overledenOp },
      ...{ verblijf: verblijfVan[i], huishoudens: zijn },
      betrokkenheden: betrokkenheden.filter((b) => gaatOver(b, id, zijn)).map(alsFeit),
      ...{ gezag: geldend(verloop), gezagsverloop: verloop, vertegenwoordigingen: vertegenwoordigingVan[i] },
      ...{ vastgelegd: rijen.vastgelegd[i], toestemmingen: rijen.vastgelegd[i].map(alsToestemmingsfeit) },
      pseudoniemen: Object.fromEntries(pseudoniemVan[i].map((p) => [p.domein, p.waarde])),
    };
  });
}

async function loadRijen(opslag: Opslag, ids: readonly string[], vandaag: string) {
  const lees = <T extends ObjectLiteral>(soort: EntityTarget<T>, wijze: Leeswijze<T>, waarden = ids) =>
    leesBij(opslag.lezer, soort, wijze, waarden);
  const [personen, verblijf, gezag, gezagsregels, ingangen, vertegenwoordigingen, vastgelegd, pseudoniemen, nood] =
    await Promise.all([
      lees(Persoon, { bij: 'id' }),
      lees(Lidmaatschap, { bij: 'persoon' }),
      lees(Gezag, { bij: 'kind' }),
      lees(Gezagsregel, { bij: 'kind', orde: { nr: 'ASC', volgnr: 'ASC' } }),
      lees(Gezagsingang, { bij: 'kind', orde: { volgorde: 'ASC' } }),
      lees(Vertegenwoordiging, { bij: 'persoon' }),
      loadToestemmingen(opslag, ids),
      lees(Pseudoniem, { bij: 'persoon' }),
      loadNoodtoegangen(opslag, ids),
    ]);
  const nu = verblijf.filter((l) => geldtOp(l, vandaag)).map((l) => l.huishouden);
  const huizen = [...new Set(nu)];
  const inHuis = await Promise.all([
    lees(Betrokkenheid, { bij: 'huishouden' }, huizen),
    lees(Lidmaatschap, { bij: 'huishouden' }, huizen),
  ]);
  return {
    personen,
    verblijf,
    gezag,
    gezagsregels,
    ingangen,
    vertegenwoordigingen,
    vastgelegd,
    pseudoniemen,
    nood,
    inHuis,
  };
}

const wonenIn = (lidmaatschappen: readonly Lidmaatschap[], huishoudens: readonly string[]): string[] =>
  lidmaatschappen.filter((l) => huishoudens.includes(l.huishouden)).map((l) => l.persoon);

const noemt = (noodtoegangen: readonly Noodtoegang[], personen: readonly string[]): Noodtoegang[] =>
  noodtoegangen.filter((n) => n.personenIds.some((id) => personen.includes(id)));

const gaatOver = (b: Betrokkenheid, persoon: string, huishoudens: string[]) =>
  huishoudens.includes(b.huishouden) && (b.persoonId === null || b.persoonId === persoon);

export const alsFeit = ({ organisatieId, teamId, domein, vanaf, tot, zelfGemeld }: Betrokkenheid) => ({
  ...{ organisatie: organisatieId, team: teamId },
  ...{ domein, vanaf, tot, zelfGemeld: Boolean(zelfGemeld) },
});

async function loadToestemmingen({ lezer }: Opslag, personen: readonly string[]): Promise<Toestemming[][]> {
  const toestemmingen = await leesBij(lezer, Toestemming, { bij: 'betrokkeneId', orde: { id: 'ASC' } }, personen);
  const ids = toestemmingen.map((t) => t.id);
  const gebeurtenissen = await leesBij(
    lezer,
    Toestemmingsgebeurtenis,
    { bij: 'toestemming', orde: { versie: 'ASC' } },
    ids,
  );
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
