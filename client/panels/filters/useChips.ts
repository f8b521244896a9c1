import { useMemo } from 'react';
import { useAnswer } from '../../data/useAnswer';
import { ListSourcesDocument, NamesDocument } from '../../operations/generated';
import { useView } from '../../state';
import { chipsOf, type Chip } from './chips';

/** Names of what the filters name, from the server; the id until it has answered. */
function useNames(): (id: string) => string {
  const view = useView();
  const sources = useAnswer(ListSourcesDocument, {});
  const ids = useMemo(
    () => [...new Set([...view.assertedBy, ...view.voices, ...view.places])].sort(),
    [view.assertedBy, view.voices, view.places],
  );
  const entities = useAnswer(NamesDocument, ids.length === 0 ? null : { ids, limit: ids.length });
  return useMemo(() => {
    const names = new Map<string, string>();
    if (sources.phase === 'ready')
      for (const source of sources.data.sources)
        names.set(source.id, source.publisher ?? source.author ?? source.title);
    if (entities.phase === 'ready')
      for (const entity of entities.data.neighborhood.nodes) names.set(entity.id, entity.name);
    return (id) => names.get(id) ?? id;
  }, [sources, entities]);
}

/** The filters of the view, in words. */
export function useChips(): Chip[] {
  const view = useView();
  const nameOf = useNames();
  return useMemo(() => chipsOf(view, nameOf), [view, nameOf]);
}
