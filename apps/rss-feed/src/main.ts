import { runEdition } from '@pressroom/edition';
import { feedEdition } from './feed-edition.ts';

runEdition(feedEdition, import.meta.url);
