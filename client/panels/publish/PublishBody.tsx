import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useMemo, useRef, useState, type ReactElement } from 'react';
import { canvas } from '../../canvas/mounted-canvas';
import { useAnswer } from '../../data/useAnswer';
import { namesInWords } from '../../model/names-in-words';
import { edtfInWords } from '../../model/time';
import type { NodeSpec } from '../../model/projection';
import { counted } from '../../model/words';
import { PublishedClaimsDocument } from '../../operations/generated';
import { useProjection, useStore, useView } from '../../state';
import { serverFilter } from '../../state/content';
import { download } from '../../ui/download';
import { Failure, Loading } from '../../ui/States';
import { useChips } from '../filters/useChips';
import { fileName } from './file-name';
import { pngFile, svgFile } from './files';
import { legendOf } from './legend';
import { printed } from './notes';
import { notesIn } from './notes-in-picture';
import { PrintSheet } from './PrintSheet';
import { Sheet } from './Sheet';
import { usePicture } from './use-picture';

/** Entities whose ties get notes: what one request holds. */
const MOST_NOTED = 1000;

/** How many of the entities are drawn as one, to go on a sentence with. */
function campsInWords(nodes: readonly NodeSpec[]): string {
  const camps = nodes.filter(({ standsFor }) => standsFor.length > 0);
  const inside = camps.reduce((sum, { standsFor }) => sum + standsFor.length, 0);
  return camps.length === 0 ? '' : ` (${inside} of them drawn as ${counted(camps.length, 'camp')})`;
}

/** The picture of the view with its title, legend, filters and sources, as SVG, as PNG, and printed with its claims. */
export default function PublishBody(): ReactElement {
  const view = useView();
  const projection = useProjection();
  const chips = useChips();
  const { nodes, edges, relationships, entities } = projection;
  const [title, setTitle] = useState(() => namesInWords(nodes.map(({ name }) => name)));
  const sheet = useRef<SVGSVGElement>(null);
  const picture = usePicture();
  const variables = useMemo(
    () => ({ ids: view.shown.slice(0, MOST_NOTED), filter: serverFilter(view) }),
    [view],
  );
  const state = useAnswer(PublishedClaimsDocument, view.shown.length === 0 ? null : variables);
  const notes = useMemo(
    () =>
      state.phase === 'ready'
        ? printed(state.data.neighborhood.relationships, new Set(relationships.map(({ id }) => id)))
        : null,
    [state, relationships],
  );
  if (picture === null) return <Text size="sm">Only the graph can be published. Go to the graph first.</Text>;
  if (picture === 'drawing') return <Loading what="the picture" />;
  if (state.phase === 'failed') return <Failure error={state.error} retry={state.retry} />;
  if (notes === null && state.phase === 'loading') return <Loading what="what the lines rest on" />;
  const day = edtfInWords(new Date().toISOString().slice(0, 10));
  const disputed = relationships.filter(({ standing }) => standing === 'DISPUTED').length;
  const text = {
    title: title.trim() === '' ? 'Allegiance' : title,
    filters:
      chips.length === 0
        ? 'All that the sources say, without forecasts and what is only denied.'
        : `Filters: ${chips.map((chip) => chip.text).join('; ')}.`,
    counts: `${counted(entities.length, 'entity', 'entities')}${campsInWords(nodes)}, ${counted(relationships.length, 'tie')} on ${counted(edges.length, 'line')}${disputed > 0 ? `, ${disputed} disputed` : ''}. ${counted(notes?.notes.length ?? 0, 'claim')} of ${counted(notes?.sources.length ?? 0, 'source')}; what they do not tell is not shown, and is no sign of peace. Drawn on ${day}.`,
    sources: notes?.sources ?? [],
  };
  const drawnNotes = notesIn(
    picture,
    view.notes,
    canvas()?.state().nodes ?? [],
    (id) => projection.collapsed.get(id) ?? id,
  );
  const legend = legendOf(projection, view.outline);
  const saved = async (kind: 'svg' | 'png'): Promise<void> => {
    if (sheet.current === null) return;
    const name = fileName(text.title, kind);
    try {
      if (kind === 'png') download(name, await pngFile(sheet.current));
      else {
        const address = URL.createObjectURL(
          new Blob([await svgFile(sheet.current)], { type: 'image/svg+xml' }),
        );
        download(name, address);
        URL.revokeObjectURL(address);
      }
    } catch (thrown) {
      useStore.getState().notify('problem', thrown instanceof Error ? thrown.message : String(thrown));
    }
  };
  return (
    <Stack gap="sm">
      <TextInput
        label="Title"
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
        data-autofocus
      />
      <Group gap="xs">
        <Button size="xs" onClick={() => void saved('svg')}>
          Save as SVG
        </Button>
        <Button size="xs" variant="default" onClick={() => void saved('png')}>
          Save as PNG
        </Button>
        <Button size="xs" variant="default" onClick={() => window.print()}>
          Print, or save as PDF
        </Button>
      </Group>
      <Text size="xs" c="dimmed">
        The print has every line as a sentence and its {counted(notes?.notes.length ?? 0, 'claim')} as
        numbered notes.
        {view.shown.length > MOST_NOTED && ` Notes are of the first ${MOST_NOTED} entities.`}
      </Text>
      <div
        className="a-publish-preview"
        data-testid="published"
        tabIndex={0}
        role="group"
        aria-label="Preview"
      >
        <Sheet ref={sheet} picture={picture} notes={drawnNotes} legend={legend} text={text} />
      </div>
      <PrintSheet
        printed={notes}
        picture={<Sheet picture={picture} notes={drawnNotes} legend={legend} text={text} />}
      />
    </Stack>
  );
}
