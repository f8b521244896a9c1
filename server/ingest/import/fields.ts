import { RowError } from './errors.js';
import { isDay } from './days.js';

/** What a decoder puts where bytes are no UTF-8. */
const UNREADABLE = '\uFFFD';

/** The fields of one row by the names of their columns. A column that the file lacks is as empty as a field without text. */
export class Fields {
  constructor(
    private readonly columns: ReadonlyMap<string, number>,
    private readonly record: readonly string[],
  ) {}

  /** The text without blanks around it; null where there is none. */
  text(column: string): string | null {
    const at = this.columns.get(column.toLowerCase());
    const text = (at === undefined ? '' : (this.record[at] ?? '')).trim();
    if (text.includes(UNREADABLE))
      throw new RowError(`${column} holds bytes that are no UTF-8; save the file as UTF-8`);
    return text === '' ? null : text;
  }

  /** @throws RowError where there is no text */
  needed(column: string): string {
    const text = this.text(column);
    if (text === null) throw new RowError(`${column} is empty`);
    return text;
  }

  /** A whole number of 0 or more. */
  count(column: string): number | null {
    const text = this.text(column);
    if (text === null) return null;
    // Some tables write whole numbers as 3.0.
    if (!/^\d{1,12}(\.0+)?$/.test(text))
      throw new RowError(`${column} is "${text}", which is no whole number of 0 or more`);
    return Number(text);
  }

  /** A number, such as a degree. */
  number(column: string): number | null {
    const text = this.text(column);
    if (text === null) return null;
    if (!/^[+-]?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text))
      throw new RowError(`${column} is "${text}", which is no number`);
    return Number(text);
  }

  /** A day; a time of day of midnight behind it is left away. */
  day(column: string): string | null {
    const text = this.text(column)?.replace(/[ T]00:00(:00(\.0+)?)?Z?$/, '') ?? null;
    if (text !== null && !isDay(text))
      throw new RowError(`${column} is "${text}", which is no day (YYYY-MM-DD)`);
    return text;
  }

  /** Latitude and longitude in degrees; both null where the row gives none. */
  coordinates(
    latitudeColumn = 'latitude',
    longitudeColumn = 'longitude',
  ): { latitude: number | null; longitude: number | null } {
    const latitude = this.number(latitudeColumn);
    const longitude = this.number(longitudeColumn);
    if ((latitude === null) !== (longitude === null))
      throw new RowError('it has one of latitude and longitude, not both');
    if (latitude !== null && Math.abs(latitude) > 90)
      throw new RowError(`latitude ${latitude} lies outside of -90 to 90`);
    if (longitude !== null && Math.abs(longitude) > 180)
      throw new RowError(`longitude ${longitude} lies outside of -180 to 180`);
    return { latitude, longitude };
  }
}
