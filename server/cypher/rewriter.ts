import type { Node } from './tree.js';

/** Gives a node's new text, from its text so far and that of any other node. */
export type Rewrite = (inner: string, render: (node: Node) => string) => string;

/**
 * Edits of a statement, kept by node and applied in one go, so that a rewrite inside another's node is kept.
 * Everything that no rule touches stays as it was written, comments and all.
 */
export class Rewriter {
  private readonly rewrites = new Map<Node, Rewrite[]>();
  private readonly inserted = new Map<number, string>();

  /** Replaces a node's text; a later rewrite of the same node works on the result of the earlier. */
  rewrite(node: Node, rewrite: Rewrite): void {
    this.rewrites.set(node, [...(this.rewrites.get(node) ?? []), rewrite]);
  }

  /** Puts text behind a node, outside of its own rewrites. */
  append(node: Node, text: string): void {
    this.rewrite(node, (inner) => `${inner}${text}`);
  }

  get touched(): boolean {
    return this.rewrites.size > 0 || this.inserted.size > 0;
  }

  /** The text of a node with every rewrite below and of itself. */
  render(node: Node): string {
    const render = (other: Node): string => this.render(other);
    const own = this.rewrites.get(node) ?? [];
    return own.reduce((inner, rewrite) => rewrite(inner, render), this.plain(node));
  }

  /** The node's text with only the rewrites below it. */
  private plain(node: Node): string {
    let text = '';
    let at = node.from;
    for (const child of [...node.children].sort((a, b) => a.from - b.from)) {
      if (child.to <= child.from) continue;
      text += node.source.slice(at, child.from) + this.render(child);
      at = child.to;
    }
    return text + node.source.slice(at, node.to);
  }
}
