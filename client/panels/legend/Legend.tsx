import { Button, Checkbox, Group, SegmentedControl, Stack, Text, UnstyledButton } from '@mantine/core';
import { useState, type ReactElement, type ReactNode } from 'react';
import {
  ENTITY_KINDS,
  FAMILIES,
  RELATIONSHIP_TYPES,
  STANDINGS,
  type EntityKind,
  type Family,
  type RelationshipType,
  type Standing,
} from '../../../domain/kinds/index.js';
import { FamilyGlyph, KindGlyph, StandingGlyph } from '../../look/Glyphs';
import { lazyPart } from '../../ui/lazy-part';
import { ALL_FAMILIES, ALL_KINDS, typesOf } from '../../model/projection';
import {
  BUNDLINGS,
  isUnfiltered,
  NO_FILTERS,
  STANDING_ORDER,
  standingsToggled,
  toggled,
  type Bundling,
  type ShownStanding,
  type View,
} from '../../model/view';
import { useProjection, useStore, useView } from '../../state';
import { choosePolicy } from '../../actions';
import { POLICIES, POLICY_ORDER, policyOf } from '../../model/verdict';
import { RovingGroup } from '../../ui/RovingGroup';
import { Camps } from './Camps';
import { SourceFilter } from './SourceFilter';

const MoreFilters = lazyPart(() => import('../filters/MoreFilters'), 'the filters');
const PolicyPreview = lazyPart(() => import('../policies/PolicyPreview'), 'what each would change');

function Row(props: {
  checked: boolean;
  indeterminate?: boolean;
  label: string;
  hint: string;
  count: number;
  glyph: ReactNode;
  onToggle: () => void;
  onOnly?: () => void;
  children?: ReactNode;
}): ReactElement {
  return (
    <div className={`a-legend-row ${props.checked || props.indeterminate ? '' : 'a-off'}`}>
      <Checkbox
        size="xs"
        checked={props.checked}
        indeterminate={props.indeterminate ?? false}
        onChange={props.onToggle}
        label={
          <span className="a-legend-label" title={props.hint}>
            {props.glyph}
            <span>{props.label}</span>
          </span>
        }
      />
      <span className="a-legend-end">
        {props.onOnly && (
          <UnstyledButton className="a-only" onClick={props.onOnly} aria-label={`Only ${props.label}`}>
            only
          </UnstyledButton>
        )}
        <span className="a-count">{props.count}</span>
        {props.children}
      </span>
    </div>
  );
}

function commit(label: string, change: (view: View) => View): void {
  useStore.getState().commit(label, change);
}

function Section({ title, children }: { title: string; children: ReactNode }): ReactElement {
  return (
    <section className="a-legend-section">
      <Text component="h3" className="a-legend-title">
        {title}
      </Text>
      {children}
    </section>
  );
}

/** Switches that are one stop of the Tab key. */
function Switches({ title, children }: { title: string; children: ReactNode }): ReactElement {
  return (
    <Section title={title}>
      <RovingGroup label={title}>{children}</RovingGroup>
    </Section>
  );
}

function Standings(): ReactElement {
  const [open, setOpen] = useState(false);
  const { hiddenStandings } = useView();
  const { counts } = useProjection();
  return (
    <Switches title="How it stands">
      {STANDING_ORDER.map((standing: ShownStanding) => {
        const spec = STANDINGS[standing.toLowerCase() as Standing];
        return (
          <Row
            key={standing}
            checked={!hiddenStandings.includes(standing)}
            label={spec.name}
            hint={spec.meaning}
            count={counts.standings.get(standing) ?? 0}
            glyph={<StandingGlyph standing={standing} />}
            onToggle={() =>
              commit(`Toggled ${spec.name.toLowerCase()}`, (view) => ({
                ...view,
                hiddenStandings: standingsToggled(view.hiddenStandings, standing),
              }))
            }
            onOnly={() =>
              commit(`Only ${spec.name.toLowerCase()}`, (view) => ({
                ...view,
                hiddenStandings: STANDING_ORDER.filter((other) => other !== standing),
              }))
            }
          />
        );
      })}
      <UnstyledButton className="a-more-filters" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span aria-hidden="true">{open ? '▾' : '▸'}</span> What each would change
      </UnstyledButton>
      {open && <PolicyPreview />}
    </Switches>
  );
}

