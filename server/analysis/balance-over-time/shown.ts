import type { Certainty, Verdict } from '../verdicts.js';
import type { Curve, CurvePoint, Reading } from './curve.js';

/** A point of the curve, with the reading that a filter asks to see. */
export interface ShownPoint extends CurvePoint {
  readonly shown: Reading;
  /** Relationships that count in `shown` and have no date. */
  readonly undated: number;
}

/** The points as one policy and one reading of dates see them. */
export function shownPoints(
  { points, undated }: Curve,
  verdict: Verdict,
  certainty: Certainty,
): ShownPoint[] {
  return points.map((point) => {
    const shown = point.readings.find((one) => one.verdict === verdict && one.certainty === certainty);
    if (shown === undefined) throw new Error(`a point of the curve has no reading ${verdict} ${certainty}`);
    return { ...point, shown, undated: certainty === 'POSSIBLE' ? undated[verdict] : 0 };
  });
}
