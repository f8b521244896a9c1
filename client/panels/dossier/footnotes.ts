import { compareTexts } from '../../../domain/order.js';
import { channelInWords } from '../../model/channel';
import { isStructure } from '../../model/evidence';
import { edtfInWords } from '../../model/time';
import { sourceName } from '../../model/words';
import type { DossierClaimFragment } from '../../operations/generated';
import { citationText } from '../reader/citation';
import type { Footnote, Run, Side } from './document';

/** Claims listed on one side; a dataset may have thousands. */
export const MOST_LISTED = 24;

function placeOf({ source, paragraph }: DossierClaimFragment): string {
  const published = source.published === null ? '' : ` (${edtfInWords(source.published)})`;
  const name = sourceName(source);
  return `${name === source.title ? '' : `${name}, `}“${source.title}”${published}, paragraph ${paragraph}`;
}

function qualitiesOf({ hedged, inferred, basis, condition, source }: DossierClaimFragment): string {
  return [
    ...(isStructure(source.kind) ? ['structure, nobody’s word on the war'] : []),
    ...(hedged ? ['the text itself is unsure'] : []),
    ...(condition === null ? [] : [`on condition that ${condition}`]),
    ...(inferred ? [`partly inferred by the editors${basis === null ? '' : `: ${basis}`}`] : []),
  ]
    .join('; ')
    .replace(/\.$/, '');
}

/** A speaker with whom they speak for, whose word they pass on, and when. */
export function speakerOf(claim: DossierClaimFragment): string {
  const { assertedBy, voice, relayedFrom, said } = claim;
  return `${assertedBy.name}${channelInWords({ voice, relayedFrom, said }, assertedBy.id)}`;
}

/** A sentence without the full stop at its end, to go on after it. */
export const unstopped = (sentence: string): string => sentence.replace(/\.$/, '');

/** Numbers claims in the order in which they are first named; a claim has one number wherever it is named. */
export class Footnotes {
  readonly #notes = new Map<string, Footnote>();
  readonly #sources = new Map<string, string>();
  readonly #speakers = new Set<string>();

  /** The number of a claim. */
  #noted(claim: DossierClaimFragment): Run {
    const known = this.#notes.get(claim.id);
    if (known !== undefined) return { note: known.number };
    const number = this.#notes.size + 1;
    this.#notes.set(claim.id, {
      number,
      id: claim.id,
      speaker: speakerOf(claim),
      text: claim.text,
      qualities: qualitiesOf(claim),
      place: placeOf(claim),
    });
    this.#sources.set(claim.source.id, citationText(claim.source));
    if (!isStructure(claim.source.kind)) this.#speakers.add(claim.assertedBy.id);
    return { note: number };
  }

  /**
   * Those who speak on one side, each with the notes that it rests on.
   * @param spelledOut with what each claim says, a line a claim
   */
  side(label: string, claims: readonly DossierClaimFragment[], spelledOut: boolean): Side {
    const listed = claims.slice(0, MOST_LISTED);
    const more = claims.length - listed.length;
    if (spelledOut)
      return {
        label,
        items: listed.map((claim) => [`${speakerOf(claim)}: ${unstopped(claim.text)}.`, this.#noted(claim)]),
        more,
      };
    // Numbers follow the order of the text, so that speakers come together before their claims are numbered.
    const bySpeaker = new Map<string, DossierClaimFragment[]>();
    for (const claim of listed) {
      const speaker = speakerOf(claim);
      bySpeaker.set(speaker, [...(bySpeaker.get(speaker) ?? []), claim]);
    }
    const items = [...bySpeaker].map(([speaker, own]) => [
      speaker,
      ...own.map((claim) => this.#noted(claim)),
    ]);
    return { label, items, more };
  }

  get notes(): Footnote[] {
    return [...this.#notes.values()];
  }

  get sources(): string[] {
    return [...this.#sources.values()].sort(compareTexts);
  }

  /** How many speak, those of structure left out. */
  get speakers(): number {
    return this.#speakers.size;
  }
}
