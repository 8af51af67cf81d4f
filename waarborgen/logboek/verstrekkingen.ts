import { Afschermreden, type Domein, Inzageniveau, reiktTot } from '#schema/lijsten/toegang';
import type { Vrager } from '../identiteit/vrager';
import type { Opslag } from '../opslag/opslag';
import { type Inzage, rang } from '../toegang/inzage';
import { Ketenschrijver } from './Ketenschrijver';
import { type Handeling, Logregel } from './Logregel';

/** What one operation opened or refused, until it is written: one row a person, domain and deed, at the highest level. */
export class Verstrekkingen {
  private readonly genoteerd = new Map<string, { inzage: Inzage; handeling: Handeling }>();
  private readonly vertrouwelijk = new Set<string>();

  constructor(
    private readonly vrager: Vrager,
    readonly traceId: string,
    private readonly nu: Date,
  ) {}

  note(inzage: Inzage, handeling: Handeling = 'RAADPLEGEN'): void {
    const key = `${sleutel(inzage.persoon, inzage.domein)} ${handeling}`;
    const eerder = this.genoteerd.get(key);
    if (!eerder || rang(inzage) > rang(eerder.inzage)) this.genoteerd.set(key, { inzage, handeling });
  }

  /** What was shown of this person in this domain is something that he asked in confidence. */
  markeerVertrouwelijk(persoon: string, domein: Domein): void {
    this.vertrouwelijk.add(sleutel(persoon, domein));
  }

  /** Of one record about several persons: shown of each of them at this level, or kept back by who did not allow it. */
  noteTogether(inzages: readonly Inzage[], getoond: Inzageniveau): void {
    for (const inzage of inzages) {
      if (getoond !== Inzageniveau.GEEN) this.note({ ...inzage, niveau: getoond });
      else if (inzage.niveau === Inzageniveau.GEEN) this.note(inzage);
    }
  }

  /** Shown at this level, or refused where the insight does not go so far; says which. */
  noteAt(inzage: Inzage, nodig: Inzageniveau): boolean {
    const getoond = reiktTot(inzage.niveau, nodig);
    this.note(getoond ? { ...inzage, niveau: nodig } : geweigerd(inzage));
    return getoond;
  }

  regels(): Logregel[] {
    return [...this.genoteerd.values()].map(({ inzage, handeling }) => this.regel(inzage, handeling));
  }

  private regel(inzage: Inzage, handeling: Handeling): Logregel {
    const { persoon, domein, niveau, grond = null, reden = null, toestemming, noodtoegang = null } = inzage;
    const { sub, rollen, organisatie = null, team = null, doel } = this.vrager;
    return Object.assign(new Logregel(), {
      tijdstip: this.nu.toISOString(),
      ...{ persoon, domein, niveau, handeling, doel, grond, reden },
      uitkomst: niveau === Inzageniveau.GEEN ? 'GEWEIGERD' : 'VERSTREKT',
      toestemmingId: toestemming?.id ?? null,
      toestemmingVersie: toestemming?.versie ?? null,
      noodtoegangId: noodtoegang,
      vertrouwelijk: this.vertrouwelijk.has(sleutel(persoon, domein)),
      functionaris: sub,
      rol: rollen[0],
      ...{ organisatie, team, traceId: this.traceId },
    } satisfies Partial<Logregel>);
  }
}

/** Whoever opened less than was asked for did not open this. */
function geweigerd(inzage: Inzage): Inzage {
  if (inzage.niveau === Inzageniveau.GEEN) return inzage;
  const reden = Afschermreden.GEEN_TOESTEMMING;
  return { ...inzage, niveau: Inzageniveau.GEEN, grond: null, toestemming: null, reden };
}

const sleutel = (persoon: string, domein: Domein) => `${persoon} ${domein}`;

/** Where an operation's rows go, all of them or none, before its answer leaves. */
export interface Logboek {
  write(regels: Logregel[]): Promise<void>;
  /** Until what was given to it is written, or refused. */
  drain?(): Promise<void>;
}

export const logboekIn = (opslag: Opslag): Required<Logboek> => new Ketenschrijver(opslag);
