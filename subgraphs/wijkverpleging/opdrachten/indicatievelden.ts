import { type Fout, fout } from '#schema/Fout';
import { Leefgebied } from '#schema/lijsten/leefgebied';
import { Leveringsvorm } from '#schema/lijsten/omvang';
import { plusMaanden } from '#waarborgen/dienst/klok';
import type { Medewerker } from '#waarborgen/werk/Medewerker';
import { dag, geheel, keuze, lang, lijstVan, optioneel, type Waarden } from '#waarborgen/werk/velden';
import { Indicatiegrond } from '../lijsten';
import { MINUTEN_IN_WEEK } from '../weken';

const minuten = (waarvan: string) => geheel(0, MINUTEN_IN_WEEK, `${waarvan}, minuten per week.`);

/** What a nurse says of the care that is needed. */
export const indicatievelden = {
  geindiceerdOp: optioneel(dag('Standaard vandaag.')),
  grondslag: keuze(Indicatiegrond, 'Besluit zorgverzekering art. 2.10 lid 1.'),
  leveringsvorm: keuze(Leveringsvorm),
  leefgebieden: lijstVan(keuze(Leefgebied), { max: 12 }),
  minutenVerzorging: minuten('Persoonlijke verzorging (PV)'),
  minutenVerpleging: minuten('Verpleging (VP)'),
  tot: optioneel(dag('De laatste dag.')),
  toelichting: lang('Waarom deze zorg nodig is, en waarom het netwerk haar niet geeft.'),
};
type Indicatieinvoer = Waarden<typeof indicatievelden>;

/** Indications are made by a nurse with a bachelor's or master's degree (Normenkader V&VN, norm 2). */
export const doorHboVerpleegkundige = ({ medewerker }: { medewerker?: Medewerker }): Fout | undefined =>
  !medewerker || medewerker.kwalificaties.includes('HBO_VERPLEEGKUNDIGE')
    ? undefined
    : fout('GEEN_HBO_VERPLEEGKUNDIGE', 'Indiceren doet een hbo-verpleegkundige: laat een collega dit doen die dat is.');

/** Some care, and no more than there is time for. */
export function minutenKloppen({ invoer }: { invoer: Indicatieinvoer }): Fout | undefined {
  const som = invoer.minutenVerzorging + invoer.minutenVerpleging;
  if (som === 0) return fout('GEEN_MINUTEN', 'Noem minuten verzorging, verpleging of beide.', 'minutenVerzorging');
  if (som > MINUTEN_IN_WEEK)
    return fout('MINUTEN_MEER_DAN_WEEK', `Samen is dit meer dan een week (${MINUTEN_IN_WEEK}).`, 'minutenVerzorging');
  return undefined;
}

/** Care that needs more than a year is looked at anew within it: an agreement, no law. */
export function isLang(vanaf: string, tot: string | undefined): Fout | undefined {
  if (tot && tot < plusMaanden(vanaf, 12)) return undefined;
  return fout('INDICATIE_LANGER_DAN_JAAR', 'Kies een laatste dag binnen een jaar, of weet waarom niet.', 'tot');
}

/** Who needs care at once may be given it first. */
export const isAchteraf = (vanaf: string, geindiceerdOp: string): Fout | undefined =>
  vanaf < geindiceerdOp
    ? fout('INDICATIE_ACHTERAF', `De zorg begon voor de indicatie (${geindiceerdOp}): controleer de dagen.`, 'vanaf')
    : undefined;

/** As columns of the record that is made of it. */
export const alsIndicatie = (invoer: Indicatieinvoer, wie: Medewerker | undefined, vandaag: string) => ({
  ...{ geindiceerdOp: invoer.geindiceerdOp ?? vandaag, grondslag: invoer.grondslag },
  ...{ leveringsvorm: invoer.leveringsvorm, leefgebieden: [...new Set(invoer.leefgebieden)] },
  ...{ minutenVerzorging: invoer.minutenVerzorging, minutenVerpleging: invoer.minutenVerpleging },
  ...{ tot: invoer.tot ?? null, toelichting: invoer.toelichting, behandelaar: wie?.kenmerk ?? null },
  ...{ organisatie: wie?.organisatienaam, verpleegkundige: wie?.naam, telefoon: wie?.telefoon },
});
