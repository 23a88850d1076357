/** What is drawn over a curve. */

/** A dashed line at one place of the horizontal axis: the phase transition. */
export const vertical = {
  id: "vertical",
  afterDatasetsDraw(chart, args, { at, colour }) {
    if (!Number.isFinite(at)) {
      return;
    }
    const { ctx, chartArea, scales } = chart;
    const x = scales.x.getPixelForValue(at);
    ctx.save();
    ctx.strokeStyle = colour;
    ctx.setLineDash([3, 3]);
    stroke(ctx, [x, chartArea.top], [x, chartArea.bottom]);
    ctx.restore();
  },
};

/** Bars from `low` to `high` of each point. */
export const intervals = {
  id: "intervals",
  beforeDatasetsDraw(chart, args, { colour }) {
    const { ctx, scales } = chart;
    ctx.save();
    ctx.strokeStyle = colour;
    ctx.lineWidth = 1.5;
    for (const point of chart.data.datasets[0].data) {
      const x = scales.x.getPixelForValue(point.x);
      const [low, high] = [point.low, point.high].map((end) => scales.y.getPixelForValue(end));
      stroke(ctx, [x, low], [x, high]);
      stroke(ctx, [x - 4, low], [x + 4, low]);
      stroke(ctx, [x - 4, high], [x + 4, high]);
    }
    ctx.restore();
  },
};

function stroke(ctx, from, to) {
  ctx.beginPath();
  ctx.moveTo(...from);
  ctx.lineTo(...to);
  ctx.stroke();
}
