import { UnstyledButton } from '@mantine/core';
import type { ReactElement } from 'react';
import { useStore } from '../state';

/** Steps shown before the list is cut at its front. */
const MAX_SHOWN = 5;

/** What was done so far; a press goes back to that step. */
export function Breadcrumbs(): ReactElement | null {
  const { steps, cursor } = useStore((state) => state.history);
  const goTo = useStore((state) => state.goTo);
  const from = Math.max(0, cursor - MAX_SHOWN + 1);
  if (steps.length < 2) return null;
  return (
    <nav aria-label="Steps so far" className="a-crumbs" data-testid="crumbs">
      <ol>
        {from > 0 && <li className="a-crumb-cut">… {from} earlier</li>}
        {steps.slice(from, cursor + 1).map((step, offset) => {
          const index = from + offset;
          return (
            <li key={step.id}>
              <UnstyledButton
                className="a-crumb"
                aria-current={index === cursor ? 'step' : undefined}
                onClick={() => goTo(index)}
              >
                {step.label}
              </UnstyledButton>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
