import { setTimeout as wacht } from 'node:timers/promises';
import type { EntityManager } from 'typeorm';
import { isBezet, opnieuwWaarBezet } from '../opslag/opnieuwWaarBezet';
import type { Opslag, Schrijfwijze } from '../opslag/opslag';
import { staatErAl } from '../opslag/staatErAl';
import type { Beurt } from './beurt';
import { vergeetGenoemd } from './gezien';
import { watOntbreekt } from './ontbreekt';
import { type Partij, readPartijen } from './readPartijen';
import { type Gelezen, type Onleesbaar, readRij } from './readRij';
import type { Rijsoorten } from './rijsoort';
import { savePartij } from './savePartij';
import { keepStand, metOntbrekend, naPartij, type Stand } from './stand';
import { nietsBewaard, type Verslag } from './verslag';
import {
  foutregels,
  type Geschreven,
  ontbreektregels,
  slotregels,
  Verslagbestand,
  type Verslagregel,
} from './verslagbestand';

export interface Inleesopdracht {
  pad: string;
  soorten: Rijsoorten;
  /** One bad row refuses the whole file. */
  strict: boolean;
  /** The file is all there is: what it does not name is told. */
  volledig?: boolean;
  /** Where the report goes, as JSON Lines. */
  verslag?: string;
  /** Told of the number of lines read, every now and then. */
  voortgang?: (regels: number) => void;
  /** For how long another load may be silent before its turn is taken over. */
  stilteMs?: number;
}

/**
 * Between two parts SQLite's one writer is free for the service, which looks every 25 ms whether it is: without this a
 * load that goes on at once would be ahead of it time after time.
 */
const RUIMTE_MS = 30;

/** What staff record while a file is read is seen by the rows that come after. */
const ACTUEEL: Schrijfwijze = { actueel: true };

/** One delivered file on its way into the database, with what is known of it so far. */
export class Lading {
  private bestand?: Verslagbestand;

  constructor(
    private readonly opslag: Opslag,
    private readonly beurt: Beurt,
    private readonly opdracht: Inleesopdracht,
    private stand: Stand,
  ) {}

  async load(): Promise<Verslag> {
    const { verslag, strict } = this.opdracht;
    this.bestand = verslag === undefined ? undefined : await Verslagbestand.open(verslag, this.stand.geschreven);
    this.stand.geschreven = this.bestand?.begin;
    try {
      await (strict ? this.loadAllOrNothing() : this.loadByParts());
      if (this.stand.geschreven) await this.bestand?.end(this.stand.geschreven);
      await vergeetGenoemd(this.opslag, this.beurt);
      return this.stand.verslag;
    } finally {
      await this.bestand?.close();
    }
  }

  private async loadByParts(): Promise<void> {
    const { pad, soorten, volledig, voortgang } = this.opdracht;
    for await (const { regels, tot } of readPartijen(pad, this.stand.plek)) {
      if (this.stand.plek.regels > 0) await this.giveWay();
      const rijen = regels.map((regel) => readRij(regel, soorten));
      this.stand = await this.write(async (manager) => {
        const stand = await this.keep(manager, rijen, tot);
        await keepStand(manager, stand);
        return stand;
      });
      voortgang?.(tot.regels);
    }
    if (volledig) this.stand = await this.findMissing(this.opslag.lezer, () => this.write(async () => {}));
    // While it can still be taken up: a report that lacks its end is one of a load that does.
    await this.endReport();
    await this.write((manager) => keepStand(manager, undefined));
  }

  private async loadAllOrNothing(): Promise<void> {
    const { pad, soorten, volledig, voortgang } = this.opdracht;
    try {
      await this.opslag.write(async (manager) => {
        await this.beurt.toon(manager);
        for await (const { regels, tot } of readPartijen(pad)) {
          const rijen = regels.map((regel) => readRij(regel, soorten));
          this.stand = await this.keep(manager, rijen, tot);
          voortgang?.(tot.regels);
        }
        if (this.stand.verslag.geweigerd > 0) throw new NietsBewaard();
        if (volledig) this.stand = await this.findMissing(manager, async () => {});
      }, ACTUEEL);
    } catch (error) {
      if (!(error instanceof NietsBewaard)) throw error;
      this.stand.verslag = nietsBewaard(this.stand.verslag);
    }
    await this.endReport();
  }

  /** A transaction in our turn; one that another was ahead of is tried again. */
  private write<T>(werk: (manager: EntityManager) => Promise<T>): Promise<T> {
    const poging = () =>
      this.opslag.write(async (manager) => {
        await this.beurt.toon(manager);
        return werk(manager);
      }, ACTUEEL);
    // Of who recorded the same just before us, a second look says what it is.
    return opnieuwWaarBezet(poging, (error) => isBezet(error) || staatErAl(error));
  }

  private async keep(manager: EntityManager, rijen: (Gelezen | Onleesbaar)[], tot: Partij['tot']): Promise<Stand> {
    const uitkomst = await savePartij(manager, rijen);
    return naPartij(this.stand, tot, uitkomst, await this.report(foutregels(uitkomst.fouten)));
  }

  private async findMissing(manager: EntityManager, toonLeven: () => Promise<void>): Promise<Stand> {
    let { stand } = this;
    for await (const ontbrekend of watOntbreekt(manager, stand.tabellen)) {
      const geschreven = await this.report(ontbreektregels(ontbrekend), stand.geschreven);
      stand = metOntbrekend(stand, ontbrekend, geschreven);
      await toonLeven();
    }
    return stand;
  }

  private async endReport(): Promise<void> {
    this.stand.geschreven = await this.report(slotregels(this.stand.verslag));
  }

  private async report(
    regels: readonly Verslagregel[],
    na: Geschreven | undefined = this.stand.geschreven,
  ): Promise<Geschreven | undefined> {
    return na && this.bestand?.write(na, regels);
  }

  private async giveWay(): Promise<void> {
    if (this.opslag.lezer.connection.options.type !== 'mysql') await wacht(RUIMTE_MS);
  }
}

class NietsBewaard extends Error {}
