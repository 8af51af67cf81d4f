import { type Doelbinding, GeefToestemmingDocument, HuishoudenDocument, MijzelfDocument } from './gegenereerd';
import { type Verbinding, vraag } from './vraag';

/** Never run: that each of these is a compile error is what `npm run typecheck` shows. */
export async function watNietMag(hub: Verbinding) {
  // @ts-expect-error a question without the variable that it needs
  await vraag(hub, HuishoudenDocument);
  // @ts-expect-error a variable of the wrong kind
  await vraag(hub, HuishoudenDocument, { id: 1 });
  // @ts-expect-error a variable that the question does not have
  await vraag(hub, HuishoudenDocument, { id: 'hh-a', wijk: 'Lindenholt' });
  // @ts-expect-error a variable to a question that takes none
  await vraag(hub, MijzelfDocument, { id: 'p-karin' });
  // @ts-expect-error a command without most of what it needs
  await vraag(hub, GeefToestemmingDocument, { input: { betrokkene: 'p-karin' } });
  const { data } = await vraag(hub, HuishoudenDocument, { id: 'hh-a' });
  // @ts-expect-error a household that may not be there
  data.huishouden.wijk;
  // @ts-expect-error a field that was not asked for
  data.huishouden?.eerderePlannen;
  // @ts-expect-error a partner's part may be missing
  data.huishouden?.leden[0].wmo.betrokken;
  // @ts-expect-error what came back is not ours to change
  if (data.huishouden) data.huishouden.wijk = 'Dukenburg';
  // @ts-expect-error a purpose that is none
  const doel: Doelbinding = 'NIEUWSGIERIGHEID';
  // @ts-expect-error the purpose of a connection is one of the list
  const verbinding: Verbinding = { ...hub, doel: 'NIEUWSGIERIGHEID' };
  return { doel, verbinding };
}
