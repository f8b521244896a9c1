import { useEffect, useRef, type RefObject } from 'react';
import labelsQuery from '../../cypher/shell/list-labels.cypher?raw';
import propertiesQuery from '../../cypher/shell/list-properties.cypher?raw';
import typesQuery from '../../cypher/shell/list-types.cypher?raw';
import type { LiveSchema } from '../../server/shell/db-schema.js';
import { request } from '../api/request';
import { RunCypherDocument } from '../operations/generated';

const MOST_NAMES = 1_000;

async function names(query: string, signal: AbortSignal): Promise<string[]> {
  const { cypher } = await request(RunCypherDocument, { query, parameters: {}, limit: MOST_NAMES }, signal);
  return cypher.rows.map(([name]) => String(name));
}

/** The names that the graph uses, for completion and lint. Empty until they came; without them the editor still works. */
export function useLiveSchema(): RefObject<LiveSchema> {
  const schema = useRef<LiveSchema>({ labels: [], types: [], properties: [] });
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    Promise.all([names(labelsQuery, signal), names(typesQuery, signal), names(propertiesQuery, signal)]).then(
      ([labels, types, properties]) => {
        schema.current = { labels, types, properties };
      },
      () => undefined,
    );
    return () => controller.abort();
  }, []);
  return schema;
}