function FamilyRow({ family }: { family: Family }): ReactElement | null {
  const [open, setOpen] = useState(false);
  const { hiddenTypes } = useView();
  const { counts } = useProjection();
  const types = typesOf(family);
  const present = types.filter((type) => (counts.types.get(type) ?? 0) > 0);
  const total = types.reduce((sum, type) => sum + (counts.types.get(type) ?? 0), 0);
  const hidden = types.filter((type) => hiddenTypes.includes(type));
  if (total === 0 && hidden.length === 0) return null;
  const { name, meaning } = FAMILIES[family];
  const setHidden = (
    label: string,
    next: (hiddenNow: readonly RelationshipType[]) => RelationshipType[],
  ): void => commit(label, (view) => ({ ...view, hiddenTypes: next(view.hiddenTypes) }));
  const all = ALL_FAMILIES.flatMap(typesOf);
  return (
    <>
      <Row
        checked={hidden.length === 0}
        indeterminate={hidden.length > 0 && hidden.length < types.length}
        label={name}
        hint={meaning}
        count={total}
        glyph={<FamilyGlyph family={family} />}
        onToggle={() =>
          setHidden(`Toggled ${name.toLowerCase()}`, (now) =>
            hidden.length === 0 ? [...now, ...types] : now.filter((type) => !types.includes(type)),
          )
        }
        onOnly={() =>
          setHidden(`Only ${name.toLowerCase()}`, () => all.filter((type) => !types.includes(type)))
        }
      >
        <UnstyledButton
          className="a-fold"
          aria-expanded={open}
          aria-label={`Types of ${name}`}
          onClick={() => setOpen(!open)}
        >
          {open ? '▾' : '▸'}
        </UnstyledButton>
      </Row>
      {open && (
        <div className="a-legend-types">
          {(present.length > 0 ? present : types).map((type) => (
            <Row
              key={type}
              checked={!hiddenTypes.includes(type)}
              label={RELATIONSHIP_TYPES[type].name}
              hint={RELATIONSHIP_TYPES[type].meaning}
              count={counts.types.get(type) ?? 0}
              glyph={null}
              onToggle={() =>
                setHidden(`Toggled ${RELATIONSHIP_TYPES[type].name}`, (now) => toggled(now, type))
              }
            />
          ))}
        </div>
      )}
    </>
  );
}

function NoTies(): ReactElement | null {
  const { counts } = useProjection();
  const { hiddenTypes } = useView();
  const ready = useStore((state) => state.contentStatus.phase === 'ready');
  if (!ready || counts.types.size > 0 || hiddenTypes.length > 0) return null;
  return (
    <Text size="xs" c="dimmed">
      None under these filters.
    </Text>
  );
}

function Kinds(): ReactElement {
  const { hiddenKinds } = useView();
  const { counts } = useProjection();
  return (
    <Switches title="Who and what">
      {ALL_KINDS.filter((kind) => (counts.kinds.get(kind) ?? 0) > 0 || hiddenKinds.includes(kind)).map(
        (kind: EntityKind) => (
          <Row
            key={kind}
            checked={!hiddenKinds.includes(kind)}
            label={ENTITY_KINDS[kind].plural}
            hint={ENTITY_KINDS[kind].meaning}
            count={counts.kinds.get(kind) ?? 0}
            glyph={<KindGlyph kind={kind} />}
            onToggle={() =>
              commit(`Toggled ${ENTITY_KINDS[kind].plural.toLowerCase()}`, (view) => ({
                ...view,
                hiddenKinds: toggled(view.hiddenKinds, kind),
              }))
            }
          />
        ),
      )}
    </Switches>
  );
}

/** How much attestation is asked for: a press for what the ticks under "How it stands" say one by one. */
function Attestation(): ReactElement {
  const policy = policyOf(useView().hiddenStandings);
  return (
    <Section title="How well attested">
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label="How well attested it must be"
        value={policy ?? ''}
        onChange={(value) => {
          const chosen = POLICY_ORDER.find((name) => name === value);
          if (chosen !== undefined) choosePolicy(chosen);
        }}
        data={POLICY_ORDER.map((value) => ({ value, label: POLICIES[value].name }))}
      />
    </Section>
  );
}

const BUNDLING_NAMES = {
  pair: 'One a pair',
  type: 'One a type',
  each: 'Every tie',
} as const satisfies Record<Bundling, string>;

const BUNDLING_STEPS = {
  pair: 'A line for each pair',
  type: 'A line for each type',
  each: 'A line for each tie',
} as const satisfies Record<Bundling, string>;

/** Filters that are seldom asked for, loaded when opened. */
function More(): ReactElement {
  const [open, setOpen] = useState(false);
  return (
    <section className="a-legend-section">
      <UnstyledButton className="a-more-filters" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span aria-hidden="true">{open ? '▾' : '▸'}</span> When, where, who says so
      </UnstyledButton>
      {open && <MoreFilters />}
    </section>
  );
}

/** The legend, which is the filter: what each color, shape and line means, how many there are, and a switch. */
export function Legend(): ReactElement {
  const view = useView();
  return (
    <Stack gap={0} className="a-legend" data-testid="legend">
      <Group justify="space-between" className="a-legend-head" wrap="nowrap">
        <Text component="h2" fw={600} size="sm">
          Legend and filter
        </Text>
        <Button
          size="compact-xs"
          variant="subtle"
          disabled={isUnfiltered(view)}
          onClick={() => commit('Cleared the filters', (now) => ({ ...now, ...NO_FILTERS }))}
        >
          Reset
        </Button>
      </Group>
      <Switches title="Ties">
        {ALL_FAMILIES.map((family) => (
          <FamilyRow key={family} family={family} />
        ))}
        <NoTies />
      </Switches>
      <Standings />
      <Attestation />
      <Kinds />
      <Camps />
      <SourceFilter />
      <More />
      <Section title="Lines">
        <SegmentedControl
          size="xs"
          fullWidth
          aria-label="How many lines between two"
          value={view.bundling}
          onChange={(value) => {
            const bundling = BUNDLINGS.find((known) => known === value);
            if (bundling !== undefined) commit(BUNDLING_STEPS[bundling], (now) => ({ ...now, bundling }));
          }}
          data={BUNDLINGS.map((value) => ({ value, label: BUNDLING_NAMES[value] }))}
        />
        <Text size="xs" c="dimmed" mt={6}>
          Wider lines have more independent voices. Dotted: only predicted. Short dashes: every source is
          unsure.
        </Text>
      </Section>
    </Stack>
  );
}
