// The part of `rss` 1.2.2 that this app uses: it ships no types, and those of DefinitelyTyped allow
// what its code turns into nonsense (dates as strings, items without guid, a channel's author).

declare module 'rss' {
  type Attributes = { readonly _attr: Readonly<Record<string, string | number>> };

  /** One element: the name is the only key, the value its text or its attributes and children. */
  export type CustomElement = {
    readonly [name: string]: string | Attributes | readonly (string | Attributes | CustomElement)[];
  };

  export interface FeedOptions {
    readonly title: string;
    readonly description: string;
    readonly generator: string;
    readonly feed_url: string;
    readonly site_url: string;
    readonly language: string;
    readonly copyright?: string;
    readonly pubDate?: Date;
    readonly hub?: string;
    readonly custom_namespaces: Readonly<Record<string, string>>;
    readonly custom_elements: readonly CustomElement[];
  }

  export interface ItemOptions {
    readonly title: string;
    /** HTML; not empty. */
    readonly description: string;
    readonly url: string;
    readonly guid: string;
    readonly categories: readonly string[];
    readonly author?: string;
    readonly date: Date;
    readonly custom_elements: readonly CustomElement[];
  }

  export default class RSS {
    constructor(options: FeedOptions);
    item(options: ItemOptions): this;
    xml(indent: string): string;
  }
}
