import { z } from 'zod';
import {
  JEUGDHULPCATEGORIEEN,
  SCHULDBEGELEIDINGEN,
  SCHULDHULPSTATUSSEN,
  VERWIJZERS,
  WIJKVERPLEGINGFASEN,
  WMO_CATEGORIEEN,
} from '#schema/lijsten/hulp';
import { LEEFGEBIEDEN } from '#schema/lijsten/leefgebied';
import { OPSCHALINGEN_NAAR, OPSCHALINGSTATUSSEN } from '#schema/lijsten/opschaling';
import { INZAGENIVEAUS, ROLLEN } from '#schema/lijsten/toegang';

/*
 * What a summary is made of, as partners answer it. Of what a reader may not see the partner answers null; a dossier
 * that is of another form than this is as good as none, and costs no other its place.
 */

const Dag = z.iso.date();
const Leefgebied = z.enum(LEEFGEBIEDEN);
const lijstVan = <T extends z.ZodType>(soort: T) => z.array(soort).nullish();
const looptVanTot = { vanaf: Dag, tot: Dag.nullish() };

const gedeeld = {
  toegang: z.object({ niveau: z.enum(INZAGENIVEAUS) }),
  contact: z.object({ organisatie: z.string() }).nullish(),
  professionals: lijstVan(z.object({ naam: z.string(), rol: z.enum(ROLLEN), organisatie: z.string() })),
  leefgebieden: lijstVan(Leefgebied),
  termijnen: lijstVan(
    z.object({
      ...{ omschrijving: z.string(), uiterlijk: Dag, bron: z.string() },
      ...{ afgerondOp: Dag.nullish(), teLaat: z.boolean() },
    }),
  ),
};

const wijkteam = z.object({
  ...gedeeld,
  keukentafelgesprekken: lijstVan(
    z.object({
      gevoerdOp: Dag,
      besproken: z.array(z.object({ leefgebied: Leefgebied, score: z.int().min(1).max(5).nullish() })),
    }),
  ),
  opschalingen: lijstVan(
    z.object({
      ...{ kenmerk: z.string(), naar: z.enum(OPSCHALINGEN_NAAR).nullish(), status: z.enum(OPSCHALINGSTATUSSEN) },
    }),
  ),
});
const wmo = z.object({
  ...gedeeld,
  voorzieningen: lijstVan(z.object({ categorie: z.enum(WMO_CATEGORIEEN), aanbieder: z.string(), ...looptVanTot })),
});
const schuldhulp = z.object({
  ...gedeeld,
  aanmeldingen: lijstVan(z.object({ aangemeldOp: Dag, intakeOp: Dag.nullish(), bedreigend: z.boolean() })),
  trajecten: lijstVan(z.object({ status: z.enum(SCHULDHULPSTATUSSEN), gestartOp: Dag, beeindigdOp: Dag.nullish() })),
  budgetbeheer: lijstVan(z.object({ vorm: z.enum(SCHULDBEGELEIDINGEN), uitvoerder: z.string(), ...looptVanTot })),
});
const cjg = z.object({
  ...gedeeld,
  besluiten: lijstVan(
    z.object({
      ...{ categorie: z.enum(JEUGDHULPCATEGORIEEN).nullish(), verwijzer: z.enum(VERWIJZERS).nullish() },
      ...{ aanbieder: z.string(), ...looptVanTot },
    }),
  ),
});
const wijkverpleging = z.object({
  ...gedeeld,
  indicaties: lijstVan(z.object({ fase: z.enum(WIJKVERPLEGINGFASEN), ...looptVanTot })),
  minutenPerWeek: z.int().nullish(),
});

/** The dossiers of one member, by the field of `Persoon` under which they stand. */
const Lidvorm = z.object({
  wijkteam: wijkteam.nullish().catch(null),
  wmo: wmo.nullish().catch(null),
  schuldhulp: schuldhulp.nullish().catch(null),
  cjg: cjg.nullish().catch(null),
  wijkverpleging: wijkverpleging.nullish().catch(null),
});
export type Liddossiers = z.infer<typeof Lidvorm>;
export type Gedeeld = z.infer<z.ZodObject<typeof gedeeld>>;

/** What a router must fetch before it asks for a summary (Federation `@requires`): all that this form names, and no more. */
export const FEITEN = `leden { ${selectie(Lidvorm)} }`;

/** What a router handed over, a member a place; undefined where that is not one place for each of `aantal` members. */
export function leesDossiers(representatie: unknown, aantal: number): Liddossiers[] | undefined {
  const gelezen = z.array(Lidvorm).length(aantal).safeParse(representatie);
  return gelezen.success ? gelezen.data : undefined;
}

function selectie(vorm: z.ZodType): string {
  if (vorm instanceof z.ZodObject)
    return Object.entries(vorm.shape as Record<string, z.ZodType>)
      .map(([veld, onder]) => {
        const velden = selectie(onder);
        return velden ? `${veld} { ${velden} }` : veld;
      })
      .join(' ');
  if (vorm instanceof z.ZodArray) return selectie(vorm.element as z.ZodType);
  if (vorm instanceof z.ZodCatch || vorm instanceof z.ZodOptional || vorm instanceof z.ZodNullable)
    return selectie(vorm.unwrap() as z.ZodType);
  return '';
}
