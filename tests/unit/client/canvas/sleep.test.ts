import type cytoscape from 'cytoscape';
import { sleepWhenIdle } from '../../../../client/canvas/cytoscape/sleep';

describe('a Cytoscape whose loop is not as expected', () => {
  it.each<[string, { prototype?: object } | undefined]>([
    ['no such renderer', undefined],
    ['no prototype', {}],
    ['no loop', { prototype: { redraw: () => undefined } }],
    ['nothing that asks for a frame', { prototype: { startRenderLoop: () => undefined } }],
  ])('is left as it is: %s', (_, renderer) => {
    const before = { ...renderer?.prototype };
    sleepWhenIdle((() => renderer) as unknown as typeof cytoscape);
    expect({ ...renderer?.prototype }).toEqual(before);
  });
});
