import { FAMILIES, RELATIONSHIP_TYPES, type Family } from '../../../domain/kinds/index.js';
import { compareTexts } from '../../../domain/order.js';
import { scopeInWords, type ScopeSource } from '../../model/scope';
import { byTime } from '../../model/time';
import { whenInWords } from '../../model/when';
import { counted, standingInWords, voicesInWords } from '../../model/words';
import type {
  DossierClaimFragment,
  DossierGapsQuery,
  DossierQuestionQuery,
  DossierTieFragment,
} from '../../operations/generated';
import type { DisputedPoint, Dossier, Fact, Group, Section, Side, Statement } from './document';
import { Footnotes } from './footnotes';

export type DossierQuestionFact = NonNullable<DossierQuestionQuery['question']>;
export type SilentPair = DossierGapsQuery['gaps']['undescribedPairs'][number];

/** What a dossier is made of. */
export interface Material {
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly caption: string;
  /** Those that pass the filters. */
  readonly ties: readonly DossierTieFragment[];
  /** Ties of the same that the filters leave out, or that were too many to read. */
  readonly left: { readonly byFilters: number; readonly beyond: number };
  readonly questions: readonly DossierQuestionFact[];
  /** Pairs of whom nobody says anything. */
  readonly silent: readonly SilentPair[];
}

/** Pairs without a word that are named. */
const MOST_SILENT = 12;

const SIDES = [
  ['ASSERTS', 'According to'],
  ['DENIES', 'Denied by'],
  ['PREDICTS', 'Expected by'],
  ['PREDICTS_NOT', 'The opposite is expected by'],
] as const satisfies readonly (readonly [DossierClaimFragment['stance'], string])[];

/** Where a tie belongs: what is asserted to its family, a forecast and a denial never among facts. */
function sectionOf({ structural, standing, type }: DossierTieFragment): string {
  if (structural) return 'structure-by-editors';
  if (standing === 'PREDICTED' || standing === 'DENIED') return standing;
  return RELATIONSHIP_TYPES[type].family;
}

const SECTIONS: readonly { readonly id: string; readonly title: string; readonly lead: string }[] = [
  ...(Object.keys(FAMILIES) as Family[]).map((family) => ({
    id: family,
    title: FAMILIES[family].name,
    lead: FAMILIES[family].meaning,
  })),
  {
    id: 'PREDICTED',
    title: 'Only forecast',
    lead: 'Plans, fears and forecasts; nobody says that it happened.',
  },
  { id: 'DENIED', title: 'Only denied', lead: 'Somebody denies it, and nobody says so.' },
  {
    id: 'structure-by-editors',
    title: 'What belongs to what',
    lead: 'From a gazetteer and the editors of the graph: structure, and nobody’s word on the war.',
  },
];

function statementOf(tie: DossierTieFragment, footnotes: Footnotes): Statement {
  const { id, sentence, standing, structural, voices, places, claims, contradicting } = tie;
  const spelledOut = standing === 'DISPUTED';
  const side = (label: string, own: readonly DossierClaimFragment[]): Side[] =>
    own.length === 0 ? [] : [footnotes.side(label, own, spelledOut)];
  return {
    id,
    sentence,
    standing,
    facts: [
      whenInWords(tie),
      ...(places.length === 0 ? [] : [places.map(({ name }) => name).join(', ')]),
      standingInWords(tie).toLowerCase(),
      ...(structural || voices === 0 ? [] : [voicesInWords(voices)]),
    ].join(' · '),
    sides: [
      ...SIDES.flatMap(([stance, label]) =>
        side(
          label,
          claims.filter((claim) => claim.stance === stance),
        ),
      ),
      ...side('Contradicted by', contradicting),
    ],
  };
}

const pairOf = ({ subject, object }: DossierTieFragment): string =>
  [subject.id, object.id].sort(compareTexts).join('\n');

/**
 * Ties in groups, oldest first: a pair of whom a section says several things is told by itself, all else together after
 * them. Where all is of one pair, it needs no title.
 */
function groupsOf(ties: readonly DossierTieFragment[], footnotes: Footnotes): Group[] {
  const pairs = new Map<string, DossierTieFragment[]>();
  for (const tie of ties) pairs.set(pairOf(tie), [...(pairs.get(pairOf(tie)) ?? []), tie]);
  const groupOf = (title: string | null, own: readonly DossierTieFragment[]): Group => ({
    title,
    statements: own.map((tie) => statementOf(tie, footnotes)),
  });
  if (pairs.size <= 1) return [groupOf(null, ties)];
  const several = [...pairs.values()].filter((own) => own.length > 1);
  const single = ties.filter((tie) => pairs.get(pairOf(tie))?.length === 1);
  return [
    ...several.map((own) => {
      const [first] = own;
      return groupOf(first === undefined ? null : `${first.subject.name} and ${first.object.name}`, own);
    }),
    ...(single.length === 0 ? [] : [groupOf(several.length === 0 ? null : 'Between others', single)]),
  ];
}

