import { runEdition } from '@pressroom/cli';
import { newsletterEdition } from './newsletter-edition.ts';

runEdition(newsletterEdition, import.meta.url);
