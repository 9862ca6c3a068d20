// Owns the charts over the grid: one element a chart, where its cells are, redrawn when the workbook changes.
import { BarChart, LineChart, PieChart, ScatterChart } from "echarts/charts";
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  TitleComponent,
  TooltipComponent,
} from "echarts/components";
import { init, use, type EChartsType } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import type { Chart } from "../../host/model/objects";
import { element } from "../chrome/element";
import type { GridView } from "../gridView/gridView";
import type { PageSession } from "../session";
import { ChartReader } from "./chartData";
import { chartOption, type ChartFace } from "./chartOption";

use([
  BarChart,
  LineChart,
  PieChart,
  ScatterChart,
  AriaComponent,
  GridComponent,
  LegendComponent,
  TitleComponent,
  TooltipComponent,
  SVGRenderer,
]);

const pixels = (points: number): number => (points * 4) / 3;

interface Shown {
  chart: Chart;
  box: HTMLElement;
  drawing: EChartsType | null;
  observer: ResizeObserver;
}

export class ChartOverlay {
  private readonly layer: HTMLElement;
  private readonly reader: ChartReader;
  private shown: Shown[] = [];
  private face: ChartFace;

  constructor(
    private readonly view: GridView,
    private readonly session: PageSession,
  ) {
    const { workbook, calculator, looks } = session;
    this.reader = new ChartReader(workbook, calculator, looks);
    this.layer = element("div", { class: "charts" });
    view.element.append(this.layer);
    this.face = this.faceFor(false);
  }

  /** Colours of charts on light or dark cells. */
  setDark(dark: boolean): void {
    this.face = this.faceFor(dark);
    this.layer.classList.toggle("dark", dark);
    for (const item of this.shown) this.draw(item);
  }
  private faceFor(dark: boolean): ChartFace {
    return {
      format: (value, numberFormat) => this.session.looks.show(value, numberFormat),
      ink: dark ? "#E0E0E0" : "#404040",
      line: dark ? "#4A4A4A" : "#D9D9D9",
      back: dark ? "#1F1F23" : "#FFFFFF",
      fontFamily:
        '"Segoe UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Noto Sans SC", sans-serif',
    };
  }

  /** Reads the active sheet's charts anew. */
  refresh(): void {
    const { charts } = this.session.sheet;
    for (const item of this.shown) if (!charts.includes(item.chart)) this.remove(item);
    this.shown = charts.map((chart) => this.shown.find((item) => item.chart === chart) ?? this.add(chart));
    for (const item of this.shown) this.draw(item);
  }

  private add(chart: Chart): Shown {
    const box = element("figure", { class: "chart", role: "img" });
    this.layer.append(box);
    // ECharts measures when it starts, so it starts only once the box has a size.
    const observer = new ResizeObserver(() => {
      if (box.clientWidth > 0 && box.clientHeight > 0) this.resize(item);
    });
    const item: Shown = { chart, box, drawing: null, observer };
    observer.observe(box);
    return item;
  }
  private resize(item: Shown): void {
    if (item.drawing) item.drawing.resize();
    else {
      item.drawing = init(item.box, null, { renderer: "svg" });
      this.draw(item);
    }
  }
  private draw({ chart, box, drawing }: Shown): void {
    const { sheet, texts } = this.session;
    const title = this.reader.text(sheet, chart.title);
    box.setAttribute("aria-label", chart.altText || texts.chart.label(title));
    drawing?.setOption(chartOption(chart, this.reader.read(sheet, chart), title, this.face), true);
    // ECharts labels its own root as well; the figure's name is the one to be read.
    box.querySelector("svg")?.setAttribute("aria-hidden", "true");
  }
  private remove({ box, drawing, observer }: Shown): void {
    observer.disconnect();
    drawing?.dispose();
    box.remove();
  }

  /** Moves the charts to where their cells are now; what lies under headers and frozen panes is cut off. */
  place(): void {
    if (this.shown.length === 0) return;
    const pane = this.view.viewport();
    for (const { chart, box } of this.shown) {
      const frozenRow = pixels(chart.top) < pane.top - pane.headerHeight;
      const frozenColumn = pixels(chart.left) < pane.left - pane.headerWidth;
      const left = pixels(chart.left) + pane.headerWidth - (frozenColumn ? 0 : pane.scrollX);
      const top = pixels(chart.top) + pane.headerHeight - (frozenRow ? 0 : pane.scrollY);
      const cutLeft = Math.max(0, (frozenColumn ? pane.headerWidth : pane.left) - left);
      const cutTop = Math.max(0, (frozenRow ? pane.headerHeight : pane.top) - top);
      box.style.transform = `translate(${Math.round(left)}px, ${Math.round(top)}px)`;
      box.style.width = `${pixels(chart.width)}px`;
      box.style.height = `${pixels(chart.height)}px`;
      box.style.clipPath = cutLeft + cutTop > 0 ? `inset(${cutTop}px 0 0 ${cutLeft}px)` : "";
    }
  }

  dispose(): void {
    this.shown.forEach((item) => this.remove(item));
  }
}
