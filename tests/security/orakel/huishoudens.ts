import fc from 'fast-check';
import { PARTNERDOMEINEN, Rol } from '#schema/lijsten/toegang';
import type { Feiten } from '#waarborgen/toegang/feiten';
import { isBsn } from '#waarborgen/toegang/pseudoniem';
import * as los from './gevallen';

/*
 * Random households as their organisations would deliver them, with a mark in every text that says whose it is, of which
 * domain, and how far one must be allowed to look to see it.
 */

export type Rij = Record<string, unknown>;
type Over = Omit<Feiten, 'lezer' | 'domein'>;
export interface Wereld {
  /** By name of the subgraph. */
  rijen: Record<string, Rij[]>;
  /** Broken glass, as the hub's own tables keep it: of it nothing is delivered. */
  nood: { noodtoegang: Rij[]; noodtoegang_persoon: Rij[]; noodtoegang_gebeurtenis: Rij[] };
  huishoudens: string[];
  personen: Map<string, Over & { huishouden?: string; sub: string }>;
  lezers: { huishouden: string; lezer: Feiten['lezer']; claims: Record<string, unknown> }[];
}

/** `mk` (a text), `tk` (a consent) or `nm` (a name), of whom, of what, and from which level on. */
export const merk = (wie: readonly string[], domein: string, niveau: string) =>
  `mk-${wie.join('.')}-${domein}-${niveau}-km`;
export const naammerk = (wie: string) => `nm-${wie}-mn`;
export const MERK = /(mk|tk|nm)-([\w.]+)-(?:([A-Z]+|\d+)-([A-Z_]+)-)?(?:km|mn)/g;

const lid = fc.record({
  ...{ leeftijd: los.leeftijd, gezag: los.gezag },
  vertegenwoordigingen: fc.array(los.vertegenwoordiging, { maxLength: 1 }),
  toestemmingen: fc.array(los.toestemming, { minLength: 1, maxLength: 5 }),
  overleden: los.meestal(fc.constant(undefined), los.verschuiving(-5, 0), 12),
  weg: los.meestal(fc.constant(undefined), los.verschuiving(-6, 3), 8),
});
const medewerker = fc.record({
  werk: fc.constantFrom(
    ...([
      ['org-wmo', undefined],
      ['org-cjg', undefined],
      ['org-regieteam', undefined],
      ['org-zorgverzekeraar', undefined],
      ['org-wijkteams', 'team-lindenholt'],
      ['org-wijkteams', 'team-dukenburg'],
      ['org-wijkteams', undefined],
    ] as const),
  ),
  doel: los.doel,
  privacy: los.meestal(fc.constant(false), fc.constant(true), 12),
});
const huishouden = fc.record({
  leden: fc.array(lid, { minLength: 1, maxLength: 5 }),
  betrokkenheden: fc.tuple(los.betrokkenheden, fc.infiniteStream(los.meestal(fc.constant(-1), fc.nat(4), 2))),
  lezers: fc.array(medewerker, { minLength: 5, maxLength: 5 }),
  noodtoegangen: fc.array(fc.tuple(los.noodtoegang, fc.uniqueArray(fc.nat(4), { minLength: 1, maxLength: 3 })), {
    maxLength: 3,
  }),
});
/** One of the four. */
interface Ontvanger {
  aanOrganisatie?: string;
  aanTeam?: string;
  aanPlandeelnemers?: true;
  aanVertegenwoordigers?: true;
}
type Huishouden = typeof huishouden extends fc.Arbitrary<infer T> ? T : never;

export function maakWereld(aantal: number, zaad: number, nu: Date): Wereld {
  const nood = { noodtoegang: [], noodtoegang_persoon: [], noodtoegang_gebeurtenis: [] };
  const wereld: Wereld = { rijen: { huishouden: [] }, nood, huishoudens: [], personen: new Map(), lezers: [] };
  for (const naam of PARTNERDOMEINEN) wereld.rijen[naam.toLowerCase()] = [];
  fc.sample(huishouden, { numRuns: aantal, seed: zaad }).forEach((h, i) => {
    voegToe(wereld, `r${i}`, h, nu);
  });
  return wereld;
}

