import { beginVanDag, dagVan, plusDagen } from '#waarborgen/dienst/klok';
import type { Regiesoort } from '../lijsten';
import type { Regie } from './Regie';
import type { Regiegebeurtenis } from './Regiegebeurtenis';

/** With whom regie lies, or to whom it is offered. */
export interface Bij {
  soort: Regiesoort;
  persoonId: string | null;
  organisatieId: string | null;
  /** The one professional whom it concerns, where it is not any of his organisation. */
  functionaris: string | null;
  naam: string | null;
}

/** Who did something: a resident, or a professional for his organisation. */
export interface Partij {
  persoon: string | null;
  functionaris: string | null;
  organisatie: string | null;
}

export interface Periode {
  bij: Bij;
  van: Date;
  /** The first moment at which it lies here no more; null as long as none is known. */
  tot: Date | null;
  /** The last day of a loan. */
  tijdelijkTot: string | null;
  reden: string | null;
  /** Who offered it, or gave it back. */
  door: Partij | null;
}

export interface Aanbod {
  naar: Bij;
  reden: string;
  tijdelijkTot: string | null;
  opschaling: string | null;
  door: Partij;
  tijdstip: Date;
  /** Where regie lay when it was offered. */
  vanuit: Periode;
}

/** How the regie of a household stands; all of it follows from what was delivered, what happened, and the clock. */
export interface Regiestand {
  /** From the first to the one that runs now. */
  perioden: Periode[];
  huidige?: Periode;
  aanbod?: Aanbod;
  versie: number;
}

/** As far as the story has been followed. */
interface Loop {
  perioden: Periode[];
  moment: Date;
  aanbod?: Aanbod;
  /** To whom it goes back when the loan that runs is over. */
  terug?: Bij;
}

/** Each period begins exactly when the one before ends: two at a time, or none in between, can't be written down. */
export function vouwRegie(rijen: readonly Regie[], gebeurtenissen: readonly Regiegebeurtenis[], nu: Date): Regiestand {
  let loop: Loop = { perioden: aangeleverd(rijen), moment: new Date(0) };
  for (const g of gebeurtenissen) loop = volg(verder(loop, new Date(g.tijdstip)), g);
  const { perioden, moment, aanbod } = verder(loop, nu);
  return {
    perioden: perioden.filter(({ van }) => van <= moment),
    huidige: lopend(perioden, moment),
    ...{ aanbod, versie: gebeurtenissen.length },
  };
}

/** A delivered period ends at its last day, or earlier where the next one begins. */
function aangeleverd(rijen: readonly Regie[]): Periode[] {
  const opVolgorde = rijen.toSorted((a, b) => (`${a.vanaf} ${a.kenmerk}` < `${b.vanaf} ${b.kenmerk}` ? -1 : 1));
  return opVolgorde.map(({ soort, persoonId, organisatieId, naam, vanaf, tot }, i) => ({
    bij: { soort, persoonId, organisatieId, naam, functionaris: null },
    van: beginVanDag(vanaf),
    tot: eerste(tot ? naDag(tot) : null, i + 1 < opVolgorde.length ? beginVanDag(opVolgorde[i + 1].vanaf) : null),
    ...{ tijdelijkTot: null, reden: null, door: null },
  }));
}

const naDag = (dag: string): Date => beginVanDag(plusDagen(dag, 1));
const eerste = (a: Date | null, b: Date | null): Date | null => (a && b ? (a < b ? a : b) : (a ?? b));
const lopend = (perioden: readonly Periode[], moment: Date): Periode | undefined =>
  perioden.findLast(({ van, tot }) => van <= moment && (!tot || moment < tot));

/** Lets time pass; a clock that is behind another does not turn it back. */
function verder(loop: Loop, tot: Date): Loop {
  const moment = tot > loop.moment ? tot : loop.moment;
  const thuis = loop.terug && keerTerug(loop.perioden, loop.terug, moment);
  const perioden = thuis ?? loop.perioden;
  return {
    ...{ perioden, moment, terug: thuis ? undefined : loop.terug },
    aanbod: loop.aanbod && staatNog(loop.aanbod, perioden, moment) ? loop.aanbod : undefined,
  };
}

/** A loan that is over goes back by itself, at the very moment at which it ends. */
function keerTerug(perioden: Periode[], bij: Bij, moment: Date): Periode[] | undefined {
  const over = perioden.at(-1)?.tot;
  if (!over || moment < over) return undefined;
  return [...perioden, { bij, van: over, tot: null, tijdelijkTot: null, reden: null, door: null }];
}

/** An offer was made by who had regie then: it falls where regie went elsewhere, or the loan would be over already. */
const staatNog = ({ vanuit, tijdelijkTot }: Aanbod, perioden: readonly Periode[], moment: Date): boolean =>
  lopend(perioden, moment) === vanuit && (!tijdelijkTot || dagVan(moment) <= tijdelijkTot);

/** A step that does not fit what stands there changes nothing. */
function volg(loop: Loop, g: Regiegebeurtenis): Loop {
  const vanuit = lopend(loop.perioden, loop.moment);
  switch (g.stap) {
    case 'BEGONNEN':
      return vanuit ? loop : gaOver(loop, { bij: bijIn(g), reden: g.reden, door: partijIn(g), tijdelijkTot: null });
    case 'AANGEBODEN':
      return vanuit && !loop.aanbod ? verder({ ...loop, aanbod: aanbodIn(g, vanuit) }, loop.moment) : loop;
    case 'GEWEIGERD':
    case 'INGETROKKEN':
      return { ...loop, aanbod: undefined };
    case 'AANVAARD':
      return loop.aanbod ? aanvaard(loop, loop.aanbod) : loop;
    case 'TERUGGEGEVEN':
      if (!loop.terug) return loop;
      return gaOver(loop, { bij: loop.terug, reden: g.reden, door: partijIn(g), tijdelijkTot: null });
  }
}

/** A loan out of a loan goes back to who lent it first. */
function aanvaard(loop: Loop, { naar: bij, reden, door, tijdelijkTot, vanuit }: Aanbod): Loop {
  const terug = tijdelijkTot ? (loop.terug ?? vanuit.bij) : undefined;
  return { ...gaOver(loop, { bij, reden, door, tijdelijkTot }), terug };
}

/** What was delivered for later is overtaken by what happened here. */
function gaOver({ perioden, moment }: Loop, wat: Omit<Periode, 'van' | 'tot'>): Loop {
  const begonnen = perioden.filter(({ van }) => van <= moment).map((p) => ({ ...p, tot: eerste(p.tot, moment) }));
  const tot = wat.tijdelijkTot ? naDag(wat.tijdelijkTot) : null;
  return { moment, perioden: [...begonnen, { ...wat, van: moment, tot }] };
}

const bijIn = ({ soort, persoonId, organisatieId, functionaris, naam }: Regiegebeurtenis): Bij => ({
  ...{ soort: soort as Regiesoort, persoonId, organisatieId, functionaris, naam },
});
const partijIn = (g: Regiegebeurtenis): Partij => ({
  ...{ persoon: g.doorPersoon, functionaris: g.doorFunctionaris, organisatie: g.doorOrganisatie },
});
const aanbodIn = (g: Regiegebeurtenis, vanuit: Periode): Aanbod => ({
  ...{ naar: bijIn(g), reden: g.reden ?? '', tijdelijkTot: g.tijdelijkTot, opschaling: g.opschaling },
  ...{ door: partijIn(g), tijdstip: new Date(g.tijdstip), vanuit },
});
