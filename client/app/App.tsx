import { Button, MantineProvider } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useRef, type ReactElement } from 'react';
import { Canvas } from '../canvas/react/Canvas';
import { CanvasTools } from '../canvas/react/CanvasTools';
import { Minimap } from '../canvas/react/Minimap';
import { AnalysisDialog } from '../pages/analysis/AnalysisDialog';
import { PolicySwitch } from '../panels/policies/PolicySwitch';
import { Chips } from '../panels/filters/Chips';
import { CypherDialog } from '../panels/cypher-text/CypherDialog';
import { Details, hasDetails } from '../panels/details/Details';
import { Legend } from '../panels/legend/Legend';
import { Scope } from '../panels/legend/Scope';
import { Reader } from '../panels/reader/Reader';
import { CompareDialog } from '../panels/compare/CompareDialog';
import { CanvasMenu } from '../panels/canvas-menu/CanvasMenu';
import { HoverCard } from '../panels/canvas-menu/HoverCard';
import { CanvasNotes } from '../panels/notes/CanvasNotes';
import { NoteDialog } from '../panels/notes/NoteDialog';
import { DossierDialog } from '../panels/dossier/DossierDialog';
import { PublishDialog } from '../panels/publish/PublishDialog';
import { QuestionsDialog } from '../panels/ready-questions/Questions';
import { SearchDialog } from '../panels/search/SearchDialog';
import { ViewsDialog } from '../panels/views/ViewsDialog';
import type { Surface as SurfaceName, View } from '../model/view';
import { selectStale, selectView, useStore, useView } from '../state';
import { startEffects } from './effects';
import { present } from '../state/history';
import * as actions from '../actions';
import { Boundary } from '../ui/Boundary';
import { Breadcrumbs } from './Breadcrumbs';
import { useClosable } from '../ui/closables';
import { ConsoleWindow } from './ConsoleWindow';
import { Sheet } from '../ui/Dialog';
import { Header } from './Header';
import { Icon } from '../ui/icons';
import { Resizer } from '../ui/Resizer';
import { KeysDialog } from './KeysDialog';
import { lazyPart } from '../ui/lazy-part';
import { Notices } from './Notices';
import { StageState, Truncated } from './StageState';
import { schemeManager } from '../look/scheme-manager';
import { cssVariables, NARROW, theme } from '../look/theme';
import { useSecondPress } from '../ui/second-press';
import { useShortcuts } from './shortcuts';
import { Tour } from './Tour';
import { useUncovered } from './uncovered';

const MapSurface = lazyPart(() => import('../panels/map/MapSurface'), 'the map');
const TimeBar = lazyPart(() => import('../panels/time/TimeBar'), 'the time slider');
const CompareBar = lazyPart(() => import('../panels/compare/CompareBar'), 'what is compared');
const TableSurface = lazyPart(() => import('../panels/table/TableSurface'), 'the table');

function aspect(): number {
  const box = document.querySelector('.a-stage')?.getBoundingClientRect();
  // What still floats will take its place beside it.
  const beside = document.querySelector('.a-side-right.a-passing')?.getBoundingClientRect().width ?? 0;
  return box && box.height > 0 ? (box.width - beside) / box.height : 1.4;
}

/** The graph, the map or the table. */
function Surface({ surface }: { surface: SurfaceName }): ReactElement {
  switch (surface) {
    case 'graph':
      return (
        <>
          <Boundary what="The graph">
            <Canvas />
          </Boundary>
          <Boundary what="The tools of the graph">
            <CanvasTools />
          </Boundary>
          <Boundary what="What the picture rests on">
            <Scope />
          </Boundary>
          <Boundary what="The small map of the graph">
            <Minimap />
          </Boundary>
          <Boundary what="The notes">
            <CanvasNotes />
          </Boundary>
          <Boundary what="The menu of the graph">
            <CanvasMenu />
            <HoverCard />
          </Boundary>
        </>
      );
    case 'map':
      return <MapSurface />;
    case 'table':
      return <TableSurface />;
    default: {
      const never: never = surface;
      return never;
    }
  }
}

function Stage(): ReactElement {
  const { surface, focus, comparison } = useView();
  // The map of an overview counts all, drawn or not.
  const countsAll = surface === 'map' && focus.on === 'overview';
  const timeOpen = useStore((state) => state.timeOpen);
  const spoken = useStore((state) => state.spoken);
  const cut = useStore((state) => (state.cut?.step === present(state.history).id ? state.cut : null));
  const stale = useStore(selectStale);
  return (
    <main
      className="a-main"
      tabIndex={-1}
      aria-label={surface === 'graph' ? 'Graph' : surface === 'map' ? 'Map' : 'Table'}
    >
      <Boundary what="The steps so far">
        <Breadcrumbs />
      </Boundary>
      <Boundary what="The filters that are set">
        <Chips />
      </Boundary>
      <Boundary what="What the switch changed">
        <PolicySwitch />
      </Boundary>
      {comparison !== null && <CompareBar comparison={comparison} />}
      <p id="walk-help" className="a-hidden">
        Down and up read the ties of an entity, right follows one, left goes back, N goes to the next entity,
        space opens the details, Enter expands. Question mark lists all keys.
      </p>
      <div className="a-hidden" aria-live="polite" data-testid="spoken">
        {spoken}
      </div>
      <div className="a-stage">
        <div className={`a-surface ${stale ? 'a-stale' : ''}`} aria-busy={stale}>
          <Surface surface={surface} />
        </div>
        <Boundary what="What the canvas is waiting for">
          <StageState />
        </Boundary>
        {cut && !countsAll && <Truncated cut={cut} />}
      </div>
      <Boundary what="The tour">
        <Tour />
      </Boundary>
      {timeOpen && (
        <Boundary what="The time slider">
          <TimeBar />
        </Boundary>
      )}
    </main>
  );
}

