import { Button, Loader, MantineProvider, Text } from '@mantine/core';
import { useHotkeys, useMediaQuery } from '@mantine/hooks';
import { lazy, Suspense, useEffect, useState, type ReactElement } from 'react';
import { Canvas } from '../graph/Canvas';
import { CanvasTools } from '../graph/CanvasTools';
import { Minimap } from '../graph/Minimap';
import { Chips } from '../panels/filters/Chips';
import { CypherDialog } from '../panels/cypher/CypherDialog';
import { Details, hasDetails } from '../panels/details/Details';
import { Legend } from '../panels/legend/Legend';
import { QuestionsDialog } from '../panels/questions/Questions';
import { SearchDialog } from '../panels/search/SearchDialog';
import { Failure, Loading } from '../panels/states/States';
import { TimeBar } from '../panels/time/TimeBar';
import { ViewsDialog } from '../panels/views/ViewsDialog';
import { useContent, useProjection, useStore, useView } from '../store';
import { startEffects } from '../store/effects';
import { present } from '../store/history';
import type { Cut } from '../store/interface';
import * as moves from '../store/moves';
import { Breadcrumbs } from './Breadcrumbs';
import { Sheet } from './Dialog';
import { Header } from './Header';
import { Icon } from './icons';
import { KeysDialog } from './KeysDialog';
import { Notices } from './Notices';
import { cssVariables, NARROW, theme } from './theme';
import { Tour } from './Tour';

const Console = lazy(() => import('../console/Console'));
const MapSurface = lazy(() => import('../panels/map/MapSurface'));
const TableSurface = lazy(() => import('../panels/table/TableSurface'));

function aspect(): number {
  const box = document.querySelector('.a-stage')?.getBoundingClientRect();
  return box && box.height > 0 ? box.width / box.height : 1.4;
}

/** What stands over the canvas while it has nothing to show. */
function StageState(): ReactElement | null {
  const status = useStore((state) => state.contentStatus);
  const arranging = useStore((state) => state.arranging);
  const view = useView();
  const content = useContent();
  const { nodes } = useProjection();
  const retry = (): void => void useStore.getState().reloadContent(view);
  if (status.phase === 'failed')
    return (
      <div className="a-stage-state">
        <Failure error={status.error} retry={retry} />
        <Button mt="sm" size="xs" variant="subtle" onClick={() => moves.home()}>
          Open the first view
        </Button>
      </div>
    );
  if (status.phase === 'loading' && content.entities.size === 0)
    return (
      <div className="a-stage-state">
        <Loading what="the graph" />
      </div>
    );
  if (view.shown.length === 0 || (status.phase === 'ready' && nodes.length === 0))
    return (
      <div className="a-stage-state">
        <Text fw={600}>Nothing on the canvas</Text>
        <Text size="sm" c="dimmed" mb="sm">
          {view.shown.length === 0
            ? 'Search for someone, ask a ready question, or open the core five again.'
            : 'The filters hide everything that is there.'}
        </Text>
        <Button size="xs" onClick={() => moves.home()}>
          Open the first view
        </Button>
      </div>
    );
  if (status.phase === 'loading' || arranging)
    return (
      <div className="a-busy" role="status">
        <Loader size="xs" /> <span>{arranging ? 'Arranging…' : 'Loading…'}</span>
      </div>
    );
  return null;
}

/** Says that the step shows only some of what there is, and brings the next. */
function Truncated({ cut }: { cut: Cut }): ReactElement {
  const [busy, setBusy] = useState(false);
  return (
    <div className="a-truncated" data-testid="truncated">
      <p role="status">
        {cut.shown} of {cut.total} {cut.what} shown, the best attested first.
      </p>
      <Button
        size="compact-xs"
        variant="light"
        loading={busy}
        onClick={() => {
          setBusy(true);
          void cut.more().finally(() => setBusy(false));
        }}
      >
        Show {cut.next} more
      </Button>
    </div>
  );
}

