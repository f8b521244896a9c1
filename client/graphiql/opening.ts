interface Tab {
  readonly query: string;
  readonly variables: string;
}

/**
 * What the editors of GraphiQL open with. Left to itself it fills in the query of the open tab and not its variables,
 * and so would ask another question than the tab's.
 * @param stored the tabs as GraphiQL stores them; null on the first visit
 * @param first what the first visit opens
 */
export function openingOf(stored: string | null, first: readonly Tab[]): Tab {
  return storedTab(stored) ?? first[0] ?? { query: '', variables: '' };
}

function storedTab(stored: string | null): Tab | null {
  try {
    const state = JSON.parse(stored ?? 'null') as { tabs?: unknown; activeTabIndex?: unknown } | null;
    const tabs = Array.isArray(state?.tabs) ? (state.tabs as unknown[]) : [];
    const tab = tabs[Number(state?.activeTabIndex)] as { query?: unknown; variables?: unknown } | undefined;
    if (tab === undefined) return null;
    return { query: textOf(tab.query), variables: textOf(tab.variables) };
  } catch {
    return null;
  }
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
