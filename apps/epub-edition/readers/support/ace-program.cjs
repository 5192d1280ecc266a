// Checks the book at the first path with Ace and leaves its report in the folder at the second.
const { createRequire } = require('node:module');

const ofRunner = createRequire(require.resolve('@daisy/ace-axe-runner-puppeteer'));
const puppeteer = ofRunner('puppeteer');
const launch = puppeteer.launch.bind(puppeteer);
// Ace passes no flags on: without these, Chromium looks for its makers' servers at every start.
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
puppeteer.launch = (options) => launch({ ...options, args: [...options.args, ...QUIET] });

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
