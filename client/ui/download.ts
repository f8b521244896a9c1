/**
 * Has the browser save a file.
 * @param address of what is in it, such as a `data:` URL
 */
export function download(name: string, address: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}

/** Has the browser save JSON text as a file. */
export function downloadJson(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  download(name, address);
  URL.revokeObjectURL(address);
}
