import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface NamedStatement {
  readonly name: string;
  readonly text: string;
  /** The order of its rows counts. */
  readonly ordered: boolean;
}

/** The statements of the files beside this one: a comment that names it, then one statement that ends with `;`. */
export function readStatements(): NamedStatement[] {
  const folder = join(__dirname, 'statements');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.cypher'))
    .sort()
    .flatMap((file) =>
      readFileSync(join(folder, file), 'utf8')
        .split(/^\/\/ /m)
        .slice(1)
        .map((block) => {
          const [first = '', ...rest] = block.split('\n');
          const ordered = first.startsWith('ordered: ');
          const text = rest.join('\n').trim().replace(/;$/, '');
          return { name: `${file.replace('.cypher', '')}: ${first.replace('ordered: ', '')}`, text, ordered };
        }),
    );
}
