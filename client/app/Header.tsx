import {
  Button,
  Group,
  Kbd,
  Menu,
  SegmentedControl,
  Text,
  UnstyledButton,
  useMantineColorScheme,
} from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactElement } from 'react';
import { canvas } from '../canvas/mounted-canvas';
import { SURFACES, type Surface } from '../model/view';
import { useStore, useView } from '../state';
import * as actions from '../actions';
import { download } from '../ui/download';
import { IconButton } from '../ui/IconButton';
import { Icon } from '../ui/icons';
import { PressMenu } from '../ui/PressMenu';
import { NARROW } from '../look/theme';

const SURFACE_NAMES: Record<Surface, string> = { graph: 'Graph', map: 'Map', table: 'Table' };

function Brand(): ReactElement {
  return (
    <Group gap={8} wrap="nowrap" className="a-brand">
      <svg width="24" height="24" viewBox="0 0 32 32" aria-hidden="true">
        <path d="M8 9 24 7M8 9l7 16M24 7l-9 18" className="a-brand-lines" />
        <g className="a-brand-dots">
          <circle cx="8" cy="9" r="5" />
          <circle cx="24" cy="7" r="4" />
          <circle cx="15" cy="25" r="4.5" />
        </g>
      </svg>
      <Text component="h1" fw={650} size="md" className="a-brand-name">
        Allegiance
      </Text>
    </Group>
  );
}

async function copyLink(): Promise<void> {
  const { notify } = useStore.getState();
  try {
    await navigator.clipboard.writeText(window.location.href);
    notify('info', 'The link to exactly this view is copied.');
  } catch {
    notify('problem', 'The browser did not let the link be copied. Copy it from the address bar.');
  }
}

function savePicture(): void {
  const picture = canvas()?.png();
  if (picture !== undefined) download('allegiance.png', picture);
}

function MoreMenu(): ReactElement {
  const { openDialog, setTourOpen } = useStore.getState();
  const { setColorScheme } = useMantineColorScheme();
  // Arrow keys go to every item, seen or not, so that one which is not to be seen must not be there.
  const narrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false }) ?? false;
  const asked = (): void => openDialog('questions');
  return (
    <PressMenu position="bottom-end" width={240}>
      <Menu.Target>
        <IconButton icon="menu" label="More" />
      </Menu.Target>
      <Menu.Dropdown>
        {narrow && (
          <Menu.Item leftSection={<Icon name="question" />} onClick={asked}>
            Ready questions
          </Menu.Item>
        )}
        <Menu.Item leftSection={<Icon name="compass" />} onClick={() => void actions.showOverview()}>
          Overview
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="all" />} onClick={() => void actions.showAll()}>
          Show everything
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="link" />} onClick={() => void copyLink()}>
          Copy a link to this view
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="bookmark" />} onClick={() => openDialog('views')}>
          Named views
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="common" />} onClick={() => openDialog('compare')}>
          Compare
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="code" />} onClick={() => openDialog('cypher')}>
          Show the Cypher
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="code" />} onClick={() => openDialog('console')}>
          Cypher console
        </Menu.Item>
        {narrow && (
          <Menu.Item leftSection={<Icon name="compass" />} onClick={() => openDialog('analysis')}>
            Analysis
          </Menu.Item>
        )}
        <Menu.Item leftSection={<Icon name="source" />} onClick={() => openDialog('publish')}>
          Publish
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="source" />} onClick={() => openDialog('dossier')}>
          Dossier
        </Menu.Item>
        <Menu.Item leftSection={<Icon name="image" />} onClick={savePicture}>
          Save a picture
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<Icon name="compass" />} onClick={() => setTourOpen(true)}>
          Tour
        </Menu.Item>
        <Menu.Item
          leftSection={<Icon name="keyboard" />}
          onClick={() => openDialog('keys')}
          rightSection={<Kbd size="xs">?</Kbd>}
        >
          Keys
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => setColorScheme('auto')}>Colors as the system</Menu.Item>
        <Menu.Item onClick={() => setColorScheme('light')}>Light colors</Menu.Item>
        <Menu.Item onClick={() => setColorScheme('dark')}>Dark colors</Menu.Item>
      </Menu.Dropdown>
    </PressMenu>
  );
}

/** Past all that stands before what is shown. */
function skip(): void {
  const main = document.querySelector<HTMLElement>('main');
  const inside =
    main?.querySelector<HTMLElement>('[data-testid=canvas], [role=tab][aria-selected=true]') ??
    main?.querySelector<HTMLElement>('.a-surface button, .a-surface [tabindex="0"]');
  (inside ?? main)?.focus();
}

/** The bar on top: search, surfaces, undo and redo, questions, and the rest in a menu. */
export function Header(): ReactElement {
  const view = useView();
  const { openDialog, undo, redo, amend, setTimeOpen, setLegendFolded } = useStore.getState();
  const folded = useStore((state) => state.legendFolded);
  const timeOpen = useStore((state) => state.timeOpen);
  const canUndo = useStore(({ history }) => history.cursor > 0);
  const canRedo = useStore(({ history }) => history.cursor < history.steps.length - 1);
  return (
    <header className="a-header">
      <button type="button" className="a-skip" onClick={skip}>
        Skip to the {SURFACE_NAMES[view.surface].toLowerCase()}
      </button>
      <Brand />
      <UnstyledButton className="a-search-button" onClick={() => openDialog('search')}>
        <Icon name="search" size={16} />
        <span className="a-hidden a-narrow-text">Search</span>
        <span className="a-wide-only">Search people, groups, places, claims</span>
        <Kbd size="xs" className="a-wide-only">
          Ctrl K
        </Kbd>
      </UnstyledButton>
      <SegmentedControl
        size="xs"
        aria-label="Show as"
        value={view.surface}
        onChange={(value) => {
          const surface = SURFACES.find((known) => known === value) ?? 'graph';
          amend((now) => ({ ...now, surface }));
        }}
        data={SURFACES.map((surface) => ({ value: surface, label: SURFACE_NAMES[surface] }))}
      />
      <Group gap={2} wrap="nowrap" className="a-header-end">
        <Button
          className="a-wide-only"
          size="compact-sm"
          variant="subtle"
          leftSection={<Icon name="question" size={16} />}
          onClick={() => openDialog('questions')}
        >
          Questions
        </Button>
        <Button
          className="a-wide-only"
          size="compact-sm"
          variant="subtle"
          leftSection={<Icon name="compass" size={16} />}
          onClick={() => openDialog('analysis')}
        >
          Analysis
        </Button>
        <span className="a-wide-only">
          <IconButton
            icon="filter"
            label="Legend"
            pressed={!folded}
            onClick={() => setLegendFolded(!folded)}
          />
        </span>
        <span className="a-wide-only">
          <IconButton icon="clock" label="Time" pressed={timeOpen} onClick={() => setTimeOpen(!timeOpen)} />
        </span>
        <IconButton icon="undo" label="Undo" keys="Ctrl Z" onClick={undo} disabled={!canUndo} />
        <IconButton icon="redo" label="Redo" keys="Ctrl Shift Z" onClick={redo} disabled={!canRedo} />
        <MoreMenu />
      </Group>
    </header>
  );
}
