/** Curves without their noise. */

/** By itself a curve is smoothed from so many points on. */
const FROM = 25;
const BY_ITSELF = 10;

/** The mean of the last so many points at each of them. */
export function smoothed(points, width) {
  let sum = 0;
  return points.map((point, index) => {
    sum += point.y - (index >= width ? points[index - width].y : 0);
    return { x: point.x, y: sum / Math.min(width, index + 1) };
  });
}

/** How many points a mean takes: as chosen, or by the number of points where `auto` is chosen; 1 for none. */
export function widthFor(choice, points) {
  if (choice === "auto") {
    return points.length < FROM ? 1 : BY_ITSELF;
  }
  return points.length < 3 ? 1 : Math.max(1, Number(choice) || 1);
}
