// Checks the book at the first path with Ace and leaves its report in the folder at the second.
const ace = require('@daisy/ace-core');
const runner = require('@daisy/ace-axe-runner-puppeteer');

const [path, out] = process.argv.slice(2);
ace(path, { cwd: out, outdir: out, silent: true, lang: 'en' }, runner).then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
