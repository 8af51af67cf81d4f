import { z } from 'zod';
import { ROLLEN, Rol } from '#schema/lijsten/toegang';

/** Roles by name, separated by commas, none of them one that could never do this. */
const rollenZonder = (...nooit: Rol[]) =>
  z.string().transform((tekst, ctx) => {
    const namen = new Set(tekst.split(',').map((naam) => naam.trim()));
    const rollen = ROLLEN.filter((rol) => namen.has(rol) && !nooit.includes(rol));
    if (rollen.length === namen.size) return rollen;
    ctx.addIssue({ code: 'custom', message: `noemt rollen met komma's ertussen, en nooit ${nooit.join(', ')}` });
    return z.NEVER;
  });

/** Who speaks for himself, looks after logbooks or is a machine, is never the one who must act in a crisis. */
export const NOOIT_IN_NOOD = [Rol.INWONER, Rol.VERTEGENWOORDIGER, Rol.PRIVACY_OFFICER, Rol.KETENSYSTEEM];

export const Noodrollen = rollenZonder(...NOOIT_IN_NOOD).default([
  ...[Rol.WIJKCOACH, Rol.TEAMLEIDER, Rol.REGIETEAMLID, Rol.CJG_COACH, Rol.WIJKVERPLEEGKUNDIGE],
]);

/** A second person is a professional, and a person. */
export const Beoordelaarsrollen = rollenZonder(Rol.INWONER, Rol.VERTEGENWOORDIGER, Rol.KETENSYSTEEM).default([
  ...[Rol.TEAMLEIDER, Rol.PRIVACY_OFFICER],
]);
