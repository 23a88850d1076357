/** The mean of the last so many points at each of them. */
export function smoothed(points, width) {
  let sum = 0;
  return points.map((point, index) => {
    sum += point.y - (index >= width ? points[index - width].y : 0);
    return { x: point.x, y: sum / Math.min(width, index + 1) };
  });
}
