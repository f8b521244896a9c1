import {
  ENTITY_KINDS,
  FAMILIES,
  STANDINGS,
  type EntityKind,
  type Family,
  type Standing,
} from '../../../domain/kinds/index.js';
import type { Projection } from '../../model/projection';
import { STANDING_ORDER, type Outline, type ShownStanding } from '../../model/view';

/** One entry of the legend of a picture. */
export type LegendItem =
  | { readonly of: 'family'; readonly family: Family; readonly text: string }
  | { readonly of: 'standing'; readonly standing: ShownStanding; readonly text: string }
  | { readonly of: 'kind'; readonly kind: EntityKind; readonly text: string }
  | { readonly of: 'camp'; readonly text: string }
  | { readonly of: 'outline'; readonly text: string };

const OUTLINE_TEXTS = {
  none: null,
  wholes: 'A whole and its parts',
  blocs: 'Who side with each other',
} as const satisfies Record<Outline, string | null>;

/** The legend of what a picture shows, and of nothing else, in the registry's order. */
export function legendOf({ nodes, relationships, edges }: Projection, outline: Outline): LegendItem[] {
  const outlined = OUTLINE_TEXTS[outline];
  const families = new Set(edges.map(({ family }) => family));
  const standings = new Set(relationships.map(({ standing }) => standing));
  const kinds = new Set(nodes.map(({ kind }) => kind));
  return [
    ...(Object.keys(FAMILIES) as Family[])
      .filter((family) => families.has(family))
      .map((family): LegendItem => ({ of: 'family', family, text: FAMILIES[family].name })),
    ...STANDING_ORDER.filter((standing) => standings.has(standing)).map((standing): LegendItem => ({
      of: 'standing',
      standing,
      text: STANDINGS[standing.toLowerCase() as Standing].name,
    })),
    ...(Object.keys(ENTITY_KINDS) as EntityKind[])
      .filter((kind) => kinds.has(kind))
      .map((kind): LegendItem => ({ of: 'kind', kind, text: ENTITY_KINDS[kind].plural })),
    ...(nodes.some(({ standsFor }) => standsFor.length > 0)
      ? [{ of: 'camp', text: 'Stands for its parts' } as const]
      : []),
    ...(outlined === null ? [] : [{ of: 'outline', text: outlined } as const]),
  ];
}
