const MONTHS = 'januari februari maart april mei juni juli augustus september oktober november december'.split(' ');

/** The Dutch name of a month, 1 to 12; undefined for another number. */
export function monthOf(number: number): string | undefined {
  return MONTHS[number - 1];
}
