import { runEdition } from '@pressroom/edition';
import { epubEdition } from './epub-edition.ts';

runEdition(epubEdition, import.meta.url);
