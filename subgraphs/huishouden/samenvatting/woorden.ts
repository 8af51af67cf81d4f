/** A constant as people read it. */
export const woorden = (constante: string): string => constante.toLowerCase().replaceAll('_', ' ');
