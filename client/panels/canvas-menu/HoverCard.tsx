import { Text } from '@mantine/core';
import { useEffect, useState, type ReactElement } from 'react';
import { ENTITY_KINDS } from '../../../domain/kinds/index.js';
import { canvas } from '../../canvas/mounted-canvas';
import { KindGlyph } from '../../look/Glyphs';
import type { EdgeSpec, Projection } from '../../model/projection';
import type { Point, View } from '../../model/view';
import { counted, standingSpec } from '../../model/words';
import { useContent, useProjection, useStore, useView } from '../../state';
import * as actions from '../../actions';
import type { Hover } from '../../state/interface';

/** How long the pointer rests before the card shows, ms. */
const REST_MS = 450;
/** Sentences of a line that are shown. */
const SHOWN = 3;
/** Between the pointer's thing and the card, pixels; and the room that a card takes at most. */
const GAP = 18;
const WIDTH = 280;
const HEIGHT = 150;

/** Whether the details are about what the pointer is on: they say it all. */
function isOpen(hover: Hover, { focus }: View, { edges }: Projection): boolean {
  if (hover.on === 'node') return focus.on === 'entity' && focus.id === hover.id;
  if (hover.on !== 'edge') return true;
  const edge = edges.find(({ id }) => id === hover.id);
  if (edge === undefined) return true;
  if (focus.on === 'relationship') return edge.members.includes(focus.id);
  return focus.on === 'pair' && [focus.a, focus.b].every((end) => end === edge.source || end === edge.target);
}

/** Beside a point of the page, as far as the stage has room. Pixels of the stage. */
function beside(point: Point, stage: DOMRect): Point {
  const [x, y] = [point.x - stage.left, point.y - stage.top];
  return {
    x: x + GAP + WIDTH > stage.width ? Math.max(0, x - GAP - WIDTH) : x + GAP,
    y: Math.max(0, Math.min(y + GAP, stage.height - HEIGHT)),
  };
}

function NodeCard({ id }: { id: string }): ReactElement | null {
  const entity = useContent().entities.get(id);
  const node = useProjection().nodes.find((one) => one.id === id);
  if (!entity || !node) return null;
  return (
    <>
      <Text size="sm" fw={600}>
        <KindGlyph kind={entity.kind} size={12} /> {entity.name}
      </Text>
      <Text size="xs" c="dimmed">
        {ENTITY_KINDS[entity.kind].name} · {counted(node.degree, 'line')} here,{' '}
        {counted(entity.degree, 'tie')} in all
      </Text>
      {node.standsFor.length > 0 && (
        <Text size="xs">
          Stands for {node.standsFor.length}: {node.standsFor.map(actions.nameOf).join(', ')}. A double press
          opens it.
        </Text>
      )}
      {entity.summary !== null && (
        <Text size="xs" lineClamp={3}>
          {entity.summary}
        </Text>
      )}
    </>
  );
}

function EdgeCard({ edge }: { edge: EdgeSpec }): ReactElement {
  const { relationships } = useProjection();
  const members = relationships.filter(({ id }) => edge.members.includes(id));
  const rest = members.length - SHOWN;
  return (
    <>
      {members.slice(0, SHOWN).map((tie) => (
        <Text key={tie.id} size="xs">
          {tie.sentence}
        </Text>
      ))}
      {rest > 0 && <Text size="xs">and {rest} more</Text>}
      <Text size="xs" c="dimmed">
        {standingSpec(edge.standing).name} ·{' '}
        {edge.voices === 0 ? 'no voice of its own' : counted(edge.voices, 'independent voice')}
        {edge.classes.includes('ambivalent') && ' · ± the two fought and cooperated in the same period'}
      </Text>
    </>
  );
}

/** What the pointer rests on, in a few words. The keyboard's walk speaks instead. */
export function HoverCard(): ReactElement | null {
  const hover = useStore((state) => state.hover);
  const dialog = useStore((state) => state.dialog);
  const view = useView();
  const projection = useProjection();
  const [rested, setRested] = useState<Hover | null>(null);
  useEffect(() => {
    setRested(null);
    if (hover.on !== 'node' && hover.on !== 'edge') return undefined;
    const timer = setTimeout(() => setRested(hover), REST_MS);
    return () => clearTimeout(timer);
  }, [hover, view.camera, view.positions]);
  if (rested === null || rested !== hover || dialog !== 'none' || isOpen(hover, view, projection))
    return null;
  if (hover.on !== 'node' && hover.on !== 'edge') return null;
  const point = canvas()?.onScreen(hover.id) ?? null;
  const stage = document.querySelector('.a-stage')?.getBoundingClientRect();
  const edge = hover.on === 'edge' ? projection.edges.find(({ id }) => id === hover.id) : undefined;
  if (point === null || !stage || (hover.on === 'edge' && edge === undefined)) return null;
  const { x, y } = beside(point, stage);
  return (
    <div className="a-hover-card" data-testid="hover-card" style={{ left: x, top: y }} aria-hidden="true">
      {edge === undefined ? <NodeCard id={hover.id} /> : <EdgeCard edge={edge} />}
    </div>
  );
}
