import { Inzageniveau } from '#schema/lijsten/toegang';
import type { Vrager } from '../identiteit/vrager';
import type { Opslag } from '../opslag/opslag';
import { type Inzage, rang } from '../toegang/inzage';
import { Logregel } from './Logregel';

/** What one operation opened or refused, until it is written: one row a person and domain, at the highest level. */
export class Verstrekkingen {
  private readonly perPersoonEnDomein = new Map<string, Inzage>();

  constructor(
    private readonly vrager: Vrager,
    private readonly traceId: string,
    private readonly nu: Date,
  ) {}

  note(inzage: Inzage): void {
    const key = `${inzage.persoon} ${inzage.domein}`;
    const eerder = this.perPersoonEnDomein.get(key);
    if (!eerder || rang(inzage) > rang(eerder)) this.perPersoonEnDomein.set(key, inzage);
  }

  /** Of one record about several persons: shown of each of them at this level, or kept back by who did not allow it. */
  noteTogether(inzages: readonly Inzage[], getoond: Inzageniveau): void {
    for (const inzage of inzages) {
      if (getoond !== Inzageniveau.GEEN) this.note({ ...inzage, niveau: getoond });
      else if (inzage.niveau === Inzageniveau.GEEN) this.note(inzage);
    }
  }

  regels(): Logregel[] {
    return [...this.perPersoonEnDomein.values()].map((inzage) => this.regel(inzage));
  }

  private regel(inzage: Inzage): Logregel {
    const { persoon, domein, niveau, grond = null, reden = null, toestemming } = inzage;
    const { sub, rollen, organisatie = null, team = null, doel } = this.vrager;
    return Object.assign(new Logregel(), {
      tijdstip: this.nu.toISOString(),
      ...{ persoon, domein, niveau, doel, grond, reden },
      uitkomst: niveau === Inzageniveau.GEEN ? 'GEWEIGERD' : 'VERSTREKT',
      toestemmingId: toestemming?.id ?? null,
      toestemmingVersie: toestemming?.versie ?? null,
      functionaris: sub,
      rol: rollen[0],
      ...{ organisatie, team, traceId: this.traceId },
    } satisfies Partial<Logregel>);
  }
}

/** Where an operation's rows go, all of them or none, before its answer leaves. */
export interface Logboek {
  write(regels: Logregel[]): Promise<void>;
}

export function logboekIn(opslag: Opslag): Logboek {
  return {
    async write(regels) {
      if (regels.length > 0) await opslag.write((manager) => manager.insert(Logregel, regels));
    },
  };
}
