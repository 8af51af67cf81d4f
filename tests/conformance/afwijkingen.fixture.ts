/** A partner that keeps every rule but some: what is written otherwise in its files, and which rules that breaks. */
export interface Afwijking {
  wat: string;
  in: 'deur.js' | 'partner.js' | 'tijdlijn.js' | 'partner.graphql';
  vervang: readonly (readonly [dit: string, door: string])[];
  breekt: readonly string[];
}

const weg = (...stukken: string[]) => stukken.map((stuk) => [stuk, ''] as const);
const LEEST = 'de database: bij geen enkel ongeldig bewijs wordt een dossier gelezen';
const TIJDLIJN = {
  contract: 'de tijdlijn: vraagt aan de hub de bewijzen voor dit domein, en geeft wat is afgesproken',
  alles: 'de tijdlijn: vertelt met een goed bewijs alles wat het dossier vertelt, nieuwste eerst',
  niveau: 'de tijdlijn: vertelt onder HOOFDLIJNEN niets',
  bewijs: 'de tijdlijn: vertelt zonder geldig bewijs niets',
  lezer: 'de tijdlijn: vertelt met het bewijs van een andere lezer niets',
  ieder: 'de tijdlijn: vertelt van ieder onder zijn eigen bewijs',
  bladert: 'de tijdlijn: gaat verder waar een pagina ophield, en zegt of er meer is',
  gevraagd: 'de tijdlijn: vertelt alleen waarnaar is gevraagd',
  leest: 'de database: voor een tijdlijn wordt bij geen enkel ongeldig bewijs een dossier gelezen',
  aantal: 'de database: het aantal opdrachten voor een tijdlijn hangt niet af van het aantal personen',
  logboek: 'het logboek: heeft van een tijdlijn van ieder wat is getoond, en dat is HOOFDLIJNEN of geweigerd',
};
const opent = (...bewijzen: string[]) => [
  ...bewijzen.map((bewijs) => `het bewijs: een bewijs ${bewijs} opent niets`),
  ...[LEEST, TIJDLIJN.leest, TIJDLIJN.bewijs],
];
const token = (...tokens: string[]) => tokens.map((soort) => `wie vraagt: met een token ${soort} is het antwoord 401`);

const OPEN = "{ psd: 'dossier-1', niv: 'DETAILS' }";
const ZONDER_BEWIJS = 'afgeschermd is leeg: zonder geldig bewijs is het antwoord tot op de byte dat op GEEN';
const WEIGERING = 'het logboek: heeft van elke weigering een regel, ook zonder geldig bewijs';
const GEEN_LEEST =
  'de database: op GEEN wordt geen dossier gelezen, en zijn er evenveel opdrachten of er een dossier is of niet';

