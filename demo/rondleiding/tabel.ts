import { Inzageniveau, PARTNERDOMEINEN, type Partnerdomein } from '#schema/lijsten/toegang';
import { veldnamen } from '#waarborgen/subgraph/persoonMetDossier';

export interface Kijker {
  kop: string;
  doel?: string;
}
interface Dossier {
  toegang: { niveau: Inzageniveau };
  betrokken: boolean | null;
}
type Lid = { id: string; naam: { voornaam: string } | null } & { [veld in Lowercase<Partnerdomein>]?: Dossier | null };
/** What one reader got: a household, or nothing. */
export type Gezien = { leden: Lid[] } | null;

const WOORDEN: Record<Inzageniveau, string> = {
  GEEN: '-',
  BETROKKENHEID: 'wie helpt',
  HOOFDLIJNEN: 'hoofdlijnen',
  DETAILS: 'alles',
};
const NAMEN: Record<Partnerdomein, string> = {
  WIJKTEAM: 'Wijkteam',
  WMO: 'Wmo',
  SCHULDHULP: 'Schuldhulp',
  CJG: 'Jeugd en gezin',
  WIJKVERPLEGING: 'Wijkverpleging',
};
const BREEDTE = 18;

/** The same household side by side, one column a reader; with `voor`, what a cell was before it changed. */
export function tabel(kijkers: readonly Kijker[], gezien: readonly Gezien[], voor?: readonly Gezien[]): string {
  const leden = gezien.find((g) => g !== null)?.leden ?? [];
  const rijen = leden.flatMap((lid) => [
    '',
    rij(
      lid.naam?.voornaam ?? lid.id,
      kijkers.map(() => ''),
    ),
    ...PARTNERDOMEINEN.map((domein) =>
      rij(
        `  ${NAMEN[domein]}`,
        gezien.map((g, i) => cel(g, voor?.[i], lid.id, domein)),
      ),
    ),
  ]);
  const lijn = '-'.repeat(BREEDTE * (kijkers.length + 1));
  return [
    rij(
      '',
      kijkers.map((k) => k.kop),
    ),
    lijn,
    ...rijen.slice(1),
    lijn,
    UITLEG,
  ].join('\n');
}

const UITLEG =
  '"-": afgeschermd of niets bekend, dat verschil is niet te zien. "leeg": mag gezien worden, maar er is niets.';

function cel(nu: Gezien, voor: Gezien | undefined, lid: string, domein: Partnerdomein): string {
  const [tekst, eerder] = [woord(nu, lid, domein), voor === undefined ? undefined : woord(voor, lid, domein)];
  return eerder === undefined || eerder === tekst ? tekst : `${eerder} > ${tekst}`;
}

function woord(gezien: Gezien, lid: string, domein: Partnerdomein): string {
  const veld = veldnamen(domein).veld as Lowercase<Partnerdomein>;
  const dossier = gezien?.leden.find((l) => l.id === lid)?.[veld];
  if (!dossier) return WOORDEN.GEEN;
  return dossier.betrokken === false ? 'leeg' : WOORDEN[dossier.toegang.niveau];
}

const rij = (kop: string, cellen: string[]): string =>
  [kop, ...cellen]
    .map((tekst) => tekst.padEnd(BREEDTE))
    .join('')
    .trimEnd();
