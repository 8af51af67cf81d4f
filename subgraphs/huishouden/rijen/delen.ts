import { z } from 'zod';
import { DOELBINDINGEN, DOMEINEN, INZAGENIVEAUS, Inzageniveau } from '#schema/lijsten/toegang';
import { type Bewaarbaar, Dag, Kenmerk, type Rijsoorten, verwijzing } from '#waarborgen/inlezen/rijsoort';
import { TOESTEMMINGSWIJZEN, Toestemmingssoort } from '../lijsten';
import { Organisatie } from '../mensen/Organisatie';
import { Persoon } from '../mensen/Persoon';
import { Team } from '../mensen/Team';
import { isTeLang } from '../toestemmingen/looptijd';
import { Toestemming } from '../toestemmingen/Toestemming';
import { Toestemmingsgebeurtenis } from '../toestemmingen/Toestemmingsgebeurtenis';
import { rijsoort } from './rijsoort';

const Tijdstip = z.iso.datetime('is geen tijdstip in UTC (ISO 8601)').max(24, 'is nauwkeuriger dan een milliseconde');
const Ontvanger = z
  .strictObject({
    organisatie: Kenmerk.optional(),
    team: Kenmerk.optional(),
    plandeelnemers: z.literal(true).optional(),
    vertegenwoordigers: z.literal(true).optional(),
  })
  .refine(
    (aan) => Object.keys(aan).length === 1,
    'noemt precies een van organisatie, team, plandeelnemers en vertegenwoordigers',
  );

const velden = {
  ...{ kenmerk: Kenmerk, betrokkene: Kenmerk, aan: Ontvanger },
  /** Every domain where none is named. */
  domein: z.enum(DOMEINEN).optional(),
  doelen: z.array(z.enum(DOELBINDINGEN)).min(1).max(DOELBINDINGEN.length),
  ...{ vanaf: Dag, tot: Dag, wijze: z.enum(TOESTEMMINGSWIJZEN), toelichting: z.string().max(4000).optional() },
  gegevenOp: Tijdstip,
  ondertekend: z.array(z.strictObject({ door: Kenmerk, op: Tijdstip })),
  ingetrokken: z.strictObject({ door: Kenmerk, op: Tijdstip }).optional(),
};
type Rij = z.infer<z.ZodObject<typeof velden>> & { niveau?: Inzageniveau };

/** At most twelve months. */
const looptTijd = (schema: z.ZodObject): z.ZodType =>
  schema.refine((rij) => !isTeLang(String(rij.vanaf), String(rij.tot)), {
    path: ['tot'],
    error: 'ligt meer dan twaalf maanden na het begin',
  });

/** What residents recorded about sharing: a consent or an objection, with all that happened to it since. */
export const delen: Rijsoorten = {
  toestemming: rijsoort(
    {
      ...velden,
      niveau: z.enum(INZAGENIVEAUS).refine((n) => n !== Inzageniveau.GEEN, 'is geen toestemming; leg een bezwaar vast'),
    },
    (rij) => save(rij as Rij, Toestemmingssoort.TOESTEMMING),
    verwijst,
    undefined,
    looptTijd,
  ),
  bezwaar: rijsoort(velden, (rij) => save(rij, Toestemmingssoort.BEZWAAR), verwijst, undefined, looptTijd),
};

function verwijst({ betrokkene, aan, ondertekend }: Rij) {
  return [
    verwijzing('betrokkene', Persoon, { id: betrokkene }),
    ...ondertekend.map(({ door }) => verwijzing('ondertekend', Persoon, { id: door })),
    ...(aan.organisatie ? [verwijzing('aan.organisatie', Organisatie, { id: aan.organisatie })] : []),
    ...(aan.team ? [verwijzing('aan.team', Team, { id: aan.team })] : []),
  ];
}

function save(rij: Rij, soort: Toestemmingssoort): Bewaarbaar[] {
  const { kenmerk, betrokkene, aan, domein = null, gegevenOp, ondertekend, ingetrokken, toelichting, ...rest } = rij;
  const toestemming = {
    ...{ id: kenmerk, soort, betrokkeneId: betrokkene, domein, toelichting: toelichting ?? null },
    ...{
      aanOrganisatie: aan.organisatie ?? null,
      aanTeam: aan.team ?? null,
      aanPlandeelnemers: aan.plandeelnemers ?? false,
      aanVertegenwoordigers: aan.vertegenwoordigers ?? false,
    },
    ...{ niveau: Inzageniveau.GEEN, ...rest },
  };
  const gebeurtenissen = [
    { soort: 'GEGEVEN', door: ondertekend[0]?.door ?? betrokkene, tijdstip: gegevenOp },
    ...ondertekend.map(({ door, op }) => ({ soort: 'ONDERTEKEND', door, tijdstip: op })),
    ...(ingetrokken ? [{ soort: 'INGETROKKEN', door: ingetrokken.door, tijdstip: ingetrokken.op }] : []),
  ];
  return [
    vastgelegd(Toestemming, toestemming),
    ...gebeurtenissen.map((g, i) => vastgelegd(Toestemmingsgebeurtenis, { ...g, toestemming: kenmerk, versie: i + 1 })),
  ];
}

/** History is added to, never changed: who wants to share otherwise withdraws, and records anew. */
const vastgelegd = (entiteit: Bewaarbaar['entiteit'], waarde: object): Bewaarbaar => ({
  ...{ entiteit, waarde, vast: Object.keys(waarde) },
});