const BEWIJZEN: Afwijking[] = [
  {
    wat: 'opent met een goed bewijs niets',
    in: 'deur.js',
    vervang: [['return klopt ? bewijs : NIETS', 'return NIETS']],
    breekt: ['uitgangspunt: een goed bewijs opent het dossier, anders bewijst de rest niets'],
  },
  {
    wat: 'opent alles voor wie geen bewijs meestuurt',
    in: 'deur.js',
    vervang: [["if (typeof jws !== 'string'", `if (!jws) return ${OPEN};\n  if (typeof jws !== 'string'`]],
    breekt: [
      ...['het bewijs: geen bewijs opent niets', 'het bewijs: een leeg bewijs opent niets', ZONDER_BEWIJS, GEEN_LEEST],
      ...opent(),
    ],
  },
  {
    wat: 'opent alles bij een bewijs dat geen tekst is',
    in: 'deur.js',
    vervang: [
      [
        "if (typeof jws !== 'string'",
        `if (typeof jws !== 'string' && jws) return ${OPEN};\n  if (typeof jws !== 'string'`,
      ],
    ],
    breekt: [
      'het bewijs: een lijst met een goed bewijs erin opent niets',
      ...opent('dat geen tekst is', 'dat alleen waar is'),
    ],
  },
  {
    wat: 'opent alles bij een bewijs dat zij niet kan lezen',
    in: 'deur.js',
    vervang: [
      ['|| jws.length > 4096) return NIETS', `) return NIETS;\n  if (jws.length > 4096) return ${OPEN}`],
      [
        'if (header !== HEADER || !inhoud || !merk || rest.length > 0) return NIETS',
        `if (!merk || rest.length > 0) return ${OPEN};\n  if (header !== HEADER) return header === 'a' ? ${OPEN} : NIETS`,
      ],
    ],
    breekt: [
      ...['leeg', 'verzonnen', 'heel lang'].map((soort) => `het bewijs: een ${soort} bewijs opent niets`),
      ...opent('van alleen punten', 'met een deel te veel', 'zonder handtekening', 'met alg none, zonder handtekening'),
      ...[ZONDER_BEWIJS, WEIGERING, TIJDLIJN.ieder],
    ],
  },
  {
    wat: 'controleert de handtekening van het bewijs niet',
    in: 'deur.js',
    vervang: weg(' || !timingSafeEqual(Buffer.from(eigen), Buffer.from(merk))'),
    breekt: opent(
      'waaraan is geknoeid',
      'met een andere handtekening',
      'waarvan de handtekening anders is geschreven (dezelfde bytes)',
      'onder een vreemde sleutel met de goede naam',
      'onder een lege sleutel',
    ),
  },
  {
    wat: 'vergelijkt de handtekening als bytes in plaats van als tekst',
    in: 'deur.js',
    vervang: [
      [
        'timingSafeEqual(Buffer.from(eigen), Buffer.from(merk))',
        "Buffer.from(eigen, 'base64url').equals(Buffer.from(merk, 'base64url'))",
      ],
      ['eigen.length !== merk.length ||', ''],
    ],
    breekt: opent('waarvan de handtekening anders is geschreven (dezelfde bytes)').concat(
      'het bewijs: een bewijs met een spatie erachter opent niets',
      'het bewijs: een bewijs met opvulling achter de handtekening opent niets',
    ),
  },
  {
    wat: 'kijkt niet naar de kop van het bewijs',
    in: 'deur.js',
    vervang: weg('header !== HEADER || '),
    breekt: opent(
      'onder een sleutelnaam die niemand kent',
      'zonder sleutelnaam',
      'dat van een ander soort is (typ)',
      'met alg none, met de goede handtekening',
      'met alg RS256, met de goede handtekening',
    ),
  },
  {
    wat: 'neemt een bewijs met alg none aan',
    in: 'deur.js',
    vervang: [
      [
        'if (header !== HEADER ||',
        "const none = header?.length > 12 && ontleed(header).alg === 'none';\n  if ((!none && header !== HEADER) ||",
      ],
      ['!inhoud || !merk ||', '!inhoud || (!none && !merk) ||'],
      ['if (eigen.length', 'if (!none && (eigen.length'],
      ['Buffer.from(merk))) return', 'Buffer.from(merk)))) return'],
    ],
    breekt: opent('met alg none, zonder handtekening', 'met alg none, met de goede handtekening'),
  },
  {
    wat: 'laat het bewijs zelf zeggen hoe het wordt gecontroleerd',
    in: 'deur.js',
    vervang: [
      ["createHmac('sha256', Buffer", "createHmac(ontleed(header).alg.replace('HS', 'sha'), Buffer"],
      ['header !== HEADER ||', '!/^HS(256|512)$/.test(header?.length > 12 && ontleed(header).alg) ||'],
    ],
    breekt: opent(
      'met alg HS512',
      'onder een sleutelnaam die niemand kent',
      'zonder sleutelnaam',
      'dat van een ander soort is (typ)',
    ),
  },
  {
    wat: 'gelooft de sleutel die in het bewijs zelf staat',
    in: 'deur.js',
    vervang: [
      [
        'if (header !== HEADER',
        "const jwk = header?.length > 200 && header.length < 2000 && ontleed(header).jwk;\n  if (jwk && verify('sha256', Buffer.from(header + '.' + inhoud), createPublicKey({ key: jwk, format: 'jwk' }), Buffer.from(merk, 'base64url'))) return ontleed(inhoud);\n  if (header !== HEADER",
      ],
    ],
    breekt: opent('dat zijn eigen sleutel meebrengt'),
  },
  {
    wat: 'leest een bewijs zonder tijden als een bewijs voor altijd',
    in: 'deur.js',
    vervang: [
      ['bewijs.exp > nu() &&', '!(bewijs.exp <= nu()) &&'],
      ['bewijs.iat < nu() + 30 &&', '!(bewijs.iat >= nu() + 30) &&'],
      ['bewijs.exp - bewijs.iat <= 60 &&', '!(bewijs.exp - bewijs.iat > 60) &&'],
    ],
    breekt: opent('zonder verloopmoment', 'zonder moment van uitgifte'),
  },
  {
    wat: 'neemt een verlopen bewijs aan',
    in: 'deur.js',
    vervang: weg('bewijs.exp > nu() &&'),
    breekt: opent('verlopen').map(verlopen),
  },
  {
    wat: 'neemt een bewijs uit de toekomst aan',
    in: 'deur.js',
    vervang: weg('bewijs.iat < nu() + 30 &&'),
    breekt: opent('uit de toekomst'),
  },
  {
    wat: 'laat een bewijs gelden zo lang als het zelf zegt',
    in: 'deur.js',
    vervang: weg('bewijs.exp - bewijs.iat <= 60 &&'),
    breekt: opent('dat langer geldt dan 60 seconden'),
  },
  {
    wat: 'kijkt niet over wie het bewijs gaat',
    in: 'deur.js',
    vervang: weg('bewijs.sub === persoon &&'),
    breekt: opent('over een ander', 'over niemand'),
  },
  {
    wat: 'kijkt niet van wie het bewijs is (tok)',
    in: 'deur.js',
    vervang: weg('bewijs.tok === lezer.hash &&'),
    breekt: [
      ...opent('van een andere lezer', 'van geen lezer'),
      ...['het bewijs: een goed bewijs in de hand van een andere lezer opent niets', TIJDLIJN.lezer],
    ],
  },
  {
    wat: 'kijkt niet waarvoor het bewijs is (doel)',
    in: 'deur.js',
    vervang: weg('bewijs.doel === lezer.doel &&'),
    breekt: opent('voor een ander doel', 'voor geen doel'),
  },
  {
    wat: 'kijkt niet voor welke partner het bewijs is (aud)',
    in: 'deur.js',
    vervang: weg("bewijs.aud === 'WMO' &&"),
    breekt: opent('voor een andere partner', 'voor geen partner'),
  },
  {
    wat: 'kijkt niet wie het bewijs uitgaf (iss)',
    in: 'deur.js',
    vervang: weg("bewijs.iss === 'huishouden' &&"),
    breekt: opent('van een andere uitgever', 'van geen uitgever'),
  },
  {
    wat: 'leest over een gegeven heen dat niet in een bewijs hoort',
    in: 'deur.js',
    vervang: [['Object.keys(bewijs).every((claim) => CLAIMS.includes(claim))', 'true']],
    breekt: opent('met een gegeven dat er niet in hoort'),
  },
  {
    wat: 'leest een bewijs zonder niveau als een bewijs voor alles',
    in: 'deur.js',
    vervang: [
      ['NIVEAUS.includes(bewijs.niv) &&', ''],
      [
        'return klopt ? bewijs : NIETS',
        "return klopt ? { ...bewijs, niv: NIVEAUS.includes(bewijs.niv) ? bewijs.niv : 'DETAILS' } : NIETS",
      ],
    ],
    breekt: opent('met een niveau dat niet bestaat', 'zonder niveau'),
  },
  {
    wat: 'neemt ook een lijst van bewijzen aan',
    in: 'deur.js',
    vervang: [['if (typeof jws', 'jws = [jws].flat()[0];\n  if (typeof jws']],
    breekt: ['het bewijs: een lijst met een goed bewijs erin opent niets', ...opent()],
  },
  {
    wat: 'leest van een bewijs de eerste drie delen',
    in: 'deur.js',
    vervang: weg(' || rest.length > 0'),
    breekt: opent('met een deel te veel'),
  },
];
function verlopen(regel: string): string {
  return regel.replace('een bewijs verlopen opent', 'een verlopen bewijs opent');
}

