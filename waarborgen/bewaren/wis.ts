import { randomBytes } from 'node:crypto';
import { type EntityManager, In } from 'typeorm';
import { Doelbinding, Grond, Inzageniveau, Rol } from '#schema/lijsten/toegang';
import type { Beurt } from '../inlezen/beurt';
import type { Kop } from '../logboek/keten';
import { Logregel } from '../logboek/Logregel';
import { voegToe } from '../logboek/voegToe';
import { groupBy } from '../opslag/group';
import { opnieuwWaarBezet } from '../opslag/opnieuwWaarBezet';
import type { Opslag } from '../opslag/opslag';
import type { Stuk, Stuksoort } from '../opslag/Stuk';
import type { Records, Tabellen } from '../opslag/tabellen';
import { ietsVertrouwelijksIn } from '../subgraph/persoonMetDossier';
import type { Bewaring } from './Bewaring';
import { type Eenheid, naamVan } from './eenheden';
import { type Peildag, type Vervallen, vervallenVan } from './vervallen';

/** Which subgraph erases, and when. */
export interface Opruiming extends Peildag {
  naam: string;
  nu: Date;
}

/** Erases what was kept long enough, and writes down that it did: both, or neither. */
export class Wisser {
  /** Where the chain of what this run wrote ends; none before the first time, and none after one that failed. */
  private kop: Kop | undefined;
  private readonly traceId = randomBytes(16).toString('hex');

  constructor(
    private readonly opslag: Opslag,
    private readonly bewaring: Bewaring,
    private readonly beurt: Beurt,
    private readonly opruiming: Opruiming,
  ) {}

  /** Of one person, in one transaction. Gives what went; what was touched since it was found stays. */
  async wis(persoon: string, gevonden: readonly Vervallen[]): Promise<Vervallen[]> {
    const vorige = this.kop;
    this.kop = undefined;
    const gedaan = await opnieuwWaarBezet(() =>
      this.opslag.write(async (manager) => {
        // First: to SQLite it is the turn to write, so that what is read after it stands.
        await this.beurt.toon(manager);
        const records = await leesVast(manager, this.bewaring.tabellen, persoon);
        const gaat = vervallenVan(this.bewaring, records, this.opruiming)
          .filter(({ eenheid }) => gevonden.some((eerder) => zelfde(eerder.eenheid, eenheid)))
          .map((deel) => ({ persoon, ...deel }));
        if (gaat.length === 0) return { gaat, kop: vorige };
        const regels = [this.regel(persoon, gaat)];
        const kop = await voegToe(manager, { kop: vorige, regels, nu: this.opruiming.nu });
        for (const { eenheid } of gaat) await verwijder(manager, eenheid);
        return { gaat, kop };
      }),
    );
    this.kop = gedaan.kop;
    return gedaan.gaat;
  }

  /** That it was done, to whom it was about and who looks after the log: not what it was. */
  private regel(persoon: string, gaat: readonly Vervallen[]): Logregel {
    const { domein, tabellen } = this.bewaring;
    const stukken = gaat.flatMap(({ eenheid }) => eenheid);
    const eigenaren = new Set(stukken.map(({ stuk }) => stuk.eigenaar));
    const [eigenaar] = eigenaren;
    const perSoort = groupBy(stukken, ({ soort }) => soort);
    const records = Object.fromEntries(
      Object.entries(tabellen).map(([naam, soort]) => [
        naam,
        (perSoort.get(soort as Stuksoort) ?? []).map(({ stuk }) => stuk),
      ]),
    ) as Records<Tabellen>;
    const inzage = { persoon, domein, niveau: Inzageniveau.DETAILS, grond: Grond.EIGEN_DOSSIER };
    return Object.assign(new Logregel(), {
      tijdstip: this.opruiming.nu.toISOString(),
      ...{ persoon, domein, niveau: Inzageniveau.GEEN, handeling: 'VERNIETIGEN', uitkomst: 'VERNIETIGD' },
      ...{ doel: Doelbinding.KWALITEIT, grond: Grond.WETTELIJKE_TAAK, reden: null },
      ...{ toestemmingId: null, toestemmingVersie: null, noodtoegangId: null },
      vertrouwelijk: ietsVertrouwelijksIn(this.bewaring, records, inzage),
      ...{ functionaris: 'bewaartermijn', rol: Rol.KETENSYSTEEM, team: null, traceId: this.traceId },
      organisatie: (eigenaren.size === 1 && eigenaar) || this.opruiming.naam,
    } satisfies Partial<Logregel>);
  }
}

const zelfde = (a: Eenheid, b: Eenheid): boolean => {
  const namen = new Set(a.map(naamVan));
  return a.length === b.length && b.every((bewaard) => namen.has(naamVan(bewaard)));
};

/** All of one person, as it stands now, and held still until this transaction ends. */
async function leesVast<T extends Tabellen>(manager: EntityManager, tabellen: T, persoon: string): Promise<Records<T>> {
  const mysql = manager.connection.options.type === 'mysql';
  const records: Record<string, Stuk[]> = {};
  for (const [naam, soort] of Object.entries(tabellen)) {
    const vraag = manager
      .createQueryBuilder(soort, 's')
      .where('s.persoon = :persoon', { persoon })
      .orderBy('s.kenmerk');
    records[naam] = await (mysql ? vraag.setLock('pessimistic_write') : vraag).getMany();
  }
  return records as Records<T>;
}

const PER_KEER = 500;

/** What refers to another before what it refers to. */
async function verwijder(manager: EntityManager, eenheid: Eenheid): Promise<void> {
  for (let i = 0; i < eenheid.length; ) {
    const { soort } = eenheid[i];
    const andere = eenheid.findIndex((bewaard, j) => j > i && bewaard.soort !== soort);
    const einde = Math.min(andere < 0 ? eenheid.length : andere, i + PER_KEER);
    await manager.delete(soort, { kenmerk: In(eenheid.slice(i, einde).map(({ stuk }) => stuk.kenmerk)) });
    i = einde;
  }
}
