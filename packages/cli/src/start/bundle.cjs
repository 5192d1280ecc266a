// The commands that a build runs, in one file: loading and compiling some 300 files of TypeScript
// takes longer than a build where nothing changed.
const fs = require('node:fs');
const { basename, dirname, join, relative, sep } = require('node:path');
const { pathToFileURL } = require('node:url');

const REPOSITORY = join(__dirname, '../../../..');
const FOLDER = join(REPOSITORY, '.pressroom', 'code');
const MANIFEST = 'manifest.json';
const LOCK_FILE = 'package-lock.json';

/** Commands; the main files of the apps that make editions come to them. */
const COMMANDS = [
  'packages/cli/src/commands/build.ts',
  'packages/cli/src/commands/check.ts',
  'packages/cli/src/commands/import.ts',
  'packages/cli/src/commands/new.ts',
  'packages/cli/src/commands/preview.ts',
];

/** Packages with files of their own beside their code, and those that cannot be CommonJS. */
const EXTERNAL = [
  '@resvg/resvg-wasm',
  'harfbuzzjs',
  'pagefind',
  'satteri',
  'sharp',
  'shiki',
  'shiki/engine/javascript',
];

/**
 * The bundle of the commands, made if a source file changed since it was made. Undefined where the
 * file is none of these commands, or where the bundle cannot be written.
 *
 * @param {string} main absolute path of a command's main file
 * @returns {Promise<{ path: string, nameOf(path: string): string } | undefined>}
 */
async function openBundle(main) {
  const commands = findCommands();
  if (!commands.includes(nameOf(main))) return undefined;
  const manifest = readManifest();
  const isCurrent =
    manifest !== undefined &&
    manifest.commands.join() === commands.join() &&
    manifest.files.every(([name, stamp]) => stampOf(name) === stamp) &&
    fs.existsSync(manifest.path);
  if (isCurrent) return { path: manifest.path, nameOf };
  try {
    return { path: await makeBundle(commands), nameOf };
  } catch (error) {
    // A read-only checkout works, too. Mistakes in the code are for tsx to report.
    if (process.env.PRESSROOM_DEBUG) process.stderr.write(`no bundle: ${error.message}\n`);
    return undefined;
  }
}

/** @returns {string[]} paths relative to the repository, with `/` */
function findCommands() {
  const apps = fs.readdirSync(join(REPOSITORY, 'apps'));
  return [...COMMANDS, ...apps.map((app) => `apps/${app}/src/main.ts`)]
    .filter((name) => fs.existsSync(join(REPOSITORY, name)))
    .sort();
}

/** @returns {{ path: string, commands: string[], files: [string, string?][] } | undefined} */
function readManifest() {
  try {
    return JSON.parse(fs.readFileSync(join(FOLDER, MANIFEST), 'utf8'));
  } catch {
    return undefined;
  }
}

/** What tells a file that changed from one that did not; see Git's index. */
function stampOf(name) {
  const stats = fs.statSync(join(REPOSITORY, name), { bigint: true, throwIfNoEntry: false });
  return stats && [stats.size, stats.mtimeNs, stats.ctimeNs, stats.ino].join();
}

/** Makes the bundle and gives its path. */
async function makeBundle(commands) {
  const { build } = require('esbuild');
  const { outputFiles, metafile } = await build({
    stdin: { contents: entryOf(commands), resolveDir: REPOSITORY },
    absWorkingDir: REPOSITORY,
    bundle: true,
    external: EXTERNAL,
    format: 'cjs',
    legalComments: 'none',
    // An uncaught error prints the line that threw it.
    lineLimit: 200,
    logLevel: 'silent',
    metafile: true,
    // Makes the bundle a third smaller.
    minifySyntax: true,
    minifyWhitespace: true,
    // As deep as it is written below, since the source map has relative paths.
    outfile: join(FOLDER, 'bundle', 'main.cjs'),
    platform: 'node',
    plugins: [ownAddresses],
    sourcemap: 'linked',
    sourcesContent: false,
    target: 'node20',
    write: false,
  });
  const names = Object.keys(metafile.inputs).filter((name) => /^(?:apps|packages)\//.test(name));
  const files = [...names, LOCK_FILE, nameOf(__filename)].map((name) => [name, stampOf(name)]);
  // A folder of its own for each bundle: a process may be reading the one before.
  const code = outputFiles.find(({ path }) => path.endsWith('.cjs'));
  const folder = join(FOLDER, code.hash.replace(/[^\w]/g, '_'));
  for (const { path, contents } of outputFiles) writeWhole(join(folder, basename(path)), contents);
  const path = join(folder, 'main.cjs');
  writeWhole(join(FOLDER, MANIFEST), JSON.stringify({ path, commands, files }));
  removeOthers(folder);
  return path;
}

/** A module that gives every command by its name, and runs it when it is asked for. */
function entryOf(commands) {
  const entries = commands.map((name) => {
    return `${JSON.stringify(name)}: () => require(${JSON.stringify(`./${name}`)})`;
  });
  return `module.exports = { ${entries.join(', ')} };`;
}

/** Lets a file find what is beside it, wherever the bundle is. */
const ownAddresses = {
  name: 'own addresses',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/].*\.ts$/ }, ({ path }) => {
      const source = fs.readFileSync(path, 'utf8');
      const url = JSON.stringify(pathToFileURL(path).href);
      return { contents: source.replaceAll('import.meta.url', url), loader: 'ts' };
    });
  },
};

/** Writes a file that is there as a whole or not at all. */
function writeWhole(path, contents) {
  fs.mkdirSync(dirname(path), { recursive: true });
  const part = `${path}.${process.pid}`;
  fs.writeFileSync(part, contents);
  fs.renameSync(part, path);
}

/** Removes earlier bundles, but for those of the last hour, which a process may still start from. */
function removeOthers(folder) {
  for (const name of fs.readdirSync(FOLDER)) {
    const path = join(FOLDER, name);
    const isOld = Date.now() - fs.statSync(path).mtimeMs > 3_600_000;
    if (name !== MANIFEST && path !== folder && isOld) fs.rmSync(path, { recursive: true });
  }
}

/** @param {string} path absolute */
function nameOf(path) {
  return relative(REPOSITORY, path).split(sep).join('/');
}

module.exports = { openBundle };
