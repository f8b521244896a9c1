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
