// Charts in a saved file say the size and weight of their titles and the format of their numbers, which programs else guess.
import { strFromU8, unzipSync } from "fflate";
import { writeXlsx } from "../../../src/host/xlsx/writeXlsx";
import { workbookWithEverything } from "./everything";

it("gives chart titles 14 points and axis titles 10, not bold", () => {
  const workbook = workbookWithEverything();
  const files = unzipSync(writeXlsx(workbook));
  const charts = workbook.sheets.flatMap((sheet) => sheet.charts);
  const parts = Object.keys(files).filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name));
  expect(parts).toHaveLength(charts.length);
  const xml = parts.map((name) => strFromU8(files[name])).join("");
  const runs = [...xml.matchAll(/<a:rPr ([^>]*?)\/>/g)].map(([, attributes]) => attributes);
  const axisTitles = charts.flatMap(({ categoryAxis, valueAxis, type }) =>
    type === "Pie" || type === "Doughnut" ? [] : [categoryAxis.title, valueAxis.title].filter(Boolean),
  );
  const titled = charts.filter(({ showTitle }) => showTitle);
  expect(titled.length).toBeGreaterThan(5);
  expect(runs.filter((run) => run === 'sz="1400" b="0"')).toHaveLength(titled.length);
  expect(runs.filter((run) => run === 'sz="1000" b="0"')).toHaveLength(axisTitles.length);
  expect(xml.match(/<a:t>/g)).toHaveLength(titled.length + axisTitles.length);
});

it("keeps the number format of the cells a chart is drawn from, for programs that do not calculate", () => {
  const workbook = workbookWithEverything();
  const sheet = workbook.sheetNamed("O'Brien & Co");
  sheet?.grid.setStyle(1, 4, workbook.styles.change(0, { numberFormat: "0.0%" }));
  const part = strFromU8(unzipSync(writeXlsx(workbook))["xl/charts/chart1.xml"]);
  expect(part).toMatch(/\$E\$2:\$E\$4<\/c:f><c:numCache><c:formatCode>0\.0%<\/c:formatCode>/);
});
