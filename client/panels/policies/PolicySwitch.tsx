import { useEffect, useState, type ReactElement } from 'react';
import { useStore, useView } from '../../state';
import { lazyPart } from '../../ui/lazy-part';
import { toldOf } from './switched';

const PolicyChange = lazyPart(() => import('./PolicyChange'), 'what the switch changed');
const TwoClocks = lazyPart(() => import('./TwoClocks'), 'what is shown');

/** What a switch of whose word counts has changed. Nothing where the present step is none. */
function Changed(): ReactElement | null {
  const history = useStore((state) => state.history);
  const [last, setLast] = useState<number | null>(null);
  const [closed, setClosed] = useState<number | null>(null);
  const told = toldOf(history, last);
  const step = told?.switched.step ?? null;
  useEffect(() => {
    if (step !== null) setLast(step);
  }, [step]);
  if (told === null || step === null || step === closed) return null;
  return (
    <section className="a-switch" aria-label="What the switch changed" data-testid="switch">
      <PolicyChange key={step} told={told} onClose={() => setClosed(step)} />
    </section>
  );
}

/** In sentences, whose word is on show: what a switch changed, and as whom one sees it. */
export function PolicySwitch(): ReactElement {
  const { knownBy } = useView();
  return (
    <>
      <Changed />
      {knownBy !== null && (
        <section className="a-switch" aria-label="As whom one sees it">
          <TwoClocks knownBy={knownBy} />
        </section>
      )}
    </>
  );
}
