import { getHotkeyHandler, useWindowEvent, type HotkeyItem } from '@mantine/hooks';
import { useStore } from '../state';
import { isTextEntry } from '../ui/text-entry';

const ANYWHERE: HotkeyItem[] = [['mod+K', () => useStore.getState().openDialog('search')]];

/** What is about the page itself, which a window covers. */
const ON_THE_PAGE: HotkeyItem[] = [
  ['mod+Z', () => useStore.getState().undo()],
  ['mod+shift+Z', () => useStore.getState().redo()],
  ['mod+Y', () => useStore.getState().redo()],
  ['shift+?', () => useStore.getState().openDialog('keys')],
  ['?', () => useStore.getState().openDialog('keys')],
];

const anywhere = getHotkeyHandler(ANYWHERE);
const onThePage = getHotkeyHandler(ON_THE_PAGE);

/** The keys of the whole page, wherever the focus is but where one types. */
export function useShortcuts(): void {
  useWindowEvent('keydown', (event) => {
    if (isTextEntry(event.target)) return;
    const { dialog } = useStore.getState();
    // The console is not closed under somebody's statement.
    if (dialog !== 'console') anywhere(event);
    if (dialog === 'none') onThePage(event);
  });
}
