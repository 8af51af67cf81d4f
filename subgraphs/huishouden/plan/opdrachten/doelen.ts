import { randomUUID } from 'node:crypto';
import { type Fout, fout } from '#schema/Fout';
import { Domein } from '#schema/lijsten/toegang';
import type { Gedaan } from '#waarborgen/opdrachten/totHetStaat';
import type { Bronnen } from '../../store/bronnen';
import { wieAkkoordGeeft } from '../akkoord';
import type { Doelinhoud } from '../gebeurtenissen';
import { Doelstand } from '../lijsten';
import type { Doel } from '../planbeeld';
import { toonbaar, zichtOpDoel } from '../zicht';
import { doelIn, geldtNog, magOverschrijven, nogNietVoorbij, pastErNogBij, redenHoortErbij, tekstPast } from './eisen';
import type { VoegDoelToeInput, WerkDoelBijInput } from './invoer';
import { kanVanuitDezeStatus, type Planeis, type Planopdracht, volgens, vulPlanAan, wijzigPlan } from './opdracht';

/** A goal more: it is seen, and its akkoord asked, by whom it concerns. */
export const voegDoelToe = (bronnen: Bronnen, invoer: VoegDoelToeInput): Promise<Gedaan> =>
  vulPlanAan(bronnen, 'DOEL_TOEGEVOEGD', invoer, async (opdracht) => {
    const kring = await kringVan(bronnen, opdracht);
    const id = `d-${randomUUID()}`;
    const { leefgebied, gewenstResultaat, meting, streefdatum, reden } = invoer;
    const doel = { id, betreft: [...new Set(invoer.betreft)], leefgebied, gewenstResultaat, meting, streefdatum };
    return volgens([...bijNieuwDoel, kring], opdracht, () => ({
      ...{ id, reden, gebeurt: [{ soort: 'DOEL_TOEGEVOEGD', inhoud: { doel } }] },
    }));
  });

/** A goal that changes, or that is dropped. */
export const werkDoelBij = (bronnen: Bronnen, invoer: WerkDoelBijInput): Promise<Gedaan> =>
  wijzigPlan(bronnen, invoer, (opdracht) =>
    volgens(bijWijziging, opdracht, () => {
      const { doelId: id, reden, vervalt } = invoer;
      const anders = isAnders(opdracht)
        ? [{ soort: 'DOEL_GEWIJZIGD' as const, inhoud: { doel: gewijzigd(opdracht) } }]
        : [];
      const weg = vervalt ? [{ soort: 'DOEL_VERVALLEN' as const, inhoud: { doel: id } }] : [];
      return { id, reden, gebeurt: [...anders, ...weg] };
    }),
  );

const MAX_DOELEN = 50;
const MAX_BETREFT = 100;
const telt = ({ stand }: Doel): boolean => stand !== Doelstand.VERVALLEN;

const bijNieuwDoel: readonly Planeis<VoegDoelToeInput>[] = [
  kanVanuitDezeStatus('DOEL_TOEGEVOEGD'),
  redenHoortErbij,
  ({ beeld }) => pastErNogBij(beeld.doelen.filter(telt).length, MAX_DOELEN, 'doelen'),
  ({ invoer }) => tekstPast(invoer.gewenstResultaat, 'gewenstResultaat'),
  ({ invoer }) => tekstPast(invoer.meting, 'meting'),
  ({ invoer, vandaag }) => nogNietVoorbij(invoer.streefdatum, vandaag, 'streefdatum'),
];

const bijWijziging: readonly Planeis<WerkDoelBijInput>[] = [
  kanVanuitDezeStatus('DOEL_GEWIJZIGD'),
  redenHoortErbij,
  isErEnGeldtNog,
  veranderIets,
  ({ invoer }) => tekstPast(invoer.gewenstResultaat, 'gewenstResultaat'),
  ({ invoer }) => tekstPast(invoer.meting, 'meting'),
  ({ invoer, vandaag }) => nogNietVoorbij(invoer.streefdatum, vandaag, 'streefdatum'),
];

function isErEnGeldtNog(opdracht: Planopdracht<WerkDoelBijInput>): Fout | undefined {
  const doel = doelIn(opdracht, opdracht.invoer.doelId);
  return geldtNog(doel, 'doelId') ?? (doel && magOverschrijven(doel, opdracht.invoer.meting, 'meting'));
}

function veranderIets(opdracht: Planopdracht<WerkDoelBijInput>): Fout | undefined {
  const doel = doelIn(opdracht, opdracht.invoer.doelId);
  if (!doel || opdracht.invoer.vervalt || magOverschrijven(doel, opdracht.invoer.meting, 'meting')) return undefined;
  return isAnders(opdracht) ? undefined : fout('NIETS_VERANDERD', 'Dit staat er al zo.');
}

function isAnders(opdracht: Planopdracht<WerkDoelBijInput>): boolean {
  const [doel, nieuw] = [doelIn(opdracht, opdracht.invoer.doelId), gewijzigd(opdracht)];
  return (Object.keys(nieuw) as (keyof Doelinhoud)[]).some((veld) => nieuw[veld] !== doel?.[veld]);
}

/** The goal as it was, with what the input names in its place. */
function gewijzigd(opdracht: Planopdracht<WerkDoelBijInput>): Doelinhoud {
  const { invoer } = opdracht;
  const doel = doelIn(opdracht, invoer.doelId) as Doelinhoud;
  return {
    ...{ id: doel.id, betreft: doel.betreft },
    leefgebied: invoer.leefgebied ?? doel.leefgebied,
    gewenstResultaat: invoer.gewenstResultaat ?? doel.gewenstResultaat,
    meting: invoer.meting ?? doel.meting,
    streefdatum: invoer.streefdatum ?? doel.streefdatum,
  };
}

/**
 * A goal concerns members of this household whose plan the caller may see: so he sees what he wrote. Who is no member and
 * who does not share his plan with him get the same answer.
 */
async function kringVan(bronnen: Bronnen, { beeld, invoer, lezer }: Planopdracht<VoegDoelToeInput>) {
  const betreft = [...new Set(invoer.betreft)];
  if (betreft.length > MAX_BETREFT)
    return () => fout('BETREFT_ONBEKEND', `Noem ten hoogste ${MAX_BETREFT} leden.`, 'betreft');
  const leden = new Set((await bronnen.leden(beeld.huishouden)).map(({ id }) => id));
  const inzages = await Promise.all(betreft.map((id) => bronnen.inzage(id, Domein.PLAN)));
  const wie = await Promise.all(betreft.map((id) => wieAkkoordGeeft(bronnen, id)));
  const elders = wie.flatMap((ids) => ids ?? []).filter((id) => !leden.has(id));
  const past =
    betreft.length > 0 &&
    betreft.every((id) => leden.has(id)) &&
    toonbaar(zichtOpDoel(inzages, lezer.inwoner && leden.has(lezer.persoon ?? '')).samen);
  return (): Fout | undefined => {
    if (!past) return fout('BETREFT_ONBEKEND', 'Noem leden van dit huishouden die hun plan met u delen.', 'betreft');
    // Who lives elsewhere and agrees for one of them does not read of the others.
    if (elders.every((id) => wie.every((ids) => ids?.includes(id)))) return undefined;
    return fout(
      'BETREFT_APART',
      'Maak hier aparte doelen van: voor een van hen geeft iemand akkoord die elders woont.',
      'betreft',
    );
  };
}
