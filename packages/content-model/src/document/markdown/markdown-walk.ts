import type {
  FootnoteDefinition,
  FootnoteReference,
  Html,
  List,
  ListItem,
  Nodes,
  Parents,
  Root,
  Table,
  TableCell,
  TableRow,
  Text,
} from 'mdast';
import type { ElementType } from '../element-types.ts';
import type { Island } from '../html/islands.ts';
import { texToMathml } from '../math/tex-to-mathml.ts';
import type { Attributes } from '../node.ts';
import { type Definitions, holdsBlocks } from './definitions.ts';
import type { BlockMath, Callout, Caption, InlineMath } from './extensions/nodes.ts';
import type { MarkdownSink } from './markdown-sink.ts';
import { addressed, classOfCode, givenAttributes, hrefOf } from './node-attributes.ts';
import { idOf, NoteNumbers } from './note-numbers.ts';

/** Observes the nodes of a Markdown text that rules need. */
export interface MarkdownObserver {
  node(node: Nodes, depth: number): void;
  text(node: Text | Html): void;
  html(node: Html, isInline: boolean): void;
  /** The cells of a row that the header has no column for. */
  droppedCells(cells: readonly TableCell[], columns: number): void;
  reference(node: FootnoteReference): void;
  /** A formula that is no TeX. @param offset of the problem in the Markdown */
  formulaProblem(problem: string, offset: number): void;
}

export interface MarkdownWalkOptions {
  readonly markdown: string;
  readonly definitions: Definitions;
  /** Takes what no edition shows: notes without a reference, cells without a column. */
  readonly unshown: MarkdownSink;
  /** The parts that HTML's tree construction has to read, by their first node. */
  readonly islands: ReadonlyMap<Html, Island>;
  openIsland(): HtmlPart;
  /** Whether an inline tag is text: see `findUnknownTags`. */
  readonly isText: (node: Html) => boolean;
  readonly observer: MarkdownObserver | undefined;
}

/** What takes a part of a text that has raw HTML. */
export interface HtmlPart {
  readonly sink: MarkdownSink;
  /** Called when it has all of it. */
  close(): void;
}

type Step = (() => void) | Visit;

interface Visit {
  readonly node: Nodes;
  readonly depth: number;
  /** Whether a paragraph becomes its content: that of an item of a tight list. */
  readonly isTight: boolean;
  /** Whether it stands in a line of text. */
  readonly isInline: boolean;
}

/** Nodes that are one element around their children. */
const PLAIN: ReadonlyMap<Nodes['type'], ElementType> = new Map([
  ['blockquote', 'blockquote'],
  ['containerDirective', 'div'],
  ['delete', 'del'],
  ['descriptionList', 'dl'],
  ['descriptionTerm', 'dt'],
  ['emphasis', 'em'],
  ['mark', 'mark'],
  ['strong', 'strong'],
  ['subscript', 'sub'],
  ['superscript', 'sup'],
]);

/** Gives a Markdown text to a sink. */
export function walkMarkdown(tree: Root, sink: MarkdownSink, options: MarkdownWalkOptions): void {
  new MarkdownWalk(sink, options).walk(tree);
}

/** A walk without recursion, since a text may nest more deeply than the stack. */
class MarkdownWalk {
  readonly #options: MarkdownWalkOptions;
  #sink: MarkdownSink;
  #isShown = true;
  /** Whether the sink takes raw HTML, which then holds the parts within it, too. */
  #isInHtml = false;
  readonly #stack: Step[] = [];
  readonly #close = () => this.#sink.close();
  readonly #notes = new NoteNumbers();

  constructor(sink: MarkdownSink, options: MarkdownWalkOptions) {
    this.#sink = sink;
    this.#options = options;
  }

  walk(tree: Root): void {
    const { notes, repeatedNotes } = this.#options.definitions;
    this.#options.observer?.node(tree, 0);
    this.#pushChildren(tree, 0);
    this.#run();
    this.#writeNotes(notes);
    this.#sink = this.#options.unshown;
    this.#isShown = false;
    for (const [identifier, note] of notes) {
      if (!this.#notes.has(identifier)) this.#pushChildren(note, 1);
    }
    for (const note of repeatedNotes) this.#pushChildren(note, 1);
    this.#run();
  }

  #run(): void {
    for (let step = this.#stack.pop(); step; step = this.#stack.pop()) {
      if (typeof step === 'function') step();
      else this.#visit(step);
    }
  }

