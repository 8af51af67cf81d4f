import {
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { subgraphs } from '#demo/hub/subgraphs';
import { INZAGENIVEAUS, Inzageniveau } from '#schema/lijsten/toegang';
import type { Werkdeclaratie } from '#waarborgen/subgraph/partner';
import type { Subgraph } from '#waarborgen/subgraph/subgraph';
import {
  beslotenTypen,
  gedeclareerdNiveau,
  isAfgeschermd,
  niveauVan,
  objectTypes,
} from '#waarborgen/toegang/veldfilter';
import { geeftVan } from '#waarborgen/werk/opdracht';

/**
 * Every field that anybody who is let in may ask for without a level of insight, by what guards it instead. A field
 * that is new, and in no dossier or plan, stands here before it is open.
 */
const OPEN: Record<string, string> = {
  'zegt alleen hoe ver de lezer mag kijken, en op welke grond': `
    Toegang.domein Toegang.niveau Toegang.grond Toegang.geldigTot Toegang.reden
    Persoon.toegang Plan.toegang WijkteamDossier.toegang WmoDossier.toegang SchuldhulpDossier.toegang
    CjgDossier.toegang WijkverplegingDossier.toegang`,
  'zegt alleen wie de lezer zelf is (VragerResolver, PersoonResolver.mijzelf)': `
    Query.wieBenIk Query.mijzelf Vrager.persoon Vrager.organisatie Vrager.team Vrager.rollen Vrager.doel`,
  'geeft alleen wie de lezer mag kennen, of de privacy-officer iemand zonder naam (bronnen.opNaam)': 'Query.persoon',
  'is er alleen voor de persoon zelf, wie voor hem spreekt en de privacy-officer, elk zo ver als logboekgrens zegt': `
    Persoon.verstrekkingen VerstrekkingConnection.edges VerstrekkingConnection.pageInfo VerstrekkingConnection.ontbreekt
    VerstrekkingEdge.cursor VerstrekkingEdge.node
    Verstrekking.id Verstrekking.tijdstip Verstrekking.organisatie Verstrekking.team Verstrekking.functionaris
    Verstrekking.rol Verstrekking.handeling Verstrekking.domein Verstrekking.niveau Verstrekking.doel
    Verstrekking.grond Verstrekking.uitkomst Verstrekking.reden Verstrekking.traceId`,
  'geeft alleen een huishouden waarbij de lezer vandaag betrokken is (mensen/huishoudens.ts)': `
    Query.huishouden Query.huishoudens Huishouden.id
    HuishoudenConnection.edges HuishoudenConnection.pageInfo HuishoudenEdge.cursor HuishoudenEdge.node`,
  'is leeg voor wie in het huishouden niet woont of werkt, maar alleen voor een lid spreekt': 'Huishouden.wijk',
  'geeft van een persoon alleen zijn nummer; wat daaronder staat heeft een eigen deur': `
    Huishouden.leden Persoon.id Betrokkenheid.persoon Regisseur.persoon Regieaanbod.persoon
    Ondertekening.persoon Toestemming.betrokkene Gezagsperiode.houder`,
  'is een deur: daarachter geldt het niveau dat het bewijs of de beslissing noemt': `
    Persoon.wijkteam Persoon.wmo Persoon.schuldhulp Persoon.cjg Persoon.wijkverpleging Huishouden.plan
    Huishouden.eerderePlannen`,
  'is leeg voor wie van de persoon in geen enkel domein iets mag zien (magKennen)': `
    Persoon.naam Persoon.geboortedatum Naam.voornaam Naam.achternaam Naam.volledig`,
  'is een bewijs: alleen te zien binnen de federatie, en alleen te gebruiken met het token van de lezer zelf': `
    Persoon.bewijsWijkteam Persoon.bewijsWmo Persoon.bewijsSchuldhulp Persoon.bewijsCjg Persoon.bewijsWijkverpleging
    Tijdlijn.bewijzenWijkteam Tijdlijn.bewijzenWmo Tijdlijn.bewijzenSchuldhulp Tijdlijn.bewijzenCjg
    Tijdlijn.bewijzenWijkverpleging Persoonsbewijs.persoon Persoonsbewijs.bewijs`,
  'zegt alleen wat van een tijdlijn is gevraagd; van wie de lezer niet mag weten, is er geen (Tijdlijn.resolveReference)': `
    Huishouden.tijdlijn Tijdlijn.vraag`,
  'is een deur: elke regel daarachter is open zover als het dossier waar hij uit komt (tijdlijnMetBewijzen)': `
    Tijdlijn.wijkteam Tijdlijn.wmo Tijdlijn.schuldhulp Tijdlijn.cjg Tijdlijn.wijkverpleging
    WijkteamTijdlijn.regels WmoTijdlijn.regels SchuldhulpTijdlijn.regels CjgTijdlijn.regels
    WijkverplegingTijdlijn.regels WijkteamTijdlijn.meer WmoTijdlijn.meer SchuldhulpTijdlijn.meer CjgTijdlijn.meer
    WijkverplegingTijdlijn.meer`,
  'laat elke gebeurtenis open zover als de inzage van wie haar vertelt (TijdlijnResolver), en zegt welke bron zweeg': `
    Tijdlijn.edges Tijdlijn.pageInfo Tijdlijn.ontbreekt`,
  'is er alleen voor de persoon zelf, wie voor hem spreekt, en (zonder bezwaar en intrekking) de regisseur': `
    Persoon.toestemmingen ToestemmingConnection.edges ToestemmingConnection.pageInfo
    ToestemmingEdge.cursor ToestemmingEdge.node
    Toestemming.id Toestemming.versie Toestemming.soort Toestemming.status Toestemming.domein Toestemming.niveau
    Toestemming.doelen Toestemming.vanaf Toestemming.tot Toestemming.wijze Toestemming.ingetrokkenOp Toestemming.aan
    Toestemming.ondertekeningen Ontvanger.organisatie Ontvanger.team Ontvanger.plandeelnemers
    Ontvanger.vertegenwoordigers Ondertekening.tijdstip Ondertekening.wijze Ondertekening.vastgelegdDoor
    Toestemming.uitleg Toestemming.wachtOp`,
  'is er alleen voor de persoon zelf en voor wie in dat domein voor hem spreekt (InwonerResolver)': `
    Persoon.wieZietWat Persoon.wachtOpOndertekening Persoon.looptAf Persoon.vertegenwoordigers Query.teOndertekenen
    Inzicht.domein Inzicht.organisatie Inzicht.team Inzicht.niveau Inzicht.grond Inzicht.doelen Inzicht.tot
    Inzicht.toestemming Inzicht.uitleg
    Vertegenwoordiger.soort Vertegenwoordiger.domeinen Vertegenwoordiger.vanaf Vertegenwoordiger.tot
    Vertegenwoordiger.bewijs Vertegenwoordiger.persoon
    Toestemming.geschiedenis Toestemmingsgebeurtenis.versie Toestemmingsgebeurtenis.soort Toestemmingsgebeurtenis.op
    Toestemmingsgebeurtenis.functionaris Toestemmingsgebeurtenis.wijze Toestemmingsgebeurtenis.toelichting
    Toestemmingsgebeurtenis.persoon
    Bewijsstuk.soort Bewijsstuk.nummer Bewijsstuk.gecontroleerdDoor Bewijsstuk.gecontroleerdOp`,
  'is er alleen voor de organisatie of het team dat meelas, en voor de inwoner zelf (isAanLezer, spreektOver)': `
    Query.kennisgevingen Mutation.bevestigKennisgeving KennisgevingPayload.kennisgeving KennisgevingPayload.fouten
    KennisgevingConnection.edges KennisgevingConnection.pageInfo KennisgevingEdge.cursor KennisgevingEdge.node
    Kennisgeving.id Kennisgeving.domein Kennisgeving.niveau Kennisgeving.eersteInzage Kennisgeving.laatsteInzage
    Kennisgeving.ingetrokkenOp Kennisgeving.organisatie Kennisgeving.team Kennisgeving.persoon
    Kennisgeving.bevestigdOp Kennisgeving.uitleg Toestemming.kennisgevingen Toestemming.kennisgevingenVolledig`,
  'doet iets alleen voor wie daarover gaat, en vertelt niet meer dan hij mag zien (toestemmingen/)': `
    Mutation.geefToestemming Mutation.ondertekenToestemming Mutation.maakBezwaarTegenDelen Mutation.trekToestemmingIn
    ToestemmingPayload.toestemming ToestemmingPayload.fouten Fout.code Fout.bericht Fout.veld`,
  'doet iets alleen voor wie het plan ziet en eraan meewerkt, en toont niet meer dan hij ziet (plan/opdrachten/opdracht.ts)': `
    Mutation.stelConceptplanOp Mutation.voegDoelToe Mutation.werkDoelBij Mutation.voegActieToe Mutation.werkActieBij
    Mutation.bepaalVolgorde Mutation.maakVoorbehoud Mutation.geefAkkoord Mutation.stelPlanVast Mutation.evalueerPlan
    Mutation.sluitPlan PlanPayload.fouten`,
  'is een deur: daarachter geldt wat de maker van het plan en zijn doelen ziet (plan/opdrachten/PlanPayload.ts)': `
    PlanPayload.plan PlanPayload.doel PlanPayload.actie`,
  'geeft alleen een betrokkenheid die ieder om wie het gaat laat zien (magWeten)': `
    Huishouden.betrokkenen Betrokkenheid.domein Betrokkenheid.vanaf Betrokkenheid.tot Betrokkenheid.organisatie
    Betrokkenheid.team`,
  'doet iets alleen voor wie in zijn domein met inwoners werkt, en toont daarna de persoon zoals hij hem mag kennen (betrokkenheid/)': `
    Mutation.meldBetrokkenheid Mutation.beeindigBetrokkenheid BetrokkenheidPayload.persoon BetrokkenheidPayload.fouten`,
  'doet iets alleen voor een coach van het CJG dat met het kind werkt, en toont daarna het kind (gezag/)': `
    Mutation.registreerGezag Mutation.bevestigGezag GezagPayload.persoon GezagPayload.fouten`,
  'is er alleen voor het kind vanaf 12, wie er het gezag over heeft en een betrokken CJG-coach (gezag/zicht.ts)': `
    Persoon.gezag Gezagsperiode.soort Gezagsperiode.vanaf Gezagsperiode.tot Gezagsperiode.bewijs
    Gezagsperiode.vastgelegdOp Gezagsperiode.vervangen
    Gezagsperiode.status Gezagsperiode.registratie Gezagsperiode.versie`,
  'hoort bij het huishouden zelf: wie dat mag zien, weet bij wie de regie ligt': `
    Huishouden.regisseur Regisseur.soort Regisseur.naam Regisseur.vanaf Regisseur.sinds Regisseur.tijdelijkTot
    Regisseur.organisatie`,
  'is er voor wie in het huishouden woont of werkt, of toen zelf deelnam; de reden alleen voor die (namDeel)': `
    Huishouden.regieverloop Regieperiode.regisseur Regieperiode.tot Regieperiode.reden`,
  'is er alleen voor wie de regie kan aanbieden, en voor aan wie zij is aangeboden (regie/zicht.ts)': `
    Huishouden.regieversie Huishouden.regieaanbod Regieaanbod.soort Regieaanbod.naam Regieaanbod.functionaris
    Regieaanbod.organisatie Regieaanbod.reden Regieaanbod.tijdelijkTot Regieaanbod.opschaling Regieaanbod.aangebodenOp`,
  'doet iets alleen voor wie over de regie gaat, en toont daarna het huishouden zoals hij het ziet (regie/)': `
    Mutation.draagRegieOver Mutation.beantwoordRegieaanbod Mutation.trekRegieaanbodIn Mutation.geefRegieTerug
    RegiePayload.huishouden RegiePayload.fouten`,
  'is gemaakt van dossiers en plan die al voor deze lezer zijn gefilterd (samenvatting/), en zegt dus niet meer dan die': `
    Huishouden.samenvatting Samenvatting.organisatiesBetrokken Samenvatting.organisaties Samenvatting.trend
    Samenvatting.professionalsBetrokken Samenvatting.professionals Samenvatting.leefgebieden Samenvatting.laagsteScore
    Samenvatting.termijnen Samenvatting.voorzieningen Samenvatting.doelen Samenvatting.signalen
    Samenvatting.afgeschermd Samenvatting.beperkt Samenvatting.ontbreekt
    BetrokkenOrganisatie.organisatie BetrokkenOrganisatie.domeinen
    BetrokkenProfessional.naam BetrokkenProfessional.rol BetrokkenProfessional.organisatie
    BetrokkenProfessional.domeinen Organisatietrend.nu Organisatietrend.drieMaandenGeleden
    Leefgebiedbeeld.leefgebied Leefgebiedbeeld.organisaties Leefgebiedbeeld.domeinen Leefgebiedbeeld.dubbel
    Leefgebiedbeeld.laagsteScore
    OpenTermijn.domein OpenTermijn.betreft OpenTermijn.omschrijving OpenTermijn.uiterlijk OpenTermijn.bron
    OpenTermijn.wettelijk OpenTermijn.teLaat
    LopendeVoorziening.domein LopendeVoorziening.betreft LopendeVoorziening.soort LopendeVoorziening.aanbieder
    LopendeVoorziening.vanaf LopendeVoorziening.tot
    Doelentelling.open Doelentelling.behaald Doelentelling.deelsBehaald Doelentelling.nietBehaald
    Doelentelling.vervallen
    Opschalingssignaal.naar Opschalingssignaal.feiten Opschalingssignaal.opschaling
    Opschalingssignaal.kenmerk
    Signaalfeit.omschrijving Signaalfeit.domeinen Signaalfeit.leefgebied Signaalfeit.betreft`,
  'geeft alleen huishoudens waarbij de lezer vandaag betrokken is, in de orde van wat hij ervan ziet (werkvoorraad/)': `
    Query.werkvoorraad WerkvoorraadConnection.edges WerkvoorraadConnection.pageInfo
    WerkvoorraadregelEdge.cursor WerkvoorraadregelEdge.node
    Werkvoorraadregel.huishouden Werkvoorraadregel.wijk Werkvoorraadregel.wettelijkTeLaat
    Werkvoorraadregel.eersteTermijn Werkvoorraadregel.signalen Werkvoorraadregel.samenvatting`,
  'is alleen te zien binnen de federatie, en opent niets': `
    WerkvoorraadConnection.sleutel WerkvoorraadConnection.kandidaten`,
  'zegt alleen waar een pagina staat in een lijst die al is doorgelaten': `
    PageInfo.hasNextPage PageInfo.hasPreviousPage PageInfo.startCursor PageInfo.endCursor`,
  'geeft alleen wat de lezer zelf vroeg of mag beoordelen (noodtoegang/bereik.ts)': 'Query.noodtoegangen',
  'is er alleen voor de persoon zelf, wie voor hem spreekt en het toezicht, en pas als zij het mogen weten': `
    Persoon.noodtoegangen`,
  'hoort bij een noodtoegang die de lezer mag zien; een inwoner ziet er zijn eigen deel van (noodtoegang/zicht.ts)': `
    NoodtoegangConnection.edges NoodtoegangConnection.pageInfo NoodtoegangEdge.cursor NoodtoegangEdge.node
    Noodtoegang.id Noodtoegang.versie Noodtoegang.status Noodtoegang.functionaris Noodtoegang.organisatie
    Noodtoegang.rol Noodtoegang.reden Noodtoegang.personen Noodtoegang.domeinen Noodtoegang.van Noodtoegang.tot
    Noodtoegang.beoordelenVoor Noodtoegang.teLaat Noodtoegang.beoordeling
    Noodtoegangsbeoordeling.oordeel Noodtoegangsbeoordeling.functionaris Noodtoegangsbeoordeling.tijdstip
    Noodtoegangsbeoordeling.toelichting Noodtoegangsbeoordeling.inwonerInformerenOp`,
  'doet iets alleen voor wie het glas mag breken of het mag beoordelen (noodtoegang/)': `
    Mutation.vraagNoodtoegang Mutation.beoordeelNoodtoegang
    NoodtoegangPayload.noodtoegang NoodtoegangPayload.fouten`,
  'gaat over niemand: vastgestelde tientallen over een wijk, voor een professional met het doel KWALITEIT (wijkbeeld/)': `
    Query.wijkbeeld Wijkbeeld.wijk Wijkbeeld.maand Wijkbeeld.vastgesteldOp Wijkbeeld.ontbreekt Wijkbeeld.huishoudens
    Wijkbeeld.huishoudensMetPlan Wijkbeeld.professionals Wijkbeeld.professionalsPerHuishouden Wijkbeeld.termijnen
    Wijkbeeld.termijnenGehaald Wijkbeeld.doelen Wijkbeeld.doelenBehaald Wijkbeeld.lopendeDoelen
    Wijkbeeld.doelenUitEigenKring`,
  'vertelt van medewerkers en van geen inwoner, alleen aan wie er zelf werkt (wijkteam/teams/WijkteamsResolver.ts)': `
    Query.wijkteams Wijkteam.kenmerk Wijkteam.naam Wijkteam.leden Wijkteam.waarschuwingen
    Teamlid.kenmerk Teamlid.naam Teamlid.telefoon Teamlid.moederorganisatie Teamlid.lopendeCasussen`,
  'is alleen te zien binnen de federatie, en leidt alleen wie met iemand werkt, of om wie het gaat, naar die persoon': `
    Client.domein Client.pseudoniem Client.persoon`,
  'is alleen te zien binnen de federatie, en zegt wat het wijkteam deze lezer zelf ook laat zien (dossiers/gesprek.ts)': `
    Persoon.ondertekendGesprek`,
  'is van de federatie: elk onderdeel heeft een eigen deur; het schema is geen geheim tussen partners': `
    Query._entities Query._service _Service.sdl`,
};

/**
 * What a partner's commands and its staff's own list answer with: a record or case in them is open as far as the hub
 * proves (waarborgen/werk/mutaties.ts, werkVan.ts), and stands under its own level.
 */
function opdrachtvelden(): string[] {
  const partners = subgraphs as unknown as readonly (Subgraph & Werkdeclaratie)[];
  const velden = partners.flatMap(({ naam, opdrachten = [] }) => {
    if (opdrachten.length === 0) return [];
    const payloads = opdrachten.flatMap((opdracht) => {
      const { veld } = geeftVan(opdracht);
      const payload = `${veld[0].toUpperCase()}${veld.slice(1)}Payload`;
      return [`Mutation.${opdracht.naam}`, ...[veld, 'fouten', 'waarschuwingen'].map((van) => `${payload}.${van}`)];
    });
    const Naam = `${naam[0].toUpperCase()}${naam.slice(1)}Werk`;
    const lijst = ['edges', 'pageInfo'].map((van) => `${Naam}Connection.${van}`);
    return [...payloads, `Query.${naam}Werk`, ...lijst, `${Naam}Edge.cursor`, `${Naam}Edge.node`];
  });
  return [...new Set(velden)];
}

const rang = (niveau: Inzageniveau): number => INZAGENIVEAUS.indexOf(niveau);
const velden = (type: GraphQLObjectType) => Object.values(type.getFields());
const isEntiteit = ({ astNode }: GraphQLObjectType) =>
  astNode?.directives?.some((d) => d.name.value === 'key') ?? false;

/** The lowest level at which an object of each protected type can be reached. */
function bereikVan(schema: GraphQLSchema): Map<GraphQLObjectType, number> {
  const bereik = new Map<GraphQLObjectType, number>();
  const bezoek = (type: GraphQLNamedType, niveau: number): void => {
    if (isInterfaceType(type) || isUnionType(type))
      for (const lid of schema.getPossibleTypes(type)) bezoek(lid, niveau);
    if (!isObjectType(type) || isEntiteit(type) || (bereik.get(type) ?? Number.POSITIVE_INFINITY) <= niveau) return;
    bereik.set(type, niveau);
    for (const veld of velden(type)) bezoek(getNamedType(veld.type), Math.max(niveau, rang(niveauVan(veld, true))));
  };
  for (const type of objectTypes(schema).filter(isAfgeschermd)) bezoek(type, rang(Inzageniveau.GEEN));
  return bereik;
}

describe.each(subgraphs.map((subgraph) => [subgraph.naam, subgraph] as const))('%s', (naam, subgraph) => {
  let schema: GraphQLSchema;
  let bereik: Map<GraphQLObjectType, number>;
  beforeAll(async () => {
    schema = await subgraph.schema();
    bereik = bereikVan(schema);
  });

  test('heeft een dossier of een plan', () => {
    const namen = objectTypes(schema)
      .filter(isAfgeschermd)
      .map((type) => type.name);
    const dossiers = namen.filter((type) => /^[A-Z][a-z]+Dossier$/.test(type));
    // The hub only reads those of the partners, at the levels that they ask for themselves.
    expect(dossiers.length).toBe(naam === 'huishouden' ? 5 : 1);
    expect(namen.filter((type) => !dossiers.includes(type))).toEqual(naam === 'huishouden' ? ['Plan'] : []);
    expect(new Set(bereik.keys())).toEqual(beslotenTypen(schema));
  });
  test('zegt van elk veld dat langs een dossier of plan te bereiken is, welk niveau het vraagt', () => {
    const gesloten = [...bereik.keys()].flatMap((type) => velden(type).map((veld) => ({ type, veld })));
    expect(gesloten.length).toBeGreaterThan(20);
    const vergeten = gesloten.filter(({ veld }) => gedeclareerdNiveau(veld) === undefined);
    expect(vergeten.map(({ type, veld }) => `${type.name}.${veld.name}`)).toEqual([]);
  });
  test('laat geen veld verplicht zijn dat een lezer van zijn omgeving niet mag zien: dat zou de hele omgeving sluiten', () => {
    const onmogelijk = [...bereik].flatMap(([type, laagste]) =>
      velden(type)
        .filter((veld) => isNonNullType(veld.type) && rang(niveauVan(veld, true)) > laagste)
        .map((veld) => `${type.name}.${veld.name}`),
    );
    expect(onmogelijk).toEqual([]);
  });
  test('vraagt voor een veld van een dossier hetzelfde niveau als het gedeelde contract', () => {
    const anders = objectTypes(schema).flatMap((type) =>
      type.getInterfaces().flatMap((contract) =>
        Object.values(contract.getFields())
          .filter((veld) => gedeclareerdNiveau(veld as never) !== gedeclareerdNiveau(type.getFields()[veld.name]))
          .map((veld) => `${type.name}.${veld.name}`),
      ),
    );
    expect(anders).toEqual([]);
  });
  test('geeft een entiteit geen niveau: wie haar langs het dossier van een ander bereikt, zou diens niveau meenemen', () => {
    const metNiveau = objectTypes(schema)
      .filter(isEntiteit)
      .flatMap((type) =>
        velden(type)
          .filter((veld) => gedeclareerdNiveau(veld) !== undefined)
          .map((veld) => `${type.name}.${veld.name}`),
      );
    expect(metNiveau).toEqual([]);
  });
});

describe('de zes samen', () => {
  const perVeld = async () => {
    const gevonden = new Map<string, Set<Inzageniveau>>();
    for (const subgraph of subgraphs) {
      const schema = await subgraph.schema();
      const besloten = beslotenTypen(schema);
      for (const type of objectTypes(schema)) {
        for (const veld of velden(type)) {
          const key = `${type.name}.${veld.name}`;
          gevonden.set(key, (gevonden.get(key) ?? new Set()).add(niveauVan(veld, besloten.has(type))));
        }
      }
    }
    return gevonden;
  };

  test('zijn het over het niveau van een gedeeld veld eens', async () => {
    const oneens = [...(await perVeld())].filter(([, niveaus]) => niveaus.size > 1);
    expect(oneens.map(([veld]) => veld)).toEqual([]);
  });
  test('hebben geen ander veld zonder niveau open dan hier staat, met wat het bewaakt', async () => {
    const genoemd = Object.values(OPEN).flatMap((lijst) => lijst.trim().split(/\s+/));
    expect(new Set(genoemd).size).toBe(genoemd.length);
    genoemd.push(...opdrachtvelden());
    const open = [...(await perVeld())].filter(([, niveaus]) => niveaus.has(Inzageniveau.GEEN)).map(([veld]) => veld);
    expect(open.toSorted()).toEqual(genoemd.toSorted());
  });
});