function voegToe(
  wereld: Wereld,
  id: string,
  { leden, betrokkenheden: [werk, overWie], lezers, noodtoegangen }: Huishouden,
  nu: Date,
) {
  const dag = (verschil: number) => los.dagVanaf(nu, verschil);
  const periode = ({ van, tot }: los.Looptijd) => ({ vanaf: dag(van), ...(tot === null ? {} : { tot: dag(tot) }) });
  const vandaag = dag(0);
  const rijen = wereld.rijen.huishouden;
  const ids = leden.map((_, j) => `${id}p${j}`);
  const elders = [`${id}x`, `${id}y`];
  wereld.huishoudens.push(id);
  rijen.push({ soort: 'huishouden', kenmerk: id, wijk: 'Lindenholt' });
  const over = new Map<string, Over & { huishouden?: string; sub: string }>();

  for (const [j, wie] of [...ids, ...elders].entries()) {
    const mens = leden[j];
    const jaren = mens?.leeftijd.jaren ?? 45;
    const verjaard = dag(-(mens?.leeftijd.geleden ?? 100));
    const geboortedatum = `${Number(verjaard.slice(0, 4)) - jaren}${verjaard.slice(4)}`.replace('-02-29', '-02-28');
    const overledenOp = mens?.overleden === undefined ? undefined : dag(mens.overleden);
    const woontIn = mens ? [{ vanaf: dag(-400), ...(mens.weg === undefined ? {} : { tot: dag(mens.weg) }) }] : [];
    rijen.push({
      ...{ soort: 'persoon', kenmerk: wie, bsn: bsn(wereld.personen.size + over.size), sub: `sub-${wie}` },
      ...{ voornaam: naammerk(wie), achternaam: naammerk(wie), geboortedatum, overledenOp },
      woontIn: woontIn.map((w) => ({ huishouden: id, ...w })),
    });
    const woont = woontIn.some(({ tot }) => !tot || tot >= vandaag);
    over.set(wie, {
      ...{ sub: `sub-${wie}`, huishouden: woont ? id : undefined, betrokkene: { id: wie, geboortedatum, overledenOp } },
      ...{
        verblijf: woontIn,
        betrokkenheden: [],
        gezag: [],
        vertegenwoordigingen: [],
        toestemmingen: [],
        noodtoegangen: [],
      },
    });
  }
  const feitenVan = (wie: string) =>
    over.get(wie) as unknown as { [K in keyof Over]: Over[K] extends readonly (infer T)[] ? T[] : Over[K] };

  for (const [n, { looptijd, ...b }] of werk.entries()) {
    const [wie] = overWie.take(1);
    const persoon = wie >= 0 && wie < ids.length ? ids[wie] : undefined;
    const rij = { organisatie: b.organisatie, team: b.team ?? undefined, domein: b.domein, ...periode(looptijd) };
    const past = rij.organisatie === 'org-wijkteams' ? rij : { ...rij, team: undefined };
    rijen.push({ soort: 'betrokkenheid', kenmerk: `betr-${id}-${n}`, huishouden: id, persoon, ...past });
    for (const lid of persoon ? [persoon] : ids)
      if (over.get(lid)?.huishouden) feitenVan(lid).betrokkenheden.push(past as never);
  }

  for (const [j, wie] of ids.entries()) {
    const anderen = [...ids.filter((ander) => ander !== wie).slice(0, 2), ...elders];
    const heet: Record<string, string> = { ik: wie, ouder: anderen[0], ouder2: anderen[1], ander: `${id}x` };
    const { gezag, vertegenwoordigingen, toestemmingen } = leden[j];
    gezag.forEach((g, n) => {
      const niemand = g.soort === 'TIJDELIJK_GEEN_GEZAG' || g.soort === 'NIET_TE_BEPALEN';
      const houder = niemand ? undefined : heet[g.houder ?? 'ouder'];
      const wat = { houder, ...periode(g.looptijd) };
      rijen.push({
        soort: 'gezag',
        kenmerk: `gez-${wie}-${n}`,
        kind: wie,
        soortGezag: g.soort,
        ...wat,
        bewijs: BEWIJS,
      });
      feitenVan(wie).gezag.push({ soort: g.soort, ...wat });
    });
    vertegenwoordigingen.forEach((v, n) => {
      const wat = {
        vertegenwoordiger: heet[v.vertegenwoordiger],
        domeinen: v.domeinen ?? undefined,
        ...periode(v.looptijd),
      };
      const soort = { soort: 'vertegenwoordiging', kenmerk: `vtg-${wie}-${n}`, persoon: wie };
      rijen.push({ ...soort, soortVertegenwoordiging: v.soort, ...wat, bewijs: BEWIJS });
      feitenVan(wie).vertegenwoordigingen.push({ soort: v.soort, ...wat });
    });
    toestemmingen.forEach((t, n) => {
      const getekend = new Map(t.handtekeningen.map((h) => [heet[h.door], dag(-h.geleden)]));
      const ondertekend = [...getekend].map(([door, op]) => ({ door, op: `${op}T09:00:00.000Z` }));
      const {
        aanOrganisatie: organisatie,
        aanTeam: team,
        aanPlandeelnemers: plandeelnemers,
        aanVertegenwoordigers: vertegenwoordigers,
      } = t.aan as Ontvanger;
      const bezwaar = t.soort === 'BEZWAAR';
      const wat = { domein: t.domein ?? undefined, doelen: t.doelen, vanaf: dag(t.van), tot: dag(t.tot) };
      const kenmerk = `tk-${wie}-${n}-${t.domein ?? 'ALLES'}-km`;
      rijen.push({
        ...{ soort: bezwaar ? 'bezwaar' : 'toestemming', kenmerk, betrokkene: wie, wijze: 'PAPIER', ...wat },
        ...{ aan: { organisatie, team, plandeelnemers, vertegenwoordigers }, niveau: bezwaar ? undefined : t.niveau },
        ...{ gegevenOp: `${dag(-46)}T09:00:00.000Z`, ondertekend },
        ingetrokken: t.ingetrokken ? { door: wie, op: `${vandaag}T00:30:00.000Z` } : undefined,
      });
      feitenVan(wie).toestemmingen.push({
        ...{ id: kenmerk, versie: 1, soort: t.soort, ...t.aan, ...wat, domein: t.domein, niveau: t.niveau },
        ...{ ondertekeningen: [...getekend].map(([door, op]) => ({ door, op })), ingetrokken: t.ingetrokken },
      });
    });
    stukkenVan(wereld, wie, bsn(wereld.personen.size + j));
  }
  planVan(rijen, id, ids);
  noodtoegangen.forEach(([n, wie], i) => {
    const personen = wie.filter((j) => j < ids.length).map((j) => ids[j]);
    const feit = noodtoegangIn(wereld, `n-${id}-${i}`, n, personen, nu);
    for (const persoon of personen) feitenVan(persoon).noodtoegangen.push(feit);
  });
  for (const [wie, feiten] of over) wereld.personen.set(wie, feiten);
  wereld.lezers.push(
    ...[...over].map(([persoon, { sub }]) => alsInwoner(id, persoon, sub)),
    ...lezers.map((l) => alsMedewerker(id, l)),
  );
}

