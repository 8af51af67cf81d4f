import { fail } from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { setTimeout as wacht } from 'node:timers/promises';
import type { Persoonsbewijs } from '#schema/dossier/PartnerTijdlijn';
import { Inzageniveau } from '#schema/lijsten/toegang';
import { DOEL, type Gezien, LEZER, ONBEKENDE, type Proef } from '../proef';
import { NietGetoond, regels } from '../proefopstelling';

const HERSTELPOGINGEN = 20;
const TUSSENPOOS_MS = 500;

/** Who saw what is on record first; what can't be put on record is not shown. */
export const logboekregels = [
  ...regels(
    'het logboek',
    [
      ['heeft van elke verstrekking wie, namens wie, waarvoor, over wie, hoever en waarop', verstrekkingStaatErin],
      ['heeft van elke weigering een regel, ook zonder geldig bewijs', weigeringStaatErin],
      ['heeft van een vraag over meer personen een regel per persoon', regelPerPersoon],
      ['heeft van een tijdlijn van ieder wat is getoond, en dat is HOOFDLIJNEN of geweigerd', tijdlijnStaatErin],
    ],
    'lees',
  ),
  ...regels(
    'het logboek',
    [['dat niet te schrijven is, houdt elk antwoord tegen, tot het weer kan', nietsZonderLogboek]],
    'logboek',
  ),
];

type Rij = Record<string, unknown>;

/** Asks under a trace of its own, and gives what the logbook then has of it. */
async function gelogd(
  proef: Proef,
  stel: (kopregels: Awaited<ReturnType<Proef['kopregels']>>) => Promise<unknown>,
): Promise<Rij[]> {
  const lees = proef.op.logboek?.lees;
  if (!lees) throw new NietGetoond('zet logboek.lees in de instellingen: een commando dat de regels laat zien');
  const traceId = randomBytes(16).toString('hex');
  const kopregels = await proef.kopregels();
  await stel([...kopregels, ['traceparent', `00-${traceId}-${randomBytes(8).toString('hex')}-01`]]);
  return (await lees(traceId)).filter((rij) => rij.traceId === traceId);
}

function klopt(rijen: readonly Rij[], verwacht: readonly Rij[]): void {
  if (rijen.length !== verwacht.length)
    fail(`er staan ${rijen.length} regels van deze vraag (traceId) in plaats van ${verwacht.length}`);
  for (const rij of verwacht) {
    const zelfde = rijen.find(({ persoon }) => persoon === rij.persoon) ?? fail('de regel noemt een andere persoon');
    const anders = Object.keys(rij).filter((naam) => (zelfde[naam] ?? null) !== rij[naam]);
    if (anders.length > 0) fail(`de regel zegt iets anders bij ${anders.join(', ')}`);
    if (Number.isNaN(Date.parse(String(zelfde.tijdstip)))) fail('de regel heeft geen tijdstip');
  }
}

const LEZERSREGEL = { functionaris: LEZER.sub, organisatie: LEZER.org, rol: LEZER.rollen[0], doel: DOEL };

async function verstrekkingStaatErin(proef: Proef): Promise<void> {
  const bewijs = await proef.bewijs({ niv: Inzageniveau.HOOFDLIJNEN, tst: ['t-1', 3] });
  const wie = { ...LEZERSREGEL, persoon: proef.op.pseudoniem, domein: proef.op.domein };
  const waarop = {
    niveau: 'HOOFDLIJNEN',
    uitkomst: 'VERSTREKT',
    grond: 'TOESTEMMING',
    toestemmingId: 't-1',
    toestemmingVersie: 3,
  };
  klopt(await gelogd(proef, (kopregels) => proef.zie(bewijs, { kopregels })), [{ ...wie, ...waarop }]);
}