function Stage(): ReactElement {
  const { surface } = useView();
  const timeOpen = useStore((state) => state.timeOpen);
  const spoken = useStore((state) => state.spoken);
  const cut = useStore((state) => (state.cut?.step === present(state.history).id ? state.cut : null));
  return (
    <main className="a-main" aria-label={surface === 'graph' ? 'Graph' : surface === 'map' ? 'Map' : 'Table'}>
      <Breadcrumbs />
      <Chips />
      <p id="walk-help" className="a-hidden">
        Down and up read the ties of an entity, right follows one, left goes back, N goes to the next entity,
        space opens the details, Enter expands. Question mark lists all keys.
      </p>
      <div className="a-hidden" aria-live="polite" data-testid="spoken">
        {spoken}
      </div>
      <div className="a-stage">
        {surface === 'graph' && (
          <>
            <Canvas />
            <CanvasTools />
            <Minimap />
          </>
        )}
        {surface !== 'graph' && (
          <Suspense fallback={<Loading what={surface === 'map' ? 'the map' : 'the table'} />}>
            {surface === 'map' ? <MapSurface /> : <TableSurface />}
          </Suspense>
        )}
        <StageState />
        {cut && <Truncated cut={cut} />}
      </div>
      <Tour />
      {timeOpen && <TimeBar />}
    </main>
  );
}

/** Legend beside the canvas where there is room, else in a drawer. */
function Sides({ narrow }: { narrow: boolean }): ReactElement {
  const view = useView();
  const legendOpen = useStore((state) => state.legendOpen);
  const setLegendOpen = useStore((state) => state.setLegendOpen);
  const details = hasDetails(view);
  if (!narrow) return <>{details && <aside className="a-side-right" aria-label="Details"><Details /></aside>}</>; // prettier-ignore
  return (
    <>
      <Sheet opened={legendOpen} onClose={() => setLegendOpen(false)} title="Legend and filter">
        <Legend />
      </Sheet>
      {details && (
        <aside className="a-sheet-details" aria-label="Details">
          <Details />
        </aside>
      )}
    </>
  );
}

/** The Cypher console, loaded when it is first opened. */
function ConsoleWindow(): ReactElement | null {
  const opened = useStore((state) => state.dialog === 'console');
  const openDialog = useStore((state) => state.openDialog);
  if (!opened) return null;
  return (
    <Suspense fallback={<Loading what="the console" />}>
      <Console onClose={() => openDialog('none')} />
    </Suspense>
  );
}

function NarrowBar(): ReactElement {
  const { setLegendOpen, setTimeOpen, openDialog } = useStore.getState();
  const timeOpen = useStore((state) => state.timeOpen);
  return (
    <nav className="a-narrow-bar" aria-label="Panels">
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<Icon name="filter" size={16} />}
        onClick={() => setLegendOpen(true)}
      >
        Legend
      </Button>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-pressed={timeOpen}
        leftSection={<Icon name="clock" size={16} />}
        onClick={() => setTimeOpen(!timeOpen)}
      >
        Time
      </Button>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<Icon name="question" size={16} />}
        onClick={() => openDialog('questions')}
      >
        Questions
      </Button>
    </nav>
  );
}

function Page(): ReactElement {
  const narrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false }) ?? false;
  const { openDialog, undo, redo } = useStore.getState();
  useEffect(() => startEffects({ aspect }), []);
  useHotkeys(
    [
      ['mod+K', () => openDialog('search')],
      ['mod+Z', undo],
      ['mod+shift+Z', redo],
      ['mod+Y', redo],
      ['shift+?', () => openDialog('keys')],
      ['?', () => openDialog('keys')],
    ],
    ['INPUT', 'TEXTAREA', 'SELECT'],
  );
  return (
    <div className={`a-page ${narrow ? 'a-narrow' : ''}`}>
      <Header />
      <div className="a-body">
        {!narrow && (
          <aside className="a-side-left" aria-label="Legend and filter">
            <Legend />
          </aside>
        )}
        <Stage />
        <Sides narrow={narrow} />
      </div>
      {narrow && <NarrowBar />}
      <SearchDialog />
      <QuestionsDialog />
      <CypherDialog />
      <ConsoleWindow />
      <ViewsDialog />
      <KeysDialog />
      <Notices />
    </div>
  );
}

/** The viewer. */
export function App(): ReactElement {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <Page />
    </MantineProvider>
  );
}
