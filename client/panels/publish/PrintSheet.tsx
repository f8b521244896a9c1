import type { ReactElement, ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { STANCES } from '../details/stances';
import type { Printed } from './notes';

/** What a printer gets: the picture, every tie of it in a sentence, and the claims that they rest on as numbered notes. */
export function PrintSheet({
  picture,
  printed,
}: {
  picture: ReactNode;
  printed: Printed | null;
}): ReactElement {
  return createPortal(
    <article className="a-print" data-testid="print" aria-hidden="true">
      {picture}
      {printed && (
        <>
          <h2>What the lines say</h2>
          <ul>
            {printed.ties.map((tie) => (
              <li key={tie.id}>
                {tie.disputed ? 'Disputed: ' : ''}
                {tie.sentence.replace(/^Disputed: /, '')}{' '}
                {tie.notes.length > 0 && <span className="a-print-refs">[{tie.notes.join(', ')}]</span>}
              </li>
            ))}
          </ul>
          <h2>Notes</h2>
          <ol>
            {printed.notes.map((note) => (
              <li key={note.id} value={note.number}>
                {note.text} <em>{note.from}</em>
                {note.stance === 'ASSERTS' ? '.' : ` (${STANCES[note.stance].word}).`}
              </li>
            ))}
          </ol>
        </>
      )}
    </article>,
    document.body,
  );
}
