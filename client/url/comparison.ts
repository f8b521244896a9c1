import { NO_FILTERS, type View, type Comparison, type Side } from '../model/view';

/** A side of a link: what it is, and its id, its day, or its name and its view. */
type Packed = readonly unknown[];

/** @param pack the view as plain JSON */
export function packComparison(
  { a, b }: Comparison,
  base: View,
  pack: (view: View) => unknown,
): readonly Packed[] {
  return [a, b].map((side) => {
    if (side.on === 'view') return ['v', side.name, pack({ ...base, ...side.view })];
    return side.on === 'day' ? ['d', side.day] : ['s', side.id];
  });
}

/**
 * @param unpack reads a view from plain JSON
 * @param text reads text, and throws where it is none
 * @param wrong makes the error of what cannot be read
 */
export function unpackComparison(
  value: unknown,
  unpack: (value: unknown) => View,
  text: (value: unknown, what: string) => string,
  day: (value: unknown, what: string) => string | null,
  wrong: (what: string) => Error,
): Comparison | null {
  if (value === undefined) return null;
  const what = 'the comparison';
  const side = (item: unknown): Side => {
    const [on, first, second] = Array.isArray(item) ? (item as unknown[]) : [];
    if (on === 's') return { on: 'source', id: text(first, what) };
    if (on === 'd') return { on: 'day', day: day(text(first, what), what) ?? '' };
    if (on !== 'v') throw wrong(`${what} is of something unknown`);
    const view = unpack(second);
    const names = ['shown', ...Object.keys(NO_FILTERS)] as (keyof View)[];
    return {
      on: 'view',
      name: text(first, what),
      view: Object.fromEntries(names.map((name) => [name, view[name]])) as never,
    };
  };
  const sides = Array.isArray(value) ? (value as unknown[]).map(side) : [];
  const [a, b] = sides;
  if (!a || !b || a.on !== b.on) throw wrong(`${what} is not of two alike`);
  return { a, b };
}
