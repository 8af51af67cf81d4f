import { ObjectType } from 'type-graphql';
import { Column } from 'typeorm';
import type { Termijn } from '#schema/dossier/Termijn';
import { Stuk } from './Stuk';

/** What falls due, and where that stands. */
export type Afspraak = Pick<Termijn, 'omschrijving' | 'uiterlijk' | 'bron'>;

/** A record that somebody works on until it is done: it stands in the work of its organisation. */
@ObjectType()
export abstract class Zaak extends Stuk {
  /** Who works on it, by his kenmerk among the staff; nobody yet where it names none. */
  @Column({ type: 'varchar', length: 64, nullable: true }) behandelaar: string | null;
  /** There is work left on it. */
  @Column({ type: 'boolean', default: true }) loopt: boolean;
  /** The day on which the next term ends, whether that is past or not; none where nothing is waited for. */
  @Column({ type: 'varchar', length: 10, nullable: true }) uiterlijk: string | null;

  /** Follows from the case alone, whatever the day: kept with it, so that work can be asked for in order. */
  static override afgeleid(zaak: Zaak): Pick<Zaak, 'loopt' | 'uiterlijk'> {
    // biome-ignore lint/complexity/noThisInStatic: which kind of case it is, the kind itself says.
    const soort = this as unknown as Zaaksoort;
    const loopt = soort.isOpen(zaak);
    return { loopt, uiterlijk: (loopt && soort.wachtOp(zaak)?.uiterlijk) || null };
  }
}

/** A kind of case. */
export type Zaaksoort<Z extends Zaak = Zaak> = (new () => Z) & {
  /** Whether there is work left on it. */
  isOpen(zaak: Z): boolean;
  /** How it stands, in a word of its list. */
  standVan(zaak: Z): string;
  afgeleid(zaak: Z): Pick<Zaak, 'loopt' | 'uiterlijk'>;
  /** Of the terms that are not met yet the one that ends first. */
  wachtOp(zaak: Z): Afspraak | undefined;
};

/** The tables among these that hold cases. */
export const zaaksoorten = (klassen: readonly (new () => Stuk)[]): Zaaksoort[] =>
  klassen.filter((klasse): klasse is Zaaksoort => klasse.prototype instanceof Zaak);
