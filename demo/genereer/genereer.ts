import { readFileSync } from 'node:fs';
import { voorbeeldbestand } from '#demo/hub/fill';
import { PARTNERDOMEINEN, type Partnerdomein } from '#schema/lijsten/toegang';
import { Bestanden } from './bestanden';
import { bsnReeks } from './bsn';
import { gebiedsrijen, gebiedVan } from './gebied';
import { type Gezin, nieuwGezin } from './gezin';
import { huishoudrijen } from './huishouden';
import { type Dossiermaker, type Geval, nieuwGeval } from './hulp';
import { kalenderOp } from './kalender';
import { Loting } from './loting';
import { cjgrijen } from './partners/cjg';
import { schuldhulprijen } from './partners/schuldhulp';
import { wijkteamrijen } from './partners/wijkteam';
import { wijkverplegingrijen } from './partners/wijkverpleging';
import { wmorijen } from './partners/wmo';
import type { Middelen, Rij } from './rij';

export interface Opdracht {
  huishoudens: number;
  /** Same seed and options: the same bytes. */
  seed: number;
  /** The folder that the files come in. */
  naar: string;
  /** Every date is counted from this day. */
  vandaag: string;
  overschrijf?: boolean;
}

const DOSSIERMAKERS: Record<Partnerdomein, Dossiermaker> = {
  WIJKTEAM: wijkteamrijen,
  WMO: wmorijen,
  SCHULDHULP: schuldhulprijen,
  CJG: cjgrijen,
  WIJKVERPLEGING: wijkverplegingrijen,
};
const bestandVan = (domein: Partnerdomein) => domein.toLowerCase();

/**
 * Writes so many invented households, one file for each organisation, as that organisation would deliver it. The first
 * of them are the same however many are asked for. Returns the number of rows of each file.
 */
export async function genereer(
  { huishoudens, seed, naar, vandaag, overschrijf }: Opdracht,
  voortgang?: (huishoudens: number) => void,
): Promise<Record<string, number>> {
  const bestanden = await Bestanden.maak(naar, ['huishouden', ...PARTNERDOMEINEN.map(bestandVan)], overschrijf);
  const middelen = { loting: new Loting(seed), kalender: kalenderOp(vandaag), bsn: bsnReeks() };
  try {
    await bestanden.write('huishouden', bekendeOrganisaties());
    let buren: Gezin | undefined;
    for (let huishouden = 1; huishouden <= huishoudens; huishouden += 1) {
      const geval = nieuwGeval(nieuwGezin(huishouden, middelen), gebiedVan(huishouden), middelen);
      await bestanden.write('huishouden', [...gebiedsrijen(huishouden), ...huishoudrijen(geval, buren, middelen)]);
      for (const [domein, rijen] of dossiers(geval, middelen)) await bestanden.write(bestandVan(domein), rijen);
      buren = geval.gezin;
      voortgang?.(huishouden);
    }
    return await bestanden.close();
  } catch (error) {
    await bestanden.gooiWeg();
    throw error;
  }
}

const dossiers = ({ hulp, ...geval }: Geval, middelen: Middelen): [Partnerdomein, Rij[]][] =>
  hulp.map(({ leden, ...een }) => [
    een.domein,
    leden.flatMap((lid) => DOSSIERMAKERS[een.domein]({ ...geval, ...een, ...middelen, lid })),
  ]);

/** Those of the sample data, so that the personas find their households among these. */
function bekendeOrganisaties(): Rij[] {
  const rijen = readFileSync(voorbeeldbestand('huishouden'), 'utf8').trim().split('\n');
  return rijen
    .map((tekst) => JSON.parse(tekst) as Rij)
    .filter(({ soort }) => soort === 'organisatie' || soort === 'team');
}
