import { request } from '../../data/request';
import { unique, type View } from '../../model/view';
import { passes } from '../../model/projection';
import {
  DossierBetweenDocument,
  DossierGapsDocument,
  DossierOfEntityDocument,
  DossierQuestionDocument,
  type DossierTieFragment,
} from '../../operations/generated';
import { serverFilter } from '../../state/content';
import * as actions from '../../actions';
import type { DossierQuestionFact, Material, SilentPair } from './compose';
import type { DossierScope } from './scope';

/** Entities whose ties one request holds. */
export const MOST_ENTITIES = 1000;
/** Points in dispute that are read. */
const MOST_QUESTIONS = 40;

export type Loaded = Pick<Material, 'ties' | 'left' | 'questions' | 'silent'>;

interface Read {
  readonly ties: readonly DossierTieFragment[];
  /** Ties that were too many to read. */
  readonly beyond: number;
}

async function tiesOf(scope: DossierScope, view: View, signal: AbortSignal): Promise<Read> {
  const filter = serverFilter(view);
  switch (scope.on) {
    case 'these': {
      const ids = [...scope.ids].sort().slice(0, MOST_ENTITIES);
      const { neighborhood } = await request(DossierBetweenDocument, { ids, filter }, signal);
      return { ties: neighborhood.relationships, beyond: 0 };
    }
    case 'entity': {
      const { entity } = await request(DossierOfEntityDocument, { id: scope.id, filter }, signal);
      const ties = entity?.relationships.edges.map(({ node }) => node) ?? [];
      return { ties, beyond: (entity?.relationships.totalCount ?? 0) - ties.length };
    }
    case 'question':
      return { ties: [], beyond: 0 };
    default: {
      const never: never = scope;
      return never;
    }
  }
}

async function questionsOf(
  ids: readonly string[],
  view: View,
  signal: AbortSignal,
): Promise<DossierQuestionFact[]> {
  const under = actions.claimFilter(view);
  const answers = await Promise.all(
    ids.slice(0, MOST_QUESTIONS).map((id) => request(DossierQuestionDocument, { id, under }, signal)),
  );
  return answers.flatMap(({ question }) => question ?? []);
}

/** Pairs of whom nobody says anything, as far as a dossier is about them. */
async function silentOf(scope: DossierScope, view: View, signal: AbortSignal): Promise<SilentPair[]> {
  if (scope.on === 'question') return [];
  const { gaps } = await request(DossierGapsDocument, { filter: actions.queryFilter(view) }, signal);
  const own = new Set(scope.on === 'entity' ? [scope.id] : scope.ids);
  return gaps.undescribedPairs.filter(({ entities }) =>
    scope.on === 'entity' ? entities.some(({ id }) => own.has(id)) : entities.every(({ id }) => own.has(id)),
  );
}

/**
 * Reads what a dossier is made of, under the filters of a view.
 * @throws RequestError when the server does not answer, or answers with an error
 */
export async function loadMaterial(scope: DossierScope, view: View, signal: AbortSignal): Promise<Loaded> {
  const [{ ties: all, beyond }, silent] = await Promise.all([
    tiesOf(scope, view, signal),
    silentOf(scope, view, signal),
  ]);
  const ties = all.filter((tie) => passes(tie, view));
  const asked =
    scope.on === 'question'
      ? [scope.id]
      : unique(
          ties.flatMap(({ claims }) =>
            claims.flatMap(({ answers }) => answers.map(({ question }) => question.id)),
          ),
        ).sort();
  return {
    ties,
    left: { byFilters: all.length - ties.length, beyond },
    questions: await questionsOf(asked, view, signal),
    silent,
  };
}
