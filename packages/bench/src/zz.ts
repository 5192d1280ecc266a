import { generateContent } from '/work/main/packages/bench/src/generate-content.ts';
generateContent('/tmp/c10k', 10000); generateContent('/tmp/c1k', 1000);
