import fc from '../../../support/fast-check.js';
import { compressToEncodedURIComponent } from 'lz-string';
import { comparedOf } from '../../../../client/actions/compare';
import { decodeQuery, isQueryLink } from '../../../../client/console/link';
import { ALL_KINDS, ALL_TYPES } from '../../../../client/model/projection';
import {
  BUNDLINGS,
  OUTLINES,
  CERTAINTIES,
  FIRST_VIEW,
  LAYOUT_IDS,
  STANDING_ORDER,
  SURFACES,
  type Focus,
  type View,
  type Comparison,
  type Side,
} from '../../../../client/model/view';
import { decodeView, encodeView, LinkError, packView, unpackView } from '../../../../client/url/codec';
import { seal } from '../../../../client/url/seal';

const id = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,8}){0,3}$/);
const day = fc
  .tuple(
    fc.integer({ min: 1900, max: 2099 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([y, m, d]) => `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`);
const coordinate = fc.integer({ min: -50_000, max: 50_000 });
const point = fc.record({ x: coordinate, y: coordinate });
const focus: fc.Arbitrary<Focus> = fc.oneof(
  fc.constant<Focus>({ on: 'nothing' }),
  fc.constantFrom<Focus>({ on: 'disputes' }, { on: 'difference' }),
  fc.record({ on: fc.constant('place' as const), ids: fc.array(id, { maxLength: 3 }), area: fc.option(id) }),
  fc.record({ on: fc.constantFrom('entity' as const, 'relationship' as const, 'question' as const), id }),
  fc.record({ on: fc.constant('pair' as const), a: id, b: id }),
  fc.record({ on: fc.constant('paths' as const), ids: fc.array(id, { minLength: 2, maxLength: 4 }) }),
);

const compared = fc.record({
  shown: fc.uniqueArray(id, { maxLength: 5 }),
  hiddenTypes: fc.uniqueArray(fc.constantFrom(...ALL_TYPES), { maxLength: 4 }),
  hiddenStandings: fc.subarray([...STANDING_ORDER]),
  sources: fc.uniqueArray(id, { maxLength: 3 }),
  asOf: fc.option(day),
}).map((some) => ({ ...comparedOf(FIRST_VIEW), ...some })); // prettier-ignore
const comparisonOf = (side: fc.Arbitrary<Side>): fc.Arbitrary<Comparison> => fc.record({ a: side, b: side });
const comparison = fc.oneof(
  comparisonOf(fc.record({ on: fc.constant('source' as const), id })),
  comparisonOf(fc.record({ on: fc.constant('day' as const), day })),
  comparisonOf(fc.record({ on: fc.constant('view' as const), name: fc.string(), view: compared })),
);

const view: fc.Arbitrary<View> = fc
  .uniqueArray(fc.record({ id, point: fc.option(point), pinned: fc.boolean() }), {
    selector: (entity) => entity.id,
    maxLength: 30,
  })
  .chain((entities) =>
    fc.record({
      shown: fc.constant(entities.map((entity) => entity.id)),
      positions: fc.constant(
        Object.fromEntries(entities.flatMap((entity) => (entity.point ? [[entity.id, entity.point]] : []))),
      ),
      pinned: fc.constant(entities.filter((entity) => entity.pinned).map((entity) => entity.id)),
      layout: fc.constantFrom(...LAYOUT_IDS),
      bundling: fc.constantFrom(...BUNDLINGS),
      collapsed: fc.uniqueArray(id, { maxLength: 5 }),
      outline: fc.constantFrom(...OUTLINES),
      hiddenKinds: fc.uniqueArray(fc.constantFrom(...ALL_KINDS)),
      hiddenTypes: fc.uniqueArray(fc.constantFrom(...ALL_TYPES)),
      hiddenStandings: fc.subarray([...STANDING_ORDER]),
      sources: fc.uniqueArray(id, { maxLength: 4 }),
      notSources: fc.uniqueArray(id, { maxLength: 4 }),
      assertedBy: fc.uniqueArray(id, { maxLength: 4 }),
      voices: fc.uniqueArray(id, { maxLength: 4 }),
      supposing: fc.array(
        fc.record({
          question: id,
          text: fc.string(),
          position: fc.string(),
          notClaims: fc.array(id, { maxLength: 4 }),
        }),
        { maxLength: 2 },
      ),
      places: fc.uniqueArray(id, { maxLength: 4 }),
      from: fc.option(day),
      to: fc.option(day),
      knownBy: fc.option(day),
      asOf: fc.option(day),
      certainty: fc.constantFrom(...CERTAINTIES),
      surface: fc.constantFrom(...SURFACES),
      selected: fc.uniqueArray(id, { maxLength: 4 }),
      focus,
      reading: fc.option(
        fc.record({
          source: id,
          paragraph: fc.option(fc.integer({ min: 1, max: 200_000 })),
          claim: fc.option(id),
        }),
      ),
      onlyDated: fc.boolean(),
      hidden: fc.uniqueArray(id, { maxLength: 4 }),
      notes: fc.array(fc.record({ id, on: fc.option(id), at: point, text: fc.string({ maxLength: 60 }) }), {
        maxLength: 3,
      }),
      comparison: fc.option(comparison),
      camera: fc.option(
        fc.record({
          zoom: fc.integer({ min: 1, max: 4000 }).map((thousandth) => thousandth / 1000),
          center: point,
        }),
      ),
    }),
  );

/** Made by the page before links had a checksum. */
const OLD_LINK =
  '#v1=N4IgdiBcDa0gLgQwDYEsBGiIBoC0AWAZgAZtiBdbOVAZ1wGsRsjSKqF4AHEcykZKCADGAezBCApmHgAnVEKYgAJlGp1G5AL5A';

describe('the codec of views', () => {
  it('never draws what is only denied for a link from before one could ask for it', () => {
    const { hiddenStandings } = unpackView({ g: ['REPORTED', 'PREDICTED'] });
    expect(hiddenStandings).toEqual(['REPORTED', 'PREDICTED', 'DENIED']);
    expect(unpackView({}).hiddenStandings).toEqual(FIRST_VIEW.hiddenStandings);
  });

  it('gives back every view that it takes', () => {
    fc.assert(fc.property(view, (given) => expect(decodeView(encodeView(given))).toEqual(given)));
  });

  it('keeps a view through JSON, as named views do', () => {
    fc.assert(
      fc.property(view, (given) => {
        const json = JSON.stringify(packView(given));
        expect(unpackView(JSON.parse(json))).toEqual(given);
      }),
    );
  });

  it('gives text that an address may hold as it is', () => {
    fc.assert(
      fc.property(view, (given) => {
        const text = encodeView(given);
        expect(new URL(`http://localhost/#${text}`).hash.slice(1)).toBe(text);
      }),
    );
  });

  it('leaves the address of the first visit bare', () => {
    expect(encodeView(FIRST_VIEW)).toBe('');
    expect(decodeView('#')).toEqual(FIRST_VIEW);
  });

  it('keeps a view of forty placed entities under 2,000 characters', () => {
    const shown = Array.from({ length: 40 }, (_, index) => `some-armed-group-${index}`);
    const positions = Object.fromEntries(
      shown.map((name, index) => [name, { x: index * 37, y: index * -53 }]),
    );
    expect(encodeView({ ...FIRST_VIEW, shown, positions }).length).toBeLessThan(2000);
  });

  it.each([
    ['no version', '#hello'],
    ['another version', '#v9=abc'],
    ['a checksum that is another', `#${encodeView({ ...FIRST_VIEW, shown: ['a'] }).slice(0, -1)}!`],
    ['a cut link', `#${encodeView({ ...FIRST_VIEW, shown: ['taliban', 'isis'] }).slice(0, 12)}`],
  ])('says that a link with %s cannot be read', (_, hash) => {
    expect(() => decodeView(hash)).toThrow(LinkError);
  });

  it.each([
    [{ l: 'spiral' }, 'layout'],
    [{ t: ['LOVED'] }, 'hiddenTypes'],
    [{ a: 'yesterday' }, 'asOf'],
    [{ f: { on: 'moon' } }, 'focus'],
    [{ n: [['taliban', 'left', 2]] }, 'position'],
    [{ m: [0, 1, 1] }, 'camera'],
  ])('names what is wrong in %j', (packed, what) => {
    expect(() => unpackView(packed)).toThrow(new RegExp(what));
  });

  it('does not let a link reach the prototype of objects', () => {
    const opened = unpackView(JSON.parse('{"n":[["__proto__",1,2]]}'));
    expect(Object.getPrototypeOf(opened.positions)).toBe(Object.prototype);
    expect(({} as { x?: number }).x).toBeUndefined();
  });
});

/** A link as the first version of the page made it. */
const firstLink = (mark: string, text: string): string => `${mark}1=${compressToEncodedURIComponent(text)}`;

/** What programs that pass a link on do to its fragment. */
const MANGLES: readonly ((fragment: string) => string)[] = [
  (text) => text,
  (text) => encodeURIComponent(text),
  (text) => encodeURIComponent(encodeURIComponent(text)),
  (text) => text.replaceAll('+', '%2B'),
  (text) => text.replaceAll('+', '%2b'),
  (text) => text.replaceAll('+', '%20'),
  (text) => text.replaceAll('+', ' '),
  (text) => text.replaceAll('-', '%2D').replaceAll('_', '%5F'),
  (text) => text.replaceAll('-', '\u2011'),
  (text) => text.replaceAll('--', '\u2013'),
  (text) => text.replace('=', '%3D'),
  (text) => text.replaceAll(/(.{60})/g, '$1\r\n'),
  (text) => text.replaceAll(/(.{60})/g, '$1%0A'),
];
const BEHIND = [...'.,;:!?)]}>"\'»”’…*', '%22', '%29', '%3E', ').', '&utm_source=mail&utm_medium=x', '?fbclid=a-b_c', '&amp;x=1', '- see there', '\u2013 see there', '_', ' and more', '%20and%20more', '\r\nAnd more']; // prettier-ignore

describe('a link that a mail or chat program passed on', () => {
  const mangled = fc.record({
    mangle: fc.constantFrom(...MANGLES),
    behind: fc.constantFrom('', ...BEHIND),
    again: fc.constantFrom((text: string) => text, encodeURIComponent),
  });

  it.each([
    ['today', seal],
    ['the first version', firstLink],
  ])('opens the same view: links of %s', (_, make) => {
    fc.assert(
      fc.property(view, mangled, (given, { mangle, behind, again }) => {
        const packed = JSON.stringify(packView(given));
        const link = `#${again(mangle(make('v', packed)) + behind)}`;
        expect(decodeView(link)).toEqual(given);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['today', seal],
    ['the first version', firstLink],
  ])('opens the same statement: links of %s', (_, make) => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string(),
        mangled,
        (query, more, { mangle, behind }) => {
          const parameters = more.trim() === '' ? '' : more;
          const link = `#${mangle(make('q', JSON.stringify([query, parameters])))}${behind}`;
          expect(isQueryLink(link)).toBe(true);
          expect(decodeQuery(link)).toEqual({ query, parameters });
        },
      ),
      { numRuns: 120 },
    );
  });

  it('opens the views of links that were sent long ago', () => {
    expect(decodeView(OLD_LINK).shown).toEqual(['taliban', 'is-k', 'ttp']);
  });

  it('is made of letters, digits and marks that no program touches, and ends in none', () => {
    fc.assert(
      fc.property(view, (given) => {
        expect(encodeView(given)).toMatch(/^(|v2=[A-Za-z0-9_-]+[a-z0-9]{4})$/);
      }),
    );
  });

  it('says that a link which was cut off can’t be read, wherever it was', () => {
    fc.assert(
      fc.property(view, fc.nat(), (given, at) => {
        const link = encodeView(given);
        fc.pre(link.length > 4);
        expect(() => decodeView(link.slice(0, 3 + (at % (link.length - 3))))).toThrow(LinkError);
      }),
    );
  });
});
