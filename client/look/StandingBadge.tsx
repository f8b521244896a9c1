import { Badge, Tooltip } from '@mantine/core';
import type { ReactElement } from 'react';
import { standingSpec } from '../model/words';

/** A relationship's standing as a badge; contested ones stand out by word, glyph and color. */
export function StandingBadge({ standing }: { standing: string }): ReactElement {
  const spec = standingSpec(standing);
  const contested = standing === 'DISPUTED' || standing === 'DENIED';
  return (
    <Tooltip label={spec.meaning} multiline maw={260} withinPortal={false}>
      <Badge
        variant="outline"
        radius="sm"
        tt="none"
        className={`a-standing ${standing === 'DENIED' ? 'a-standing-denied' : contested ? 'a-standing-contested' : ''}`}
      >
        {standing === 'DENIED' ? '✕ ' : contested ? '? ' : ''}
        {spec.name}
      </Badge>
    </Tooltip>
  );
}

/** In place of a standing, where only a gazetteer or the editors speak of a relationship. */
export function StructureBadge(): ReactElement {
  return (
    <Tooltip
      label="What lies where, and what belongs to what: from a gazetteer or the editors of this graph. It is no voice, and no text of the war says it."
      multiline
      maw={260}
      withinPortal={false}
    >
      <Badge variant="outline" radius="sm" tt="none" className="a-standing a-standing-structure">
        Structure
      </Badge>
    </Tooltip>
  );
}
