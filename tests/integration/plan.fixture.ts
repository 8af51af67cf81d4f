import { randomUUID } from 'node:crypto';
import type { Aanvaller, Claims } from '../security/aanvaller.fixture';
import { stelAanvallerOp } from '../security/aanvaller.fixture';

const OVER_TWEE_JAAR = Date.parse('2028-11-24T10:00:00Z') / 1000;
const met = (sub: string, rol: string, org: string, team?: string): Claims => ({
  ...{ sub, org, rollen: [rol], exp: OVER_TWEE_JAAR, ...(team && { team }) },
});

export const inwoner = (naam: string): Claims => ({ sub: `inwoner-${naam}`, rollen: ['INWONER'], exp: OVER_TWEE_JAAR });
export const WIJKCOACH = met('wijkcoach-bakker', 'WIJKCOACH', 'org-wijkteams', 'team-lindenholt');
export const COLLEGA = met('wijkcoach-willems', 'WIJKCOACH', 'org-wijkteams', 'team-lindenholt');
export const TEAMLEIDER = met('teamleider-smit', 'TEAMLEIDER', 'org-wijkteams', 'team-lindenholt');
export const REGIETEAM = met('regieteamlid-visser', 'REGIETEAMLID', 'org-regieteam');
export const WMO = met('wmo-consulent-mulder', 'WMO_CONSULENT', 'org-wmo');
export const SCHULDHULP = met('schuldhulpverlener-kok', 'SCHULDHULPVERLENER', 'org-schuldhulp');
export const BUITENSTAANDER = met('buitenstaander', 'WIJKCOACH', 'org-elders');

/** Each mutation on a plan, with the input that it takes. */
export const MUTATIES = {
  stelConceptplanOp: 'StelConceptplanOpInput',
  voegDoelToe: 'VoegDoelToeInput',
  werkDoelBij: 'WerkDoelBijInput',
  voegActieToe: 'VoegActieToeInput',
  werkActieBij: 'WerkActieBijInput',
  bepaalVolgorde: 'BepaalVolgordeInput',
  maakVoorbehoud: 'MaakVoorbehoudInput',
  geefAkkoord: 'GeefAkkoordInput',
  stelPlanVast: 'PlanInput',
  evalueerPlan: 'EvalueerPlanInput',
  sluitPlan: 'PlanInput',
} as const;
export type Mutatie = keyof typeof MUTATIES;

const DOEL = `id leefgebied gewenstResultaat meting streefdatum stand betreft { id }
  evaluaties { oordeel score woorden } akkoorden { akkoord betreft { id } wachtOp { id } gegeven { wijze vastgelegdDoor toelichting door { id } } }
  acties { id uitvoerder wat wanneer wie voortgang volgorde voorbehouden { organisatie reden } }`;
export const PLAN = `id versie status opgesteldOp vastgesteldOp leefgebieden wachtOpAkkoord { id } doelen { ${DOEL} }`;

// biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is what the tests are about.
export type Planantwoord = any;

/** The sample households on a Tuesday morning, household A without the plan that was delivered, on a clock that a test moves. */
export async function stelPlannenOp({ geleverd = false }: { geleverd?: boolean } = {}) {
  const klok = { nu: new Date('2026-11-24T10:00:00Z') };
  const hub: Aanvaller = await stelAanvallerOp(() => ({ klok: () => klok.nu }));
  if (!geleverd) await hub.opslag('huishouden').lezer.query(`DELETE FROM plan WHERE id = 'plan-a'`);
  const stel = async (wie: Claims, query: string, variables?: object, doel = doelVan(wie)) =>
    hub.metToken(await hub.munt(wie), query, doel, variables);
  const doe = async (wie: Claims, mutatie: Mutatie, input: object, doel?: string): Promise<Planantwoord> => {
    const velden = `plan { ${PLAN} } doel { id } actie { id } fouten { code bericht veld }`;
    const vraag = `mutation($input: ${MUTATIES[mutatie]}!) { ${mutatie}(input: $input) { ${velden} } }`;
    const { data, errors } = await stel(wie, vraag, { input: metSleutel(mutatie, input) }, doel);
    expect(errors).toBeUndefined();
    return data[mutatie];
  };
  /** Does it, and takes no refusal. */
  const lukt = async (...args: Parameters<typeof doe>): Promise<Planantwoord> => {
    const payload = await doe(...args);
    expect(payload.fouten).toEqual([]);
    return payload;
  };
  const codes = async (...args: Parameters<typeof doe>): Promise<string[]> =>
    (await doe(...args)).fouten.map((f: { code: string }) => f.code);
  const plan = async (wie: Claims, velden = PLAN, huishouden = 'hh-a', doel?: string): Promise<Planantwoord> => {
    const { data, errors } = await stel(
      wie,
      `{ huishouden(id: "${huishouden}") { plan { ${velden} } } }`,
      undefined,
      doel,
    );
    expect(errors).toBeUndefined();
    return data.huishouden?.plan ?? null;
  };
  return { ...hub, klok, stel, doe, lukt, codes, plan };
}
export type Plannen = Awaited<ReturnType<typeof stelPlannenOp>>;

const doelVan = ({ org }: Claims) => (org ? 'PLANREGIE' : undefined);
const AANVULLEND: readonly Mutatie[] = ['stelConceptplanOp', 'voegDoelToe', 'voegActieToe'];
const metSleutel = (mutatie: Mutatie, input: object): object =>
  AANVULLEND.includes(mutatie) ? { idempotentieSleutel: randomUUID(), ...input } : input;

export const doelVoor = (planId: string, betreft: string[], anders: object = {}) => ({
  ...{ planId, betreft, leefgebied: 'WONEN', gewenstResultaat: 'Het huis is droog.', meting: 'Geen schimmel meer.' },
  ...{ streefdatum: '2027-03-01', ...anders },
});
