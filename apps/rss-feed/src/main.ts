import { runEdition } from '@pressroom/edition';
import { feedEdition } from './feed-edition.ts';

await runEdition(feedEdition, import.meta.url);
