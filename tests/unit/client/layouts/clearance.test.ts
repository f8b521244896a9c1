import { pixelsBetween } from '../../../../client/layouts/clearance';
import { seeded } from '../../../../client/layouts/force';
import { project } from '../../../../client/model/projection';
import { BUNDLINGS, FIRST_VIEW, LAYOUT_IDS, type View } from '../../../../client/model/view';
import { hiddenTypesOf, QUESTIONS, type ReadyQuestion } from '../../../../client/ready-questions';
import { neighborsOf, partOf, seedGraph } from '../seed';
import { laidOut, measured, type Measured } from './measured';

const GRAPH = seedGraph();
const HUBS = [
  'is-k',
  'taliban',
  'haqqani-network',
  'us-forces',
  'afghan-forces',
  'al-qaeda',
  'united-states',
];
/** What "Show all on the canvas" brings for the paths from Al Qaeda to the US forces. */
const PATHS = ['taliban', 'afghan-forces', 'is-k', 'taliban-field-commanders', 'united-states'];

function shows(ids: readonly string[], before: View = { ...FIRST_VIEW, shown: [] }): View {
  return laidOut({ ...before, shown: [...new Set([...before.shown, ...ids])] }, partOf(GRAPH, [...before.shown, ...ids])); // prettier-ignore
}

function measure(view: View): Measured {
  const content = partOf(GRAPH, view.shown);
  return measured(view, content, pixelsBetween(project(view, content).nodes.length));
}

/** A ready question as its answer comes: those around, or the ends of what it asks for. */
function answer(question: ReadyQuestion): View {
  const { scope, types, hidden } = question;
  const passing = GRAPH.relationships.filter(
    ({ type, standing }) => (types === null || types.includes(type)) && !hidden.includes(standing),
  );
  const ids =
    scope.from === 'these'
      ? scope.ids
      : scope.from === 'around'
        ? [
            ...scope.ids,
            ...scope.ids.flatMap((id) => neighborsOf({ ...GRAPH, relationships: passing }, id, 80)),
          ]
        : passing.flatMap(({ subject, object }) => [subject.id, object.id]);
  const view: View = {
    ...FIRST_VIEW,
    shown: [...new Set(ids)].slice(0, 80),
    hiddenTypes: hiddenTypesOf(question),
    hiddenStandings: [...hidden, 'DENIED'],
  };
  return laidOut(view, partOf(GRAPH, view.shown));
}

/** Some of the seed graph that hang together, now and then with a stranger. */
function randomPart(seed: number): string[] {
  const random = seeded(seed);
  const ids = [...GRAPH.entities.keys()];
  const one = (of: readonly string[]): string => of[Math.floor(random() * of.length)] ?? '';
  // Up to 60, small ones more often.
  const wanted = 2 + Math.floor(random() ** 2 * 59);
  const found = new Set([one(ids)]);
  for (let tries = 0; found.size < wanted && tries < 2000; tries += 1) {
    const near = neighborsOf(GRAPH, one([...found]), 200);
    if (near.length > 0) found.add(one(near));
    if (random() < 0.05) found.add(one(ids));
  }
  return [...found];
}

describe('lines and the nodes that are not theirs', () => {
  it('keep 24 pixels in the first view', () => {
    const first = measure(shows(FIRST_VIEW.shown));
    expect(first).toMatchObject({ nodes: 5, tooNear: [], behind: 0 });
    expect(first.least).toBeGreaterThan(24);
  });

  it('keep 24 pixels where all paths from Al Qaeda to the US forces are shown', () => {
    const two = shows(['al-qaeda', 'us-forces']);
    for (const view of [shows(PATHS, two), shows([...two.shown, ...PATHS])])
      expect(measure(view)).toMatchObject({ nodes: 7, tooNear: [], behind: 0 });
  });

  it.each(HUBS)('keep apart where %s is expanded, those that stood there staying', (id) => {
    const first = shows(FIRST_VIEW.shown);
    const expanded = shows(neighborsOf(GRAPH, id), first);
    for (const known of FIRST_VIEW.shown) expect(expanded.positions[known]).toEqual(first.positions[known]);
    const found = measure(expanded);
    expect(found.tooNear).toEqual([]);
    expect(found.behind).toBeLessThanOrEqual(found.nodes <= 25 ? 0 : found.lines * 0.1);
  });

  it.each(QUESTIONS.map((question) => [question.id, question] as const))(
    'keep apart in the answer to the ready question "%s"',
    (_, question) => {
      const found = measure(answer(question));
      expect(found.tooNear).toEqual([]);
      expect(found.behind).toBeLessThanOrEqual(found.nodes <= 25 ? 0 : found.lines * 0.1);
    },
  );

  it.each(LAYOUT_IDS)(
    'keep apart, or are counted as passing behind, arranged by %s and in every bundling',
    (layout) => {
      const ids = ['is-k', ...neighborsOf(GRAPH, 'is-k', 22)];
      const view = laidOut({ ...FIRST_VIEW, shown: ids, layout }, partOf(GRAPH, ids));
      for (const bundling of BUNDLINGS) expect(measure({ ...view, bundling }).tooNear).toEqual([]);
    },
  );

  it('keep 24 or 12 pixels in 200 random parts of the graph, but for a few lines that pass behind', () => {
    const of = { all: { lines: 0, behind: 0 }, small: { lines: 0, behind: 0 } };
    for (let seed = 1; seed <= 200; seed += 1) {
      const found = measure(shows(randomPart(seed)));
      expect({ seed, tooNear: found.tooNear }).toEqual({ seed, tooNear: [] });
      for (const sum of found.nodes <= 25 ? [of.all, of.small] : [of.all]) {
        sum.lines += found.lines;
        sum.behind += found.behind;
      }
    }
    expect(of.all.behind / of.all.lines).toBeLessThan(0.03);
    expect(of.small.behind / of.small.lines).toBeLessThan(0.01);
  }, 300_000);

  it('run the same way whenever the same is shown', () => {
    const view = shows(['is-k', ...neighborsOf(GRAPH, 'is-k', 22)]);
    const turned = { ...GRAPH, relationships: [...GRAPH.relationships].reverse() };
    expect(measured(view, partOf(turned, view.shown), 24)).toEqual(
      measured(view, partOf(GRAPH, view.shown), 24),
    );
    expect(project(view, partOf(turned, view.shown)).edges.map(({ id }) => id)).toEqual(
      project(view, partOf(GRAPH, view.shown)).edges.map(({ id }) => id),
    );
  });
});