const GAST = "{ sub: 'gast', org: 'gast', rollen: ['WIJKCOACH'], hash: '' }";

const TOKENS: Afwijking[] = [
  {
    wat: 'laat wie zich niet aanmeldt binnen als gast',
    in: 'deur.js',
    vervang: [["if (!kop) throw new Weigering(401, 'NIET_AANGEMELD');", `if (!kop) return ${GAST};`]],
    breekt: ['wie vraagt: zonder token is het antwoord 401'],
  },
  {
    wat: 'laat wie een onleesbaar token heeft binnen als gast',
    in: 'deur.js',
    vervang: [['} catch {}', `} catch {\n    return ${GAST};\n  }`]],
    breekt: [
      'wie vraagt: met iets anders dan een Bearer-token is het antwoord 401',
      'wie vraagt: met een verzonnen token is het antwoord 401',
    ],
  },
  {
    wat: 'controleert de handtekening van het token niet',
    in: 'deur.js',
    vervang: weg("alg === 'RS256' && echt && "),
    breekt: [
      ...token('met alg none', 'met de publieke sleutel als geheim (HS256)'),
      ...token(
        'onder een vreemde sleutel met de goede naam',
        'dat zijn eigen sleutel meebrengt',
        'waaraan is geknoeid',
      ),
    ],
  },
  {
    wat: 'laat het token zeggen hoe het gecontroleerd wordt',
    in: 'deur.js',
    vervang: [
      [
        "if (alg === 'RS256' && echt &&",
        "const mac = createHmac('sha256', sleutel.export({ type: 'spki', format: 'pem' }));\n    const zelfGezegd = alg === 'HS256' && mac.update(header + '.').update(claims).digest('base64url') === merk;\n    if ((zelfGezegd || echt) &&",
      ],
    ],
    breekt: token('met de publieke sleutel als geheim (HS256)'),
  },
  {
    wat: 'gelooft de sleutel die in het token zelf staat',
    in: 'deur.js',
    vervang: [['key: await publiekeSleutel(kid)', 'key: ontleed(header).jwk ?? (await publiekeSleutel(kid))']],
    breekt: token('dat zijn eigen sleutel meebrengt'),
  },
  {
    wat: 'neemt een verlopen token aan',
    in: 'deur.js',
    vervang: weg('exp > nu() && '),
    breekt: ['wie vraagt: met een verlopen token is het antwoord 401', ...token('zonder verloopmoment')],
  },
  {
    wat: 'kijkt niet voor wie het token is',
    in: 'deur.js',
    vervang: weg('aud === AUDIENCE && '),
    breekt: token('voor een ander (audience)'),
  },
  {
    wat: 'kijkt niet wie het token uitgaf',
    in: 'deur.js',
    vervang: weg('iss === ISSUER && '),
    breekt: token('van een andere uitgever (issuer)'),
  },
  {
    wat: 'laat iemand zonder naam of rol binnen',
    in: 'deur.js',
    vervang: [
      ['&& sub)', ')'],
      ["if (token.rollen.length === 0) throw new Weigering(403, 'GEEN_ROL');", ''],
    ],
    breekt: [...token('zonder sub'), 'wie vraagt: met een token zonder bekende rol is het antwoord 403'],
  },
  {
    wat: 'neemt van twee headers de laatste',
    in: 'deur.js',
    vervang: [
      ["if (waarden.length > 1) throw new Weigering(400, 'HEADER_DUBBEL');", ''],
      ['return waarden[0]', 'return waarden.at(-1)'],
    ],
    breekt: [
      'wie vraagt: met twee headers Authorization (eerst het goede) is het antwoord 400',
      'wie vraagt: met twee headers Authorization (eerst het vreemde) is het antwoord 400',
      'waarvoor: met twee headers Doelbinding is het antwoord 400',
    ],
  },
  {
    wat: 'verzint een doel als niemand er een noemt',
    in: 'deur.js',
    vervang: [["if (!doel) throw new Weigering(400, 'DOEL_ONTBREEKT');", "if (!doel) return 'PLANREGIE';"]],
    breekt: ['waarvoor: zonder doel is het antwoord 400'],
  },
  {
    wat: 'neemt elk doel aan',
    in: 'deur.js',
    vervang: weg("if (!DOELEN.includes(doel)) throw new Weigering(400, 'DOEL_ONBEKEND');"),
    breekt: [
      'waarvoor: met een onbekend doel is het antwoord 400',
      'waarvoor: een medewerker kan het doel van een inwoner niet noemen',
    ],
  },
  {
    wat: 'vraagt ook een inwoner naar een doel',
    in: 'deur.js',
    vervang: weg("if (inwoner) return 'EIGEN_INZAGE';"),
    breekt: ['waarvoor: een inwoner hoeft geen doel te noemen: dat is zijn eigen inzage'],
  },
];

