import { fontFace } from '../../look/shipped-font';

/** Pixels of a PNG for one unit of the sheet. */
const SCALE = 2;

/** The sheet as a file of its own, its text as text, with the typeface that it is set in. */
export async function svgFile(sheet: SVGSVGElement): Promise<string> {
  const copy = sheet.cloneNode(true) as SVGSVGElement;
  const style = document.createElementNS(sheet.namespaceURI, 'style');
  style.textContent = `${await fontFace()}text{font-variant-numeric:tabular-nums}`;
  copy.prepend(style);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(copy)}\n`;
}

/**
 * The sheet as PNG.
 * @returns a `data:` address
 * @throws Error where the browser does not draw it
 */
export async function pngFile(sheet: SVGSVGElement): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(await svgFile(sheet))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = sheet.width.baseVal.value * SCALE;
  canvas.height = sheet.height.baseVal.value * SCALE;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser draws no picture of this size. Save it as SVG.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png');
}