const BEWIJS = {
  soort: 'BESCHIKKING_RECHTER',
  nummer: 'R-1',
  gecontroleerdDoor: 'iemand',
  gecontroleerdOp: '2026-01-12',
};

/** A record of each kind, with a mark in each of its texts. */
function stukkenVan({ rijen }: Wereld, wie: string, nummer: string) {
  const maak = (naam: string) => {
    const domein = naam.toUpperCase();
    const tekst = (niveau: string) => merk([wie], domein, niveau);
    const rij = (soort: string, velden: Rij) => ({
      soort,
      kenmerk: `${soort[0]}${tekst('HOOFDLIJNEN')}`,
      bsn: nummer,
      ...velden,
    });
    const houder = { organisatie: tekst('BETROKKENHEID'), telefoon: tekst('BETROKKENHEID') };
    return { rij, houder, kort: tekst('HOOFDLIJNEN'), lang: tekst('DETAILS'), geheim: tekst('VERTROUWELIJK') };
  };
  const [leefgebieden, op] = [['WONEN'], '2026-05-01'];
  const { rij: w, ...wmo } = maak('wmo');
  const melding = w('melding', {
    fase: 'BESCHIKKING',
    gemeldOp: op,
    leefgebieden,
    hulpvraag: wmo.lang,
    ...wmo.houder,
    consulent: wmo.kort,
  });
  rijen.wmo.push(
    melding,
    w('beschikking', { melding: melding.kenmerk, besluit: 'TOEGEKEND', genomenOp: op, motivering: wmo.lang }),
  );
  const { rij: s, ...sh } = maak('schuldhulp');
  rijen.schuldhulp.push(
    s('aanmelding', { aangemeldOp: op, hulpvraag: sh.lang, ...sh.houder, schuldhulpverlener: sh.kort }),
    s('schuld', { schuldsoort: 'NUTS', sinds: op, schuldeiser: sh.lang, oorspronkelijkBedrag: 100, huidigBedrag: 100 }),
  );
  const { rij: c, ...cjg } = maak('cjg');
  const hulpvraag = {
    status: 'ONDERZOEK',
    gesteldOp: op,
    leefgebieden,
    ...cjg.houder,
    coach: cjg.kort,
    vraag: cjg.lang,
    vertrouwelijk: false,
  };
  const eigen = {
    vertrouwelijk: true,
    vraag: cjg.geheim,
    coach: cjg.geheim,
    organisatie: cjg.geheim,
    telefoon: cjg.geheim,
  };
  rijen.cjg.push(c('hulpvraag', hulpvraag), {
    ...c('hulpvraag', { ...hulpvraag, ...eigen }),
    kenmerk: `z${cjg.geheim}`,
  });
  const { rij: t, ...wt } = maak('wijkteam');
  const casus = {
    status: 'UITVOERING',
    geopendOp: op,
    leefgebieden,
    coach: wt.kort,
    ...wt.houder,
    team: wt.houder.organisatie,
  };
  rijen.wijkteam.push(
    t('signaal', {
      ontvangenOp: op,
      leefgebieden,
      bron: 'PROFESSIONAL',
      inhoud: wt.lang,
      coach: wt.kort,
      ...wt.houder,
      team: wt.houder.organisatie,
    }),
    { ...t('casus', casus), organisatie: wt.houder.organisatie },
  );
  const { rij: v, ...wv } = maak('wijkverpleging');
  const duur = { geindiceerdOp: op, leveringsvorm: 'ZIN', vanaf: op, minutenVerzorging: 1, minutenVerpleging: 1 };
  const indicatie = v('indicatie', {
    fase: 'UITVOERING',
    ...duur,
    leefgebieden,
    toelichting: wv.lang,
    ...wv.houder,
    verpleegkundige: wv.kort,
  });
  const zorgplan = {
    indicatie: indicatie.kenmerk,
    opgesteldOp: op,
    doelen: [wv.kort],
    problemen: [wv.lang],
    acties: [wv.lang],
  };
  rijen.wijkverpleging.push(indicatie, v('zorgplan', zorgplan));
}

