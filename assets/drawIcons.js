// Owns turning the SVG marks into the PNG sizes that the manifest names: `node assets/drawIcons.js` after changing an SVG.
const fs = require("fs");
const path = require("path");
const { chromium: playwright } = require("playwright-core");

const ribbonSizes = [16, 20, 24, 32, 40, 48, 64, 80];
const marks = [
  { name: "icon", sizes: [...ribbonSizes, 128] },
  { name: "analyze", sizes: ribbonSizes },
];

const svgFor = (name, size) =>
  fs.readFileSync(path.join(__dirname, `${name}${size < 32 ? "-small" : ""}.svg`), "utf8");

async function drawAll() {
  const { default: chromium } = await import("@sparticuz/chromium");
  const browser = await playwright.launch({
    executablePath: process.env.CHROME_PATH ?? (await chromium.executablePath()),
    args: chromium.args,
  });
  const page = await browser.newPage();
  for (const { name, sizes } of marks) {
    for (const size of sizes) {
      await page.setViewportSize({ width: size, height: size });
      await page.setContent(
        `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svgFor(name, size)}`,
      );
      await page.screenshot({ path: path.join(__dirname, `${name}-${size}.png`), omitBackground: true });
    }
  }
  await browser.close();
}

void drawAll();
