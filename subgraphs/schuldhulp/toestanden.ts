import { SchuldhulpStatus } from '#schema/lijsten/hulp';
import type { Toestanden } from '#waarborgen/werk/toestanden';
import { Voorstelstand, Vroegsignaalstand } from './lijsten';

const { AANMELDING, INTAKE, PLAN_VAN_AANPAK, STABILISATIE, SCHULDREGELING, OPLOSSING, BEGELEIDING, NAZORG, UITSTROOM } =
  SchuldhulpStatus;
const { ONTVANGEN, OPGEPAKT, AFGESLOTEN } = Vroegsignaalstand;
const { VERZONDEN, BIJ_RECHTER, UITSPRAAK, GESLAAGD, INGETROKKEN } = Voorstelstand;

/** From a creditor's warning to help, or to knowing that none is wanted (Wgs art. 3 lid 1 b). */
export const VROEGSIGNALEN: Toestanden<Vroegsignaalstand> = {
  wat: 'dit vroegsignaal',
  begin: { registreerVroegsignaal: ONTVANGEN },
  stappen: {
    legSignaalcontactVast: { ONTVANGEN: OPGEPAKT, OPGEPAKT },
    meldAanVoorSchuldhulp: { ONTVANGEN: AFGESLOTEN, OPGEPAKT: AFGESLOTEN },
    sluitVroegsignaal: { ONTVANGEN: AFGESLOTEN, OPGEPAKT: AFGESLOTEN },
  },
};

/** What lasts as long as somebody is helped. */
const NA_PLAN = { PLAN_VAN_AANPAK, STABILISATIE, SCHULDREGELING, OPLOSSING, BEGELEIDING, NAZORG };

/** The way of a resident through the help with debts (Wgs art. 4, 4a). */
export const TRAJECTEN: Toestanden<SchuldhulpStatus> = {
  wat: 'dit traject',
  begin: { meldAanVoorSchuldhulp: AANMELDING },
  stappen: {
    doeSchuldhulpIntake: { AANMELDING: INTAKE },
    // Who is refused may still be admitted, after an objection.
    besluitToelating: { INTAKE },
    // A later plan replaces it, and moves nothing.
    stelPlanVanAanpakVast: { INTAKE: PLAN_VAN_AANPAK, ...NA_PLAN },
    voegSchuldToe: { AANMELDING, INTAKE, ...NA_PLAN },
    registreerBudgetbeheer: { INTAKE, ...NA_PLAN },
    startStabilisatie: { PLAN_VAN_AANPAK: STABILISATIE },
    // The second after the first came to nothing.
    doeVoorstel: { STABILISATIE: SCHULDREGELING, SCHULDREGELING },
    startOplossing: { SCHULDREGELING: OPLOSSING },
    // Debts that can't be settled are lived with: guidance without a solution.
    startSchuldhulpBegeleiding: { STABILISATIE: BEGELEIDING, OPLOSSING: BEGELEIDING },
    startSchuldhulpNazorg: { OPLOSSING: NAZORG, BEGELEIDING: NAZORG },
    beeindigTraject: {
      ...{ AANMELDING: UITSTROOM, INTAKE: UITSTROOM, PLAN_VAN_AANPAK: UITSTROOM, STABILISATIE: UITSTROOM },
      ...{ SCHULDREGELING: UITSTROOM, OPLOSSING: UITSTROOM, BEGELEIDING: UITSTROOM, NAZORG: UITSTROOM },
    },
  },
};

/** An offer to the creditors, if need be through the court (Fw art. 287a). */
export const VOORSTELLEN: Toestanden<Voorstelstand> = {
  wat: 'dit voorstel',
  begin: { doeVoorstel: VERZONDEN },
  stappen: {
    registreerSchuldeisersantwoord: { VERZONDEN, BIJ_RECHTER },
    vraagDwangakkoord: { VERZONDEN: BIJ_RECHTER },
    registreerDwangakkoord: { BIJ_RECHTER: UITSPRAAK },
    // Also before the judgement: who refused may give in.
    startOplossing: { VERZONDEN: GESLAAGD, BIJ_RECHTER: GESLAAGD, UITSPRAAK: GESLAAGD },
    trekVoorstelIn: { VERZONDEN: INGETROKKEN, BIJ_RECHTER: INGETROKKEN, UITSPRAAK: INGETROKKEN },
    beeindigTraject: { VERZONDEN: INGETROKKEN, BIJ_RECHTER: INGETROKKEN, UITSPRAAK: INGETROKKEN },
  },
};

export const toestanden = { VROEGSIGNALEN, TRAJECTEN, VOORSTELLEN };
