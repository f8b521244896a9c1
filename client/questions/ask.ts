import { asRequestError, request } from '../api/request';
import { AroundDocument, WholeGraphDocument } from '../operations/generated';
import { useStore } from '../store';
import * as moves from '../store/moves';
import { filterOf, hiddenTypesOf, type ReadyQuestion } from './index';

const LIMIT = 80;

interface Found {
  readonly ids: string[];
  /** How many there are; more than were taken where the limit cut. */
  readonly total: number;
}

/** Ends of the ties whose standing a question shows. */
async function entitiesOf(question: ReadyQuestion): Promise<Found> {
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
        limit: LIMIT,
      });
      return { ids: neighborhood.nodes.map((node) => node.id), total: neighborhood.totalNodes };
    }
    case 'graph': {
      const { graph } = await request(WholeGraphDocument, { filter, limit: 1000 });
      const hidden: readonly string[] = question.hidden;
      const kept = graph.relationships.filter((relationship) => !hidden.includes(relationship.standing));
      const ids = [...new Set(kept.flatMap(({ subject, object }) => [subject.id, object.id]))];
      return { ids: ids.slice(0, LIMIT), total: ids.length };
    }
    default: {
      const never: never = scope;
      return never;
    }
  }
}

/** Shows the answer of a ready question as a view of its own; undo goes back. */
export async function ask(question: ReadyQuestion): Promise<void> {
  const { notify, setCut, speak } = useStore.getState();
  try {
    const { ids, total } = await entitiesOf(question);
    moves.present(question.text, ids, (view) => ({
      ...view,
      surface: 'graph',
      hiddenKinds: [],
      hiddenTypes: hiddenTypesOf(question),
      hiddenStandings: [...question.hidden],
      sources: [],
      knownBy: null,
      asOf: null,
      focus: question.focus,
      selected: question.focus.on === 'entity' ? [question.focus.id] : [],
    }));
    speak(`${question.text} ${ids.length} entities shown.`);
    if (total > ids.length) setCut(ids.length, total);
  } catch (thrown) {
    notify('problem', asRequestError(thrown).message);
  }
}
