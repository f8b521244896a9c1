import { compareTexts } from '../../domain/order.js';
import { sentenceOf } from '../../domain/sentence.js';
import type { GraphEngine } from '../engine/port.js';
import type { GraphNode, Value } from '../engine/values.js';
import { SeenIds } from '../ingest/import/ids.js';
import { underFilter } from '../read/evidence.js';
import { idUnder } from '../read/filter-text.js';
import { readTriples } from '../read/relationships.js';
import type { RelationshipRecord } from '../read/records.js';
import { nodeOf, relationshipOf } from '../read/rows.js';
import type { Filter } from '../read/filter.js';
import type { ClaimItem, ClaimLink, GraphItems, Properties, RelationshipItem, Tie } from './items.js';
import { Pages } from './pages.js';
import { relationshipPages } from './relationship-pages.js';
import { relationshipProperties } from './relationship-properties.js';
import { Selection, type Selected } from './selection.js';

const NODES = (label: string): string => `UNWIND $ids AS id
MATCH (n:${label} {id: id})
RETURN n AS node
ORDER BY n.id`;
const TIES = `UNWIND $ids AS id
MATCH (c:Claim {id: id})-[l]->(x)
RETURN id AS id, l AS tie, x.id AS other`;
const LINKS = `UNWIND $ids AS id
MATCH (c:Claim {id: id})-[l:CONTRADICTS|RELAYS]->(x:Claim)
RETURN id AS id, l AS tie, x.id AS other`;
const CONTRADICTED = `UNWIND $ids AS id
MATCH (:Claim {id: id})<-[:CONTRADICTS]-(x:Claim)
RETURN id AS id, x.id AS other
ORDER BY id, other`;
/** Nodes that are about the graph itself. */
const NOTES = ['Allegiance', 'Change', 'Import'] as const;

/** A set of ids, of which only the membership counts. */
interface Ids {
  has(id: string): boolean;
}

/** A graph as it is exported: all of it, or what a filter leaves. */
export class ExportedGraph implements GraphItems {
  readonly whole: boolean;
  readonly choosesClaims: boolean;
  readonly namedSources: ReadonlySet<string>;
  readonly #pages: Pages;
  readonly #filter: Filter | undefined;
  readonly #selection: Selection | undefined;
  #selected: Promise<Selected> | undefined;

  /**
   * @param filter whose ids are known to exist; undefined for everything
   * @param reading told how far each list is: what it holds, how much of it is read, of how much
   */
  constructor(
    private readonly engine: GraphEngine,
    filter: Filter | undefined,
    private readonly signal?: AbortSignal,
    private readonly reading: (what: string, done: number, total: number) => void = () => undefined,
  ) {
    this.#pages = new Pages(engine, signal);
    this.#filter = filter;
    this.#selection = filter === undefined ? undefined : new Selection(filter);
    this.whole = filter === undefined;
    this.choosesClaims = this.#selection?.choosesClaims ?? false;
    this.namedSources = new Set(filter?.sources ?? []);
  }

  /** All ids of the nodes with a label, page by page; says how far it is. */
  async *#idsOf(label: string): AsyncGenerator<readonly string[]> {
    const total = Number(await this.#pages.value(`MATCH (n:${label}) RETURN count(n) AS number`));
    let done = 0;
    for await (const ids of this.#pages.ids(`MATCH (n:${label})`)) {
      yield ids;
      done += ids.length;
      this.reading(`nodes with the label ${label}`, done, total);
    }
  }

  withoutStructure(): GraphItems {
    const filter = { ...this.#filter, includeStructure: false };
    return new ExportedGraph(this.engine, filter, this.signal, this.reading);
  }

  /** A text that is another one as soon as somebody has changed the graph. */
  async state(): Promise<string> {
    const revision = await this.#pages.value(
      `MATCH (m:Allegiance) RETURN toString(coalesce(m.revision, 0)) + ' ' + coalesce(m.loadedAt, '') AS state`,
    );
    const imports = await this.#pages.value('MATCH (i:Import) RETURN sum(i.items) AS items');
    return `${String(revision)} ${String(imports)}`;
  }

