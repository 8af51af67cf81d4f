import { type Aanvaller, type Claims, stelAanvallerOp } from '../security/aanvaller.fixture';
import { inwoner, medewerker } from './noodtoegang.fixture';

export const REDEN = 'Er spelen problemen op vier leefgebieden tegelijk.';
export const ANDERE_REDEN = 'Het regieteam is klaar: de wijkcoach gaat verder.';

const MUTATIES = {
  draagRegieOver: 'DraagRegieOverInput',
  beantwoordRegieaanbod: 'BeantwoordRegieaanbodInput',
  trekRegieaanbodIn: 'TrekRegieaanbodInInput',
  geefRegieTerug: 'GeefRegieTerugInput',
};
type Mutatie = keyof typeof MUTATIES;

const WIE = 'soort naam organisatie persoon { id }';
export const VELDEN = `id regieversie regisseur { ${WIE} vanaf sinds tijdelijkTot }
  regieverloop { regisseur { ${WIE} sinds tijdelijkTot } tot reden }
  regieaanbod { ${WIE} functionaris reden tijdelijkTot opschaling aangebodenOp }`;

export const COACH = { ...medewerker('WIJKCOACH', 'org-wijkteams', 'coach-1'), team: 'team-lindenholt' };
export const COLLEGA = { ...medewerker('WIJKCOACH', 'org-wijkteams', 'coach-2'), team: 'team-lindenholt' };
export const TEAMLEIDER = { ...medewerker('TEAMLEIDER', 'org-wijkteams', 'leider-1'), team: 'team-lindenholt' };
export const REGIETEAMLID = medewerker('REGIETEAMLID', 'org-regieteam', 'regie-1');
export const CJG_COACH = medewerker('CJG_COACH', 'org-cjg', 'cjg-1');
export const BUITEN = medewerker('WIJKCOACH', 'org-elders', 'buiten-1');

export const NAAR_REGIETEAM = { soort: 'REGIETEAM', organisatie: 'org-regieteam', naam: 'R. de Boer' };
export const NAAR_CJG = { soort: 'CJG_COACH', organisatie: 'org-cjg' };

/** To offer regie; to a regieteam it is for a time. */
export const aan = (huishouden: string, naar: object, anders: object = {}) => ({
  ...{ huishouden, verwachteVersie: 0, naar, reden: REDEN, ...anders },
});
export const tijdelijk = (huishouden: string, anders: object = {}) =>
  aan(huishouden, NAAR_REGIETEAM, { tijdelijkTot: '2026-12-31', opschaling: 'ops-1', ...anders });
/** To answer an offer. */
export const ja = (huishouden: string, verwachteVersie = 1) => ({ huishouden, verwachteVersie, aanvaard: true });
export const nee = (huishouden: string, verwachteVersie = 1) => ({
  ...{ huishouden, verwachteVersie, aanvaard: false, reden: REDEN },
});
/** To give it back. */
export const terug = (huishouden: string, verwachteVersie = 2) => ({
  ...{ huishouden, verwachteVersie, reden: ANDERE_REDEN },
});

/** The hub on a Tuesday morning, on a clock that a test moves, and what one does with regie. */
export async function stelRegieOp() {
  const klok = { nu: new Date(OCHTEND) };
  const hub: Aanvaller = await stelAanvallerOp(() => ({ klok: () => klok.nu }));
  const stel = async (wie: Claims, query: string, variables?: object, doel?: string) =>
    hub.metToken(await hub.munt(wie), query, doel ?? (wie.org ? 'PLANREGIE' : undefined), variables);
  const zie = async (wie: Claims, id: string, doel?: string) => {
    const { data, errors } = await stel(wie, `query($id: ID!) { huishouden(id: $id) { ${VELDEN} } }`, { id }, doel);
    expect(errors).toBeUndefined();
    return data.huishouden;
  };
  const doe = async (wie: Claims, mutatie: Mutatie, input: object, doel?: string) => {
    const vraag = `mutation($input: ${MUTATIES[mutatie]}!) { ${mutatie}(input: $input) { huishouden { ${VELDEN} } fouten { code bericht veld } } }`;
    const { data, errors } = await stel(wie, vraag, { input }, doel);
    expect(errors).toBeUndefined();
    return data[mutatie];
  };
  const codes = async (...args: Parameters<typeof doe>): Promise<string[]> =>
    (await doe(...args)).fouten.map((f: { code: string }) => f.code);
  /** A step that is taken. */
  const lukt = async (...args: Parameters<typeof doe>) => {
    const { huishouden, fouten } = await doe(...args);
    expect(fouten).toEqual([]);
    return huishouden;
  };
  const verder = ({ dagen = 0, minuten = 0 }: { dagen?: number; minuten?: number }) => {
    klok.nu = new Date(klok.nu.getTime() + (dagen * 1440 + minuten) * 60_000);
  };
  /** A household of its own for each test, where wijkteam, regieteam and CJG work, and the wijkcoach has regie. */
  let nr = 0;
  const huishouden = async (anders: { regie?: object | null; deelt?: boolean } = {}) => {
    nr += 1;
    const id = `hh-r${nr}`;
    klok.nu = new Date(OCHTEND);
    await hub.opslag('huishouden').write(async (manager) => {
      for (const [tabel, ...rijen] of rijenVan(id, { regie: REGIE_WIJKCOACH, deelt: true, ...anders }))
        if (rijen.length > 0) await manager.insert(tabel, rijen);
    });
    const [anna, bob, els] = ['anna', 'bob', 'els'].map((wie) => inwoner(`${id}-${wie}`));
    return { id, anna, bob, els };
  };
  return { ...hub, klok, stel, zie, doe, codes, lukt, verder, huishouden };
}
export type Regiehub = Awaited<ReturnType<typeof stelRegieOp>>;

