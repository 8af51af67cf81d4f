/** A page of a timeline: what is asked for, and what this department has of it. */

function vraagUit(sleutel) {
  if (typeof sleutel !== 'string' || sleutel.length > 4096) return undefined;
  try {
    const { first, na, domeinen = ['WMO'], leefgebieden, kenmerk } = JSON.parse(Buffer.from(sleutel, 'base64url'));
    const isVraag = Number.isInteger(first) && first >= 1 && first <= 100 && typeof na === 'object';
    return isVraag && domeinen.includes('WMO') ? { first, na: na.WMO ?? '', leefgebieden, kenmerk } : undefined;
  } catch {
    return undefined;
  }
}

/** Newest first, on one day by number: every digit of the date is mirrored. */
const plaats = ({ datum, id }) => `${datum.replace(/\d/g, (cijfer) => 9 - cijfer)}|WMO|${id}`;

const isGevraagd = ({ leefgebieden, kenmerk }, { id, leefgebieden: raakt }) =>
  (!leefgebieden || raakt.some((gebied) => leefgebieden.includes(gebied))) &&
  (!kenmerk || id === kenmerk || id.startsWith(`${kenmerk}:`));

function bijdrage(vraag, alles) {
  const gevraagd = alles.filter(({ gebeurtenis }) => isGevraagd(vraag, gebeurtenis));
  const rest = gevraagd
    .map((regel) => ({ regel, plek: plaats(regel.gebeurtenis) }))
    .filter(({ plek }) => plek > vraag.na)
    .sort((a, b) => (a.plek < b.plek ? -1 : 1));
  return { regels: rest.slice(0, vraag.first + 1).map(({ regel }) => regel), meer: rest.length > vraag.first + 1 };
}

module.exports = { bijdrage, vraagUit };
