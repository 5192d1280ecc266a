import type { TargetProblem } from '../body/text-context.ts';
import type { ImageSource, Link } from './targets.ts';

/** Observes the contents of a text while it is read; offsets are in the Markdown, in UTF-16 code units. */
export interface Observer {
  heading(depth: number, offset: number): void;
  /** @param alt undefined: the author gave none, not even an empty one */
  image(
    src: string,
    alt: string | undefined,
    source: ImageSource | TargetProblem,
    offset: number,
  ): void;
  link(href: string, link: Link | TargetProblem, offset: number): void;
}
