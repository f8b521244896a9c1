/**
 * A text as it may stand in XML 1.0, in an element or an attribute in double quotes. What XML 1.0 has no place for, most
 * control characters and halves of pairs among it, is left out; line breaks and tabs are written so that attributes keep them.
 */
export function xmlText(text: string): string {
  let written = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x20) written += code === 0x9 || code === 0xa || code === 0xd ? `&#${code};` : '';
    else if (character === '&') written += '&amp;';
    else if (character === '<') written += '&lt;';
    else if (character === '>') written += '&gt;';
    else if (character === '"') written += '&quot;';
    else if ((code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff) continue;
    else written += character;
  }
  return written;
}
