import type { Plan } from 'neo4j-driver';

/** The plan as text, one operator a line, each below the one that takes its rows. */
export function planLines(plan: Plan | false, depth = 0): string {
  if (plan === false) return '';
  const details: unknown = (plan.arguments as Record<string, unknown>)['Details'];
  const line = `${'  '.repeat(depth)}${operator(plan)}${typeof details === 'string' ? ` (${details})` : ''}\n`;
  return line + plan.children.map((child) => planLines(child, depth + 1)).join('');
}

/** Whether the plan reads a file or an address by LOAD CSV. */
export function loadsCsv(plan: Plan | false): boolean {
  return plan !== false && (/^LoadCSV/i.test(operator(plan)) || plan.children.some(loadsCsv));
}

/** Neo4j writes `NodeByLabelScan@neo4j`. */
function operator(plan: Plan): string {
  return plan.operatorType.split('@')[0] ?? plan.operatorType;
}
