import { randomUUID } from 'node:crypto';
import { type Fout, fout } from '#schema/Fout';
import { PARTNERDOMEINEN } from '#schema/lijsten/toegang';
import type { Gedaan } from '#waarborgen/opdrachten/totHetStaat';
import type { Bronnen } from '../../store/bronnen';
import { isAf } from '../beeld';
import type { Actieinhoud } from '../gebeurtenissen';
import { Voortgang } from '../lijsten';
import type { Actie, Doel } from '../planbeeld';
import {
  ACTIE_ONBEKEND,
  actieIn,
  doelIn,
  geldtNog,
  magOverschrijven,
  nogNietVoorbij,
  pastErNogBij,
  redenHoortErbij,
  tekstPast,
  wiePast,
} from './eisen';
import type { VoegActieToeInput, WerkActieBijInput } from './invoer';
import {
  kanVanuitDezeStatus,
  type Planeis,
  type Planopdracht,
  type Stap,
  volgens,
  vulPlanAan,
  wijzigPlan,
} from './opdracht';

/** Somebody does something for a goal. */
export const voegActieToe = (bronnen: Bronnen, invoer: VoegActieToeInput): Promise<Gedaan> =>
  vulPlanAan(bronnen, 'ACTIE_TOEGEVOEGD', invoer, (opdracht) => {
    const id = `a-${randomUUID()}`;
    const { doelId: doel, uitvoerder, wat, wanneer = null, wie = null, reden } = invoer;
    const verwijzing = invoer.verwijzing ? { ...invoer.verwijzing } : null;
    const actie = { id, doel, uitvoerder, wat, wanneer, wie, verwijzing };
    return volgens(bijNieuweActie, opdracht, () => ({
      ...{ id, reden, gebeurt: [{ soort: 'ACTIE_TOEGEVOEGD', inhoud: { actie } }] },
    }));
  });

/** What was agreed of an action changes, or it gets on; one does not wait for the other. */
export const werkActieBij = (bronnen: Bronnen, invoer: WerkActieBijInput): Promise<Gedaan> =>
  wijzigPlan(bronnen, invoer, (opdracht) =>
    volgens(bijWerken, opdracht, () => ({
      ...{ id: invoer.actieId, reden: invoer.reden, gebeurt: watGebeurt(opdracht) },
    })),
  );

const MAX_ACTIES = 200;
/** What is done or dropped takes no place. */
const teDoen = ({ acties }: Doel): Actie[] => acties.filter((actie) => !isAf(actie));

const bijNieuweActie: readonly Planeis<VoegActieToeInput>[] = [
  kanVanuitDezeStatus('ACTIE_TOEGEVOEGD'),
  redenHoortErbij,
  ({ beeld }) => pastErNogBij(beeld.doelen.flatMap(teDoen).length, MAX_ACTIES, 'acties'),
  (opdracht) => geldtNog(doelIn(opdracht, opdracht.invoer.doelId), 'doelId'),
  ({ invoer }) => tekstPast(invoer.wat, 'wat'),
  ({ invoer }) => wiePast(invoer.wie),
  ({ invoer, vandaag }) => nogNietVoorbij(invoer.wanneer, vandaag, 'wanneer'),
  verwijstNaarWieHetAangaat,
];

const bijWerken: readonly Planeis<WerkActieBijInput>[] = [
  kanVanuitDezeStatus('ACTIE_BIJGEWERKT'),
  isErEnGeldtNog,
  veranderIets,
  redenBijAndereAfspraak,
  ({ invoer }) => tekstPast(invoer.wat, 'wat'),
  ({ invoer }) => wiePast(invoer.wie),
  ({ invoer, vandaag }) => nogNietVoorbij(invoer.wanneer, vandaag, 'wanneer'),
];

const KENMERK = /^[A-Za-z0-9][\w.-]{0,63}$/;

/** Whether there is such a record only its own organisation knows: it shows nothing where there is none. */
function verwijstNaarWieHetAangaat(opdracht: Planopdracht<VoegActieToeInput>): Fout | undefined {
  const { verwijzing, doelId } = opdracht.invoer;
  if (!verwijzing) return undefined;
  if (!PARTNERDOMEINEN.includes(verwijzing.domein))
    return fout(
      'VERWIJZING_DOMEIN',
      'Verwijs naar een stuk van een partner, niet van het plan.',
      'verwijzing',
      'domein',
    );
  if (!KENMERK.test(verwijzing.kenmerk))
    return fout('VERWIJZING_KENMERK', 'Dit is geen nummer van een stuk.', 'verwijzing', 'kenmerk');
  const doel = doelIn(opdracht, doelId);
  if (!doel || doel.betreft.includes(verwijzing.persoon)) return undefined;
  return fout('VERWIJZING_PERSOON', 'Noem iemand die het doel aangaat.', 'verwijzing', 'persoon');
}

function isErEnGeldtNog(opdracht: Planopdracht<WerkActieBijInput>): Fout | undefined {
  const gevonden = actieIn(opdracht, opdracht.invoer.actieId);
  if (!gevonden) return ACTIE_ONBEKEND('actieId');
  return geldtNog(gevonden.doel, 'actieId') ?? magOverschrijven(gevonden.doel, opdracht.invoer.wie, 'wie');
}

function veranderIets(opdracht: Planopdracht<WerkActieBijInput>): Fout | undefined {
  if (isErEnGeldtNog(opdracht) || watGebeurt(opdracht).length > 0) return undefined;
  return fout('NIETS_VERANDERD', 'Dit staat er al zo.');
}

/** How far somebody got needs no reason; another agreement does. */
function redenBijAndereAfspraak(opdracht: Planopdracht<WerkActieBijInput>): Fout | undefined {
  if (isErEnGeldtNog(opdracht)) return undefined;
  return watGebeurt(opdracht).some(({ soort }) => soort === 'ACTIE_GEWIJZIGD') ? redenHoortErbij(opdracht) : undefined;
}

function watGebeurt(opdracht: Planopdracht<WerkActieBijInput>): Stap['gebeurt'] {
  const gevonden = actieIn(opdracht, opdracht.invoer.actieId);
  if (!gevonden) return [];
  const { actie, doel } = gevonden;
  const nieuw = gewijzigd(actie, opdracht.invoer);
  const anders = (Object.keys(nieuw) as (keyof Actieinhoud)[]).some((veld) => nieuw[veld] !== actie[veld]);
  const { voortgang } = opdracht.invoer;
  const verder = voortgang && voortgang !== actie.voortgang;
  // To drop what was agreed, or to take it up again, is another agreement.
  const vervalt = verder && [voortgang, actie.voortgang].includes(Voortgang.VERVALLEN);
  return [
    ...(anders || vervalt ? [{ soort: 'ACTIE_GEWIJZIGD' as const, inhoud: { actie: nieuw } }] : []),
    ...(verder ? [bijgewerkt(actie.id, doel.id, voortgang)] : []),
  ];
}

const bijgewerkt = (actie: string, doel: string, voortgang: Voortgang) => ({
  ...{ soort: 'ACTIE_BIJGEWERKT' as const, inhoud: { actie, doel, voortgang } },
});

const gewijzigd = (actie: Actieinhoud, invoer: WerkActieBijInput): Actieinhoud => ({
  ...{ id: actie.id, doel: actie.doel, verwijzing: actie.verwijzing },
  uitvoerder: invoer.uitvoerder ?? actie.uitvoerder,
  wat: invoer.wat ?? actie.wat,
  wanneer: invoer.wanneer ?? actie.wanneer,
  wie: invoer.wie ?? actie.wie,
});
