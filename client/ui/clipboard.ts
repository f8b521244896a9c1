/** Copies a text. @returns whether the browser let it */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // The person may not allow it, or the page is not served over HTTPS: the caller says so.
    return false;
  }
}
