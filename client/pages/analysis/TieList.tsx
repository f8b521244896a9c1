import { Text, UnstyledButton } from '@mantine/core';
import type { ReactElement } from 'react';
import { RELATIONSHIP_TYPES } from '../../../domain/kinds/index.js';
import * as actions from '../../actions';
import { FamilyGlyph } from '../../look/Glyphs';
import { whenInWords } from '../../model/when';
import { standingInWords } from '../../model/words';
import type { TieFactsFragment } from '../../operations/generated';
import { useStore } from '../../state';

export interface Line {
  readonly tie: TieFactsFragment;
  /** In place of when it was and how it stands. */
  readonly note?: string;
}

/** Puts both ends on the canvas and opens the tie there. */
export function openTie({ id, subject, object }: TieFactsFragment): void {
  useStore.getState().openDialog('none');
  actions.show([subject.id, object.id], `${subject.name} and ${object.name}`);
  actions.lookAt({ on: 'relationship', id });
}

/** When it was, and how it stands. */
export const noteOf = (tie: TieFactsFragment): string =>
  [whenInWords(tie), standingInWords(tie).toLowerCase()].join(' · ');

/** Ties as sentences; a press shows one on the canvas with its claims. */
export function TieList({ lines }: { lines: readonly Line[] }): ReactElement {
  return (
    <ul className="a-analysis-list">
      {lines.map(({ tie, note }) => (
        <li key={tie.id}>
          <UnstyledButton className="a-tie" data-tie={tie.id} onClick={() => openTie(tie)}>
            <Text size="sm" component="div" className="a-analysis-line">
              <FamilyGlyph family={RELATIONSHIP_TYPES[tie.type].family} size={16} />
              <span>{tie.sentence}</span>
            </Text>
            <Text size="xs" c="dimmed">
              {note ?? noteOf(tie)}
            </Text>
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}

/** Says that a list is cut. */
export function More({ shown, total }: { shown: number; total: number }): ReactElement | null {
  if (shown >= total) return null;
  return (
    <Text size="xs" c="dimmed">
      The first {shown} of {total.toLocaleString('en')}.
    </Text>
  );
}
