import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** File of this folder, without `.test.ts`, and words of the title of a test in it. */
type Where = readonly [file: string, title: string];

/**
 * Every panel and move of the viewer, and the test that makes it with the mouse and with the keyboard alone. Where both
 * are the same, the test runs once for each hand of tests/support/hands.ts, or of its own.
 */
const CHECKLIST: Readonly<Record<string, { readonly mouse: Where; readonly keyboard: Where }>> = {
  'node panel': both('by-hand', 'a node: its ties by type, its claims, and its sources'),
  'edge panel': {
    mouse: ['actions', 'by mouse: a line opens its claims for and against'],
    keyboard: ['actions', 'by keyboard: each tie is read as a sentence, followed, and opened'],
  },
  'reader of a source': both('reader', 'a paragraph opens its source there; Esc closes it'),
  publish: both('publish', 'is saved as SVG with its title, legend, filters, sources and counts'),
  'menu of the canvas, hidden and back, notes': both(
    'canvas-menu',
    'hides a node, lists who is hidden, and brings back with one press',
  ),
  'time step by step, two handles': both(
    'time-story',
    'goes from change to change, each with its caption and its lines',
  ),
  'width of the details': both('panel-size', 'the details are made wider and narrower, within bounds'),
  'pair panel': both('by-hand', 'a pair, its episodes, and one edge of it'),
  expand: both('actions', 'expands a node; those that were there stay where they are'),
  'expand by type, with counts': both('by-hand', 'expands by one type with the count that it announced'),
  'hide what hangs on one, hide, isolate': both('actions', 'hides what hangs on one, hides and isolates'),
  'parts into their whole, and open again': both('camps', 'collapses from the details and opens in place'),
  'all parts into wholes': both('camps', 'all parts collapse from the legend, and open again'),
  'outlines of wholes and blocs': both('camps', 'wholes and blocs are outlined, no stranger among them'),
  pin: both('actions', 'pins, so that arranging anew leaves the node where it is'),
  drag: {
    mouse: ['actions', 'by mouse: drags a node'],
    keyboard: ['actions', 'by keyboard: moves a node'],
  },
  'select several by place': {
    mouse: ['actions', 'selects several by shift, by box and by lasso'],
    keyboard: ['by-hand', 'by keyboard: selects that way, all, and what is tied'],
  },
  'move, pin and isolate several': both('by-hand', 'selects several, moves them together'),
  'neighbors lit': {
    mouse: ['actions', 'hovering a node lights its neighbors'],
    keyboard: ['actions', 'by keyboard: each tie is read as a sentence, followed, and opened'],
  },
  'paths and common neighbors': both('by-hand', 'paths with a sentence for each hop'),
  'undo and redo': both('by-hand', 'expands by one type with the count that it announced; undo and redo'),
  'breadcrumbs, search, ready questions': both('by-hand', 'search, a ready question, the breadcrumbs'),
  layouts: both('by-hand', 'arranges: %s'),
  'zoom and fit, tour, keys': both('by-hand', 'zooms, fits, and opens and closes the tour'),
  'legend as filter': both('filters', 'families, kinds and standings by the legend'),
  'one type, one family': both('filters', 'one type alone, and one family alone'),
  verdict: both('filters', 'the verdict: undisputed, then corroborated'),
  'sources and known by': both('filters', 'sources out and in, and what was known by a day'),
  'from, to, as of, certainty': both('filters', 'from, to and on a day, surely or possibly'),
  'places, speakers, institutions, chips': both('filters', 'places, speakers and institutions'),
  'what is only denied': both('filters', 'what is only denied is drawn on request'),
  'time slider': both('by-hand', 'the time slider: bars above their months'),
  map: both('by-hand', 'the map: a place selects what happened there'),
  table: both('by-hand', 'the table: the canvas and the whole graph'),
  'named views, export and import': both('by-hand', 'named views: kept, exported, deleted, imported, opened'),
  'show the Cypher, open it in the console': both('by-hand', 'the Cypher of the view opens in the console'),
  'cut off: how many of how many, and more': both('by-hand', 'says how much is cut, and brings the rest'),
  'show everything': both('by-hand', 'shows everything, more than a hundred entities'),
  'server gone, try again': both('outage', 'the details say so, and try again once it is back'),
};

function both(file: string, title: string): { mouse: Where; keyboard: Where } {
  return { mouse: [file, title], keyboard: [file, title] };
}

const read = (file: string): string => readFileSync(join(__dirname, `${file}.test.ts`), 'utf8');

describe('the checklist of moves', () => {
  it.each(Object.entries(CHECKLIST))('names tests that there are: %s', (_, { mouse, keyboard }) => {
    for (const [file, title] of [mouse, keyboard]) expect(read(file)).toContain(title);
    if (mouse[1] === keyboard[1]) expect(read(mouse[0])).toMatch(/\.each\((HANDS|WAYS)\)/);
  });
});
