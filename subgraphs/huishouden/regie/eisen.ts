import { type Fout, fout } from '#schema/Fout';
import { plusMaanden } from '#waarborgen/dienst/klok';
import { Kenmerk } from '#waarborgen/inlezen/rijsoort';
import { Regiesoort } from '../lijsten';
import { isBeroepskracht, kanRegieHebben } from './bevoegdheid';
import type { Geval } from './geval';
import type { DraagRegieOverInput, RegisseurInput } from './invoer';
import type { Bij } from './verloop';

type Eis = (geval: Geval, invoer: DraagRegieOverInput) => Fout | undefined;

export const bijVan = ({ soort, persoon, organisatie, functionaris, naam }: RegisseurInput): Bij => ({
  ...{ soort, persoonId: persoon ?? null, organisatieId: organisatie ?? null },
  ...{ functionaris: functionaris ?? null, naam: naam?.trim() || null },
});

/** What must hold for regie to be offered to somebody. */
export const eisenAanAanbod: readonly Eis[] = [
  ietsOmOverTeDragen,
  isNietTijdelijk,
  ligtGeenAanbod,
  noemtPreciesEenRegisseur,
  naamPast,
  isNietDezelfde,
  nieuweKanHet,
  regieteamIsTijdelijk,
  eindigtNogNiet,
  duurtTenHoogsteDrieMaanden,
  opschalingPast,
];

function ietsOmOverTeDragen({ huidige }: Geval): Fout | undefined {
  if (huidige) return undefined;
  return fout('GEEN_REGISSEUR', 'De regie ligt nog bij niemand: zij begint met een conceptplan.');
}

/** A loan is not the borrower's to give away; who lent it decides with whom it goes on. */
function isNietTijdelijk({ huidige }: Geval): Fout | undefined {
  if (!huidige?.tijdelijkTot) return undefined;
  return fout('REGIE_IS_TIJDELIJK', 'De regie is tijdelijk bij een regieteam: zij gaat eerst terug.');
}

function ligtGeenAanbod({ stand }: Geval): Fout | undefined {
  if (!stand.aanbod) return undefined;
  return fout('AANBOD_LOOPT', 'De regie is al aan iemand aangeboden: trek dat aanbod eerst in.');
}

function noemtPreciesEenRegisseur(_: Geval, { naar }: DraagRegieOverInput): Fout | undefined {
  const { persoonId, organisatieId, functionaris, naam } = bijVan(naar);
  const alsPersoon = persoonId !== null && organisatieId === null && functionaris === null && naam === null;
  const alsBeroepskracht = organisatieId !== null && persoonId === null;
  if (isBeroepskracht(naar.soort) ? alsBeroepskracht : alsPersoon) return undefined;
  return fout(
    'NAAR_NIET_EENDUIDIG',
    'Noem bij INWONER en NETWERK alleen de persoon, en bij een beroepskracht de organisatie.',
    'naar',
  );
}

const MAX_NAAM = 255;

function naamPast(_: Geval, { naar }: DraagRegieOverInput): Fout | undefined {
  const { functionaris, naam } = bijVan(naar);
  if ([functionaris, naam].every((tekst) => (tekst?.length ?? 0) <= MAX_NAAM)) return undefined;
  return fout('NAAM_TE_LANG', `Een naam heeft ten hoogste ${MAX_NAAM} tekens.`, 'naar');
}

function isNietDezelfde({ huidige }: Geval, { naar }: DraagRegieOverInput): Fout | undefined {
  const nieuw = bijVan(naar);
  const gelijk = huidige && WIE.every((veld) => huidige.bij[veld] === nieuw[veld]);
  return gelijk ? fout('AL_REGISSEUR', 'Daar ligt de regie al.', 'naar') : undefined;
}

const WIE = ['soort', 'persoonId', 'organisatieId', 'functionaris'] as const;

const WIE_KAN = {
  [Regiesoort.INWONER]: 'Kies iemand van 16 jaar of ouder die in dit huishouden woont.',
  [Regiesoort.NETWERK]: 'Kies iemand buiten het huishouden die over het plan voor een van de bewoners spreekt.',
};
const ORGANISATIE_KAN = 'Kies een organisatie waarvan u weet dat zij nu bij dit huishouden betrokken is.';

function nieuweKanHet({ kring }: Geval, { naar }: DraagRegieOverInput): Fout | undefined {
  return regisseurPast(bijVan(naar), kring);
}

/** The same for who does not exist: whom the hub knows is not told here. */
export function regisseurPast(bij: Bij, kring: Geval['kring']): Fout | undefined {
  if (kanRegieHebben(bij, kring)) return undefined;
  const zin = (WIE_KAN as Partial<Record<Regiesoort, string>>)[bij.soort] ?? ORGANISATIE_KAN;
  return fout('REGISSEUR_PAST_NIET', zin, 'naar');
}

/** A regieteam has regie for a time (opschaling), and nobody else does. */
function regieteamIsTijdelijk(_: Geval, { naar, tijdelijkTot }: DraagRegieOverInput): Fout | undefined {
  if ((naar.soort === Regiesoort.REGIETEAM) === Boolean(tijdelijkTot)) return undefined;
  return naar.soort === Regiesoort.REGIETEAM
    ? fout('EINDE_ONTBREEKT', 'Een regieteam heeft de regie tijdelijk: noem de laatste dag.', 'tijdelijkTot')
    : fout('ALLEEN_REGIETEAM_TIJDELIJK', 'Alleen een regieteam heeft de regie tijdelijk.', 'tijdelijkTot');
}

function eindigtNogNiet({ vandaag }: Geval, { tijdelijkTot }: DraagRegieOverInput): Fout | undefined {
  if (!tijdelijkTot || tijdelijkTot >= vandaag) return undefined;
  return fout('EINDE_VOORBIJ', 'Deze dag is al voorbij.', 'tijdelijkTot');
}

const MAX_MAANDEN = 3;

function duurtTenHoogsteDrieMaanden({ vandaag }: Geval, { tijdelijkTot }: DraagRegieOverInput): Fout | undefined {
  if (!tijdelijkTot || tijdelijkTot <= plusMaanden(vandaag, MAX_MAANDEN)) return undefined;
  return fout('TE_LANG', 'Een regieteam heeft de regie ten hoogste drie maanden.', 'tijdelijkTot');
}

function opschalingPast(_: Geval, { naar, opschaling }: DraagRegieOverInput): Fout | undefined {
  if (!opschaling) return undefined;
  if (naar.soort === Regiesoort.REGIETEAM && Kenmerk.safeParse(opschaling).success) return undefined;
  return fout('OPSCHALING_PAST_NIET', 'Noem alleen bij een REGIETEAM het kenmerk van een opschaling.', 'opschaling');
}
