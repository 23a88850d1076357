/** What is drawn over a curve. */

const CAP = 5;

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

/** Bars with caps from `low` to `high` of each point that has them, in the colour of its curve. */
export const intervals = {
  id: "intervals",
  beforeDatasetsDraw(chart) {
    const { ctx, scales } = chart;
    ctx.save();
    ctx.lineWidth = 2;
    chart.data.datasets.forEach((dataset, index) => {
      ctx.strokeStyle = dataset.borderColor;
      chart.isDatasetVisible(index) && dataset.data
        .filter((point) => Number.isFinite(point.low))
        .forEach((point) => bar(ctx, scales, point));
    });
    ctx.restore();
  },
};

function bar(ctx, scales, point) {
  const x = scales.x.getPixelForValue(point.x);
  const [low, high] = [point.low, point.high].map((end) => scales.y.getPixelForValue(end));
  stroke(ctx, [x, low], [x, high]);
  stroke(ctx, [x - CAP, low], [x + CAP, low]);
  stroke(ctx, [x - CAP, high], [x + CAP, high]);
}

function stroke(ctx, from, to) {
  ctx.beginPath();
  ctx.moveTo(...from);
  ctx.lineTo(...to);
  ctx.stroke();
}
