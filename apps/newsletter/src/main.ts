import { runEdition } from '@pressroom/edition';
import { newsletterEdition } from './newsletter-edition.ts';

await runEdition(newsletterEdition, import.meta.url);