/** A plan with a goal about each member, and one about the first two together. */
function planVan(rijen: Rij[], id: string, ids: readonly string[]) {
  rijen.push({
    soort: 'plan',
    kenmerk: `plan-${id}`,
    huishouden: id,
    status: 'VASTGESTELD',
    opgesteldOp: '2026-05-01',
  });
  const over = [...ids.map((wie) => [wie]), ...(ids.length > 1 ? [ids.slice(0, 2)] : [])];
  over.forEach((betreft, n) => {
    const [kort, lang] = [merk(betreft, 'PLAN', 'HOOFDLIJNEN'), merk(betreft, 'PLAN', 'DETAILS')];
    const [doel, actie] = [`doel-${id}-${n}`, `actie-${id}-${n}`];
    const wat = { plan: `plan-${id}`, betreft, leefgebied: 'WONEN', streefdatum: '2027-05-01' };
    rijen.push({ soort: 'doel', kenmerk: doel, ...wat, gewenstResultaat: kort, meting: lang });
    rijen.push({ soort: 'actie', kenmerk: actie, doel, uitvoerder: 'ZELF', wat: kort, wie: lang });
  });
}

/** Asked for some hours ago, for four hours; turned down where it was. What was written about it is for no resident. */
function noodtoegangIn({ nood }: Wereld, id: string, n: Noodgeval, personen: readonly string[], nu: Date) {
  const [van, tot] = [-n.geleden, 4 - n.geleden].map((uren) => new Date(nu.getTime() + uren * 3_600_000));
  const functionaris = n.functionaris === 'wie' ? 'iemand' : n.functionaris;
  const [wie, reden] = [{ functionaris, rol: 'WIJKCOACH' }, merk(personen, 'PLAN', 'UITLEG')];
  const vraag = { id, organisatieId: n.organisatie, redenVanVrager: reden, gevraagdeDomeinen: n.domeinen, van, tot };
  nood.noodtoegang.push({ ...wie, ...vraag, beoordelenVoor: new Date(nu.getTime() + 86_400_000) });
  nood.noodtoegang_persoon.push(...personen.map((persoon) => ({ noodtoegang: id, persoon })));
  const gebeurd = { noodtoegang: id, ...wie, organisatie: n.organisatie, tijdstip: van.toISOString() };
  nood.noodtoegang_gebeurtenis.push({ ...gebeurd, versie: 1, soort: 'GEVRAAGD' });
  const oordeel = { oordeel: 'ONTERECHT', functionaris: 'leider', rol: 'TEAMLEIDER', toelichting: reden };
  if (n.afgewezen) nood.noodtoegang_gebeurtenis.push({ ...gebeurd, ...oordeel, versie: 2, soort: 'BEOORDEELD' });
  return { ...n, id, functionaris, van, tot };
}
type Noodgeval = typeof los.noodtoegang extends fc.Arbitrary<infer T> ? T : never;

const alsInwoner = (huishouden: string, persoon: string, sub: string): Wereld['lezers'][number] => ({
  huishouden,
  lezer: {
    inwoner: true,
    persoon,
    functionaris: sub,
    rollen: [Rol.INWONER],
    doel: 'EIGEN_INZAGE' as Feiten['lezer']['doel'],
  },
  claims: { sub, rollen: ['INWONER'] },
});

function alsMedewerker(
  huishouden: string,
  { werk: [id, team], doel, privacy }: Huishouden['lezers'][number],
): Wereld['lezers'][number] {
  const organisatie = los.ORGANISATIES.find((o) => o.id === id) as Feiten['lezer']['organisatie'];
  const rollen = privacy ? [Rol.PRIVACY_OFFICER] : [Rol.WIJKCOACH];
  return {
    huishouden,
    lezer: { inwoner: false, functionaris: 'iemand', organisatie, team, rollen, doel },
    claims: { sub: 'iemand', org: id, team, rollen },
  };
}

/** Numbers that pass the elfproef and that nobody has. */
const BSNS = Array.from({ length: 20_000 }, (_, i) => String(999_000_000 + i)).filter(isBsn);
const bsn = (hoeveelste: number): string => BSNS[hoeveelste];