  #pushChildren(node: Parents, depth: number): void {
    this.#pushNodes(node.children, {
      depth: depth + 1,
      isTight: false,
      isInline: !holdsBlocks(node),
    });
  }

  #pushNodes(nodes: readonly Nodes[], around: Omit<Visit, 'node'>): void {
    const visits = nodes.map((node) => ({ node, ...around }));
    if (this.#isInHtml || this.#options.islands.size === 0) this.#pushAll(visits);
    else this.#pushWithIslands(visits);
  }

  #pushAll(visits: readonly Visit[]): void {
    for (let i = visits.length - 1; i >= 0; i -= 1) {
      const visit = visits[i];
      if (visit) this.#stack.push(visit);
    }
  }

  #pushWithIslands(visits: readonly Visit[]): void {
    const steps: Step[] = [];
    for (let i = 0; i < visits.length; i += 1) {
      const visit = visits[i];
      if (!visit) continue;
      const island = visit.node.type === 'html' ? this.#options.islands.get(visit.node) : undefined;
      if (!island) {
        steps.push(visit);
        continue;
      }
      const own = visits.slice(i, i + island.nodes.length);
      steps.push(() => this.#visitIsland(own));
      i += island.nodes.length - 1;
    }
    for (const step of steps.reverse()) this.#stack.push(step);
  }

  #visitIsland(visits: readonly Visit[]): void {
    if (this.#isShown) {
      const around = this.#sink;
      const part = this.#options.openIsland();
      this.#sink = part.sink;
      this.#isInHtml = true;
      this.#stack.push(() => {
        this.#sink = around;
        this.#isInHtml = false;
        part.close();
        // The words of two blocks of HTML are not one word.
        if (visits[0]?.isInline === false) around.addText('\n');
      });
    }
    this.#pushAll(visits);
  }

  /** Opens an element around the children of a node. */
  #open(type: ElementType, { node, depth }: Visit, attributes?: Attributes): void {
    this.#sink.open(type, attributes, offsetOf(node));
    this.#stack.push(this.#close);
    if ('children' in node) this.#pushChildren(node, depth);
  }

  #visit(visit: Visit): void {
    const { node, depth } = visit;
    this.#options.observer?.node(node, depth);
    const plain = PLAIN.get(node.type);
    if (plain !== undefined) {
      this.#open(plain, visit);
      return;
    }
    switch (node.type) {
      case 'paragraph':
        if (visit.isTight) {
          this.#stack.push(() => this.#sink.addText('\n'));
          this.#pushChildren(node, depth);
        } else this.#open('p', visit, givenAttributes(node));
        break;
      case 'text':
        this.#addText(node);
        break;
      case 'heading':
        this.#open(`h${node.depth}`, visit, givenAttributes(node));
        break;
      case 'abbreviation':
        this.#open('abbr', visit, { title: node.title });
        break;
      case 'span':
        this.#open('span', visit, givenAttributes(node));
        break;
      case 'inlineMath':
      case 'math':
        this.#addFormula(node);
        break;
      case 'callout':
        this.#visitCallout(node, visit);
        break;
      case 'disclosure':
        this.#open('details', visit);
        this.#pushCaption('summary', node.caption, visit);
        break;
      case 'figure':
        this.#sink.open('figure', undefined, offsetOf(node));
        this.#stack.push(this.#close);
        this.#pushCaption('figcaption', node.caption, visit);
        this.#pushChildren(node, depth);
        break;
      case 'descriptionDetails':
        this.#sink.open('dd', undefined, offsetOf(node));
        this.#stack.push(this.#close);
        this.#pushNodes(node.children, {
          depth: depth + 1,
          isTight: node.spread !== true,
          isInline: false,
        });
        break;
      case 'inlineCode':
        this.#sink.open('code', undefined, offsetOf(node));
        this.#sink.addText(node.value.replace(/\r\n?|\n/g, ' '), offsetOf(node));
        this.#sink.close();
        break;
      case 'code':
        this.#sink.open('pre', undefined, offsetOf(node));
        this.#sink.open('code', classOfCode(node.lang), offsetOf(node));
        if (node.value !== '') this.#sink.addText(`${node.value}\n`, offsetOf(node));
        this.#sink.close();
        this.#sink.close();
        break;
      case 'break':
        this.#sink.addEmpty('br');
        this.#sink.addText('\n', offsetOf(node));
        break;
      case 'thematicBreak':
        this.#sink.addEmpty('hr');
        break;
      case 'list':
        this.#visitList(node, visit);
        break;
      case 'table':
        this.#visitTable(node, depth);
        break;
      case 'link':
        this.#open('a', visit, addressed({ href: hrefOf(node.url) }, node.title));
        break;
      case 'linkReference': {
        const definition = this.#options.definitions.links.get(node.identifier);
        if (!definition) this.#pushChildren(node, depth);
        else {
          const { url, title } = definition;
          this.#sink.open('a', addressed({ href: hrefOf(url) }, title), offsetOf(definition));
          this.#stack.push(this.#close);
          this.#pushChildren(node, depth);
        }
        break;
      }
      case 'image':
        this.#addImage(node.url, node.alt, node.title, node, node.attributes);
        break;
      case 'imageReference': {
        const definition = this.#options.definitions.links.get(node.identifier);
        if (definition) this.#addImage(definition.url, node.alt, definition.title, definition);
        break;
      }
      case 'footnoteReference':
        this.#addReference(node);
        break;
      case 'html':
        this.#visitHtml(node, visit.isInline);
        break;
    }
  }

  #addText(node: Text | Html): void {
    this.#options.observer?.text(node);
    this.#sink.addText(node.value, offsetOf(node));
  }

  #visitHtml(node: Html, isInline: boolean): void {
    if (this.#options.isText(node)) {
      this.#addText(node);
      return;
    }
    this.#options.observer?.html(node, isInline);
    this.#sink.addHtml(node, isInline);
  }

  #addImage(
    url: string,
    alt: string | null | undefined,
    title: string | null | undefined,
    place: Nodes,
    given: Attributes = {},
  ): void {
    const attributes = addressed({ ...given, alt: alt ?? '' }, title);
    this.#sink.addImage(hrefOf(url), attributes, offsetOf(place));
  }

  /** A formula, or its source where it cannot be read. */
  #addFormula(node: BlockMath | InlineMath): void {
    const offset = offsetOf(node);
    const source = this.#options.markdown.slice(offset, node.position?.end.offset);
    const isFenced = !source.startsWith('$');
    // GitHub also writes `` $`x`$ ``.
    const tex = node.value.replace(/^`(.*)`$/s, '$1');
    const formula = texToMathml(tex, isFenced || source.startsWith('$$'));
    if ('mathml' in formula) {
      this.#sink.addFormula(formula.mathml, offset);
      return;
    }
    const at = Math.max(0, source.indexOf(tex));
    this.#options.observer?.formulaProblem(formula.problem, offset + at + formula.index);
    if (node.type === 'math') this.#sink.open('pre', undefined, offset);
    this.#sink.open('code', undefined, offset);
    this.#sink.addText(isFenced ? `${tex}\n` : source, offset);
    this.#sink.close();
    if (node.type === 'math') this.#sink.close();
  }

  #visitCallout(callout: Callout, visit: Visit): void {
    this.#open('aside', visit, { 'data-callout': callout.kind });
    this.#stack.push(() => {
      this.#sink.open('p');
      this.#sink.open('strong');
      this.#stack.push(this.#close, this.#close);
      this.#pushChildren(callout.caption, visit.depth + 2);
    });
  }

  /** Pushes an element for a caption: it is given to the sink before what was pushed last. */
  #pushCaption(
    type: 'caption' | 'figcaption' | 'summary',
    caption: Caption,
    { depth }: Pick<Visit, 'depth'>,
  ): void {
    this.#stack.push(() => {
      this.#sink.open(type);
      this.#stack.push(this.#close);
      this.#pushChildren(caption, depth + 1);
    });
  }

  #visitList(list: List, { depth }: Visit): void {
    const isLoose = list.spread === true || list.children.some(({ spread }) => spread === true);
    const { start } = list;
    const attributes =
      start === null || start === undefined || start === 1 ? undefined : { start: String(start) };
    this.#sink.open(list.ordered ? 'ol' : 'ul', attributes, offsetOf(list));
    this.#stack.push(this.#close);
    for (let i = list.children.length - 1; i >= 0; i -= 1) {
      const item = list.children[i];
      if (item) this.#stack.push(() => this.#visitItem(item, depth + 1, isLoose));
    }
  }

  #visitItem(item: ListItem, depth: number, isLoose: boolean): void {
    this.#options.observer?.node(item, depth);
    this.#sink.open('li', undefined, offsetOf(item));
    this.#stack.push(this.#close);
    const around = { depth: depth + 1, isTight: !isLoose, isInline: false };
    const { checked } = item;
    const [first, ...rest] = item.children;
    if (typeof checked !== 'boolean' || first?.type !== 'paragraph') {
      this.#pushNodes(item.children, around);
      return;
    }
    // The box stands in the item's first line.
    this.#pushNodes(rest, around);
    this.#options.observer?.node(first, depth + 1);
    if (isLoose) {
      this.#sink.open('p', undefined, offsetOf(first));
      this.#stack.push(this.#close);
    } else this.#stack.push(() => this.#sink.addText('\n'));
    this.#sink.addCheckbox(checked);
    this.#sink.addText(' ');
    this.#pushChildren(first, depth + 1);
  }

  #visitTable(table: Table, depth: number): void {
    const [header, ...rows] = table.children;
    if (!header) return;
    const { align } = table;
    const columns = header.children.length;
    const alignOf = (column: number): Attributes | undefined => {
      const side = align?.[column];
      return side ? { align: side } : undefined;
    };
    const visitRow = (row: TableRow, type: 'td' | 'th') => {
      this.#options.observer?.node(row, depth + 1);
      this.#sink.open('tr', undefined, offsetOf(row));
      this.#stack.push(this.#close);
      this.#dropCells(row.children.slice(columns), columns, depth + 2);
      for (let column = columns - 1; column >= 0; column -= 1) {
        const cell = row.children[column];
        this.#stack.push(() => {
          this.#sink.open(type, alignOf(column), offsetOf(cell ?? row));
          this.#stack.push(this.#close);
          if (!cell) return;
          this.#options.observer?.node(cell, depth + 2);
          this.#pushChildren(cell, depth + 2);
        });
      }
    };
    this.#sink.open('table', undefined, offsetOf(table));
    this.#stack.push(this.#close);
    if (rows.length > 0) {
      this.#stack.push(this.#close);
      for (const row of rows.reverse()) this.#stack.push(() => visitRow(row, 'td'));
      this.#stack.push(() => this.#sink.open('tbody', undefined, offsetOf(table)));
    }
    this.#stack.push(this.#close, () => visitRow(header, 'th'));
    const openHead = () => this.#sink.open('thead', undefined, offsetOf(table));
    if (table.caption) {
      this.#stack.push(openHead);
      this.#pushCaption('caption', table.caption, { depth });
    } else openHead();
  }

  #dropCells(cells: readonly TableCell[], columns: number, depth: number): void {
    if (cells.length === 0) return;
    this.#options.observer?.droppedCells(cells, columns);
    const around = this.#sink;
    const isAroundShown = this.#isShown;
    this.#stack.push(() => {
      this.#sink = around;
      this.#isShown = isAroundShown;
    });
    for (const cell of [...cells].reverse()) this.#pushChildren(cell, depth);
    this.#stack.push(() => {
      this.#sink = this.#options.unshown;
      this.#isShown = false;
    });
  }

  #addReference(node: FootnoteReference): void {
    this.#options.observer?.reference(node);
    const reference = this.#notes.refer(node.identifier, this.#isShown);
    this.#sink.open('sup', undefined, offsetOf(node));
    this.#sink.addNoteReference(reference, offsetOf(node));
    this.#sink.close();
  }

  /** Notes may refer to others, which follow them. */
  #writeNotes(definitions: ReadonlyMap<string, FootnoteDefinition>): void {
    if (this.#notes.size === 0) return;
    this.#sink.openFootnotes();
    for (const [identifier, note] of this.#notes) {
      const definition = definitions.get(identifier);
      this.#sink.openFootnote(note, idOf(identifier), definition && offsetOf(definition));
      if (definition) this.#pushChildren(definition, 1);
      this.#run();
      this.#sink.close();
    }
    this.#sink.close();
  }
}

/** Where a node begins in the Markdown, in UTF-16 code units. */
export function offsetOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}
