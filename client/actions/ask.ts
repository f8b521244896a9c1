import { request } from '../data/request';
import { asRequestError } from '../data/request-error';
import { AroundDocument, WholeGraphDocument } from '../operations/generated';
import { NO_FILTERS, withShown } from '../model/view';
import { useStore } from '../state';
import * as actions from '.';
import { filterOf, hiddenTypesOf, type ReadyQuestion } from '../ready-questions';

/** Entities that an answer shows at first, and that each further press brings. */
const LIMIT = 80;

interface QuestionAnswer {
  readonly ids: string[];
  /** How many there are; more than were taken where the limit cut. */
  readonly total: number;
}

/** Ends of the ties whose standing a question shows. */
async function entitiesOf(question: ReadyQuestion, limit: number): Promise<QuestionAnswer> {
  const { scope } = question;
  const filter = filterOf(question);
  switch (scope.from) {
    case 'these':
      return { ids: [...scope.ids], total: scope.ids.length };
    case 'around': {
      const { neighborhood } = await request(AroundDocument, {
        ids: [...scope.ids],
        depth: 1,
        filter,
        limit,
      });
      return { ids: neighborhood.nodes.map((node) => node.id), total: neighborhood.totalNodes };
    }
    case 'graph': {
      const { graph } = await request(WholeGraphDocument, { filter, limit: 1000 });
      const hidden: readonly string[] = question.hidden;
      const kept = graph.relationships.filter((relationship) => !hidden.includes(relationship.standing));
      const ids = [...new Set(kept.flatMap(({ subject, object }) => [subject.id, object.id]))];
      return { ids: ids.slice(0, limit), total: ids.length };
    }
    default: {
      const never: never = scope;
      return never;
    }
  }
}

/** Shows the answer of a ready question as a view of its own; undo goes back. */
export async function ask(question: ReadyQuestion, limit = LIMIT): Promise<void> {
  const { notify, setCut, speak, commit, during } = useStore.getState();
  try {
    const { ids, total } = await during('the answer', () => entitiesOf(question, limit));
    if (limit > LIMIT) commit(question.text, (view) => withShown(view, ids));
    else
      actions.present(question.text, ids, (view) => ({
        ...view,
        ...NO_FILTERS,
        surface: 'graph',
        hiddenTypes: hiddenTypesOf(question),
        hiddenStandings: [...question.hidden, 'DENIED'],
        focus: question.focus,
        selected: question.focus.on === 'entity' ? [question.focus.id] : [],
      }));
    speak(`${question.text} ${ids.length} entities shown.`);
    if (total > ids.length)
      setCut({
        what: 'in the answer',
        shown: ids.length,
        total,
        next: Math.min(LIMIT, total - ids.length),
        more: () => ask(question, limit + LIMIT),
      });
  } catch (thrown) {
    notify('problem', asRequestError(thrown).message);
  }
}
