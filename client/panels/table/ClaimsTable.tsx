import { Anchor, Button } from '@mantine/core';
import { useMemo, type ReactElement } from 'react';
import type { View } from '../../model/view';
import { useProjection, useView } from '../../state';
import * as actions from '../../actions';
import { Failure, Loading } from '../../ui/States';
import { useAllClaims, type ClaimRow } from './all-claims';
import { CLAIM_COLUMNS } from './content';
import { DataTable } from './DataTable';
import type { Scope } from './scope';

/** Claims on the ties of the canvas, and those about one entity there alone, such as causes and figures. */
function claimsOnCanvas(
  rows: readonly ClaimRow[],
  relationships: ReadonlySet<string>,
  nodes: ReadonlySet<string>,
): ClaimRow[] {
  return rows.filter((row) =>
    row.relationship
      ? relationships.has(row.relationship.id)
      : row.object === null && nodes.has(row.subject.id),
  );
}

/** Claims on these ties, and those about one entity of a kind that is shown. */
function claimsOfTies(rows: readonly ClaimRow[], ties: ReadonlySet<string>, view: View): readonly ClaimRow[] {
  return rows.filter((row) =>
    row.relationship ? ties.has(row.relationship.id) : !view.hiddenKinds.includes(row.subject.kind),
  );
}

/**
 * The claims, of the canvas or of the whole graph, under the filters of the view.
 * @param ties those of the whole graph that pass the filters; null where not all of them are here
 */
export function ClaimsTable({
  scope,
  ties,
}: {
  scope: Scope;
  ties: readonly { readonly id: string }[] | null;
}): ReactElement {
  const view = useView();
  const under = useMemo(() => actions.claimFilter(view), [view]);
  const { rows, total, error, retry, more } = useAllClaims(under);
  const { entities, relationships } = useProjection();
  const shown = useMemo(() => {
    if (scope === 'graph')
      return ties === null ? rows : claimsOfTies(rows, new Set(ties.map(({ id }) => id)), view);
    return claimsOnCanvas(rows, new Set(relationships.map(({ id }) => id)), new Set(entities));
  }, [rows, scope, ties, view, entities, relationships]);
  if (error) return <Failure error={error} retry={retry} />;
  if (total === null) return <Loading what="the claims" />;
  return (
    <>
      {rows.length < total && (
        <p className="a-table-pages" role="status">
          {rows.length.toLocaleString('en')} of {total.toLocaleString('en')} claims under these filters are
          loaded; order and words work on those.{' '}
          {more && (
            <Button size="compact-xs" variant="light" onClick={more}>
              Load more
            </Button>
          )}
        </p>
      )}
      <DataTable
        caption="Claims"
        rows={shown}
        columns={CLAIM_COLUMNS}
        idOf={(row) => row.id}
        isMarked={(row) => row.stance === 'DENIES'}
        more={more}
        cells={{
          paragraph: ({ id, source, paragraph }) => (
            <Anchor
              component="button"
              type="button"
              size="sm"
              aria-label={`Read paragraph ${paragraph} of ${source.title}`}
              onClick={() => actions.read(source.id, { paragraph, claim: id })}
            >
              {paragraph}
            </Anchor>
          ),
        }}
        lead={(row) => (
          <Anchor
            component="button"
            type="button"
            className="a-row-lead"
            onClick={() =>
              row.object
                ? actions.lookAt({ on: 'pair', a: row.subject.id, b: row.object.id })
                : actions.lookAt({ on: 'entity', id: row.subject.id })
            }
          >
            {row.text}
          </Anchor>
        )}
      />
    </>
  );
}
