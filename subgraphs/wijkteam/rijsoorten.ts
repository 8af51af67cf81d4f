import { z } from 'zod';
import { LEEFGEBIEDEN, type Leefgebied } from '#schema/lijsten/leefgebied';
import { OPSCHALINGEN_NAAR, OPSCHALINGSTATUSSEN } from '#schema/lijsten/opschaling';
import { Dag, Kenmerk, Kort, Lang, type Rijsoorten, stukrij } from '#waarborgen/inlezen/rijsoort';
import { Casus } from './Casus';
import { Huisbezoek } from './Huisbezoek';
import { Keukentafelgesprek } from './Keukentafelgesprek';
import { CASUSSTATUSSEN, SIGNAALBRONNEN } from './lijsten';
import { Opschaling } from './Opschaling';
import { Signaal } from './Signaal';

const TWEE_KEER = 'noemt een leefgebied twee keer';
const geenDubbele = (lijst: Leefgebied[]): boolean => new Set(lijst).size === lijst.length;
const Leefgebieden = z.array(z.enum(LEEFGEBIEDEN)).min(1).refine(geenDubbele, TWEE_KEER);
const vanHetTeam = { organisatie: Kort, team: Kort, telefoon: Kort };

/** Only what the question needs is recorded: anything else says why. */
const BesprokenLeefgebied = z
  .strictObject({
    leefgebied: z.enum(LEEFGEBIEDEN),
    hoortBijVraag: z.boolean(),
    score: z.int().min(1).max(5).optional(),
    situatie: Lang.optional(),
    eigenKracht: Lang.optional(),
    netwerk: Lang.optional(),
    gewensteVerandering: Lang.optional(),
    redenBuitenVraag: Lang.optional(),
  })
  .refine((b) => b.hoortBijVraag || b.redenBuitenVraag, {
    error: 'een leefgebied buiten de vraag vastleggen vraagt een reden',
    path: ['redenBuitenVraag'],
  })
  .transform(({ hoortBijVraag: _, ...rest }) => rest);

const signaal = {
  ontvangenOp: Dag,
  leefgebieden: Leefgebieden,
  afgehandeldOp: Dag.optional(),
  bron: z.enum(SIGNAALBRONNEN),
  inhoud: Lang.optional(),
  behandelaar: Kort,
  ...vanHetTeam,
};
const huisbezoek = {
  signaal: Kenmerk.optional(),
  bezochtOp: Dag,
  coaches: z
    .array(Kort)
    .refine((namen) => namen.length === 2 && namen[0] !== namen[1], 'zijn niet twee wijkcoaches (vier ogen)'),
  verslag: Lang.optional(),
};
const casus = {
  status: z.enum(CASUSSTATUSSEN),
  geopendOp: Dag,
  ondersteuningVanaf: Dag.optional(),
  verlenging: z.strictObject({ tot: Dag, reden: Lang }).optional(),
  ondersteuningAfgerondOp: Dag.optional(),
  afgeslotenOp: Dag.optional(),
  leefgebieden: Leefgebieden,
  coach: Kort,
  ...vanHetTeam,
};
const keukentafelgesprek = {
  casus: Kenmerk,
  gevoerdOp: Dag,
  vraag: Lang,
  besproken: z
    .array(BesprokenLeefgebied)
    .min(1)
    .refine((lijst) => geenDubbele(lijst.map((b) => b.leefgebied)), TWEE_KEER),
};
const opschaling = {
  casus: Kenmerk,
  naar: z.enum(OPSCHALINGEN_NAAR),
  status: z.enum(OPSCHALINGSTATUSSEN),
  voorgesteldOp: Dag,
  beslotenOp: Dag.optional(),
  afgeschaaldOp: Dag.optional(),
  verantwoordelijke: Kort,
  reden: Lang,
};

/** What a wijkteam delivers. */
export const rijsoorten = (sleutel: Buffer): Rijsoorten => ({
  signaal: stukrij(sleutel, Signaal, signaal),
  huisbezoek: stukrij(sleutel, Huisbezoek, huisbezoek, { signaal: Signaal }),
  casus: stukrij(sleutel, Casus, casus),
  keukentafelgesprek: stukrij(sleutel, Keukentafelgesprek, keukentafelgesprek, { casus: Casus }),
  opschaling: stukrij(sleutel, Opschaling, opschaling, { casus: Casus }),
});
