import { placesOf } from '../../../../client/panels/map/places';
import { parseBorders } from '../../../../client/panels/map/settings';
import { project } from '../../../../client/model/projection';
import { FIRST_VIEW } from '../../../../client/model/view';
import { content, entity, tie } from '../fixtures';

describe('the map', () => {
  it('puts a tie at each of its places, and marks those with a dispute', () => {
    const place = { __typename: 'Place' as const, id: 'p', name: 'P', latitude: 34, longitude: 70 };
    const facts = content([entity('a'), entity('b')], [
      tie('1', 'FOUGHT', 'a', 'b', { places: [place], standing: 'DISPUTED' }),
      tie('2', 'SUPPORTED', 'a', 'b', { places: [place] }),
    ]); // prettier-ignore
    const view = { ...FIRST_VIEW, shown: ['a', 'b'], selected: ['b'] };
    const [found] = placesOf(project(view, facts), facts, view);
    expect(found).toMatchObject({ id: 'p', ties: 2, contested: true, chosen: true, entities: ['a', 'b'] });
  });

  it('says what is wrong with a file of borders', () => {
    expect(() => parseBorders('no')).toThrow(/not JSON/);
    expect(() => parseBorders('{"type":"Feature"}')).toThrow(/FeatureCollection/);
  });
});
