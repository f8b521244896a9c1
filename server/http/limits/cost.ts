import {
  getVariableValues,
  GraphQLError,
  isLeafType,
  getNamedType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import { AllegianceError } from '../../errors.js';
import { LIMITS } from './limits.js';
import { itemsOf } from './list-sizes.js';
import { describesSchema, schemaValues, type Counting } from './schema-cost.js';

/** What a request asks for. */
export interface Asked {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** As the caller gave them. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** A list, or what holds one, and what it may come to by itself. */
interface Part {
  readonly node: FieldNode;
  readonly items: number;
  readonly values: number;
  /** Values of one item. */
  readonly each: number;
}

/** What an operation may come to, in values: fields of the answer, and items of its lists. */
export interface Cost {
  readonly values: number;
  /** Those of the schema's own description. */
  readonly schemaValues: number;
  readonly parts: readonly Part[];
}

/**
 * What an operation may cost: its fields, each list's as often as the list may have items, with the page sizes of lists
 * within lists multiplied. Where a selection differs by type, the dearest type counts.
 * @returns undefined where a variable or an argument is wrong, which executing will say
 */
export function costOf({ schema, document, operation, variables }: Asked): Cost | undefined {
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], variables, {
    maxErrors: 1,
  });
  if (coerced === undefined) return undefined;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions)
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  const counting: Counting = { schema, fragments, variables: coerced };
  const parts: Part[] = [];
  let described = 0;

  const estimate: ComplexityEstimator = ({ type, field, args, node, childComplexity }) => {
    if (describesSchema(field.name)) {
      const values = schemaValues(node, counting, LIMITS.schemaValues - described);
      described += values;
      parts.push({ node, items: 1, values, each: values });
      return values;
    }
    const items = itemsOf(type.name, field.name, args);
    const each = isLeafType(getNamedType(field.type)) ? 1 : childComplexity;
    const values = Math.min(1 + items * each, Number.MAX_SAFE_INTEGER);
    if (items > 1) parts.push({ node, items, values, each });
    return values;
  };

  try {
    // The operation by itself: of several in one document, the library would take the first of no name.
    const own = document.definitions.filter(
      (node) => node.kind !== Kind.OPERATION_DEFINITION || node === operation,
    );
    const values = getComplexity({
      schema,
      query: { ...document, definitions: own },
      variables: { ...variables },
      estimators: [estimate],
      maxQueryNodes: MOST_LOOKED_AT,
    });
    return { values, schemaValues: described, parts };
  } catch (error) {
    // An argument that is wrong, which executing will say in its place.
    if (error instanceof GraphQLError) return undefined;
    throw error;
  }
}

/** Above what limitRule lets through, fragments written out and counted once more for each use. */
const MOST_LOOKED_AT = 10 * LIMITS.fields;

const number = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3, notation: 'standard' });

/**
 * Refuses an operation that may cost more than is allowed.
 * @throws AllegianceError `LIMIT_EXCEEDED` naming the field that costs most, and what to ask instead
 */
export function refuseCostly({ values, schemaValues: ofSchema, parts }: Cost): void {
  const described = parts.findLast((part) => describesSchema(part.node.name.value));
  if (described !== undefined && ofSchema > LIMITS.schemaValues)
    throw tooMuch(
      LIMITS.schemaValues,
      `With ${placed(described.node)} the request asks for more than ${number.format(LIMITS.schemaValues)} values of the schema's own description, which is all that one may have. Ask for types of types less deeply, or read the whole schema at /schema.graphql.`,
    );
  if (values <= LIMITS.values) return;
  const most = number.format(LIMITS.values);
  const part = dearest(parts);
  const sum = `The answer may hold ${number.format(values)} values (fields, and items of lists); ${most} are allowed.`;
  if (part === undefined) throw tooMuch(LIMITS.values, `${sum} Ask for less, or in several requests.`);
  const { node, items, each } = part;
  const fits = Math.floor(LIMITS.values / (each * Math.max(1, values / part.values)));
  const instead =
    fits >= 1
      ? `Ask for ${number.format(fits)} or fewer there`
      : 'Ask for fewer in each of the lists around it';
  throw tooMuch(
    LIMITS.values,
    `${sum} ${placed(node)} alone may give ${number.format(part.values)}: ${number.format(items)} items of ${number.format(each)} values each. ${instead} (\`first\` or \`limit\`), for fewer fields, or for what is nested in requests of their own.`,
    node.name.value,
  );
}

/** The part to name: the innermost that is too much by itself, or else the largest. */
function dearest(parts: readonly Part[]): Part | undefined {
  const byValues = [...parts].sort((a, b) => a.values - b.values);
  return byValues.find(({ values }) => values > LIMITS.values) ?? byValues.at(-1);
}

function placed({ name, alias, loc }: FieldNode): string {
  const { line, column } = loc?.startToken ?? {};
  const where = line === undefined ? '' : ` (line ${line}, column ${column})`;
  return `\`${alias === undefined ? '' : `${alias.value}: `}${name.value}\`${where}`;
}

function tooMuch(limit: number, message: string, field?: string): AllegianceError {
  return new AllegianceError('LIMIT_EXCEEDED', message, {
    limit,
    unit: 'values',
    ...(field !== undefined && { field }),
  });
}
