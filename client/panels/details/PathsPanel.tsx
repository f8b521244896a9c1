import { Button, Group, NumberInput, Stack, Text, Title } from '@mantine/core';
import { useMemo, useState, type ReactElement } from 'react';
import { useAnswer } from '../../data/useAnswer';
import { PathsBetweenDocument, type PathsBetweenQuery } from '../../operations/generated';
import { useStore, useView } from '../../state';
import * as actions from '../../actions';
import { FiltersOff } from '../filters/WaysOut';
import { Answered } from '../../ui/States';

type Path = PathsBetweenQuery['paths'][number];

/** The ways from one to another, each hop as a sentence; with more than two, from each to the next. */
export default function PathsPanel({ ids }: { ids: readonly string[] }): ReactElement {
  const [maxLength, setMaxLength] = useState(3);
  const legs = ids.slice(1).map((to, index) => [ids[index] ?? to, to] as const);
  return (
    <Stack gap="md">
      <Title order={2} size="h4">
        Paths: {ids.map(actions.nameOf).join(' → ')}
      </Title>
      <NumberInput
        label="Longest path, in ties"
        size="xs"
        min={1}
        max={5}
        value={maxLength}
        onChange={(value) => setMaxLength(Math.min(5, Math.max(1, Number(value) || 1)))}
        w={160}
      />
      {legs.map(([from, to]) => (
        <Leg key={`${from}~${to}`} from={from} to={to} maxLength={maxLength} titled={legs.length > 1} />
      ))}
    </Stack>
  );
}

function Leg(props: { from: string; to: string; maxLength: number; titled: boolean }): ReactElement {
  const { from, to, maxLength, titled } = props;
  const view = useView();
  const filter = useMemo(() => actions.queryFilter(view), [view]);
  const state = useAnswer(PathsBetweenDocument, { from, to, maxLength, filter, first: 10 });
  return (
    <Stack gap="sm">
      {titled && (
        <Title order={3} size="h6">
          {actions.nameOf(from)} → {actions.nameOf(to)}
        </Title>
      )}
      <Answered state={state} what="the paths">
        {({ paths }) =>
          paths.length === 0 ? (
            <Stack gap="xs">
              <Text size="sm">No path of up to {maxLength} ties under these filters.</Text>
              <FiltersOff />
            </Stack>
          ) : (
            <>
              <Group justify="space-between">
                <Text size="xs" c="dimmed">
                  {paths.length === 10 ? 'The first 10 paths' : `${paths.length} paths`}, shortest first
                </Text>
                <Button
                  size="compact-xs"
                  variant="light"
                  onClick={() =>
                    actions.show(
                      [...new Set(paths.flatMap((path) => path.nodes.map((node) => node.id)))],
                      'Added paths',
                    )
                  }
                >
                  Show all on the canvas
                </Button>
              </Group>
              <ol className="a-paths">
                {paths.map((path) => (
                  <PathItem key={path.relationships.map((hop) => hop.id).join()} path={path} />
                ))}
              </ol>
            </>
          )
        }
      </Answered>
    </Stack>
  );
}

function PathItem({ path }: { path: Path }): ReactElement {
  const { setHover } = useStore.getState();
  const light = (): void =>
    setHover({
      on: 'path',
      nodes: path.nodes.map(({ id }) => id),
      ties: path.relationships.map(({ id }) => id),
    });
  /** Unless the keyboard is still in it. */
  const darken = (item: HTMLElement): void => {
    if (!item.contains(document.activeElement)) setHover({ on: 'nothing' });
  };
  return (
    <li
      className="a-path"
      onMouseEnter={light}
      onMouseLeave={(event) => darken(event.currentTarget)}
      onFocus={light}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setHover({ on: 'nothing' });
      }}
    >
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Text size="sm" fw={500}>
          {path.nodes.map((node) => node.name).join(' → ')}
        </Text>
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() =>
            actions.show(
              path.nodes.map((node) => node.id),
              'Added a path',
            )
          }
        >
          Show
        </Button>
      </Group>
      <ul>
        {path.sentences.map((sentence, index) => {
          const hop = path.relationships[index];
          return (
            <li key={hop?.id ?? sentence}>
              <button
                type="button"
                className="a-hop"
                onClick={() => hop && actions.lookAt({ on: 'relationship', id: hop.id })}
              >
                {hop?.standing === 'DISPUTED' ? '? ' : ''}
                {sentence}
              </button>
            </li>
          );
        })}
      </ul>
    </li>
  );
}
