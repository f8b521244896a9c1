// Comma-separated text as RFC 4180 has it: quoted fields may hold commas, line breaks and doubled quotes.

/**
 * Reads the rows of a file with a head line.
 * @param {string} text of the whole file
 * @returns {Generator<Record<string, string>>} one object a row, by the names of the head line
 */
export function* rowsOf(text) {
  const lines = fieldsOf(text);
  const { value: head } = lines.next();
  if (head === undefined) return;
  for (const fields of lines) {
    if (fields.length === 1 && fields[0] === '') continue;
    yield Object.fromEntries(head.map((name, at) => [name, fields[at] ?? '']));
  }
}

function* fieldsOf(text) {
  let fields = [];
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    let field = '';
    if (text[at] === '"') {
      let end = at + 1;
      for (;;) {
        const quote = text.indexOf('"', end);
        if (quote < 0) throw new Error('a quoted field does not end');
        field += text.slice(end, quote);
        end = quote + 1;
        if (text[end] !== '"') break;
        field += '"';
        end += 1;
      }
      at = end;
    } else {
      const end = next(text, at);
      field = text.slice(at, end);
      at = end;
    }
    fields.push(field);
    if (text[at] === ',') {
      at += 1;
      continue;
    }
    if (text[at] === '\r') at += 1;
    at += 1;
    yield fields;
    fields = [];
  }
  if (fields.length > 0) yield fields;
}

/** Where an unquoted field ends. */
function next(text, from) {
  let at = from;
  while (at < text.length && text[at] !== ',' && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}
