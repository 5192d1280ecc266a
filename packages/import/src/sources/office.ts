import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, posix } from 'node:path';
import { reasonOf } from '../reason-of.ts';
import { type Source, SourceError } from '../source.ts';
import { odtToHtml } from './odt-to-html.ts';
import { plainSource } from './plain-files.ts';
import { childText, readXml } from './read-xml.ts';
import { readPacked, type Unpacked } from './unpack-zip.ts';

/** A document of a word processor, its images in a temporary folder. */
export interface OpenedDocument extends Unpacked {
  readonly source: Source;
}

/** Opens a document of Word (.docx) or LibreOffice (.odt). */
export async function openDocument(path: string): Promise<OpenedDocument> {
  const root = mkdtempSync(join(tmpdir(), 'pressroom-import-'));
  const close = () => rmSync(root, { recursive: true, force: true });
  try {
    const { html, fields } = /\.odt$/i.test(path)
      ? readOdt(path, root)
      : await readDocx(path, root);
    const read = () => ({ fields, body: html, format: 'html', linesBefore: 0 }) as const;
    const file = basename(path);
    return {
      source: plainSource('document', [{ file, name: posix.parse(file).name, read }]),
      root,
      close,
    };
  } catch (error) {
    close();
    if (error instanceof SourceError) throw error;
    const reason = reasonOf(error);
    throw new SourceError(`"${basename(path)}" cannot be read: ${reason}`);
  }
}

interface Read {
  readonly html: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

async function readDocx(path: string, folder: string): Promise<Read> {
  const { default: mammoth } = await import('mammoth');
  const bytes = readFileSync(path);
  const parts = readPacked(bytes, (name) => name === 'docProps/core.xml');
  let count = 0;
  const convertImage = mammoth.images.imgElement(async (image) => {
    count += 1;
    const src = `image-${count}.${image.contentType.replace(/^image\/(?:x-)?|\+xml$/g, '')}`;
    writeFileSync(join(folder, src), await image.readAsBuffer());
    return { src };
  });
  const { value } = await mammoth.convertToHtml({ buffer: bytes }, { convertImage });
  const core = parts.get('docProps/core.xml');
  return { html: value, fields: core ? propertiesOf(core) : {} };
}

function readOdt(path: string, folder: string): Read {
  const parts = readPacked(readFileSync(path), (name) =>
    /^(?:content\.xml|meta\.xml|Pictures\/[^/]+)$/.test(name),
  );
  const content = parts.get('content.xml');
  if (!content) throw new SourceError(`"${basename(path)}" is no document of LibreOffice.`);
  for (const [name, bytes] of parts) {
    if (name.startsWith('Pictures/')) writeFileSync(join(folder, basename(name)), bytes);
  }
  const meta = parts.get('meta.xml');
  return { html: odtToHtml(readXml(text(content))), fields: meta ? propertiesOf(meta) : {} };
}

/** Author and date of the properties of a document. */
function propertiesOf(xml: Uint8Array): Readonly<Record<string, unknown>> {
  const root = readXml(text(xml));
  const [inner = root] =
    root.name === 'office:document-meta'
      ? root.content.filter((one) => typeof one !== 'string')
      : [];
  return {
    title: childText(inner, 'dc:title'),
    date: childText(inner, 'dcterms:created', 'meta:creation-date'),
    author: childText(inner, 'meta:initial-creator', 'dc:creator'),
  };
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
