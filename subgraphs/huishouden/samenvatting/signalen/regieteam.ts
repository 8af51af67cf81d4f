import { Leefgebied } from '#schema/lijsten/leefgebied';
import { Domein } from '#schema/lijsten/toegang';
import { isProbleem, leefgebieden } from '../delen/leefgebieden';
import { type Dossierdeel, type Dossierfeiten, vanElkLid } from '../feiten';
import type { Leefgebiedbeeld } from '../Leefgebiedbeeld';
import type { Signaalfeit } from '../Opschalingssignaal';
import { woorden } from '../woorden';

const VANAF = 3;

/** Problems on three leefgebieden or more; a threatening debt situation goes with them as a fact. */
export const regieteam: Dossierdeel<Signaalfeit[]> = (feiten, vandaag) => {
  const problemen = leefgebieden(feiten, vandaag).leefgebieden.filter(isProbleem);
  return problemen.length < VANAF ? [] : [...problemen.map(alsFeit), ...bedreigend(feiten)];
};

const alsFeit = ({ leefgebied, domeinen, organisaties, laagsteScore }: Leefgebiedbeeld): Signaalfeit => {
  const wie = organisaties.length > 0 ? `hulp van ${organisaties.join(' en ')}` : hulpUit(domeinen);
  const score = laagsteScore ? `laagste score ${laagsteScore}` : undefined;
  const waaruit = laagsteScore ? [...new Set([...domeinen, Domein.WIJKTEAM])].toSorted() : domeinen;
  const delen = [wie, score].filter((deel) => deel !== undefined);
  return { omschrijving: `${woorden(leefgebied)}: ${delen.join('; ')}`, domeinen: waaruit, leefgebied };
};

/** Where an organisation does not say what it is called. */
const hulpUit = (domeinen: readonly Domein[]): string | undefined =>
  domeinen.length > 0 ? `hulp uit ${domeinen.join(' en ')}` : undefined;

/** Until the first conversation was held (Wgs art. 4 lid 2). */
const bedreigend = (feiten: Dossierfeiten): Signaalfeit[] =>
  vanElkLid(feiten, ({ schuldhulp }) => schuldhulp?.aanmeldingen)
    .filter((aanmelding) => aanmelding.bedreigend && !aanmelding.intakeOp)
    .map(({ betreft, aangemeldOp }) => ({
      omschrijving: `bedreigende schuldsituatie, aangemeld op ${aangemeldOp}, nog zonder eerste gesprek`,
      ...{ domeinen: [Domein.SCHULDHULP], leefgebied: Leefgebied.FINANCIEN, betreft },
    }));
