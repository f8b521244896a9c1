import { TextInput } from '@mantine/core';
import { useEffect, useState, type ReactElement } from 'react';

interface Props {
  readonly label: string;
  /** ISO date, or null for none. */
  readonly value: string | null;
  /** Why a day will not do; null where it does. */
  readonly refuse?: (day: string) => string | null;
  readonly onChange: (day: string | null) => void;
}

/** A day to type or to choose. Half-typed days change nothing. */
export function DayInput({ label, value, refuse, onChange }: Props): ReactElement {
  const [text, setText] = useState(value ?? '');
  const [error, setError] = useState<string | null>(null);
  useEffect(() => {
    setText(value ?? '');
    setError(null);
  }, [value]);
  return (
    <TextInput
      type="date"
      size="xs"
      label={label}
      value={text}
      error={error}
      min="1900-01-01"
      max="2100-12-31"
      onChange={(event) => {
        const { value: typed } = event.currentTarget;
        setText(typed);
        if (typed === '') {
          setError(null);
          if (value !== null) onChange(null);
        } else if (/^(19|20)\d\d-\d\d-\d\d$/.test(typed)) {
          const why = refuse?.(typed) ?? null;
          setError(why);
          if (why === null && typed !== value) onChange(typed);
        }
      }}
    />
  );
}
