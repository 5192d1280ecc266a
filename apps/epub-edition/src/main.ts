import { runEdition } from '@pressroom/cli';
import { epubEdition } from './epub-edition.ts';

runEdition(epubEdition, import.meta.url);
