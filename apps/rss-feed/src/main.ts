import { runEdition } from '@pressroom/cli';
import { feedEdition } from './feed-edition.ts';

runEdition(feedEdition, import.meta.url);
