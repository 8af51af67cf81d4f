const EERSTE = 90_000_000;

/**
 * Valid BSNs in ascending order, each once: eight digits and the ninth that makes them pass the elfproef, where there
 * is one. Nine million of them lie before the sample data, which begin with 99999.
 */
export function* bsnReeks(): Generator<string, never> {
  for (let voorste = EERSTE; ; voorste += 1) {
    const cijfers = String(voorste);
    const som = [...cijfers].reduce((totaal, cijfer, i) => totaal + Number(cijfer) * (9 - i), 0);
    const laatste = som % 11;
    if (laatste < 10) yield `${cijfers}${laatste}`;
  }
}
