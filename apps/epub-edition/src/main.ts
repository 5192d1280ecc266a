import { runEdition } from '@pressroom/edition';
import { epubEdition } from './epub-edition.ts';

await runEdition(epubEdition, import.meta.url);
