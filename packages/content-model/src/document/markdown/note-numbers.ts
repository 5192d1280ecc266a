import type { Note, NoteReference } from './markdown-sink.ts';

/** The footnotes that are referred to, numbered in the order of their first references. */
export class NoteNumbers {
  readonly #notes = new Map<string, { readonly number: number; readonly references: string[] }>();

  /** Takes note of a reference. @param isShown whether an edition shows it */
  refer(identifier: string, isShown: boolean): NoteReference {
    const name = nameOf(identifier);
    const note = this.#notes.get(identifier) ?? { number: this.#notes.size + 1, references: [] };
    if (isShown) this.#notes.set(identifier, note);
    const count = note.references.length + 1;
    const id = count === 1 ? `fnref-${name}` : `fnref-${name}-${count}`;
    note.references.push(id);
    return { id, note: idOf(identifier), number: note.number };
  }

  has(identifier: string): boolean {
    return this.#notes.has(identifier);
  }

  get size(): number {
    return this.#notes.size;
  }

  /** The notes by their identifiers, also those that are referred to while they are looked at. */
  [Symbol.iterator](): Iterator<readonly [string, Note]> {
    return this.#notes[Symbol.iterator]();
  }
}

/** The id of the note with an identifier. */
export function idOf(identifier: string): string {
  return `fn-${nameOf(identifier)}`;
}

/** An identifier as a part of an id. */
function nameOf(identifier: string): string {
  return encodeURI(identifier.toWellFormed());
}
