// Starts a command that is written in TypeScript: `node start.cjs FILE [argument …]`. Commands that
// a build runs start from one bundled file, which is made again when a source file changes; `tsx
// FILE` does the same without it, and starts later.
const { resolve } = require('node:path');
const { openBundle } = require('./bundle.cjs');

async function start(main) {
  const bundle = await openBundle(main);
  if (bundle) {
    // A stack trace names lines of TypeScript.
    process.setSourceMapsEnabled(true);
    const modules = require(bundle.path);
    // Whoever requires a source file gets it from the bundle, too.
    require.extensions['.ts'] = (module, path) => {
      module.exports = modules[bundle.nameOf(path)]();
    };
  } else {
    // Required, not imported: tsx then works in this thread, starts sooner and takes less memory.
    require('tsx/cjs');
  }
  require(main);
}

process.argv.splice(1, 1);
start(resolve(process.argv[1]));