  /** How many nodes are none of ours: some other program or a statement of a person made them. */
  async foreignNodes(): Promise<number> {
    const ours = ['Entity', 'Source', 'Claim', 'Question', ...NOTES].map((label) => `n:${label}`);
    return Number(
      await this.#pages.value(`MATCH (n) WHERE NOT (${ours.join(' OR ')}) RETURN count(n) AS number`),
    );
  }

  async *sources(): AsyncGenerator<GraphNode> {
    yield* this.#nodes('Source', (selected) => selected.sources);
  }

  async *questions(): AsyncGenerator<GraphNode> {
    yield* this.#nodes('Question', (selected) => selected.questions);
  }

  async *entities(): AsyncGenerator<GraphNode> {
    yield* this.#nodes('Entity', (selected) => selected.pointedTo);
  }

  async *tied(): AsyncGenerator<GraphNode> {
    if (this.whole) yield* this.#nodes('Entity', ({ pointedTo }) => pointedTo);
    else {
      const ends = new SeenIds();
      for await (const rows of relationshipPages(this.#pages, this.#selection))
        for (const { subject, object } of readTriples(rows))
          for (const { id } of [subject, object]) ends.add(id);
      yield* this.#nodesAmong('Entity', ends);
    }
  }

  async *notes(): AsyncGenerator<GraphNode> {
    if (this.whole) for (const label of NOTES) yield* this.#nodes(label, () => ({ has: () => true }));
  }

  async *#nodes(label: string, choose: (selected: Selected) => Ids): AsyncGenerator<GraphNode> {
    const selected = await this.#select();
    yield* this.#nodesAmong(label, selected && choose(selected));
  }

  /** @param chosen ids of those that are wanted; undefined for all */
  async *#nodesAmong(label: string, chosen: Ids | undefined): AsyncGenerator<GraphNode> {
    for await (const ids of this.#idsOf(label)) {
      const wanted = chosen === undefined ? ids : ids.filter((id) => chosen.has(id));
      for (const [node] of await this.#pages.rows({ text: NODES(label) }, wanted)) yield nodeOf(node);
    }
  }

  async *relationships(): AsyncGenerator<RelationshipItem> {
    const filter = this.#filter;
    for await (const rows of relationshipPages(this.#pages, this.#selection)) {
      const reader = this.#pages.reader();
      const before = readTriples(rows);
      const records = filter === undefined ? before : await underFilter(reader, filter, before);
      const names = await this.#names(records);
      for (const [at, record] of records.entries()) {
        const whole = before[at];
        const raw = relationshipOf(rows[at]?.[1]).properties;
        const isRestated = record.claims !== null;
        const isLess = isRestated && record.claimCount !== whole?.claimCount;
        yield {
          id: record.id,
          shownId: isLess ? idUnder(record.id, record.under ?? '') : record.id,
          record,
          properties: isRestated ? relationshipProperties(record, raw) : raw,
          sentence: sentenceFor(record, names),
        };
      }
    }
  }

  /** The names of third parties, which no end of the relationships tells. */
  async #names(records: readonly RelationshipRecord[]): Promise<ReadonlyMap<string, string>> {
    const ids = new Set(records.flatMap(({ against, from }) => [against, from].filter((id) => id !== null)));
    const rows = await this.#pages.rows({ text: NODES('Entity') }, [...ids]);
    return new Map(
      rows.map(([node]) => {
        const { properties } = nodeOf(node);
        return [String(properties['id']), String(properties['name'])];
      }),
    );
  }

  async *claims(): AsyncGenerator<ClaimItem> {
    const selected = await this.#select();
    for await (const ids of this.#idsOf('Claim')) {
      const wanted = selected === undefined ? ids : await this.#remaining(ids);
      for (const claim of await this.#claimItems(wanted))
        if (selected === undefined || this.#selection?.takes(claim, selected) === true) yield claim;
    }
  }

  async *links(): AsyncGenerator<ClaimLink> {
    const selected = await this.#select();
    const match = 'MATCH (n:Claim)-[:CONTRADICTS|RELAYS]->(:Claim)';
    for await (const ids of this.#pages.ids(match, true)) {
      const links = tiesIn(await this.#pages.rows({ text: LINKS }, ids));
      const all = ids.flatMap((from) => (links.get(from) ?? []).map((tie) => ({ from, ...tie })));
      if (selected === undefined) yield* all;
      else {
        const exported = await this.#exportedOf(
          [...new Set(all.flatMap(({ from, to }) => [from, to]))],
          selected,
        );
        yield* all.filter(({ from, to }) => exported.has(from) && exported.has(to));
      }
    }
  }

  async #exportedOf(ids: readonly string[], selected: Selected): Promise<ReadonlySet<string>> {
    const claims = await this.#claimItems(await this.#remaining(ids));
    return new Set(claims.filter((claim) => this.#selection?.takes(claim, selected)).map(({ id }) => id));
  }

  /** Those of some claims that the filter leaves. */
  async #remaining(ids: readonly string[]): Promise<readonly string[]> {
    const statement = this.#selection?.remaining;
    if (statement === undefined) return ids;
    const left = new Set((await this.#pages.rows(statement, ids)).map(([id]) => String(id)));
    return ids.filter((id) => left.has(id));
  }

  async #claimItems(ids: readonly string[]): Promise<ClaimItem[]> {
    const nodes = await this.#pages.rows({ text: NODES('Claim') }, ids);
    const ties = tiesIn(await this.#pages.rows({ text: TIES }, ids));
    const contradicted = new Map<string, string[]>();
    for (const [id, other] of await this.#pages.rows({ text: CONTRADICTED }, ids))
      contradicted.set(String(id), [...(contradicted.get(String(id)) ?? []), String(other)]);
    return nodes.map(([value]) => {
      const node = nodeOf(value);
      const id = String(node.properties['id']);
      return { id, node, ties: ties.get(id) ?? [], contradictedBy: contradicted.get(id) ?? [] };
    });
  }

  /** What the filter leaves, found in one pass over relationships and claims; undefined where everything is exported. */
  #select(): Promise<Selected | undefined> {
    if (this.#selection === undefined) return Promise.resolve(undefined);
    this.#selected ??= this.#find(this.#selection);
    return this.#selected;
  }

  async #find(selection: Selection): Promise<Selected> {
    const selected = selection.begin();
    if (!selection.choosesClaims)
      for await (const rows of relationshipPages(this.#pages, selection))
        for (const { id } of readTriples(rows)) selected.relationships.add(id);
    for await (const ids of this.#idsOf('Claim'))
      for (const claim of await this.#claimItems(await this.#remaining(ids)))
        if (selection.takes(claim, selected)) selection.addClaim(selected, claim);
    for await (const ids of this.#pages.ids('MATCH (n:Source)'))
      for (const [node] of await this.#pages.rows(
        { text: NODES('Source') },
        ids.filter((id) => selected.sources.has(id)),
      ))
        selection.addSource(selected, nodeOf(node).properties);
    return selected;
  }
}

function tiesIn(rows: readonly (readonly Value[])[]): Map<string, Tie[]> {
  const ties = new Map<string, Tie[]>();
  for (const [id, value, other] of rows) {
    const { type, properties } = relationshipOf(value);
    const tie: Tie = { type, to: String(other), properties: properties as Properties };
    const own = ties.get(String(id));
    if (own === undefined) ties.set(String(id), [tie]);
    else own.push(tie);
  }
  for (const own of ties.values())
    own.sort((a, b) => compareTexts(a.type, b.type) || compareTexts(a.to, b.to));
  return ties;
}

function sentenceFor(record: RelationshipRecord, names: ReadonlyMap<string, string>): string {
  const { subject, object, against, from } = record;
  const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? id));
  return sentenceOf({
    ...record,
    subjectKind: subject.kind,
    objectKind: object.kind,
    subject: subject.name,
    object: object.name,
    against: nameOf(against),
    from: nameOf(from),
  });
}
