import { useStore } from '../../../../client/state';

const state = useStore.getState;
beforeEach(() => useStore.setState(useStore.getInitialState(), true));

describe('notices', () => {
  it('stand once each, the last three, until they are dismissed', () => {
    for (const text of ['a', 'b', 'a', 'c', 'd']) state().notify('info', text);
    expect(state().notices.map(({ text }) => text)).toEqual(['a', 'c', 'd']);
    state().dismiss(state().notices[1]?.id ?? -1);
    expect(state().notices.map(({ text }) => text)).toEqual(['a', 'd']);
  });
});

describe('what is under way', () => {
  it('is said as long as it takes, also where it fails beside another', async () => {
    let fail = (_: Error): void => undefined;
    let end = (_: string): void => undefined;
    const failing = state().during('one', () => new Promise((_, reject) => (fail = reject)));
    const ending = state().during('two', () => new Promise<string>((resolve) => (end = resolve)));
    const said = () => state().work.map(({ what }) => what);
    expect(said()).toEqual(['one', 'two']);
    fail(new Error('no'));
    await expect(failing).rejects.toThrow('no');
    expect(said()).toEqual(['two']);
    end('done');
    expect(await ending).toBe('done');
    expect(said()).toEqual([]);
  });
});

describe('windows and the canvas', () => {
  it('a window, a walk and the console forget what the pointer was on', () => {
    for (const open of [
      () => state().openDialog('search'),
      () => state().setWalk({ node: 'a', edge: null, trail: [] }),
      () => state().openInConsole({ query: 'RETURN 1', parameters: '{}' }),
    ]) {
      state().setHover({ on: 'node', id: 'a' });
      open();
      expect(state().hover).toEqual({ on: 'nothing' });
    }
    expect(state()).toMatchObject({ dialog: 'console', handover: { query: 'RETURN 1' } });
    state().openDialog('search');
    expect(state().handover).toBeNull();
  });
});
