import { Badge, Tooltip } from '@mantine/core';
import type { ReactElement } from 'react';
import { standingSpec } from './words';

/** A relationship's standing as a badge; contested ones stand out by word, glyph and colour. */
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
