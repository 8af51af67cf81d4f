import { type Fout, fout } from '#schema/Fout';
import { Doelbinding, Domein, type Partnerdomein, Rol } from '#schema/lijsten/toegang';
import type { Vrager } from '#waarborgen/identiteit/vrager';
import type { Bronnen } from '../store/bronnen';
import type { BekendeLezer } from '../toegang/lezer';

/** Which roles belong with a domain: who in them works with residents, and holds records about that. */
export const ROLLEN_BIJ: Readonly<Record<Partnerdomein, readonly Rol[]>> = {
  [Domein.WIJKTEAM]: [Rol.WIJKCOACH, Rol.TEAMLEIDER, Rol.REGIETEAMLID],
  [Domein.WMO]: [Rol.WMO_CONSULENT],
  [Domein.SCHULDHULP]: [Rol.SCHULDHULPVERLENER],
  [Domein.CJG]: [Rol.CJG_COACH],
  [Domein.WIJKVERPLEGING]: [Rol.WIJKVERPLEEGKUNDIGE],
};
/** Who supervises, supports the resident against organisations or is a machine works with nobody, whatever else he is. */
const NOOIT: readonly Rol[] = [Rol.PRIVACY_OFFICER, Rol.CLIENTONDERSTEUNER, Rol.KETENSYSTEEM];
/** To help somebody, and not to look after a plan or after quality. */
const DOELEN: readonly Doelbinding[] = [Doelbinding.TOELEIDING, Doelbinding.UITVOERING, Doelbinding.CRISIS];

/** Who wants to say with whom his organisation works. */
export interface Melder {
  lezer: BekendeLezer;
  vrager: Pick<Vrager, 'team'>;
}
export const melderIn = async ({ lezer, vrager }: Bronnen): Promise<Melder> => ({ lezer: await lezer(), vrager });

/** The role in which he does it, if he has one that belongs with the domain of his organisation. */
export function rolVan({ inwoner, rollen, organisatie }: BekendeLezer): Rol | undefined {
  const domein = organisatie?.bronVan;
  if (inwoner || !domein || rollen.some((rol) => NOOIT.includes(rol))) return undefined;
  return ROLLEN_BIJ[domein].find((rol) => rollen.includes(rol));
}

/** What must hold of the caller, whoever it is about; it says nothing of anybody. */
export const eisenAanMelder: readonly ((melder: Melder) => Fout | undefined)[] = [
  organisatieDoetMee,
  organisatieLeest,
  rolHoortBijHetDomein,
  komtHelpen,
  teamBestaat,
];

function organisatieDoetMee({ lezer }: Melder): Fout | undefined {
  return lezer.organisatie ? undefined : fout('ORGANISATIE_ONBEKEND', 'Uw organisatie doet niet mee aan de hub.');
}

function organisatieLeest({ lezer }: Melder): Fout | undefined {
  if (!lezer.organisatie?.zorgverzekeraar) return undefined;
  return fout('ORGANISATIE_LEEST_NIET', 'Een zorgverzekeraar betaalt, en werkt met niemand.');
}

/** Whoever holds no records has no domain, and so no role that belongs with it. */
function rolHoortBijHetDomein({ lezer }: Melder): Fout | undefined {
  if (rolVan(lezer)) return undefined;
  return fout(
    'ROL_NIET_BEVOEGD',
    'Dit doet een medewerker die met inwoners werkt, in het domein van zijn organisatie.',
  );
}

function komtHelpen({ lezer }: Melder): Fout | undefined {
  if (DOELEN.includes(lezer.doel)) return undefined;
  return fout('DOEL_NIET_HELPEN', 'Dit kan alleen met het doel TOELEIDING, UITVOERING of CRISIS.');
}

/** Without this, whoever names a team that is not there would speak for the whole organisation. */
function teamBestaat({ lezer, vrager }: Melder): Fout | undefined {
  if (!vrager.team || lezer.team) return undefined;
  return fout('TEAM_ONBEKEND', 'Het team waarmee u bent aangemeld kent de hub niet.');
}
