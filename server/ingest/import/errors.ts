/** A file as a whole is not what it is said to be. */
export class FormatError extends Error {}

/** A row cannot be right; the message says why, without the line. */
export class RowError extends Error {}
