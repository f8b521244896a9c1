import type { Page } from 'playwright-core';
import { FONT } from '../../client/look/font';

/**
 * What is wrong with the names on the canvas: one that is not as wide as its letters are by the page's own measure, that is
 * smaller than 12 pixels, whose letters do not reach from end to end of its box, or that stands on another; a surface that is
 * stretched. Empty where all is well.
 */
export async function wrongNames(page: Page): Promise<string[]> {
  return page.evaluate((family) => {
    const wrong: string[] = [];
    const surface = document.querySelector<HTMLCanvasElement>('.a-names');
    const names = window.allegiance?.canvas()?.names ?? [];
    if (!surface || names.length === 0) return ['No name is written.'];
    const box = surface.getBoundingClientRect();
    const ratio = window.devicePixelRatio;
    if (Math.abs(surface.width - box.width * ratio) > 1 || Math.abs(surface.height - box.height * ratio) > 1)
      wrong.push(`The surface of ${surface.width} by ${surface.height} is stretched.`);
    const ruler = document.createElement('span');
    ruler.style.cssText = 'position:absolute;visibility:hidden;white-space:pre;letter-spacing:normal';
    document.body.append(ruler);
    const copy = document.createElement('canvas');
    [copy.width, copy.height] = [surface.width, surface.height];
    const pen = copy.getContext('2d', { willReadFrequently: true });
    pen?.drawImage(surface, 0, 0);
    /** Whether anything is written in a strip of a box. */
    const written = (x: number, y: number, width: number, height: number): boolean =>
      pen
        ?.getImageData(
          Math.round(x * ratio),
          Math.round(y * ratio),
          Math.ceil(width * ratio),
          Math.ceil(height * ratio),
        )
        .data.some((channel, index) => index % 4 === 3 && channel > 0) === true;
    for (const { id, texts, size, weight, x, y, width, height } of names) {
      if (size < 12) wrong.push(`${id} is written in ${size} pixels`);
      ruler.style.font = `${weight} ${size}px ${family}`;
      const widths = texts.map((text) => {
        ruler.textContent = text;
        return ruler.getBoundingClientRect().width;
      });
      if (Math.abs(Math.max(...widths) - width) > 1)
        wrong.push(`${id} is ${width} wide, its letters take ${Math.max(...widths)}`);
      if (texts.join(' ').replaceAll(/\s+/g, ' ') === '' || height < texts.length * size)
        wrong.push(`${id} is cut`);
      const inside = x > 4 && y > 4 && x + width < box.width - 4 && y + height < box.height - 4;
      if (inside && !(written(x, y, 5, height) && written(x + width - 5, y, 5, height)))
        wrong.push(`${id} does not reach from end to end of its box`);
    }
    ruler.remove();
    names.forEach((one, index) => {
      for (const other of names.slice(index + 1))
        if (
          one.x < other.x + other.width &&
          other.x < one.x + one.width &&
          one.y < other.y + other.height &&
          other.y < one.y + one.height
        )
          wrong.push(`${one.id} is written over ${other.id}`);
    });
    return wrong;
  }, FONT);
}
