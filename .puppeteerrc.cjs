// Tests use the Chromium that is installed: no download when packages are installed.
module.exports = { skipDownload: true };
