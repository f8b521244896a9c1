/** Thrown where a file of the page can't be loaded: the server is gone, or has another version of the page by now. */
export class FileError extends Error {
  constructor(cause: unknown) {
    super('A file of this page could not be loaded.', { cause });
    this.name = 'FileError';
  }
}

const SCRIPT = 'script[type="module"][src]';

/** Whether the server has another version of the page than this tab runs; false where it does not answer. */
async function isOutOfDate(): Promise<boolean> {
  const own = document.querySelector(SCRIPT)?.getAttribute('src');
  try {
    const response = await fetch(window.location.pathname, {
      cache: 'no-store',
      headers: { accept: 'text/html' },
    });
    if (!response.ok) return false;
    const page = new DOMParser().parseFromString(await response.text(), 'text/html');
    const theirs = page.querySelector(SCRIPT)?.getAttribute('src');
    return theirs != null && theirs !== own;
  } catch {
    return false;
  }
}

/** What happened to a part of the page, and what to do about it. */
export interface Explanation {
  readonly text: string;
  /** Trying again may do; else the page has to be loaded anew. */
  readonly retriable: boolean;
}

const NEW_VERSION: Explanation = {
  text: 'A new version of this page is here, and this tab still runs the old one. Reload the page: what you see stays.',
  retriable: false,
};

/** Says why a part failed, in words for the person at the page. */
export async function explain(error: unknown): Promise<Explanation> {
  if (await isOutOfDate()) return NEW_VERSION;
  if (error instanceof FileError)
    return {
      text: 'A file of this page could not be loaded. See that the server is running, then try again.',
      retriable: true,
    };
  const what = error instanceof Error ? error.message : String(error);
  return {
    text: `It came upon something that it can’t show (${what}). The rest of the page works. Try again; if it fails again, reload the page: what you see stays.`,
    retriable: true,
  };
}
