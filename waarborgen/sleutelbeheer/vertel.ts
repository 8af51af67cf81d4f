import { nummerVan, ONDERWEG_SECONDEN, type Sleutelstand, type Stand } from './rotatie';

/** To the operator: what was done, and what is his to do next. Never a secret. */
export function vertel(partner: string, { stand }: Sleutelstand, gedaan: boolean): string[] {
  if (!stand) return [];
  const { stap, oud, nieuw, herlezenOp } = stand;
  const wat = {
    TELT_MEE: `Stap 1 van 3: sleutel ${nieuw} telt mee naast ${oud}, en tekent nog niet.`,
    TEKENT: `Stap 2 van 3: sleutel ${nieuw} tekent, en ${oud} telt nog mee.`,
    AFGEROND: `Stap 3 van 3: sleutel ${oud} telt niet meer. De wisseling is klaar zodra elk proces dit heeft herlezen.`,
  }[stap];
  return [
    gedaan ? wat : `Al gedaan: ${wat}`,
    ...(herlezenOp && stap === 'TEKENT' ? wacht(partner, herlezenOp) : vraag(partner, stap)),
  ];
}

/** A file that was written is not yet a key in use: every process that holds it reads it on SIGHUP. */
const vraag = (partner: string, stap: Stand['stap']): string[] => [
  `Laat huishouden en ${partner} het bestand herlezen, elk exemplaar: docker compose kill -s HUP huishouden ${partner}`,
  '(npm start ziet het zelf.) Heeft de partner een eigen kopie, geef haar dan eerst deze, langs een vertrouwde weg.',
  ...(stap === 'AFGEROND'
    ? []
    : [`Zeg daarna dat het is gebeurd: npm run sleutel -- roteer ${partner} --herlezen ${nummerVan(stap)}`]),
];

const wacht = (partner: string, herlezenOp: string): string[] => [
  `Herlezen sinds ${herlezenOp}. Wacht ${ONDERWEG_SECONDEN} seconden: zo lang kan onderweg zijn wat de oude sleutel tekende.`,
  `Schrap haar daarna: npm run sleutel -- roteer ${partner}`,
];

/** Which keys there are, by name, and since when. */
export function vertelSleutels(partner: string, { bos, stand }: Sleutelstand, gewijzigdOp: Date): string[] {
  const regels = bos.map(({ kid }, i) => `  ${kid}  ${i === 0 ? 'tekent en telt' : 'telt'}`);
  const wisseling = stand && `Laatste wisseling: ${stand.oud} -> ${stand.nieuw}, ${stand.stap} op ${stand.op}`;
  return [
    `Sleutels van ${partner}, gewijzigd op ${gewijzigdOp.toISOString()}:`,
    ...regels,
    ...(wisseling ? [wisseling] : []),
  ];
}
