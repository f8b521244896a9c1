import { bare } from '../parse.js';
import type { Rule } from '../rule.js';

export const stringEscapes: Rule = {
  id: 'string-escapes',
  catches: 'The escapes \\b and \\f in a text stay two characters; backspace and form feed are right.',
  example: "RETURN 'a\\fb'",
  does: 'rewrites',
  apply({ nodes, rewriter }) {
    for (const node of nodes) {
      if (node.kind !== 'string' || !/\\[bf]/.test(node.text())) continue;
      rewriter.rewrite(node, (inner) =>
        inner.replace(/\\([\s\S])/g, (all: string, char: string) =>
          char === 'b' ? '\b' : char === 'f' ? '\f' : all,
        ),
      );
    }
  },
};

export const backquotedNames: Rule = {
  id: 'backquoted-names',
  catches: 'A name that holds a backquote, written as two, ends at the first.',
  example: 'RETURN 1 AS `a``b`',
  does: 'refuses',
  apply(context) {
    const { grammar, nodes } = context;
    for (const node of nodes) {
      const named = node.rule === grammar.RULE_symbolicNameString || node.kind === 'variable';
      if (named && node.text().startsWith('`') && bare(node.text()).includes('`'))
        context.refuse(node, 'reads no name that holds a backquote', 'Give it another name');
    }
  },
};
