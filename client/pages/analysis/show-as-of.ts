import { useStore } from '../../state';

/** The day in the middle of a stretch. ISO dates. */
export const middleOf = ({ start, end }: { readonly start: string; readonly end: string }): string =>
  new Date((Date.parse(start) + Date.parse(end)) / 2).toISOString().slice(0, 10);

/** The picture as of the middle of a stretch. */
export function showAsOf(stretch: { readonly start: string; readonly end: string }): void {
  const { openDialog, commit } = useStore.getState();
  const middle = middleOf(stretch);
  openDialog('none');
  commit(`As of ${middle}`, (now) => ({ ...now, asOf: middle, from: null, to: null }));
}
