import type { Rule } from '../rule.js';
import { quoted } from '../text.js';

export const namedColumns: Rule = {
  id: 'named-columns',
  catches:
    'Without an alias the engine names columns in its own way, and beside an aggregate gives internal ids for nodes; `RETURN *` keeps another order.',
  example: 'MATCH (a) RETURN a, count(*)',
  does: 'rewrites',
  apply({ analysis, rewriter, grammar }) {
    for (const projection of analysis.projections) {
      const list = projection.body.child(grammar.RULE_returnItems);
      if (projection.star && projection.outermost && list !== undefined) {
        const names = [...projection.before.keys()].sort().map(quoted);
        const star = list.words.find((word) => word.text === '*');
        if (names.length > 0 && star !== undefined)
          rewriter.replaceWord(star, names.map((name) => `${name} AS ${name}`).join(', '));
      }
      projection.items.forEach((item, index) => {
        if (item.alias !== null || projection.kind === 'with') return;
        const plain = !item.name.includes('`') && !item.name.includes('\n');
        rewriter.append(item.node, ` AS ${quoted(plain ? item.name : `column ${index + 1}`)}`);
      });
    }
  },
};
