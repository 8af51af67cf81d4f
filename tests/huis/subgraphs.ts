import { join } from 'node:path';

/** The project's root, from the sources as well as from `dist`. */
export const ROOT = join(__dirname, __dirname.includes(`${join('dist', 'tests')}`) ? '../../..' : '../..');

/** Each partner holds its own part of what is known of a person. */
export const PARTNERS = ['wijkteam', 'wmo', 'schuldhulp', 'cjg', 'wijkverpleging'] as const;
export const SUBGRAPHS = ['huishouden', ...PARTNERS] as const;
export type Subgraphnaam = (typeof SUBGRAPHS)[number];
