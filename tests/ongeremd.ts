/** For a gateway that one caller asks as much as ten thousand would: what brakes him alone is shown elsewhere. */
export const ONGEREMD = {
  VERZOEKEN_PER_MINUUT_PERSOON: '0',
  VERZOEKEN_PER_MINUUT_ORGANISATIE: '0',
  GEWEIGERD_PER_MINUUT_ADRES: '0',
};
