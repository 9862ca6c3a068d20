// Owns the charts over the grid: one element a chart, where its cells are, redrawn when the workbook changes; and the one
// that is selected, which can be dragged, sized, nudged and deleted.
import type { EChartsType } from "echarts/core";
import type { Chart } from "../../host/workbook";
import { element } from "../chrome/element";
import type { GridView } from "../gridView/gridView";
import type { PageSession } from "../session";
import { clipUnderPanes } from "../gridView/overlayClip";
import { ChartReader } from "./chartData";
import { chartFrame } from "./chartFrame";
import { chartHandles, makeDraggable } from "./chartHandles";
import { chartOption, type ChartFace } from "./chartOption";
import { gridPlace, modelPlace, type Place } from "./chartPlace";

interface Shown {
  chart: Chart;
  /** Pixels from the first cell's corner. */
  place: Place;
  box: HTMLElement;
  drawing: EChartsType | null;
  loading: boolean;
  observer: ResizeObserver;
}

export class ChartOverlay {
  private readonly layer: HTMLElement;
  private readonly reader: ChartReader;
  private shown: Shown[] = [];
  private selected: Chart | null = null;
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
    document.addEventListener("pointerdown", this.pressed, true);
  }
  /** A press anywhere else takes the selection away. */
  private readonly pressed = ({ target }: Event): void => {
    const item = this.shown.find(({ box }) => target instanceof Node && box.contains(target));
    this.select(item?.chart ?? null);
  };

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
    for (const item of this.shown) {
      item.place = this.placeOf(item.chart);
      this.draw(item);
    }
    if (this.selected && !charts.includes(this.selected)) this.select(null);
  }

  private placeOf(chart: Chart): Place {
    const { sheet, rowHeights } = this.session;
    return gridPlace(sheet, chart, rowHeights.of(sheet));
  }
  private add(chart: Chart): Shown {
    const box = element("figure", { class: "chart", role: "img" });
    this.layer.append(box);
    // ECharts measures when it starts, so it starts only once the box has a size.
    const observer = new ResizeObserver(() => {
      if (box.clientWidth > 0 && box.clientHeight > 0) this.resize(item);
    });
    const place = this.placeOf(chart);
    const item: Shown = { chart, place, box, drawing: null, loading: false, observer };
    observer.observe(box);
    this.listen(item);
    return item;
  }
  private resize(item: Shown): void {
    if (item.drawing) item.drawing.resize();
    else if (!item.loading) void this.start(item);
  }
  /** ECharts is large, and most sheets have no chart: it comes with the first one. */
  private async start(item: Shown): Promise<void> {
    item.loading = true;
    const { startDrawing } = await import("./drawing");
    if (!item.box.isConnected) return;
    item.drawing = startDrawing(item.box);
    this.draw(item);
  }
  private draw({ chart, box, drawing }: Shown): void {
    const { sheet, texts } = this.session;
    const title = this.reader.text(sheet, chart.title);
    box.setAttribute("aria-label", chart.altText || texts.chart.label(title));
    Object.assign(box.style, chartFrame(chart.format));
    drawing?.setOption(chartOption(chart, this.reader.read(sheet, chart), title, this.face), true);
    // ECharts labels its own root as well; the figure's name is the one to be read.
    box.querySelector("svg")?.setAttribute("aria-hidden", "true");
  }
  private remove({ box, drawing, observer }: Shown): void {
    observer.disconnect();
    drawing?.dispose();
    box.remove();
  }

  private listen(item: Shown): void {
    const { box } = item;
    makeDraggable(box, {
      start: () => (this.mayChange() ? item.place : null),
      preview: (place) => {
        item.place = place;
        this.place();
      },
      done: (place) => this.move(item, place),
    });
    // The focus stays with the grid, whose keys are asked for the selected chart first.
    box.addEventListener("mousedown", (event) => {
      event.preventDefault();
      this.view.focus();
    });
    box.addEventListener("contextmenu", (event) => {
      event.preventDefault();
      event.stopPropagation();
    });
    box.addEventListener(
      "wheel",
      (event) => {
        event.preventDefault();
        this.view.scrollBy(event.shiftKey ? event.deltaY : event.deltaX, event.shiftKey ? 0 : event.deltaY);
      },
      { passive: false },
    );
  }
  private mayChange(): boolean {
    const { sheet, workbook } = this.session;
    return !workbook.readOnly && (!sheet.protection || sheet.protection.options.allowEditObjects === true);
  }
  private select(chart: Chart | null): void {
    if (this.selected === chart) return;
    this.selected = chart;
    for (const item of this.shown) {
      const on = item.chart === chart;
      item.box.classList.toggle("selected", on);
      item.box.querySelectorAll(".chart-handle").forEach((handle) => handle.remove());
      if (on && this.mayChange()) item.box.append(...chartHandles());
    }
  }
  private move({ chart }: Shown, place: Place): void {
    const { sheet, editor, rowHeights } = this.session;
    const points = modelPlace(sheet, place, rowHeights.of(sheet));
    editor.changeObjects(sheet, () => void Object.assign(chart, points));
  }

  /** Keys of the selected chart: arrows nudge it, Delete removes it, Esc lets go; false when there is none. */
  takesKey({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
    const item = this.shown.find(({ chart }) => chart === this.selected);
    if (!item || ctrlKey || metaKey || altKey) return false;
    const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
    if (key === "Escape") this.select(null);
    else if (!this.mayChange()) return step !== undefined || key === "Delete";
    else if (step) {
      const { left, top } = item.place;
      this.move(item, {
        ...item.place,
        left: Math.max(0, left + step[0]),
        top: Math.max(0, top + step[1]),
      });
    } else if (key === "Delete" || key === "Backspace") this.delete(item.chart);
    else return false;
    return true;
  }
  private delete(chart: Chart): void {
    const { sheet, editor } = this.session;
    editor.changeObjects(sheet, () => {
      sheet.charts = sheet.charts.filter((other) => other !== chart);
    });
  }

  /** Moves the charts to where their cells are now; what lies under headers and frozen panes is cut off. */
  place(): void {
    if (this.shown.length === 0) return;
    const pane = this.view.viewport();
    for (const { place, box } of this.shown) {
      const frozen = {
        row: place.top < pane.top - pane.headerHeight,
        column: place.left < pane.left - pane.headerWidth,
      };
      const left = Math.round(place.left + pane.headerWidth - (frozen.column ? 0 : pane.scrollX));
      const top = Math.round(place.top + pane.headerHeight - (frozen.row ? 0 : pane.scrollY));
      box.style.transform = `translate(${left}px, ${top}px)`;
      box.style.width = `${place.width}px`;
      box.style.height = `${place.height}px`;
      box.style.clipPath = clipUnderPanes({ left, top }, pane, frozen);
    }
  }

  dispose(): void {
    document.removeEventListener("pointerdown", this.pressed, true);
    this.shown.forEach((item) => this.remove(item));
  }
}
