/** An element of a document, with its attributes and the text directly in it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const TOKEN = /<\?xml [^?]*\?>|<(\/?)([A-Za-z_][\w.:-]*)((?:\s+[\w.:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads XML 1.0 as far as our exports use it: a declaration, elements, attributes in double quotes, text.
 * @throws Error for what is not well-formed: tags that do not match, `<` or a bare `&` in text, a character that XML 1.0
 *   does not allow
 */
export function parseXml(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open: Element[] = [root];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < xml.length) {
    const at = TOKEN.lastIndex;
    const [token, closing, name = '', attributes = '', empty, text] = TOKEN.exec(xml) ?? [];
    if (token === undefined) throw new Error(`no XML at ${at}: ${xml.slice(at, at + 80)}`);
    const [inside] = open.slice(-1);
    if (inside === undefined) throw new Error('more elements are closed than were opened');
    if (text !== undefined) inside.text += decoded(text);
    else if (closing === '/') {
      if (inside.name !== name) throw new Error(`</${name}> closes <${inside.name}> at ${at}`);
      open.pop();
    } else if (name !== '') {
      const element: Element = { name, attributes: attributesOf(attributes), children: [], text: '' };
      inside.children.push(element);
      if (empty !== '/') open.push(element);
    }
  }
  const [element, ...more] = root.children;
  if (open.length !== 1 || element === undefined || more.length > 0 || root.text.trim() !== '')
    throw new Error('a document has one element, and it is closed');
  return element;
}

function attributesOf(text: string): Record<string, string> {
  const found = [...text.matchAll(/([\w.:-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => {
    // An attribute's line breaks and tabs are blanks unless they are written as references.
    return [name, decoded(value.replaceAll(/[\t\n\r]/g, ' '))] as const;
  });
  if (new Set(found.map(([name]) => name)).size < found.length)
    throw new Error(`twice the same name:${text}`);
  return Object.fromEntries(found);
}

function decoded(text: string): string {
  for (const character of text)
    if (!isAllowed(character.codePointAt(0) ?? 0)) throw new Error('a forbidden character');
  return text.replaceAll(
    /&(?:#(\d+)|(\w+));|&/g,
    (reference, code: string | undefined, name: string | undefined) => {
      if (code !== undefined && isAllowed(Number(code))) return String.fromCodePoint(Number(code));
      const known = ENTITIES[name ?? ''];
      if (known === undefined) throw new Error(`${reference} stands for nothing`);
      return known;
    },
  );
}

/** `Char` of XML 1.0. */
export function isAllowed(code: number): boolean {
  return (
    code === 0x9 ||
    code === 0xa ||
    code === 0xd ||
    (code >= 0x20 && code <= 0xd7ff) ||
    (code >= 0xe000 && code <= 0xfffd) ||
    code >= 0x10000
  );
}