const ALIAS = 'het niveau: onder een andere naam (alias) is er niets meer te zien';
const FRAGMENT = 'het niveau: in een fragment op Dossier is er niets meer te zien';
const IEDER_EIGEN = 'het niveau: in een vraag over meer personen krijgt ieder zijn eigen niveau';
const ELKE_PLAATS = 'het niveau: van een persoon met meer bewijzen in een vraag geldt elk op zijn eigen plaats';
const OP_DE_BYTE =
  'afgeschermd is leeg: op GEEN is het antwoord over wie een dossier heeft tot op de byte dat over wie er geen heeft';

const ANTWOORDEN: Afwijking[] = [
  {
    wat: 'zegt op GEEN toch dat iemand betrokken is',
    in: 'partner.js',
    vervang: [
      ['    niv,\n  );', "    niv === 'GEEN' && DOSSIERS[psd] ? 'BETROKKENHEID' : niv,\n  );"],
      [".filter(({ niv }) => niv !== 'GEEN')", ''],
    ],
    breekt: ['het niveau: GEEN opent precies de velden van dat niveau', OP_DE_BYTE, ZONDER_BEWIJS, GEEN_LEEST],
  },
  {
    wat: 'toont een veld zonder niveau al bij de hoofdlijnen',
    in: 'partner.js',
    vervang: [["?? 'DETAILS'", "?? 'HOOFDLIJNEN'"]],
    breekt: ['het niveau: een veld zonder niveau is alleen bij DETAILS te zien'],
  },
  {
    wat: 'schermt af wat in het dossier staat, en niet wat daaronder staat',
    in: 'partner.js',
    vervang: [['return heeft ? merk(waarde, heeft) : waarde;', 'return waarde;']],
    breekt: ['het niveau: HOOFDLIJNEN opent precies de velden van dat niveau'],
  },
  {
    wat: 'toont op BETROKKENHEID niets',
    in: 'partner.js',
    vervang: [
      ['const heeft = bron[NIVEAU];', "const heeft = bron[NIVEAU] === 'BETROKKENHEID' ? 'GEEN' : bron[NIVEAU];"],
    ],
    breekt: ['het niveau: BETROKKENHEID opent precies de velden van dat niveau'],
  },
  {
    wat: 'zoekt het niveau bij de naam die de vrager aan een veld geeft',
    in: 'partner.js',
    vervang: [
      [
        'niveauVan(info.parentType.getFields()[info.fieldName])',
        "niveauVan(info.parentType.getFields()[info.path.key] ?? { astNode: { directives: [{ name: { value: 'toestemming' }, arguments: [{ value: { value: 'GEEN' } }] }] } })",
      ],
    ],
    breekt: [ALIAS],
  },
  {
    wat: 'ziet niet wat in een fragment wordt gevraagd',
    in: 'partner.js',
    vervang: [
      [
        'const heeft = bron[NIVEAU];',
        'const gewoon = info.operation.loc.source.body.slice(0, info.operation.loc.end).includes(info.fieldName);\n  const heeft = gewoon ? bron[NIVEAU] : undefined;',
      ],
    ],
    breekt: [FRAGMENT],
  },
  {
    wat: 'zegt niet waarop de inzage rust',
    in: 'partner.js',
    vervang: [['niveau: niv, grond, reden, geldigTot }', 'niveau: niv, reden }']],
    breekt: ['het niveau: toegang zegt waarop de inzage rust, hoever zij gaat en tot wanneer'],
  },
  {
    wat: 'laat een niveau gelden voor de hele vraag',
    in: 'partner.js',
    vervang: [
      [
        'return dossier(bewijzen[i], lees);',
        "const open = bewijzen.find(({ niv }) => niv !== 'GEEN') ?? bewijzen[i];\n      return dossier({ ...bewijzen[i], niv: open.niv }, (psd) => lees(psd) ?? LEEG);",
      ],
    ],
    breekt: [IEDER_EIGEN, ELKE_PLAATS],
  },
  {
    wat: 'onthoudt een dossier bij het nummer van de persoon',
    in: 'partner.js',
    vervang: [
      [
        'function personenUit(representaties, lezer, regels) {',
        'function personenUit(representaties, lezer, regels) {\n  const onthouden = {};',
      ],
      [
        'return dossier(bewijzen[i], lees);',
        'onthouden[id] ??= dossier(bewijzen[i], lees);\n      return onthouden[id];',
      ],
    ],
    breekt: [IEDER_EIGEN, ELKE_PLAATS],
  },
  {
    wat: 'zegt over wie een dossier heeft iets anders dan over wie er geen heeft',
    in: 'partner.js',
    vervang: [
      [
        'niveau: niv, grond, reden, geldigTot }',
        "niveau: niv, grond, reden: niv === 'GEEN' && DOSSIERS[psd] ? 'GEEN_TOESTEMMING' : reden, geldigTot }",
      ],
    ],
    breekt: [OP_DE_BYTE, ZONDER_BEWIJS],
  },
  {
    wat: 'laat zien dat een bewijs niet klopt',
    in: 'deur.js',
    vervang: [["niv: 'GEEN' };", "niv: 'GEEN', reden: 'LEZER_UITGESLOTEN' };"]],
    breekt: [ZONDER_BEWIJS],
  },
  {
    wat: 'geeft over een onbekende het dossier van een ander',
    in: 'partner.js',
    vervang: [['DOSSIERS[persoon] ?? LEEG', "DOSSIERS[persoon] ?? DOSSIERS['dossier-1']"]],
    breekt: [
      ...[
        'afgeschermd is leeg: wie hier onbekend is, is ook met DETAILS niet betrokken en heeft niets',
        TIJDLIJN.ieder,
      ],
    ],
  },
  {
    wat: 'vraagt de database ook naar wie is afgeschermd',
    in: 'partner.js',
    vervang: [
      [".filter(({ niv }) => niv !== 'GEEN')", ''],
      ['  return representaties.map', '  for (const { psd } of bewijzen) lees(psd);\n  return representaties.map'],
    ],
    breekt: [LEEST, TIJDLIJN.leest, GEEN_LEEST],
  },
  {
    wat: 'vraagt de database voor iedere persoon apart',
    in: 'partner.js',
    vervang: [
      [
        '  return representaties.map',
        "  for (const { psd, niv } of bewijzen) if (niv !== 'GEEN') leesDossiers([psd]);\n  return representaties.map",
      ],
    ],
    breekt: ['de database: het aantal opdrachten hangt niet af van het aantal personen', TIJDLIJN.aantal],
  },
];