/** What the details may be narrowed and widened to, pixels. */
const LEAST_DETAILS = 320;
const MOST_DETAILS = 760;

/** The width that the style sheet gives the details: 30 % of the window, from 380 to 560 pixels. */
const usualWidth = (): number => Math.round(Math.min(560, Math.max(380, window.innerWidth * 0.3)));

/** Legend beside the canvas where there is room, else in a drawer. */
function Sides({ narrow }: { narrow: boolean }): ReactElement {
  const view = useView();
  const legendOpen = useStore((state) => state.legendOpen);
  const setLegendOpen = useStore((state) => state.setLegendOpen);
  const width = useStore((state) => state.detailsWidth);
  const { setDetailsWidth } = useStore.getState();
  const details = hasDetails(view);
  const passing = useSecondPress(details);
  useUncovered(narrow && details && !passing);
  // What failed of one thing does not stand in the way of another.
  const about = (
    <Boundary key={JSON.stringify(view.focus)} what="The details">
      <Details />
    </Boundary>
  );
  const floating = passing ? 'a-passing' : '';
  if (!narrow)
    return (
      <>
        {details && (
          <aside
            className={`a-side-right ${floating}`}
            aria-label="Details"
            style={width === null ? undefined : { width }}
          >
            <Resizer
              label="Width of the details"
              width={width ?? usualWidth()}
              least={LEAST_DETAILS}
              most={MOST_DETAILS}
              onChange={setDetailsWidth}
            />
            {about}
          </aside>
        )}
      </>
    );
  return (
    <>
      <Sheet opened={legendOpen} onClose={() => setLegendOpen(false)} title="Legend and filter">
        <Legend />
      </Sheet>
      {details && (
        <aside className={`a-sheet-details ${floating}`} aria-label="Details">
          {about}
        </aside>
      )}
    </>
  );
}

function NarrowBar(): ReactElement {
  const { setLegendOpen, setTimeOpen, openDialog } = useStore.getState();
  const timeOpen = useStore((state) => state.timeOpen);
  /** The time bar stands where the sheets do. */
  const toggleTime = (): void => {
    if (!timeOpen) {
      actions.closeReading();
      actions.clearFocus();
    }
    setTimeOpen(!timeOpen);
  };
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
        onClick={toggleTime}
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

const isSelecting = ({ focus, selected }: View): boolean => focus.on !== 'nothing' || selected.length > 0;

/** Closes the details, and forgets what is selected and where the walk stands. */
function leave(): void {
  actions.clearFocus();
  useStore.getState().setWalk(null);
}

/** On a phone the source lies over everything: it goes when the person goes to the graph, the map or the table. */
function useReaderLeaves(narrow: boolean): void {
  const { surface } = useView();
  const before = useRef(surface);
  useEffect(() => {
    const isElsewhere = before.current !== surface;
    before.current = surface;
    const state = useStore.getState();
    if (narrow && isElsewhere && selectView(state).reading !== null)
      state.amend((now) => ({ ...now, reading: null }));
  }, [narrow, surface]);
}

const canvasElement = (): HTMLElement | null => document.querySelector('.a-canvas-ground');

function Page(): ReactElement {
  const narrow = useMediaQuery(NARROW, undefined, { getInitialValueInEffect: false }) ?? false;
  const reading = useView().reading !== null;
  const folded = useStore((state) => state.legendFolded);
  const isAtSomething = useStore((state) => state.walk !== null || isSelecting(selectView(state)));
  useEffect(() => startEffects({ aspect }), []);
  useReaderLeaves(narrow);
  useShortcuts();
  useClosable(isAtSomething, leave, 'page', canvasElement);
  return (
    <div className={`a-page ${narrow ? 'a-narrow' : ''}`}>
      <Boundary what="The header">
        <Header />
      </Boundary>
      <div className="a-body">
        {!narrow && !folded && (
          <aside className="a-side-left" aria-label="Legend and filter" inert={reading}>
            <Boundary what="The legend">
              <Legend />
            </Boundary>
          </aside>
        )}
        <Boundary what="The middle of the page">
          <Stage />
        </Boundary>
        <Sides narrow={narrow} />
        <Boundary what="The source">
          <Reader />
        </Boundary>
      </div>
      {narrow && <NarrowBar />}
      <Boundary what="The windows">
        <SearchDialog />
        <QuestionsDialog />
        <CypherDialog />
        <ConsoleWindow />
        <ViewsDialog />
        <AnalysisDialog />
        <CompareDialog />
        <PublishDialog />
        <DossierDialog />
        <NoteDialog />
        <KeysDialog />
      </Boundary>
      <Boundary what="The notices">
        <Notices />
      </Boundary>
    </div>
  );
}

const SCHEMES = schemeManager();

/** The viewer. */
export function App(): ReactElement {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      colorSchemeManager={SCHEMES}
    >
      <Page />
    </MantineProvider>
  );
}
