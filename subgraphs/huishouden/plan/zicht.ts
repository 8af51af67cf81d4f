import { Inzageniveau, reiktTot } from '#schema/lijsten/toegang';
import { type Inzage, krapste, ruimste } from '#waarborgen/toegang/inzage';
import type { Partij } from '../regie/verloop';
import type { Gebeurd } from './gebeurtenissen';

/** How far a reader sees one goal, and on whose word. */
export interface Doelzicht {
  /** Of each person by whom he sees it, or who keeps it from him. */
  inzages: Inzage[];
  samen: Inzage;
}

/**
 * A professional sees a goal as far as everybody whom it concerns allows. So does who only speaks for a member and lives
 * elsewhere. A resident of the household sees what concerns himself, or whom he speaks for, whoever else it concerns too:
 * he could not agree to what he may not read.
 */
export function zichtOpDoel(inzages: readonly Inzage[], woontEr: boolean): Doelzicht {
  if (!woontEr) return { inzages: [...inzages], samen: inzages.reduce(krapste) };
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
    case 'VASTGESTELD':
      return g.inhoud.doelen;
    case 'GEEVALUEERD':
      return g.inhoud.oordelen.map(({ doel }) => doel);
    default:
      return [];
  }
}

export interface Zicht {
  doel(id: string): boolean;
  /** What the plan and the wijkteam hold of him. */
  gesprekMet(persoon: string): boolean;
  /** The reader did it himself, or somebody of his organisation did. */
  isEigen(door: Partij): boolean;
}

/**
 * The event as a reader sees it who sees these goals: the part of it that is about them, or nothing. Why one goal or
 * action changed goes with it. What is said of the plan as a whole may speak of any goal, and that it is kept back would
 * tell that there is one: it is for who said it.
 */
export function beperkt(g: Gebeurd, ziet: Zicht): Gebeurd | undefined {
  const inhoud = deel(g, ziet);
  const reden = OVER_EEN_DOEL.includes(g.soort) || ziet.isEigen(g.door) ? g.reden : null;
  return inhoud && ({ ...g, inhoud, reden } as Gebeurd);
}

const OVER_EEN_DOEL: readonly Gebeurd['soort'][] = [
  ...['DOEL_TOEGEVOEGD', 'DOEL_GEWIJZIGD', 'DOEL_VERVALLEN'],
  ...['ACTIE_TOEGEVOEGD', 'ACTIE_GEWIJZIGD', 'ACTIE_BIJGEWERKT', 'VOORBEHOUD'],
] as Gebeurd['soort'][];

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
      return g.inhoud.gesprek && !ziet.gesprekMet(g.inhoud.gesprek.persoon)
        ? { leefgebieden: [], gesprek: null }
        : g.inhoud;
    case 'GESLOTEN':
      return g.inhoud;
    case 'GEEVALUEERD':
      return ofNiets({ oordelen: g.inhoud.oordelen.filter(zichtbaar) }, ({ oordelen }) => oordelen.length);
    case 'VOLGORDE_BEPAALD':
      return ofNiets({ acties: g.inhoud.acties.filter(zichtbaar) }, ({ acties }) => acties.length);
    case 'AKKOORD':
    case 'VASTGESTELD':
      return ofNiets({ ...g.inhoud, doelen: g.inhoud.doelen.filter(ziet.doel) }, ({ doelen }) => doelen.length);
    default:
      return doelenIn(g).every(ziet.doel) ? g.inhoud : undefined;
  }
}

const ofNiets = <T>(inhoud: T, omvang: (inhoud: T) => number): T | undefined =>
  omvang(inhoud) > 0 ? inhoud : undefined;
