import { runEdition } from '@pressroom/edition';
import { newsletterEdition } from './newsletter-edition.ts';

runEdition(newsletterEdition, import.meta.url);
