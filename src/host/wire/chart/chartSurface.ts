// Owns the list of what the host answers about charts: each class with its table of members.
import { chartMembers } from "./chart";
import {
  ChartAxesObject,
  ChartAxisObject,
  ChartAxisTitleObject,
  ChartGridlinesObject,
  chartAxesMembers,
  chartAxisMembers,
  chartAxisTitleMembers,
  chartGridlinesMembers,
} from "./chartAxes";
import { ChartCollectionObject, chartCollectionMembers } from "./chartCollection";
import * as labels from "./chartDataLabels";
import * as drawn from "./chartDataTable";
import * as formats from "./chartFormats";
import { ChartObject } from "./chartObject";
import * as points from "./chartPoints";
import * as series from "./chartSeries";
import { ChartLegendObject, ChartTitleObject, chartLegendMembers, chartTitleMembers } from "./chartTexts";
import * as trendlines from "./chartTrendlines";
import type { Registry } from "../registry";

export function addChartTypes(registry: Registry): void {
  registry
    .add(ChartCollectionObject, "ChartCollection", "1.1", chartCollectionMembers)
    .add(ChartObject, "Chart", "1.1", chartMembers)
    .add(ChartTitleObject, "ChartTitle", "1.1", chartTitleMembers)
    .add(ChartLegendObject, "ChartLegend", "1.1", chartLegendMembers)
    .add(ChartAxesObject, "ChartAxes", "1.1", chartAxesMembers)
    .add(ChartAxisObject, "ChartAxis", "1.1", chartAxisMembers)
    .add(ChartAxisTitleObject, "ChartAxisTitle", "1.1", chartAxisTitleMembers)
    .add(ChartGridlinesObject, "ChartGridlines", "1.1", chartGridlinesMembers)
    .add(labels.ChartDataLabelsObject, "ChartDataLabels", "1.1", labels.chartDataLabelsMembers)
    .add(series.ChartSeriesLabelsObject, "ChartDataLabels", "1.1", labels.chartDataLabelsMembers)
    .add(labels.ChartDataLabelObject, "ChartDataLabel", "1.7", labels.chartDataLabelMembers)
    .add(
      points.ChartPointsCollectionObject,
      "ChartPointsCollection",
      "1.1",
      points.chartPointsCollectionMembers,
    )
    .add(points.ChartPointObject, "ChartPoint", "1.1", points.chartPointMembers)
    .add(
      trendlines.ChartTrendlineCollectionObject,
      "ChartTrendlineCollection",
      "1.7",
      trendlines.chartTrendlineCollectionMembers,
    )
    .add(trendlines.ChartTrendlineObject, "ChartTrendline", "1.7", trendlines.chartTrendlineMembers)
    .add(drawn.ChartDataTableObject, "ChartDataTable", "1.14", drawn.chartDataTableMembers)
    .add(drawn.ChartPlotAreaObject, "ChartPlotArea", "1.8", drawn.chartPlotAreaMembers)
    .add(
      series.ChartSeriesCollectionObject,
      "ChartSeriesCollection",
      "1.1",
      series.chartSeriesCollectionMembers,
    )
    .add(series.ChartSeriesObject, "ChartSeries", "1.1", series.chartSeriesMembers)
    .add(series.ChartSeriesFormatObject, "ChartSeriesFormat", "1.1", series.chartSeriesFormatMembers)
    .add(series.ChartFillObject, "ChartFill", "1.1", series.chartFillMembers)
    .add(series.ChartLineFormatObject, "ChartLineFormat", "1.1", series.chartLineFormatMembers);

  registry
    .add(formats.ChartAreaFormatObject, "ChartAreaFormat", "1.1", formats.chartAreaFormatMembers)
    .add(formats.ChartPlotAreaFormatObject, "ChartPlotAreaFormat", "1.8", formats.chartPlotAreaFormatMembers)
    .add(formats.ChartTitleFormatObject, "ChartTitleFormat", "1.1", formats.chartTitleFormatMembers)
    .add(formats.ChartLegendFormatObject, "ChartLegendFormat", "1.1", formats.chartTextFormatMembers)
    .add(formats.ChartAxisFormatObject, "ChartAxisFormat", "1.1", formats.chartAxisFormatMembers)
    .add(
      formats.ChartAxisTitleFormatObject,
      "ChartAxisTitleFormat",
      "1.1",
      formats.chartAxisTitleFormatMembers,
    )
    .add(
      formats.ChartGridlinesFormatObject,
      "ChartGridlinesFormat",
      "1.1",
      formats.chartGridlinesFormatMembers,
    )
    .add(formats.ChartDataLabelFormatObject, "ChartDataLabelFormat", "1.1", formats.chartTextFormatMembers)
    .add(
      formats.ChartDataTableFormatObject,
      "ChartDataTableFormat",
      "1.14",
      formats.chartDataTableFormatMembers,
    )
    .add(formats.ChartPointFormatObject, "ChartPointFormat", "1.1", formats.chartPointFormatMembers)
    .add(
      formats.ChartTrendlineFormatObject,
      "ChartTrendlineFormat",
      "1.7",
      formats.chartTrendlineFormatMembers,
    )
    .add(formats.ChartFormatStringObject, "ChartFormatString", "1.7", formats.chartFormatStringMembers)
    .add(formats.ChartFontObject, "ChartFont", "1.1", formats.chartFontMembers)
    .add(formats.ChartPartFillObject, "ChartFill", "1.1", formats.chartPartFillMembers)
    .add(formats.ChartPartLineObject, "ChartLineFormat", "1.1", formats.chartPartLineMembers)
    .add(formats.ChartBorderObject, "ChartBorder", "1.7", formats.chartBorderMembers);
}
