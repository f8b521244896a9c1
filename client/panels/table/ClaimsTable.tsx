import { Anchor, Button } from '@mantine/core';
import { useMemo, type ReactElement } from 'react';
import { useProjection } from '../../store';
import * as moves from '../../store/moves';
import { Failure, Loading } from '../states/States';
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

/** The claims, of the canvas or of the whole graph. */
export function ClaimsTable({ scope }: { scope: Scope }): ReactElement {
  const { rows, total, error, retry, more } = useAllClaims();
  const { nodes, relationships } = useProjection();
  const shown = useMemo(
    () =>
      scope === 'graph'
        ? rows
        : claimsOnCanvas(
            rows,
            new Set(relationships.map(({ id }) => id)),
            new Set(nodes.map(({ id }) => id)),
          ),
    [rows, scope, nodes, relationships],
  );
  if (error) return <Failure error={error} retry={retry} />;
  if (total === null) return <Loading what="the claims" />;
  return (
    <>
      {rows.length < total && (
        <p className="a-table-pages" role="status">
          {rows.length} of {total} claims of the graph are loaded.{' '}
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
        lead={(row) => (
          <Anchor
            component="button"
            type="button"
            className="a-row-lead"
            onClick={() =>
              row.object
                ? moves.lookAt({ on: 'pair', a: row.subject.id, b: row.object.id })
                : moves.lookAt({ on: 'entity', id: row.subject.id })
            }
          >
            {row.text}
          </Anchor>
        )}
      />
    </>
  );
}