function sectionsOf(ties: readonly DossierTieFragment[], footnotes: Footnotes): Section[] {
  return SECTIONS.flatMap(({ id, title, lead }) => {
    const own = ties.filter((tie) => sectionOf(tie) === id);
    return own.length === 0 ? [] : [{ title, lead, groups: groupsOf(own, footnotes) }];
  });
}

/** A question with the positions that a claim takes under the filters; nothing where there is none. */
function pointOf({ id, text, positions }: DossierQuestionFact, footnotes: Footnotes): DisputedPoint[] {
  const held = positions.flatMap(({ position, claims }) => {
    const counting = claims.filter(({ counts }) => counts);
    return counting.length === 0 ? [] : [{ position, side: footnotes.side('Held by', counting, false) }];
  });
  if (held.length === 0) return [];
  const outside = positions.flatMap(({ claims }) => claims).filter(({ counts }) => !counts).length;
  return [{ id, text, positions: held, outside }];
}

function gapsOf(ties: readonly DossierTieFragment[], silent: readonly SilentPair[]): string[] {
  const told = ties.filter(({ structural }) => !structural);
  const alone = told.filter(({ voices }) => voices === 1).length;
  const undated = told.filter(
    ({ edtf, startMin, startMax, endMin, endMax }) =>
      edtf === null && [startMin, startMax, endMin, endMax].every((bound) => bound === null),
  ).length;
  const named = silent.slice(0, MOST_SILENT).map(({ entities, commonNeighbors }) => {
    const names = entities.map(({ name }) => name).join(' and ');
    return `Nobody says anything of ${names}, who have ${counted(commonNeighbors, 'neighbor')} in common.`;
  });
  const rest = silent.length - named.length;
  return [
    ...named,
    ...(rest > 0 ? [`The same is true of ${counted(rest, 'more pair')}.`] : []),
    ...(alone > 0 ? [`${counted(alone, 'tie hangs', 'ties hang')} on one voice alone.`] : []),
    ...(undated > 0 ? [`${counted(undated, 'tie has', 'ties have')} no date in any text.`] : []),
  ];
}

function totalsOf({ ties, left }: Material, points: readonly DisputedPoint[], footnotes: Footnotes): string {
  const entities = new Set(ties.flatMap(({ subject, object }) => [subject.id, object.id])).size;
  const standings = new Map<string, number>();
  for (const tie of ties) {
    const standing = standingInWords(tie).toLowerCase();
    standings.set(standing, (standings.get(standing) ?? 0) + 1);
  }
  const ofWhich = [...standings].map(([standing, count]) => `${count.toLocaleString('en')} ${standing}`);
  const what = [
    ...(ties.length === 0
      ? []
      : [
          `${counted(ties.length, 'tie')} between ${counted(entities, 'entity', 'entities')} (${ofWhich.join(', ')})`,
        ]),
    ...(points.length === 0 ? [] : [counted(points.length, 'point in dispute', 'points in dispute')]),
  ];
  const notes = counted(footnotes.notes.length, 'claim');
  return [
    `${what.join(' and ')}, by ${notes} of ${counted(footnotes.speakers, 'speaker')} in ${counted(footnotes.sources.length, 'source')}.`,
    ...(left.byFilters > 0
      ? [`${counted(left.byFilters, 'more tie is', 'more ties are')} outside the filters.`]
      : []),
    ...(left.beyond > 0
      ? [`${counted(left.beyond, 'further tie was', 'further ties were')} too many to read.`]
      : []),
  ].join(' ');
}

function scopeOf({ ties, questions }: Material): string {
  const sources = new Map<string, ScopeSource>();
  const claims = [
    ...ties.flatMap((tie) => [...tie.claims, ...tie.contradicting]),
    ...questions.flatMap(({ positions }) =>
      positions.flatMap((position) => position.claims.filter(({ counts }) => counts)),
    ),
  ];
  for (const { source } of claims) sources.set(source.id, source);
  return scopeInWords([...sources.values()], () => true, [], 0);
}

/**
 * The dossier of some material: ties in sentences by family and pair, oldest first, each with who says so and who does not;
 * then points in dispute, what nobody tells, the notes and the sources. Null where no claim is in it.
 */
export function dossierOf(material: Material): Dossier | null {
  const footnotes = new Footnotes();
  // What no claim says is not said.
  const ties = material.ties
    .filter(({ claims }) => claims.length > 0)
    .sort((a, b) => byTime(a, b) || compareTexts(a.id, b.id));
  const sections = sectionsOf(ties, footnotes);
  const points = material.questions.flatMap((question) => pointOf(question, footnotes));
  if (footnotes.notes.length === 0) return null;
  const { title, facts, caption, silent } = material;
  return {
    title,
    facts,
    summary: [totalsOf(material, points, footnotes), scopeOf(material)].filter((text) => text !== ''),
    caption,
    sections,
    points,
    gaps: gapsOf(ties, silent),
    notes: footnotes.notes,
    sources: footnotes.sources,
  };
}
