require('tsx/cjs');

const { homedir } = require('node:os');
const { join } = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const TerserPlugin = require('terser-webpack-plugin');
const { contentSecurityPolicy } = require('./build/content-security-policy.ts');
const { DEVELOPMENT_URL, fillManifest, hostingUrl } = require('./build/manifest.ts');
const { OLDEST_ENGINE } = require('./build/oldest-engine.ts');
const { budgetStep, functionFilesStep, oldestEngineStep } = require('./build/webpack-steps.ts');
const { version } = require('./package.json');

/**
 * `--env url=https://…` is where the add-in will be hosted; the manifest names it in every address.
 */
module.exports = (env, { mode }) => {
  const url = hostingUrl(env.url ?? DEVELOPMENT_URL);
  const production = mode === 'production';
  return {
    target: ['web', 'es2022'],
    devtool: production ? false : 'source-map',
    entry: {
      functions: './src/functions/index.ts',
      // One page loads both, so the commands share what the functions brought.
      commands: { import: './src/commands/index.ts', dependOn: 'functions' },
    },
    output: {
      path: join(__dirname, 'dist'),
      filename: '[name].js',
      chunkFilename: '[name].js?v=[contenthash]',
      // Beside the page. To find out where at run time needs a document, and Excel's runtime for
      // JavaScript alone has none.
      publicPath: '',
      clean: true,
    },
    resolve: {
      extensions: ['.ts', '.js'],
      // The demo workbook is the sample that people see first.
      alias: { 'sample.xlsx': join(__dirname, 'test/workbooks/demo.xlsx') },
    },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: 'ts-loader',
          // `npm run typecheck` looks at the types, of tests and tools as well.
          options: { transpileOnly: true, compilerOptions: { noEmit: false, module: 'esnext' } },
        },
        {
          // Libraries ship newer JavaScript than the oldest engine reads; build/oldest-engine.ts.
          test: /\.js$/,
          include: /node_modules/,
          loader: 'swc-loader',
          options: { env: { targets: OLDEST_ENGINE } },
        },
        { test: /\.css$/, type: 'asset/source', use: join(__dirname, 'build/minify-css.cjs') },
        {
          test: /\.xlsx$/,
          type: 'asset/inline',
          generator: { dataUrl: (content) => content.toString('base64') },
        },
      ],
    },
    optimization: {
      splitChunks: {
        chunks: 'async',
        cacheGroups: {
          default: false,
          defaultVendors: false,
          // What reads the workbook serves the pane, which is drawn before it, and the tab.
          understanding: {
            ...{ name: 'understanding', minChunks: 2, minSize: 0, enforce: true, priority: 1 },
            test: (module, { chunkGraph }) =>
              [...chunkGraph.getModuleChunksIterable(module)].every(
                ({ name }) => !name?.startsWith('pane') && name !== 'tab-file',
              ),
          },
          // The pane and what it fetches later share what names the tables.
          workbook: { name: 'workbook', minChunks: 2, minSize: 0, enforce: true },
        },
      },
      minimizer: [
        new TerserPlugin({
          minify: TerserPlugin.swcMinify,
          // Esbuild's minifier is faster, and keeps exports that nothing uses.
          terserOptions: { ecma: 2022, compress: { passes: 3 }, format: { comments: 'some' } },
          extractComments: false,
        }),
      ],
    },
    performance: false,
    plugins: [
      new HtmlPlugin({
        template: './src/taskpane.html',
        filename: 'taskpane.html',
        hash: true,
        minify: false,
        templateParameters: { contentSecurityPolicy: contentSecurityPolicy() },
      }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/icons/*.png', to: 'icons/[name][ext]' },
          { from: 'src/help.html', to: 'help.html' },
          {
            from: 'manifest.xml',
            to: 'manifest.xml',
            transform: (manifest) => fillManifest(manifest.toString(), { version, url }),
          },
        ],
      }),
      functionFilesStep(),
      ...(production ? [budgetStep(), oldestEngineStep()] : []),
    ],
    ...(env.WEBPACK_SERVE ? { devServer: developmentServer() } : {}),
  };
};

/** With the certificate that `npm start` made the machine trust: Excel accepts no other. */
function developmentServer() {
  const certificates = join(homedir(), '.office-addin-dev-certs');
  return {
    port: Number(new URL(DEVELOPMENT_URL).port),
    server: {
      type: 'https',
      options: {
        key: join(certificates, 'localhost.key'),
        cert: join(certificates, 'localhost.crt'),
        ca: join(certificates, 'ca.crt'),
      },
    },
    devMiddleware: { writeToDisk: true },
    static: join(__dirname, 'dist'),
    // Excel keeps the page for the whole session: reload by hand, from the pane's own menu.
    hot: false,
    liveReload: false,
    client: false,
  };
}
