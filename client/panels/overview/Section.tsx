import { Button, Text, Title, UnstyledButton } from '@mantine/core';
import { useState, type ReactElement, type ReactNode } from 'react';
import { counted } from '../../model/words';
import { FamilyBar, sharesInWords, type Share } from './FamilyBar';

/** Rows that stand there before the rest is asked for. */
const FIRST = 7;

export interface Row {
  readonly key: string;
  readonly name: ReactNode;
  /** What stands at its end. */
  readonly figure: string;
  readonly claims: number;
  readonly shares: readonly Share[];
  readonly press: () => void;
}

/**
 * A list of an overview: each row with a bar and a press, and a word about those that are not in it.
 * @param total how many there are in all
 * @param what is counted: "actors"
 */
export function Section(props: {
  title: string;
  rows: readonly Row[];
  total: number;
  what: string;
}): ReactElement | null {
  const { title, rows, total, what } = props;
  const [all, setAll] = useState(false);
  const most = Math.max(...rows.map(({ claims }) => claims), 1);
  const shown = all ? rows : rows.slice(0, FIRST);
  if (rows.length === 0) return null;
  return (
    <section className="a-glance-section">
      <Title order={3} size="h6">
        {title}
      </Title>
      <ul className="a-glance-list">
        {shown.map((row) => (
          <li key={row.key}>
            <UnstyledButton className="a-glance-row" onClick={row.press}>
              <span className="a-glance-name">{row.name}</span>
              <span className="a-glance-figure">{row.figure}</span>
              <FamilyBar shares={row.shares} count={row.claims} of={most} />
              <span className="a-hidden">
                {counted(row.claims, 'claim')}
                {row.shares.length > 0 && `; ${sharesInWords(row.shares)}`}
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <div className="a-glance-more">
        {rows.length > FIRST && (
          <Button size="compact-xs" variant="subtle" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? 'Fewer' : `${rows.length - FIRST} more`}
          </Button>
        )}
        {total > rows.length && (
          <Text size="xs" c="dimmed" span>
            {(total - rows.length).toLocaleString('en')} of {total.toLocaleString('en')} {what} are not in
            this list.
          </Text>
        )}
      </div>
    </section>
  );
}
