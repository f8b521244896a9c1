/** What is known of an expression's value before it runs. */
export interface Type {
  readonly kind: TypeKind;
  /** Whether it can be null. */
  readonly nullable: boolean;
  /** Of a list. */
  readonly element?: Type;
  /** Of a map whose keys are known. */
  readonly fields?: ReadonlyMap<string, Type>;
  /** Of a `mixed` value: the types it can be, none of them mixed. */
  readonly options?: readonly Type[];
}

export type TypeKind =
  | 'any'
  | 'mixed'
  | 'null'
  | 'boolean'
  | 'integer'
  | 'float'
  | 'number'
  | 'string'
  | 'list'
  | 'map'
  | 'node'
  | 'relationship'
  | 'path'
  | 'date'
  | 'time'
  | 'localtime'
  | 'datetime'
  | 'localdatetime'
  | 'duration'
  | 'point';

export const ANY: Type = { kind: 'any', nullable: true };
export const NULL: Type = { kind: 'null', nullable: true };

/** A type that can't be null, unless said otherwise. */
export function type(kind: TypeKind, nullable = false): Type {
  return { kind, nullable };
}

export function listOf(element: Type, nullable = false): Type {
  return { kind: 'list', nullable, element };
}

export function nullable(of: Type, is = true): Type {
  return of.nullable || !is ? of : { ...of, nullable: true };
}

export function isNumeric(of: Type): boolean {
  return of.kind === 'integer' || of.kind === 'float' || of.kind === 'number';
}

export function isEntity(of: Type): boolean {
  return of.kind === 'node' || of.kind === 'relationship' || of.kind === 'path';
}

export function isTemporal(of: Type): boolean {
  return ['date', 'time', 'localtime', 'datetime', 'localdatetime', 'duration'].includes(of.kind);
}

/** Kinds that Cypher compares with each other: all numbers are one family. */
export function family(of: Type): string {
  return isNumeric(of) ? 'number' : of.kind;
}

/** The types a value can be: of a mixed one its options, of another itself. */
export function optionsOf(of: Type): readonly Type[] {
  return of.kind === 'mixed' ? (of.options ?? []) : [of];
}

/** The type of a value that is one or the other. */
export function join(left: Type, right: Type): Type {
  if (left.kind === 'null') return nullable(right);
  if (right.kind === 'null') return nullable(left);
  const either = left.nullable || right.nullable;
  if (left.kind === 'any' || right.kind === 'any') return nullable(ANY, either);
  if (left.kind === 'list' && right.kind === 'list') {
    const [a, b] = [left.element, right.element];
    return { kind: 'list', nullable: either, ...joinElement(a, b) };
  }
  if (isNumeric(left) && isNumeric(right)) {
    return { kind: left.kind === right.kind ? left.kind : 'number', nullable: either };
  }
  if (left.kind === right.kind && left.kind !== 'mixed') return { kind: left.kind, nullable: either };
  const options = new Map<string, Type>();
  for (const option of [...optionsOf(left), ...optionsOf(right)]) {
    const known = options.get(family(option));
    options.set(family(option), known === undefined ? option : join(known, option));
  }
  return { kind: 'mixed', nullable: either, options: [...options.values()] };
}

function joinElement(left: Type | undefined, right: Type | undefined): { element?: Type } {
  if (left === undefined) return right === undefined ? {} : { element: right };
  if (right === undefined) return { element: left };
  return { element: join(left, right) };
}

/** The type of a plain JSON value, as parameters are. */
export function typeOfValue(value: unknown): Type {
  if (value === null || value === undefined) return NULL;
  switch (typeof value) {
    case 'boolean':
      return type('boolean');
    case 'number':
      return type(Number.isInteger(value) ? 'integer' : 'float');
    case 'bigint':
      return type('integer');
    case 'string':
      return type('string');
    default:
  }
  if (Array.isArray(value)) {
    const [first, ...rest] = value.map(typeOfValue);
    return first === undefined ? { kind: 'list', nullable: false } : listOf(rest.reduce(join, first));
  }
  const fields = Object.entries(value).map(([key, field]) => [key, typeOfValue(field)] as const);
  return { kind: 'map', nullable: false, fields: new Map(fields) };
}

/** True when a value of this type holds a node, relationship or path anywhere. */
export function holdsEntity(of: Type): boolean {
  if (isEntity(of)) return true;
  if (of.element !== undefined && holdsEntity(of.element)) return true;
  if (of.options?.some(holdsEntity) === true) return true;
  return of.fields !== undefined && [...of.fields.values()].some(holdsEntity);
}

/** True when equality of two such values can be null though neither is: a null inside a list or map. */
export function canHoldNull(of: Type): boolean {
  if (of.kind === 'list') return of.element !== undefined && (of.element.nullable || canHoldNull(of.element));
  if (of.kind === 'map') {
    return (
      of.fields === undefined || [...of.fields.values()].some((field) => field.nullable || canHoldNull(field))
    );
  }
  return of.options?.some(canHoldNull) === true;
}

/** Variables in scope and what is known of them. */
export type Scope = ReadonlyMap<string, Type>;

/** The type of a list's element; of what is not a list, as UNWIND and FOREACH see it. */
export function elementOf(of: Type): Type {
  const options = optionsOf(of);
  if (options.length === 1 && of.kind === 'list') return of.element ?? ANY;
  return of.kind === 'any' || of.kind === 'mixed' ? ANY : of;
}
