import { useMonaco } from '@graphiql/react';
import { useEffect } from 'react';

/** The name under which GraphiQL gives the editor its dark colors. */
const DARK = 'graphiql-DARK';
const CLEAR = '#ffffff00';
const GROUND = '#212a3b';
const ACCENT = '#ff5794';
const FAINT_ACCENT = '#ff579419';

/** GraphiQL's dark colors, with comments that are bright enough to be read on its ground. */
const COLORS = {
  base: 'vs-dark',
  inherit: true,
  rules: [
    { token: 'comment', foreground: '#8fbf7a' },
    { token: 'argument.identifier.gql', foreground: '#a7a2ff' },
  ],
  colors: {
    'editor.background': CLEAR,
    'scrollbar.shadow': CLEAR,
    'textLink.foreground': ACCENT,
    'textLink.activeForeground': ACCENT,
    'editorHoverWidget.background': GROUND,
    'editorWidget.background': GROUND,
    'editorSuggestWidget.background': GROUND,
    'editorSuggestWidget.selectedBackground': FAINT_ACCENT,
    'editorSuggestWidget.selectedForeground': ACCENT,
    'list.hoverBackground': FAINT_ACCENT,
    'list.highlightForeground': ACCENT,
    'list.focusHighlightForeground': ACCENT,
    'menu.background': GROUND,
    'menu.selectionBackground': FAINT_ACCENT,
    'menu.selectionForeground': ACCENT,
    'quickInput.background': GROUND,
    'quickInputList.focusBackground': FAINT_ACCENT,
    focusBorder: ACCENT,
  },
} as const;

/** Makes GraphiQL's dark colors readable, once the editor is there. */
export function useReadableTheme(): void {
  const monaco = useMonaco((state) => state.monaco);
  useEffect(() => {
    monaco?.editor.defineTheme(DARK, { ...COLORS, rules: [...COLORS.rules] });
  }, [monaco]);
}
