import { counted, sourceName } from '../../model/words';
import type { WhoseWordQuery } from '../../operations/generated';

export type WordSource = WhoseWordQuery['sources'][number];

/** What stands on the left of the picture: somebody whose word a source gives. */
export interface Origin {
  readonly id: string;
  readonly name: string;
  /** `shared`: speaks in several sources. `only`: all who speak in one source alone. `passed`: at second hand. */
  readonly kind: 'shared' | 'only' | 'passed';
  /** What is told of it, in words. */
  readonly told: string;
  /** Sources that give its word, and in how many claims. */
  readonly links: readonly { readonly source: string; readonly claims: number }[];
}

export interface WhoseWord {
  readonly origins: readonly Origin[];
  readonly sources: readonly { readonly id: string; readonly name: string; readonly claims: number }[];
  /** Institutions with several speakers, those with most first. */
  readonly institutions: readonly {
    readonly id: string;
    readonly name: string;
    readonly speakers: readonly string[];
  }[];
  readonly sentence: string;
}

/** Names in a list are cut after so many. */
const MOST_NAMES = 4;

function namesInWords(names: readonly string[]): string {
  return names.length <= MOST_NAMES
    ? names.join(', ')
    : `${names.slice(0, MOST_NAMES).join(', ')} and ${names.length - MOST_NAMES} more`;
}

/**
 * Whose word reaches the reader through which source. Institutions that speak in several sources stand by themselves;
 * those of one source alone stand together, since they rest on one article; what is passed on stands apart. Pure.
 * @param all sources; those without a voice are left out
 */
export function whoseWordOf(all: readonly WordSource[]): WhoseWord {
  const sources = all.filter(
    ({ voices, kind }) => voices.length > 0 && (kind === 'DOCUMENT' || kind === 'DATASET'),
  );
  const byVoice = new Map<
    string,
    { name: string; speakers: Map<string, string>; links: { source: string; claims: number }[] }
  >();
  for (const source of sources)
    for (const { voice, speakers, claims } of source.voices) {
      const known = byVoice.get(voice.id) ?? {
        name: voice.name,
        speakers: new Map<string, string>(),
        links: [],
      };
      for (const speaker of speakers) known.speakers.set(speaker.id, speaker.name);
      byVoice.set(voice.id, { ...known, links: [...known.links, { source: source.id, claims }] });
    }
  const total = ({ links }: { links: readonly { claims: number }[] }): number =>
    links.reduce((sum, { claims }) => sum + claims, 0);
  const shared = [...byVoice]
    .filter(([, { links }]) => links.length > 1)
    .sort(
      ([a, one], [b, other]) =>
        other.links.length - one.links.length || total(other) - total(one) || (a < b ? -1 : 1),
    )
    .map(([id, { name, speakers, links }]): Origin => ({
      id,
      name,
      kind: 'shared',
      told: `${name} speaks in ${counted(links.length, 'source')}, through ${namesInWords([...speakers.values()])}.`,
      links,
    }));
  /** What one source alone has: those who speak nowhere else, and whose word it passes on. */
  const ownOf = (source: WordSource): Origin[] => {
    const name = sourceName(source);
    const alone = source.voices.filter(({ voice }) => byVoice.get(voice.id)?.links.length === 1);
    const second = source.hearsay.map(({ from }) => from);
    const link = (items: readonly { claims: number }[]): Origin['links'] => [
      { source: source.id, claims: items.reduce((sum, { claims }) => sum + claims, 0) },
    ];
    return [
      ...(alone.length === 0
        ? []
        : [
            {
              id: `only ${source.id}`,
              name: `${counted(alone.length, 'voice')} heard in ${name} alone`,
              kind: 'only' as const,
              told: `Heard in ${name} alone: ${alone.map(({ voice }) => voice.name).join(', ')}. One article is one way to know.`,
              links: link(alone),
            },
          ]),
      ...source.relays.map((relay): Origin => ({
        id: `relay ${relay.source.id} ${source.id}`,
        name: `${sourceName(relay.source)}, passed on`,
        kind: 'passed',
        told: `${name} passes on ${counted(relay.claims, 'claim')} of ${relay.source.title}.`,
        links: link([relay]),
      })),
      ...(second.length === 0
        ? []
        : [
            {
              id: `hearsay ${source.id}`,
              name: `At second hand: ${second.length === 1 ? second.join('') : `${second[0] ?? ''} and ${second.length - 1} more`}`,
              kind: 'passed' as const,
              told: `${name} passes on the word of ${source.hearsay.map(({ from, claims }) => `${from} (${claims})`).join('; ')}.`,
              links: link(source.hearsay),
            },
          ]),
    ];
  };
  const citing = sources.reduce((sum, { relays }) => sum + relays.length, 0);
  return {
    origins: [...shared, ...sources.flatMap(ownOf)],
    sources: sources.map((source) => ({
      id: source.id,
      name: sourceName(source),
      claims: source.voices.reduce((sum, { claims }) => sum + claims, 0),
    })),
    institutions: [...byVoice]
      .filter(([, { speakers }]) => speakers.size > 1)
      .sort(([a, one], [b, other]) => other.speakers.size - one.speakers.size || (a < b ? -1 : 1))
      .map(([id, { name, speakers }]) => ({ id, name, speakers: [...speakers.values()].sort() })),
    sentence: `${counted(byVoice.size, 'institution or person speaks', 'institutions and persons speak')} in ${counted(sources.length, 'source')}, ${shared.length} of them in more than one. ${
      citing === 0
        ? 'No source passes on a claim of another one that is here.'
        : `${counted(citing, 'time', 'times')} a source passes on claims of another one.`
    }`,
  };
}

type Group = WhoseWordQuery['gaps']['echoes'][number]['voiceGroups'][number];

/** Why those who tell of a tie are one voice, in few words. */
export function echoInWords(groups: readonly Group[]): string {
  const names = (of: readonly Group[]): string => of.map(({ voice }) => voice.name).join(', ');
  const sources = new Map(groups.flatMap((group) => group.sources).map((one) => [one.id, sourceName(one)]));
  const where = [...sources.values()].join(' and ');
  const [first] = groups;
  if (groups.length === 1 && first !== undefined)
    return first.speakers.length > 1
      ? `${first.speakers.map(({ name }) => name).join(', ')} speak for one institution, ${first.voice.name}.`
      : `${first.voice.name} alone, in ${where}.`;
  if (sources.size === 1) return `${names(groups)}: all in ${where}, and one article is one way to know.`;
  const sure = groups.filter((group) => group.sure);
  const unsure = groups.filter((group) => !group.sure);
  if (sure.length === 0) return `All unsure, or inferred: ${names(unsure)}.`;
  if (sure.length === 1) return `${names(sure)} says so surely; unsure, or inferred: ${names(unsure)}.`;
  return groups.map(({ sentence }) => sentence).join(' ');
}
