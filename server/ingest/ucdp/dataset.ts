import type { EntityRow, SourceRow } from '../../write/rows.js';
import { FormatError } from '../import/errors.js';

/** Id of the Uppsala Conflict Data Program, who speaks in all its datasets. */
export const UCDP = 'ucdp';

export const SPEAKER: EntityRow = {
  id: UCDP,
  kind: 'ORGANIZATION',
  name: 'Uppsala Conflict Data Program',
  aliases: ['UCDP'],
  summary:
    'Research program at Uppsala University that records organized violence around the world, event by event.',
};

/** A dataset of UCDP. */
export interface UcdpDataset {
  /** Of its source, without the version. */
  readonly id: string;
  readonly title: string;
  readonly citation: string;
}

/** One version of a dataset, and what follows from it. */
export interface DatasetVersion {
  readonly source: SourceRow;
  /** Last day of the year in which it was published; undefined where the version is unknown. */
  readonly knownSince: string | undefined;
}

/**
 * A version such as `21.1`, which was published in 2021. Without one, nothing is said of when it was published.
 * @throws FormatError where the text is no version of UCDP
 */
export function versionOf(dataset: UcdpDataset, version: string | undefined): DatasetVersion {
  const source: SourceRow = {
    id: dataset.id,
    kind: 'dataset',
    title: dataset.title,
    publisher: SPEAKER.name,
    publisherId: UCDP,
    citation: dataset.citation,
  };
  if (version === undefined) return { source, knownSince: undefined };
  const [, year] = /^(\d{2})\.\d{1,2}(?:\.\d{1,2})?$/.exec(version) ?? [];
  if (year === undefined)
    throw new FormatError(
      `"${version}" is no version of UCDP; it is a number such as 21.1 (published in 2021).`,
    );
  const published = `20${year}`;
  const knownSince = `${published}-12-31`;
  return {
    source: {
      ...source,
      id: `${dataset.id}-${version.replaceAll('.', '-')}`,
      title: `${dataset.title} ${version}`,
      version,
      published,
      publishedMin: `${published}-01-01`,
      publishedMax: knownSince,
      datedBy: 'document',
    },
    knownSince,
  };
}

/** The version in the name of a file as UCDP publishes it: `GEDEvent_v21_1.csv`, `ged211.csv`, `ucdp-dyadic-241.csv`. */
export function versionInName(fileName: string): string | undefined {
  const [, year, part] = /[a-z][_-]?v?(\d{2})[._-]?(\d)(?:_\d)?\.(?:csv|txt)$/i.exec(fileName) ?? [];
  return year === undefined ? undefined : `${year}.${part}`;
}
