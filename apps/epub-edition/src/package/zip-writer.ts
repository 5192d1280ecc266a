import { crc32, deflateRawSync } from 'node:zlib';

/** 1 January 1980, the earliest that the format knows: dates in it would tell when it was built. */
const DATE = 0x0021;
const TIME = 0;
/** Version 2.0, made on UNIX. */
const VERSION_NEEDED = 20;
const VERSION_MADE_BY = (3 << 8) | VERSION_NEEDED;
/** A plain file, readable by all, writable by its owner. */
const FILE_MODE = 0o100644;
const MAX_ENTRIES = 0xffff;
const END_SIZE = 22;
const STORED = 0;
const DEFLATED = 8;

/**
 * Writes a zip file as the container of EPUB wants it (EPUB 3.3, 4.2): no directory entries, no
 * extra fields, fixed dates, so that the same files make the same bytes. Each file is compressed at
 * once, so that only compressed bytes wait in memory.
 */
export class ZipWriter {
  readonly #chunks: Uint8Array[] = [];
  readonly #directory: Uint8Array[] = [];
  #directorySize = 0;
  #offset = 0;

  /**
   * @param name ASCII path with `/`, given once
   * @param how `store` for what is compressed already, and for `mimetype`
   */
  add(name: string, content: string | Uint8Array, how: 'deflate' | 'store' = 'deflate'): void {
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    const deflated = how === 'deflate' ? deflateRawSync(bytes, { level: 9 }) : bytes;
    const isSmaller = deflated.length < bytes.length;
    const data = isSmaller ? deflated : bytes;
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(VERSION_NEEDED, 0);
    facts.writeUInt16LE(isSmaller ? DEFLATED : STORED, 4);
    facts.writeUInt16LE(TIME, 6);
    facts.writeUInt16LE(DATE, 8);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(data.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(name.length, 22);
    const path = Buffer.from(name, 'latin1');
    const entry = directoryEntry(facts, path, this.#offset);
    this.#directory.push(entry);
    this.#directorySize += entry.length;
    this.#push(Buffer.from('PK\x03\x04', 'latin1'), facts, path, data);
  }

  /** Bytes of the file if it were finished now. */
  get size(): number {
    return this.#offset + this.#directorySize + END_SIZE;
  }

  /**
   * The finished zip file; nothing can be added after it.
   *
   * @throws RangeError where there are more files than the format can count
   */
  finish(): Buffer {
    const count = this.#directory.length;
    if (count > MAX_ENTRIES) {
      throw new RangeError(`an EPUB holds ${MAX_ENTRIES} files at most, not ${count}`);
    }
    const start = this.#offset;
    this.#push(...this.#directory);
    const end = Buffer.alloc(END_SIZE);
    end.write('PK\x05\x06', 0, 'latin1');
    end.writeUInt16LE(count, 8);
    end.writeUInt16LE(count, 10);
    end.writeUInt32LE(this.#offset - start, 12);
    end.writeUInt32LE(start, 16);
    this.#push(end);
    return Buffer.concat(this.#chunks);
  }

  #push(...chunks: readonly Uint8Array[]): void {
    for (const chunk of chunks) {
      this.#chunks.push(chunk);
      this.#offset += chunk.length;
    }
  }
}

function directoryEntry(facts: Uint8Array, path: Uint8Array, offset: number): Buffer {
  const entry = Buffer.alloc(46);
  entry.write('PK\x01\x02', 0, 'latin1');
  entry.writeUInt16LE(VERSION_MADE_BY, 4);
  entry.set(facts, 6);
  entry.writeUInt32LE((FILE_MODE << 16) >>> 0, 38);
  entry.writeUInt32LE(offset, 42);
  return Buffer.concat([entry, path]);
}
