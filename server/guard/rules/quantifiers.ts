import type { Rule } from '../rule.js';

export const quantifiers: Rule = {
  id: 'quantifiers',
  catches:
    'any, all, none and single give true or false where a null makes the answer unknown; null is right.',
  example: 'RETURN any(x IN [1, null] WHERE x = 2)',
  does: 'rewrites',
  apply(context) {
    for (const node of context.nodes) {
      if (node.kind !== 'quantifier') continue;
      const [variable, list, where] = node.children;
      if (variable === undefined || list === undefined || where === undefined) continue;
      const which = node.words[0]?.text.toLowerCase();
      const listType = context.typeOf(list);
      const test = context.typeOf(where);
      const sure = !test.nullable && !listType.nullable;
      if (sure || (which === 'any' && context.inFilter(node))) continue;
      context.rewriter.rewrite(node, (_inner, render) => {
        const [name, items, condition] = [render(variable), render(list), render(where)];
        const count = (filter: string): string => `size([${name} IN ${items} WHERE ${filter}])`;
        const hits = count(condition);
        const misses = count(`NOT (${condition})`);
        const unknowns = count(`(${condition}) IS NULL`);
        const noList = `WHEN (${items}) IS NULL THEN null`;
        switch (which) {
          case 'all':
            return `(CASE ${noList} WHEN ${misses} > 0 THEN false WHEN ${unknowns} > 0 THEN null ELSE true END)`;
          case 'none':
            return `(CASE ${noList} WHEN ${hits} > 0 THEN false WHEN ${unknowns} > 0 THEN null ELSE true END)`;
          case 'single':
            return `(CASE ${noList} WHEN ${hits} > 1 THEN false WHEN ${unknowns} > 0 THEN null ELSE ${hits} = 1 END)`;
          default:
            return `(CASE ${noList} WHEN ${hits} > 0 THEN true WHEN ${unknowns} > 0 THEN null ELSE false END)`;
        }
      });
    }
  },
};
