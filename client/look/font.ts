/** The typeface of the canvas, the map and the page, which is shipped with them; it stands here and nowhere else. */
export const SHIPPED_FONT = 'Inter Variable';

/** The same with what stands in where its file can't be had. */
export const FONT =
  `"${SHIPPED_FONT}", Inter, "Segoe UI", system-ui, -apple-system, "Helvetica Neue", "Noto Sans", "DejaVu Sans", sans-serif`; // prettier-ignore
