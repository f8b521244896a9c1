import { ENTITY_KINDS, type EntityKind } from '../../domain/kinds/index.js';

/** What is drawn on the node of a kind, on a grid of 24 by 24, as strokes; none where the shape says enough. */
export const EMBLEMS = {
  ARMED_GROUP: 'M7 7l10 10M17 7L7 17',
  FACTION: 'M12 6v12M12 12l5-4M12 12l-5-4',
  STATE: 'M8 18V6h9l-2.5 3L17 12H8',
  STATE_FORCE: 'M7 10l5-4 5 4M7 14l5-4 5 4M7 18l5-4 5 4',
  COALITION: 'M5.5 12a4 4 0 1 0 8 0 4 4 0 1 0-8 0M10.5 12a4 4 0 1 0 8 0 4 4 0 1 0-8 0',
  ORGANIZATION: 'M6 10l6-4 6 4M7.5 11v5.5M12 11v5.5M16.5 11v5.5M6 18h12',
  COMMUNITY: 'M12 9.5h.01M8 15h.01M16 15h.01',
  PERSON: 'M9.7 9.5a2.3 2.3 0 1 0 4.6 0 2.3 2.3 0 1 0-4.6 0M8 16.5c.6-2.6 2-3.6 4-3.6s3.4 1 4 3.6',
  EVENT: null,
  COUNTRY: null,
  REGION: null,
  PROVINCE: null,
  DISTRICT: null,
  LOCALITY: null,
} as const satisfies Record<EntityKind, string | null>;

/** Width of an emblem's strokes on its grid. */
export const EMBLEM_STROKE: Readonly<Record<EntityKind, number>> = Object.fromEntries(
  (Object.keys(ENTITY_KINDS) as EntityKind[]).map((kind) => [kind, kind === 'COMMUNITY' ? 3.4 : 1.9]),
) as Record<EntityKind, number>;

/** The emblem of a kind as a picture that a canvas can draw; null where it has none. */
export function emblemImage(kind: EntityKind, color: string): string | null {
  const path = EMBLEMS[kind];
  if (path === null) return null;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 24 24"><path d="${path}" fill="none" stroke="${color}" stroke-width="${EMBLEM_STROKE[kind]}" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}
