import { useEffect, useRef, type RefObject } from 'react';
import labelsQuery from '../../cypher/shell/list-labels.cypher?raw';
import propertiesQuery from '../../cypher/shell/list-properties.cypher?raw';
import typesQuery from '../../cypher/shell/list-types.cypher?raw';
import type { LiveSchema } from '../../domain/cypher-text/db-schema.js';
import { request } from '../data/request';
import { RunCypherDocument } from '../operations/generated';

const MOST_NAMES = 1_000;

async function names(query: string, signal: AbortSignal): Promise<string[]> {
  const { cypher } = await request(RunCypherDocument, { query, parameters: {}, limit: MOST_NAMES }, signal);
  return cypher.rows.map(([name]) => String(name));
}

const NO_NAMES: LiveSchema = { labels: [], types: [], properties: [] };

/**
 * The names that the graph uses, for completion and lint: a promise, because a person may type before they came.
 * Where the server does not give them there are none, and the editor still works.
 */
export function useLiveSchema(): RefObject<Promise<LiveSchema>> {
  const schema = useRef<Promise<LiveSchema>>(Promise.resolve(NO_NAMES));
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    schema.current = Promise.all([
      names(labelsQuery, signal),
      names(typesQuery, signal),
      names(propertiesQuery, signal),
    ]).then(
      ([labels, types, properties]) => ({ labels, types, properties }),
      () => NO_NAMES,
    );
    return () => controller.abort();
  }, []);
  return schema;
}
