/** The paper that shows that one person speaks for another, and who looked at it. */
export const gecontroleerd = (soort: string, kenmerk: string, gecontroleerdOp: string) => ({
  ...{ soort, nummer: `NR-${kenmerk}`, gecontroleerdDoor: 'backoffice', gecontroleerdOp },
});
