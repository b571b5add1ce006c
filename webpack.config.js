/**
 * The add-in's build: `npm run build` (production, dist/addin) and `npm run dev-server` (https on this machine).
 *
 *   --env origin=https://addin.example   the address it will be served from; without it, the development server's
 *   --env officejs=local                 Office.js copied from its package, for networks without internet
 */
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const MinimizerPlugin = require('minimizer-webpack-plugin');
const { DEV_ORIGIN, DEV_PORT, manifestFor, parseAddress } = require('./.addin/addresses.cjs');
const { developmentCertificates } = require('./.addin/certificates.cjs');
const { contentSecurityPolicy } = require('./.addin/contentSecurityPolicy.cjs');
const { officeJsAddress, officeJsCopies, parseOfficeJsSource } = require('./.addin/officeJs.cjs');
const { ThirdPartyLicenses } = require('./.addin/thirdPartyLicenses.cjs');

/**
 * @param {{ origin?: string, officejs?: string, WEBPACK_SERVE?: boolean }} env
 * @param {{ mode?: 'development' | 'production', outputPath?: string }} argv
 * @returns {Promise<import('webpack').Configuration & { devServer?: import('webpack-dev-server').Configuration }>}
 */
module.exports = async (env, argv) => {
  const production = argv.mode !== 'development';
  const address = parseAddress(env.origin ?? DEV_ORIGIN);
  const officeJs = parseOfficeJsSource(env.officejs);
  return {
    mode: production ? 'production' : 'development',
    target: ['web', 'es2022'],
    entry: { taskpane: './src/taskpane/index.tsx' },
    output: {
      path: path.join(__dirname, 'dist/addin'),
      // Names change with the content, so that everything but the page may be kept by browsers for good.
      filename: production ? '[name].[contenthash].js' : '[name].js',
      clean: true,
    },
    // Evaluated source maps would need a hole in the Content-Security-Policy.
    devtool: production ? false : 'source-map',
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          loader: 'ts-loader',
          // `npm run typecheck` judges types, for every room by its own settings.
          options: {
            transpileOnly: true,
            configFile: path.join(__dirname, 'src/taskpane/tsconfig.json'),
            compilerOptions: { noEmit: false },
          },
        },
      ],
    },
    optimization: {
      // Some ten times as fast as webpack's default.
      minimizer: [
        new MinimizerPlugin({
          minify: MinimizerPlugin.esbuildMinify,
          minimizerOptions: { legalComments: 'none' },
          extractComments: false,
        }),
      ],
    },
    performance: false,
    plugins: [
      new HtmlPlugin({
        template: './src/taskpane/taskpane.html',
        filename: 'taskpane.html',
        templateParameters: {
          contentSecurityPolicy: contentSecurityPolicy(officeJs),
          officeJs: officeJsAddress(officeJs),
        },
      }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/*.{png,html}' },
          {
            from: 'manifest.xml',
            transform: (content) => manifestFor(content.toString(), address),
          },
          { from: 'LICENSE', to: 'LICENSE.txt', toType: 'file' },
          ...officeJsCopies(officeJs),
        ],
      }),
      new ThirdPartyLicenses(),
    ],
    ...(env.WEBPACK_SERVE && {
      devServer: {
        port: DEV_PORT,
        server: { type: 'https', options: await developmentCertificates() },
        static: false,
        hot: false,
        // It would draw itself in a frame, which the Content-Security-Policy forbids; errors stand in the console too.
        client: { overlay: false },
      },
    }),
  };
};
