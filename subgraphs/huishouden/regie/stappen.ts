import { type Fout, fout } from '#schema/Fout';
import type { Gedaan } from '#waarborgen/opdrachten/totHetStaat';
import { uitlegPast } from '../noodtoegang/eisen';
import type { Bronnen } from '../store/bronnen';
import { isAanLezer, magAanbieden, magTeruggeven } from './bevoegdheid';
import { bijVan, eisenAanAanbod, regisseurPast } from './eisen';
import type { Geval } from './geval';
import type {
  BeantwoordRegieaanbodInput,
  DraagRegieOverInput,
  GeefRegieTerugInput,
  TrekRegieaanbodInInput,
} from './invoer';
import { type Stap, zetStap } from './zetStap';

const NIET_BEVOEGD = () => fout('NIET_BEVOEGD', 'Over de regie van dit huishouden beslist een ander.');
/** The same where there is none, and where it is somebody else's: that something is on offer is theirs. */
const AANBOD_ONBEKEND = () => fout('AANBOD_ONBEKEND', 'Er ligt geen aanbod waarover u beslist.');

const mitsOf = (mag: boolean, anders: () => Fout): Fout | undefined => (mag ? undefined : anders());
const legtUit = (_: Geval, { reden }: { reden?: string }): Fout | undefined =>
  uitlegPast((reden ?? '').trim(), 'reden');

const aanbieden: Stap<DraagRegieOverInput> = {
  kandidaat: ({ naar }) => bijVan(naar),
  bevoegd: (geval, { naar }) => mitsOf(magAanbieden(geval, naar.soort), NIET_BEVOEGD),
  eisen: [...eisenAanAanbod, legtUit],
  gebeurt: (_, { naar, reden, tijdelijkTot = null, opschaling = null }) => ({
    ...{ stap: 'AANGEBODEN', ...bijVan(naar), reden: reden.trim(), tijdelijkTot, opschaling },
  }),
};

const beantwoorden: Stap<BeantwoordRegieaanbodInput> = {
  kandidaat: (_, { aanbod }) => aanbod?.naar,
  bevoegd: ({ lezer, stand: { aanbod } }) => mitsOf(aanbod !== undefined && isAanLezer(lezer, aanbod), AANBOD_ONBEKEND),
  eisen: [
    ({ stand: { aanbod }, kring }, { aanvaard }) =>
      aanvaard && aanbod ? regisseurPast(aanbod.naar, kring) : undefined,
    (geval, invoer) => (invoer.aanvaard && !invoer.reden ? undefined : legtUit(geval, invoer)),
  ],
  gebeurt: (_, { aanvaard, reden }) => ({
    ...{ stap: aanvaard ? 'AANVAARD' : 'GEWEIGERD', reden: reden?.trim() || null },
  }),
};

const intrekken: Stap<TrekRegieaanbodInInput> = {
  bevoegd: (geval) => {
    const { aanbod } = geval.stand;
    return mitsOf(aanbod !== undefined && magAanbieden(geval, aanbod.naar.soort), AANBOD_ONBEKEND);
  },
  eisen: [],
  gebeurt: () => ({ stap: 'INGETROKKEN' }),
};

const teruggeven: Stap<GeefRegieTerugInput> = {
  bevoegd: (geval) => mitsOf(magTeruggeven(geval), NIET_BEVOEGD),
  eisen: [isGeleend, legtUit],
  gebeurt: (_, { reden }) => ({ stap: 'TERUGGEGEVEN', reden: reden.trim() }),
};

function isGeleend({ huidige }: Geval): Fout | undefined {
  if (huidige?.tijdelijkTot) return undefined;
  return fout('REGIE_NIET_TIJDELIJK', 'De regie is niet tijdelijk: bied haar een ander aan.');
}

/** Offers regie to somebody; until he accepts it stays where it is. */
export const draagRegieOver = (bronnen: Bronnen, invoer: DraagRegieOverInput): Promise<Gedaan> =>
  zetStap(bronnen, invoer, aanbieden);

/** The one to whom it was offered takes it, from that moment on, or does not. */
export const beantwoordRegieaanbod = (bronnen: Bronnen, invoer: BeantwoordRegieaanbodInput): Promise<Gedaan> =>
  zetStap(bronnen, invoer, beantwoorden);

export const trekRegieaanbodIn = (bronnen: Bronnen, invoer: TrekRegieaanbodInInput): Promise<Gedaan> =>
  zetStap(bronnen, invoer, intrekken);

/** Back to who lent it, before its last day; he agreed to that when he lent it. */
export const geefRegieTerug = (bronnen: Bronnen, invoer: GeefRegieTerugInput): Promise<Gedaan> =>
  zetStap(bronnen, invoer, teruggeven);
