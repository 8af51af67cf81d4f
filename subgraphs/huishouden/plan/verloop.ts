import { beginVanDag } from '#waarborgen/dienst/klok';
import type { Gebeurd } from './gebeurtenissen';
import type { Plan } from './Plan';
import type { Planactie } from './Planactie';
import type { Plandoel } from './Plandoel';
import type { Plangebeurtenis } from './Plangebeurtenis';

/** All that happened to a plan, in order: as it was delivered, if it was, and what was done to it in the hub. */
export function verloopVan(
  plan: Plan,
  doelen: readonly Plandoel[],
  acties: readonly Planactie[],
  gebeurtenissen: readonly Plangebeurtenis[],
): Gebeurd[] {
  return [...geleverd(plan, doelen, acties), ...gebeurtenissen.map(alsGebeurd)];
}

const NIEMAND = { persoon: null, functionaris: null, organisatie: null };

/** A plan that was drawn up in the hub has a number; of another the beginning is what its organisation delivered. */
function geleverd(plan: Plan, doelen: readonly Plandoel[], acties: readonly Planactie[]): Gebeurd[] {
  if (plan.volgnummer !== null) return [];
  const inhoud = {
    ...{ status: plan.status, vastgesteldOp: plan.vastgesteldOp },
    doelen: doelen.map(({ id, betreftIds: betreft, leefgebied, gewenstResultaat, meting, streefdatum }) => ({
      ...{ id, betreft, leefgebied, gewenstResultaat, meting, streefdatum },
    })),
    acties: acties.map(({ id, doelId: doel, uitvoerder, wat, wanneer, wie }) => ({
      ...{ id, doel, uitvoerder, wat, wanneer, wie, verwijzing: null },
    })),
  };
  return [{ nr: 0, soort: 'GELEVERD', inhoud, door: NIEMAND, reden: null, tijdstip: beginVanDag(plan.opgesteldOp) }];
}

const alsGebeurd = ({ nr, soort, inhoud, persoon, functionaris, organisatie, reden, tijdstip }: Plangebeurtenis) =>
  ({
    ...{ nr, soort, inhoud, reden, tijdstip: new Date(tijdstip) },
    door: { persoon, functionaris, organisatie },
  }) as Gebeurd;
