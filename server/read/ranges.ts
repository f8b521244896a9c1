import { AllegianceError, type ErrorDetails } from '../errors.js';

/** What a number of a request may be. */
export interface Range {
  /** Argument that gives it. */
  readonly field: string;
  readonly least: number;
  readonly most: number;
  /** What it is where it is left out or null: null takes no bound off. */
  readonly usual: number;
  readonly unit?: NonNullable<ErrorDetails['unit']>;
  /** Whether it is how many the field holds. */
  readonly counted?: boolean;
  /** What the sentence names as the most, where it allows more than it says. */
  readonly said?: number;
}

/**
 * The number that a request gives, or the usual one: the only check of page sizes, limits, depths and lengths.
 * @throws AllegianceError `BAD_USER_INPUT` naming the field and the range
 */
export function within(
  value: number | null | undefined,
  { field, least, most, usual, unit, said, counted }: Range,
): number {
  const number = value ?? usual;
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  const limit = said ?? most;
  throw new AllegianceError(
    'BAD_USER_INPUT',
    `${field} ${counted ? 'holds' : 'is'} ${number}; give ${least} to ${limit}.`,
    {
      field,
      limit,
      ...(unit && { unit }),
    },
  );
}
