/** The letters that words begin with; for each there is a list of rarer words. */
export const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
