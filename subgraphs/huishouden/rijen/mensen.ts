import { In, IsNull } from 'typeorm';
import { z } from 'zod';
import { DOMEINEN, PARTNERDOMEINEN } from '#schema/lijsten/toegang';
import { Dag, Kenmerk, type Rijsoort, type Rijsoorten, verwijzing, zonderBsn } from '#waarborgen/inlezen/rijsoort';
import { Bsn, pseudoniemVan } from '#waarborgen/toegang/pseudoniem';
import { botstBetrokkenheid } from '../betrokkenheid/aanlevering';
import { botstGezag } from '../gezag/aanlevering';
import {
  BEWIJSSOORTEN,
  Bewijssoort,
  GEZAG_ZONDER_HOUDER,
  GEZAGSSOORTEN,
  type Gezagssoort,
  VERTEGENWOORDIGINGSSOORTEN,
} from '../lijsten';
import { Betrokkenheid } from '../mensen/Betrokkenheid';
import { Gezag } from '../mensen/Gezag';
import { Huishouden } from '../mensen/Huishouden';
import { Lidmaatschap } from '../mensen/Lidmaatschap';
import { Organisatie } from '../mensen/Organisatie';
import { Persoon } from '../mensen/Persoon';
import { Pseudoniem } from '../mensen/Pseudoniem';
import { Team } from '../mensen/Team';
import { Vertegenwoordiging } from '../mensen/Vertegenwoordiging';
import { eisEigenPseudoniemsleutels, type Huishoudenomgeving, pseudoniemsleutel } from '../omgeving';
import { rijsoort } from './rijsoort';

const periode = { vanaf: Dag, tot: Dag.optional() };
const naam = z.string().min(1).max(255);
/** From what it follows that somebody speaks for another, and who looked at it. */
const bewijs = z.strictObject({
  soort: z.enum(BEWIJSSOORTEN).refine((soort) => soort !== Bewijssoort.NIET_VASTGELEGD, 'ontbreekt'),
  ...{ nummer: z.string().min(1).max(64), gecontroleerdDoor: naam, gecontroleerdOp: Dag },
});
const alsBewijs = ({ soort, nummer, ...rest }: z.infer<typeof bewijs>) => ({
  ...{ bewijssoort: soort, bewijsnummer: nummer, ...rest },
});
interface Gezagsrij {
  kenmerk: string;
  kind: string;
  soortGezag: Gezagssoort;
  houder?: string;
  vanaf: string;
  tot?: string;
  bewijs: z.infer<typeof bewijs>;
}
const alsGezag = ({ soortGezag, houder, tot, bewijs, ...rest }: Gezagsrij): Gezag => ({
  ...{ ...rest, soort: `${soortGezag}`, houder: houder ?? null, tot: tot ?? null, ...alsBewijs(bewijs) },
});
/** As OpenID Connect Core § 2 has it; without spaces, which a database may overlook. */
const Sub = z.string().regex(/^[\x21-\x7E]{1,255}$/, 'heeft geen geldige vorm (ASCII, zonder spaties)');

/** Organisations, households, persons, and who speaks for whom. */
export const mensen: Rijsoorten = {
  organisatie: rijsoort(
    {
      kenmerk: Kenmerk,
      naam,
      bronVan: z.enum(PARTNERDOMEINEN).optional(),
      zorgverzekeraar: z.boolean().default(false),
    },
    ({ kenmerk, ...rest }) => [{ entiteit: Organisatie, waarde: { id: kenmerk, bronVan: null, ...rest } }],
  ),
  team: rijsoort(
    { kenmerk: Kenmerk, organisatie: Kenmerk, naam },
    ({ kenmerk, ...rest }) => [{ entiteit: Team, waarde: { id: kenmerk, ...rest } }],
    ({ organisatie }) => [verwijzing('organisatie', Organisatie, { id: organisatie })],
  ),
  huishouden: rijsoort({ kenmerk: Kenmerk, wijk: z.string().max(64).optional() }, ({ kenmerk, wijk = null }) => [
    { entiteit: Huishouden, waarde: { id: kenmerk, wijknaam: wijk } },
  ]),
  gezag: rijsoort(
    {
      kenmerk: Kenmerk,
      kind: Kenmerk,
      soortGezag: z.enum(GEZAGSSOORTEN),
      houder: Kenmerk.optional(),
      ...periode,
      bewijs,
    },
    (rij) => [{ entiteit: Gezag, waarde: alsGezag(rij), vast: ['kind'] }],
    ({ kind, houder }) => [
      verwijzing('kind', Persoon, { id: kind }),
      ...(houder ? [verwijzing('houder', Persoon, { id: houder })] : []),
    ],
    (rij, manager) => botstGezag(alsGezag(rij), manager),
    (schema) =>
      schema.refine((rij) => GEZAG_ZONDER_HOUDER.includes(String(rij.soortGezag)) === (rij.houder === undefined), {
        path: ['houder'],
        error: 'hoort bij elke soort gezag, behalve als niemand het heeft of het niet te bepalen is',
      }),
  ),
  vertegenwoordiging: rijsoort(
    {
      ...{ kenmerk: Kenmerk, persoon: Kenmerk, vertegenwoordiger: Kenmerk },
      ...{
        soortVertegenwoordiging: z.enum(VERTEGENWOORDIGINGSSOORTEN),
        domeinen: z.array(z.enum(DOMEINEN)).max(DOMEINEN.length).optional(),
        ...{ ...periode, bewijs },
      },
    },
    ({ soortVertegenwoordiging, domeinen = null, tot = null, bewijs, ...rest }) => [
      {
        entiteit: Vertegenwoordiging,
        waarde: { ...rest, soort: soortVertegenwoordiging, domeinen, tot, ...alsBewijs(bewijs) },
        vast: ['persoon'],
      },
    ],
    ({ persoon, vertegenwoordiger }) => [
      verwijzing('persoon', Persoon, { id: persoon }),
      verwijzing('vertegenwoordiger', Persoon, { id: vertegenwoordiger }),
    ],
  ),
  betrokkenheid: rijsoort(
    {
      ...{
        kenmerk: Kenmerk,
        huishouden: Kenmerk,
        persoon: Kenmerk.optional(),
        organisatie: Kenmerk,
        team: Kenmerk.optional(),
      },
      ...{ domein: z.enum(DOMEINEN), ...periode },
    },
    ({ persoon = null, organisatie, team = null, tot = null, ...rest }) => [
      {
        entiteit: Betrokkenheid,
        waarde: { ...rest, persoonId: persoon, organisatieId: organisatie, teamId: team, tot },
        vast: ['huishouden', 'persoonId'],
      },
    ],
    ({ huishouden, persoon, organisatie, team }) => [
      verwijzing('huishouden', Huishouden, { id: huishouden }),
      verwijzing('organisatie', Organisatie, { id: organisatie }),
      ...(persoon ? [verwijzing('persoon', Persoon, { id: persoon })] : []),
      ...(team ? [verwijzing('team', Team, { id: team })] : []),
    ],
    botstBetrokkenheid,
  ),
};

