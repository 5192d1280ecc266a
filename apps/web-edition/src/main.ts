import { runEdition } from '@pressroom/cli';
import { webEdition } from './web-edition.ts';

runEdition(webEdition, import.meta.url);
