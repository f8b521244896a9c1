import './dossier.css';
import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { useDeferredValue, useMemo, useRef, useState, type ReactElement } from 'react';
import type { Picture } from '../../canvas/canvas';
import { canvas } from '../../canvas/mounted-canvas';
import { counted } from '../../model/words';
import { selectView, useProjection, useStore, useView } from '../../state';
import * as actions from '../../actions';
import { encodeView } from '../../url/codec';
import { Answered, Loading } from '../../ui/States';
import { useChips } from '../filters/useChips';
import { legendOf } from '../publish/legend';
import { notesIn } from '../publish/notes-in-picture';
import { Sheet } from '../publish/Sheet';
import { usePicture } from '../publish/use-picture';
import { dossierOf } from './compose';
import type { Dossier } from './document';
import { factsOf } from './facts';
import { FORMATS, saveDossier, type Format } from './files';
import type { Loaded } from './load';
import { Preview } from './Preview';
import { choicesOf, type Choice } from './scope';
import { useMaterial } from './use-material';

/** The sheet without what the dossier says itself. */
const BARE = { title: '', filters: '', counts: '', sources: [] };

const linkTo = (fragment: string): string => {
  const { origin, pathname } = window.location;
  return `${origin}${pathname}${fragment === '' ? '' : `#${fragment}`}`;
};

const today = (): string => new Date().toISOString().slice(0, 10);

/** The canvas with its legend, out of sight: what files are made of. */
function HiddenSheet(props: { picture: Picture; ref: React.Ref<SVGSVGElement> }): ReactElement {
  const view = useView();
  const projection = useProjection();
  const notes = notesIn(
    props.picture,
    view.notes,
    canvas()?.state().nodes ?? [],
    (id) => projection.collapsed.get(id) ?? id,
  );
  const legend = legendOf(projection, view.outline);
  return (
    <div hidden>
      <Sheet ref={props.ref} picture={props.picture} notes={notes} legend={legend} text={BARE} />
    </div>
  );
}

/** A dossier to look at, and to save. */
function Made({ dossier, sheet }: { dossier: Dossier; sheet: SVGSVGElement | null }): ReactElement {
  const [writing, setWriting] = useState<Format | null>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const save = async (format: Format): Promise<void> => {
    setWriting(format);
    try {
      await saveDossier(dossier, format, sheet);
    } catch (thrown) {
      const why = thrown instanceof Error ? thrown.message : String(thrown);
      useStore.getState().notify('problem', `The dossier was not saved as ${FORMATS[format]}: ${why}`);
    } finally {
      setWriting(null);
    }
  };
  return (
    <>
      <Group gap="xs">
        {(Object.keys(FORMATS) as Format[]).map((format) => (
          <Button
            key={format}
            size="xs"
            variant={format === 'html' ? 'filled' : 'default'}
            loading={writing === format}
            disabled={writing !== null && writing !== format}
            onClick={() => void save(format)}
          >
            Save as {FORMATS[format]}
          </Button>
        ))}
        <Button size="xs" variant="default" onClick={() => frame.current?.contentWindow?.print()}>
          Print, or save as PDF
        </Button>
      </Group>
      <Text size="xs" c="dimmed" role="status">
        {writing === null
          ? `${counted(dossier.notes.length, 'note')} to ${counted(dossier.sources.length, 'source')}, and the link that opens this view again.`
          : `Writing ${FORMATS[writing]}…`}
      </Text>
      <Preview dossier={dossier} sheet={sheet} ref={frame} />
    </>
  );
}

function useDossier(
  loaded: Loaded | null,
  choice: Choice | undefined,
  typed: string | null,
  hasPicture: boolean,
): Dossier | null {
  const [view] = useState(() => selectView(useStore.getState()));
  const chips = useChips();
  const { nodes, relationships } = useProjection();
  return useMemo(() => {
    if (loaded === null || choice === undefined) return null;
    const title = typed ?? choice.title ?? loaded.questions[0]?.text ?? '';
    return dossierOf({
      ...loaded,
      title: title.trim() === '' ? 'Dossier' : title.trim(),
      facts: factsOf(view, {
        about: choice.title === null ? title : choice.text,
        filters: chips.map(({ text }) => text),
        made: today(),
        link: linkTo(encodeView(view)),
      }),
      caption: hasPicture
        ? `The view that was open: ${counted(nodes.length, 'entity', 'entities')} and ${counted(relationships.length, 'tie')}. What the text tells may be less or more.`
        : '',
    });
  }, [loaded, choice, typed, view, chips, nodes, relationships, hasPicture]);
}

function Nothing(): ReactElement {
  return (
    <Text size="sm">
      Nothing is selected, and nothing is shown. Put somebody on the canvas first, or open a point in dispute.
    </Text>
  );
}

/** What a dossier is about and called; what it will be; and the ways to save it. */
export default function DossierBody(): ReactElement {
  const [view] = useState(() => selectView(useStore.getState()));
  const projection = useProjection();
  const choices = useMemo(() => choicesOf(view, projection, actions.nameOf), [view, projection]);
  const [chosen, setChosen] = useState<string | null>(null);
  const [typed, setTyped] = useState<string | null>(null);
  const choice = choices.find(({ id }) => id === chosen) ?? choices[0];
  const state = useMaterial(choice?.scope ?? null, view);
  const picture = usePicture();
  const [sheet, setSheet] = useState<SVGSVGElement | null>(null);
  const loaded = state.phase === 'ready' ? state.data : null;
  const dossier = useDossier(loaded, choice, useDeferredValue(typed), picture !== null);
  if (choice === undefined) return <Nothing />;
  const title = typed ?? choice.title ?? loaded?.questions[0]?.text ?? '';
  return (
    <Stack gap="sm">
      <Group gap="sm" grow preventGrowOverflow={false} align="flex-end">
        <NativeSelect
          label="About"
          value={choice.id}
          onChange={(event) => {
            setChosen(event.currentTarget.value);
            setTyped(null);
          }}
          data={choices.map(({ id, text }) => ({ value: id, label: text }))}
        />
        <TextInput
          label="Title"
          value={title}
          onChange={(event) => setTyped(event.currentTarget.value)}
          data-autofocus
        />
      </Group>
      {picture !== null && picture !== 'drawing' && <HiddenSheet ref={setSheet} picture={picture} />}
      <Answered state={state} what="who says so">
        {() => {
          if (picture !== null && sheet === null) return <Loading what="the picture" />;
          return dossier === null ? (
            <Text size="sm">
              Under these filters no source says anything of that. Take a filter off, or choose something else
              above.
            </Text>
          ) : (
            <Made dossier={dossier} sheet={sheet} />
          );
        }}
      </Answered>
    </Stack>
  );
}
