import { z } from 'zod';
import { Gebeurtenis } from '#schema/dossier/Gebeurtenis';
import type { Verteld } from '#schema/dossier/tijdlijnorde';
import { Gebeurteniskenmerk, hoortErbij, type Tijdlijnvraag } from '#schema/dossier/tijdlijnvraag';
import { LEEFGEBIEDEN } from '#schema/lijsten/leefgebied';
import { Inzageniveau, PARTNERDOMEINEN, type Partnerdomein, reiktTot } from '#schema/lijsten/toegang';
import { MAX_PER_PAGINA } from '#schema/verbinding';
import { veldnamen } from '#waarborgen/subgraph/persoonMetDossier';
import type { Inzage } from '#waarborgen/toegang/inzage';
import type { Bronnen } from '../store/bronnen';
import type { Bijdragen } from './voegSamen';

/** An event, and how far the caller may see it. */
export interface Zichtbaar extends Verteld {
  inzage: Inzage;
}

const Regel = z.object({
  persoon: z.string(),
  gebeurtenis: z.object({
    id: Gebeurteniskenmerk,
    datum: z.iso.date(),
    omschrijving: z.string(),
    leefgebieden: z.array(z.enum(LEEFGEBIEDEN)),
  }),
});
/** A partner's part as the router hands it over: who asks the hub straight writes it himself. */
const Bijdrage = z.object({ regels: z.array(Regel).max(MAX_PER_PAGINA + 1), meer: z.boolean() });

/** What a router is told to bring along of every partner. */
export const VEREIST = PARTNERDOMEINEN.map(
  (domein) =>
    `${veldnamen(domein).veld} { regels { persoon gebeurtenis { id datum omschrijving leefgebieden } } meer }`,
).join(' ');

/**
 * What the partners told, as far as the hub itself would let the caller see it now: each about its own domain alone, and
 * of nobody but of whom the timeline is.
 */
export async function leesBijdragen(
  gegeven: Readonly<Record<string, unknown>>,
  vraag: Tijdlijnvraag,
  leden: readonly string[],
  { inzage }: Bronnen,
): Promise<Bijdragen<Zichtbaar>> {
  const lees = async (domein: Partnerdomein) => {
    const gelezen = Bijdrage.safeParse(gegeven[veldnamen(domein).veld]).data;
    if (!gelezen) return undefined;
    const inzages = new Map(await Promise.all(leden.map(async (id) => [id, await inzage(id, domein)] as const)));
    const regels = gelezen.regels.flatMap(({ persoon, gebeurtenis }) => {
      const van = inzages.get(persoon);
      const mag = van && reiktTot(van.niveau, Inzageniveau.HOOFDLIJNEN) && hoortErbij(vraag, gebeurtenis);
      return mag ? [{ inzage: van, gebeurtenis: Object.assign(new Gebeurtenis(), gebeurtenis, { domein }) }] : [];
    });
    return { regels, meer: gelezen.meer };
  };
  const delen = await Promise.all(PARTNERDOMEINEN.map(async (domein) => [domein, await lees(domein)] as const));
  return Object.fromEntries(delen);
}
