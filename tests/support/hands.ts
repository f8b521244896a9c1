import type { Locator, Page } from 'playwright-core';
import { hook, nodesOf, pointOf, press, settled } from './browser';

/** A person's way to work the page: with the mouse, or with the keyboard alone. */
export interface Hand {
  readonly hand: 'mouse' | 'keyboard';
  /** Presses a control. */
  activate(page: Page, control: Locator): Promise<void>;
  /** Opens the details of a node of the canvas. */
  open(page: Page, id: string): Promise<void>;
  /** Adds a node of the canvas to the selection. */
  add(page: Page, id: string): Promise<void>;
  /** Brings what is tied to a node. */
  expand(page: Page, id: string): Promise<void>;
  /** Writes into a field. */
  write(page: Page, field: Locator, text: string): Promise<void>;
  /** Sets a field of a date, ISO. */
  day(page: Page, field: Locator, iso: string): Promise<void>;
  /** Chooses an item of a menu that a control opens. */
  choose(page: Page, control: Locator, item: Locator): Promise<void>;
  /** Chooses one of the options that belong together, such as radio buttons. */
  pick(page: Page, group: Locator, option: string): Promise<void>;
}

/** More presses of Tab than any state of the page has controls. */
const MOST_TABS = 220;

/** What the keyboard can stand on, in the order of the page. */
const STOPS =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), summary, [tabindex], [contenteditable]';

const isFocused = async (control: Locator): Promise<boolean> => (await control.evaluate(focusOf)) === 'here';

/**
 * Presses Tab, or Shift+Tab where that is the shorter way, until a control has the focus: proof that the keyboard alone
 * gets there.
 */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor();
  let element = await control.elementHandle();
  const key = (await element?.evaluate(isBehindFocus, STOPS)) === true ? 'Shift+Tab' : 'Tab';
  for (let count = 0; count < MOST_TABS; count += 1) {
    const state = await element?.evaluate(focusOf);
    if (state === 'here') return;
    // The page may have drawn the control anew.
    if (state === 'elsewhere') await page.keyboard.press(key);
    else if (state === 'after' || state === 'before')
      await page.keyboard.press(state === 'after' ? 'ArrowUp' : 'ArrowDown');
    else element = await control.elementHandle();
  }
  throw new Error(`The keyboard does not reach ${String(control)}.`);
}

/** Where the focus is; before or after a control, where both are in one group that arrow keys go through. */
function focusOf(element: Element): 'here' | 'elsewhere' | 'gone' | 'before' | 'after' {
  if (!element.isConnected) return 'gone';
  const { activeElement } = document;
  if (element.contains(activeElement)) return 'here';
  const group = element.closest('[data-roving]');
  if (activeElement === null || group === null || !group.contains(activeElement)) return 'elsewhere';
  const order = element.compareDocumentPosition(activeElement);
  return order & Node.DOCUMENT_POSITION_FOLLOWING ? 'after' : 'before';
}

/** Whether fewer stops lie between the focus and an element when one goes backwards, around the page's end. */
function isBehindFocus(element: Element, selector: string): boolean {
  const stops = [...document.querySelectorAll(selector)].filter(
    (stop) => stop.getClientRects().length > 0 && stop.getAttribute('tabindex') !== '-1',
  );
  const here = stops.indexOf(document.activeElement ?? document.body);
  const group = element.closest('[data-roving]');
  const there = stops.findIndex((stop) => element.contains(stop) || group?.contains(stop) === true);
  if (here < 0 || there < 0) return false;
  const ahead = (there - here + stops.length) % stops.length;
  return ahead > stops.length / 2;
}

/** Walks by keyboard to a node. */
export async function walkTo(page: Page, id: string): Promise<void> {
  await tabTo(page, page.getByTestId('canvas'));
  await page.keyboard.press('Home');
  const count = (await nodesOf(page)).length;
  for (let step = 0; step < count; step += 1) {
    const here = await hook(
      page,
      (allegiance) => allegiance.canvas()?.nodes.find((node) => node.classes.includes('walked'))?.id,
    );
    if (here === id) return;
    await page.keyboard.press('n');
  }
  throw new Error(`The walk does not reach "${id}".`);
}

export const mouse: Hand = {
  hand: 'mouse',
  activate: (_, control) => control.click(),
  open: (page, id) => press(page, id),
  add: (page, id) => press(page, id, ['Shift']),
  async expand(page, id) {
    const { x, y } = await pointOf(page, id);
    await page.mouse.dblclick(x, y);
  },
  async write(page, field, text) {
    await field.click();
    await page.keyboard.insertText(text);
  },
  day: (_, field, iso) => field.fill(iso),
  async choose(_, control, item) {
    await control.click();
    await item.click();
  },
  pick: (_, group, option) => group.getByText(option, { exact: true }).click(),
};

const keyboard: Hand = {
  hand: 'keyboard',
  async activate(page, control) {
    await tabTo(page, control);
    const box = await control.evaluate((element) => element.matches('input[type=checkbox]'));
    await page.keyboard.press(box ? 'Space' : 'Enter');
  },
  async open(page, id) {
    await walkTo(page, id);
    await page.keyboard.press('Space');
  },
  async add(page, id) {
    await walkTo(page, id);
    await page.keyboard.press('s');
  },
  async expand(page, id) {
    await walkTo(page, id);
    await page.keyboard.press('Enter');
  },
  async write(page, field, text) {
    await tabTo(page, field);
    await page.keyboard.insertText(text);
  },
  async day(page, field, iso) {
    const [year = '', month = '', day = ''] = iso.split('-');
    await tabTo(page, field);
    await page.keyboard.type(`${month}${day}${year}`);
  },
  async choose(page, control, item) {
    await tabTo(page, control);
    await page.keyboard.press('Enter');
    await item.waitFor();
    for (let count = 0; count < MOST_TABS && !(await isFocused(item)); count += 1)
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  },
  async pick(page, group, option) {
    await tabTo(page, group);
    const wanted = group.getByRole('radio', { name: option, exact: true });
    for (let count = 0; count < 8 && !(await wanted.isChecked()); count += 1)
      await page.keyboard.press('ArrowRight');
  },
};

export const HANDS: readonly Hand[] = [mouse, keyboard];

/** Opens the menu "More" and chooses an item of it. */
export async function menu(page: Page, hand: Hand, item: string): Promise<void> {
  await hand.choose(
    page,
    page.getByRole('button', { name: 'More' }),
    page.getByRole('menuitem', { name: item, exact: true }),
  );
}

/** Waits until the canvas holds another number of nodes than it did. */
export async function grown(page: Page, than: number): Promise<string[]> {
  await page.waitForFunction((count) => (window.allegiance?.canvas()?.nodes.length ?? 0) !== count, than);
  await settled(page);
  return nodesOf(page);
}

/** Waits until one more step was made than there were, and all is still. */
export async function stepped(page: Page, before: number): Promise<void> {
  await page.waitForFunction((cursor) => (window.allegiance?.steps().cursor ?? 0) > cursor, before);
  await settled(page);
}

/** Asks a ready question, and waits for its answer. */
export async function ask(page: Page, question: string): Promise<void> {
  const before = await hook(page, (allegiance) => allegiance.steps().cursor);
  await page.getByRole('button', { name: 'Questions' }).click();
  await page.locator(`[data-question=${question}]`).press('Enter');
  await page.waitForFunction((cursor) => (window.allegiance?.steps().cursor ?? 0) > cursor, before);
  await settled(page);
}
