import { getVariableValues, Kind, parse, type OperationDefinitionNode } from 'graphql';
import { checkedFilter } from '../../server/api/common/filter.js';
import type { GraphFilter } from '../../server/api/generated.js';
import { executableSchema } from '../../server/api/schema.js';
import type { GraphEngine } from '../../server/engine/port.js';
import type { Filter } from '../../server/read/filter.js';
import { GraphReader } from '../../server/read/reader.js';
import { UsageError } from '../cypher/parameters.js';

const [OPERATION] = parse(
  'query ($filter: GraphFilter) { graph(filter: $filter) { totalNodes } }',
).definitions;

/**
 * A filter as a request to the API would have it: of the right types, defaults filled in, every id in it known.
 * @throws UsageError with the API's own message where it is no filter
 * @throws AllegianceError `BAD_USER_INPUT` naming an id that the graph does not have
 */
export async function filterFrom(
  engine: GraphEngine,
  given: Readonly<Record<string, unknown>>,
): Promise<Filter> {
  const { coerced, errors } = getVariableValues(executableSchema(), variables(), { filter: given });
  if (errors !== undefined) throw new UsageError(errors.map(({ message }) => message).join('\n'));
  return checkedFilter(new GraphReader(engine), coerced['filter'] as GraphFilter);
}

function variables(): NonNullable<OperationDefinitionNode['variableDefinitions']> {
  return OPERATION?.kind === Kind.OPERATION_DEFINITION ? (OPERATION.variableDefinitions ?? []) : [];
}
