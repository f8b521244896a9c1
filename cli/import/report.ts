import type { Importer } from '../../server/ingest/import/item.js';
import type { Report } from '../../server/ingest/import/run.js';

/** Kinds of reasons that are told; the file of rejected rows has all. */
const TOLD = 15;

export interface ReportContext {
  readonly importer: Importer;
  readonly file: string;
  readonly dryRun: boolean;
  readonly seconds: number;
  readonly rejects: string;
  /** Lines about what differs from the graph. */
  readonly changes: readonly string[];
}

/** What an import came to, in words. */
export function reportText(report: Report, context: ReportContext): string {
  const { importer, file, dryRun, seconds, rejects, changes } = context;
  const [leftOut, rejected] = [sumOf(report.leftOut), sumOf(report.rejected)];
  const lines = [
    `${importer.name}, ${file}${dryRun ? ' (dry run: nothing was written)' : ''}`,
    ...(report.resumed > 0 ? [`${number(report.resumed)} rows were dealt with before`] : []),
    `${number(report.read)} rows read in ${seconds.toFixed(1)} s: ${number(report.taken)} taken, ${number(leftOut)} left out, ${number(rejected)} rejected`,
    `Sources, questions, entities and claims: ${number(report.made)} new, ${number(report.changed)} changed, ${number(report.unchanged)} the same`,
    ...changes.map((change) => `  ${change}`),
    ...reasons('Left out', report.leftOut),
    ...reasons(`Rejected (each with its line in ${rejects})`, report.rejected),
    ...(importer.citation === null ? [] : [`Cite: ${importer.citation}`]),
  ];
  return `${lines.join('\n')}\n`;
}

function reasons(title: string, counts: ReadonlyMap<string, number>): string[] {
  if (counts.size === 0) return [];
  const sorted = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  const told = sorted.slice(0, TOLD).map(([reason, count]) => `  ${number(count)}  ${reason}`);
  const more = sorted.length - told.length;
  return [`${title}:`, ...told, ...(more > 0 ? [`  and ${more} more kinds`] : [])];
}

function sumOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

function number(count: number): string {
  return count.toLocaleString('en-US');
}

/** `12,000 rows, 8,100 a second, about 20 s left`. */
export function progressText(rows: number, seconds: number, share: number): string {
  const rate = seconds > 0 ? `, ${number(Math.round(rows / seconds))} a second` : '';
  const left = share > 0 && share < 1 ? `, about ${duration((seconds * (1 - share)) / share)} left` : '';
  return `${number(rows)} rows${rate}${left}`;
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${(seconds / 3600).toFixed(1)} h`;
}
