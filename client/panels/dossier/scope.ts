import type { Projection } from '../../model/projection';
import { sameSet, type View } from '../../model/view';
import { namesInWords } from '../../model/names-in-words';

/** What a dossier is about: the ties between some, all ties of one, or a point in dispute. */
export type DossierScope =
  | { readonly on: 'these'; readonly ids: readonly string[] }
  | { readonly on: 'entity'; readonly id: string }
  | { readonly on: 'question'; readonly id: string };

export interface Choice {
  readonly id: string;
  readonly text: string;
  readonly scope: DossierScope;
  /** What the dossier is called unless the person says otherwise; null where the answer tells. */
  readonly title: string | null;
}

/**
 * What a dossier of a view can be about, the narrowest first: what is open in the details, what is selected, all that is
 * shown. Empty where nothing is. Pure.
 * @param nameOf name of an entity
 */
export function choicesOf(view: View, projection: Projection, nameOf: (id: string) => string): Choice[] {
  const { focus, selected } = view;
  const shown = projection.nodes.map(({ id }) => id);
  const choices: Choice[] = [];
  const these = (id: string, ids: readonly string[], text: string): void => {
    const known = choices.some(({ scope }) => scope.on === 'these' && sameSet(scope.ids, ids));
    if (!known) choices.push({ id, text, scope: { on: 'these', ids }, title: namesInWords(ids.map(nameOf)) });
  };
  const between = (a: string, b: string): void => these('pair', [a, b], `${nameOf(a)} and ${nameOf(b)}`);
  if (focus.on === 'question')
    choices.push({
      id: 'question',
      text: 'The point in dispute that is open',
      scope: { on: 'question', id: focus.id },
      title: null,
    });
  if (focus.on === 'pair') between(focus.a, focus.b);
  if (focus.on === 'relationship') {
    const tie = projection.relationships.find(({ id }) => id === focus.id);
    if (tie !== undefined) between(tie.subject.id, tie.object.id);
  }
  if (selected.length > 1) these('selected', selected, `The ${selected.length} that are selected`);
  const one = focus.on === 'entity' ? focus.id : selected.length === 1 ? selected[0] : undefined;
  if (one !== undefined)
    choices.push({
      id: 'entity',
      text: `All that is told of ${nameOf(one)}`,
      scope: { on: 'entity', id: one },
      title: nameOf(one),
    });
  if (shown.length > 0)
    these('shown', shown, shown.length === 1 ? 'What is shown' : `All ${shown.length} that are shown`);
  return choices;
}
