import { shortName, type NodeSpec, type Projection } from './projection';
import { unique } from './view';

/** Some that are outlined together on a canvas. */
export interface Outlined {
  readonly id: string;
  readonly name: string;
  /** Ids of nodes that are drawn: a camp for all that it stands for. */
  readonly members: readonly string[];
}

/** Those that are drawn, each once, of entities some of which may be collapsed. */
function drawnOf({ nodes, collapsed }: Projection, ids: readonly string[]): NodeSpec[] {
  const drawn = new Map(nodes.map((node) => [node.id, node]));
  return unique(ids.map((id) => collapsed.get(id) ?? id)).flatMap((id) => drawn.get(id) ?? []);
}

/** Each whole with its parts, as far as more than one of them is drawn; the largest first, as it lies under the others. */
export function wholesOutlined(projection: Projection): Outlined[] {
  return [...projection.parts]
    .flatMap(([whole, parts]) => {
      const members = drawnOf(projection, [whole, ...parts]);
      const name = members.find(({ id }) => id === whole)?.name;
      if (members.length < 2 || name === undefined) return [];
      const rest = members.length - 1;
      const words = `${shortName(name)} and ${rest === 1 ? '1 part' : `${rest} parts`}`;
      return [{ id: whole, name: words, members: members.map(({ id }) => id) }];
    })
    .sort((a, b) => b.members.length - a.members.length);
}

/**
 * Each bloc of which more than one is drawn, named after the best connected of them.
 * @param blocs as the server finds them; of a camp its whole counts, whomever its parts side with
 */
export function blocsOutlined(
  projection: Projection,
  blocs: readonly { readonly id: string; readonly members: readonly { readonly id: string }[] }[],
): Outlined[] {
  const { collapsed } = projection;
  return blocs.flatMap(({ id, members }) => {
    const own = members.flatMap((member) => (collapsed.has(member.id) ? [] : [member.id]));
    const drawn = drawnOf(projection, own);
    const [first] = [...drawn].sort((a, b) => b.degree - a.degree);
    if (drawn.length < 2 || first === undefined) return [];
    return [
      {
        id,
        name: `Bloc of ${drawn.length} around ${shortName(first.name)}`,
        members: drawn.map((node) => node.id),
      },
    ];
  });
}
