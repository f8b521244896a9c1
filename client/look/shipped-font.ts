import '@fontsource-variable/inter/wght.css';
import latin from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import { SHIPPED_FONT } from './font';

/** Weights that names are written in. */
const WEIGHTS = [400, 600, 700] as const;
/** How long the page waits for its letters, ms: one in other letters is better than none. */
const LONGEST_MS = 1500;

/**
 * Comes when names can be measured in the letters that they will be written in, or when it takes too long. Where the file
 * can't be had the next typeface stands in, on the canvas as on the page.
 */
export async function fontReady(): Promise<void> {
  const loads = WEIGHTS.map((weight) => document.fonts.load(`${weight} 15px "${SHIPPED_FONT}"`));
  const tooLong = new Promise((resolve) => setTimeout(resolve, LONGEST_MS));
  await Promise.race([Promise.allSettled(loads), tooLong]);
}

/** Bytes that are turned into text at a time. */
const PIECE = 0x8000;

/**
 * The typeface as a rule of a style sheet that holds its Latin letters, for files that are read elsewhere.
 * @throws Error where its file can't be had
 */
export async function fontFace(): Promise<string> {
  const response = await fetch(latin);
  if (!response.ok)
    throw new Error('The typeface could not be loaded, so the file would not look like this.');
  const bytes = new Uint8Array(await response.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE)
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return `@font-face{font-family:'${SHIPPED_FONT}';font-weight:100 900;src:url(data:font/woff2;base64,${btoa(text)}) format('woff2')}`;
}
