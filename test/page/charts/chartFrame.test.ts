// The frame of a chart on the page: what its format clears is not drawn, what it leaves out is the page's own.
import { chartFrame } from "../../../src/page/charts/chartFrame";

describe("a chart's frame", () => {
  it("is the page's own where the format says nothing", () => {
    const own = { background: "", borderStyle: "", borderColor: "", borderWidth: "" };
    expect(chartFrame(undefined)).toEqual(own);
    expect(chartFrame({})).toEqual(own);
  });
  it("lets the cells show through where fill and line were taken away, at the same place", () => {
    expect(chartFrame({ fill: "none", line: { style: "None", weight: 3, color: "#FF0000" } })).toEqual({
      background: "transparent",
      borderStyle: "solid",
      borderColor: "transparent",
      borderWidth: "",
    });
  });
  it("has the colour, the weight and the dashes that were chosen", () => {
    const line = { style: "Dash", weight: 2.25, color: "#1F5C7A" } as const;
    expect(chartFrame({ fill: "#F2F6F8", line })).toEqual({
      background: "#F2F6F8",
      borderStyle: "dashed",
      borderColor: "#1F5C7A",
      borderWidth: "2.25pt",
    });
  });
});
