import { type Fout, fout } from '#schema/Fout';
import { Doelbinding, Inzageniveau } from '#schema/lijsten/toegang';
import type { Vrager } from '../identiteit/vrager';
import { isVerouderd } from '../opdrachten/versie';
import type { Stuk } from '../opslag/Stuk';
import { isVan } from '../opslag/tabellen';
import type { Inzage } from '../toegang/inzage';
import type { Deur, Eis, Geval, Opdracht } from './opdracht';
import { waaromNiet } from './toestanden';

/* Who may give a command, and what every command is asked before its own rules. */

/** What is written belongs to the help itself; who looks back at its quality records nothing. */
const VOOR_HULP: readonly Doelbinding[] = [
  ...[Doelbinding.TOELEIDING, Doelbinding.PLANREGIE, Doelbinding.UITVOERING],
  ...[Doelbinding.CRISIS, Doelbinding.EIGEN_INZAGE],
];

/** What is said of a caller before anything is read. */
export function magHetDoen(door: readonly Deur[], { rollen, doel }: Vrager): Fout | undefined {
  const open = [...new Set(door.flatMap((deur) => deur.rollen))];
  if (!rollen.some((rol) => open.includes(rol)))
    return fout('ROL_PAST_NIET', `Dit doet alleen wie een van deze rollen heeft: ${open.join(', ')}.`);
  if (!VOOR_HULP.includes(doel))
    return fout('DOEL_PAST_NIET', 'Voor dit doel kijkt u alleen; kies het doel waarvoor u dit vastlegt.');
  return undefined;
}

/** Who records in a dossier sees all of it, on a ground and in a role that this command is open to. */
export const laatToe = (door: readonly Deur[], { niveau, grond }: Inzage, { rollen }: Vrager): boolean =>
  niveau === Inzageniveau.DETAILS &&
  door.some((deur) => deur.grond === grond && deur.rollen.some((rol) => rollen.includes(rol)));

/** The same for what is not there, and for what is not the caller's business. */
export const onbekend = (opdracht: Opdracht): Fout =>
  opdracht.vorm === 'STAP'
    ? fout('STUK_ONBEKEND', 'Dit stuk is er niet, of u werkt niet met deze persoon.', opdracht.over.veld)
    : fout('PERSOON_ONBEKEND', 'Deze persoon is er niet, of u werkt niet met hem.', 'persoon');

type Stapeis = Eis<Geval & { stuk: Stuk }>;

/** Who works there, and whose record it is. Whom it is not for hears no more: what is wrong with it tells how it stands. */
export const wieEnVanWie = (opdracht: Opdracht, { inwoner, organisatie }: Vrager): readonly Stapeis[] => {
  const staat: Stapeis = ({ medewerker }) => (inwoner || medewerker ? undefined : MEDEWERKER_ONBEKEND());
  if (opdracht.vorm === 'BEGIN') return [staat];
  const { veld } = opdracht.over;
  return [staat, ({ stuk }) => (inwoner || isVan(stuk, organisatie) ? undefined : VAN_ANDERE(veld))];
};

/** Whether it stands as the caller saw it, and what can be done then. */
export const hoeHetStaat = (opdracht: Opdracht, verwachteVersie: number | undefined): readonly Stapeis[] => {
  if (opdracht.vorm === 'BEGIN') return [];
  return [
    ({ stuk }) => (verwachteVersie === undefined ? undefined : isVerouderd(stuk, verwachteVersie)),
    ({ stuk }) => kanVanuitDezeStand(opdracht, stuk),
  ];
};

const MEDEWERKER_ONBEKEND = () =>
  fout('MEDEWERKER_ONBEKEND', 'U staat niet in de lijst van medewerkers; laat uw organisatie u daarin opnemen.');
const VAN_ANDERE = (veld: string) =>
  fout('VAN_ANDERE_ORGANISATIE', 'Dit stuk is van een andere organisatie; vraag haar om dit te doen.', veld);

function kanVanuitDezeStand(opdracht: Extract<Opdracht, { vorm: 'STAP' }>, stuk: Stuk): Fout | undefined {
  if (!opdracht.toestanden) return undefined;
  const { tabel, stand } = opdracht.toestanden;
  const waarom = waaromNiet(tabel, opdracht.naam, stand(stuk));
  return waarom === undefined ? undefined : fout('OVERGANG_KAN_NIET', waarom, opdracht.over.veld);
}
