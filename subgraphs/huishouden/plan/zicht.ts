import { Inzageniveau, reiktTot } from '#schema/lijsten/toegang';
import { type Inzage, krapste, ruimste } from '#waarborgen/toegang/inzage';
import type { Gebeurd } from './gebeurtenissen';

/** How far a reader sees one goal, and on whose word. */
export interface Doelzicht {
  /** Of each person by whom he sees it, or who keeps it from him. */
  inzages: Inzage[];
  samen: Inzage;
}

/**
 * A professional sees a goal as far as everybody whom it concerns allows. A resident sees what concerns himself, or whom
 * he speaks for, whoever else it concerns too: he could not agree to what he may not read.
 */
export function zichtOpDoel(inzages: readonly Inzage[], inwoner: boolean): Doelzicht {
  if (!inwoner) return { inzages: [...inzages], samen: inzages.reduce(krapste) };
  const eigen = inzages.filter(({ niveau }) => niveau !== Inzageniveau.GEEN);
  return { inzages: eigen.length > 0 ? eigen : [...inzages], samen: inzages.reduce(ruimste) };
}

export const toonbaar = ({ niveau }: Inzage): boolean => reiktTot(niveau, Inzageniveau.HOOFDLIJNEN);

/** The goals that an event is about; none for what is about the plan as a whole. */
export function doelenIn(g: Gebeurd): string[] {
  switch (g.soort) {
    case 'GELEVERD':
      return g.inhoud.doelen.map(({ id }) => id);
    case 'DOEL_TOEGEVOEGD':
    case 'DOEL_GEWIJZIGD':
      return [g.inhoud.doel.id];
    case 'DOEL_VERVALLEN':
    case 'ACTIE_BIJGEWERKT':
    case 'VOORBEHOUD':
      return [g.inhoud.doel];
    case 'ACTIE_TOEGEVOEGD':
    case 'ACTIE_GEWIJZIGD':
      return [g.inhoud.actie.doel];
    case 'VOLGORDE_BEPAALD':
      return g.inhoud.acties.map(({ doel }) => doel);
    case 'AKKOORD':
      return g.inhoud.doelen;
    case 'GEEVALUEERD':
      return g.inhoud.oordelen.map(({ doel }) => doel);
    default:
      return [];
  }
}

interface Zicht {
  doel(id: string): boolean;
  persoon(id: string): boolean;
}

/**
 * The event as a reader sees it who sees these goals: the part of it that is about them, or nothing. The reason given
 * for it may speak of every goal that there was: it is for who sees them all.
 */
export function beperkt(g: Gebeurd, ziet: Zicht, zietAlles: boolean): Gebeurd | undefined {
  const over = doelenIn(g);
  const heleZicht = over.length > 0 && g.soort !== 'GEEVALUEERD' ? over.every(ziet.doel) : zietAlles;
  const inhoud = deel(g, ziet);
  return inhoud && ({ ...g, inhoud, reden: heleZicht ? g.reden : null } as Gebeurd);
}

function deel(g: Gebeurd, ziet: Zicht): Gebeurd['inhoud'] | undefined {
  const zichtbaar = ({ doel }: { doel: string }) => ziet.doel(doel);
  switch (g.soort) {
    case 'GELEVERD':
      return {
        ...g.inhoud,
        doelen: g.inhoud.doelen.filter(({ id }) => ziet.doel(id)),
        acties: g.inhoud.acties.filter(zichtbaar),
      };
    case 'OPGESTELD':
      return g.inhoud.gesprek && !ziet.persoon(g.inhoud.gesprek.persoon)
        ? { leefgebieden: [], gesprek: null }
        : g.inhoud;
    case 'VASTGESTELD':
    case 'GESLOTEN':
      return g.inhoud;
    case 'GEEVALUEERD':
      return { oordelen: g.inhoud.oordelen.filter(zichtbaar) };
    case 'VOLGORDE_BEPAALD':
      return ofNiets({ acties: g.inhoud.acties.filter(zichtbaar) }, ({ acties }) => acties.length);
    case 'AKKOORD':
      return ofNiets({ ...g.inhoud, doelen: g.inhoud.doelen.filter(ziet.doel) }, ({ doelen }) => doelen.length);
    default:
      return doelenIn(g).every(ziet.doel) ? g.inhoud : undefined;
  }
}

const ofNiets = <T>(inhoud: T, omvang: (inhoud: T) => number): T | undefined =>
  omvang(inhoud) > 0 ? inhoud : undefined;
