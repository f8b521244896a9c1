import { Stack, Text, Title, UnstyledButton } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { useMemo, useState, type ReactElement } from 'react';
import { useAnswer } from '../../data/useAnswer';
import { monthName } from '../../model/time';
import { counted } from '../../model/words';
import { BlocMembersDocument, BlocsOverTimeDocument, type GraphFilter } from '../../operations/generated';
import { Answered } from '../../ui/States';
import { moveInWords, movesOf, pictureOf, turnsOf, whoInWords, type Stretch } from './blocs';
import { showAsOf } from './show-as-of';

type Bucket = 'MONTH' | 'YEAR';

/** Who is who in the camps. */
interface Who {
  readonly nameOf: (id: string) => string;
  /** How much is told of somebody. */
  readonly rank: (id: string) => number;
}

const NARROWEST = 320;

const stretchName = (day: string, bucket: Bucket): string =>
  bucket === 'YEAR' ? day.slice(0, 4) : monthName(day);

/** When a turn was, in a sentence: "In 2015", "From Jun 2015 to Mar 2016". */
function turnName({ start, end }: Stretch, bucket: Bucket): string {
  const [first, last] = [stretchName(start, bucket), stretchName(end, bucket)];
  return first === last ? first : `${first} to ${last}`;
}

/** Camps as bars and bands; what the pointer is on is told below. */
function Picture({
  turns,
  bucket,
  who,
}: {
  turns: readonly Stretch[];
  bucket: Bucket;
  who: Who;
}): ReactElement {
  const { ref, width: measured } = useElementSize();
  const width = Math.max(NARROWEST, measured);
  const { bars, bands, height } = useMemo(() => pictureOf(turns, width), [turns, width]);
  const [at, setAt] = useState<number | null>(null);
  const bar = at === null ? undefined : bars[at];
  const marks: { x: number; text: string }[] = [];
  const step = turns.length < 2 ? 0 : width / (turns.length - 1);
  turns.forEach(({ start }, index) => {
    const x = index * step;
    if (x - (marks.at(-1)?.x ?? -Infinity) >= 64 && x < width - 40)
      marks.push({ x, text: stretchName(start, bucket) });
  });
  return (
    <div ref={ref} className="a-blocs">
      {measured > 0 && (
        <svg
          width={width}
          height={height}
          role="img"
          aria-label={`Camps at ${counted(turns.length, 'turn')}, told in the list below`}
        >
          {bands.map(({ key, track, path, stays }) => (
            <path
              key={key}
              d={path}
              className={`a-band ${stays ? '' : 'a-band-moves'} ${bar?.track === track ? 'a-band-at' : ''}`}
            />
          ))}
          {bars.map(({ track, x, y, height: tall }, index) => (
            <g key={`${x} ${track}`} onPointerEnter={() => setAt(index)}>
              <rect x={x - 6} width={21} y={y - 3} height={tall + 6} fill="transparent" />
              <rect
                x={x}
                width={9}
                y={y}
                height={tall}
                className={bar?.track === track ? 'a-bar a-bar-at' : 'a-bar'}
              />
            </g>
          ))}
          {bars
            .filter(({ x, members }) => x < 2 && members.length > 0)
            .map(({ track, y, members }) => (
              <text key={track} x={14} y={y - 3} className="a-bloc-name">
                {whoInWords(members, who.nameOf, who.rank, 1)}
              </text>
            ))}
          {marks.map(({ x, text }) => (
            <text key={`${x}`} x={x} y={height - 4}>
              {text}
            </text>
          ))}
        </svg>
      )}
      <Text size="sm" className="a-flow-told">
        {bar === undefined
          ? 'A bar is a camp, as tall as it has members; a band is members who go on together. Point at a bar to read who is in it.'
          : `${counted(bar.members.length, 'member')}: ${whoInWords(bar.members, who.nameOf, who.rank, 12)}.`}
      </Text>
    </div>
  );
}

/** What became of the camps, turn by turn. */
function Told({ turns, bucket, who }: { turns: readonly Stretch[]; bucket: Bucket; who: Who }): ReactElement {
  const told = turns.flatMap((turn, at) => {
    const before = turns[at - 1];
    const moves = before === undefined ? [] : movesOf(before.blocs, turn.blocs);
    return moves.length === 0 ? [] : [{ turn, moves }];
  });
  if (told.length === 0)
    return (
      <Text size="sm">No camp merges and none splits; members only come into the picture and leave it.</Text>
    );
  return (
    <ul className="a-analysis-list" data-testid="bloc-moves">
      {told.map(({ turn, moves }) => (
        <li key={turn.start}>
          <UnstyledButton className="a-tie" onClick={() => showAsOf(turn)}>
            <Text size="sm" fw={500}>
              {turnName(turn, bucket)}
            </Text>
            {moves.map((move) => (
              <Text key={move.members.join()} size="sm">
                {moveInWords(move, who.nameOf, who.rank)}
              </Text>
            ))}
            {!turn.exact && (
              <Text size="xs" c="dimmed">
                The best division that was found; whether there is a better one is not proven.
              </Text>
            )}
          </UnstyledButton>
        </li>
      ))}
    </ul>
  );
}

function Turns({ turns, bucket }: { turns: readonly Stretch[]; bucket: Bucket }): ReactElement {
  const ids = useMemo(
    () =>
      [...new Set(turns.flatMap(({ blocs }) => blocs.flatMap(({ members }) => members)))]
        .sort()
        .slice(0, 1000),
    [turns],
  );
  const state = useAnswer(BlocMembersDocument, ids.length === 0 ? null : { ids, limit: ids.length });
  return (
    <Answered state={state} what="who is in the camps">
      {({ neighborhood }) => {
        const known = new Map(neighborhood.nodes.map((node) => [node.id, node]));
        const who: Who = {
          nameOf: (id) => known.get(id)?.name ?? id,
          rank: (id) => known.get(id)?.degree ?? 0,
        };
        return (
          <>
            <Picture turns={turns} bucket={bucket} who={who} />
            <Told turns={turns} bucket={bucket} who={who} />
          </>
        );
      }}
    </Answered>
  );
}

/** How the camps merge and split, as a picture and in sentences. */
export function BlocsOverTime({ filter, bucket }: { filter: GraphFilter; bucket: Bucket }): ReactElement {
  const state = useAnswer(BlocsOverTimeDocument, { filter, bucket });
  return (
    <section>
      <Title order={3} size="h5">
        How camps merge and split
      </Title>
      <Answered state={state} what="the camps">
        {({ balanceOverTime: points }) => {
          const turns = turnsOf(points);
          const hidden = points.some(({ blocCount, blocs }) => blocCount > blocs.length);
          return (
            <Stack gap="xs">
              <Text size="sm">
                Sides are reckoned, not told: the division of friends and foes with the fewest contradictions.
                Those who share a foe fall on one side, which is no sign that they were friends.
              </Text>
              {turns.length > 0 && <Turns key={bucket} turns={turns} bucket={bucket} />}
              <Text size="xs" c="dimmed">
                Of what was possible in each stretch; where several divisions cost the same, one is shown. A
                change may thus come from one claim’s dates as well as from the war: press a time to see the
                graph of it.
                {hidden && ' Where there are more than ten camps, the ten largest are shown.'}
              </Text>
            </Stack>
          );
        }}
      </Answered>
    </section>
  );
}
