/** A webpack loader that removes comments and white space from a style sheet. */
const { transformSync } = require('esbuild');

module.exports = (css) =>
  transformSync(css, { loader: 'css', minifyWhitespace: true, charset: 'utf8' }).code;
