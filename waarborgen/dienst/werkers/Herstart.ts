const EERST_MS = 200;
const HOOGSTENS_MS = 30_000;
/** Who served so long did not die of starting. */
const BESTENDIG_MS = 60_000;

/** How long to wait before what died is started again: longer each time that it does not last. */
export class Herstart {
  private opRij = 0;

  /** @param geleefd For how many milliseconds it lasted. */
  wachttijd(geleefd: number): number {
    if (geleefd >= BESTENDIG_MS) this.opRij = 0;
    const ms = Math.min(EERST_MS * 2 ** this.opRij, HOOGSTENS_MS);
    this.opRij += 1;
    return ms;
  }
}
