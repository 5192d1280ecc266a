// Starts a command that is written in TypeScript: `node start.cjs FILE [argument …]`. tsx is
// required, not imported: it then works in this thread, starts sooner and takes less memory.
const { resolve } = require('node:path');
require('tsx/cjs');

process.argv.splice(1, 1);
require(resolve(process.argv[1]));
