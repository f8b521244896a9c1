import { FAMILIES, type Family } from '../../../domain/kinds/index.js';
import type { Scheme } from '../../look/theme';

const SVG = 'http://www.w3.org/2000/svg';

/** Radius of a pie, pixels; its area grows with the ties. */
export function pieRadius(ties: number): number {
  return Math.round(Math.min(17, 5.5 + 1.9 * Math.sqrt(ties)));
}

/** A slice of a circle of radius 1 about 0 0, from and to a share of the turn, beginning at the top. */
function slice(from: number, to: number): string {
  const at = (share: number): string => {
    const angle = 2 * Math.PI * share - Math.PI / 2;
    return `${Math.cos(angle).toFixed(4)} ${Math.sin(angle).toFixed(4)}`;
  };
  return `M0 0L${at(from)}A1 1 0 ${to - from > 0.5 ? 1 : 0} 1 ${at(to)}Z`;
}

/** The slices of a pie: each family with its path; a single family is a full circle. */
export function slicesOf(
  families: readonly (readonly [Family, number])[],
): { family: Family; path: string }[] {
  const all = families.reduce((sum, [, count]) => sum + count, 0);
  if (families.length === 1)
    return families.map(([family]) => ({ family, path: 'M0 -1A1 1 0 1 1 0 1A1 1 0 1 1 0 -1Z' }));
  let done = 0;
  return families.map(([family, count]) => {
    const from = done / all;
    done += count;
    return { family, path: slice(from, done / all) };
  });
}

/** A pie of ties by family, drawn. */
export function pie(
  families: readonly (readonly [Family, number])[],
  radius: number,
  scheme: Scheme,
): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('width', String(2 * radius + 2));
  svg.setAttribute('height', String(2 * radius + 2));
  svg.setAttribute('viewBox', '-1.08 -1.08 2.16 2.16');
  svg.setAttribute('aria-hidden', 'true');
  for (const { family, path } of slicesOf(families)) {
    const part = document.createElementNS(SVG, 'path');
    part.setAttribute('d', path);
    part.setAttribute('fill', FAMILIES[family].color[scheme]);
    svg.append(part);
  }
  return svg;
}