/** The BSN becomes a pseudonym for every partner, and is kept nowhere. */
export function persoonrij(omgeving: Huishoudenomgeving): Rijsoort<never> {
  eisEigenPseudoniemsleutels(omgeving);
  const pseudoniemen = (kenmerk: string, bsn: string) =>
    PARTNERDOMEINEN.map((domein) => ({
      waarde: pseudoniemVan(bsn, pseudoniemsleutel(omgeving, domein)),
      persoon: kenmerk,
      domein,
    }));
  return rijsoort(
    {
      ...{ kenmerk: Kenmerk, bsn: Bsn, sub: Sub.optional() },
      ...{ voornaam: naam, voorvoegsel: z.string().max(32).optional(), achternaam: naam, geboortedatum: Dag },
      overledenOp: Dag.optional(),
      woontIn: z.array(z.strictObject({ huishouden: Kenmerk, ...periode })),
    },
    ({ kenmerk, bsn, woontIn, geboortedatum, overledenOp = null, sub = null, voorvoegsel = null, ...rest }) => [
      { entiteit: Persoon, waarde: { id: kenmerk, sub, voorvoegsel, geborenOp: geboortedatum, overledenOp, ...rest } },
      ...pseudoniemen(kenmerk, bsn).map((waarde) => ({ entiteit: Pseudoniem, waarde })),
      ...woontIn.map((lid) => ({ entiteit: Lidmaatschap, waarde: { tot: null, ...lid, persoon: kenmerk } })),
    ],
    ({ woontIn }) => woontIn.map(({ huishouden }) => verwijzing('woontIn', Huishouden, { id: huishouden })),
    async ({ kenmerk, bsn, woontIn }, manager) => {
      const waarden = pseudoniemen(kenmerk, bsn).map((p) => p.waarde);
      const bekend = await manager.find(Pseudoniem, { where: [{ waarde: In(waarden) }, { persoon: kenmerk }] });
      if (bekend.some((p) => p.persoon !== kenmerk)) return BSN_VAN_ANDER;
      if (bekend.some((p) => !waarden.includes(p.waarde))) return ANDER_BSN;
      const woonde = await manager.findBy(Lidmaatschap, { persoon: kenmerk, tot: IsNull() });
      const genoemd = woontIn.map(({ huishouden, vanaf }) => `${huishouden} ${vanaf}`);
      return woonde.every(({ huishouden, vanaf }) => genoemd.includes(`${huishouden} ${vanaf}`))
        ? undefined
        : VERHUIZING;
    },
    zonderBsn,
  );
}

const BSN_VAN_ANDER = { veld: 'bsn', code: 'BSN_DUBBEL', bericht: 'hoort al bij een andere persoon' };
const ANDER_BSN = { veld: 'bsn', code: 'BSN_ANDERS', bericht: 'is een ander dan eerder bij deze persoon is opgegeven' };
const VERHUIZING = {
  ...{ veld: 'woontIn', code: 'VERHUIZING_ONTBREEKT' },
  bericht: 'mist een huishouden waar deze persoon nog woont; noem het met hetzelfde begin en een einddatum',
};
