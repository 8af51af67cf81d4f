import { type Fout, fout } from '#schema/Fout';
import type { Gedaan } from '#waarborgen/opdrachten/totHetStaat';
import type { Bronnen } from '../../store/bronnen';
import { isAf } from '../beeld';
import { Doelstand } from '../lijsten';
import { ACTIE_ONBEKEND, actieIn, doetDeRegisseur, geldtNog, tekstPast } from './eisen';
import type { BepaalVolgordeInput, MaakVoorbehoudInput } from './invoer';
import { kanVanuitDezeStatus, type Planeis, type Planopdracht, volgens, wijzigPlan } from './opdracht';

/** The regisseur says what comes first, for everybody (doorzettingsmacht). */
export const bepaalVolgorde = (bronnen: Bronnen, invoer: BepaalVolgordeInput): Promise<Gedaan> =>
  wijzigPlan(bronnen, invoer, (opdracht) =>
    volgens(bijVolgorde, opdracht, () => {
      const acties = invoer.acties.map((actie) => ({ actie, doel: actieIn(opdracht, actie)?.doel.id as string }));
      const gebeurt = [{ soort: 'VOLGORDE_BEPAALD' as const, inhoud: { acties } }];
      return { id: opdracht.beeld.id, reden: invoer.reden, gebeurt, vanRegisseur: true };
    }),
  );

/** A partner who can't follow says so, and why; what was agreed stays as it is until it is changed. */
export const maakVoorbehoud = (bronnen: Bronnen, invoer: MaakVoorbehoudInput): Promise<Gedaan> =>
  wijzigPlan(bronnen, invoer, (opdracht) =>
    volgens(bijVoorbehoud, opdracht, () => {
      const { actieId: actie, reden } = invoer;
      const doel = actieIn(opdracht, actie)?.doel.id as string;
      return { id: actie, reden, gebeurt: [{ soort: 'VOORBEHOUD', inhoud: { actie, doel } }] };
    }),
  );

const bijVolgorde: readonly Planeis<BepaalVolgordeInput>[] = [
  kanVanuitDezeStatus('VOLGORDE_BEPAALD'),
  doetDeRegisseur,
  noemtAllesDatOpenstaat,
  ({ invoer }) => tekstPast(invoer.reden || undefined, 'reden'),
];
const bijVoorbehoud: readonly Planeis<MaakVoorbehoudInput>[] = [
  kanVanuitDezeStatus('VOORBEHOUD'),
  komtVanEenPartner,
  gaatOverWatNogMoet,
  ({ invoer }) => tekstPast(invoer.reden, 'reden'),
];

/** Each action that the regisseur sees and that is still to be done, once: an order that leaves something out orders nothing. */
function noemtAllesDatOpenstaat({ beeld, invoer }: Planopdracht<BepaalVolgordeInput>): Fout | undefined {
  const open = beeld.doelen
    .filter(({ stand }) => stand !== Doelstand.VERVALLEN)
    .flatMap(({ acties }) => acties.filter((actie) => !isAf(actie)).map(({ id }) => id));
  const genoemd = new Set(invoer.acties);
  const volledig = genoemd.size === invoer.acties.length && genoemd.size === open.length;
  if (volledig && open.every((id) => genoemd.has(id)) && open.length > 0) return undefined;
  return fout('VOLGORDE_ONVOLLEDIG', 'Noem elke actie die nog openstaat een keer, en geen andere.', 'acties');
}

/** Of what is done or dropped nobody needs to say that he can't. */
function gaatOverWatNogMoet(opdracht: Planopdracht<MaakVoorbehoudInput>): Fout | undefined {
  const gevonden = actieIn(opdracht, opdracht.invoer.actieId);
  if (!gevonden || isAf(gevonden.actie)) return ACTIE_ONBEKEND('actieId');
  return geldtNog(gevonden.doel, 'actieId');
}

function komtVanEenPartner({ maker }: Planopdracht<MaakVoorbehoudInput>): Fout | undefined {
  if (maker.soort === 'MEDEWERKER') return undefined;
  return fout(
    'ALLEEN_EEN_PARTNER',
    'Een voorbehoud maakt een organisatie die meewerkt. Wijzig zelf wat u anders wilt.',
  );
}
