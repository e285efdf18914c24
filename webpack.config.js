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

/** `--env url=https://…` gives the address at which the add-in will be hosted. */
module.exports = (env, { mode }) => {
  const url = hostingUrl(env.url ?? DEVELOPMENT_URL);
  const production = mode === 'production';
  return {
    target: ['web', 'es2022'],
    devtool: production ? false : 'source-map',
    entry: {
      functions: './src/functions/index.ts',
      // One page loads both, so the commands use the modules in the bundle of functions.
      commands: { import: './src/commands/index.ts', dependOn: 'functions' },
    },
    output: {
      path: join(__dirname, 'dist'),
      filename: '[name].js',
      chunkFilename: '[name].js?v=[contenthash]',
      // Bundles are beside the page. Webpack's 'auto' needs a document, and Excel's runtime for
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
          // `npm run typecheck` checks the types.
          options: { transpileOnly: true, compilerOptions: { noEmit: false, module: 'esnext' } },
        },
        {
          // Some libraries ship JavaScript that the oldest engine cannot read.
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
          // Modules that read the workbook. They are loaded after the pane has been drawn.
          understanding: {
            ...{ name: 'understanding', minChunks: 2, minSize: 0, enforce: true, priority: 1 },
            test: (module, { chunkGraph }) =>
              [...chunkGraph.getModuleChunksIterable(module)].every(
                ({ name }) => !name?.startsWith('pane') && name !== 'tab-file',
              ),
          },
          // Modules that the pane shares with the parts that it loads later.
          workbook: { name: 'workbook', minChunks: 2, minSize: 0, enforce: true },
        },
      },
      minimizer: [
        new TerserPlugin({
          minify: TerserPlugin.swcMinify,
          // Not esbuild's minifier, because it keeps exports that nothing uses.
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

/** Serves with the certificate that `npm start` made. Excel accepts no other. */
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
    // Excel keeps the page for the whole session. Reload it in the pane's own menu.
    hot: false,
    liveReload: false,
    client: false,
  };
}
