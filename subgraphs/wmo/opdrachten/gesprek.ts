import type { Geval } from '#waarborgen/werk/opdracht';
export async function leesGesprek(
  _: Pick<Geval<never, { keukentafelgesprek: string | undefined }>, 'invoer'>,
): Promise<{ geraadpleegd: unknown }> {
  return { geraadpleegd: undefined };
}
