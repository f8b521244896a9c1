import { Text } from '@mantine/core';
import type { ReactElement } from 'react';
import type { Glance } from '../../model/glance';
import { counted } from '../../model/words';
import { useView } from '../../state';
import { openYears } from '../../actions/overview';
import { RovingGroup } from '../../ui/RovingGroup';

type Year = Glance['years'][number];

const nameOf = ({ start }: Year): string => start.slice(0, 4);

/** Height of what is counted, as a share of the tallest; something is never nothing. */
const tall = (count: number, most: number): string =>
  count === 0 ? '0' : `max(2px, ${(count / Math.max(1, most)) * 100}%)`;

/** The years as bars, events above ties; a press on one shows the overview of that year and opens the time bar. */
export function Years({ years, undated }: { years: readonly Year[]; undated: number }): ReactElement {
  const { from, to } = useView();
  const mostEvents = Math.max(...years.map(({ events }) => events), 0);
  const mostTies = Math.max(...years.map(({ relationships }) => relationships), 0);
  const [first, last] = [years[0], years.at(-1)];
  if (first === undefined || last === undefined)
    return (
      <Text size="sm" c="dimmed">
        Nothing under these filters has a date.
      </Text>
    );
  return (
    <>
      <RovingGroup label="Years">
        <div className="a-glance-years">
          {years.map((year) => (
            <button
              key={year.start}
              type="button"
              className="a-glance-year"
              aria-pressed={from === year.start && to === year.end}
              aria-label={`${nameOf(year)}: ${counted(year.events, 'event')}, ${counted(year.relationships, 'tie')}`}
              title={`${nameOf(year)}: ${counted(year.events, 'event')}, ${counted(year.relationships, 'tie')}`}
              onClick={() => void openYears(year.start, year.end)}
            >
              <span className="a-glance-events">
                <span style={{ height: tall(year.events, mostEvents) }} />
              </span>
              <span className="a-glance-ties">
                <span style={{ height: tall(year.relationships, mostTies) }} />
              </span>
            </button>
          ))}
        </div>
      </RovingGroup>
      <Text size="xs" c="dimmed" component="div" className="a-glance-ends">
        <span>{nameOf(first)}</span>
        <span>
          <i className="a-glance-key-events" /> events, at most {mostEvents.toLocaleString('en')} a year{' '}
          <i className="a-glance-key-ties" /> ties, at most {mostTies.toLocaleString('en')}
        </span>
        <span>{nameOf(last)}</span>
      </Text>
      {undated > 0 && (
        <Text size="xs" c="dimmed">
          {counted(undated, 'tie has', 'ties have')} no date, and {undated === 1 ? 'is' : 'are'} in no year.
        </Text>
      )}
    </>
  );
}
