import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parse } from 'graphql';
import { z } from 'zod';
import { PARTNERDOMEINEN } from '#schema/lijsten/toegang';
import { BeheerFout, Sleutelbos } from '../dienst/omgeving';
import type { Sleutel } from '../toegang/sleutels';
import { TELLER } from './opdrachten';

const Tekst = z.string().trim().min(1);

const Instellingen = z
  .strictObject({
    domein: z.enum(PARTNERDOMEINEN),
    sleutel: Sleutelbos.optional(),
    sleutelBestand: Tekst.optional(),
    pseudoniem: Tekst,
    aanmelddienst: z.strictObject({
      port: z.int().min(1).max(65_535),
      audience: Tekst,
      host: Tekst.optional(),
      issuer: z.url({ protocol: /^https?$/ }).optional(),
    }),
    details: Tekst.refine(isSelectie, 'is geen lijst van velden zoals in een GraphQL-vraag').optional(),
    leeg: z.array(z.string().regex(/^\w+\.\w+$/, 'is niet van de vorm Type.veld')).optional(),
    statements: z.strictObject({ metrics: Tekst.default(TELLER) }).optional(),
    logboek: z.strictObject({ breek: Tekst, herstel: Tekst, lees: Tekst.optional() }).optional(),
  })
  .refine((i) => (i.sleutel === undefined) !== (i.sleutelBestand === undefined), {
    error: 'geef sleutel of sleutelBestand, een van de twee',
    path: ['sleutel'],
  });

/** What the conformance command needs to know of a subgraph, beside its address. */
export interface Instellingen extends Omit<z.infer<typeof Instellingen>, 'sleutel' | 'sleutelBestand'> {
  sleutel: Sleutel;
}

/** The settings can't be used: one sentence a setting, and never a value. */
export class InstellingenOngeldig extends BeheerFout {}

/**
 * Reads a settings file (JSON); the path in `sleutelBestand` counts from there.
 * @throws InstellingenOngeldig naming every setting that is wrong.
 */
export function readInstellingen(pad: string): Instellingen {
  const { sleutel, sleutelBestand, ...rest } = gekeurd(Instellingen, json(pad));
  const bos = sleutel ?? sleutelUit(resolve(dirname(pad), sleutelBestand as string));
  return { ...rest, sleutel: bos[0] };
}

const sleutelUit = (pad: string) =>
  gekeurd(z.object({ sleutelBestand: Sleutelbos }), { sleutelBestand: tekst(pad, 'sleutelBestand').trim() })
    .sleutelBestand;

function gekeurd<T>(schema: z.ZodType<T>, waarde: unknown): T {
  const gelezen = schema.safeParse(waarde);
  if (gelezen.success) return gelezen.data;
  const regels = gelezen.error.issues.map(({ path, message }) => `  ${path.join('.') || 'het bestand'}: ${message}`);
  throw new InstellingenOngeldig(`De instellingen kloppen niet:\n${regels.join('\n')}`);
}

function json(pad: string): unknown {
  const inhoud = tekst(pad, 'instellingen');
  try {
    return JSON.parse(inhoud);
  } catch {
    // The parser's own words quote what it read.
    throw new InstellingenOngeldig('De instellingen kloppen niet:\n  het bestand: is geen geldige JSON');
  }
}

function tekst(pad: string, wat: string): string {
  try {
    return readFileSync(pad, 'utf8');
  } catch {
    throw new InstellingenOngeldig(`De instellingen kloppen niet:\n  ${wat}: dit bestand is niet te lezen`);
  }
}

function isSelectie(tekst: string): boolean {
  try {
    return parse(`{ ${tekst} }`).definitions.length === 1;
  } catch {
    return false;
  }
}
