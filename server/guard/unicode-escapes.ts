import { Source } from './source.js';

/** What an escape may not stand for: it could end a string, a name or a comment after we have read the statement. */
const UNSAFE = new Set(["'", '"', '`', '\\', '/', '*', '\n', '\r', ';']);

/**
 * Neo4j replaces `\uXXXX` anywhere in a statement, even in names and keywords, before it parses; so it is done
 * here too, and what is parsed is what runs.
 * @throws AllegianceError CYPHER_SYNTAX for an escape of a character that could change where a string,
 *   name or comment ends
 */
export function replaceUnicodeEscapes(statement: string): string {
  let out = '';
  let index = 0;
  while (index < statement.length) {
    const char = statement[index] ?? '';
    if (char !== '\\') {
      out += char;
      index += 1;
      continue;
    }
    const next = statement[index + 1];
    if (next === 'u' || next === 'U') {
      const width = next === 'u' ? 4 : 8;
      const digits = statement.slice(index + 2, index + 2 + width);
      const code = isHex(digits, width) ? Number.parseInt(digits, 16) : Number.NaN;
      if (!(code <= 0x10ffff)) {
        const place = Array.from(statement.slice(0, index)).length;
        throw new Source(statement).fault(
          'CYPHER_SYNTAX',
          place,
          `\\${next} must be followed by ${width} hexadecimal digits of a character`,
        );
      }
      const decoded = String.fromCodePoint(code);
      if (UNSAFE.has(decoded) || code < 0x20) {
        const place = Array.from(statement.slice(0, index)).length;
        throw new Source(statement).fault(
          'CYPHER_SYNTAX',
          place,
          `The escape \\${next}${digits} stands for a quote, backslash, slash, star, semicolon or control character`,
          'Write that character itself, or pass the text as a parameter.',
        );
      }
      out += decoded;
      index += 2 + width;
      continue;
    }
    out += char + (next ?? '');
    index += 2;
  }
  return out;
}

function isHex(digits: string, width: number): boolean {
  if (digits.length !== width) return false;
  return Array.from(digits).every((digit) => '0123456789abcdefABCDEF'.includes(digit));
}
