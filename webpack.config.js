// Owns the two builds: `addin` for Excel (dist/addin) and `page`, the embedded page with the same pane (dist/page).
//   --env officejs=global|china|self   where the add-in loads Office.js from (default global)
//   --env origin=https://books.example.com   where dist/addin will be hosted; goes into its manifest.xml
//   --env embedded=https://…   address of a hosted embedded page, offered when the pane is opened outside Excel
const fs = require("fs");
const os = require("os");
const path = require("path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { DefinePlugin } = require("webpack");

const DEV_ORIGIN = "https://localhost:3000";
const EMBEDDED_PORT = 3100;
const officeJsDist = path.join(path.dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

const officeJsSources = {
  global: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  china: "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
  self: "./office-js/office.js",
};

/** The part of Office.js that Excel and the two languages load. */
const officeJsFiles = [
  "office.js",
  "o15apptofilemappingtable.js",
  "excel*-1[56]*.js",
  "{zh-cn,en-us}/*.js",
  "telemetry/**/*.js",
  "ariatelemetry/**/*.js",
];

const copyOfficeJs = {
  patterns: officeJsFiles.map((from) => ({
    from,
    context: officeJsDist,
    to: "office-js/[path][name][ext]",
    globOptions: { ignore: ["**/*.debug.js"] },
    info: { minimized: true },
  })),
};

function chooseOfficeJs(name = "global") {
  const source = officeJsSources[name];
  if (!source)
    throw new Error(`--env officejs=${name}: use one of ${Object.keys(officeJsSources).join(", ")}.`);
  return source;
}

function chooseOrigin(origin = DEV_ORIGIN) {
  if (new URL(origin).protocol !== "https:")
    throw new Error(`--env origin=${origin}: Office loads add-ins over https only.`);
  return origin.replace(/\/+$/, "");
}

/** What both builds share; `production` decides on minifying and hashed names. */
function common(production) {
  return {
    mode: production ? "production" : "development",
    devtool: production ? "source-map" : false,
    cache: production ? false : { type: "filesystem", buildDependencies: { config: [__filename] } },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "ts-loader",
          options: {
            // Else a cached build takes the first file's nearest one, such as src/host's own.
            configFile: path.join(__dirname, "tsconfig.json"),
            transpileOnly: true,
            compilerOptions: { module: "esnext", noEmit: false, sourceMap: production },
          },
        },
        { test: /\.css$/, use: ["style-loader", "css-loader"] },
        { test: /\.(woff2?|ttf|png|svg)$/, type: "asset/resource" },
      ],
    },
    performance: { hints: false },
    stats: "errors-warnings",
    infrastructureLogging: { level: "warn" },
  };
}

function output(folder, production) {
  return {
    path: path.join(__dirname, "dist", folder),
    filename: production ? "[name].[contenthash:10].js" : "[name].js",
    chunkFilename: production ? "parts/[id].[contenthash:10].js" : "parts/[id].js",
    assetModuleFilename: "media/[name].[contenthash:10][ext]",
    clean: true,
  };
}

const htmlPage = (entry, template, options) =>
  new HtmlPlugin({
    filename: `${entry}.html`,
    template,
    chunks: [entry],
    scriptLoading: "defer",
    ...options,
  });

/** @param embeddedAddress where the pane sends someone who opens it outside Excel; empty = nowhere. */
const buildSettings = (embeddedAddress) =>
  new DefinePlugin({ EMBEDDED_PAGE_ADDRESS: JSON.stringify(embeddedAddress) });

/** Certificates that Excel trusts, made once by `npm run certs`; without them a browser warns and Excel refuses. */
function developmentCertificates() {
  const folder = path.join(os.homedir(), ".office-addin-dev-certs");
  const files = { key: "localhost.key", cert: "localhost.crt", ca: "ca.crt" };
  const paths = Object.entries(files).map(([kind, file]) => [kind, path.join(folder, file)]);
  return paths.every(([, file]) => fs.existsSync(file)) ? Object.fromEntries(paths) : undefined;
}

function addin(env, production) {
  const officeJs = chooseOfficeJs(env.officejs);
  const origin = chooseOrigin(env.origin);
  const copies = [
    { from: "assets/*.png" },
    { from: "manifest.xml", transform: (text) => text.toString().replaceAll(DEV_ORIGIN, origin) },
  ];
  if (env.officejs === "self") copies.push(...copyOfficeJs.patterns);
  return {
    ...common(production),
    name: "addin",
    entry: {
      taskpane: "./src/taskpane/index.tsx",
      commands: "./src/commands/commands.ts",
      notice: "./src/commands/notice.ts",
      support: "./src/taskpane/support/support.ts",
    },
    output: output("addin", production),
    plugins: [
      buildSettings(env.embedded ?? ""),
      htmlPage("taskpane", "./src/taskpane/taskpane.html", { officeJs, embedded: false }),
      htmlPage("commands", "./src/commands/commands.html", { officeJs }),
      htmlPage("notice", "./src/commands/notice.html", { officeJs }),
      htmlPage("support", "./src/taskpane/support/support.html", {}),
      new CopyPlugin({ patterns: copies }),
    ],
    devServer: {
      port: new URL(DEV_ORIGIN).port,
      server: { type: "https", options: developmentCertificates() },
      headers: { "Access-Control-Allow-Origin": "*" },
      static: false,
      hot: false,
    },
  };
}

/** Says where the page is: where no browser can be opened, the address is all one needs. */
function announce(devServer) {
  devServer.compiler.hooks.done.tap("announce", (stats) => {
    if (!stats.hasErrors())
      console.log(`Clientbook: http://localhost:${EMBEDDED_PORT}/?sample  (Ctrl+C to stop)`);
  });
}

function page(env, production) {
  const officeJs = officeJsSources.self;
  return {
    ...common(production),
    // Maps of the grid's libraries would take longer to make than everything else.
    devtool: false,
    name: "page",
    entry: { index: "./src/page/index.ts", taskpane: "./src/taskpane/index.tsx" },
    output: output("page", production),
    plugins: [
      buildSettings("./index.html"),
      htmlPage("index", "./src/page/index.html", {}),
      htmlPage("taskpane", "./src/taskpane/taskpane.html", { officeJs, embedded: true }),
      new CopyPlugin({
        patterns: [{ from: "assets/*.{png,svg}" }, ...(env.WEBPACK_SERVE ? [] : copyOfficeJs.patterns)],
      }),
    ],
    devServer: {
      port: EMBEDDED_PORT,
      static: { directory: officeJsDist, publicPath: "/office-js", watch: false },
      open: ["/?sample"],
      client: false,
      hot: false,
      liveReload: false,
      onListening: announce,
    },
  };
}

module.exports = (env, argv) => {
  const production = argv.mode !== "development";
  return [addin(env, production), page(env, production)];
};
