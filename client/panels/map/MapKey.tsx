import { Button, Group, Popover, SegmentedControl, Text, UnstyledButton } from '@mantine/core';
import { useState, type ReactElement, type ReactNode } from 'react';
import { FAMILIES, type Family } from '../../../domain/kinds/index.js';
import { useScheme } from '../../look/useScheme';
import { counted } from '../../model/words';
import { ALL_FAMILIES } from '../../model/projection';
import { useClosable } from '../../ui/closables';
import { stepInWords } from './scale';
import { mapColors } from './style';
import type { Mark, Tally } from './tally';
import type { Scope } from './use-tally';
import { HOME, isWithin } from './window';

interface Props {
  readonly tally: Tally;
  readonly steps: readonly number[];
  readonly most: number;
  readonly scope: Scope;
  readonly onScope: (scope: Scope) => void;
  readonly onPress: (mark: Mark) => void;
  /** What is loading, or what went wrong. */
  readonly state: ReactNode;
  /** Whether the map stands still. */
  readonly still: boolean;
  /** What stands at the end: the map's own settings. */
  readonly settings: ReactElement;
}

/** A square of the scale. */
function Swatch({ color, hatched }: { color: string; hatched?: boolean }): ReactElement {
  const background = hatched
    ? `repeating-linear-gradient(45deg, ${color} 0 1.2px, transparent 1.2px 5px)`
    : color;
  return <span className="a-map-swatch" style={{ background }} aria-hidden="true" />;
}

/** Marks as a list of buttons. */
function Places({ marks, onPress }: { marks: readonly Mark[]; onPress: Props['onPress'] }): ReactElement {
  return (
    <ul className="a-map-list">
      {marks.map((mark) => (
        <li key={`${mark.level} ${mark.id}`}>
          <UnstyledButton
            className="a-map-line"
            data-listed={mark.own ?? mark.id}
            onClick={() => onPress(mark)}
          >
            {mark.name} <span className="a-count">{mark.ties.toLocaleString('en')}</span>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}

/** A count that opens the list of what it counts. */
function Listed(props: { label: string; marks: readonly Mark[]; onPress: Props['onPress'] }): ReactElement {
  const { label, marks, onPress } = props;
  const [open, setOpen] = useState(false);
  useClosable(open, () => setOpen(false));
  return (
    <Popover
      width={260}
      position="top-start"
      withinPortal={false}
      trapFocus
      opened={open}
      onChange={setOpen}
      closeOnEscape={false}
    >
      <Popover.Target>
        <Button size="compact-xs" variant="light" onClick={() => setOpen(!open)}>
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className="a-map-dropdown">
        <Places
          marks={marks}
          onPress={(mark) => {
            setOpen(false);
            onPress(mark);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}

function Scale({ steps, most }: Pick<Props, 'steps' | 'most'>): ReactElement {
  const scheme = useScheme();
  const colors = mapColors(scheme).steps;
  return (
    <div>
      <Text size="xs" fw={600}>
        Ties told of a province
      </Text>
      <div className="a-map-scale">
        {steps.map((least, index) => (
          <span key={least}>
            <Swatch color={colors[index] ?? ''} />
            {stepInWords(index, steps, most)}
          </span>
        ))}
      </div>
      <Text size="xs" className="a-map-hatch">
        <Swatch color={colors[Math.min(2, steps.length - 1)] ?? ''} hatched /> of a country as a whole: nobody
        says where in it
      </Text>
    </div>
  );
}

function Families({ families }: { families: readonly Family[] }): ReactElement {
  const scheme = useScheme();
  return (
    <div>
      <Text size="xs" fw={600}>
        Pies: what kind of tie
      </Text>
      <div className="a-map-families">
        {families.map((family) => (
          <span key={family}>
            <span
              className="a-map-dot"
              style={{ background: FAMILIES[family].color[scheme] }}
              aria-hidden="true"
            />
            {FAMILIES[family].name}
          </span>
        ))}
        <span>
          <span className="a-map-disputed" aria-hidden="true">
            ?
          </span>
          some disputed
        </span>
      </div>
    </div>
  );
}

/** What the map says in words: its scope, its legend, and what it can't show where it was. */
export function MapKey(props: Props): ReactElement {
  const { tally, steps, most, scope, onScope, onPress, state, still, settings } = props;
  const { marks, unplaced } = tally;
  const nowhere = marks.filter(({ level }) => level === 'nowhere');
  const far = marks.filter(({ at }) => at !== null && !isWithin(HOME, at));
  const present = ALL_FAMILIES.filter((family) =>
    marks.some(({ families }) => families.some(([one]) => one === family)),
  );
  return (
    <section className="a-map-note" aria-label="Key of the map">
      <Group gap={6} wrap="wrap" justify="space-between">
        <SegmentedControl
          size="xs"
          aria-label="What the map is of"
          value={scope}
          onChange={(value) => onScope(value === 'graph' ? 'graph' : 'canvas')}
          data={[
            { value: 'canvas', label: 'On the canvas' },
            { value: 'graph', label: 'In the whole graph' },
          ]}
        />
        {settings}
      </Group>
      {state}
      {steps.length > 0 && (
        <details className="a-map-legend" open={!window.matchMedia('(max-width: 640px)').matches}>
          <summary>Legend</summary>
          <Scale steps={steps} most={most} />
          <Families families={present} />
        </details>
      )}
      {state === null && (
        <Group gap={6} wrap="wrap">
          {nowhere.length > 0 && (
            <Listed label={`${nowhere.length} too vague for a map`} marks={nowhere} onPress={onPress} />
          )}
          {far.length > 0 && <Listed label={`${far.length} elsewhere`} marks={far} onPress={onPress} />}
          <Text size="xs">
            {marks.length === 0 && unplaced === 0
              ? 'No ties under these filters.'
              : unplaced === 0
                ? 'Every tie has a place.'
                : `${counted(unplaced, 'tie')} without a place.`}
            {still && ' This browser draws no WebGL, so the map stands still.'}
          </Text>
        </Group>
      )}
    </section>
  );
}
