import type { Page } from 'playwright-core';

/** What the canvas keeps of a name beyond its documented face: all in its own units. */
interface Named {
  id(): string;
  pstyle(name: string): { strValue: string };
  readonly _private: {
    readonly labelStyleKey: number;
    readonly labelBounds: {
      main: {
        w: number;
        h: number;
        leftPad: number;
        rightPad: number;
        topPad: number;
        botPad: number;
      } | null;
    };
    readonly rscratch: { readonly labelWidth: number; readonly labelHeight: number };
  };
}

interface Ground extends Element {
  readonly _cyreg: {
    readonly cy: {
      elements(): { forEach(each: (element: Named) => void): void };
      renderer(): {
        readonly data: {
          readonly lblTxrCache: {
            readonly lookup: {
              readonly lvls: readonly number[];
              getCache(
                key: number,
                level: number,
              ): { width: number; height: number; scale: number } | undefined;
            };
          };
        };
      };
    };
  };
}

/**
 * The names on the canvas whose box, or whose kept picture, is not of the size that their letters take: they are drawn
 * squashed, stretched or cut. Each with both sizes; empty where all is well.
 */
export async function wrongNames(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { cy } = (document.querySelector('.a-canvas-ground') as Ground)._cyreg;
    const { lookup } = cy.renderer().data.lblTxrCache;
    const wrong: string[] = [];
    cy.elements().forEach((element) => {
      const { labelBounds, rscratch, labelStyleKey } = element._private;
      const box = labelBounds.main;
      if (!box || element.pstyle('label').strValue === '') return;
      const width = rscratch.labelWidth + box.rightPad - box.leftPad;
      const height = rscratch.labelHeight + box.botPad - box.topPad;
      const kept = lookup.lvls.flatMap((level) => lookup.getCache(labelStyleKey, level) ?? []);
      const drawn = [
        { w: box.w, h: box.h },
        ...kept.map((one) => ({ w: one.width / one.scale, h: one.height / one.scale })),
      ];
      for (const { w, h } of drawn)
        if (Math.abs(w - width) > 1 || Math.abs(h - height) > 1)
          wrong.push(`${element.id()} is drawn ${w} by ${h}, its letters take ${width} by ${height}`);
    });
    return wrong;
  });
}
