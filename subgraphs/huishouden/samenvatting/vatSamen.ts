import { bereik } from './delen/bereik';
import { doelen } from './delen/doelen';
import { leefgebieden } from './delen/leefgebieden';
import { organisaties } from './delen/organisaties';
import { professionals } from './delen/professionals';
import { signalen } from './delen/signalen';
import { termijnen } from './delen/termijnen';
import { voorzieningen } from './delen/voorzieningen';
import type { Feiten } from './feiten';
import { Samenvatting } from './Samenvatting';

/** The table of contents of a summary. Pure: out of what its caller may see, on this day, and nothing else. */
export const vatSamen = (feiten: Feiten, vandaag: string): Samenvatting =>
  Object.assign(
    new Samenvatting(),
    organisaties(feiten, vandaag),
    professionals(feiten, vandaag),
    leefgebieden(feiten, vandaag),
    termijnen(feiten, vandaag),
    voorzieningen(feiten, vandaag),
    doelen(feiten, vandaag),
    signalen(feiten, vandaag),
    bereik(feiten, vandaag),
  );
