import { fail } from 'node:assert/strict';
import { printSubgraphSchema } from '@apollo/subgraph';
import { Kind, parse, type SelectionSetNode } from 'graphql';
import { Inzageniveau } from '#schema/lijsten/toegang';
import { alleTakken, boomVan, GEWOON, type Tak, vind } from '../boom';
import { Contract } from '../contract';
import type { Proef } from '../proef';
import { NietGetoond, regels } from '../proefopstelling';
import { proefPartner } from '../proefPartner';

/** What a subgraph promises is what all promised, and its dossier is full enough to see whether it keeps that. */
export const contractregels = [
  ...regels('contract', [
    ['de ingang is Persoon, en vraagt aan de hub het bewijs voor dit domein', ingangVraagtBewijs],
    ['de gedeelde velden van een dossier hebben de afgesproken soort en het afgesproken niveau', gedeeldeVelden],
    ['wat de instellingen details noemen, vraagt DETAILS', details],
  ]),
  ...regels(
    'contract',
    [['op DETAILS heeft elk veld een waarde, zodat te zien is of het lager dicht gaat', vol]],
    'velden',
  ),
];

async function ingangVraagtBewijs(proef: Proef): Promise<void> {
  const contract = await proef.contract();
  if (!contract.isEntiteit('Persoon')) fail('Persoon heeft geen @key: geen router vindt het dossier');
  if (contract.veld('Persoon', proef.veld)?.vereist?.trim() !== proef.bewijsveld)
    fail(`Persoon.${proef.veld} heeft geen @requires(fields: "${proef.bewijsveld}"): geen router geeft het bewijs mee`);
}

async function gedeeldeVelden(proef: Proef): Promise<void> {
  const [eigen, type] = [await proef.contract(), await proef.dossiertype()];
  const gedeeld = new Contract(printSubgraphSchema(await proefPartner.schema()));
  if (!eigen.vormenVan('Dossier').includes(type)) fail(`${type} is geen Dossier`);
  const soorten = new Set(alleTakken(boomVan(gedeeld, 'Dossier')).map(({ coordinaat }) => coordinaat.split('.')[0]));
  for (const soort of soorten)
    for (const veld of gedeeld.veldenVan(soort)) {
      const plek = `${soort === 'Dossier' ? type : soort}.${veld.naam}`;
      const hier = eigen.veld(soort === 'Dossier' ? type : soort, veld.naam);
      if (!hier) fail(`${plek} ontbreekt`);
      if (hier.type !== veld.type) fail(`${plek} is ${hier.type} in plaats van ${veld.type}`);
      if (hier.niveau !== veld.niveau)
        fail(`${plek} staat op ${hier.niveau ?? 'geen niveau'} in plaats van op ${veld.niveau}`);
    }
}

async function details(proef: Proef): Promise<void> {
  if (!proef.op.details) return;
  for (const tak of genoemd(`{ ${proef.op.details} }`, await proef.takken()))
    if (tak.bereik !== Inzageniveau.DETAILS) fail(`${tak.coordinaat} is al op ${tak.bereik} te zien`);
}

/** The fields without fields of their own that a selection names. */
function genoemd(selectie: string, takken: readonly Tak[]): Tak[] {
  const [vraag] = parse(selectie).definitions;
  if (vraag.kind !== Kind.OPERATION_DEFINITION) return [];
  const loop = ({ selections }: SelectionSetNode, hier: readonly Tak[]): Tak[] =>
    selections.flatMap((deel) => {
      if (deel.kind !== Kind.FIELD) return fail('noem bij details alleen velden');
      const tak = hier.find(({ naam }) => naam === deel.name.value);
      if (!tak)
        return fail(`het contract heeft het veld ${deel.name.value} niet, dat de instellingen bij details noemen`);
      return deel.selectionSet ? loop(deel.selectionSet, tak.onder ?? []) : [tak];
    });
  return loop(vraag.selectionSet, takken);
}

/** Of a field that is empty anyhow nobody can see that it is withheld. */
async function vol(proef: Proef): Promise<void> {
  const { dossier } = await proef.zie(await proef.bewijs());
  const heeftWaarde = new Set(
    vind(dossier, await proef.takken(), GEWOON)
      .filter(({ waarde }) => (Array.isArray(waarde) ? waarde.length > 0 : waarde !== null && waarde !== undefined))
      .map(({ tak }) => tak.coordinaat),
  );
  const { leeg = [] } = proef.op;
  const onterecht = leeg.filter((coordinaat) => heeftWaarde.has(coordinaat));
  if (onterecht.length > 0) fail(`de instellingen noemen leeg wat een waarde heeft: ${onterecht.join(', ')}`);
  const zonder = new Set(zonderWaarde(await proef.alleVelden(), heeftWaarde));
  const open = [...zonder].filter((coordinaat) => !leeg.includes(coordinaat));
  if (open.length > 0)
    throw new NietGetoond(`vul dit dossier, of noem bij leeg in de instellingen: ${open.join(', ')}`);
}

/**
 * The highest fields that have no value: what is under them goes without saying. Of `toegang` the proof decides that, and
 * what runs has no day after which it may be erased.
 */
function zonderWaarde(takken: readonly Tak[], heeftWaarde: ReadonlySet<string>): string[] {
  return takken
    .filter(({ coordinaat }) => !/\.(toegang|bewarenTot)$/.test(coordinaat))
    .flatMap(({ coordinaat, onder = [] }) =>
      heeftWaarde.has(coordinaat) ? zonderWaarde(onder, heeftWaarde) : [coordinaat],
    );
}