const VERSTREKKING = 'het logboek: heeft van elke verstrekking wie, namens wie, waarvoor, over wie, hoever en waarop';
const PER_PERSOON = 'het logboek: heeft van een vraag over meer personen een regel per persoon';
const EERST_SCHRIJVEN = 'het logboek: dat niet te schrijven is, houdt elk antwoord tegen, tot het weer kan';

const LOGBOEK_EN_CONTRACT: Afwijking[] = [
  {
    wat: 'antwoordt ook als het logboek niet te schrijven is',
    in: 'partner.js',
    vervang: weg("throw new Weigering(503, 'LOGBOEK_NIET_BESCHIKBAAR');"),
    breekt: [EERST_SCHRIJVEN],
  },
  {
    wat: 'schrijft weigeringen niet op',
    in: 'partner.js',
    vervang: [
      [
        'schrijfLogboek([...regels.values()])',
        "schrijfLogboek([...regels.values()].filter(({ uitkomst }) => uitkomst === 'VERSTREKT'))",
      ],
    ],
    breekt: [WEIGERING, PER_PERSOON, EERST_SCHRIJVEN, TIJDLIJN.logboek],
  },
  {
    wat: 'schrijft van een vraag alleen de eerste persoon op',
    in: 'partner.js',
    vervang: [['schrijfLogboek([...regels.values()])', 'schrijfLogboek([...regels.values()].slice(0, 1))']],
    breekt: [PER_PERSOON, TIJDLIJN.logboek],
  },
  {
    wat: 'schrijft niet op wie er keek, en op welke toestemming',
    in: 'partner.js',
    vervang: [['functionaris: sub, rol: rollen[0]', 'rol: rollen[0]']],
    breekt: [VERSTREKKING, WEIGERING, PER_PERSOON, TIJDLIJN.logboek],
  },
  {
    wat: 'zet beroepskrachten op een lager niveau dan is afgesproken',
    in: 'partner.graphql',
    vervang: [
      [
        'professionals: [Professional!] @toestemming(niveau: HOOFDLIJNEN)',
        'professionals: [Professional!] @toestemming(niveau: BETROKKENHEID)',
      ],
    ],
    breekt: [
      'contract: de gedeelde velden van een dossier hebben de afgesproken soort en het afgesproken niveau',
      'het niveau: BETROKKENHEID opent precies de velden van dat niveau',
    ],
  },
  {
    wat: 'zet een detail bij de hoofdlijnen',
    in: 'partner.graphql',
    vervang: [['reden: String @toestemming(niveau: DETAILS)', 'reden: String @toestemming(niveau: HOOFDLIJNEN)']],
    breekt: ['contract: wat de instellingen details noemen, vraagt DETAILS'],
  },
  {
    wat: 'vraagt de hub niet om het bewijs',
    in: 'partner.graphql',
    vervang: weg(' @requires(fields: "bewijsWmo")'),
    breekt: ['contract: de ingang is Persoon, en vraagt aan de hub het bewijs voor dit domein'],
  },
];

