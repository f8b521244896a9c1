import type { EntityDetailsQuery } from '../../operations/generated';

export type EntityDetails = NonNullable<EntityDetailsQuery['entity']>;
