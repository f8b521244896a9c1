import type cytoscape from 'cytoscape';
import type { Collection, EdgeSingular } from 'cytoscape';

/** What Cytoscape's elements and its canvas renderer have beyond their documented face. */
interface Elements {
  /** Works out the look of those that were told of a change and have not been looked at since. */
  cleanStyle?(): unknown;
}

interface Prototype {
  recalculateRenderedStyle?: (this: unknown, elements: Collection, useCache?: boolean) => void;
}

/**
 * Keeps the boxes of names true to their letters, for `cytoscape.use`. Whoever asks for a box between a change of look and
 * the next frame, as fitting and the pointer do, is answered from the letters as they were before: Cytoscape holds an
 * element for measured until its new look is worked out, which it does only afterwards. Such a box then stays, and the
 * name is squashed or cut to it. Here the look comes first, also that of the ends of lines, which begin at their rims.
 */
export function keepBoxesTrue(cytoscapeItself: typeof cytoscape): void {
  const find = cytoscapeItself as unknown as (
    type: string,
    name: string,
  ) => { prototype?: Prototype } | undefined;
  const proto = find('renderer', 'canvas')?.prototype;
  if (!proto?.recalculateRenderedStyle) return;
  const { recalculateRenderedStyle } = proto;
  proto.recalculateRenderedStyle = function (elements, useCache) {
    (elements as Elements).cleanStyle?.();
    elements.forEach((element) => {
      if (!element.isEdge()) return;
      const edge = element as unknown as EdgeSingular;
      (edge.source() as Elements).cleanStyle?.();
      (edge.target() as Elements).cleanStyle?.();
    });
    recalculateRenderedStyle.call(this, elements, useCache);
  };
}
