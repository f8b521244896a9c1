/**
 * One form for each ISO 8601 time, date-time or duration, since engines and drivers print the same value in
 * different lengths (`12:00` and `12:00:00`, `P1Y` and `P12M`). Any other text is given back as it is.
 */
export function canonicalTemporal(text: string): string {
  const time =
    /^(-?\d{4,9}-\d\d-\d\dT)?(\d\d:\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(Z|[+-]\d\d:\d\d(?::\d\d)?)?(\[[\w/+-]+\])?$/.exec(
      text,
    );
  if (time !== null) {
    const [, date = '', minutes = '', seconds = '00', fraction = '', offset = '', zone = ''] = time;
    const digits = fraction.replace(/0+$/, '');
    const tail = `${digits === '' ? '' : `.${digits}`}${offset === '+00:00' ? 'Z' : offset}${zone}`;
    return `${date}${minutes}:${seconds}${tail}`;
  }
  return canonicalDuration(text) ?? text;
}

function canonicalDuration(text: string): string | null {
  const match =
    /^(-?)P(?:(-?\d+)Y)?(?:(-?\d+)M)?(?:(-?\d+)W)?(?:(-?\d+)D)?(?:T(?:(-?\d+)H)?(?:(-?\d+)M)?(?:(-?)(\d+)(?:\.(\d{1,9}))?S)?)?$/.exec(
      text,
    );
  if (match === null || text.length < 3) return null;
  const whole = (index: number): bigint => BigInt(match[index] ?? '0');
  const months = whole(2) * 12n + whole(3);
  const days = whole(4) * 7n + whole(5);
  const fraction = BigInt((match[10] ?? '').padEnd(9, '0'));
  const secondsPart = BigInt(match[9] ?? '0') * 1_000_000_000n + fraction;
  const nanos =
    (whole(6) * 3600n + whole(7) * 60n) * 1_000_000_000n + (match[8] === '-' ? -secondsPart : secondsPart);
  return `${match[1] ?? ''}P${months}M${days}D${nanos}ns`;
}
