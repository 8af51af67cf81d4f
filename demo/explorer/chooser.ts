import { PERSONAS, type Persona } from '#demo/openid/personas';
import { Doelbinding } from '#schema/lijsten/toegang';

export interface Choice {
  persona: string;
  doel: Doelbinding;
}

const DOELEN: Partial<Record<Doelbinding, string>> = {
  [Doelbinding.TOELEIDING]: 'Toeleiding: uitzoeken welke hulp past',
  [Doelbinding.PLANREGIE]: 'Planregie: het ene plan voeren',
  [Doelbinding.UITVOERING]: 'Uitvoering: zelf hulp geven',
  [Doelbinding.CRISIS]: 'Crisis: er is nu gevaar',
  [Doelbinding.KWALITEIT]: 'Kwaliteit: terugkijken en verbeteren',
};

const option = (value: string, label: string, chosen: string) =>
  `<option value="${value}"${value === chosen ? ' selected' : ''}>${label}</option>`;

const group = (label: string, personas: [string, Persona][], chosen: string) =>
  `<optgroup label="${label}">${personas.map(([naam, { beschrijving }]) => option(naam, `${naam} – ${beschrijving}`, chosen)).join('')}</optgroup>`;

/** The bar above the explorer: who asks, and what for. */
export function chooserBar({ persona, doel }: Choice): string {
  const inwoners = [...PERSONAS].filter(([, { org }]) => org === undefined);
  const medewerkers = [...PERSONAS].filter(([, { org }]) => org !== undefined);
  const doelen = Object.entries(DOELEN).map(([waarde, label]) => option(waarde, label, doel));
  return `<header id="keuze">
  <strong>EénPlan</strong>
  <label>Wie vraagt? <select id="persona">
    ${group('Medewerkers', medewerkers, persona)}${group('Inwoners', inwoners, persona)}
  </select></label>
  <label id="doelkeuze">Waarvoor? <select id="doel">${doelen.join('')}</select></label>
  <span id="eigen-inzage" hidden>Voor eigen inzage: een inwoner noemt geen doel.</span>
  <span>Stel de vraag met ▶</span>
  <span id="melding" role="status"></span>
</header>`;
}

export const chooserStyle = `<style>
  body { margin: 0; display: flex; flex-direction: column; height: 100vh; }
  #ruru-root { flex: 1; min-height: 0; height: auto; }
  #ruru-root .graphiql-container { height: 100%; }
  #keuze { display: flex; flex-wrap: wrap; gap: .4rem 1.2rem; align-items: center; padding: .5rem 1rem;
    font: 15px/1.4 system-ui, sans-serif; color: #fff; background: #154273; }
  #keuze strong { font-size: 1.1rem; }
  #keuze select { font: inherit; padding: .2rem .3rem; max-width: min(30rem, 90vw); color: #1b1b1b; background: #fff;
    border: 1px solid #8a99a8; border-radius: 3px; }
  #keuze select:focus-visible { outline: 3px solid #ffb612; }
  #melding { color: #ffe9b8; }
</style>`;

/** Gives every question to the hub the token of the chosen persona and the chosen purpose; runs before the explorer. */
export function chooserScript(endpoint: string, tokenPath: string): string {
  return `<script>
  {
    const INWONERS = new Set(${JSON.stringify([...PERSONAS].filter(([, { org }]) => !org).map(([naam]) => naam))});
    const FRESH_MS = 45 * 60 * 1000;
    const byId = (id) => document.getElementById(id);
    const send = window.fetch.bind(window);
    const tokens = new Map();

    const tokenOf = async (persona) => {
      const known = tokens.get(persona);
      if (known && Date.now() - known.since < FRESH_MS) return known.token;
      const answer = await send('${tokenPath}?persona=' + encodeURIComponent(persona));
      const { token, bericht } = await answer.json();
      byId('melding').textContent = bericht ?? '';
      if (!token) throw new Error(bericht);
      tokens.set(persona, { token, since: Date.now() });
      return token;
    };

    window.fetch = async (target, init = {}) => {
      const url = new URL(target instanceof Request ? target.url : target, location.href);
      if (url.origin !== location.origin || url.pathname !== '${endpoint}') return send(target, init);
      const persona = byId('persona').value;
      const headers = new Headers(init.headers);
      headers.set('authorization', 'Bearer ' + (await tokenOf(persona)));
      if (!INWONERS.has(persona)) headers.set('doelbinding', byId('doel').value);
      return send(target, { ...init, headers });
    };

    const showPurpose = () => {
      const inwoner = INWONERS.has(byId('persona').value);
      byId('doelkeuze').hidden = inwoner;
      byId('eigen-inzage').hidden = !inwoner;
    };
    for (const id of ['persona', 'doel']) {
      const kept = sessionStorage.getItem('eenplan:' + id);
      if (kept) byId(id).value = kept;
      byId(id).addEventListener('change', () => {
        sessionStorage.setItem('eenplan:' + id, byId(id).value);
        showPurpose();
      });
    }
    showPurpose();
  }
</script>`;
}