async function weigeringStaatErin(proef: Proef): Promise<void> {
  const geweigerd = { ...LEZERSREGEL, domein: proef.op.domein, niveau: 'GEEN', uitkomst: 'GEWEIGERD' };
  const opGeen = await proef.bewijs({ niv: Inzageniveau.GEEN });
  const metBewijs = await gelogd(proef, (kopregels) => proef.zie(opGeen, { kopregels }));
  klopt(metBewijs, [{ ...geweigerd, persoon: proef.op.pseudoniem }]);
  const zonder = await gelogd(proef, (kopregels) => proef.zie('a.b.c', { kopregels }));
  klopt(zonder, [{ ...geweigerd, persoon: zonder[0]?.persoon }]);
  if (zonder[0]?.persoon === proef.op.pseudoniem) fail('de regel noemt een persoon die niemand heeft bewezen');
}

const niveaus = [Inzageniveau.BETROKKENHEID, Inzageniveau.DETAILS, Inzageniveau.GEEN];

async function drieBewijzen(proef: Proef): Promise<{ personen: string[]; bewezen: Persoonsbewijs[] }> {
  const personen = [proef.op.pseudoniem, `${ONBEKENDE}-1`, `${ONBEKENDE}-2`];
  const bewezen = personen.map(async (psd, i) => ({
    ...{ persoon: `p-${i}`, bewijs: await proef.bewijs({ sub: `p-${i}`, psd, niv: niveaus[i] }) },
  }));
  return { personen, bewezen: await Promise.all(bewezen) };
}

async function regelPerPersoon(proef: Proef): Promise<void> {
  const { personen, bewezen } = await drieBewijzen(proef);
  const representaties = bewezen.map(({ persoon, bewijs }) => proef.representatie(bewijs, persoon));
  const rijen = await gelogd(proef, (kopregels) => proef.vraag(representaties, { kopregels }));
  klopt(
    rijen,
    personen.map((persoon, i) => ({ ...LEZERSREGEL, persoon, niveau: niveaus[i] })),
  );
}

async function tijdlijnStaatErin(proef: Proef): Promise<void> {
  if (!(await proef.heeftTijdlijn())) return;
  const { personen, bewezen } = await drieBewijzen(proef);
  const rijen = await gelogd(proef, (kopregels) => proef.tijdlijn(bewezen, { kopregels }));
  const getoond = { niveau: 'HOOFDLIJNEN', uitkomst: 'VERSTREKT', grond: 'TOESTEMMING' };
  const geweigerd = { niveau: 'GEEN', uitkomst: 'GEWEIGERD', grond: null };
  klopt(
    rijen,
    personen.map((persoon, i) => ({
      ...{ ...LEZERSREGEL, persoon, ...(niveaus[i] === Inzageniveau.DETAILS ? getoond : geweigerd) },
    })),
  );
}

async function nietsZonderLogboek(proef: Proef): Promise<void> {
  const { logboek } = proef.op;
  if (!logboek) throw new NietGetoond('zet logboek.breek en logboek.herstel in de instellingen');
  const opens = await proef.bewijs();
  const goed = await proef.zie(opens);
  await logboek.breek();
  const ingehouden: [string, Gezien][] = [];
  try {
    ingehouden.push(['een verstrekking', await proef.zie(await proef.bewijs())]);
    ingehouden.push(['een weigering', await proef.zie(await proef.bewijs({ niv: Inzageniveau.GEEN }))]);
  } finally {
    await logboek.herstel();
  }
  for (const [wat, { status, data, tekst }] of ingehouden) {
    if (data !== undefined && data !== null) fail(`${wat} gaat weg zonder dat zij in het logboek staat`);
    if (status !== 503) fail(`${wat} die niet te schrijven is, krijgt status ${status} in plaats van 503`);
    const contact: unknown = goed.dossier?.contact?.organisatie;
    if (typeof contact === 'string' && tekst.includes(contact)) fail(`${wat} staat in de foutmelding`);
  }
  await isWeerOpen(proef, goed);
}

async function isWeerOpen(proef: Proef, goed: Gezien): Promise<void> {
  for (let poging = 1; poging <= HERSTELPOGINGEN; poging += 1) {
    const { tekst } = await proef.zie(await proef.bewijs());
    if (tekst === goed.tekst) return;
    await wacht(TUSSENPOOS_MS);
  }
  fail('nadat het logboek is hersteld, komt het antwoord niet terug');
}
