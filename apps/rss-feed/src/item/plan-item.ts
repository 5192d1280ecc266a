import { type Article, hashOf, type ImageFile } from '@pressroom/content-model';
import { type BuildContext, publicationInputs } from '@pressroom/edition';
import type { FeedItem } from './feed-item.ts';
import { itemSize } from './item-size.ts';
import { makeItem } from './make-item.ts';
import type { Media, MediaFolder } from './media-folder.ts';

/** An item of which is known how large it is; its text is read when a feed is written that has it. */
export interface PlannedItem {
  /** Bytes, at most; see `itemSize`. */
  readonly size: number;
  /** Hash of everything that the item depends on; undefined where that is not known. */
  readonly inputs: string | undefined;
  read(): FeedItem;
}

/** What the next build wants to know of an item, and can without reading its text. */
interface ItemFacts {
  readonly size: number;
  /** Its images: their names in the content folder and in the folder of media. */
  readonly images: readonly (readonly [string, string])[];
  /** Names of its pictures in the feed's folder. */
  readonly pictures: readonly string[];
}

/** Plans the items of articles; reads only those texts that are not as an earlier build read them. */
export class ItemPlanner {
  readonly #context: BuildContext;
  readonly #media: MediaFolder;
  readonly #settings: string;

  /** @param media takes note of the images */
  constructor(context: BuildContext, media: MediaFolder) {
    this.#context = context;
    this.#media = media;
    this.#settings = hashOf(publicationInputs(context.publication));
  }

  plan(article: Article): PlannedItem {
    const key = `item ${article.id}`;
    const inputs = this.#inputsOf(article);
    const known = inputs === undefined ? undefined : this.#context.recall(key, inputs);
    let item: FeedItem | undefined;
    const read = () => {
      item ??= makeItem(article, this.#context.publication, this.#media);
      return item;
    };
    if (inputs !== undefined && isFacts(known) && this.#addMedia(known, read)) {
      this.#context.remember(key, inputs, known);
      return { size: known.size, inputs: hashOf([inputs, known]), read };
    }
    const noted = new NotedMedia(this.#media);
    const made = makeItem(article, this.#context.publication, noted);
    const facts: ItemFacts = { size: itemSize(made), ...noted.facts() };
    const inputsNow = this.#inputsOf(article);
    if (inputsNow === undefined) return { size: facts.size, inputs: undefined, read: () => made };
    this.#context.remember(key, inputsNow, facts);
    return { size: facts.size, inputs: hashOf([inputsNow, facts]), read: () => made };
  }

  #inputsOf(article: Article): string | undefined {
    const inputs = article.inputs();
    return inputs === undefined ? undefined : hashOf([this.#settings, inputs]);
  }

  /**
   * Adds the media of an item that is not read.
   *
   * @returns false where an image is gone or has another name now, since other articles changed
   */
  #addMedia({ images, pictures }: ItemFacts, read: () => void): boolean {
    for (const [name, mediaName] of images) {
      const file = this.#context.findImage(name);
      if (file === undefined || this.#media.add(file).name !== mediaName) return false;
    }
    for (const picture of pictures) this.#media.expectPicture(picture, read);
    return true;
  }
}

/** Takes note of the media of one item on their way to the folder. */
class NotedMedia implements Pick<MediaFolder, 'add' | 'addPicture'> {
  readonly #media: MediaFolder;
  readonly #images = new Map<string, string>();
  readonly #pictures = new Set<string>();

  constructor(media: MediaFolder) {
    this.#media = media;
  }

  add(file: ImageFile): Media {
    const media = this.#media.add(file);
    this.#images.set(file.name, media.name);
    return media;
  }

  addPicture(svg: string): Pick<Media, 'name' | 'url'> {
    const picture = this.#media.addPicture(svg);
    this.#pictures.add(picture.name);
    return picture;
  }

  facts(): Omit<ItemFacts, 'size'> {
    return { images: [...this.#images], pictures: [...this.#pictures] };
  }
}

/** An earlier build of this very code wrote it, if anybody did. */
function isFacts(value: unknown): value is ItemFacts {
  return value instanceof Object && 'size' in value && 'images' in value && 'pictures' in value;
}
