// What a person does on the graph of all events, each timed in the page: from the press until it is drawn.

/* global document, window, performance, requestAnimationFrame */

/** Runs in the page before the page itself: times from a press to the frame after what it asks for is there. */
export function installTimer() {
  try {
    window.localStorage.setItem('allegiance.toured', '1');
  } catch {
    // Whoever's browser keeps nothing sees the tour.
  }
  const find = (selector, text) =>
    [...document.querySelectorAll(selector)].find(
      (element) => text === undefined || element.textContent.includes(text),
    );
  window.benchPress = async (press, picture) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const is = () => (picture.settled !== true || window.allegiance.settled()) && found();
    const found = () =>
      picture.gone === undefined ? find(picture.selector, picture.text) !== undefined : !find(picture.gone);
    const began = performance.now();
    if (press.selector !== undefined) {
      const target = find(press.selector, press.text);
      if (target === undefined) throw new Error(`there is no ${press.selector} ${press.text ?? ''} to press`);
      target.click();
    }
    if (press.type !== undefined) {
      const input = find(press.into);
      const set = Object.getOwnPropertyDescriptor(window.HTMLInputElement.prototype, 'value').set;
      set.call(input, press.type);
      input.dispatchEvent(new window.Event('input', { bubbles: true }));
    }
    await frame();
    while (!is()) {
      if (performance.now() - began > 60_000)
        throw new Error(`a minute after the press there is no ${JSON.stringify(picture)}`);
      await frame();
    }
    await frame();
    return performance.now() - began;
  };
}

const OPEN_ACTOR = {
  press: { selector: '[data-testid=overview] .a-glance-row' },
  picture: { selector: '[data-testid=details] [role=tab]', text: 'Ties', settled: true },
};
const button = (text) => ({ selector: 'button', text });

/** Each begins at the overview; `before` is done and not timed. */
export const GESTURES = [
  {
    name: 'search',
    before: [
      {
        press: { selector: '.a-search-button' },
        picture: { selector: 'input[aria-label^=Search]' },
      },
    ],
    press: { type: 'Syria', into: 'input[aria-label^=Search]' },
    picture: { selector: '[role=option]' },
  },
  { name: 'open the best connected actor', before: [], ...OPEN_ACTOR },
  {
    name: 'its claims',
    before: [OPEN_ACTOR],
    press: { selector: '[data-testid=details] [role=tab]', text: 'Claims' },
    picture: { selector: '.a-statement' },
  },
  {
    name: 'next page of its claims',
    before: [
      OPEN_ACTOR,
      {
        press: { selector: '[data-testid=details] [role=tab]', text: 'Claims' },
        picture: { selector: '.a-statement' },
      },
    ],
    press: button('Read on'),
    picture: { selector: 'button', text: 'From the beginning' },
  },
  {
    name: 'expand it',
    before: [OPEN_ACTOR],
    press: { selector: '[data-testid=details] button', text: 'Expand' },
    picture: { selector: '.a-crumb[aria-current]', text: 'Expanded', settled: true },
  },
  {
    name: 'strongest pair',
    before: [],
    press: { selector: '[data-testid=overview] section:nth-of-type(2) .a-glance-row' },
    picture: { selector: '.a-episodes', settled: true },
  },
  {
    name: 'a country',
    before: [],
    press: { selector: '[data-testid=overview] section:nth-of-type(4) .a-glance-row' },
    picture: { selector: '.a-crumb[aria-current]', text: 'In ', settled: true },
  },
  {
    name: 'timeline',
    before: [],
    press: { selector: 'button[aria-label=Time]' },
    picture: { selector: '.a-histogram' },
  },
  {
    name: 'map',
    before: [],
    press: { selector: 'label', text: 'Map' },
    picture: { selector: '.a-map-place' },
  },
  {
    name: 'table',
    before: [],
    press: { selector: 'label', text: 'Table' },
    picture: { selector: '[data-row]' },
  },
  {
    name: 'table of claims',
    before: [{ press: { selector: 'label', text: 'Table' }, picture: { selector: '[data-row]' } }],
    press: { selector: '[data-testid=table] [role=tab]', text: 'Claims' },
    picture: { selector: 'table caption', text: 'Claims' },
  },
];
