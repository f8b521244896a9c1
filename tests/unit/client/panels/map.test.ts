import { FAMILIES, type EntityKind, type Family } from '../../../../domain/kinds/index.js';
import { placeNames, type ToPlace } from '../../../../client/panels/map/labels';
import { folded, holds, innerPoint, outlines } from '../../../../client/panels/map/outlines';
import { pieRadius, slicesOf } from '../../../../client/panels/map/pie';
import { stepOf, stepsUpTo } from '../../../../client/panels/map/scale';
import { parseBorders } from '../../../../client/panels/map/settings';
import {
  entitiesAt,
  tallied,
  tellingsOf,
  type Mark,
  type Telling,
} from '../../../../client/panels/map/tally';
import { locator, type PlaceFact } from '../../../../client/panels/map/whereabouts';
import { project } from '../../../../client/model/projection';
import { FIRST_VIEW } from '../../../../client/model/view';
import fc from '../../../support/fast-check';
import { content, entity, tie } from '../fixtures';

const place = (id: string, kind: EntityKind, name = id, at: [number, number] | null = null): PlaceFact => ({
  id,
  name,
  kind,
  longitude: at?.[0] ?? null,
  latitude: at?.[1] ?? null,
});

/** Capitals of the provinces: longitude, latitude. */
const CAPITALS: Readonly<Record<string, [number, number]>> = {
  Badakhshan: [70.58, 37.12], Badghis: [63.13, 34.99], Baghlan: [68.7, 35.94], Balkh: [67.11, 36.71], Bamyan: [67.82, 34.82],
  Daykundi: [66.13, 33.72], Farah: [62.11, 32.37], Faryab: [64.78, 35.92], Ghazni: [68.42, 33.55], Ghor: [65.25, 34.52],
  Helmand: [64.37, 31.59], Herat: [62.2, 34.35], Jawzjan: [65.75, 36.67], Kabul: [69.17, 34.53], Kandahar: [65.71, 31.62],
  Kapisa: [69.62, 35.02], Khost: [69.92, 33.34], Kunar: [71.15, 34.87], Kunduz: [68.87, 36.73], Laghman: [70.21, 34.67],
  Logar: [69.02, 33.99], Nangarhar: [70.45, 34.43], Nimroz: [61.86, 30.96], Nuristan: [70.9, 35.42], Paktia: [69.22, 33.6],
  Paktika: [68.77, 33.18], Panjshir: [69.52, 35.31], Parwan: [69.17, 35.01], Samangan: [68.02, 36.26], 'Sar-e Pul': [65.93, 36.22],
  Takhar: [69.53, 36.74], Uruzgan: [65.87, 32.63], Wardak: [68.87, 34.4], Zabul: [66.9, 32.11],
}; // prettier-ignore

describe('the outlines', () => {
  const { provinces, countries } = outlines();

  it('hold the 34 provinces of Afghanistan, each with its capital and the point of its name', () => {
    expect(provinces.map(({ name }) => name).sort()).toEqual(Object.keys(CAPITALS).sort());
    for (const { name, shape, at } of provinces) {
      expect([name, holds(shape, CAPITALS[name] ?? [0, 0])]).toEqual([name, true]);
      expect([name, holds(shape, at)]).toEqual([name, true]);
    }
  });

  it('name each province once, whatever the spelling', () => {
    const names = provinces.flatMap(({ id, name, also }) => [name, ...also].map((one) => [folded(one), id]));
    for (const [name] of names)
      expect(new Set(names.filter(([other]) => other === name).map(([, id]) => id)).size).toBe(1);
  });

  it('put the name of a country well inside it', () => {
    for (const name of ['Pakistan', 'Iran', 'United States of America', 'Qatar']) {
      const country = countries.find((one) => one.name === name);
      expect([name, country && holds(country.shape, innerPoint(country.shape))]).toEqual([name, true]);
    }
  });
});