const OCHTEND = '2026-11-24T10:00:00Z';
const REGIE_WIJKCOACH = { soort: 'WIJKCOACH', organisatieId: 'org-wijkteams', naam: 'J. Bakker' };
const BEWONERS = { anna: '1984-05-12', bob: '2011-05-12' };
const WERKEN_ER = [
  ['org-wijkteams', 'WIJKTEAM', 'team-lindenholt'],
  ['org-regieteam', 'PLAN', null],
  ['org-cjg', 'CJG', null],
  ['org-zorgverzekeraar', 'PLAN', null],
];

/** Anna and her son Bob live there; Els, her sister, speaks for her about the plan. */
function rijenVan(id: string, { regie, deelt }: { regie: object | null; deelt: boolean }): [string, ...object[]][] {
  const wie = Object.entries({ ...BEWONERS, els: '1960-05-12' });
  const bewoners = Object.keys(BEWONERS);
  const [anna, bob, els] = wie.map(([naam]) => `${id}-${naam}`);
  const bewijs = { bewijssoort: 'VOLMACHT', vanaf: '2025-01-01' };
  const mens = { voornaam: 'A', achternaam: 'B' };
  return [
    ['huishouden', { id, wijknaam: 'Lindenholt' }],
    [
      'persoon',
      ...wie.map(([naam, geborenOp]) => ({ ...mens, id: `${id}-${naam}`, sub: `inwoner-${id}-${naam}`, geborenOp })),
    ],
    ['lidmaatschap', ...bewoners.map((naam) => ({ persoon: `${id}-${naam}`, huishouden: id, vanaf: '2020-01-01' }))],
    ['gezag', { ...bewijs, kenmerk: `g-${id}`, kind: bob, soort: 'EENHOOFDIG_OUDERLIJK_GEZAG', houder: anna }],
    ['vertegenwoordiging', { ...bewijs, ...MACHTIGING, kenmerk: `v-${id}`, persoon: anna, vertegenwoordiger: els }],
    [
      'betrokkenheid',
      ...WERKEN_ER.map(([organisatieId, domein, teamId]) => ({
        ...{ kenmerk: `b-${id}-${organisatieId}`, huishouden: id, persoonId: null },
        ...{ organisatieId, domein, teamId, vanaf: '2026-01-05' },
      })),
    ],
    ['regie', ...(regie ? [{ kenmerk: `regie-${id}`, huishouden: id, vanaf: '2026-02-01', ...regie }] : [])],
    ['toestemming', ...(deelt ? bewoners.map((naam) => deeltCjg(`${id}-${naam}`)) : [])],
    ['toestemming_gebeurtenis', ...(deelt ? [...getekend(anna, anna), ...getekend(bob, bob, anna)] : [])],
  ];
}

const MACHTIGING = { soort: 'MACHTIGING', domeinen: ['PLAN'] };
/** That the CJG works with them those who take part in the plan may know. */
const deeltCjg = (betrokkeneId: string) => ({
  ...{ id: `t-${betrokkeneId}`, soort: 'TOESTEMMING', betrokkeneId, aanPlandeelnemers: true, domein: 'CJG' },
  ...{ niveau: 'BETROKKENHEID', doelen: ['PLANREGIE'], vanaf: '2026-09-01', tot: '2027-08-31', wijze: 'DIGITAAL' },
});
const getekend = (persoon: string, ...door: string[]) =>
  door.map((wie, i) => ({
    ...{ toestemming: `t-${persoon}`, versie: i + 1, soort: 'ONDERTEKEND', door: wie },
    ...{ wijze: 'DIGITAAL', tijdstip: '2026-09-01T09:00:00.000Z' },
  }));
