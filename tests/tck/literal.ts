import { GraphNode, GraphPath, GraphRelationship, type Value } from '../../server/engine/values.js';

/** Reads a value in the notation of the TCK's result tables: literals, `(:A {x: 1})`, `[:T]`, `<(:A)-[:T]->(:B)>`. */
export function readLiteral(text: string): Value {
  const reader = new LiteralReader(text);
  const value = reader.value();
  reader.end();
  return value;
}

class LiteralReader {
  private at = 0;

  constructor(private readonly text: string) {}

  value(): Value {
    this.space();
    const next = this.text[this.at];
    if (next === "'") return this.string();
    if (next === '[') return this.text[this.at + 1] === ':' ? this.relationship('', '') : this.list();
    if (next === '{') return this.map();
    if (next === '(') return this.node();
    if (next === '<') return this.path();
    return this.word();
  }

  end(): void {
    this.space();
    if (this.at < this.text.length)
      throw new Error(`Unread text at ${this.at} in the TCK value ${this.text}`);
  }

  private space(): void {
    while (this.text[this.at] === ' ') this.at += 1;
  }

  private eat(token: string): boolean {
    this.space();
    if (!this.text.startsWith(token, this.at)) return false;
    this.at += token.length;
    return true;
  }

  private need(token: string): void {
    if (!this.eat(token)) throw new Error(`Expected ${token} at ${this.at} in the TCK value ${this.text}`);
  }

  private string(): string {
    this.need("'");
    let out = '';
    while (this.text[this.at] !== "'") {
      if (this.at >= this.text.length) throw new Error(`Open string in the TCK value ${this.text}`);
      if (this.text[this.at] === '\\') this.at += 1;
      out += this.text[this.at] ?? '';
      this.at += 1;
    }
    this.at += 1;
    return out;
  }

  private list(): Value[] {
    this.need('[');
    const out: Value[] = [];
    if (this.eat(']')) return out;
    do out.push(this.value());
    while (this.eat(','));
    this.need(']');
    return out;
  }

  private name(): string {
    this.space();
    const match = /^(?:`([^`]*)`|[\p{L}\p{N}_]+)/u.exec(this.text.slice(this.at));
    if (match === null) throw new Error(`Expected a name at ${this.at} in the TCK value ${this.text}`);
    this.at += match[0].length;
    return match[1] ?? match[0];
  }

  private map(): Record<string, Value> {
    this.need('{');
    const out: Record<string, Value> = {};
    if (this.eat('}')) return out;
    do {
      const key = this.name();
      this.need(':');
      out[key] = this.value();
    } while (this.eat(','));
    this.need('}');
    return out;
  }

  private node(): GraphNode {
    this.need('(');
    const labels: string[] = [];
    while (this.eat(':')) labels.push(this.name());
    const properties = this.text.slice(this.at).trimStart().startsWith('{') ? this.map() : {};
    this.need(')');
    return new GraphNode('', labels.sort(), properties);
  }

  private relationship(startKey: string, endKey: string): GraphRelationship {
    this.need('[');
    this.need(':');
    const type = this.name();
    const properties = this.text.slice(this.at).trimStart().startsWith('{') ? this.map() : {};
    this.need(']');
    return new GraphRelationship('', type, startKey, endKey, properties);
  }

  /** Start and end keys say which way each step was walked: `forward` or `backward`. */
  private path(): GraphPath {
    this.need('<');
    const nodes = [this.node()];
    const relationships: GraphRelationship[] = [];
    while (!this.eat('>')) {
      const backward = this.eat('<-');
      if (!backward) this.need('-');
      const read = this.relationship(backward ? 'backward' : 'forward', '');
      if (!(backward ? this.eat('-') : this.eat('->')))
        throw new Error(`Bad path in the TCK value ${this.text}`);
      relationships.push(read);
      nodes.push(this.node());
    }
    return new GraphPath(nodes, relationships);
  }

  private word(): Value {
    const match = /^[^\s,\]})|]+/.exec(this.text.slice(this.at));
    const word = match?.[0] ?? '';
    this.at += word.length;
    switch (word) {
      case 'null':
        return null;
      case 'true':
        return true;
      case 'false':
        return false;
      case 'NaN':
        return Number.NaN;
      case 'Inf':
        return Number.POSITIVE_INFINITY;
      case '-Inf':
        return Number.NEGATIVE_INFINITY;
      default:
    }
    if (/^-?\d+$/.test(word)) {
      const exact = BigInt(word);
      return Number.isSafeInteger(Number(word)) ? Number(word) : exact;
    }
    if (word === '' || Number.isNaN(Number(word))) throw new Error(`Not a TCK value: ${this.text}`);
    return Number(word);
  }
}