describe('where a place is drawn', () => {
  const locate = locator(outlines());

  it.each([
    ['Nangarhar province', 'AF-NAN'],
    ['Sari Pul', 'AF-SAR'],
    ['Jowzjan province', 'AF-JOW'],
    ['Hilmand Province', 'AF-HEL'],
    ['Paktya province', 'AF-PIA'],
  ])('knows the province “%s”', (name, id) => {
    expect(locate(place('x', 'PROVINCE', name))).toMatchObject({ on: 'area', area: { id } });
  });

  it('gives a country its area, a town a point in its province, and a region no place', () => {
    expect(locate(place('pakistan', 'STATE', 'Pakistan'))).toMatchObject({ on: 'area', area: { level: 'country' } }); // prettier-ignore
    expect(locate(place('united-states', 'STATE', 'United States'))).toMatchObject({ on: 'area' });
    expect(locate(place('kabul', 'LOCALITY', 'Kabul', [69.17, 34.53]))).toMatchObject({ on: 'point', within: { id: 'AF-KAB' } }); // prettier-ignore
    expect(locate(place('doha', 'LOCALITY', 'Doha', [51.53, 25.29]))).toMatchObject({ on: 'point', within: null }); // prettier-ignore
    expect(locate(place('khorasan', 'REGION', 'Khorasan', [61.5, 35.5]))).toEqual({ on: 'nowhere' });
    expect(locate(place('nowhere', 'DISTRICT', 'Somewhere'))).toEqual({ on: 'nowhere' });
  });
});

const PLACES = new Map(
  [
    place('afghanistan', 'COUNTRY', 'Afghanistan', [66.03, 33.84]),
    place('sar-e-pul', 'PROVINCE', 'Sar-e Pul'),
    place('sayad', 'DISTRICT', 'Sayad', [65.71, 36.1]),
    place('mirza-olang', 'LOCALITY', 'Mirza Olang', [65.83, 36.08]),
    place('kabul', 'LOCALITY', 'Kabul', [69.17, 34.53]),
    place('east', 'REGION', 'The east', [70, 34]),
  ].map((one) => [one.id, one]),
);

const told = (places: string[], family: Family = 'conflict', ties = 1, disputed = 0): Telling => ({
  places,
  family,
  ties,
  disputed,
});

const tallyOf = (tellings: readonly Telling[]): readonly Mark[] => tallied(tellings, PLACES, outlines());
const markOf = (marks: readonly Mark[], id: string): Mark | undefined => marks.find((mark) => mark.id === id);

describe('what happened where', () => {
  it('counts a tie once in a province, however many places of it are named', () => {
    const marks = tallyOf([told(['sayad', 'mirza-olang', 'sar-e-pul'], 'conflict', 2, 1), told(['sayad'], 'talks')]); // prettier-ignore
    expect(markOf(marks, 'AF-SAR')).toMatchObject({ ties: 3, disputed: 1, own: 'sar-e-pul', families: [['conflict', 2], ['talks', 1]] }); // prettier-ignore
    expect(markOf(marks, 'sayad')).toMatchObject({ ties: 3, within: 'AF-SAR', level: 'point' });
    expect(markOf(marks, 'mirza-olang')).toMatchObject({ ties: 2 });
  });

  it('makes what is told of a country no more exact than that, and a region no point', () => {
    const marks = tallyOf([told(['afghanistan']), told(['east'])]);
    expect(marks.map(({ level, name }) => [level, name])).toEqual([['country', 'Afghanistan'], ['nowhere', 'The east']]); // prettier-ignore
    expect(markOf(marks, 'east')?.at).toBeNull();
  });

  it('counts in any order the same, and families add up', () => {
    const telling = fc.record({
      places: fc.uniqueArray(fc.constantFrom(...PLACES.keys()), { minLength: 1 }),
      family: fc.constantFrom(...(Object.keys(FAMILIES) as Family[])),
      ties: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(telling), (some) => {
        const tellings = some.map(({ places, family, ties }) => told(places, family, ties, 1));
        const marks = tallyOf(tellings);
        expect(tallyOf([...tellings].reverse())).toEqual(marks);
        for (const { families, ties, places } of marks) {
          expect(families.reduce((sum, [, count]) => sum + count, 0)).toBe(ties);
          // What it counts is what names any of its places, each once.
          const named = tellings.filter((one) => one.places.some((id) => places.includes(id)));
          expect(named.reduce((sum, one) => sum + one.ties, 0)).toBe(ties);
        }
      }),
    );
  });

  it('takes places from claims and from what ties are about, and leaves out where places lie', () => {
    const kabul = { __typename: 'Place' as const, id: 'kabul', name: 'Kabul', kind: 'LOCALITY' as const, latitude: 34.53, longitude: 69.17 }; // prettier-ignore
    const at = { id: 'kunar', name: 'Kunar', kind: 'PROVINCE' as const };
    const facts = content([entity('a'), entity('b'), entity('kunar', 'PROVINCE')], [
      tie('1', 'FOUGHT', 'a', 'b', { places: [kabul], standing: 'DISPUTED' }),
      tie('2', 'OPERATED_IN', 'a', 'kunar', { object: at }),
      tie('3', 'LOCATED_IN', 'kunar', 'b', { subject: at }),
      tie('4', 'SUPPORTED', 'a', 'b'),
    ]); // prettier-ignore
    const view = { ...FIRST_VIEW, shown: ['a', 'b', 'kunar'] };
    const { tellings, places, unplaced } = tellingsOf(project(view, facts).relationships, facts);
    expect(unplaced).toBe(1);
    expect([...places.keys()]).toEqual(['kabul', 'kunar']);
    const marks = tallied(tellings, places, outlines());
    expect(markOf(marks, 'AF-KAB')).toMatchObject({ ties: 1, disputed: 1, own: null, places: ['kabul'] });
    expect(entitiesAt(project(view, facts).relationships, ['kabul'])).toEqual(['a', 'b']);
    expect(markOf(marks, 'AF-KNR')).toMatchObject({ ties: 1, own: 'kunar' });
  });
});