const TIJDLIJNEN: Afwijking[] = [
  {
    wat: 'vraagt de hub voor de tijdlijn niet om bewijzen',
    in: 'partner.graphql',
    vervang: weg(' @requires(fields: "bewijzenWmo { persoon bewijs }")'),
    breekt: [TIJDLIJN.contract],
  },
  {
    wat: 'vertelt in een tijdlijn het oudste eerst',
    in: 'tijdlijn.js',
    vervang: [['a.plek < b.plek ? -1 : 1', 'a.plek < b.plek ? 1 : -1']],
    breekt: [TIJDLIJN.alles, TIJDLIJN.bladert],
  },
  {
    wat: 'vertelt in een tijdlijn al bij BETROKKENHEID wat er gebeurde',
    in: 'partner.js',
    vervang: [[">= NIVEAUS.indexOf('HOOFDLIJNEN')", ">= NIVEAUS.indexOf('BETROKKENHEID')"]],
    breekt: [TIJDLIJN.niveau, TIJDLIJN.logboek],
  },
  {
    wat: 'begint elke pagina van een tijdlijn vooraan',
    in: 'tijdlijn.js',
    vervang: weg('.filter(({ plek }) => plek > vraag.na)'),
    breekt: [TIJDLIJN.bladert],
  },
  {
    wat: 'vertelt bij een stuk ook wat er met andere gebeurde',
    in: 'tijdlijn.js',
    vervang: [['(!kenmerk || id', '(true || id']],
    breekt: [TIJDLIJN.gevraagd],
  },
];

export const AFWIJKINGEN: readonly Afwijking[] = [
  ...[...BEWIJZEN, ...TOKENS, ...ANTWOORDEN],
  ...[...LOGBOEK_EN_CONTRACT, ...TIJDLIJNEN],
];

/** No fault: whoever does not take part in a timeline has no part in it. */
export const ZONDER_TIJDLIJN: Afwijking = {
  wat: 'heeft geen deel van een tijdlijn',
  in: 'partner.graphql',
  vervang: weg('  wmo: WmoTijdlijn @requires(fields: "bewijzenWmo { persoon bewijs }") @inaccessible\n'),
  breekt: [],
};
