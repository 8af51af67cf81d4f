import { fail } from 'node:assert/strict';
import type { Persoonsbewijs } from '#schema/dossier/PartnerTijdlijn';
import { Inzageniveau } from '#schema/lijsten/toegang';
import { ONGELDIGE_BEWIJZEN } from '../bewijzen';
import { ONBEKENDE, PERSOON, type Proef } from '../proef';
import { NietGetoond, type Opdrachten, regels } from '../proefopstelling';

const VEEL = 50;

/** What is withheld is not asked of the database: nothing to leak, and no time to measure. */
export const opdrachtregels = regels(
  'de database',
  [
    ['bij geen enkel ongeldig bewijs wordt een dossier gelezen', ongeldigLeestNiets],
    ['op GEEN wordt geen dossier gelezen, en zijn er evenveel opdrachten of er een dossier is of niet', geenLeestNiets],
    ['het aantal opdrachten hangt niet af van het aantal personen', onafhankelijkVanAantal],
    ['voor een tijdlijn wordt bij geen enkel ongeldig bewijs een dossier gelezen', tijdlijnLeestNiets],
    ['het aantal opdrachten voor een tijdlijn hangt niet af van het aantal personen', tijdlijnOnafhankelijkVanAantal],
  ],
  'statements',
);

async function kosten(proef: Proef, werk: () => Promise<unknown>): Promise<Opdrachten> {
  const { opdrachten } = proef.op;
  if (!opdrachten)
    throw new NietGetoond('zet statements in de instellingen: een teller van opdrachten aan de database');
  const voor = await opdrachten();
  await werk();
  const na = await opdrachten();
  return { lezen: na.lezen - voor.lezen, alle: na.alle - voor.alle };
}

async function vraagAlle(proef: Proef, representaties: readonly object[]): Promise<void> {
  const gezien = proef.dossiersIn(await proef.vraag(representaties)).filter(Boolean).length;
  if (gezien !== representaties.length) fail(`op ${representaties.length} personen komen ${gezien} antwoorden`);
}

/** A counter that stands still would keep every rule here. */
async function teltMee(proef: Proef): Promise<void> {
  const { lezen } = await kosten(proef, async () => proef.zie(await proef.bewijs()));
  if (lezen === 0) fail('de teller telt niets als er wel een dossier wordt gelezen');
}

/** All of them in one question: only where that reads something is each asked by itself, to say which. */
async function ongeldigLeestNiets(proef: Proef): Promise<void> {
  const bewijzen = await Promise.all(ONGELDIGE_BEWIJZEN.map(([, maak]) => maak(proef)));
  const representaties = bewijzen.map((bewijs) => proef.representatie(bewijs));
  const tezamen = await kosten(proef, () => vraagAlle(proef, representaties));
  if (tezamen.lezen > 0) fail(`${await eersteDieLeest(proef)} kost leesopdrachten`);
  await teltMee(proef);
}

async function eersteDieLeest(proef: Proef): Promise<string> {
  for (const [naam, maak] of ONGELDIGE_BEWIJZEN) {
    const bewijs = await maak(proef);
    if ((await kosten(proef, () => proef.zie(bewijs))).lezen > 0) return naam;
  }
  return 'een van de ongeldige bewijzen';
}

async function geenLeestNiets(proef: Proef): Promise<void> {
  const niv = Inzageniveau.GEEN;
  const [wel, niet] = [await proef.bewijs({ niv }), await proef.bewijs({ niv, psd: ONBEKENDE })];
  const metDossier = await kosten(proef, () => proef.zie(wel));
  const zonderDossier = await kosten(proef, () => proef.zie(niet));
  const zonderBewijs = await kosten(proef, () => proef.zie(undefined));
  if (metDossier.lezen > 0) fail(`wat is afgeschermd kost ${metDossier.lezen} leesopdrachten`);
  if (metDossier.alle !== zonderDossier.alle)
    fail(`met een dossier ${metDossier.alle} opdrachten, zonder ${zonderDossier.alle}`);
  if (metDossier.alle !== zonderBewijs.alle)
    fail(`op GEEN ${metDossier.alle} opdrachten, zonder bewijs ${zonderBewijs.alle}`);
  await teltMee(proef);
}

function onafhankelijkVanAantal(proef: Proef): Promise<void> {
  return kostEvenveel(proef, (bewezen) =>
    vraagAlle(
      proef,
      bewezen.map(({ persoon, bewijs }) => proef.representatie(bewijs, persoon)),
    ),
  );
}

async function kostEvenveel(proef: Proef, vraag: (bewezen: Persoonsbewijs[]) => Promise<unknown>): Promise<void> {
  const tel = async (aantal: number) => {
    const bewezen = Array.from({ length: aantal }, async (_, i) => {
      const psd = i === 0 ? proef.op.pseudoniem : `${ONBEKENDE}-${i}`;
      return { persoon: `p-${i}`, bewijs: await proef.bewijs({ sub: `p-${i}`, psd }) };
    });
    const gegeven = await Promise.all(bewezen);
    return kosten(proef, () => vraag(gegeven));
  };
  const [een, veel] = [await tel(1), await tel(VEEL)];
  if (een.alle !== veel.alle) fail(`een persoon kost ${een.alle} opdrachten, ${VEEL} personen ${veel.alle}`);
  await teltMee(proef);
}

async function tijdlijnLeestNiets(proef: Proef): Promise<void> {
  if (!(await proef.heeftTijdlijn())) return;
  const bewijzen = await Promise.all(ONGELDIGE_BEWIJZEN.map(([, maak]) => maak(proef)));
  const gegeven = bewijzen.map((bewijs) => ({ persoon: PERSOON, bewijs }));
  const { lezen } = await kosten(proef, () => proef.tijdlijn(gegeven));
  if (lezen > 0) fail(`een tijdlijn met ongeldige bewijzen kost ${lezen} leesopdrachten`);
  await teltMee(proef);
}

async function tijdlijnOnafhankelijkVanAantal(proef: Proef): Promise<void> {
  if (await proef.heeftTijdlijn()) await kostEvenveel(proef, (gegeven) => proef.tijdlijn(gegeven));
}