describe('the scale', () => {
  it('begins with 1, rises, has five steps at most and one for every count', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (most) => {
        const steps = stepsUpTo(most);
        expect(steps[0]).toBe(1);
        expect(steps.length).toBeLessThanOrEqual(5);
        expect([...steps].sort((a, b) => a - b)).toEqual(steps);
        expect(stepOf(most, steps)).toBe(steps.length - 1);
        expect(stepOf(1, steps)).toBe(0);
      }),
    );
    expect(stepOf(0, stepsUpTo(9))).toBe(-1);
  });
});

describe('pies and names', () => {
  it('give every family its slice', () => {
    expect(slicesOf([['conflict', 3]])).toHaveLength(1);
    expect(slicesOf([['conflict', 3], ['talks', 1]]).map(({ family }) => family)).toEqual(['conflict', 'talks']); // prettier-ignore
  });

  it('lie over no other name or pie; a point that is covered counts in its province', () => {
    const mark = (id: string, ties: number, level: Mark['level'], within: string | null): Mark => ({
      id, level, name: id, at: [0, 0], area: null, within, own: null, places: [], ties, disputed: 0, families: [['conflict', ties]]
    }); // prettier-ignore
    const one = fc.record({
      x: fc.integer({ min: 0, max: 400 }),
      y: fc.integer({ min: 0, max: 300 }),
      ties: fc.integer({ min: 0, max: 60 }),
      nameWidth: fc.integer({ min: 10, max: 120 }),
      point: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 40 }), (some) => {
        const all: ToPlace[] = some.map(({ x, y, ties, nameWidth, point }, index) => ({ x, y, nameWidth, mark: mark(String(index), ties, point ? 'point' : 'province', point ? 'p' : null) })); // prettier-ignore
        const shown = placeNames(all);
        const boxes = all.flatMap(({ x, y, nameWidth, mark: { id, ties } }) => {
          if (shown.get(id) !== 'named') return [];
          const left = ties === 0 ? x - nameWidth / 2 : x + pieRadius(ties) + 4;
          return [{ left, right: left + nameWidth, top: y - 7.5, bottom: y + 7.5 }];
        });
        for (const [index, a] of boxes.entries())
          for (const b of boxes.slice(index + 1))
            expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
        // Only points are folded, and names without a pie.
        for (const { mark: { id, level, ties } } of all)
          if (shown.get(id) === 'folded') expect(level === 'point' || ties === 0).toBe(true); // prettier-ignore
      }),
    );
  });
});

describe('borders of one’s own', () => {
  it('says what is wrong with a file of borders', () => {
    expect(() => parseBorders('no')).toThrow(/not JSON/);
    expect(() => parseBorders('{"type":"Feature"}')).toThrow(/FeatureCollection/);
  });
});
