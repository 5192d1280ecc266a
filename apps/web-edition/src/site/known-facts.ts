import type { Article } from '@pressroom/content-model';
import type { BuildContext } from '@pressroom/edition';
import { readingTime } from '@pressroom/render';

/** What lists show of an article's text. */
export interface TextFacts {
  readonly summary: string;
  readonly minutes: number;
}

/** Reads what lists show of articles, and remembers it, so that unchanged texts are not read. */
export class KnownFacts {
  readonly #context: BuildContext;
  readonly #facts = new Map<Article, TextFacts>();

  constructor(context: BuildContext) {
    this.#context = context;
  }

  of(article: Article): TextFacts {
    const known = this.#facts.get(article);
    if (known) return known;
    const inputs = article.inputs();
    const kept = inputs === undefined ? undefined : this.#context.recall(keyOf(article), inputs);
    const facts = isFacts(kept) ? kept : read(article);
    this.#facts.set(article, facts);
    const now = article.inputs();
    if (now !== undefined) this.#context.remember(keyOf(article), now, facts);
    return facts;
  }
}

function keyOf({ id }: Article): string {
  return `facts ${id}`;
}

function read(article: Article): TextFacts {
  const { minutes } = readingTime(article.body());
  return { summary: article.summary, minutes };
}

function isFacts(value: unknown): value is TextFacts {
  return value instanceof Object && 'summary' in value && 'minutes' in value;
}
