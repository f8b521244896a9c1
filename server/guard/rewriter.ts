import type { Node, Word } from './tree.js';

/** Gives a node's new text, from its text so far and that of any other node. */
export type Rewrite = (inner: string, render: (node: Node) => string) => string;

/**
 * Edits of a statement, kept by node and applied in one go, so that a rewrite inside another's node is kept.
 * Everything that no rule touches stays as it was written, comments and all.
 */
export class Rewriter {
  private readonly rewrites = new Map<Node, Rewrite[]>();
  private readonly words = new Map<Word, string>();
  private readonly moved = new Map<Node, string>();
  private readonly suffixes = new Map<Node, string>();

  /** Replaces a node's text; a later rewrite of the same node works on the result of the earlier. */
  rewrite(node: Node, rewrite: Rewrite): void {
    this.rewrites.set(node, [...(this.rewrites.get(node) ?? []), rewrite]);
  }

  /** Puts text behind a node, outside of its own rewrites. */
  append(node: Node, text: string): void {
    this.suffixes.set(node, `${this.suffixes.get(node) ?? ''}${text}`);
  }

  /** Replaces a word of a node itself, such as a bracket; told by its place, whatever names and comments hold. */
  replaceWord(word: Word, text: string): void {
    this.words.set(word, text);
  }

  /** Puts another text where a node stands. What it was is rendered by `original`, to be put elsewhere. */
  move(node: Node, text: string): void {
    this.moved.set(node, text);
  }

  /** The text of a node with every rewrite below and of itself, or what stands in its place. */
  render(node: Node): string {
    return this.moved.get(node) ?? this.original(node);
  }

  /** The text of a node with every rewrite below and of itself, wherever it was moved. */
  original(node: Node): string {
    const render = (other: Node): string => this.render(other);
    const own = this.rewrites.get(node) ?? [];
    return own.reduce((inner, rewrite) => rewrite(inner, render), this.plain(node));
  }

  /** The node's text with only the rewrites below it. */
  private plain(node: Node): string {
    const words = node.words.filter((word) => this.words.has(word));
    let text = '';
    let at = node.from;
    for (const part of [...node.children, ...words].sort((a, b) => a.from - b.from)) {
      if (part.to <= part.from) continue;
      text += node.source.slice(at, part.from) + this.part(part);
      at = part.to;
    }
    return text + node.source.slice(at, node.to);
  }

  private part(part: Node | Word): string {
    if (!('children' in part)) return this.words.get(part) ?? part.text;
    return `${this.render(part)}${this.suffixes.get(part) ?? ''}`;
  }
}
