import { ENTITY_KINDS, FAMILIES, type Family } from '../../../domain/kinds/index.js';
import { stylesheet } from '../../../client/canvas/cytoscape/stylesheet';
import { contrast, dimmed } from '../../../client/look/color';
import { dashOf } from '../../../client/look/dashes';
import { PALETTE } from '../../../client/look/palette';

const FAMILY_NAMES = Object.keys(FAMILIES) as Family[];

describe.each(['light', 'dark'] as const)('the colors of the canvas (%s)', (scheme) => {
  const palette = PALETTE[scheme];

  it('keep a contrast of 3 to 1, also dimmed, and dimmed ones differ from the full ones', () => {
    for (const color of [palette.node, ...FAMILY_NAMES.map((family) => FAMILIES[family].color[scheme])]) {
      expect(contrast(color, palette.canvas)).toBeGreaterThanOrEqual(3);
      expect(contrast(dimmed(color, palette.canvas), palette.canvas)).toBeGreaterThanOrEqual(3);
      expect(dimmed(color, palette.canvas)).not.toBe(color);
    }
    expect(contrast(palette.dimmedInk, palette.canvas)).toBeGreaterThanOrEqual(3);
    expect(contrast(palette.onContested, palette.contested)).toBeGreaterThanOrEqual(4.5);
  });

  it('make nothing paler by opacity but what comes and goes', () => {
    for (const { selector, style } of stylesheet(scheme, true) as { selector: string; style: object }[])
      if ('opacity' in style) expect(selector).toBe('.leaving, .entering');
  });

  it('leave yellow to what is disputed, and tell hostile and cooperative apart without color', () => {
    const hue = (hex: string): number => {
      const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as [number, number, number]; // prettier-ignore
      const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
      if (most - least < 0.35) return NaN;
      const sixth = most === red ? (green - blue) / (most - least) : most === green ? 2 + (blue - red) / (most - least) : 4 + (red - green) / (most - least); // prettier-ignore
      return (sixth * 60 + 360) % 360;
    };
    const yellow = hue(palette.contested);
    for (const family of FAMILY_NAMES) {
      const own = hue(FAMILIES[family].color[scheme]);
      if (!Number.isNaN(own)) expect(Math.abs(own - yellow)).toBeGreaterThan(25);
    }
    expect(dashOf('cooperation')).not.toEqual(dashOf('conflict'));
    expect(new Set(Object.values(ENTITY_KINDS).map(({ shape }) => shape)).size).toBeGreaterThan(8);
  });
});
