/** Pixels of a PNG for one unit of the sheet. */
const SCALE = 2;

/** The sheet as a file of its own, its text as text. */
export function svgFile(sheet: SVGSVGElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new XMLSerializer().serializeToString(sheet)}\n`;
}

/**
 * The sheet as PNG.
 * @returns a `data:` address
 * @throws Error where the browser does not draw it
 */
export async function pngFile(sheet: SVGSVGElement): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgFile(sheet))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = sheet.width.baseVal.value * SCALE;
  canvas.height = sheet.height.baseVal.value * SCALE;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser draws no picture of this size. Save it as SVG.');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png');
}

/** A name of a file that every system takes: the title without its signs. */
export function fileName(title: string, ending: 'svg' | 'png' | 'html' | 'md' | 'docx'): string {
  const plain = title
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);
  return `${plain === '' ? 'allegiance' : plain}.${ending}`;
}
