import type { Actiebeeld, Doelbeeld, Planstand } from './beeld';

export interface Wijziging {
  /** PLAN, or the id of a goal or action. */
  waarvan: string;
  /** The goal that it is about; none where it is about the plan itself. */
  doel: string | null;
  veld: string;
  eerst: string | null;
  daarna: string | null;
}

/** What each field of a goal and an action says, as text; in the order in which a change is told. */
const DOELVELDEN: readonly (keyof Doelbeeld)[] = ['leefgebied', 'gewenstResultaat', 'meting', 'streefdatum', 'stand'];
const ACTIEVELDEN: readonly (keyof Actiebeeld)[] = ['uitvoerder', 'wat', 'wanneer', 'wie', 'voortgang'];
/** Fields that need DETAILS. */
export const ALLEEN_DETAILS: readonly string[] = ['meting', 'wie'];

/** What changed between two states of a plan, field by field. */
export function verschil(eerst: Planstand, daarna: Planstand): Wijziging[] {
  return [
    ...vergelijk({ waarvan: 'PLAN', doel: null }, ['status', 'vastgesteldOp'], eerst, daarna),
    ...sleutels(eerst.doelen, daarna.doelen).flatMap((id) =>
      doelverschil(id, eerst.doelen.get(id), daarna.doelen.get(id)),
    ),
    ...volgordeverschil(eerst, daarna),
  ];
}

function doelverschil(id: string, eerst: Doelbeeld | undefined, daarna: Doelbeeld | undefined): Wijziging[] {
  const acties = (doel: Doelbeeld | undefined) => new Map(doel?.acties.map((actie) => [actie.id, actie]));
  const [toen, nu] = [acties(eerst), acties(daarna)];
  return [
    ...vergelijk({ waarvan: id, doel: id }, DOELVELDEN, eerst, daarna),
    ...sleutels(toen, nu).flatMap((actie) =>
      vergelijk({ waarvan: actie, doel: id }, ACTIEVELDEN, toen.get(actie), nu.get(actie)),
    ),
  ];
}

/** Told of each action that was there before, as the order moves all at once. */
function volgordeverschil(eerst: Planstand, daarna: Planstand): Wijziging[] {
  const doelVan = new Map(
    [...daarna.doelen.values()].flatMap(({ id, acties }) => acties.map((actie) => [actie.id, id] as const)),
  );
  const bleef = eerst.volgorde.filter((id) => daarna.volgorde.includes(id));
  const nu = daarna.volgorde.filter((id) => bleef.includes(id));
  return nu.flatMap((id, i) => {
    const was = bleef.indexOf(id);
    const wat = { waarvan: id, doel: doelVan.get(id) ?? null, veld: 'volgorde' };
    return was === i ? [] : [{ ...wat, eerst: String(was + 1), daarna: String(i + 1) }];
  });
}

function vergelijk<T extends object>(
  wat: Pick<Wijziging, 'waarvan' | 'doel'>,
  velden: readonly (keyof T)[],
  eerst: T | undefined,
  daarna: T | undefined,
): Wijziging[] {
  const tekst = (van: T | undefined, veld: keyof T): string | null => (van?.[veld] as string | null) ?? null;
  return velden
    .map((veld) => ({ ...wat, veld: String(veld), eerst: tekst(eerst, veld), daarna: tekst(daarna, veld) }))
    .filter((w) => w.eerst !== w.daarna);
}

const sleutels = (...maps: ReadonlyMap<string, unknown>[]): string[] => [
  ...new Set(maps.flatMap((map) => [...map.keys()])),
];
