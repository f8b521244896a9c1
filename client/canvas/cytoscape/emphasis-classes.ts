import type { Core } from 'cytoscape';
import type { Emphasis } from '../canvas';

/** Puts classes on a canvas by what is emphasized, touching only what changed. */
export interface EmphasisClasses {
  apply(this: void, emphasis: Emphasis): void;
  /** Shines anew on what has arrived since. */
  reapply(this: void): void;
}

const NO_EMPHASIS: Emphasis = { lit: new Set(), picked: new Set(), walked: null, fan: null };

/** @param fading whether what is not lit fades, which changes the look of every element */
export function emphasisClasses(cy: Core, fading: () => boolean): EmphasisClasses {
  let now: Emphasis = NO_EMPHASIS;

  /** Classes of an id that differ between two emphases. */
  const turn = (name: string, before: ReadonlySet<string>, after: ReadonlySet<string>): void => {
    for (const id of before) if (!after.has(id)) cy.$id(id).removeClass(name);
    for (const id of after) if (!before.has(id)) cy.$id(id).addClass(name);
  };
  const fade = (): void => {
    const some = now.lit.size > 0 && fading();
    if (!some) cy.elements('.faded').removeClass('faded');
    else cy.elements().forEach((element) => void element.toggleClass('faded', !now.lit.has(element.id())));
  };
  const one = (id: string | null): ReadonlySet<string> => new Set(id === null ? [] : [id]);

  const change = (from: Emphasis, to: Emphasis): void => {
    now = to;
    cy.batch(() => {
      turn('lit', from.lit, to.lit);
      turn('picked', from.picked, to.picked);
      turn('walked', one(from.walked), one(to.walked));
      if (from.lit.size > 0 || to.lit.size > 0) fade();
    });
  };
  return {
    apply: (emphasis) => change(now, emphasis),
    reapply: () => change(NO_EMPHASIS, now),
  };
}
