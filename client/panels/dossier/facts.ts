import { edtfInWords } from '../../model/time';
import { verdictOf } from '../../model/verdict';
import type { View } from '../../model/view';
import type { Fact } from './document';

/** Letters of a link that can be read from paper. */
const MOST_PRINTED = 600;

function timeInWords({ asOf, from, to, certainty, onlyDated }: View): string {
  const day = (iso: string): string => edtfInWords(iso);
  const when = [
    ...(asOf === null ? [] : [day(asOf)]),
    ...(from === null ? [] : [`from ${day(from)}`]),
    ...(to === null ? [] : [`to ${day(to)}`]),
  ];
  if (when.length === 0) return 'No day is set: whatever its time.';
  const sure = certainty === 'DEFINITE' ? 'what surely held then' : 'what surely or possibly held then';
  return `${when.join(', ')}: ${sure}${onlyDated ? ', and has a date' : ''}.`;
}

const VERDICTS = {
  ANY_CLAIM: 'What at least one claim asserts, disputed or not',
  UNDISPUTED: 'What is asserted and nobody denies or contradicts',
  CORROBORATED: 'What two independent voices assert and nobody denies or contradicts',
} as const satisfies Record<ReturnType<typeof verdictOf>['verdict'], string>;

function policyInWords({ hiddenStandings }: View): string {
  const { verdict } = verdictOf(hiddenStandings);
  const left = [
    ...(hiddenStandings.includes('PREDICTED') ? ['forecasts'] : []),
    ...(hiddenStandings.includes('DENIED') ? ['what is only denied'] : []),
  ];
  return `${VERDICTS[verdict]}${left.length === 0 ? '' : `; without ${left.join(' and ')}`}.`;
}

/**
 * What a reader must know to judge a dossier, and to have it again.
 * @param about what it is about, in words
 * @param filters those that are set, in words
 * @param made ISO day
 * @param link address of the view
 */
export function factsOf(
  view: View,
  { about, filters, made, link }: { about: string; filters: readonly string[]; made: string; link: string },
): Fact[] {
  return [
    { label: 'About', text: about },
    { label: 'Made on', text: edtfInWords(made) },
    { label: 'As of', text: timeInWords(view) },
    {
      label: 'Known',
      text:
        view.knownBy === null
          ? 'By all sources in the graph, whenever they were published.'
          : `By what was published or said by ${edtfInWords(view.knownBy)}.`,
    },
    { label: 'What counts', text: policyInWords(view) },
    { label: 'Filters', text: filters.length === 0 ? 'None.' : `${filters.join('; ')}.` },
    {
      label: 'Opens again at',
      text: link.length <= MOST_PRINTED ? link : 'this link, which is too long to be printed',
      href: link,
    },
  ];
}
