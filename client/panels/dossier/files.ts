import { download } from '../../ui/download';
import { fileName } from '../publish/file-name';
import { pngFile } from '../publish/files';
import type { Dossier } from './document';
import type { DocxPicture } from './docx';
import { dossierHtml } from './html';
import { dossierMarkdown } from './markdown';

export const FORMATS = {
  html: 'HTML',
  md: 'Markdown',
  docx: 'Word (DOCX)',
} as const;
export type Format = keyof typeof FORMATS;

const MEDIA_TYPES = { html: 'text/html', md: 'text/markdown' } as const;

/** The picture as markup, to stand in a page. */
export const markupOf = (sheet: SVGSVGElement): string => new XMLSerializer().serializeToString(sheet);

function bytesOf(dataUrl: string): Uint8Array<ArrayBuffer> {
  const binary = atob(dataUrl.slice(dataUrl.indexOf(',') + 1));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

async function docxPictureOf(sheet: SVGSVGElement): Promise<DocxPicture> {
  return {
    data: bytesOf(await pngFile(sheet)),
    width: sheet.width.baseVal.value,
    height: sheet.height.baseVal.value,
  };
}

async function blobOf(dossier: Dossier, format: Format, sheet: SVGSVGElement | null): Promise<Blob> {
  switch (format) {
    case 'html': {
      const page = dossierHtml(dossier, sheet && markupOf(sheet));
      return new Blob([page], { type: MEDIA_TYPES.html });
    }
    case 'md': {
      const text = dossierMarkdown(dossier, sheet && (await pngFile(sheet)));
      return new Blob([text], { type: MEDIA_TYPES.md });
    }
    case 'docx': {
      // The library is loaded when a document is first asked for.
      const { dossierDocx } = await import('./docx');
      return dossierDocx(dossier, sheet && (await docxPictureOf(sheet)));
    }
    default: {
      const never: never = format;
      return never;
    }
  }
}

/**
 * Saves a dossier as a file.
 * @param sheet the picture; null for none
 * @throws Error where the browser does not draw the picture, or the writer can't be loaded
 */
export async function saveDossier(
  dossier: Dossier,
  format: Format,
  sheet: SVGSVGElement | null,
): Promise<void> {
  const address = URL.createObjectURL(await blobOf(dossier, format, sheet));
  download(fileName(dossier.title, format), address);
  URL.revokeObjectURL(address);
}
