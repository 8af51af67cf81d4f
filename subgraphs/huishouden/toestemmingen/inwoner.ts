import DataLoader from 'dataloader';
import { In } from 'typeorm';
import { Grond } from '#schema/lijsten/toegang';
import type { Opslag } from '#waarborgen/opslag/opslag';
import { standVan, wieMoetNog } from '#waarborgen/toegang/ondertekening';
import { Organisatie } from '../mensen/Organisatie';
import { Team } from '../mensen/Team';
import { isGetoond } from '../noodtoegang/stand';
import type { Beslissingen, Mensen } from '../store/bronnen';
import { alsToestemmingsfeit, type Persoonsfeiten } from '../toegang/feiten';
import { Inzicht } from './Inzicht';
import type { Toestemming } from './Toestemming';
import { type Uitgelegd, uitleg } from './uitleg';
import { type Kijker, mogelijkeKijkers, type Zicht } from './wieZietWat';

type Gelezen = Beslissingen & Pick<Mensen, 'organisatienamen' | 'teamnamen'>;

/** One request's readers of what a resident is told about his own sharing. */
export function createInwoner(opslag: Opslag, bronnen: Gelezen) {
  const organisaties = opNummer(opslag, Organisatie);
  const teams = opNummer(opslag, Team);
  const zin = createZin(bronnen);

  /** Who might look at this person's records today. */
  const kijkers = async (over: Persoonsfeiten): Promise<Kijker[]> => {
    const genoemd = [...new Set(over.toestemmingen.flatMap((t) => t.aanTeam ?? []))];
    const verteld = over.noodverzoeken.filter((n) => isGetoond(n, bronnen.vandaag));
    const betrokken = [...over.betrokkenheden.map((b) => b.organisatie), ...verteld.map((n) => n.organisatieId)];
    const [gevonden, vanTeams] = await Promise.all([
      Promise.all([...new Set(betrokken)].map((id) => organisaties.load(id))),
      Promise.all(genoemd.map((id) => teams.load(id))),
    ]);
    const bekend = new Map(gevonden.flatMap((o) => (o ? [[o.id, o] as const] : [])));
    const vanTeam = new Map(vanTeams.flatMap((t) => (t ? [[t.id, t.organisatie] as const] : [])));
    const inNood = verteld.flatMap(({ organisatieId, functionaris }) => {
      const organisatie = bekend.get(organisatieId);
      return organisatie ? [{ organisatie, functionaris }] : [];
    });
    return [...mogelijkeKijkers(over, bronnen.vandaag, bekend, vanTeam), ...inNood];
  };

  const alsInzicht = async (zicht: Zicht, over: Persoonsfeiten): Promise<Inzicht> => {
    const { organisatie: id, team, toestemming: grondslag, ...rest } = zicht;
    const organisatie = (await bronnen.organisatienamen.load(id)) ?? id;
    const toestemming = over.vastgelegd.find((t) => t.id === grondslag?.id) ?? null;
    return Object.assign(new Inzicht(), {
      ...{ ...rest, organisatie, team: team ? await bronnen.teamnamen.load(team) : null, toestemming },
      uitleg: toestemming ? await zin(toestemming, over) : zonderToestemming(zicht, organisatie),
    });
  };

  /** What waits for the caller's own signature, of himself and of all for whom he speaks. */
  const wachtOpMij = async (): Promise<Toestemming[]> => {
    const { persoon, spreektVoor } = await bronnen.lezer();
    if (!persoon) return [];
    const alle = await Promise.all(spreektVoor.map((id) => bronnen.feiten.load(id)));
    const opMij = (t: Toestemming, over: Persoonsfeiten) =>
      wieMoetNog(alsToestemmingsfeit(t), over, bronnen.vandaag).includes(persoon);
    return alle.flatMap((over) => over?.vastgelegd.filter((t) => opMij(t, over)) ?? []);
  };

  return { kijkers, alsInzicht, wachtOpMij, zin };
}

/** A consent as a sentence, to who reads it now. */
const createZin = ({ lezer, vandaag, organisatienamen, teamnamen }: Gelezen) => {
  const ontvanger = async (t: Toestemming): Promise<Uitgelegd['aan']> => {
    if (t.aanVertegenwoordigers) return 'VERTEGENWOORDIGERS';
    if (t.aanTeam) return { naam: (await teamnamen.load(t.aanTeam)) ?? t.aanTeam };
    if (!t.aanOrganisatie) return 'PLANDEELNEMERS';
    return { naam: (await organisatienamen.load(t.aanOrganisatie)) ?? t.aanOrganisatie };
  };
  return async (t: Toestemming, over: Persoonsfeiten): Promise<string> => {
    const { persoon, spreektVoor } = await lezer();
    const { soort, domein, niveau, doelen, vanaf, tot } = t;
    return uitleg({
      ...{ soort, domein, niveau, doelen, vanaf, tot, vandaag, aan: await ontvanger(t) },
      stand: standVan(alsToestemmingsfeit(t), over, vandaag),
      over: persoon === over.persoon.id ? undefined : naamVoor(spreektVoor, over),
    });
  };
};

const zonderToestemming = ({ grond }: Zicht, organisatie: string): string =>
  grond === Grond.NOODTOEGANG
    ? `Iemand van ${organisatie} heeft noodtoegang: zonder toestemming, omdat er gevaar kon zijn, en ten hoogste vier uur.`
    : `${organisatie} houdt dit dossier zelf bij.`;

/** To who does not speak for him, a name is not told here. */
const naamVoor = (spreektVoor: readonly string[], { persoon }: Persoonsfeiten): string =>
  spreektVoor.includes(persoon.id) ? persoon.voornaam : 'deze persoon';

/** One request's reader of rows by their id. */
const opNummer = <T extends { id: string }>({ lezer }: Opslag, entiteit: new () => T) =>
  new DataLoader<string, T | undefined>(async (ids) => {
    const gevonden = await lezer.find(entiteit, { where: { id: In([...ids]) } as never });
    return ids.map((id) => gevonden.find((rij) => rij.id === id));
  });
