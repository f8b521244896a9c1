/** Channels of a hex color, 0 to 255. */
function channels(hex: string): [number, number, number] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)) as [number, number, number];
}

/** Relative luminance of WCAG 2.2, 0 to 1. */
function luminance(hex: string): number {
  const [red, green, blue] = channels(hex).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two hex colors after WCAG 2.2, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function mixed(color: string, ground: string, share: number): string {
  const [from, to] = [channels(color), channels(ground)];
  const hex = from.map((channel, at) => Math.round(channel + ((to[at] ?? 0) - channel) * share).toString(16).padStart(2, '0')); // prettier-ignore
  return `#${hex.join('')}`;
}

/** Contrast that even what is dimmed keeps: WCAG's for graphics, and a little more since colors are rounded. */
const LEAST = 3.05;

/** A color as far into the ground as it stays visible: what is dimmed by it still has a contrast of 3 to 1. */
export function dimmed(color: string, ground: string): string {
  let [near, far] = [0, 1];
  for (let step = 0; step < 12; step += 1) {
    const middle = (near + far) / 2;
    if (contrast(mixed(color, ground, middle), ground) >= LEAST) near = middle;
    else far = middle;
  }
  return mixed(color, ground, near);
}
