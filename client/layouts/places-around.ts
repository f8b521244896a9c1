/** How far from a place others are tried, and how many on each ring. */
const RINGS = [0.6, 1.2, 2, 3, 4.2, 5.6, 7.5, 10];
const ANGLES = 12;

/** Places around the origin, the nearest first. */
export const PLACES_AROUND: readonly { readonly x: number; readonly y: number; readonly far: number }[] =
  RINGS.flatMap((far) =>
    Array.from({ length: ANGLES }, (_, turn) => {
      const angle = (turn / ANGLES) * 2 * Math.PI + far;
      return { x: far * Math.cos(angle), y: far * Math.sin(angle), far };
    }),
  );
